"""A workbook that Trellis wrote, edited elsewhere: every edit comes back to its own cell."""

import msgspec
import pytest

from matrices.exchange.applying import planned_matrix
from matrices.exchange.exporting import Format, exported
from matrices.exchange.marks import MARKS_SHEET, Mark, digest_of, marks_in, marks_rows, matched
from matrices.exchange.plan import Reason
from matrices.exchange.reading import read_here
from matrices.exchange.templates import read_templates
from matrices.model.matrix import Attribute, Category, Level, Matrix
from tests.matrices.exchange.making import parts_of, plan_source

LEVELS = (Level(level_id="a", name="Learning"), Level(level_id="b", name="Solid"))
ROWS = tuple(
    Attribute(attribute_id=own, name=name, category_id=category, descriptors={"a": f"{name} one", "b": f"{name} two"})
    for own, name, category in (
        ("t", "Tempo", None),
        ("w", "Writing", "c"),
        ("k", "Knowledge", "c"),
        ("m", "Mentoring", "d"),
    )
)
MATRIX = Matrix(
    matrix_id="lead",
    title="Lead",
    levels=LEVELS,
    categories=(Category(category_id="c", name="Craft"), Category(category_id="d", name="Team")),
    attributes=ROWS,
)
SOURCE = read_here(exported([MATRIX], Format.XLSX))
HEADER = 2


def edited(change, existing=MATRIX):
    """Return what importing the workbook gives after `change` of its rows, a list of lists below the header."""
    sheet = SOURCE.sheets[0]
    rows = [list(row) for row in sheet.rows]
    body = rows[HEADER + 1 :]
    change(rows[HEADER], body)
    width = max(map(len, [*rows, *body]))
    whole = [*rows[: HEADER + 1], *body]
    made = msgspec.structs.replace(sheet, rows=tuple((*row, *[""] * (width - len(row))) for row in whole))
    plan = plan_source(msgspec.structs.replace(SOURCE, sheets=(made,)))
    return planned_matrix(plan, existing)


def put(row, column, text):
    return lambda _header, body: body[row].__setitem__(column, text)


def row_of(matrix, attribute_id):
    return matrix.attribute(attribute_id)


def test_ids_are_in_a_very_hidden_sheet():
    assert b'state="veryHidden"' in parts_of(exported([MATRIX], Format.XLSX))["xl/workbook.xml"]
    assert [sheet.name for sheet in SOURCE.sheets] == ["Lead"]
    assert SOURCE.marks[0][:2] == ("trellis", "1")


def test_header_and_first_columns_stay_in_sight():
    sheet = parts_of(exported([MATRIX], Format.XLSX))["xl/worksheets/sheet1.xml"]
    assert b'<pane xSplit="2" ySplit="3" topLeftCell="C4"' in sheet


def test_arabic_sheet_runs_from_right_to_left():
    arabic = msgspec.structs.replace(MATRIX, language="ar")
    assert b'rightToLeft="1"' in parts_of(exported([arabic], Format.XLSX))["xl/worksheets/sheet1.xml"]


def test_no_name_is_kept_in_the_hidden_sheet():
    hidden = " ".join(cell for row in marks_rows([("Lead", MATRIX)]) for cell in row)
    assert not [one.name for one in (*LEVELS, *ROWS) if one.name in hidden]


def test_edited_cell_comes_back():
    assert row_of(edited(put(1, 5, "Writes well")), "w").descriptors == {"a": "Writing one", "b": "Writes well"}


def test_emptied_cell_is_emptied():
    assert row_of(edited(put(1, 5, "")), "w").descriptors == {"a": "Writing one"}


def test_renamed_attribute_is_the_same():
    assert row_of(edited(put(1, 1, "Writing for others")), "w").name == "Writing for others"


def test_renamed_level_is_the_same():
    matrix = edited(lambda header, _body: header.__setitem__(4, "Starting\nWith help"))
    assert matrix.levels[0] == Level(level_id="a", name="Starting", meaning="With help")


def test_renamed_category_is_the_same():
    def rename(_header, body):
        body[1][0] = body[2][0] = "Handwork"

    matrix = edited(rename)
    assert [(one.category_id, one.name) for one in matrix.categories] == [("c", "Handwork"), ("d", "Team")]


def test_moved_rows_say_the_order():
    matrix = edited(lambda _header, body: body.__setitem__(slice(1, 3), [body[2], body[1]]))
    assert [one.attribute_id for one in matrix.attributes] == ["t", "k", "w", "m"]
    assert row_of(matrix, "k").descriptors == ROWS[2].descriptors


def test_sorted_and_renamed_rows_keep_the_ids_of_those_not_renamed():
    def sort(_header, body):
        body[0][1] = "Pace"
        body.reverse()

    matrix = edited(sort)
    assert [row_of(matrix, one.attribute_id).descriptors for one in ROWS[1:]] == [one.descriptors for one in ROWS[1:]]


def test_row_in_another_category_moves_there():
    assert row_of(edited(put(1, 0, "Team")), "w").category_id == "d"


def test_row_without_its_category_has_none():
    assert row_of(edited(put(0, 0, "")), "t").category_id is None
    assert row_of(edited(put(1, 0, "")), "w").category_id is None


def test_categories_of_one_name_stay_apart():
    twice = msgspec.structs.replace(
        MATRIX, categories=(Category(category_id="c", name="Craft"), Category(category_id="d", name="Craft"))
    )
    plan = plan_source(read_here(exported([twice], Format.XLSX)))
    assert planned_matrix(plan, twice) == twice


def test_inserted_row_is_new_and_deleted_row_stays_in_the_role():
    def change(_header, body):
        body.insert(1, ["Craft", "Calm", "", "", "Breathes", ""])
        del body[3]

    matrix = edited(change)
    names = [one.name for one in matrix.attributes]
    assert names == ["Tempo", "Calm", "Writing", "Knowledge", "Mentoring"]
    assert len(matrix.attributes[1].attribute_id) > 1


def test_swapped_columns_are_swapped_levels():
    def swap(header, body):
        for row in (header, *body):
            row[4], row[5] = row[5], row[4]

    matrix = edited(swap)
    assert [one.level_id for one in matrix.levels] == ["b", "a"]
    assert row_of(matrix, "t").descriptors == ROWS[0].descriptors


def test_new_column_is_a_new_level():
    def widen(header, body):
        header.append("Shaping")
        body[0].append("Sets the pace")

    matrix = edited(widen)
    assert [one.name for one in matrix.levels] == ["Learning", "Solid", "Shaping"]
    assert row_of(matrix, "t").descriptor(matrix.levels[2].level_id) == "Sets the pace"


def test_expected_level_comes_back_and_can_be_taken_away():
    assert row_of(edited(put(0, 3, "Solid")), "t").expected_level_id == "b"
    expecting = msgspec.structs.replace(MATRIX, attributes=(msgspec.structs.replace(ROWS[0], expected_level_id="a"),))
    assert row_of(edited(put(0, 3, ""), expecting), "t").expected_level_id is None


def test_unknown_expected_level_is_told():
    sheet = SOURCE.sheets[0]
    rows = [list(row) for row in sheet.rows]
    rows[HEADER + 1][3] = "Wizard"
    source = msgspec.structs.replace(SOURCE, sheets=(msgspec.structs.replace(sheet, rows=tuple(map(tuple, rows))),))
    result = plan_source(source).rows[HEADER + 1]
    assert (result.reason, result.unplaced) == (Reason.UNKNOWN_LEVEL, ("Wizard",))


def test_sheet_of_another_name_is_known_again():
    sheet = msgspec.structs.replace(SOURCE.sheets[0], name="Copy of Lead")
    assert plan_source(msgspec.structs.replace(SOURCE, sheets=(sheet,))).own.matrix_id == "lead"


def test_without_its_columns_the_sheet_is_read_like_any_other():
    sheet = SOURCE.sheets[0]
    bare = msgspec.structs.replace(sheet, rows=tuple(row[1:] for row in sheet.rows))
    assert plan_source(msgspec.structs.replace(SOURCE, sheets=(bare,))).own is None


@pytest.mark.parametrize(
    "rows",
    [
        (),
        (("other",),),
        (("trellis", "1"),),
        (("trellis", "2"), ("role", "lead", "x", "people", "en")),
        (("trellis", "1"), ("role", "bad id", "x", "people", "en")),
        (("trellis", "1"), ("role", "lead", "x", "nowhere", "en")),
        (("trellis", "1"), ("role",)),
    ],
)
def test_marks_that_make_no_sense_say_nothing(rows):
    assert marks_in(rows) == ()


def test_ids_twice_or_bad_are_left_out():
    rows = [
        ("trellis", "1"),
        ("role", "m", "x", "people", "en"),
        ("level", "a", "1"),
        ("level", "a", "2"),
        ("level", "b b"),
    ]
    assert [one.own_id for one in marks_in(rows)[0].levels] == ["a"]


def test_marks_are_matched_by_name_then_by_place():
    marks = [Mark(own_id=name, digest=digest_of(name)) for name in ("a", "b", "c", "d")]
    found = matched(marks, ["d", "a", "B2", "c"])
    assert [one and one.own_id for one in found] == ["d", "a", "b", "c"]


def test_templates_with_the_same_rows_do_not_mix():
    source = read_here(exported(read_templates("en"), Format.XLSX))
    assert MARKS_SHEET not in [sheet.name for sheet in source.sheets]
    plan = plan_source(source, sheet_name="Support lead")
    assert plan.own.matrix_id == "support-lead"
