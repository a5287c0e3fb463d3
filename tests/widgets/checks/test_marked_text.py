from PySide6.QtGui import QTextCursor

from matrices.checks.finding import Span
from widgets.checks.marked_text import MarkedText


def underlined(view):
    found = ""
    cursor = QTextCursor(view.document())
    while not cursor.atEnd():
        cursor.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor)
        found += cursor.selectedText() if cursor.charFormat().fontUnderline() else ""
        cursor.clearSelection()
    return found


def test_words_are_marked_behind_signs_of_two_units(qtbot, theme):
    view = MarkedText("text", theme)
    qtbot.addWidget(view)
    view.show_text("🙂 is great\nat it", [Span(5, 10)])
    assert underlined(view) == "great"
    view.show_text("plain")
    assert underlined(view) == ""
