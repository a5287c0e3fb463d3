"""The hidden sheet by which a workbook that Trellis wrote finds its way back, edited or not.

Its rows tell the role, and each level, category and attribute by id and by a digest of its name, in their order, and
the colours of levels; names themselves are not repeated there, so that what somebody deletes from the visible sheet is
gone.
"""

import difflib
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import msgspec

from matrices.exchange.header_words import same_name
from matrices.model.ids import is_id
from matrices.model.matrix import Matrix, Track

MARKS_SHEET: Final = "trellis ids"
_VERSION: Final = "1"
_MANY: Final = 2000
"""Beyond so many names, renamed ones are not looked for."""

Rows = Sequence[Sequence[str]]


class Mark(msgspec.Struct, frozen=True, kw_only=True):
    """An id, and the digest of the name it had; for an attribute also its category's id, for a level its colour."""

    own_id: str
    digest: str
    category_id: str = ""
    colour: str = ""


class SheetMarks(msgspec.Struct, frozen=True, kw_only=True):
    """All that is known of one visible sheet."""

    sheet_digest: str
    matrix_id: str
    track: Track
    language: str
    levels: tuple[Mark, ...] = ()
    categories: tuple[Mark, ...] = ()
    attributes: tuple[Mark, ...] = ()


def digest_of(name: str) -> str:
    """Return what stands for a name: 64 bits of BLAKE2b, the same however it is spelled."""
    return hashlib.blake2b(same_name(name).encode("utf-8", "replace"), digest_size=8).hexdigest()


def marks_rows(named: Iterable[tuple[str, Matrix]]) -> Iterator[tuple[str, ...]]:
    """Yield the rows of the hidden sheet, given each visible sheet's name and matrix."""
    yield "trellis", _VERSION
    for sheet_name, matrix in named:
        yield "role", matrix.matrix_id, digest_of(sheet_name), matrix.track.value, matrix.language
        yield from (("level", one.level_id, digest_of(one.name), one.colour) for one in matrix.levels)
        yield from (("category", one.category_id, digest_of(one.name)) for one in matrix.categories)
        for one in matrix.attributes:
            yield "attribute", one.attribute_id, digest_of(one.name), one.category_id or ""


def marks_in(rows: Rows) -> tuple[SheetMarks, ...]:
    """Return what the hidden sheet says; of rows that make no sense, nothing. No id comes twice in one role."""
    if not rows or tuple(rows[0][:2]) != ("trellis", _VERSION):
        return ()
    starts = [place for place, row in enumerate(rows) if row[0] == "role"]
    ends = [*starts[1:], len(rows)]
    found = (_sheet_marks(rows[start:end]) for start, end in zip(starts, ends, strict=False))  # no role has an end
    return tuple(one for one in found if one is not None)


def _sheet_marks(rows: Rows) -> SheetMarks | None:
    _, matrix_id, digest, track, language = (*rows[0], "", "", "", "")[:5]
    if not is_id(matrix_id) or track not in set(Track):
        return None
    return SheetMarks(
        sheet_digest=digest,
        matrix_id=matrix_id,
        track=Track(track),
        language=language,
        levels=_marks(rows, "level"),
        categories=_marks(rows, "category"),
        attributes=_marks(rows, "attribute"),
    )


def _marks(rows: Rows, kind: str) -> tuple[Mark, ...]:
    found: dict[str, Mark] = {}
    for row in rows:
        name, own_id, digest, beside = (*row, "", "", "", "")[:4]
        if name == kind and is_id(own_id):
            category_id, colour = ("", beside) if kind == "level" else (beside, "")
            found.setdefault(own_id, Mark(own_id=own_id, digest=digest, category_id=category_id, colour=colour))
    return tuple(found.values())


def matched(marks: Sequence[Mark], names: Sequence[str]) -> list[Mark | None]:
    """Return the mark of each name: the one of the same name, else where exactly as many were renamed in one place."""
    digests = [digest_of(name) for name in names]
    free: dict[str, list[Mark]] = {}
    for mark in reversed(marks):
        free.setdefault(mark.digest, []).append(mark)
    found = [free[digest].pop() if free.get(digest) else None for digest in digests]
    if len(marks) <= _MANY and len(names) <= _MANY:
        _match_renamed(marks, digests, found)
    return found


def _match_renamed(marks: Sequence[Mark], digests: Sequence[str], found: list[Mark | None]) -> None:
    taken = {mark.own_id for mark in found if mark}
    old = [mark for mark in marks if mark.own_id not in taken or mark.digest in digests]
    codes = difflib.SequenceMatcher(None, [mark.digest for mark in old], digests, autojunk=False).get_opcodes()
    for code, start, end, new_start, new_end in codes:
        if code == "replace":
            lost = [mark for mark in old[start:end] if mark.own_id not in taken]
            new = [place for place in range(new_start, new_end) if found[place] is None]
            if len(lost) == len(new):
                for mark, place in zip(lost, new, strict=True):
                    found[place] = mark
