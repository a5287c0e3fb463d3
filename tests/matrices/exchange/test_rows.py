import pytest

from matrices.exchange.plan import Outcome, Reason
from tests.matrices.exchange.making import GRID, plan_rows, words_taken

HEAD = ("Attribute", "L1", "L2")
WRITING = ("Writing", "Short replies", "Articles")
TOOLS = ("Tools", "Uses views", "Builds views")


def outcomes(plan):
    return [row.outcome.value for row in plan.rows]


def descriptors(plan):
    return {attribute.name: attribute.descriptors for attribute in plan.attributes}


def test_title_and_about_stand_above_the_header():
    plan = plan_rows(("Support specialist", "", ""), ("For everyone\non the team",), (), HEAD, WRITING)
    assert (plan.title, plan.about) == ("Support specialist", "For everyone\non the team")
    assert outcomes(plan) == ["title", "title", "empty", "header", "taken"]


def test_other_rows_above_the_header_are_reported():
    plan = plan_rows(("Version", "3", ""), ("Attribute", "L1", "L2", "L3"), (*WRITING, "More"))
    assert (plan.rows[0].reason, plan.rows[0].unplaced) == (Reason.BEFORE_HEADER, ("Version", "3"))


def test_row_alone_begins_a_group():
    plan = plan_rows(HEAD, ("Craft",), WRITING, (), ("Team",), TOOLS)
    assert [(one.category, one.name) for one in plan.attributes] == [("Craft", "Writing"), ("Team", "Tools")]
    assert outcomes(plan) == ["header", "group", "taken", "empty", "group", "taken"]


def test_merged_row_begins_a_group_even_before_another():
    plan = plan_rows(HEAD, ("Part one", "", ""), ("Craft", "", ""), WRITING, merged=[(1, 0, 1, 2), (2, 0, 2, 2)])
    assert plan.categories == ("Part one", "Craft")
    assert plan.attributes[0].category == "Craft"


def test_header_repeated_in_a_group_names_it():
    plan = plan_rows(HEAD, WRITING, ("Team", "L1", "L2"), TOOLS, HEAD)
    assert outcomes(plan) == ["header", "taken", "group", "taken", "header"]
    assert plan.attributes[1].category == "Team"


def test_category_column_is_filled_down():
    plan = plan_rows(("Category", *HEAD), ("Craft", *WRITING), ("", *TOOLS), ("Team", "Teaching", "x", "y"))
    assert [one.category for one in plan.attributes] == ["Craft", "Craft", "Team"]


def test_row_without_a_name_continues_the_one_above():
    plan = plan_rows(HEAD, WRITING, ("", "Asks", ""), TOOLS)
    assert descriptors(plan)["Writing"] == ("Short replies\nAsks", "Articles")
    assert (plan.rows[2].outcome, plan.rows[2].reason) == (Outcome.MERGED, Reason.CONTINUES_ABOVE)


def test_name_merged_down_continues_too():
    plan = plan_rows(HEAD, WRITING, ("", "Asks", ""), merged=[(1, 0, 2, 0)])
    assert (plan.rows[2].reason, plan.rows[2].name) == (Reason.INHERITED, "Writing")


def test_descriptor_merged_across_belongs_to_both_levels():
    plan = plan_rows(HEAD, WRITING, ("Tools", "Uses views", ""), merged=[(2, 1, 2, 2)])
    assert descriptors(plan)["Tools"] == ("Uses views", "Uses views")
    assert plan.rows[2].reason is Reason.INHERITED


def test_descriptor_merged_down_belongs_to_both_attributes():
    plan = plan_rows(HEAD, WRITING, ("Tools", "", "Builds views"), merged=[(1, 1, 2, 1)])
    assert descriptors(plan)["Tools"] == ("Short replies", "Builds views")


def test_name_alone_beside_inherited_descriptors_is_an_attribute():
    plan = plan_rows(HEAD, WRITING, ("Tools", "", ""), ("Teaching", "x", "y"), merged=[(1, 1, 2, 1), (1, 2, 2, 2)])
    assert descriptors(plan)["Tools"] == ("Short replies", "Articles")


def test_same_name_in_one_category_is_merged():
    plan = plan_rows(HEAD, WRITING, ("writing ", "Asks", "Articles"))
    assert descriptors(plan) == {"Writing": ("Short replies\nAsks", "Articles")}
    assert plan.rows[2].reason is Reason.SAME_ATTRIBUTE


def test_same_name_in_another_category_is_another_attribute():
    plan = plan_rows(HEAD, ("Craft",), WRITING, ("Team",), WRITING)
    assert [one.category for one in plan.attributes] == ["Craft", "Team"]


def test_levels_meanings_may_stand_below_the_header():
    plan = plan_rows(HEAD, ("", "With help", "Alone"), WRITING)
    assert [level.meaning for level in plan.levels] == ["With help", "Alone"]


@pytest.mark.parametrize(("text", "place"), [("L2", 1), (" l2", 1), ("1", 0)])
def test_expected_level_is_found_by_name_or_number(text, place):
    assert plan_rows((*HEAD, "Expected"), (*WRITING, text)).attributes[0].expected == place


def test_unknown_expected_level_is_reported():
    plan = plan_rows((*HEAD, "Expected"), (*WRITING, "Master"))
    assert (plan.rows[1].reason, plan.rows[1].unplaced) == (Reason.UNKNOWN_LEVEL, ("Master",))


def test_about_comes_from_its_column_and_from_below_the_name():
    plan = plan_rows(("Attribute", "About", "L1"), ("Writing\nin tickets", "What others read", "x"))
    assert plan.attributes[0].about == "in tickets\nWhat others read"


def test_attribute_without_descriptors_is_taken():
    plan = plan_rows(HEAD, WRITING, ("Tools",))
    assert (descriptors(plan)["Tools"], plan.rows[2].reason) == (("", ""), Reason.NO_DESCRIPTORS)


def test_note_behind_the_grid_is_reported():
    plan = plan_rows(HEAD, WRITING, (), ("Agreed in May",), ("By all",))
    assert [row.reason for row in plan.rows[3:]] == [Reason.AFTER_GRID, Reason.AFTER_GRID]
    assert plan.rows[3].unplaced == ("Agreed in May",)


def test_long_remark_among_the_rows_is_reported():
    plan = plan_rows(HEAD, ("Remember: " + "every word counts " * 6,), WRITING)
    assert plan.rows[1].reason is Reason.REMARK


def test_descriptors_without_any_attribute_are_reported():
    plan = plan_rows(HEAD, TOOLS, ("Craft",), ("", "Asks", "Listens"), WRITING)
    assert (plan.rows[3].reason, plan.rows[3].unplaced) == (Reason.NO_ATTRIBUTE, ("Asks", "Listens"))


def test_row_numbers_are_reported_not_taken():
    plan = plan_rows(("#", *HEAD), ("1", *WRITING))
    assert (plan.attributes[0].name, plan.rows[1].unplaced) == ("Writing", ("1",))


def test_there_is_one_result_for_each_row():
    rows = (("Title",), (), *GRID, (), ("note",))
    assert [row.source_row for row in plan_rows(*rows).rows] == list(range(1, 8))


def test_bullets_are_taken_off():
    assert plan_rows(*GRID).attributes[0].descriptors == ("Finds the article\nAsks", "Explains the why")
    assert "•" not in words_taken(plan_rows(*GRID))
