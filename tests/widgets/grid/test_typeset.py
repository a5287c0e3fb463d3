import pytest
from PySide6.QtGui import QFont

from widgets.grid import typeset
from widgets.grid.typeset import CACHED, Typesetter

ARABIC = "يعرف المنتج جيدًا"


@pytest.fixture
def style(qapp):
    font = QFont("Noto Sans")
    font.setPixelSize(13)
    return typeset.style(font, line_px=18, indent_px=12, gap_px=3)


def set_text(text, style, width=200, *, is_mirrored=False):
    return Typesetter().set(text, width, style, is_mirrored=is_mirrored)


def test_height_counts_lines_and_gaps(style):
    assert set_text("one", style).height == 18
    assert set_text("one\ntwo", style).height == 18 * 2 + 3


def test_empty_text_takes_a_line(style):
    assert set_text("", style).height == 18


def test_several_behaviours_get_bullets_and_one_does_not(style):
    assert set_text("one", style).bullets == ()
    assert len(set_text("one\ntwo", style).bullets) == 2


def test_right_to_left_text_stands_at_the_right(style):
    set_one = set_text(ARABIC, style)
    line = set_one.layouts[0].lineAt(0)
    assert set_one.is_right_to_left
    assert line.naturalTextRect().right() == pytest.approx(200, abs=1)


def test_bullets_of_right_to_left_text_stand_at_the_right(style):
    assert set_text(f"{ARABIC}\n{ARABIC}", style).bullets[0].left() > 190


def test_text_without_direction_follows_the_window(style):
    assert set_text("95 %", style, is_mirrored=True).is_right_to_left
    assert not set_text("95 %", style).is_right_to_left


def test_the_same_text_is_set_once(style):
    typesetter = Typesetter()
    first = typesetter.set("one", 200, style, is_mirrored=False)
    assert typesetter.set("one", 200, style, is_mirrored=False) is first
    assert typesetter.set("one", 201, style, is_mirrored=False) is not first


def test_old_texts_are_forgotten(style):
    typesetter = Typesetter()
    first = typesetter.set("first", 200, style, is_mirrored=False)
    for number in range(CACHED):
        typesetter.set(str(number), 200, style, is_mirrored=False)
    assert typesetter.set("first", 200, style, is_mirrored=False) is not first
