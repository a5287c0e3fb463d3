import datetime

import pytest
from msgspec.structs import replace

from matrices.model.growth import History
from matrices.model.marks import is_stale, marks_on, next_expected, next_role_id
from matrices.model.matrix import Attribute, Level, Matrix, Step, StepKind
from matrices.model.review import Absence, Rating, Review, ReviewKind, Who

LEVELS = ("learning", "solid", "strong")
MATRIX = Matrix(
    matrix_id="m",
    title="Support",
    levels=tuple(Level(level_id=one, name=one.title()) for one in LEVELS),
    attributes=(Attribute(attribute_id="a", name="Product", expected_level_id="solid"),),
)


def day(month):
    return datetime.date(2025, month, 1)


def rated(month, level_id, by=Who.LEAD, role="m"):
    absence = Absence(level_id) if level_id in set(Absence) else None
    rating = Rating(
        rating_id=f"{month}{by}",
        attribute_id="a",
        level_id=None if absence else level_id,
        absence=absence,
        on=day(month),
        by=by,
        edition_id=f"{role}:1",
        recorded_at=datetime.datetime(2025, month, 1, tzinfo=datetime.UTC),
    )
    return Review(
        review_id=f"t:{month}{by}", teammate_id="t", kind=ReviewKind.ONE_TO_ONE, held_on=day(month), ratings=(rating,)
    )


def marks(*reviews, on=12):
    return marks_on(History(reviews), MATRIX, day(on))["a"]


def test_level_held_and_where_it_came_from():
    found = marks(rated(1, "learning"), rated(4, "solid"), rated(7, "solid"))
    assert (found.level_id, found.earlier_level_id, found.expected_level_id) == ("solid", "learning", "solid")


def test_level_of_another_role_is_not_where_one_came_from():
    found = marks(rated(1, "strong", role="other"), rated(4, "learning"))
    assert (found.level_id, found.earlier_level_id) == ("learning", None)


def test_past_day_shows_what_counted_then():
    found = marks(rated(1, "learning"), rated(4, "solid"), on=3)
    assert (found.level_id, found.earlier_level_id) == ("learning", None)


def test_day_before_the_first_rating_shows_only_what_is_asked():
    found = marks(rated(4, "solid"), on=3)
    assert (found.level_id, found.entry, found.expected_level_id) == (None, None, "solid")


def test_not_observed_keeps_the_last_level_known_as_the_earlier_one():
    found = marks(rated(1, "solid"), rated(4, "not_observed"))
    assert (found.level_id, found.earlier_level_id, found.absence) == (None, "solid", Absence.NOT_OBSERVED)


def test_not_applicable_asks_for_nothing():
    found = marks(rated(4, "not_applicable"))
    assert (found.absence, found.expected_level_id) == (Absence.NOT_APPLICABLE, None)


def test_own_view_shows_where_it_differs():
    assert marks(rated(3, "strong", Who.SELF), rated(4, "solid")).own_level_id == "strong"
    assert marks(rated(3, "solid", Who.SELF), rated(4, "solid")).own_level_id is None


def test_own_view_shows_before_anything_counts():
    assert marks(rated(3, "strong", Who.SELF)).own_level_id == "strong"


def test_own_view_of_an_earlier_round_is_left_out():
    assert marks(rated(1, "strong", Who.SELF), rated(2, "solid"), rated(8, "solid")).own_level_id is None


def test_own_not_observed_marks_no_level():
    assert marks(rated(3, "not_observed", Who.SELF), rated(4, "solid")).own_level_id is None


def test_level_of_another_role_is_told_from_no_rating():
    found = marks(rated(1, "wizard"))
    assert found.level_id is None
    assert found.is_of_other_levels
    assert not marks().is_of_other_levels


def test_views_stand_apart_only_where_they_differ():
    found = marks(rated(4, "solid", Who.LEAD), rated(4, "strong", Who.SELF), rated(4, "learning", Who.AGREED))
    assert found.views == {Who.SELF: "strong", Who.LEAD: "solid", Who.AGREED: "learning"}
    assert marks(rated(4, "solid", Who.LEAD), rated(4, "solid", Who.AGREED)).views == {}


def test_lead_of_an_earlier_sitting_is_history():
    assert marks(rated(3, "solid", Who.LEAD), rated(4, "learning", Who.AGREED)).lead_level_id is None


def test_level_of_another_role_is_told_from_one_of_this():
    assert marks(rated(1, "strong", role="other")).is_of_other_role
    assert not marks(rated(1, "strong", role="other"), rated(2, "solid")).is_of_other_role
    assert not marks().is_of_other_role


@pytest.mark.parametrize(("answer", "days", "expected"), [("solid", 30, True), ("solid", 31, False)])
def test_rating_older_than_asked_is_stale(answer, days, expected):
    assert is_stale(marks(rated(1, answer), on=2), day(2), days) is expected


def test_nothing_and_not_applicable_are_never_stale():
    assert not is_stale(marks(), day(2), 0)
    assert not is_stale(marks(rated(1, "not_applicable"), on=12), day(12), 1)
    assert is_stale(marks(rated(1, "not_observed"), on=12), day(12), 1)


def test_next_role_is_the_one_grown_into():
    steps = (Step(to_matrix_id="lead", kind=StepKind.LEAD_PEOPLE), Step(to_matrix_id="senior", kind=StepKind.GROW))
    assert next_role_id(replace(MATRIX, steps=steps)) == "senior"
    assert next_role_id(replace(MATRIX, steps=steps[:1])) is None


def test_next_role_asks_in_shared_rows_at_known_levels():
    senior = replace(
        MATRIX, matrix_id="senior", attributes=(replace(MATRIX.attributes[0], expected_level_id="strong"),)
    )
    assert marks_on(History([]), MATRIX, day(1), senior)["a"].next_expected_level_id == "strong"
    other_row = replace(senior, attributes=(replace(senior.attributes[0], attribute_id="b"),))
    other_level = replace(senior, attributes=(replace(senior.attributes[0], expected_level_id="expert"),))
    assert next_expected(MATRIX, other_row) == next_expected(MATRIX, other_level) == next_expected(MATRIX, None) == {}
