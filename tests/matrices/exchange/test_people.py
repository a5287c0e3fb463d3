import datetime

import pytest

from matrices.checks.forbidden import forbidden
from matrices.edits.people import new_teammate
from matrices.exchange.importing import ImportPlan
from matrices.exchange.people_applying import Team, answers_of, people_documents
from matrices.exchange.people_plan import day_in, grid_of_people, plan_people
from matrices.exchange.plan import Outcome, Reason
from matrices.exchange.recognising import recognised
from matrices.exchange.taking import Known, TakeWishes, take
from matrices.model.matrix import Attribute, Level, Matrix
from matrices.model.review import Absence, Review, Who
from matrices.model.teammate import Teammate
from tests.matrices.exchange.making import plan_rows, sheet

NOW = datetime.datetime(2026, 5, 4, 12, tzinfo=datetime.UTC)
LEVELS = (Level(level_id="a", name="Learning"), Level(level_id="b", name="Solid"), Level(level_id="c", name="Deep"))
ROWS = (Attribute(attribute_id="t", name="Tempo"), Attribute(attribute_id="k", name="Calm"))
MATRIX = Matrix(matrix_id="m", title="Agent", levels=LEVELS, attributes=ROWS)


def people_in(*rows):
    table = sheet(*rows)
    return plan_people(table, recognised(table))


def taken(plan, team=None, said=None):
    return people_documents(plan, MATRIX, team or Team(), answers_of(MATRIX, said), now=NOW)


def of(kind, documents):
    return [one for one in documents if isinstance(one, kind)]


def standings(documents):
    return {
        one.name: {own: (of.level_id, of.on.isoformat()) for own, of in one.standings.items()}
        for one in of(Teammate, documents)
    }


def test_numbers_and_names_are_levels():
    found = taken(people_in(("Name", "Tempo", "Calm"), ("Ana", "2", "solid"), ("Ben", "3", "Deep")))
    assert standings(found.documents) == {
        "Ana": {"t": ("b", "2026-05-04"), "k": ("b", "2026-05-04")},
        "Ben": {"t": ("c", "2026-05-04"), "k": ("c", "2026-05-04")},
    }
    assert (found.rating_count, found.new_teammates) == (4, ("Ana", "Ben"))


def test_documents_are_allowed_and_reviews_one_a_day():
    found = taken(
        people_in(("Name", "Date", "Tempo", "Calm"), ("Ana", "2026-01-02", "1", "1"), ("Ana", "2026-03-02", "2", "1"))
    )
    assert [forbidden(None, one) for one in found.documents] == [()] * len(found.documents)
    assert sorted(one.held_on.isoformat() for one in of(Review, found.documents)) == ["2026-01-02", "2026-03-02"]
    assert of(Teammate, found.documents)[0].placements[0].since.isoformat() == "2026-01-02"


def test_ratings_name_who_when_and_why():
    head = ("Person", "Skill", "Level", "Date", "By", "Evidence")
    found = taken(
        people_in(
            head, ("Ana", "Tempo", "Solid", "2.3.2026", "self", "Saw it"), ("", "Calm", "n/a", "2.3.2026", "Kim", "")
        )
    )
    first, second = of(Review, found.documents)[0].ratings
    assert (first.by, first.on.isoformat(), first.level_id) == (Who.SELF, "2026-03-02", "b")
    assert (second.by, second.absence) == (Who.LEAD, Absence.NOT_APPLICABLE)
    assert of(Review, found.documents)[0].evidence[0].text == "Saw it"
    assert found.rows[2].unplaced == ("Kim",)


def test_level_and_day_may_stand_in_one_cell():
    found = taken(
        people_in(("Name", "Tempo", "Calm"), ("Ana", "Solid (2026-01-02)", "Solid"), ("Ben", "Solid", "Solid"))
    )
    assert standings(found.documents)["Ana"] == {"t": ("b", "2026-01-02"), "k": ("b", "2026-05-04")}


def test_marks_without_a_meaning_are_told_and_can_be_given_one():
    plan = people_in(("Name", "Tempo", "Calm"), ("Ana", "x", "o"), ("Ben", "x", ""))
    found = taken(plan)
    assert found.documents == ()
    assert (found.rows[1].outcome, found.rows[1].reason) == (Outcome.SKIPPED, Reason.UNKNOWN_MARK)
    assert found.rows[1].unplaced == ("Tempo · x", "Calm · o")
    assert standings(taken(plan, said={"X": "Deep", "o": "1"}).documents)["Ana"]["t"][0] == "c"


def test_unknown_attributes_are_told():
    found = taken(people_in(("Name", "Tempo", "Cooking"), ("Ana", "1", "2"), ("Ben", "1", "")))
    assert (found.rows[1].outcome, found.rows[1].reason, found.rows[1].unplaced) == (
        Outcome.TAKEN,
        Reason.UNKNOWN_ATTRIBUTE,
        ("Cooking · 2",),
    )


def test_dates_that_cannot_be_read_are_told():
    plan = people_in(("Name", "Date", "Tempo"), ("Ana", "last May", "1"), ("Ben", "2026-01-01", "2"))
    assert (plan.rows[1].reason, plan.rows[1].unplaced) == (Reason.UNKNOWN_DAY, ("Ana", "last May", "1"))
    assert [one.person for one in plan.ratings] == ["Ben"]


def test_importing_again_changes_nothing():
    plan = people_in(("Name", "Date", "Tempo"), ("Ana", "2026-01-02", "1"), ("Ben", "2026-01-02", "2"))
    first = taken(plan).documents
    reviews = {one.teammate_id: [one] for one in of(Review, first)}
    team = Team(teammates=tuple(of(Teammate, first)), reviews=reviews)
    assert taken(plan, team).documents == ()


def test_known_teammates_are_found_by_name_and_keep_their_role():
    ana = new_teammate("Ana Díaz")
    found = taken(people_in(("Name", "Tempo"), ("ana díaz", "1"), ("Ben", "2")), Team(teammates=(ana,)))
    assert found.new_teammates == ("Ben",)
    assert ana.teammate_id in {one.teammate_id for one in of(Teammate, found.documents)}


def test_skills_and_people_make_a_role_where_there_is_none():
    grid = grid_of_people(people_in(("Name", "Tempo", "Calm"), ("Ana", "3", "1"), ("Ben", "", "1")))
    assert [one.name for one in grid.levels] == ["1", "2", "3"]
    assert [one.name for one in grid.attributes] == ["Tempo", "Calm"]


def test_file_of_people_is_taken_into_the_role_with_its_attributes():
    plan = ImportPlan(people=(people_in(("Name", "Tempo", "Calm"), ("Ana", "3", "1"), ("Ben", "2", "1")),))
    other = Matrix(matrix_id="o", title="Other", levels=LEVELS)
    found = take(plan, Known(matrices=(other, MATRIX)), TakeWishes(name="people"), NOW)
    assert found.roles == ()
    assert {one.placements[0].matrix_id for one in of(Teammate, found.documents)} == {"m"}


def test_file_of_people_alone_makes_a_role_of_its_name():
    plan = ImportPlan(people=(people_in(("Name", "Tempo", "Calm"), ("Ana", "x", "o"), ("Ben", "x", "x")),))
    found = take(plan, Known(), TakeWishes(name="Skills"), NOW)
    assert [(one.before, one.after.title) for one in found.roles] == [(None, "Skills")]
    assert found.people[0].rating_count == 4


def test_grid_and_people_of_one_file_belong_together():
    people = people_in(("Name", "Tempo", "Calm"), ("Ana", "L1", "L2"), ("Ben", "L2", "L2"))
    plan = ImportPlan(
        grids=(plan_rows(("Skill", "L1", "L2"), ("Tempo", "a", "b"), ("Calm", "c", "d")),), people=(people,)
    )
    found = take(plan, Known(), TakeWishes(name="Team", title="Team"), NOW)
    assert len(found.roles) == 1
    assert found.people[0].rating_count == 4


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2026-03-02", "2026-03-02"),
        ("2026-03-02 00:00:00", "2026-03-02"),
        ("2026/3/2", "2026-03-02"),
        ("2026年3月2日", "2026-03-02"),
        ("02.03.2026", "2026-03-02"),
        ("31.02.2026", None),
        ("soon", None),
        ("", None),
    ],
)
def test_days_are_read(written, day):
    found = day_in(written, is_day_first=True)
    assert (found and found.isoformat()) == day


def test_months_stand_first_where_a_date_says_so():
    plan = people_in(("Name", "Date", "Tempo"), ("Ana", "3/2/2026", "1"), ("Ben", "12/31/2025", "2"))
    assert [one.on.isoformat() for one in plan.ratings] == ["2026-03-02", "2025-12-31"]
