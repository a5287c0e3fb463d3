import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from matrices.exchange.filled_form import read_form_here
from matrices.language.words import words_for
from matrices.model.review import Review
from matrices.model.teammate import Teammate
from tests.matrices.exchange.forms import NOW, TODAY, filled, form, known, teammate
from tests.matrices.reports.samples import role
from widgets.self_assessment.dialog import FormDialog
from widgets.self_assessment.draft import FormDraft
from widgets.theme.theme import Theme

SAID = {"level:a0-0-0": "/level-2", "evidence:a0-0-0": "Solved it alone.", "notes": "More time.", "date": "2026-05-08"}
FILLED = read_form_here(filled(form(role("en")), SAID))


@pytest.fixture
def shown(qapp, qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)

    def show(*teammates, language="en"):
        dialog = FormDialog(FormDraft(FILLED, known(*teammates), NOW), Theme(qapp), words_for(language), parent)
        dialog.show()
        return dialog

    return show


def texts(dialog, row):
    model = dialog.table.model()
    return [model.index(row, column).data() for column in range(model.columnCount())]


def test_every_answer_is_shown_with_what_becomes_of_it(shown):
    dialog = shown(teammate())
    assert texts(dialog, 0) == ["Product knowledge", "Solid", "Solved it alone.", "Taken."]
    assert texts(dialog, 1)[1:] == ["", "", "Left empty."]
    assert dialog.title.text() == "Robin Vale: self-assessment"
    assert dialog.summary.text() == "1 rating · 0 interests · 3 left empty · notes"
    assert (dialog.notes.toPlainText(), dialog.day.day) == ("More time.", datetime.date(2026, 5, 8))


def test_nothing_to_worry_about_is_not_shown(shown):
    dialog = shown(teammate())
    assert not dialog.concerns.isVisible()
    assert not dialog.teammate.isVisible()
    assert dialog.apply.isEnabled()


def test_whose_form_it_may_be_stands_as_the_language_of_the_window_orders_names(shown):
    dialog = shown(*(Teammate(teammate_id=one, name=one) for one in ("Zeki", "Çağla", "Cem")), language="tr")
    assert [dialog.teammate.itemText(place) for place in range(1, 4)] == ["Cem", "Çağla", "Zeki"]


def test_unknown_teammate_is_chosen_before_anything_is_taken(shown):
    dialog = shown(Teammate(teammate_id="x", name="Ana"), Teammate(teammate_id="y", name="Robin Vale"))
    assert (dialog.teammate.isVisible(), dialog.apply.isEnabled()) == (True, False)
    assert dialog.summary.text() == "Choose whose form it is."
    assert dialog.teammate.itemText(1) == "Robin Vale"
    dialog.teammate.setCurrentIndex(1)
    assert dialog.apply.isEnabled()
    (review,) = (one for one in dialog.draft.documents if isinstance(one, Review))
    assert review.teammate_id == "y"


def test_day_can_be_corrected_but_not_beyond_today(shown):
    dialog = shown(teammate())
    dialog.day.set_day(datetime.date(2026, 5, 2))
    assert dialog.draft.documents[0].held_on == datetime.date(2026, 5, 2)
    dialog.day.set_day(datetime.date(2026, 6, 1))
    assert dialog.day.day == TODAY


def test_concerns_are_told(shown):
    dialog = shown(teammate("other-role"))
    assert "another role" in dialog.concerns.text()
    assert dialog.concerns.isVisible()


def test_keys_alone_take_it(shown, qtbot):
    dialog = shown(teammate())
    dialog.apply.setFocus()
    qtbot.keyClick(dialog.apply, Qt.Key.Key_Space)
    assert dialog.result() == FormDialog.DialogCode.Accepted


@pytest.mark.parametrize("language", ["es", "tr", "ja", "ar"])
def test_dialog_opens_in_each_language(shown, language):
    assert shown(teammate(), language=language).table.model().rowCount() == 4
