import datetime

from msgspec.structs import replace

from matrices.edits.people import place_teammate
from matrices.model.team_order import BY_NAME, Field, FieldKind
from matrices.model.teammate import Teammate
from tests.widgets.people.people import ANA, BEN, CEM, ENGINEER, MADE, SUPPORT, TODAY, day, rated
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
    assert (entries[0].subtitle, entries[0].also) == ("Billing", "Engineer")


def test_who_starts_later_stands_with_the_role_to_come(words):
    new = place_teammate(Teammate(teammate_id="new", name="New"), "engineer", day(2027, 1))
    (entry,) = roster([new], [ENGINEER, SUPPORT], TODAY, words)
    assert entry.group == "Engineer"


def test_names_of_a_group_are_in_order(words):
    names = ("zoe", "Ada", "ben")
    people = [place_teammate(Teammate(teammate_id=one, name=one), "support", day(2026, 1)) for one in names]
    assert [one.title for one in roster(people, [SUPPORT], TODAY, words)] == ["Ada", "ben", "zoe"]


def test_groups_filters_and_order_can_be_anything(words):
    early = {"shift": ("early",), "language": ("tr", "es")}
    people = [replace(ANA, tags=early, led_by="Noor"), replace(BEN, tags={"shift": ("late",)}), CEM]
    order = Order(group=Field(FieldKind.TAG, "language"), sort=BY_NAME, is_descending=True)
    assert [(one.title, one.group) for one in roster(people, [SUPPORT], TODAY, words, order)] == [
        ("Ana Ruiz", "es"),
        ("Ana Ruiz", "tr"),
        ("Ben", "Without language"),
        ("Cem", "Left the team"),
    ]
    order = Order().toggled(Field(FieldKind.TAG, "shift"), "late")
    assert [one.title for one in roster(people, [SUPPORT], TODAY, words, order)] == ["Ben"]


def test_search_finds_lead_and_tags(words):
    people, order = [replace(ANA, tags={"shift": ("early",)}, led_by="Noor")], Order(group=None)
    (entry,) = roster(people, [SUPPORT], TODAY, words, order)
    assert (entry.subtitle, entry.also) == ("Support · Noor", "shift early")


def test_rows_met_are_counted_where_they_are_asked_for(words):
    better = rated(ANA, SUPPORT, MADE)[0]
    worse = replace(ANA, teammate_id="zoe", name="Abe")
    order = Order(group=None).sorted_by(Field(FieldKind.MET))
    assert [one.title for one in roster([worse, better], [SUPPORT], TODAY, words, order)] == ["Ana Ruiz", "Abe"]


def test_rating_changes_nothing_that_is_listed(words):
    made = Roster(words, TODAY)
    assert made.take([ANA], [SUPPORT], Order())
    assert not made.take([rated(ANA, SUPPORT, MADE)[0]], [SUPPORT], Order())
    assert made.take([replace(ANA, led_by="Noor")], [SUPPORT], Order())
    assert made.take([replace(ANA, led_by="Noor")], [replace(SUPPORT, title="Help")], Order())


def test_who_left_over_night_stands_with_those_who_left(words):
    made, leaving = Roster(words, TODAY), replace(ANA, left_on=TODAY + datetime.timedelta(days=1))
    made.take([leaving], [SUPPORT], Order())
    assert [one.group for one in made.entries(Order())] == ["Support"]
    made.turn_to(leaving.left_on)
    assert made.take([leaving], [SUPPORT], Order())
    assert [one.group for one in made.entries(Order())] == ["Left the team"]
