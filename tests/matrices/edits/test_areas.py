import datetime

from hypothesis import given
from hypothesis import strategies as st

from matrices.edits.areas import add_owner, end_ownership, forget_ownership, hand_over, new_area, set_area

MAY = datetime.date(2026, 5, 1)
JUNE = datetime.date(2026, 6, 1)
DAYS = st.dates(datetime.date(2026, 1, 1), datetime.date(2026, 12, 31))
PEOPLE = st.sampled_from(["ana", "ben", "cem"])
MOVES = st.lists(st.tuples(PEOPLE | st.none(), PEOPLE, DAYS), max_size=8)


def test_a_new_area_is_tidy_and_nobody_owns_it():
    made = new_area("  Seat \n maps ", group=" Shows ")
    assert (made.name, made.group, made.owners) == ("Seat maps", "Shows", ())


def test_what_is_given_is_replaced_and_the_rest_stays():
    made = set_area(new_area("Seat maps", about="Plans"), name="House  plans", most_owners=0)
    assert (made.name, made.about, made.most_owners) == ("House plans", "Plans", 1)


def test_handing_over_ends_one_and_begins_the_other_with_the_note():
    made = hand_over(add_owner(new_area("Seat maps"), "ana", MAY), "ana", "ben", JUNE, "She knows the balconies.")
    assert made.owner_ids_on(MAY) == ("ana",)
    assert made.owner_ids_on(JUNE) == ("ben",)
    assert made.owners[-1].note == "She knows the balconies."


def test_handing_over_to_another_owner_only_lets_go():
    both = add_owner(add_owner(new_area("Seat maps"), "ana", MAY), "ben", MAY)
    made = hand_over(both, "ana", "ben", JUNE, "…")
    assert (made.owner_ids_on(JUNE), len(made.owners)) == (("ben",), 2)


def test_an_ownership_that_ends_before_it_begins_never_was():
    assert end_ownership(add_owner(new_area("Seat maps"), "ana", JUNE), "ana", MAY).owners == ()


def test_one_entered_by_mistake_is_forgotten():
    made = add_owner(add_owner(new_area("Seat maps"), "ana", MAY), "ben", JUNE)
    assert [one.teammate_id for one in forget_ownership(made, 0).owners] == ["ben"]


@given(MOVES, DAYS)
def test_nobody_ever_owns_an_area_twice_at_once_and_none_ends_before_it_begins(moves, day):
    made = new_area("Seat maps")
    for giver, taker, on in moves:
        made = hand_over(made, giver, taker, on)
        assert taker in made.owner_ids_on(on)
    owners = made.owner_ids_on(day)
    assert len(set(owners)) == len(owners)
    assert all(one.until is None or one.since < one.until for one in made.owners)
    assert list(made.owners) == sorted(made.owners, key=lambda one: one.since)
