"""How a printed document names the wording it shows."""

import datetime
from collections.abc import Iterable

import msgspec

from matrices.edits.editions import is_wording_of
from matrices.language.dates import date_text
from matrices.language.words import Words
from matrices.model.edition import Edition
from matrices.model.matrix import Matrix


class Wording(msgspec.Struct, frozen=True):
    """A matrix's wording beside what was published of it.

    `number` is the edition's that says exactly this, or of the last one published where `is_changed`; None where
    nothing was published.
    """

    number: int | None = None
    published_on: datetime.date | None = None
    is_changed: bool = False


def wording_of(matrix: Matrix, editions: Iterable[Edition]) -> Wording:
    """Return which edition of `matrix` this is. Editions of other matrices and snapshots are passed over."""
    published = [one for one in editions if one.matrix.matrix_id == matrix.matrix_id and one.number is not None]
    if not published:
        return Wording()
    latest = max(published, key=lambda one: one.number or 0)
    same = [one for one in published if is_wording_of(one, matrix)]
    if not same:
        return Wording(latest.number, latest.published_on, is_changed=True)
    newest = max(same, key=lambda one: one.number or 0)
    return Wording(newest.number, newest.published_on)


def wording_text(wording: Wording, words: Words) -> str:
    """Return the words for the head of a document: `Edition 2 · 4 May 2026` or `Draft`."""
    if wording.number is None:
        return words("Draft")
    if wording.is_changed:
        return words("Draft, changed since edition {number}", number=wording.number)
    if wording.published_on is None:
        return words("Edition {number}", number=wording.number)
    date = date_text(wording.published_on, words.language)
    return words("Edition {number} · {date}", number=wording.number, date=date)
