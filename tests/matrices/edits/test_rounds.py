import datetime

from matrices.checks.forbidden import Rule, forbidden
from matrices.edits.private_notes import reword_note, write_note
from matrices.edits.rounds import change_round, new_round, prepare
from matrices.model.review import ReviewKind, teammate_id_in
from matrices.model.rounds import round_review_id
from matrices.model.teammate import Teammate

FIRST, LAST = datetime.date(2026, 10, 1), datetime.date(2026, 12, 31)
ROUND = new_round(" Autumn  2026 ", FIRST, LAST, ["ana", "ben", "ana"])
ANA = Teammate(teammate_id="ana", name="Ana")


def test_a_round_has_a_name_days_in_order_and_everybody_once():
    assert (ROUND.name, ROUND.teammate_ids, ROUND.kind) == ("Autumn 2026", ("ana", "ben"), ReviewKind.QUARTERLY)
    turned = new_round("Autumn", LAST, FIRST, [])
    assert (turned.starts_on, turned.ends_on) == (FIRST, LAST)
    assert [one.rule for one in forbidden(None, new_round(" ", FIRST, LAST, []))] == [Rule.NAME_EMPTY]


def test_the_review_of_a_round_is_found_without_a_search():
    review = prepare(ROUND, ANA, FIRST, "Lee")
    assert review.review_id == round_review_id(ROUND, "ana")
    assert teammate_id_in(review.review_id) == "ana"
    assert (review.round_id, review.kind, review.led_by) == (ROUND.round_id, ReviewKind.QUARTERLY, "Lee")


def test_a_changed_round_stays_the_same_round():
    changed = change_round(ROUND, new_round("Winter", FIRST, LAST, ["cem"]))
    assert (changed.round_id, changed.name, changed.teammate_ids) == (ROUND.round_id, "Winter", ("cem",))


def test_a_private_note_belongs_to_its_teammate_and_keeps_its_day():
    note = write_note("ana", " Tired lately ", FIRST, "ana:r")
    assert teammate_id_in(note.note_id) == "ana"
    assert (note.text, note.review_id) == ("Tired lately", "ana:r")
    assert reword_note(note, "Better now").written_on == FIRST
