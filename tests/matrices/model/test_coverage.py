from hypothesis import given
from hypothesis import strategies as st

from matrices.language.words import words_for
from matrices.model.coverage import Cover, at_risk, coverage, coverage_by, most_levels
from matrices.model.team_map import TeamMap, columns_of
from matrices.model.team_order import Field, FieldKind, TeamOrder
from tests.matrices.model.team import ENGINEER, LEVELS, ROLES, SUPPORT, TODAY, person

MAP = TeamMap(columns_of([SUPPORT, ENGINEER]), ROLES, TODAY)
TEAM = (
    person("Ana", "support", {"product": "solid", "writing": "solid"}, tags={"shift": ("early", "late")}),
    person("Ben", "engineer", {"product": "solid", "logs": "solid"}, tags={"shift": ("late",)}),
    person("Cem", "support", {"product": "strong", "writing": "learning"}),
)
ROWS = [MAP.row(one) for one in TEAM]
PRODUCT, WRITING, CALM, LOGS = range(4)


def test_expected_of_the_own_role_is_what_counts():
    found = coverage(ROWS, 4)
    assert (found[PRODUCT].held, found[PRODUCT].counted) == (2, 3)
    assert found[WRITING].only.name == "Ana"
    assert found[WRITING].cover is Cover.ONE
    assert found[LOGS].cover is Cover.NONE
    assert (found[CALM].unknown, found[CALM].only) == (2, None)


def test_chosen_level_counts_everybody_who_holds_it():
    found = coverage(ROWS, 4, least_place=1)
    assert found[PRODUCT].held == 3
    assert found[LOGS].only.name == "Ben"
    assert coverage(ROWS, 4, least_place=2)[PRODUCT].only.name == "Cem"


def test_nobody_asked_is_nothing_missing():
    assert coverage(ROWS[:1], 4)[LOGS].cover is Cover.NOT_ASKED
    assert coverage([], 4)[LOGS].cover is Cover.NOT_ASKED


def test_somebody_in_two_groups_counts_once():
    assert coverage([ROWS[0], ROWS[0]], 4)[PRODUCT].held == 1


def test_coverage_by_a_tag():
    found = coverage_by(ROWS, 4, TeamOrder(MAP, words_for("en").sort_key), Field(FieldKind.TAG, "shift"))
    assert list(found) == ["early", "late", ""]
    assert [one[PRODUCT].held for one in found.values()] == [1, 1, 1]
    assert found["late"][LOGS].cover is Cover.NONE


def test_barest_stand_first():
    assert at_risk(coverage(ROWS, 4)) == (CALM, LOGS, WRITING)


def test_longest_scale_of_those_shown():
    assert most_levels(ROWS) == 3
    assert most_levels([]) == 0


@given(st.lists(st.sampled_from(["", *LEVELS]), max_size=8))
def test_more_is_never_held_at_a_higher_level(answers):
    people = [person(f"P{at}", "support", {"product": one} if one else {}) for at, one in enumerate(answers)]
    rows = [MAP.row(one) for one in people]
    held = [coverage(rows, 4, place)[PRODUCT].held for place in range(3)]
    assert held == sorted(held, reverse=True)
    assert coverage(rows, 4)[PRODUCT].held == held[1]
