"""The sample team: the templates' roles, invented teammates and their reviews over time, as documents.

Every id is derived from the file, so that the sample is the same documents each time.
"""

import datetime
from collections.abc import Iterator, Mapping, Sequence
from importlib.resources.abc import Traversable
from typing import Final

import msgspec

from matrices.edits.editions import publish
from matrices.exchange.content import content_folder, read_content, require
from matrices.exchange.templates import read_templates
from matrices.model.actions import Action
from matrices.model.area import Area, Ownership
from matrices.model.document import Document
from matrices.model.edition import Edition, edition_id_of
from matrices.model.evidence import Evidence
from matrices.model.growth import standings_of
from matrices.model.matrix import Matrix
from matrices.model.review import Absence, Rating, Review, ReviewKind, Who, review_id_for
from matrices.model.settings import Settings
from matrices.model.teammate import Placement, Teammate

_FILE: Final = "team.yaml"
_NOON: Final = datetime.time(12, tzinfo=datetime.UTC)


class _Form(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A mapping in the sample; every key must be known."""


class _PlacementForm(_Form, frozen=True, kw_only=True):
    role: str
    since: datetime.date
    embedded_in: str = ""


class _ActionForm(_Form, frozen=True, kw_only=True):
    text: str
    owner: str = ""
    due: datetime.date | None = None
    done: bool = False


class _RatingForm(_Form, frozen=True, kw_only=True):
    attribute: str
    level: str | None = None
    absent: Absence | None = None
    by: Who
    evidence: str | list[str] = ""
    note: str = ""

    @property
    def evidence_texts(self) -> list[str]:
        texts = [self.evidence] if isinstance(self.evidence, str) else self.evidence
        return [text.strip() for text in texts if text.strip()]


class _ReviewForm(_Form, frozen=True, kw_only=True):
    id: str
    kind: ReviewKind
    on: datetime.date
    led_by: str = ""
    notes: str = ""
    actions: list[_ActionForm] = []
    ratings: list[_RatingForm] = []


class _TeammateForm(_Form, frozen=True, kw_only=True):
    id: str
    name: str
    language: str = "en"
    placements: list[_PlacementForm] = []
    reviews: list[_ReviewForm] = []
    left_on: datetime.date | None = None


class _OwnerForm(_Form, frozen=True, kw_only=True):
    teammate: str
    since: datetime.date
    until: datetime.date | None = None


class _AreaForm(_Form, frozen=True, kw_only=True):
    id: str
    name: str
    about: str = ""
    owners: list[_OwnerForm] = []


class _EditionForm(_Form, frozen=True, kw_only=True):
    role: str
    number: int
    on: datetime.date
    note: str = ""


class _SampleForm(_Form, frozen=True, kw_only=True):
    team_name: str
    teammates: list[_TeammateForm]
    areas: list[_AreaForm] = []
    editions: list[_EditionForm] = []


def read_sample(language: str = "en") -> tuple[Document, ...]:
    """Return the documents of a whole workspace: settings, matrices, editions, teammates, reviews and areas.

    Raises:
        ContentError: the sample or a template breaks the agreed form, or they do not hold together.
    """
    return sample_in(content_folder("sample") / _FILE, read_templates(language), language)


def sample_in(file: Traversable, templates: Sequence[Matrix], language: str) -> tuple[Document, ...]:
    """Return the documents of the team in a file, whose roles are `templates`.

    Raises:
        ContentError: it breaks the agreed form, or does not hold together with the templates.
    """
    form = read_content(file, _SampleForm)
    matrices = {matrix.matrix_id: matrix for matrix in templates}
    _check(form, matrices)
    reviews = {one.id: [_review(one, review, matrices) for review in one.reviews] for one in form.teammates}
    return (
        Settings(team_name=form.team_name, language=language),
        *matrices.values(),
        *_editions(form, matrices),
        *(_teammate(one, reviews[one.id]) for one in form.teammates),
        *(review for own in reviews.values() for review in own),
        *(_area(one) for one in form.areas),
    )


def _editions(form: _SampleForm, matrices: Mapping[str, Matrix]) -> Iterator[Edition]:
    """Yield each role's published edition, or a snapshot of the wording where none is published."""
    published = {one.role: one for one in form.editions}
    for matrix in matrices.values():
        if matrix.matrix_id in published:
            edition = published[matrix.matrix_id]
            yield publish(matrix, (), edition.on, edition.note)
        else:
            yield Edition(edition_id=edition_id_of(matrix), matrix=msgspec.structs.replace(matrix, steps=()))


def _teammate(form: _TeammateForm, reviews: Sequence[Review]) -> Teammate:
    return Teammate(
        teammate_id=form.id,
        name=form.name,
        language=form.language,
        placements=tuple(
            Placement(matrix_id=one.role, since=one.since, embedded_in=one.embedded_in) for one in form.placements
        ),
        standings=standings_of(reviews),
        left_on=form.left_on,
    )


def _review(teammate: _TeammateForm, form: _ReviewForm, matrices: Mapping[str, Matrix]) -> Review:
    """Return a review closed on its day, its parts numbered in their order."""
    review_id = review_id_for(teammate.id, form.id)
    edition_id = edition_id_of(matrices[_role_on(teammate, form.on)])
    evidence = _evidence(form, review_id)
    ratings = tuple(
        _rating(one, own, rating_id=f"{review_id}:rating-{place}", on=form.on, edition_id=edition_id)
        for place, (one, own) in enumerate(zip(form.ratings, evidence, strict=True), 1)
    )
    return Review(
        review_id=review_id,
        teammate_id=teammate.id,
        kind=form.kind,
        held_on=form.on,
        led_by=form.led_by,
        closed_on=form.on,
        ratings=ratings,
        evidence=tuple(one for own in evidence for one in own),
        notes=form.notes.strip(),
        actions=tuple(_action(one, f"{review_id}:action-{place}") for place, one in enumerate(form.actions, 1)),
    )


def _evidence(form: _ReviewForm, review_id: str) -> list[list[Evidence]]:
    """Return the evidence of each rating."""
    return [
        [
            Evidence(evidence_id=f"{review_id}:evidence-{place}.{number}", text=text, on=form.on)
            for number, text in enumerate(rating.evidence_texts, 1)
        ]
        for place, rating in enumerate(form.ratings, 1)
    ]


def _rating(
    form: _RatingForm, evidence: Sequence[Evidence], *, rating_id: str, on: datetime.date, edition_id: str
) -> Rating:
    return Rating(
        rating_id=rating_id,
        attribute_id=form.attribute,
        level_id=form.level,
        absence=form.absent,
        on=on,
        by=form.by,
        edition_id=edition_id,
        recorded_at=datetime.datetime.combine(on, _NOON),
        evidence_ids=tuple(one.evidence_id for one in evidence),
        note=form.note.strip(),
    )


def _action(form: _ActionForm, action_id: str) -> Action:
    return Action(action_id=action_id, text=form.text, owner=form.owner, due_on=form.due, is_done=form.done)


def _area(form: _AreaForm) -> Area:
    owners = (Ownership(teammate_id=one.teammate, since=one.since, until=one.until) for one in form.owners)
    return Area(area_id=form.id, name=form.name, about=form.about.strip(), owners=tuple(owners))


def _role_on(teammate: _TeammateForm, day: datetime.date) -> str:
    return max((one for one in teammate.placements if one.since <= day), key=lambda one: one.since).role


def _check(form: _SampleForm, matrices: Mapping[str, Matrix]) -> None:
    """Check what ties the sample's parts together."""
    for edition in form.editions:
        _require(edition.role in matrices, f"editions.{edition.role}", "no such role")
        _require(edition.number == 1, f"editions.{edition.role}", "the templates' wording is the first edition")
    teammate_ids = {one.id for one in form.teammates}
    for area in form.areas:
        _require({one.teammate for one in area.owners} <= teammate_ids, f"areas.{area.id}", "no such teammate")
    for teammate in form.teammates:
        _check_teammate(teammate, matrices)


def _check_teammate(teammate: _TeammateForm, matrices: Mapping[str, Matrix]) -> None:
    dates = [one.since for one in teammate.placements]
    _require(dates == sorted(dates), f"teammates.{teammate.id}.placements", "not in the order of their dates")
    for placement in teammate.placements:
        _require(placement.role in matrices, f"teammates.{teammate.id}.placements", f"no such role: {placement.role}")
    for review in teammate.reviews:
        key = f"teammates.{teammate.id}.reviews.{review.id}"
        _require(bool(dates) and dates[0] <= review.on, key, "held before the first placement")
        _check_ratings(review, matrices[_role_on(teammate, review.on)], key)


def _check_ratings(review: _ReviewForm, matrix: Matrix, key: str) -> None:
    for place, rating in enumerate(review.ratings, 1):
        at = f"{key}.ratings[{place}]"
        _require(rating.attribute in matrix.attribute_places, at, f"not in {matrix.matrix_id}: {rating.attribute}")
        _require((rating.level is None) != (rating.absent is None), at, "needs either a level or why there is none")
        _require(rating.level is None or rating.level in matrix.level_places, at, f"no such level: {rating.level}")


def _require(holds: bool, key: str, problem: str) -> None:  # noqa: FBT001 - the condition is what this is about
    require(holds=holds, file=_FILE, key=key, problem=problem)
