"""What is wrong within one document, or between a few: codes and places, never sentences."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum

from msgspec import Struct

from matrices.model.document import Document
from matrices.model.edition import Edition
from matrices.model.matrix import Matrix
from matrices.model.review import Rating, Review
from matrices.model.teammate import Teammate


class Fault(StrEnum):
    """What can be wrong."""

    UNREADABLE = "unreadable"
    NEWER = "newer"
    MISPLACED = "misplaced"
    """The document stands under another id than its own."""
    UNKNOWN_TABLE = "unknown_table"
    DUPLICATE_ID = "duplicate_id"
    OUT_OF_ORDER = "out_of_order"
    LEVEL_AND_ABSENCE = "level_and_absence"
    """A rating or a standing names both a level and a reason for none, or neither."""
    STANDING_DIFFERS = "standing_differs"
    """A teammate's standing is not what the reviews say."""
    MATRIX_MISSING = "matrix_missing"
    TEAMMATE_MISSING = "teammate_missing"
    EDITION_MISSING = "edition_missing"
    CATEGORY_MISSING = "category_missing"
    ATTRIBUTE_MISSING = "attribute_missing"
    LEVEL_MISSING = "level_missing"
    RATING_MISSING = "rating_missing"
    EVIDENCE_MISSING = "evidence_missing"


class Problem(Struct, frozen=True, kw_only=True):
    """One thing that is wrong, and where: `place` is the id of an attribute, level, rating … within the document."""

    fault: Fault
    table: str
    document_id: str
    place: str = ""


def problem(fault: Fault, document: Document, place: str = "") -> Problem:
    """Return a problem of `document`."""
    return Problem(fault=fault, table=document.table, document_id=document.document_id, place=place)


def matrix_problems(matrix: Matrix, matrix_ids: frozenset[str]) -> Iterator[Problem]:
    """Yield what is wrong in a matrix; `matrix_ids` are all that there are."""
    for ids in (
        [level.level_id for level in matrix.levels],
        [category.category_id for category in matrix.categories],
        [attribute.attribute_id for attribute in matrix.attributes],
    ):
        yield from (problem(Fault.DUPLICATE_ID, matrix, one) for one in _repeated(ids))
    yield from _cell_problems(matrix)
    yield from _order_problems(matrix)
    for step in matrix.steps:
        if step.to_matrix_id is not None and step.to_matrix_id not in matrix_ids:
            yield problem(Fault.MATRIX_MISSING, matrix, step.to_matrix_id)


def _cell_problems(matrix: Matrix) -> Iterator[Problem]:
    for attribute in matrix.attributes:
        if not {attribute.expected_level_id, *attribute.descriptors} - {None} <= matrix.level_places.keys():
            yield problem(Fault.LEVEL_MISSING, matrix, attribute.attribute_id)
        if attribute.category_id is not None and attribute.category_id not in matrix.category_places:
            yield problem(Fault.CATEGORY_MISSING, matrix, attribute.attribute_id)


def _order_problems(matrix: Matrix) -> Iterator[Problem]:
    highest = -1
    for attribute in matrix.attributes:
        place = -1 if attribute.category_id is None else matrix.category_places.get(attribute.category_id, highest)
        if place < highest:
            yield problem(Fault.OUT_OF_ORDER, matrix, attribute.attribute_id)
        highest = max(highest, place)


def teammate_problems(teammate: Teammate) -> Iterator[Problem]:
    """Yield what is wrong in a teammate's document, the standings' truth apart.

    A placement in a role that is not there is no fault: a role may be deleted, and who held it stays known.
    """
    days = [placement.since for placement in teammate.placements]
    if days != sorted(days):
        yield problem(Fault.OUT_OF_ORDER, teammate)
    for attribute_id, standing in teammate.standings.items():
        if (standing.level_id is None) == (standing.absence is None):
            yield problem(Fault.LEVEL_AND_ABSENCE, teammate, attribute_id)


def review_problems(reviews: Sequence[Review], editions: Mapping[str, Edition]) -> Iterator[Problem]:
    """Yield what is wrong in one teammate's reviews."""
    rating_ids = [rating.rating_id for review in reviews for rating in review.ratings]
    known, repeated = frozenset(rating_ids), frozenset(_repeated(rating_ids))
    for review in reviews:
        evidence_ids = [evidence.evidence_id for evidence in review.evidence]
        yield from (problem(Fault.DUPLICATE_ID, review, one) for one in _repeated(evidence_ids))
        for rating in review.ratings:
            for fault in _rating_faults(rating, editions, known, frozenset(evidence_ids)):
                yield problem(fault, review, rating.rating_id)
            if rating.rating_id in repeated:
                yield problem(Fault.DUPLICATE_ID, review, rating.rating_id)


def _rating_faults(
    rating: Rating, editions: Mapping[str, Edition], rating_ids: frozenset[str], evidence_ids: frozenset[str]
) -> Iterator[Fault]:
    if (rating.level_id is None) == (rating.absence is None):
        yield Fault.LEVEL_AND_ABSENCE
    if rating.supersedes is not None and rating.supersedes not in rating_ids:
        yield Fault.RATING_MISSING
    if not evidence_ids.issuperset(rating.evidence_ids):
        yield Fault.EVIDENCE_MISSING
    edition = editions.get(rating.edition_id)
    if edition is None:
        yield Fault.EDITION_MISSING
        return
    if rating.attribute_id not in edition.matrix.attribute_places:
        yield Fault.ATTRIBUTE_MISSING
    if rating.level_id is not None and rating.level_id not in edition.matrix.level_places:
        yield Fault.LEVEL_MISSING


def _repeated(ids: Iterable[str]) -> list[str]:
    return [one for one, count in Counter(ids).items() if count > 1]
