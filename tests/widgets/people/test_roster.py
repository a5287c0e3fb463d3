from matrices.edits.people import place_teammate
from matrices.model.teammate import Teammate
from tests.widgets.people.people import ANA, BEN, CEM, ENGINEER, SUPPORT, TODAY, day
from widgets.choosing.order import Order
from widgets.people.roster import Roster


def roster(people, matrices, today, words, order=None):
    made = Roster(words, today)
    made.take(people, matrices, order or Order())
    return made.entries(order or Order())


def test_people_stand_by_role_and_who_left_at_the_end(words):
    dia = place_teammate(Teammate(teammate_id="dia", name="Dia"), "engineer", day(2026, 1), "Billing")
    entries = roster([CEM, ANA, BEN, dia], [ENGINEER, SUPPORT], TODAY, words)
    assert [(one.title, one.group) for one in entries] == [
        ("Dia", "Engineer"),
        ("Ana Ruiz", "Support"),
        ("Ben", "No role"),
        ("Cem", "Left the team"),
    ]
    assert entries[0].subtitle == "Engineer · Billing"


def test_who_starts_later_stands_with_the_role_to_come(words):
    new = place_teammate(Teammate(teammate_id="new", name="New"), "engineer", day(2027, 1))
    (entry,) = roster([new], [ENGINEER, SUPPORT], TODAY, words)
    assert entry.group == "Engineer"


def test_names_of_a_group_are_in_order(words):
    names = ("zoe", "Ada", "ben")
    people = [place_teammate(Teammate(teammate_id=one, name=one), "support", day(2026, 1)) for one in names]
    assert [one.title for one in roster(people, [SUPPORT], TODAY, words)] == ["Ada", "ben", "zoe"]
