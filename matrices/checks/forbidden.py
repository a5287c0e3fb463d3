"""What no document may say, whoever wrote it: checked before each commit and by `trellis verify`."""

from collections import Counter
from collections.abc import Iterable, Iterator
from enum import StrEnum

from matrices.language.words import LANGUAGES
from matrices.model.area import Area
from matrices.model.document import Document, Part
from matrices.model.goal import Goal
from matrices.model.ids import is_id
from matrices.model.matrix import Attribute, Matrix
from matrices.model.metric import RoleMetrics
from matrices.model.plan import Plan
from matrices.model.review import Rating, Review
from matrices.model.round import Round
from matrices.model.service_standard import ServiceStandard
from matrices.model.teammate import Placement, Teammate
from matrices.model.translation import Translation


class Rule(StrEnum):
    """Why a document is refused."""

    BAD_ID = "bad_id"
    TITLE_EMPTY = "title_empty"
    NAME_EMPTY = "name_empty"
    ID_TWICE = "id_twice"
    LEVEL_UNKNOWN = "level_unknown"
    CATEGORY_UNKNOWN = "category_unknown"
    ROWS_OUT_OF_ORDER = "rows_out_of_order"
    LEVEL_OR_ABSENCE = "level_or_absence"
    REVIEW_CLOSED = "review_closed"
    PLACEMENTS_OUT_OF_ORDER = "placements_out_of_order"
    DATES_OUT_OF_ORDER = "dates_out_of_order"
    LANGUAGE_UNKNOWN = "language_unknown"


class Forbidden(Part, frozen=True, kw_only=True):
    """A rule that a document breaks, and the id of the part that breaks it."""

    rule: Rule
    table: str
    document_id: str
    place: str = ""


class RefusedError(Exception):
    """Documents break a rule that no document may break; nothing was stored."""

    def __init__(self, found: tuple[Forbidden, ...]) -> None:
        super().__init__(", ".join(one.rule for one in found))
        self.found = found


def forbidden(before: Document | None, after: Document) -> tuple[Forbidden, ...]:
    """Return what forbids storing `after` where `before` stood; empty when nothing does."""
    found = [*_own_id(after)]
    if isinstance(after, Matrix):
        found += _in_matrix(after)
    if isinstance(after, Teammate):
        found += _in_teammate(after)
    if isinstance(after, Review):
        found += _in_review(before, after)
    if isinstance(after, Translation):
        found += _in_translation(after)
    found += _in_team_document(after)
    return tuple(Forbidden(rule=rule, table=after.table, document_id=after.document_id, place=at) for rule, at in found)


Found = Iterator[tuple[Rule, str]]


def _own_id(document: Document) -> Found:
    if not is_id(document.document_id):
        yield Rule.BAD_ID, document.document_id


def _in_matrix(matrix: Matrix) -> Found:
    if not matrix.title.strip():
        yield Rule.TITLE_EMPTY, ""
    yield from _twice(one.level_id for one in matrix.levels)
    yield from _twice(one.category_id for one in matrix.categories)
    yield from _twice(one.attribute_id for one in matrix.attributes)
    for attribute in matrix.attributes:
        yield from _in_attribute(matrix, attribute)
    places = [matrix.category_places.get(one.category_id or "", -1) for one in matrix.attributes]
    if places != sorted(places):
        yield Rule.ROWS_OUT_OF_ORDER, ""


def _in_attribute(matrix: Matrix, attribute: Attribute) -> Found:
    expected = () if attribute.expected_level_id is None else (attribute.expected_level_id,)
    for level_id in (*expected, *attribute.descriptors):
        if level_id not in matrix.level_places:
            yield Rule.LEVEL_UNKNOWN, attribute.attribute_id
    if attribute.category_id is not None and attribute.category_id not in matrix.category_places:
        yield Rule.CATEGORY_UNKNOWN, attribute.attribute_id


def _in_teammate(teammate: Teammate) -> Found:
    if not teammate.name.strip():
        yield Rule.NAME_EMPTY, ""
    dates = [one.since for one in teammate.placements]
    if dates != sorted(dates):
        yield Rule.PLACEMENTS_OUT_OF_ORDER, ""
    for placement in teammate.placements:
        yield from _in_placement(placement)
    yield from _twice(one.goal_id for one in teammate.goals)
    for goal in teammate.goals:
        yield from _in_goal(goal)


def _in_placement(placement: Placement) -> Found:
    if placement.embedded_until is not None and placement.embedded_until < placement.since:
        yield Rule.DATES_OUT_OF_ORDER, placement.matrix_id


def _in_goal(goal: Goal) -> Found:
    if not goal.text.strip() and goal.attribute_id is None:
        yield Rule.NAME_EMPTY, goal.goal_id


def _in_team_document(document: Document) -> Found:
    """Yield what is wrong in documents of the whole team."""
    match document:
        case Area(name=name):
            yield from _unnamed([(name, "")])
        case Plan():
            yield from _unnamed([(document.title, ""), *((one.text, one.step_id) for one in document.steps)])
            yield from _twice(one.step_id for one in document.steps)
        case Round():
            yield from _unnamed([(document.name, "")])
            if document.ends_on < document.starts_on:
                yield Rule.DATES_OUT_OF_ORDER, ""
        case ServiceStandard():
            yield from _unnamed((one.name, one.statement_id) for one in document.statements)
            yield from _twice(one.statement_id for one in document.statements)
        case RoleMetrics():
            yield from _unnamed((one.name, one.metric_id) for one in document.metrics)
            yield from _twice(one.metric_id for one in document.metrics)


def _in_translation(translation: Translation) -> Found:
    if not translation.matrix_id:
        yield Rule.BAD_ID, translation.document_id
    if translation.language not in LANGUAGES:
        yield Rule.LANGUAGE_UNKNOWN, translation.language
    for key, one in translation.texts.items():
        if not key or not one.text.strip():
            yield Rule.NAME_EMPTY, key


def _unnamed(names: Iterable[tuple[str, str]]) -> Found:
    for name, at in names:
        if not name.strip():
            yield Rule.NAME_EMPTY, at


def _in_review(before: Document | None, review: Review) -> Found:
    if isinstance(before, Review) and before.closed_on is not None:
        yield Rule.REVIEW_CLOSED, ""
    yield from _twice(one.rating_id for one in review.ratings)
    for rating in review.ratings:
        yield from _in_rating(rating)


def _in_rating(rating: Rating) -> Found:
    if (rating.level_id is None) == (rating.absence is None):
        yield Rule.LEVEL_OR_ABSENCE, rating.rating_id


def _twice(ids: Iterable[str]) -> Found:
    for one, count in Counter(ids).items():
        if count > 1:
            yield Rule.ID_TWICE, one
