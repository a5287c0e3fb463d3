"""Publishing: freezing a matrix as an edition, and finding the edition that a rating is made against."""

import datetime
from collections.abc import Iterable

from msgspec.structs import replace

from matrices.model.edition import Edition, edition_id_of
from matrices.model.matrix import Matrix


class NothingToPublishError(Exception):
    """The wording is that of the latest published edition already."""


def latest_edition(editions: Iterable[Edition]) -> Edition | None:
    """Return the published edition with the highest number, or None."""
    published = (one for one in editions if one.number is not None)
    return max(published, key=lambda one: one.number or 0, default=None)


def is_wording_of(edition: Edition, matrix: Matrix) -> bool:
    """Tell whether `matrix` still reads as `edition` does."""
    return edition_id_of(edition.matrix) == edition_id_of(matrix)


def publish(matrix: Matrix, editions: Iterable[Edition], on: datetime.date, note: str = "") -> Edition:
    """Return the next edition of `matrix`, given all its editions so far.

    A snapshot of the same wording becomes the edition. Wording that returns after another was published gets an
    edition of its own, since ratings keep naming the edition they were made against.

    Raises:
        NothingToPublishError: the latest published edition reads the same.
    """
    known = list(editions)
    latest = latest_edition(known)
    if latest is not None and is_wording_of(latest, matrix):
        raise NothingToPublishError
    number = 1 if latest is None or latest.number is None else latest.number + 1
    edition_id = edition_id_of(matrix)
    if any(one.edition_id == edition_id and one.number is not None for one in known):
        edition_id = f"{edition_id}.{number}"
    return Edition(edition_id=edition_id, matrix=replace(matrix, steps=()), number=number, published_on=on, note=note)


def edition_id_to_rate_against(matrix: Matrix, edition_ids: Iterable[str]) -> tuple[str, bool]:
    """Return the id of the edition with the wording of `matrix`, and whether one of `edition_ids` is it already."""
    own = edition_id_of(matrix)
    known = [one for one in edition_ids if one == own or one.startswith(f"{own}.")]
    return (max(known, key=lambda one: (len(one), one)), True) if known else (own, False)
