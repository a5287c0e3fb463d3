import pytest

from matrices.exchange.errors import NoGrid, NoGridFound
from matrices.exchange.layout import column_letters, layout_of
from tests.matrices.exchange.making import GRID, sheet

BODY = ("Writing", "Short replies", "Articles")


def roles(*rows, merged=()):
    return [column.role.value for column in layout_of(sheet(*rows, merged=merged)).columns]


def test_header_is_found_below_titles_and_notes():
    layout = layout_of(sheet(("Support specialist",), (), ("Version", "3"), *GRID))
    assert layout.header_row == 3


def test_header_may_leave_the_corner_empty():
    layout = layout_of(sheet(("", "Level 1", "Level 2"), BODY))
    assert [level.name for level in layout.levels] == ["Level 1", "Level 2"]


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        (("Category", "Competency", "L1", "L2"), ["category", "attribute", "level", "level"]),
        (("Area", "Whatever", "L1", "L2"), ["category", "attribute", "level", "level"]),
        (("", "Skill", "L1", "L2"), ["category", "attribute", "level", "level"]),
        (("#", "Skill", "L1", "L2"), ["number", "attribute", "level", "level"]),
        (("Skill", "Description", "L1", "L2"), ["attribute", "about", "level", "level"]),
        (("Skill", "L1", "L2", "Expected level"), ["attribute", "level", "level", "expected"]),
        (("カテゴリ", "属性", "説明", "期待レベル", "L1"), ["category", "attribute", "about", "expected", "level"]),
        (("項目", "内容", "L1", "L2"), ["attribute", "about", "level", "level"]),
        (("スキル", "L1", "L2", "詳細"), ["attribute", "level", "level", "about"]),
        (("Kategori", "Yetkinlik", "L1", "Açıklama"), ["category", "attribute", "level", "about"]),
        (("الفئة", "السمة", "L1", "الوصف"), ["category", "attribute", "level", "about"]),
    ],
)
def test_columns_are_known_by_their_headers(header, expected):
    assert roles(header, ("a", "b", "c", "d", "e")[: len(header)]) == expected


def test_category_word_over_the_names_means_attributes():
    assert roles(("Area", "L1", "L2"), ("Writing", "x" * 90, "y" * 90)) == ["attribute", "level", "level"]


def test_only_description_is_a_level():
    assert roles(("Skill", "Description"), ("Writing", "Short replies")) == ["attribute", "level"]


def test_header_may_carry_meanings():
    level = layout_of(sheet(("Skill", "Solid\nDoes it alone"), ("Writing", "x"))).levels[0]
    assert (level.name, level.meaning) == ("Solid", "Does it alone")


def test_unnamed_column_with_text_is_a_level_called_by_its_letter():
    levels = layout_of(sheet(("Skill", "L1", ""), BODY)).levels
    assert [(level.name, level.is_named) for level in levels] == [("L1", True), ("C", False)]


def test_rows_that_describe_from_the_first_on_have_no_header():
    layout = layout_of(sheet(("Writing", "x" * 90, "y" * 90), ("Tools", "z" * 90, "v" * 90)))
    assert (layout.header_row, [level.name for level in layout.levels]) == (None, ["B", "C"])


def test_empty_columns_are_passed_over():
    layout = layout_of(sheet(("", "Skill", "", "L1"), ("", "Writing", "", "x")))
    assert [column.place for column in layout.columns] == [1, 3]


def test_merged_header_names_each_column():
    layout = layout_of(sheet(("Skill", "L1", "", "L2"), ("a", "b", "c", "d"), merged=[(0, 1, 0, 2)]))
    assert [level.name for level in layout.levels] == ["L1", "L1", "L2"]


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ([], NoGrid.NOTHING_WRITTEN),
        ([["a"], ["b"]], NoGrid.ONE_COLUMN),
        ([["Skill", "L1"]], NoGrid.NO_ATTRIBUTES),
        ([["#", "Skill"], ["1", "Writing"]], NoGrid.NO_LEVELS),
    ],
)
def test_what_is_no_grid_says_why(rows, reason):
    with pytest.raises(NoGridFound) as caught:
        layout_of(sheet(*rows))
    assert caught.value.reason is reason


@pytest.mark.parametrize(("place", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_column_letters(place, letters):
    assert column_letters(place) == letters
