import msgspec
import pytest

from matrices.exchange.errors import NoGrid, NoGridFound
from matrices.exchange.importing import plan_import, plans_of_sheet
from matrices.exchange.layout import Arrangement, ColumnRole
from matrices.exchange.level_names import calling, level_places, looks_like_level
from matrices.exchange.plan import Outcome, Reason
from matrices.exchange.recognising import Wishes, recognised
from matrices.exchange.sheet import Source, SourceKind
from matrices.exchange.turning import turned
from tests.matrices.exchange.making import GRID, plan_sheet, sheet

ON_ITS_SIDE = (
    ("Level", "Tempo", "Calm"),
    ("Junior", "Keeps up", "Breathes"),
    ("Senior", "Sets the pace", "Calms others"),
)
LONG = (
    ("Role", "Attribute", "Level", "Descriptor", "#"),
    ("Agent", "Tempo", "2", "Sets the pace", "7"),
    ("Agent", "Tempo", "1", "Keeps up", ""),
    ("Agent", "Tempo", "", "How fast", ""),
    ("Agent", "", "1", "With help", ""),
    ("Lead", "Calm", "Junior", "Breathes", ""),
    ("Lead", "Calm", "Senior", "- Calms\n- others", ""),
)


def plan_of(*rows, **wishes):
    table = sheet(*rows)
    return plan_sheet(table, recognised(table, Wishes(**wishes)))


def cells(plan):
    return {one.name: one.descriptors for one in plan.attributes}


@pytest.mark.parametrize("corner", ["Level", "", "レベル", "Seviye"])
def test_grid_on_its_side_is_turned(corner):
    plan = plan_of((corner, *ON_ITS_SIDE[0][1:]), *ON_ITS_SIDE[1:])
    assert plan.layout.is_transposed
    assert cells(plan) == {"Tempo": ("Keeps up", "Sets the pace"), "Calm": ("Breathes", "Calms others")}


def test_title_above_a_turned_grid_stays_its_title():
    assert plan_of(("Agent",), *ON_ITS_SIDE).title == "Agent"


def test_upright_grid_is_not_turned():
    assert not recognised(sheet(*GRID)).is_transposed
    assert not recognised(sheet(("", "Junior", "Senior"), ("Tempo", "a", "b"), ("Calm", "c", "d"))).is_transposed


def test_what_is_said_goes_before_what_is_seen():
    assert not recognised(sheet(*ON_ITS_SIDE), Wishes(is_transposed=False)).is_transposed
    plan = plan_of(*GRID, is_transposed=True)
    assert [one.name for one in plan.levels] == ["Product knowledge", "Writing"]


def test_turning_twice_gives_the_sheet_again():
    table = sheet(("Title",), ("a", "b", "c"), ("d", "", "e"), merged=[(1, 1, 1, 2)])
    again = turned(turned(sheet(*table.rows[1:], merged=[(0, 1, 0, 2)])))
    assert again == sheet(*table.rows[1:], merged=[(0, 1, 0, 2)])
    assert turned(table).rows[0][0] == "Title"


def test_long_form_has_a_descriptor_in_each_row():
    table = sheet(*LONG)
    first, second = plans_of_sheet(table, recognised(table))
    assert (first.title, second.title) == ("Agent", "Lead")
    assert [(one.name, one.meaning) for one in first.levels] == [("Level 1", "With help"), ("Level 2", "")]
    assert cells(first) == {"Tempo": ("Keeps up", "Sets the pace")}
    assert first.attributes[0].about == "How fast"
    assert cells(second) == {"Calm": ("Breathes", "Calms\nothers")}


def test_long_form_tells_each_row():
    table = sheet(*LONG)
    first, second = plans_of_sheet(table, recognised(table))
    assert [row.source_row for row in first.rows] == [1, 2, 3, 4, 5]
    assert [row.source_row for row in second.rows] == [1, 6, 7]
    assert (first.rows[1].outcome, first.rows[1].unplaced) == (Outcome.TAKEN, ("7",))


def test_long_form_in_other_words():
    plan = plan_of(("Tema", "Nivel", "Comportamiento"), ("Calma", "Nivel 1", "Respira"), ("Calma", "Nivel 2", "Calma"))
    assert (plan.layout.arrangement, cells(plan)) == (Arrangement.LONG, {"Calma": ("Respira", "Calma")})


def test_long_form_with_expected_levels_and_categories():
    head = ("Category", "Skill", "Expected", "Level", "Text")
    plan = plan_of(head, ("Craft", "Tempo", "Senior", "Junior", "a"), ("Craft", "Tempo", "Wizard", "Senior", "b"))
    assert (plan.categories, plan.attributes[0].category, plan.attributes[0].expected) == (("Craft",), "Craft", 1)
    assert (plan.rows[2].reason, plan.rows[2].unplaced) == (Reason.UNKNOWN_LEVEL, ("Wizard",))


@pytest.mark.parametrize(
    "rows",
    [
        (("Name", "Tempo", "Calm"), ("Ana", "x", "o"), ("Ben", "", "x")),
        (("", "Tempo", "Calm"), ("Ana", "3", "1"), ("Ben", "2", "")),
        (("Nombre", "Tempo", "Calm"), ("Ana", "Senior", "Junior"), ("Ben", "Senior", "Senior")),
        (("名前", "速さ"), ("鈴木", "○"), ("佐藤", "△")),
        (("Team member", "Date", "Tempo"), ("Ana", "2026-01-02", "3"), ("Ben", "2026-01-02", "2")),
    ],
)
def test_people_are_known(rows):
    layout = recognised(sheet(*rows))
    assert (layout.arrangement, layout.is_transposed) == (Arrangement.PEOPLE, False)
    assert layout.places(ColumnRole.PERSON) == (0,)


def test_people_across_are_turned():
    layout = recognised(sheet(("Skill", "Ana", "Ben"), ("Tempo", "x", "o"), ("Calm", "x", "x")))
    assert (layout.arrangement, layout.is_transposed) == (Arrangement.PEOPLE, True)


def test_ratings_are_known():
    layout = recognised(sheet(("Person", "Skill", "Level", "Date"), ("Ana", "Tempo", "2", "2026-01-02")))
    assert layout.arrangement is Arrangement.RATINGS


@pytest.mark.parametrize(
    "rows",
    [
        GRID,
        (("Name", "L1", "L2"), ("Tempo", "a", "b"), ("Calm", "a", "b")),
        (("Skill", "Expected level", "x y"), ("T", "1", "x")),
    ],
)
def test_grids_are_no_people(rows):
    assert recognised(sheet(*rows)).arrangement is Arrangement.WIDE


@pytest.mark.parametrize("arrangement", [Arrangement.LONG, Arrangement.RATINGS])
def test_what_is_not_arranged_as_said_is_refused(arrangement):
    with pytest.raises(NoGridFound) as caught:
        recognised(sheet(*GRID), Wishes(arrangement=arrangement))
    assert caught.value.reason is NoGrid.OTHER_ARRANGEMENT


def test_layout_can_be_corrected():
    table = sheet(("Notes", "Level", "Text"), ("Tempo", "Junior", "a"), ("Calm", "Junior", "b"))
    layout = recognised(table)
    changed = tuple(
        msgspec.structs.replace(one, role=ColumnRole.ABOUT) if one.place == 1 else one for one in layout.columns
    )
    plan = plan_sheet(table, msgspec.structs.replace(layout, columns=changed))
    assert [one.about for one in plan.attributes] == ["Junior\na", "Junior\nb"]


def test_workbook_of_grids_and_people():
    people = sheet(("Name", "Tempo"), ("Ana", "2"), ("Ben", "3"))
    found = plan_import(Source(kind=SourceKind.XLSX, sheets=(sheet(*GRID), people)))
    assert (len(found.grids), found.people[0].people) == (1, ("Ana", "Ben"))


@pytest.mark.parametrize(
    "name",
    ["Level 3", "L3", "4", "D1 - Developer 1", "Senior agent", "レベル 2", "上級", "المستوى 2", "Nivel II", "Kıdemli"],
)
def test_levels_look_like_levels(name):
    assert looks_like_level(name)


@pytest.mark.parametrize("name", ["Tempo", "Product knowledge", "Conduct", "対応", "Escritura", ""])
def test_attributes_do_not(name):
    assert not looks_like_level(name)


def test_first_of_several_levels_of_one_name_is_meant():
    assert level_places(["A", "B", "a"])["a"] == 0


@pytest.mark.parametrize("names", [["A", "B"], ["2", "1"], ["A", "a", "A"], ["#2", "x"], ["1", "1"]])
def test_what_calls_a_level_calls_no_other(names):
    assert [level_places(names)[calling(names, place).casefold()] for place in range(len(names))] == list(
        range(len(names))
    )
