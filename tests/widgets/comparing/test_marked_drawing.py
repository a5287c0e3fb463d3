import pytest
from PySide6.QtGui import QColor

from matrices.model.word_marks import Mark, MarkKind
from widgets.comparing.inline import Marked, one_kind
from widgets.comparing.marked_drawing import marks_in, units
from widgets.comparing.marked_label import MarkedLabel, spoken
from widgets.theme.theme import Scheme


def mark(kind, start, end):
    return Mark(kind=kind, start=start, end=end)


def test_marks_are_cut_to_their_line():
    marks = (mark(MarkKind.KEPT, 0, 2), mark(MarkKind.ADDED, 2, 9))
    assert marks_in(marks, 0, "Reads") == [mark(MarkKind.ADDED, 2, 5)]
    assert marks_in(marks, 6, "more") == [mark(MarkKind.ADDED, 0, 3)]
    assert marks_in(marks, 11, "lines") == []


@pytest.mark.parametrize(("text", "length"), [("abc", 3), ("話す", 2), ("👩", 2), ("\ud800", 1)])
def test_lengths_are_those_of_qt(text, length):
    assert units(text) == length


@pytest.fixture
def label(qtbot, theme, words):
    made = MarkedLabel(theme, words)
    qtbot.addWidget(made)
    made.resize(300, 60)
    return made


def colours_on(label, marked):
    label.show_marked(marked)
    image = label.grab().toImage()
    return {image.pixelColor(x, y).name().upper() for x in range(image.width()) for y in range(image.height())}


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_new_words_stand_on_a_wash_and_are_underlined(label, theme, scheme):
    theme.choose(scheme)
    found = colours_on(label, one_kind("Answers", MarkKind.ADDED))
    assert {QColor(theme.colours.accent_wash).name().upper(), theme.colours.accent} <= found
    assert theme.colours.accent_wash not in colours_on(label, Marked("Answers"))


def test_old_words_are_struck_through(label, theme):
    """A stroke runs through the space between two words, where there is nothing else to see."""
    gap = one_kind("i       i", MarkKind.REMOVED)
    label.show_marked(gap)
    image = label.grab().toImage()
    middle = label.fontMetrics().horizontalAdvance("i   ")
    ground = image.pixelColor(image.width() - 1, 0)
    struck = [y for y in range(image.height()) if image.pixelColor(middle, y) != ground]
    assert struck
    assert max(struck) - min(struck) <= 2


def test_a_screen_reader_hears_what_came_and_went(words):
    kinds = (MarkKind.KEPT, MarkKind.REMOVED, MarkKind.ADDED)
    marked = Marked("Answers slowly fast", tuple(map(mark, kinds, (0, 8, 15), (8, 14, 19))))
    assert spoken(marked, words) == "Answers fast; added: fast; removed: slowly"
    assert spoken(Marked("Answers"), words) == "Answers"
