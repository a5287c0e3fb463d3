import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices

from widgets.people.details_text import Paragraph, Style
from widgets.people.details_view import DetailsView


@pytest.fixture
def view(qtbot, theme, words):
    made = DetailsView(theme, words)
    qtbot.addWidget(made)
    made.resize(300, 300)
    made.show()
    return made


@pytest.fixture
def opened(monkeypatch):
    found = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: not found.append(url.toString()))
    return found


def told(*links):
    return (Paragraph(Style.TITLE, "Product"), *(Paragraph(Style.QUIET, one, one) for one in links))


def test_tab_and_return_open_a_link(qtbot, view, opened):
    view.show_paragraphs(told("https://example.org/1", "https://example.org/2"))
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened == ["https://example.org/2"]


def test_what_is_no_web_address_is_no_link(qtbot, view, opened):
    view.show_paragraphs(told("file:///etc/passwd"))
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened == []
    assert "file:///etc/passwd" in view.toPlainText()


def test_same_text_keeps_its_place(view):
    long = (*told(), *(Paragraph(Style.BODY, f"Line {number}") for number in range(80)))
    view.show_paragraphs(long)
    view.verticalScrollBar().setValue(200)
    view.show_paragraphs((*long, Paragraph(Style.BODY, "One more")))
    assert view.verticalScrollBar().value() == 200
    view.show_paragraphs((Paragraph(Style.TITLE, "Writing"), *long[1:]))
    assert view.verticalScrollBar().value() == 0
