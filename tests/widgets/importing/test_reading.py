import pytest

from matrices.exchange.layout import Arrangement, ColumnRole
from matrices.exchange.people_plan import PeoplePlan
from matrices.exchange.plan import Outcome
from matrices.exchange.sheet import Merged, sheet_of
from matrices.language.words import words_for
from widgets.importing.column_words import column_choices, column_word, missing_sentence, row_choices
from widgets.importing.planning import plans_of
from widgets.importing.reading import (
    RowKind,
    missing,
    read_first,
    with_arrangement,
    with_column,
    with_header,
    with_row,
    with_sides_swapped,
)

WORDS = words_for("en")
ROWS = [
    ["Attribute", "Learning", "Solid", "Remarks"],
    ["Craft", "", "", ""],
    ["Tempo", "Slow", "Fast", "old"],
    ["Calm", "Kind", "Stays kind", ""],
]


def reading_of(rows, merged=()):
    found = read_first(sheet_of("", rows, merged))
    assert found is not None
    return found


def plan_of(reading):
    return plans_of(reading, "file")[0]


def names(plan):
    return [(one.category, one.name) for one in plan.attributes]


def test_an_ignored_column_gives_no_level_and_is_told():
    plan = plan_of(with_column(reading_of(ROWS), 3, ColumnRole.NUMBER))
    assert [one.name for one in plan.levels] == ["Learning", "Solid"]
    assert plan.rows[2].unplaced == ("old",)


def test_levels_can_stand_in_another_order():
    plan = plan_of(with_column(reading_of(ROWS), 3, ColumnRole.LEVEL, 0))
    assert [one.name for one in plan.levels] == ["Remarks", "Learning", "Solid"]
    assert plan.attributes[0].descriptors == ("old", "Slow", "Fast")


def test_a_role_of_one_column_alone_changes_places():
    reading = with_column(reading_of(ROWS), 3, ColumnRole.ATTRIBUTE)
    assert [column_word(reading.layout, place, WORDS) for place in range(4)][3] == "Attribute"
    assert reading.layout.places(ColumnRole.ATTRIBUTE) == (3,)
    assert 0 in reading.layout.places(ColumnRole.LEVEL)


def test_another_header_names_the_levels():
    rows = [["a", "b", "c"], ["Attribute", "Low", "High"], ["Tempo", "Slow", "Fast"]]
    plan = plan_of(with_header(with_header(reading_of(rows), 0), 1))
    assert [one.name for one in plan.levels] == ["Low", "High"]
    assert names(plan) == [("", "Tempo")]


def test_without_a_header_every_row_is_read():
    plan = plan_of(with_header(reading_of([["Tempo", "Slow", "Fast"], ["Calm", "Kind", "Kinder"]]), None))
    assert [one.name for one in plan.levels] == ["B", "C"]
    assert names(plan) == [("", "Tempo"), ("", "Calm")]


def test_sides_swapped_twice_are_as_before():
    reading = reading_of(ROWS)
    swapped = with_sides_swapped(reading)
    assert [one.name for one in plan_of(swapped).levels] == ["Craft", "Tempo", "Calm"]
    assert plan_of(with_sides_swapped(swapped)) == plan_of(reading)


def test_a_skipped_row_is_told_with_its_texts():
    plan = plan_of(with_row(reading_of(ROWS), 2, RowKind.SKIPPED))
    assert names(plan) == [("Craft", "Calm")]
    assert (plan.rows[2].outcome, plan.rows[2].unplaced) == (Outcome.SKIPPED, ("Tempo", "Slow", "Fast", "old"))


def test_a_row_can_be_said_to_be_a_group():
    plan = plan_of(with_row(reading_of(ROWS), 2, RowKind.GROUP))
    assert names(plan) == [("", "Craft"), ("Tempo", "Calm")]
    assert (plan.rows[2].outcome, plan.rows[2].unplaced) == (Outcome.GROUP, ("Slow", "Fast", "old"))


def test_a_row_can_be_said_to_be_an_attribute():
    plan = plan_of(with_row(reading_of(ROWS), 1, RowKind.ATTRIBUTE))
    assert names(plan) == [("", "Craft"), ("", "Tempo"), ("", "Calm")]
    assert plan.rows[1].unplaced == ()


def test_a_row_can_look_like_itself_again():
    reading = reading_of(ROWS)
    assert with_row(with_row(reading, 2, RowKind.SKIPPED), 2, None) == reading


def test_a_skipped_row_leaves_what_it_shares_to_the_rows_below():
    rows = [["Attribute", "Low", "High"], ["Tempo", "Slow", "Fast"], ["", "Slower", "Faster"], ["Calm", "a", "b"]]
    plan = plan_of(with_row(reading_of(rows, [Merged(top=1, left=0, bottom=2, right=0)]), 1, RowKind.SKIPPED))
    assert names(plan) == [("", "Tempo"), ("", "Calm")]
    assert plan.attributes[0].descriptors == ("Slower", "Faster")


def test_people_can_be_found_where_a_grid_was_seen():
    reading = with_arrangement(reading_of([["Name", "Tempo", "Calm"], ["Mina", "aa bb", "cc"]]), Arrangement.PEOPLE)
    plan = plan_of(reading)
    assert isinstance(plan, PeoplePlan)
    assert (plan.people, plan.attributes) == (("Mina",), ("Tempo", "Calm"))


@pytest.mark.parametrize("arrangement", Arrangement)
def test_what_no_reading_finds_says_what_is_missing(arrangement):
    reading = with_arrangement(reading_of([["one line"], ["another"]]), arrangement)
    assert plans_of(reading, "file") == ()
    assert missing_sentence(missing(reading.layout), WORDS).endswith(".")


@pytest.mark.parametrize("arrangement", Arrangement)
def test_every_choice_is_named_and_can_be_taken(arrangement):
    reading = with_arrangement(reading_of(ROWS), arrangement)
    for choice in column_choices(reading.layout, 2, WORDS):
        chosen = with_column(reading, 2, choice.role, choice.level)
        assert column_word(chosen.layout, 2, WORDS) == choice.text
        plans_of(chosen, "file")
    assert all(row_choices(reading.layout, WORDS).values())


def test_nothing_written_has_no_reading():
    assert read_first(sheet_of("", [])) is None
