"""What becomes of a filled-in form: the plan that is looked at, and the documents of it."""

import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from matrices.checks.forbidden import forbidden
from matrices.exchange.filled_form import Answer, FilledForm
from matrices.exchange.filled_form_plan import Concern, RowChange, RowOutcome, plan_form
from matrices.exchange.filled_form_taking import form_documents
from matrices.model.edition import Edition, edition_id_of
from matrices.model.growth import standings_of
from matrices.model.matrix import Level
from matrices.model.review import Absence, Review, ReviewKind, Who
from matrices.model.self_assessment import form_for
from matrices.model.teammate import Interest, Placement, Teammate
from tests.matrices.exchange.forms import DAY, NOW, TODAY, known, teammate
from tests.matrices.reports.samples import role
from tests.strategies import matrices

ROLE = role("en")
FIRST, SECOND, THIRD, FOURTH = (one.attribute_id for one in ROLE.attributes)
HELD = datetime.date(2026, 5, 8)


def filled(matrix=ROLE, day=HELD, teammate_id="t", notes="", **answers):
    """Return a form with the answers by attribute id; dashes are written as underscores."""
    facts = {"teammate_id": teammate_id, "name": "Robin Vale", "edition_id": edition_id_of(matrix), "language": "en"}
    given_answers = {one.replace("_", "-"): fields for one, fields in answers.items()}
    return FilledForm(
        form=form_for(**facts, matrix=matrix, day=DAY),
        answers=tuple(
            Answer(attribute_id=one.attribute_id, **given_answers.get(one.attribute_id, {}))
            for one in matrix.attributes
        ),
        day=day,
        day_text=str(day or ""),
        notes=notes,
    )


SAID = filled(
    a0_0_0={"level_id": "l2", "evidence": "Solved it alone.", "interest": Interest.GROW},
    a0_1_0={"absence": Absence.NOT_OBSERVED},
    a1_0_0={"evidence": "Wrote two pages."},
    notes="More time to write.",
)


def outcomes(plan):
    return [row.outcome for row in plan.rows]


def review_in(documents):
    (found,) = (one for one in documents if isinstance(one, Review))
    return found


def taken(form, workspace, now=NOW, **wishes):
    return form_documents(plan_form(form, workspace, TODAY, **wishes), now)


def test_each_answer_has_its_outcome():
    plan = plan_form(SAID, known(teammate()), TODAY)
    assert outcomes(plan) == [RowOutcome.TAKEN, RowOutcome.TAKEN, RowOutcome.NOTED, RowOutcome.EMPTY]
    assert (plan.teammate.name, plan.day, plan.concerns) == ("Robin Vale", HELD, ())


def test_form_becomes_a_closed_self_review_with_the_words_it_was_answered_in():
    review, edition, person = taken(SAID, known(teammate()))
    assert (review.kind, review.held_on, review.closed_on) == (ReviewKind.SELF_ASSESSMENT, HELD, NOW.date())
    first, second = review.ratings
    assert (first.level_id, first.by, first.edition_id) == ("l2", Who.SELF, edition_id_of(ROLE))
    assert [one.text for one in review.evidence] == ["Solved it alone."]
    assert (second.absence, second.level_id) == (Absence.NOT_OBSERVED, None)
    assert review.notes == "More time to write.\n\nWriting for others: Wrote two pages."
    assert person.interests == {FIRST: Interest.GROW}
    assert edition == Edition(edition_id=edition_id_of(ROLE), matrix=replace(ROLE, steps=()))


def test_documents_may_be_stored_and_move_no_standing():
    documents = taken(SAID, known(teammate()))
    assert [one for document in documents for one in forbidden(None, document)] == []
    assert standings_of([review_in(documents)]) == {}


def test_wording_that_is_here_is_not_kept_twice():
    kept = Edition(edition_id=edition_id_of(ROLE), matrix=ROLE, number=1)
    assert not any(isinstance(one, Edition) for one in taken(SAID, known(teammate(), editions=[kept])))


def test_same_form_again_is_nothing_new():
    documents = taken(SAID, known(teammate()))
    review, _, person = documents
    plan = plan_form(SAID, known(person, reviews=[review]), TODAY)
    assert outcomes(plan) == [RowOutcome.SAME, RowOutcome.SAME, RowOutcome.SAME, RowOutcome.EMPTY]
    assert (plan.is_new, plan.concerns) == (False, (Concern.TAKEN_BEFORE,))
    assert form_documents(plan, NOW) == ()


def test_form_that_was_changed_corrects_what_it_became():
    review, _, person = taken(SAID, known(teammate()))
    answers = (replace(SAID.answers[0], level_id="l3"), *SAID.answers[1:])
    again = replace(SAID, answers=answers)
    plan = plan_form(again, known(person, reviews=[review]), TODAY)
    correction = review_in(form_documents(plan, NOW + datetime.timedelta(hours=1)))
    assert outcomes(plan)[:2] == [RowOutcome.TAKEN, RowOutcome.SAME]
    assert (correction.corrects, correction.notes) == (review.review_id, review.notes)
    assert [one.supersedes for one in correction.ratings] == [review.ratings[0].rating_id]
    third = plan_form(again, known(person, reviews=[review, correction]), TODAY)
    assert not third.is_new


def test_interest_alone_needs_no_review_the_second_time():
    review, _, person = taken(SAID, known(teammate()))
    other = replace(SAID, answers=(replace(SAID.answers[0], interest=Interest.FINE), *SAID.answers[1:]))
    (changed,) = taken(other, known(person, reviews=[review]))
    assert (type(changed), changed.interests[FIRST]) == (Teammate, Interest.FINE)


def test_words_that_changed_since_are_told_and_the_old_ones_kept():
    first, *others = ROLE.attributes
    now = replace(ROLE, attributes=(replace(first, descriptors={"l2": "Other words."}), *others))
    plan = plan_form(SAID, known(teammate(), matrices=[now]), TODAY)
    assert (plan.rows[0].change, plan.rows[1].change) == (RowChange.REWORDED, RowChange.NONE)
    assert plan.concerns == (Concern.REWORDED,)
    assert review_in(form_documents(plan, NOW)).ratings[0].edition_id == edition_id_of(ROLE)


def test_levels_and_attributes_that_are_gone_are_told():
    left = replace(ROLE, attributes=ROLE.attributes[:1], levels=ROLE.levels[:2])
    plan = plan_form(SAID, known(teammate(), matrices=[left]), TODAY)
    assert [row.change for row in plan.rows[:2]] == [RowChange.LEVEL_GONE, RowChange.ATTRIBUTE_GONE]


def test_row_that_was_merged_since_is_not_gone():
    merged = replace(ROLE.attributes[1], also=(FIRST,))
    plan = plan_form(SAID, known(teammate(), matrices=[replace(ROLE, attributes=(merged,))]), TODAY)
    assert (plan.rows[0].change, plan.rows[0].attribute_id) == (RowChange.REWORDED, SECOND)


def test_role_that_was_left_or_deleted_is_told():
    moved = teammate(placements=(Placement(matrix_id="lead", since=datetime.date(2026, 5, 1)),))
    assert plan_form(SAID, known(moved), TODAY).concerns == (Concern.OTHER_ROLE,)
    assert plan_form(SAID, known(teammate(), matrices=[]), TODAY).concerns == (Concern.ROLE_GONE,)
    assert review_in(taken(SAID, known(teammate(), matrices=[]))).ratings[0].edition_id == edition_id_of(ROLE)


def test_unknown_teammate_is_to_be_chosen():
    other = Teammate(teammate_id="other", name="Robin Vale")
    workspace = known(other)
    plan = plan_form(SAID, workspace, TODAY)
    assert (plan.teammate, plan.concerns, plan.is_new) == (None, (Concern.UNKNOWN_TEAMMATE,), False)
    assert form_documents(plan, NOW) == ()
    review = review_in(taken(SAID, workspace, teammate_id="other"))
    assert (review.teammate_id, review.review_id.startswith("other:form-")) == ("other", True)


def test_form_of_another_workspace_is_told():
    plan = plan_form(SAID, known(matrices=[]), TODAY)
    assert (plan.concerns, plan.is_new) == ((Concern.OTHER_WORKSPACE,), False)


@pytest.mark.parametrize(
    ("day", "text", "concern", "used"),
    [
        (None, "", Concern.NO_DAY, TODAY),
        (None, "soon", Concern.UNREADABLE_DAY, TODAY),
        (datetime.date(2027, 1, 1), "2027-01-01", Concern.DAY_AHEAD, TODAY),
    ],
)
def test_day_that_says_nothing_is_told_and_today_taken(day, text, concern, used):
    plan = plan_form(replace(SAID, day=day, day_text=text), known(teammate()), TODAY)
    assert (plan.concerns, plan.day) == ((concern,), used)


def test_day_can_be_chosen():
    review = review_in(taken(SAID, known(teammate()), day=DAY))
    assert (review.held_on, review.ratings[0].on) == (DAY, DAY)


def test_unknown_choices_and_missing_fields_have_results():
    form = filled(a0_0_0={"unknown": "excellent"}, a0_1_0={"is_there": False})
    assert outcomes(plan_form(form, known(teammate()), TODAY))[:2] == [RowOutcome.UNKNOWN, RowOutcome.MISSING]


def test_former_interest_that_is_the_same_is_not_taken():
    plan = plan_form(SAID, known(teammate(interests={FIRST: Interest.GROW})), TODAY)
    assert not plan.rows[0].takes_interest


def test_empty_form_takes_nothing():
    plan = plan_form(filled(), known(teammate()), TODAY)
    assert not plan.is_new
    assert form_documents(plan, NOW) == ()


def test_level_added_since_changes_no_row():
    wider = replace(ROLE, levels=(*ROLE.levels, Level(level_id="l9", name="Beyond")))
    plan = plan_form(SAID, known(teammate(), matrices=[wider]), TODAY)
    assert (plan.rows[0].change, plan.concerns) == (RowChange.NONE, (Concern.REWORDED,))


@st.composite
def forms(draw):
    matrix = draw(matrices(max_rows=4))
    levels = [one.level_id for one in matrix.levels]
    answers = {}
    for one in matrix.attributes:
        level_id = draw(st.none() | st.sampled_from(levels)) if levels else None
        absence = draw(st.none() | st.sampled_from(Absence)) if level_id is None else None
        interest = draw(st.none() | st.sampled_from(Interest))
        seen = draw(st.sampled_from(["", "Seen once.", "ما لوحظ", "見た"]))
        answers[one.attribute_id] = {"level_id": level_id, "absence": absence, "interest": interest, "evidence": seen}
    return filled(matrix=matrix, notes=draw(st.sampled_from(["", "Notes."])), **answers)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(forms())
def test_taking_twice_takes_once(form):
    documents = taken(form, known(teammate(), matrices=[form.form.matrix]))
    person = next((one for one in documents if isinstance(one, Teammate)), teammate())
    reviews = [one for one in documents if isinstance(one, Review)]
    again = plan_form(form, known(person, matrices=[form.form.matrix], reviews=reviews), TODAY)
    assert not again.is_new
    rated = [row for row in again.rows if row.answer.has_choice]
    assert len(rated) == sum(len(one.ratings) for one in reviews)
    assert {row.outcome for row in again.rows} <= {RowOutcome.SAME, RowOutcome.EMPTY}
