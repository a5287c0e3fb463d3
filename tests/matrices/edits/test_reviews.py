import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from matrices.checks.forbidden import Rule, forbidden
from matrices.edits.agenda import add_item, add_made, mark_discussed, move_item, remove_item
from matrices.edits.ratings import NewRating, rate
from matrices.edits.reviews import (
    add_action,
    change_action,
    close_review,
    correct_review,
    end_action,
    hold_on,
    remove_action,
    resume_action,
    set_notes,
    start_review,
)
from matrices.language.words import words_for
from matrices.model.actions import Outcome
from matrices.model.agenda import agenda_of
from matrices.model.agreed import open_actions
from matrices.model.growth import History, standings_of
from matrices.model.review import AgendaItem, AgendaKind, Review, ReviewKind, Who
from matrices.model.review_words import rated_then, summary_text
from matrices.model.sittings import current_reviews, last_sitting, open_sitting
from tests.matrices.model.sittings import ANA, EDITION, MATRIX, REVIEWS, TODAY, ground, review

NOW = datetime.datetime.combine(TODAY, datetime.time(10), tzinfo=datetime.UTC)
BEGUN = start_review(ANA, ReviewKind.ONE_TO_ONE, TODAY, "Lee", agenda_of(ground()))


def rated(teammate, reviews, into, attribute_id, level_id):
    new = NewRating(attribute_id=attribute_id, level_id=level_id, on=into.held_on, by=Who.AGREED)
    made = rate(teammate, reviews, MATRIX, [EDITION.edition_id], new, now=NOW, review_id=into.review_id)
    return made[0], made[1]


def test_a_rating_goes_into_the_review_named():
    other = review("other", TODAY)
    made, _ = rated(ANA, [*REVIEWS, other, BEGUN], BEGUN, "tools", "l1")
    assert made.review_id == BEGUN.review_id
    assert [one.attribute_id for one in made.ratings] == ["tools"]


@pytest.mark.parametrize(
    "edit",
    [
        lambda one: set_notes(one, "more"),
        lambda one: add_action(one, "Something"),
        lambda one: add_item(one, "Something"),
        lambda one: mark_discussed(one, one.agenda[0].item_id, is_discussed=True),
        lambda one: hold_on(one, datetime.date(2026, 12, 1)),
        lambda one: rated(ANA, [*REVIEWS, one], one, "tools", "l1")[0],
    ],
)
def test_nothing_is_added_to_a_closed_review(edit):
    closed = close_review(BEGUN, TODAY, "", {})
    assert [one.rule for one in forbidden(closed, edit(closed))] == [Rule.REVIEW_CLOSED]


def test_closing_keeps_what_the_agenda_said_and_what_both_take_away():
    closed = close_review(BEGUN, TODAY, " Well done. ", {BEGUN.agenda[0].item_id: "Said then"})
    assert (closed.closed_on, closed.summary, closed.agenda[0].text) == (TODAY, "Well done.", "Said then")
    assert forbidden(BEGUN, closed) == ()


def test_a_correction_leaves_the_past_and_names_what_it_corrects():
    begun, teammate = rated(ANA, [*REVIEWS, BEGUN], BEGUN, "tools", "l0")
    closed = close_review(set_notes(begun, "Notes"), TODAY, "Summary", {})
    again = correct_review(closed)
    assert (again.corrects, again.closed_on, again.held_on, again.notes) == (closed.review_id, None, TODAY, "Notes")
    made, after = rated(teammate, [*REVIEWS, closed, again], again, "tools", "l2")
    assert made.ratings[0].supersedes == closed.ratings[0].rating_id
    assert after.standings["tools"].level_id == "l2"
    assert closed.ratings[0].level_id == "l0"


def test_a_correction_of_a_correction_reaches_the_first_rating():
    first = close_review(rated(ANA, [BEGUN], BEGUN, "tools", "l0")[0], TODAY, "", {})
    second = close_review(correct_review(first), TODAY, "", {})
    third = correct_review(second)
    made, _ = rated(ANA, [first, second, third], third, "tools", "l1")
    assert made.ratings[0].supersedes == first.ratings[0].rating_id


def test_actions_of_a_corrected_review_count_once():
    closed = close_review(add_action(BEGUN, "Write it down", "Ana"), TODAY, "", {})
    corrected = remove_action(correct_review(closed), closed.actions[0].action_id)
    assert [one.action.text for one in open_actions(ANA, [closed])] == ["Write it down"]
    assert open_actions(ANA, [closed, corrected]) == ()
    assert current_reviews([closed, corrected]) == (corrected,)


def test_an_action_ends_and_is_taken_up_again():
    done = end_action(ANA, "read", Outcome.DONE, TODAY)
    assert open_actions(done, REVIEWS) == ()
    assert resume_action(done, "read") == ANA
    assert [one.action.action_id for one in open_actions(ANA, REVIEWS)] == ["read"]


def test_an_action_is_changed_and_needs_words():
    one = add_action(BEGUN, "  Read\n the guide ", "Ana", TODAY)
    assert one.actions[0].text == "Read the guide"
    changed = change_action(one, replace(one.actions[0], owner="Lee"))
    assert changed.actions[0].owner == "Lee"
    assert add_action(BEGUN, "  ") is BEGUN


def test_what_was_prepared_is_held_when_two_sit_down_but_a_correction_stays():
    later = TODAY + datetime.timedelta(days=3)
    assert hold_on(BEGUN, later).held_on == later
    again = correct_review(close_review(BEGUN, TODAY, "", {}))
    assert hold_on(again, later) is again


def test_the_last_sitting_is_closed_and_held_together():
    assert last_sitting(REVIEWS, TODAY).review_id == "ana:june"
    assert open_sitting([*REVIEWS, BEGUN]) is BEGUN
    assert open_sitting([one for one in REVIEWS if one.kind is ReviewKind.IN_PASSING]) is None


def test_a_summary_is_written_by_the_data():
    begun, _ = rated(ANA, [*REVIEWS, BEGUN], BEGUN, "teaching", "l1")
    text = summary_text(add_action(begun, "Teach one newcomer."), ground(), words_for("en"))
    assert text.splitlines() == [
        "Rated: Teaching: Solid.",
        "Next to grow in: Writing, towards Strong.",
        "Agreed: Teach one newcomer.",
    ]


def test_ratings_are_told_in_the_words_they_were_made_against():
    told = rated_then(REVIEWS[1], {EDITION.edition_id: EDITION}.get, words_for("en"))
    assert (told[2].attribute, told[2].level, told[2].descriptor) == ("Calm", "Solid", "calm at 1")
    lost = rated_then(REVIEWS[1], lambda _: None, words_for("en"))
    assert lost[0].attribute == "an attribute that was removed"


@given(st.integers(0, 6), st.integers(-9, 9))
def test_moving_an_item_keeps_all_others_in_order(place, by):
    item_id = BEGUN.agenda[place].item_id
    moved = [one.item_id for one in move_item(BEGUN, item_id, by).agenda]
    assert moved.index(item_id) == max(0, min(6, place + by))
    moved.remove(item_id)
    assert moved == [one.item_id for one in BEGUN.agenda if one.item_id != item_id]


def test_own_items_are_added_removed_and_made_ones_come_once():
    own = add_item(BEGUN, " Holidays  in May ")
    assert own.agenda[-1] == AgendaItem(item_id=own.agenda[-1].item_id, kind=AgendaKind.OWN, text="Holidays in May")
    assert remove_item(own, own.agenda[-1].item_id) == BEGUN
    assert add_made(BEGUN, BEGUN.agenda) is BEGUN
    assert add_item(BEGUN, " ") is BEGUN


def test_standings_hold_what_the_reviews_say_after_a_correction():
    begun, teammate = rated(ANA, [*REVIEWS, BEGUN], BEGUN, "tools", "l0")
    closed = close_review(begun, TODAY, "", {})
    begun_again = correct_review(closed)
    again, after = rated(teammate, [*REVIEWS, closed, begun_again], begun_again, "tools", "l1")
    kept: list[Review] = [*REVIEWS, closed, again]
    assert after.standings == standings_of(kept)
    assert History(kept).entry_on("tools", TODAY).rating.level_id == "l1"


def test_a_rating_in_passing_still_finds_the_open_review_of_its_day():
    new = NewRating(attribute_id="tools", level_id="l1", on=TODAY, by=Who.LEAD)
    assert rate(ANA, [BEGUN], MATRIX, [], new, now=NOW)[0].review_id == BEGUN.review_id


def test_a_correction_names_the_rating_of_its_review_whatever_day_that_is_of():
    before = TODAY - datetime.timedelta(days=9)
    new = NewRating(attribute_id="tools", level_id="l0", on=before, by=Who.AGREED)
    made = rate(ANA, [BEGUN], MATRIX, [], new, now=NOW, review_id=BEGUN.review_id)[0]
    first = close_review(made, TODAY, "", {})
    again, _ = rated(ANA, [first, begun := correct_review(first)], begun, "tools", "l1")
    assert again.ratings[0].supersedes == first.ratings[0].rating_id
