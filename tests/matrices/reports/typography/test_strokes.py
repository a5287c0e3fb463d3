import pytest

from matrices.reports.typography.block import Passage, Stroke, StrokeKind, TextStyle

INK = "#1F2328"


def lines_of(typesetter, text, start, end, width=1000.0, language="en"):
    stroke = Stroke(StrokeKind.UNDER, start, end, INK)
    style = TextStyle(10.0, INK, language=language)
    return typesetter.set([Passage(text, style, strokes=(stroke,))], width).lines


@pytest.mark.parametrize(
    ("text", "marked"),
    [("one two three", "two"), ("كلمة أخرى هنا", "أخرى"), ("製品知識を伝える", "知識"), ("see (this), too", "this")],
)
def test_stroke_is_as_wide_as_the_words_it_marks(typesetter, text, marked):
    start = text.index(marked)
    (line,) = lines_of(typesetter, text, start, start + len(marked))
    ((_, x, width, _),) = line.strokes
    assert width == pytest.approx(typesetter.width_of(marked, TextStyle(10.0, INK)), rel=0.05)
    assert line.x <= x <= line.x + line.width - width + 0.01


def test_stroke_of_right_to_left_text_begins_at_the_right(typesetter):
    text = "كلمة أخرى هنا"
    (line,) = lines_of(typesetter, text, 0, 4, language="ar")
    ((_, x, width, _),) = line.strokes
    assert x + width == pytest.approx(line.x + line.width)


def test_stroke_goes_on_in_the_next_line(typesetter):
    text = "one two three four five six seven eight"
    lines = lines_of(typesetter, text, 0, len(text), width=60.0)
    assert len(lines) > 2
    assert all(line.strokes[0].width == pytest.approx(line.width) for line in lines)


def test_nothing_marked_has_no_stroke(typesetter):
    assert lines_of(typesetter, "one two", 3, 3)[0].strokes == ()
