"""What is written comes back: whole where a format carries ids, in its words where people read it."""

import msgspec
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from matrices.exchange.applying import planned_matrix
from matrices.exchange.changes import changes_between
from matrices.exchange.errors import TooLarge
from matrices.exchange.exporting import Format, exported
from matrices.exchange.importing import plan_import
from matrices.exchange.reading import read_here
from matrices.exchange.templates import read_templates
from matrices.model.matrix import Attribute, Level, Matrix, Track
from tests.matrices.exchange.making import plan_bytes
from tests.matrices.exchange.wording import has_names_of_its_own, tidied, wording
from tests.strategies import matrices

WHOLE = (Format.YAML, Format.JSON)
FOR_PEOPLE = (Format.MARKDOWN, Format.HTML, Format.CSV, Format.TSV)
TEMPLATES = read_templates("en")
LEVELS = (Level(level_id="a", name="Learning", meaning="With help\nand time"), Level(level_id="b", name="Solid"))
TRICKY = ("=1+1", "@SUM(A1)", "+49 30", "-x", "'=quoted", "''-", "|cmd", "<b>&amp;</b>", "a | b \\| c", "**x** _y_ `z`")
NASTY = (
    "_x0041_",
    "null",
    "yes",
    "1.10",
    "# no",
    "a: b",
    "- no",
    "{}",
    "<!-- no -->",
    "[a](b)",
    "&lt;",
    "\u200fمرحبا",
    "👩‍👧",
)


def back(matrix, kind, existing=None):
    return planned_matrix(plan_bytes(exported([matrix], kind)), existing)


def matrix_of(*texts):
    rows = (Attribute(attribute_id=f"r{at}", name=text, descriptors={"a": text}) for at, text in enumerate(texts))
    return Matrix(matrix_id="m", title="Lead", levels=LEVELS, attributes=tuple(rows))


@pytest.mark.parametrize("kind", WHOLE)
@settings(max_examples=40, deadline=None)
@given(matrix=matrices())
def test_data_carries_everything(kind, matrix):
    assert back(matrix, kind) == matrix
    assert back(matrix, kind, matrix) == matrix


@pytest.mark.parametrize("kind", WHOLE)
def test_data_carries_steps_track_and_former_ids(kind):
    template = TEMPLATES[0]
    row = msgspec.structs.replace(template.attributes[0], also=("old",))
    matrix = msgspec.structs.replace(
        template, track=Track.PEOPLE, language="ar", attributes=(row, *template.attributes[1:])
    )
    assert matrix.steps
    assert back(matrix, kind) == matrix


@settings(max_examples=40, deadline=None)
@given(matrix=matrices())
def test_workbook_carries_everything_but_steps_and_questions(matrix):
    unasked = tuple(msgspec.structs.replace(one, questions=()) for one in matrix.attributes)
    assert tidied(back(matrix, Format.XLSX)) == tidied(msgspec.structs.replace(matrix, attributes=unasked))
    assert tidied(back(matrix, Format.XLSX, matrix)) == tidied(matrix)


@pytest.mark.parametrize("kind", FOR_PEOPLE)
@settings(max_examples=40, deadline=None)
@given(matrix=matrices())
def test_formats_for_people_carry_the_wording(kind, matrix):
    assume(has_names_of_its_own(matrix))
    title = matrix.title if kind in (Format.CSV, Format.TSV) else ""
    plan = plan_bytes(exported([matrix], kind))
    assert wording(planned_matrix(plan, title=title)) == wording(matrix)


@pytest.mark.parametrize("kind", Format)
@pytest.mark.parametrize("template", TEMPLATES, ids=lambda one: one.matrix_id)
def test_templates_come_back_and_change_nothing(kind, template):
    again = back(template, kind, template)
    changes = changes_between(template, again)
    assert changes == changes_between(template, template)
    assert msgspec.structs.replace(again, steps=template.steps) == template


@pytest.mark.parametrize("kind", [Format.XLSX, Format.MARKDOWN, Format.HTML, Format.YAML, Format.JSON])
def test_several_roles_stay_several(kind):
    plan = plan_import(read_here(exported(TEMPLATES, kind)))
    assert [one.title for one in plan.grids] == [one.title for one in TEMPLATES]


@pytest.mark.parametrize("text", [*TRICKY, *NASTY])
@pytest.mark.parametrize("kind", Format)
def test_texts_come_back_whatever_they_look_like(kind, text):
    row = back(matrix_of("Calm", text), kind).attributes[1]
    expected = text if kind in (*WHOLE, Format.XLSX) else text.removeprefix("- ").removeprefix("-\u0020")
    assert (row.name, *row.descriptors.values()) == (text, expected)


@pytest.mark.parametrize("kind", Format)
def test_meanings_abouts_and_expected_levels_come_back(kind):
    row = Attribute(attribute_id="r", name="Calm", about="Under load\nand after", expected_level_id="b")
    matrix = Matrix(matrix_id="m", title="Lead", levels=LEVELS, attributes=(row, *matrix_of("x y").attributes))
    again = back(matrix, kind)
    assert again.levels[0].meaning == "With help\nand time"
    assert again.attributes[0].about == "Under load\nand after"
    assert again.attributes[0].expected_level_id == again.levels[1].level_id


@pytest.mark.parametrize("kind", [Format.XLSX, Format.MARKDOWN, Format.HTML, *WHOLE])
def test_what_the_role_is_about_comes_back(kind):
    matrix = msgspec.structs.replace(matrix_of("Calm down"), about="- For everyone.\n1. First # line\n=== and last")
    assert back(matrix, kind).about == matrix.about


@pytest.mark.parametrize("kind", Format)
def test_levels_called_like_columns_are_levels(kind):
    levels = [Level(level_id=str(at), name=name) for at, name in enumerate(("About", "Category", "Expected", "No"))]
    row = Attribute(attribute_id="r", name="Calm", descriptors={"0": "a b", "1": "c d", "2": "e f", "3": "g h"})
    matrix = Matrix(matrix_id="m", title="Lead", levels=tuple(levels), attributes=(row,))
    assert wording(planned_matrix(plan_bytes(exported([matrix], kind)), title="Lead")) == wording(matrix)


@pytest.mark.parametrize("kind", Format)
@pytest.mark.parametrize("language", ["en", "es", "tr", "ja", "ar"])
def test_headings_in_each_language_are_known_again(kind, language):
    matrix = msgspec.structs.replace(TEMPLATES[0], language=language)
    assert wording(back(matrix, kind, matrix)) == wording(matrix)


def test_a_text_too_long_for_a_workbook_is_refused():
    with pytest.raises(TooLarge):
        exported([matrix_of("x" * 32_768)], Format.XLSX)


@given(st.lists(st.sampled_from(["Lead", "lead", "a/b", "History", "'x'", "", "y" * 40, "trellis ids"]), max_size=6))
@settings(max_examples=20, deadline=None)
def test_sheets_have_names_of_their_own(titles):
    roles = [msgspec.structs.replace(TEMPLATES[0], title=title, matrix_id=f"m{at}") for at, title in enumerate(titles)]
    if roles:
        names = [sheet.name for sheet in read_here(exported(roles, Format.XLSX)).sheets]
        assert len({name.casefold() for name in names}) == len(titles)
