"""From a plan of people to documents: new teammates, reviews with their ratings, and what found no place."""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

import msgspec

from matrices.edits.people import new_teammate, place_teammate
from matrices.edits.ratings import NewRating, rate
from matrices.exchange.header_words import same_name
from matrices.exchange.level_names import level_places
from matrices.exchange.people_plan import PeoplePlan, PlannedRating
from matrices.exchange.plan import Outcome, Reason, RowResult
from matrices.model.document import Document
from matrices.model.edition import Edition
from matrices.model.matrix import Matrix
from matrices.model.review import Absence, Review, Who
from matrices.model.teammate import Teammate

_ABSENCES: Final = {
    "n/a": Absence.NOT_APPLICABLE,
    "na": Absence.NOT_APPLICABLE,
    "not applicable": Absence.NOT_APPLICABLE,
    "not-applicable": Absence.NOT_APPLICABLE,
    "not observed": Absence.NOT_OBSERVED,
    "not-observed": Absence.NOT_OBSERVED,
    "?": Absence.NOT_OBSERVED,
}


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """What a mark stands for. Exactly one of the two is set."""

    level_id: str | None = None
    absence: Absence | None = None


class Team(msgspec.Struct, frozen=True, kw_only=True):
    """Who there is before: the teammates, each one's reviews by id, and the ids of the matrix's editions."""

    teammates: tuple[Teammate, ...] = ()
    reviews: Mapping[str, Sequence[Review]] = {}
    edition_ids: tuple[str, ...] = ()


class PeopleTaken(msgspec.Struct, frozen=True, kw_only=True):
    """The documents to store in one commit, and what became of each row."""

    documents: tuple[Document, ...]
    rows: tuple[RowResult, ...]
    rating_count: int
    new_teammates: tuple[str, ...]
    meanings: Mapping[str, str] = {}
    """The name of the level that each mark was taken for, where it is not the mark itself."""


def answers_of(matrix: Matrix, said: Mapping[str, str] | None = None) -> Mapping[str, Answer]:
    """Return what marks stand for in a role, by how they compare: names and numbers of levels, and what is `said`.

    `said` gives marks a level's name or number, or one of the words for no level; it goes before everything else.
    """
    places = level_places([level.name for level in matrix.levels])
    known = {mark: Answer(absence=absence) for mark, absence in _ABSENCES.items()}
    known |= {name: Answer(level_id=matrix.levels[place].level_id) for name, place in places.items()}
    for mark, meaning in (said or {}).items():
        if same_name(meaning) in known:
            known[same_name(mark)] = known[same_name(meaning)]
    return known


def people_documents(
    plan: PeoplePlan,
    matrix: Matrix,
    team: Team,
    answers: Mapping[str, Answer],
    *,
    now: datetime.datetime,
    by: Who = Who.LEAD,
) -> PeopleTaken:
    """Return what taking a plan changes. Whoever is new joins the team in the role; what is known already stays.

    Ratings without a day of their own are of today, those without a rater of `by`. Attributes are found by name.
    """
    taking = _Taking(plan, matrix, team, answers, now=now, by=by)
    for rating in plan.ratings:
        taking.take(rating)
    return taking.taken()


class _Taking:
    """Takes ratings one after the other and keeps the newest form of each document."""

    def __init__(
        self,
        plan: PeoplePlan,
        matrix: Matrix,
        team: Team,
        answers: Mapping[str, Answer],
        *,
        now: datetime.datetime,
        by: Who,
    ) -> None:
        self._plan = plan
        self._matrix = matrix
        self._answers = answers
        self._now = now
        self._by = by
        self._attribute_ids = {same_name(one.name): one.attribute_id for one in reversed(matrix.attributes)}
        self._teammates = {same_name(one.name): one for one in reversed(team.teammates)}
        self._reviews = {one.teammate_id: list(team.reviews.get(one.teammate_id, ())) for one in team.teammates}
        self._edition_ids = list(team.edition_ids)
        self._changed: dict[tuple[str, str], Document] = {}
        self._new: dict[str, str] = {}
        self._lost: dict[int, list[str]] = {}
        self._reasons: dict[int, Reason] = {}
        self._count = 0

    def taken(self) -> PeopleTaken:
        return PeopleTaken(
            documents=tuple(self._changed.values()),
            rows=tuple(map(self._result, self._plan.rows)),
            rating_count=self._count,
            new_teammates=tuple(self._new.values()),
            meanings=dict(self._meanings()),
        )

    def _meanings(self) -> Iterator[tuple[str, str]]:
        for mark in self._plan.marks:
            answer = self._answers.get(same_name(mark))
            name = self._matrix.level(answer.level_id).name if answer and answer.level_id else mark
            if same_name(name) != same_name(mark):
                yield mark, name

    def take(self, planned: PlannedRating) -> None:
        answer = self._answers.get(same_name(planned.mark))
        attribute_id = self._attribute_ids.get(same_name(planned.attribute))
        if answer is None or attribute_id is None:
            reason = Reason.UNKNOWN_ATTRIBUTE if attribute_id is None else Reason.UNKNOWN_MARK
            self._reasons.setdefault(planned.source_row, reason)
            self._lost.setdefault(planned.source_row, []).append(f"{planned.attribute} · {planned.mark}")
            return
        day = planned.on or self._now.date()
        teammate = self._teammate(planned.person, day)
        new = NewRating(
            attribute_id=attribute_id,
            level_id=answer.level_id,
            absence=answer.absence,
            on=day,
            by=planned.by or self._by,
            evidence=tuple(filter(None, [planned.note])),
        )
        if not self._is_known(teammate, new):
            self._keep(rate(teammate, self._of(teammate), self._matrix, self._edition_ids, new, now=self._now))
            self._count += 1

    def _teammate(self, name: str, day: datetime.date) -> Teammate:
        known = self._teammates.get(same_name(name))
        if known is None:
            known = new_teammate(name, self._matrix.language)
            self._new[same_name(name)] = known.name
        if same_name(name) in self._new or not known.placements:
            known = self._placed(known, day)
        return known

    def _placed(self, teammate: Teammate, day: datetime.date) -> Teammate:
        """Return somebody without a role, or new here, in the role from the first day that the sheet rates them on."""
        since = min([day, *(one.since for one in teammate.placements)])
        placed = place_teammate(msgspec.structs.replace(teammate, placements=()), self._matrix.matrix_id, since)
        self._teammates[same_name(teammate.name)] = placed
        return placed

    def _of(self, teammate: Teammate) -> list[Review]:
        return self._reviews.setdefault(teammate.teammate_id, [])

    def _is_known(self, teammate: Teammate, new: NewRating) -> bool:
        """Tell whether the newest rating of that day, attribute and rater says the same."""
        ratings = [one for review in self._of(teammate) for one in review.ratings]
        same = [one for one in ratings if (one.attribute_id, one.on, one.by) == (new.attribute_id, new.on, new.by)]
        return bool(same) and (same[-1].level_id, same[-1].absence) == (new.level_id, new.absence)

    def _keep(self, documents: Iterable[Document]) -> None:
        for one in documents:
            self._changed[one.table, one.document_id] = one
            if isinstance(one, Review):
                known = self._reviews[one.teammate_id]
                known[:] = [review for review in known if review.review_id != one.review_id] + [one]
            elif isinstance(one, Teammate):
                self._teammates[same_name(one.name)] = one
            elif isinstance(one, Edition):
                self._edition_ids.append(one.edition_id)

    def _result(self, row: RowResult) -> RowResult:
        lost = tuple(self._lost.get(row.source_row, ()))
        if not lost:
            return row
        is_all = len(lost) == sum(one.source_row == row.source_row for one in self._plan.ratings)
        return msgspec.structs.replace(
            row,
            outcome=Outcome.SKIPPED if is_all else row.outcome,
            reason=self._reasons[row.source_row],
            unplaced=(*row.unplaced, *lost),
        )
