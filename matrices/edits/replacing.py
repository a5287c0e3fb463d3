"""Replacing what was found: first looked at, then done in all roles at once."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Final

from msgspec.structs import replace

from matrices.edits.cells import CellKey, set_descriptors
from matrices.edits.levels import set_level
from matrices.edits.rows import rename_category, set_attribute
from matrices.edits.tidying import one_line, tidy
from matrices.model.document import Part
from matrices.model.finding import Field, Hit, Place, texts_of
from matrices.model.matrix import Matrix
from matrices.model.word_marks import WordMarks, word_marks

_GROUP: Final = re.compile(r"\\(\\|\d)")
_SHARED: Final = frozenset({Field.NAME, Field.ABOUT, Field.QUESTIONS})
_NAMES: Final = frozenset({Field.TITLE, Field.LEVEL_NAME, Field.CATEGORY_NAME, Field.NAME})


class Replaced(Part, frozen=True, kw_only=True):
    """One text before and after its hits are replaced."""

    place: Place
    before: str
    after: str

    @cached_property
    def marks(self) -> WordMarks:
        """The words removed and added."""
        return word_marks(self.before, self.after)


def preview(hits: Iterable[Hit], replacement: str) -> tuple[Replaced, ...]:
    r"""Return each text that has hits, in their order, as it will read.

    In hits of an expression, `\1` to `\9` in the replacement stand for its groups, `\0` for all that it matched and
    `\\` for one backslash. A name that would become empty stays as it is.
    """
    by_place: dict[Place, list[Hit]] = {}
    for one in hits:
        by_place.setdefault(one.place, []).append(one)
    made = (_replaced(place, found, replacement) for place, found in by_place.items())
    return tuple(one for one in made if one.after != one.before)


def replaced(matrices: Iterable[Matrix], hits: Iterable[Hit], replacement: str) -> tuple[Matrix, ...]:
    """Return the roles that change when these hits are replaced as `preview` shows.

    The name, about or questions of a shared attribute change in all of `matrices` in which they read the same. A hit in
    a text that reads differently by now is left alone.
    """
    previews = preview(hits, replacement)
    shared = {(one.place.field, one.place.attribute_id, one.before): one.after for one in previews}
    own = {one.place: one for one in previews}
    after = ((matrix, _with(matrix, own, shared)) for matrix in matrices)
    return tuple(new for old, new in after if new != old)


def _replaced(place: Place, hits: Sequence[Hit], replacement: str) -> Replaced:
    before = hits[0].text
    parts, done = [], 0
    for one in sorted(hits, key=lambda hit: hit.start):
        if one.text != before or one.start < done:
            continue
        parts += [before[done : one.start], _said(one, replacement)]
        done = one.end
    after = "".join((*parts, before[done:]))
    after = one_line(after) or before if place.field in _NAMES else tidy(after)
    return Replaced(place=place, before=before, after=after)


def _said(hit: Hit, replacement: str) -> str:
    if not hit.groups:
        return replacement

    def group(found: re.Match[str]) -> str:
        number = found[1]
        if number == "\\":
            return number
        return hit.groups[int(number)] if int(number) < len(hit.groups) else ""

    return _GROUP.sub(group, replacement)


def _with(matrix: Matrix, own: Mapping[Place, Replaced], shared: Mapping[tuple[Field, str | None, str], str]) -> Matrix:
    cells: dict[CellKey, str] = {}
    for place, text in texts_of(matrix):
        new = (
            shared.get((place.field, place.attribute_id, text)) if place.field in _SHARED else _after(own, place, text)
        )
        if new is not None and place.attribute_id is not None and place.level_id is not None:
            cells[place.attribute_id, place.level_id] = new
        elif new is not None:
            matrix = _SETTERS[place.field](matrix, place, new)
    return set_descriptors(matrix, cells) if cells else matrix


def _after(own: Mapping[Place, Replaced], place: Place, text: str) -> str | None:
    found = own.get(place)
    return None if found is None or found.before != text else found.after


_SETTERS: Final[Mapping[Field, Callable[[Matrix, Place, str], Matrix]]] = {
    Field.TITLE: lambda matrix, _, text: replace(matrix, title=text),
    Field.MATRIX_ABOUT: lambda matrix, _, text: replace(matrix, about=text),
    Field.LEVEL_NAME: lambda matrix, place, text: set_level(matrix, place.level_id or "", name=text),
    Field.LEVEL_MEANING: lambda matrix, place, text: set_level(matrix, place.level_id or "", meaning=text),
    Field.CATEGORY_NAME: lambda matrix, place, text: rename_category(matrix, place.category_id or "", text),
    Field.NAME: lambda matrix, place, text: set_attribute(matrix, place.attribute_id or "", name=text),
    Field.ABOUT: lambda matrix, place, text: set_attribute(matrix, place.attribute_id or "", about=text),
    Field.QUESTIONS: lambda matrix, place, text: set_attribute(matrix, place.attribute_id or "", questions=text),
}
