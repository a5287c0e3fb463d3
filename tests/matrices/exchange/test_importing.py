import pytest

from matrices.exchange.errors import NoGrid, NoGridFound
from matrices.exchange.importing import plan_import
from matrices.exchange.reading import read_source
from matrices.exchange.sheet import LeftOut, SourceKind
from tests.matrices.exchange.making import GRID, csv_of, plan_bytes, plan_source, words_taken, workbook_of, xlsx_of

COLLEAGUES = (
    ("Attribute", "Level 1", "Level 2"),
    ("💬 Talking, listening", "• Says what they’re working on, and why.\n• Asks", "• Tells, early; and\tclearly."),
    ("conduct", "• Follows the “house rules”", ""),
)
TITLED = (("Desk colleague", "", ""), (), COLLEAGUES[0], ("Working with others", "", ""), *COLLEAGUES[1:])
MERGED = [(0, 0, 0, 2), (3, 0, 3, 2)]


def wording(plan):
    return [(one.name, one.descriptors) for one in plan.attributes]


def test_spreadsheet_and_text_give_the_same_wording():
    from_text = plan_bytes(csv_of(COLLEAGUES, encoding="utf-8-sig"))
    from_sheet = plan_bytes(xlsx_of(TITLED, MERGED))
    assert wording(from_text) == wording(from_sheet)
    assert (from_sheet.title, from_sheet.categories) == ("Desk colleague", ("Working with others",))


@pytest.mark.parametrize("data", [csv_of(TITLED, ";", "utf-16"), xlsx_of(TITLED, MERGED), csv_of(GRID, "\t", "cp1252")])
def test_every_word_is_taken_or_reported(data):
    plan = plan_bytes(data)
    rows = read_source(data).sheets[0].rows
    words = {word for row in rows for cell in row for word in cell.split() if any(map(str.isalpha, word))}
    assert words <= words_taken(plan)


def test_plan_says_how_the_file_was_read():
    plan = plan_source(read_source(csv_of(GRID, ";", "utf-16")), "Support lead")
    assert (plan.title, plan.source_kind, plan.encoding, plan.delimiter) == (
        "Support lead",
        SourceKind.TEXT,
        "utf-16",
        ";",
    )


@pytest.mark.parametrize(("name", "title"), [("Sheet1", "file"), ("Hoja 2", "file"), ("Support lead", "Support lead")])
def test_sheet_names_the_role_unless_its_name_is_generic(name, title):
    assert plan_source(read_source(xlsx_of(GRID, name=name)), "file").title == title


def test_sheets_with_a_grid_are_taken_and_others_named():
    plan = plan_import(read_source(workbook_of({"Notes": [["Read me"]], "A": GRID, "B": GRID})))
    assert [one.sheet_name for one in plan.grids] == ["A", "B"]
    assert [(one.name, one.reason) for one in plan.left_out] == [("Notes", LeftOut.NO_GRID)]


def test_named_sheet_is_taken():
    assert plan_source(read_source(workbook_of({"A": GRID, "B": GRID})), sheet_name="B").sheet_name == "B"


@pytest.mark.parametrize(
    ("sheet_name", "reason"), [("C", NoGrid.NO_SUCH_SHEET), ("Notes", NoGrid.ONE_COLUMN), (None, NoGrid.ONE_COLUMN)]
)
def test_without_a_grid_the_reason_is_told(sheet_name, reason):
    with pytest.raises(NoGridFound) as caught:
        plan_source(read_source(workbook_of({"Notes": [["Read me"]]})), sheet_name=sheet_name)
    assert caught.value.reason is reason
