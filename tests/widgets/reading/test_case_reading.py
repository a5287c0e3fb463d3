"""A promotion case beside a role that is read in another language, and copied in it."""

import pytest
from PySide6.QtWidgets import QApplication

from matrices.edits.translations import set_texts
from matrices.language.words import words_for
from matrices.model.matrix import Matrix
from matrices.model.translation import TextKind, TextPlace, Translation, source_texts
from tests.widgets.paths.conftest import shown, team

WORDS = words_for("es")
TITLE = TextPlace(TextKind.TITLE)


@pytest.fixture
def case(qtbot, session, theme, words):
    session.workspace.commit(team())
    role = session.get(Matrix, "second")
    name = TextPlace(TextKind.ATTRIBUTE_NAME, role.attributes[1].attribute_id)
    texts = {TITLE: "Segunda línea", name: "Lo segundo"}
    session.commit("", [set_texts(Translation(matrix_id="second", language="es"), role, texts)])
    place = shown(qtbot, session, theme, words)
    place.show_case("ana", "second")
    yield place.case
    place.close()
    QApplication.clipboard().clear()


def test_the_case_is_read_in_a_language(case):
    assert "Lo segundo" not in case.browser.toPlainText()
    case.reader.choose("es")
    assert case.text.title == "Ana and Segunda línea"
    assert "Lo segundo" in case.browser.toPlainText()
    assert case.note.text() == "† Not translated yet: shown in English."


def test_it_is_copied_in_that_language_as_a_whole(case):
    case.reader.choose("es")
    case.copy_button.click()
    text = QApplication.clipboard().text()
    assert text.startswith(f"# {WORDS('{name} and {role}', name='Ana', role='Segunda línea')}")
    assert WORDS("How others get there") in text
    assert text.rstrip().endswith(f"† {WORDS('Not translated yet: shown in {language}.', language='English')}")


def test_only_signs_that_are_there_are_explained(case, session):
    whole = session.get(Matrix, "second")
    texts = {place: f"{text}." for place, text in source_texts(whole).items()}
    session.commit("", [set_texts(Translation(matrix_id="second", language="es"), whole, texts)])
    partly = set_texts(Translation(matrix_id="lead", language="es"), session.get(Matrix, "lead"), {TITLE: "Jefa"})
    session.commit("", [partly])
    case.reader.choose("es")
    assert case.reader.shown(session.get(Matrix, "lead")).title == "Jefa"
    case.refresh()
    assert "†" not in case.browser.toPlainText()
    assert not case.note.isVisible()


def test_another_role_is_read_as_it_is_written(case):
    case.reader.choose("es")
    case.role_box.setCurrentIndex(case.role_box.findData("lead"))
    assert case.text.title == "Ana and Support lead"
    assert not case.note.isVisible()
