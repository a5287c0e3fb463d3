"""What would be taken from a filled-in self-assessment, looked at before it is applied.

No answer goes without a result.
"""

import datetime
from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import StrEnum

import msgspec

from matrices.exchange.filled_form import Answer, FilledForm
from matrices.model.edition import Edition, edition_id_of, matrix_id_in
from matrices.model.growth import History
from matrices.model.interests import interest_in
from matrices.model.matrix import Attribute, Matrix
from matrices.model.review import Rating, Review, Who, review_id_for
from matrices.model.sittings import correction_of
from matrices.model.teammate import Interest, Teammate


class RowOutcome(StrEnum):
    """What becomes of an attribute's answer."""

    TAKEN = "taken"
    SAME = "same"
    """It was taken before."""
    NOTED = "noted"
    """No level was chosen; what was written goes into the notes."""
    EMPTY = "empty"
    UNKNOWN = "unknown"
    """What was chosen is not on the form."""
    MISSING = "missing"
    """The file has no field for it any more."""


class RowChange(StrEnum):
    """What became of an attribute since the form was made. Ratings keep the words of the form in any case."""

    NONE = ""
    REWORDED = "reworded"
    ATTRIBUTE_GONE = "attribute_gone"
    LEVEL_GONE = "level_gone"


class Concern(StrEnum):
    """What a person should know before the form is taken."""

    OTHER_WORKSPACE = "other_workspace"
    """Neither the teammate nor the role is here; nothing can be taken."""
    UNKNOWN_TEAMMATE = "unknown_teammate"
    """Whose form it is has to be chosen."""
    ROLE_GONE = "role_gone"
    OTHER_ROLE = "other_role"
    """The teammate holds another role now."""
    REWORDED = "reworded"
    NO_DAY = "no_day"
    UNREADABLE_DAY = "unreadable_day"
    DAY_AHEAD = "day_ahead"
    TAKEN_BEFORE = "taken_before"
    """The form was taken before; what differs corrects it."""


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """An attribute of the form with its answer; `attribute_id` is what the role calls it now."""

    attribute: Attribute
    attribute_id: str
    answer: Answer
    outcome: RowOutcome
    change: RowChange = RowChange.NONE
    takes_interest: bool = False


class Known(msgspec.Struct, frozen=True, kw_only=True):
    """What a workspace knows that a form can be about: by their ids, and by the teammate's id their reviews."""

    teammates: Mapping[str, Teammate]
    matrices: Mapping[str, Matrix]
    find_edition: Callable[[str], Edition | None]
    reviews_of: Callable[[str], Sequence[Review]]


class FormPlan(msgspec.Struct, frozen=True, kw_only=True):
    """What a form comes to for `teammate` on `day`; without a teammate nothing yet.

    `reviews` are all of the teammate's, `taken` the review that the form became before.
    """

    filled: FilledForm
    teammate: Teammate | None
    day: datetime.date
    rows: tuple[Row, ...]
    concerns: tuple[Concern, ...]
    reviews: tuple[Review, ...] = ()
    taken: Review | None = None
    has_edition: bool = False
    takes_notes: bool = False

    @property
    def is_new(self) -> bool:
        """Whether there is anything to take."""
        has_rows = any(one.takes_interest or one.outcome in {RowOutcome.TAKEN, RowOutcome.NOTED} for one in self.rows)
        return self.teammate is not None and (has_rows or self.takes_notes)

    @property
    def rated(self) -> tuple[Row, ...]:
        """The rows that become ratings."""
        return tuple(one for one in self.rows if one.outcome is RowOutcome.TAKEN)


def plan_form(
    filled: FilledForm,
    known: Known,
    today: datetime.date,
    *,
    teammate_id: str | None = None,
    day: datetime.date | None = None,
) -> FormPlan:
    """Return what would be taken from a form: for the teammate whom it names, else for the one given.

    `day` is the one to take it for, if not the one written on it.
    """
    teammate = known.teammates.get(filled.form.facts.teammate_id) or known.teammates.get(teammate_id or "")
    matrix = known.matrices.get(matrix_id_in(filled.form.facts.edition_id))
    reviews = () if teammate is None else tuple(known.reviews_of(teammate.teammate_id))
    taken = None if teammate is None else _taken_before(filled, teammate, reviews)
    reader = _Reader(filled, teammate, matrix, reviews, taken)
    rows = tuple(reader.row(*one) for one in zip(filled.form.matrix.attributes, filled.answers, strict=True))
    own = min(filled.day, today) if filled.day else today
    edition = known.find_edition(filled.form.facts.edition_id)
    return FormPlan(
        filled=filled,
        teammate=teammate,
        day=day or own,
        rows=rows,
        concerns=tuple(_concerns(filled, known, today, teammate, matrix, is_taken=taken is not None)),
        reviews=reviews,
        taken=taken,
        has_edition=edition is not None,
        takes_notes=bool(filled.notes) and not (taken and holds_note(taken.notes, filled.notes)),
    )


def holds_note(notes: str, note: str) -> bool:
    """Tell whether `notes` have `note` as whole lines in them."""
    return f"\n{note}\n" in f"\n{notes}\n"


def noted(row: Row) -> str:
    """Return what goes into the notes where something was written, but no level chosen."""
    return f"{row.attribute.name}: {row.answer.evidence}"


def _taken_before(filled: FilledForm, teammate: Teammate, reviews: Sequence[Review]) -> Review | None:
    """Return the review that a form became, the last correction of it where there is one."""
    own_id = review_id_for(teammate.teammate_id, filled.form.own_id)
    found = next((one for one in reviews if one.review_id == own_id), None)
    while found is not None and (later := correction_of(found, reviews)) is not None:
        found = later
    return found


def _concerns(
    filled: FilledForm,
    known: Known,
    today: datetime.date,
    teammate: Teammate | None,
    matrix: Matrix | None,
    *,
    is_taken: bool,
) -> Iterator[Concern]:
    facts = filled.form.facts
    if facts.teammate_id not in known.teammates:
        if matrix is None and known.find_edition(facts.edition_id) is None:
            yield Concern.OTHER_WORKSPACE
            return
        yield Concern.UNKNOWN_TEAMMATE
    if is_taken:
        yield Concern.TAKEN_BEFORE
    if matrix is None:
        yield Concern.ROLE_GONE
    elif edition_id_of(matrix) != edition_id_of(filled.form.matrix):
        yield Concern.REWORDED
    held = None if teammate is None else teammate.placement_on(today)
    if held is not None and held.matrix_id != matrix_id_in(facts.edition_id):
        yield Concern.OTHER_ROLE
    if filled.day is None:
        yield Concern.UNREADABLE_DAY if filled.day_text else Concern.NO_DAY
    elif filled.day > today:
        yield Concern.DAY_AHEAD


class _Reader:
    """Says of each answer what becomes of it."""

    def __init__(
        self,
        filled: FilledForm,
        teammate: Teammate | None,
        matrix: Matrix | None,
        reviews: Sequence[Review],
        taken: Review | None,
    ) -> None:
        self._form = filled.form.matrix
        self._teammate = teammate
        self._matrix = matrix
        self._history = History(reviews)
        self._taken = taken
        former = {} if matrix is None else matrix.former_ids
        self._now = {also: own for own, ids in former.items() for also in ids}
        self._before = _own_ratings(filled, teammate, self._history)

    def row(self, attribute: Attribute, answer: Answer) -> Row:
        """Return what becomes of the answer to an attribute of the form."""
        now_id = self._now.get(attribute.attribute_id, attribute.attribute_id)
        said = {} if self._teammate is None else self._teammate.interests
        held = said.get(now_id) if self._matrix is None else interest_in(self._matrix, now_id, said)
        return Row(
            attribute=attribute,
            attribute_id=now_id,
            answer=answer,
            outcome=self._outcome(attribute, answer),
            change=self._change(attribute, answer, now_id),
            takes_interest=_is_other(answer.interest, held),
        )

    def _outcome(self, attribute: Attribute, answer: Answer) -> RowOutcome:
        if not answer.is_there:
            return RowOutcome.MISSING
        if answer.has_choice:
            return RowOutcome.SAME if self._is_same(answer) else RowOutcome.TAKEN
        if answer.evidence:
            is_known = self._taken is not None and holds_note(self._taken.notes, f"{attribute.name}: {answer.evidence}")
            return RowOutcome.SAME if is_known else RowOutcome.NOTED
        return RowOutcome.UNKNOWN if answer.unknown else RowOutcome.EMPTY

    def _is_same(self, answer: Answer) -> bool:
        before = self._before.get(answer.attribute_id)
        if before is None or (before.level_id, before.absence) != (answer.level_id, answer.absence):
            return False
        return [one.text for one in self._history.evidence_of(before)] == [answer.evidence] * bool(answer.evidence)

    def _change(self, attribute: Attribute, answer: Answer, now_id: str) -> RowChange:
        if self._matrix is None:
            return RowChange.NONE
        row = self._matrix.attribute_places.get(now_id)
        if row is None:
            return RowChange.ATTRIBUTE_GONE
        if answer.level_id is not None and answer.level_id not in self._matrix.level_places:
            return RowChange.LEVEL_GONE
        now = self._matrix.attributes[row]
        is_same = (now.name, now.about, now.descriptors) == (attribute.name, attribute.about, attribute.descriptors)
        return RowChange.NONE if is_same else RowChange.REWORDED


def _own_ratings(filled: FilledForm, teammate: Teammate | None, history: History) -> Mapping[str, Rating]:
    """Return the ratings that a form became before and that still count, by attribute id."""
    if teammate is None:
        return {}
    own_id = review_id_for(teammate.teammate_id, filled.form.own_id)
    by_id = {one.review_id: one for one in history.reviews}
    ours = {one for one in by_id if _first(one, by_id) == own_id}
    return {
        entry.rating.attribute_id: entry.rating
        for entry in history.entries
        if entry.review_id in ours
        and entry.rating.by is Who.SELF
        and entry.rating.rating_id not in history.superseded_ids
    }


def _first(review_id: str, by_id: Mapping[str, Review]) -> str:
    """Return the id of the review that the one named corrects in the end, or its own."""
    seen: set[str] = set()
    while review_id not in seen:
        seen.add(review_id)
        review = by_id.get(review_id)
        review_id = review_id if review is None or review.corrects is None else review.corrects
    return review_id


def _is_other(interest: Interest | None, held: Interest | None) -> bool:
    return interest is not None and interest is not held
