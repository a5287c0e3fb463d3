"""What the window lets out: the palette, the clipboard and the names of steps know nothing of private notes."""

import datetime

import pytest
from PySide6.QtWidgets import QApplication

from matrices.edits.private_notes import write_note
from matrices.model.teammate import Teammate
from widgets.palette.palette import Palette

SECRET = "Zwetschgenkern"


@pytest.fixture
def noted(opened):
    """The window on people, with a private note about everybody."""
    session = opened.desk.session
    day = datetime.date(2026, 10, 1)
    session.commit("private note", [write_note(one, SECRET, day) for one in session.workspace.ids(Teammate)])
    opened.commands["show-people"].trigger()
    return opened


def test_the_palette_finds_no_private_note(noted, qtbot):
    noted.commands["palette"].trigger()
    palette = noted.findChild(Palette)
    qtbot.keyClicks(palette.field, SECRET)
    qtbot.wait(500)
    assert [one for one in palette.shown if SECRET in "".join(map(str, one))] == []
    palette.reject()


@pytest.mark.parametrize("action", ["copy-role", "copy-role-markdown", "copy", "copy-with-names"])
def test_no_copy_holds_a_private_note(noted, action):
    noted.commands["show-matrices"].trigger()
    noted.commands[action].trigger()
    held = QApplication.clipboard().mimeData()
    assert held.formats()
    assert all(SECRET.encode() not in bytes(held.data(one).data()) for one in held.formats())


def test_no_step_is_called_by_what_was_noted(noted, qtbot):
    sections = noted.desk.places.people.page.body.sections
    sections.choose("private-notes")
    notes = sections.section("private-notes").notes
    assert SECRET in notes.cards[0].field.toPlainText()
    notes.cards[0].field.insertPlainText("More ")
    notes.finish()
    stack = noted.desk.session.undo_stack
    names = [stack.text(one) for one in range(stack.count())]
    assert len(names) == 2
    assert SECRET not in " ".join(names)


def test_what_is_typed_into_a_note_is_stored_before_the_window_closes(noted, sample):
    sections = noted.desk.places.people.page.body.sections
    sections.choose("private-notes")
    sections.section("private-notes").notes.cards[0].field.insertPlainText("To the last word ")
    noted.close()
    assert b"To the last word" in sample.read_bytes()
