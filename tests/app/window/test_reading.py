"""Reading a role and a teammate in another language, by the window's actions."""

import pytest
from PySide6.QtWidgets import QApplication

from app.places import Place
from app.window_shop import WindowShop
from matrices.edits.translations import set_texts
from matrices.language.words import words_for
from matrices.model.matrix import Matrix
from matrices.model.teammate import Teammate
from matrices.model.translation import TextKind, TextPlace, Translation

TITLE = TextPlace(TextKind.TITLE)
ROLE = "senior-support-specialist"


@pytest.fixture
def translated(opened):
    session = opened.desk.session
    role = session.get(Matrix, ROLE)
    made = [
        set_texts(Translation(matrix_id=ROLE, language=code), role, {TITLE: title})
        for code, title in (("es", "Sénior"), ("ja", "シニア"))
    ]
    session.commit("translations", made)
    opened.desk.places.matrices.choose(ROLE)
    return opened


def title(window):
    return window.desk.places.matrices.view.heading.title.text()


def deniz(window):
    people = window.desk.session.all(Teammate)
    return next(one.teammate_id for one in people if one.name.startswith("Deniz"))


def is_possible(window, *action_ids):
    return [window.commands[one].isEnabled() for one in action_ids]


def test_a_key_goes_through_the_languages_and_back(translated):
    told = []
    for _ in range(3):
        translated.commands["read-next"].trigger()
        told.append(title(translated))
    assert told == ["Sénior", "シニア", "Senior support specialist"]


def test_each_language_is_an_action_where_the_role_has_it(translated):
    assert is_possible(translated, "read-es", "read-ja", "read-tr", "read-own") == [True, True, False, False]
    translated.commands["read-ja"].trigger()
    assert translated.commands["read-ja"].isChecked()
    assert is_possible(translated, "read-own", "publish", "edit-cell", "find") == [True, False, False, True]
    translated.commands["read-own"].trigger()
    assert title(translated) == "Senior support specialist"


def printing(window, action):
    window.commands[action].trigger()
    dialog = window.desk.printing.dialog
    return dialog, dialog.form.language.currentData()


def test_a_role_is_printed_in_the_language_it_is_read_in(translated):
    translated.commands["read-ja"].trigger()
    dialog, language = printing(translated, "print-role")
    assert language == "ja"
    dialog.reject()
    translated.commands["read-own"].trigger()
    dialog, language = printing(translated, "print-role")
    assert language == "en"
    dialog.reject()


def test_a_language_that_is_only_suggested_is_not_remembered(translated, preferences):
    shop = WindowShop(translated.desk.session, preferences, words_for("en"), str, read_in="ja")
    shop.remember("matrix", shop.options_of("matrix"))
    assert (shop.options_of("matrix").language, shop.options_of("map").language) == ("ja", "en")
    assert WindowShop(translated.desk.session, preferences, words_for("en"), str).options_of("matrix").language == "en"


def test_what_is_read_is_copied(translated):
    translated.commands["read-es"].trigger()
    translated.commands["copy-role-markdown"].trigger()
    assert QApplication.clipboard().text().startswith("# Sénior\n")
    assert "† " in QApplication.clipboard().text()
    translated.commands["copy-role"].trigger()
    assert "†" not in QApplication.clipboard().text()


def test_search_shows_the_source(translated):
    translated.commands["read-es"].trigger()
    translated.commands["find"].trigger()
    assert title(translated) == "Senior support specialist"
    assert is_possible(translated, "edit-cell") == [True]


def test_a_teammate_is_read_in_a_language_of_their_own(translated, preferences):
    places = translated.desk.places
    places.show_teammate(deniz(translated))
    translated.commands["read-es"].trigger()
    assert places.people.page.header.role.text().startswith("Sénior")
    assert preferences.now.readings == {deniz(translated): "es"}
    translated.commands["show-matrices"].trigger()
    assert title(translated) == "Senior support specialist"


def test_a_case_is_read_by_the_same_key(translated):
    translated.desk.places.show_place(Place.PATHS)
    paths = translated.desk.places.further(Place.PATHS)
    assert is_possible(translated, "read-next") == [False]
    paths.show_case(deniz(translated), ROLE)
    translated.commands.refresh()
    translated.commands["read-next"].trigger()
    assert paths.case.text.title.endswith("Sénior")
    translated.commands.refresh()
    assert is_possible(translated, "read-own", "read-ja") == [True, True]


def test_a_1_1_may_be_read_too(translated):
    places = translated.desk.places
    places.show_teammate(deniz(translated))
    translated.commands["one-to-one"].trigger()
    translated.commands["read-next"].trigger()
    assert translated.desk.seclusion.is_on
    assert places.people.page.reader.language == "es"
    translated.commands["one-to-one"].trigger()


def test_esc_is_named_only_where_it_ends_the_reading(translated):
    assert translated.commands["read-own"].text() == "Read as it is written\tEsc"
    translated.desk.places.show_people()
    translated.commands.refresh()
    assert translated.commands["read-own"].text() == "Read as it is written"
