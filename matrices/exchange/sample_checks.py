"""Whether the parts of the sample team hold together, and with the templates."""

from collections.abc import Collection, Iterable, Mapping
from typing import Final

from matrices.exchange.content import require
from matrices.exchange.sample_forms import EditionForm, GoalForm, ReviewForm, SampleForm, TeammateForm
from matrices.exchange.sample_people import role_on
from matrices.model.matrix import Matrix

_FILE: Final = "team.yaml"


def check_sample(form: SampleForm, matrices: Mapping[str, Matrix]) -> None:
    """Check what ties the sample's parts together.

    Raises:
        ContentError: something names what is not there; the key is told.
    """
    for role in {one.role for one in form.editions}:
        _require(role in matrices, f"editions.{role}", "no such role")
        _check_editions([one for one in form.editions if one.role == role], matrices[role])
    _check_team(form, matrices)
    for teammate in form.teammates:
        _check_teammate(teammate, form, matrices)


def _check_editions(editions: list[EditionForm], matrix: Matrix) -> None:
    key = f"editions.{matrix.matrix_id}"
    _require([one.number for one in editions] == [*range(1, len(editions) + 1)], key, "not numbered in their order")
    _require(not editions[-1].worded, key, "the templates' wording is the last edition")
    for one in (wording for edition in editions for wording in edition.worded):
        _require(one.attribute in matrix.attribute_places, key, f"no such attribute: {one.attribute}")
        _require(one.level in matrix.level_places, key, f"no such level: {one.level}")


def _check_team(form: SampleForm, matrices: Mapping[str, Matrix]) -> None:
    teammate_ids = {one.id for one in form.teammates}
    for area in form.areas:
        _require({one.teammate for one in area.owners} <= teammate_ids, f"areas.{area.id}", "no such teammate")
    for one in form.rounds:
        _require({*one.teammates} <= teammate_ids, f"rounds.{one.id}", "no such teammate")
    for metric in form.metrics:
        _require({*metric.roles} <= {*matrices}, f"metrics.{metric.id}", "no such role")
    known = {attribute.attribute_id for matrix in matrices.values() for attribute in matrix.attributes}
    for serving in form.serves:
        _require({*serving.attributes} <= known, f"serves.{serving.statement}", "no such attribute")


def _check_teammate(teammate: TeammateForm, form: SampleForm, matrices: Mapping[str, Matrix]) -> None:
    key = f"teammates.{teammate.id}"
    dates = [one.since for one in teammate.placements]
    _require(dates == sorted(dates), f"{key}.placements", "not in the order of their dates")
    for placement in teammate.placements:
        _require(placement.role in matrices, f"{key}.placements", f"no such role: {placement.role}")
    round_ids, metric_ids = {one.id for one in form.rounds}, {one.id for one in form.metrics}
    for review in teammate.reviews:
        _require(bool(dates) and dates[0] <= review.on, f"{key}.reviews.{review.id}", "held before the first placement")
        _check_round(review, round_ids, f"{key}.reviews.{review.id}")
        _check_ratings(review, matrices[role_on(teammate.placements, review.on)], f"{key}.reviews.{review.id}")
        _check_corrections(review, teammate, f"{key}.reviews.{review.id}")
    for goal in teammate.goals:
        _check_goal(goal, teammate, matrices, f"{key}.goals.{goal.id}")
    _require({one.metric for one in teammate.values} <= metric_ids, f"{key}.values", "no such metric")


def _check_round(review: ReviewForm, round_ids: Collection[str], key: str) -> None:
    _require(review.round is None or review.round in round_ids, key, "no such round")
    _require(review.round in (None, review.id), key, "the review of a round has the round's id")


def _check_ratings(review: ReviewForm, matrix: Matrix, key: str) -> None:
    for place, rating in enumerate(review.ratings, 1):
        at = f"{key}.ratings[{place}]"
        _require(rating.attribute in matrix.attribute_places, at, f"not in {matrix.matrix_id}: {rating.attribute}")
        _require((rating.level is None) != (rating.absent is None), at, "needs either a level or why there is none")
        _check_levels(matrix, [rating.level, *rating.ticks], at)
        for level_id, said in rating.ticks.items():
            lines = matrix.attribute(rating.attribute).descriptor(level_id).splitlines()
            _require(len(said) <= len(lines), at, f"more ticks than behaviours: {level_id}")


def _check_corrections(review: ReviewForm, teammate: TeammateForm, key: str) -> None:
    for rating in (one for one in review.ratings if one.corrects is not None):
        others = (one for one in teammate.reviews if one is not review and one.id == rating.corrects)
        found = (one for other in others for one in other.ratings)
        is_there = any((one.attribute, one.by) == (rating.attribute, rating.by) for one in found)
        _require(is_there, key, f"corrects what is not there: {rating.corrects}")


def _check_goal(goal: GoalForm, teammate: TeammateForm, matrices: Mapping[str, Matrix], key: str) -> None:
    _require((goal.outcome is None) == (goal.ended_on is None), key, "needs both an outcome and its day, or neither")
    if goal.attribute is not None:
        matrix = matrices[role_on(teammate.placements, goal.set_on)]
        _require(goal.attribute in matrix.attribute_places, key, f"not in {matrix.matrix_id}: {goal.attribute}")
        _check_levels(matrix, [goal.start, goal.to], key)


def _check_levels(matrix: Matrix, level_ids: Iterable[str | None], key: str) -> None:
    for one in level_ids:
        _require(one is None or one in matrix.level_places, key, f"no such level: {one}")


def _require(holds: bool, key: str, problem: str) -> None:  # noqa: FBT001 - the condition is what this is about
    require(holds=holds, file=_FILE, key=key, problem=problem)
