from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from matrices.reports.charts.shapes import Anchor, Bar, Box, Circle, Drawing, Label, Line, Polyline, Role
from matrices.reports.charts.svg import SvgLook, svg_text
from matrices.reports.look import LIGHT

LOOK = SvgLook(LIGHT, 11, 13, lambda text, _width, _role: text)
SPACE = "{http://www.w3.org/2000/svg}"


def parsed(*shapes, title="A chart", description=""):
    return ElementTree.fromstring(svg_text(Drawing(Box(100, 50), shapes), LOOK, title=title, description=description))


def group(root):
    return list(root.find(f"{SPACE}g"))


def test_every_shape_is_an_element():
    elements = group(
        parsed(
            Line(Role.GRID, 0, 0, 10, 10),
            Polyline(Role.SERIES, ((0, 0), (5, 5))),
            Circle(Role.HOLLOW_DOT, 5, 5, 2),
            Label(Role.LABEL, 5, 5, "Solid", Anchor.MIDDLE, 40),
            Bar(Role.BAND, 0, 0, 10, 4),
        )
    )
    assert [one.tag.removeprefix(SPACE) for one in elements] == ["line", "polyline", "circle", "text", "rect"]
    assert elements[2].get("fill") == LIGHT.surface
    assert elements[3].get("text-anchor") == "middle"


def test_days_are_told_by_dashes_too():
    then, now = group(parsed(Polyline(Role.THEN, ((0, 0), (5, 5))), Polyline(Role.SERIES, ((0, 0), (5, 5)))))
    assert then.get("stroke-dasharray")
    assert now.get("stroke-dasharray") is None


def test_title_and_words_are_there_for_readers():
    root = parsed(title="Growth of Ana & Ben", description="Solid < Strong")
    assert root.find(f"{SPACE}title").text == "Growth of Ana & Ben"
    assert root.find(f"{SPACE}desc").text == "Solid < Strong"


@given(st.text())
def test_any_text_makes_a_readable_file(text):
    root = parsed(Label(Role.TITLE, 0, 0, text, Anchor.LEFT, 50), title=text)
    assert root.find(f"{SPACE}g") is not None
