"""The index of a role book: each attribute, and where it stands in which roles."""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from matrices.language.sorting import sort_key
from matrices.model.folding import Folding
from matrices.model.matrix import Attribute, Matrix
from matrices.reports.contents import ContentsLine, Span, put_contents_line
from matrices.reports.fallbacks import NO_SIGNS, Signs
from matrices.reports.paper import BODY_PT, INK, voice_in
from matrices.reports.placed import Bookmark, Layout, Page
from matrices.reports.press import Press
from matrices.reports.structure import Role
from matrices.reports.typography.characters import one_line
from matrices.reports.typography.fonts import Weight

_HEIGHT: Final = 15.0
_INDENT: Final = 14.0
_GAP: Final = 5.0
_COLUMN: Final = 200.0
"""How wide a column is at least; a page holds as many as it has room for."""
_COLUMN_GAP: Final = 28.0


class _Place(NamedTuple):
    matrix: Matrix
    attribute: Attribute


class _Columns:
    """The columns of a page, filled one after the other."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        whole = layout.body.width + _COLUMN_GAP
        self._count = max(int(whole / (_COLUMN + _COLUMN_GAP)), 1)
        self._step = whole / self._count
        self._place = 0
        self._top = self._foot = layout.y

    @property
    def span(self) -> Span:
        """Where the column stands that is being filled."""
        return Span(self._place * self._step, self._step - _COLUMN_GAP)

    def make_room(self, height: float) -> None:
        """Go on in the next column, on the next page after the last one, where this one has no room."""
        layout = self._layout
        if layout.room >= height:
            return
        self._place += 1
        if self._place < self._count:
            self._foot = max(self._foot, layout.y)
            layout.y = self._top
            return
        self.end()
        layout.turn()
        self._place, self._top, self._foot = 0, layout.y, layout.y

    def end(self) -> None:
        """Go below the longest column of the page."""
        self._layout.y = max(self._foot, self._layout.y)


def put_index(press: Press, matrices: Sequence[Matrix], pages_before: Sequence[Page], signs: Signs = NO_SIGNS) -> None:
    """Put the attributes of all roles in alphabetical order; `pages_before` tell on which page each stands."""
    numbers = _page_numbers(pages_before)
    columns = _Columns(press.layout)
    with press.layout.inside(Role.CONTENTS):
        for places in _by_name(matrices, press.words.language):
            _put_places(press, columns, places, numbers, signs)
    columns.end()


def _page_numbers(pages: Sequence[Page]) -> Mapping[str, int]:
    """Return the page of each bookmark, counted from 1."""
    marks = ((mark, number) for number, page in enumerate(pages, 1) for mark in page.items)
    return {mark.key: number for mark, number in marks if isinstance(mark, Bookmark)}


def _by_name(matrices: Sequence[Matrix], language: str) -> list[list[_Place]]:
    """Return the places of attributes that are called alike, in the order that names have in a language."""
    fold = Folding()
    found: dict[str, list[_Place]] = {}
    for matrix in matrices:
        for attribute in matrix.attributes:
            found.setdefault(fold(one_line(attribute.name)).text, []).append(_Place(matrix, attribute))
    return sorted(found.values(), key=lambda places: sort_key(one_line(places[0].attribute.name), language))


def _put_places(
    press: Press, columns: _Columns, places: Sequence[_Place], numbers: Mapping[str, int], signs: Signs
) -> None:
    """Put an attribute's name and under it a line for each role, together in one column where they fit."""
    layout, first = press.layout, places[0]
    voice = voice_in(signs.language_of(first.attribute.name, first.matrix.language))
    style = voice.heading(BODY_PT, INK, Weight.STRONG, is_page_right_to_left=layout.is_right_to_left)
    name = press.typesetter.line(first.attribute.name, style, columns.span.width)
    columns.make_room(min(name.height + _HEIGHT * len(places) + _GAP, layout.body.height / 2))
    layout.put_text(name, columns.span.start, layout.y, Role.CONTENTS_ENTRY)
    layout.y += name.height
    for matrix, attribute in places:
        key = f"{matrix.matrix_id}/{attribute.attribute_id}"
        number = numbers.get(key, 1)
        voice = voice_in(signs.language_of(matrix.title, matrix.language))
        line = ContentsLine(matrix.title, key, number, voice, indent=_INDENT, has_rule=False)
        columns.make_room(_HEIGHT)
        put_contents_line(press, line, _HEIGHT, columns.span)
    layout.y += _GAP
