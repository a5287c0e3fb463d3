"""Finding words in roles as a person means them, and saying exactly where they stand."""

import time
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator
from enum import StrEnum
from typing import Final

from matrices.model.document import Part
from matrices.model.folding import Folded, Folding, is_mark
from matrices.model.matrix import Attribute, Matrix
from matrices.model.pieces import is_word_char

Span = tuple[int, int]
"""The characters from the first place to the one before the second."""
Search = Callable[[str], Iterable[tuple[Span, tuple[str, ...]]]]
"""Finds spans in a text, with the text of the groups of an expression: the whole, then each group."""


EXPRESSION_SECONDS: Final = 0.5
"""What one search by an expression may take; some expressions would take longer than anybody lives."""


class Field(StrEnum):
    """Which text of a matrix a hit stands in."""

    TITLE = "title"
    MATRIX_ABOUT = "matrix_about"
    LEVEL_NAME = "level_name"
    LEVEL_MEANING = "level_meaning"
    CATEGORY_NAME = "category_name"
    NAME = "name"
    ABOUT = "about"
    DESCRIPTOR = "descriptor"
    QUESTIONS = "questions"


class Place(Part, frozen=True, kw_only=True):
    """One text of one matrix. The ids that `field` does not need are None."""

    matrix_id: str
    field: Field
    attribute_id: str | None = None
    level_id: str | None = None
    category_id: str | None = None


class Hit(Part, frozen=True, kw_only=True):
    """What was found: the characters of `text` from `start` to the one before `end`."""

    place: Place
    text: str
    start: int
    end: int
    groups: tuple[str, ...] = ()
    """Of an expression: all that it matched, then its groups. Empty for a plain search."""


class FindOptions(Part, frozen=True, kw_only=True):
    """How strictly to search. Unless told otherwise case and accents do not matter; width never does."""

    keeps_case: bool = False
    keeps_accents: bool = False
    is_whole_word: bool = False
    is_expression: bool = False
    """The needle is a regular expression as Python writes them. Accents then always matter."""


class Scope(Part, frozen=True, kw_only=True):
    """Where to search; None is everywhere in the matrices given."""

    fields: tuple[Field, ...] | None = None
    cells: frozenset[tuple[str, str]] | None = None
    """Attribute and level ids. With cells, nothing but these is searched."""


class ExpressionError(Exception):
    """The needle is no regular expression; `position` is the character at which it stops being one, if known."""

    def __init__(self, message: str, position: int | None) -> None:
        super().__init__(message)
        self.position = position


class SlowExpressionError(Exception):
    """Searching by the expression takes longer than EXPRESSION_SECONDS."""


def find(
    matrices: Iterable[Matrix], needle: str, options: FindOptions | None = None, scope: Scope | None = None
) -> tuple[Hit, ...]:
    """Return all that is found, matrix by matrix, top to bottom; hits in one text do not overlap.

    Raises:
        ExpressionError: the options say that the needle is an expression, and it is none.
        SlowExpressionError: it is one, but it takes too long in these texts.
    """
    search, within = _search(needle, options or FindOptions()), scope or Scope()
    texts = (found for matrix in matrices for found in texts_of(matrix) if _is_within(found[0], within))
    return tuple(
        Hit(place=place, text=text, start=start, end=end, groups=groups)
        for place, text in texts
        for (start, end), groups in search(text)
    )


def texts_of(matrix: Matrix) -> Iterator[tuple[Place, str]]:
    """Yield every text of a matrix that is not empty, in reading order."""
    texts = (*_head_texts(matrix), *(found for one in matrix.attributes for found in _row_texts(matrix, one)))
    return ((place, text) for place, text in texts if text)


def _head_texts(matrix: Matrix) -> Iterator[tuple[Place, str]]:
    own = matrix.matrix_id
    yield Place(matrix_id=own, field=Field.TITLE), matrix.title
    yield Place(matrix_id=own, field=Field.MATRIX_ABOUT), matrix.about
    for level in matrix.levels:
        yield Place(matrix_id=own, field=Field.LEVEL_NAME, level_id=level.level_id), level.name
        yield Place(matrix_id=own, field=Field.LEVEL_MEANING, level_id=level.level_id), level.meaning
    for category in matrix.categories:
        yield Place(matrix_id=own, field=Field.CATEGORY_NAME, category_id=category.category_id), category.name


def _row_texts(matrix: Matrix, row: Attribute) -> Iterator[tuple[Place, str]]:
    own, attribute_id = matrix.matrix_id, row.attribute_id
    yield Place(matrix_id=own, field=Field.NAME, attribute_id=attribute_id), row.name
    yield Place(matrix_id=own, field=Field.ABOUT, attribute_id=attribute_id), row.about
    for one in matrix.level_places:
        place = Place(matrix_id=own, field=Field.DESCRIPTOR, attribute_id=attribute_id, level_id=one)
        yield place, row.descriptor(one)
    yield Place(matrix_id=own, field=Field.QUESTIONS, attribute_id=attribute_id), row.questions_text


def _is_within(place: Place, scope: Scope) -> bool:
    if scope.cells is not None:
        return place.field is Field.DESCRIPTOR and (place.attribute_id, place.level_id) in scope.cells
    return scope.fields is None or place.field in scope.fields


def _search(needle: str, options: FindOptions) -> Search:
    found = _expression(needle, options) if options.is_expression else _plain(needle, options)
    if not options.is_whole_word:
        return found
    return lambda text: ((span, groups) for span, groups in found(text) if _is_whole(text, span))


def _expression(needle: str, options: FindOptions) -> Search:
    import regex  # noqa: PLC0415 - few searches are expressions; `re` knows no end to a search

    try:
        pattern = regex.compile(needle, regex.MULTILINE | (0 if options.keeps_case else regex.IGNORECASE))
    except regex.error as error:
        raise ExpressionError(str(error), getattr(error, "pos", None)) from error
    ends = time.monotonic() + EXPRESSION_SECONDS

    def search(text: str) -> Iterator[tuple[Span, tuple[str, ...]]]:
        try:
            for one in pattern.finditer(text, timeout=max(ends - time.monotonic(), 0)):
                if one[0]:
                    yield one.span(), (one[0], *_filled(one.groups()))
        except TimeoutError as error:
            raise SlowExpressionError from error

    return search


def _filled(groups: Collection[str | None]) -> Iterable[str]:
    return (one or "" for one in groups)


def _plain(needle: str, options: FindOptions) -> Search:
    fold = Folding(keeps_case=options.keeps_case, keeps_accents=options.keeps_accents)
    if not fold(needle).text:  # nothing but accents is looked for, and so they matter
        fold = Folding(keeps_case=options.keeps_case, keeps_accents=True)
    wanted = fold(needle).text

    def search(text: str) -> Iterator[tuple[Span, tuple[str, ...]]]:
        made = fold(text)
        at = made.text.find(wanted) if wanted else -1
        while at >= 0:
            end = _end(text, made.places[at + len(wanted) - 1])
            if not _splits(made, at, len(wanted)):
                yield (made.places[at], end), ()
            at = made.text.find(wanted, max(at + 1, bisect_left(made.places, end)))

    return search


def _end(text: str, last: int) -> int:
    """Return the place behind the character at `last` and the marks that combine with it."""
    end = last + 1
    while end < len(text) and is_mark(text[end]):
        end += 1
    return end


def _splits(made: Folded, at: int, length: int) -> bool:
    """Tell whether a match begins or ends inside a character: an s in a sharp s, a ka in a ga."""
    places, end = made.places, at + length
    if at > 0 and places[at - 1] == places[at]:
        return True
    return end < len(places) and (places[end] == places[end - 1] or is_mark(made.text[end]))


def _is_whole(text: str, span: Span) -> bool:
    start, end = span
    joins_before = start > 0 and is_word_char(text[start - 1]) and is_word_char(text[start])
    return not joins_before and not (end < len(text) and is_word_char(text[end - 1]) and is_word_char(text[end]))
