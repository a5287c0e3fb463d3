"""A document of headings and lists as a table with a descriptor in each row.

One depth of headings names the levels; what stands above or below it names role, category and attribute. Without such
a depth, lists whose items begin with a level's name do.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from matrices.exchange.blocks import Aside, Block, Heading, Item, Table, text_of
from matrices.exchange.header_words import same_name
from matrices.exchange.level_names import level_share, looks_like_level
from matrices.exchange.sheet import Sheet, sheet_of

LONG_HEADER: Final = ("Role", "Category", "Attribute", "Level", "Text", "Other")
"""The header by which such a table is known again."""
_FEW: Final = 0.5
_ONLY_LEVEL: Final = "1"

Row = tuple[str, str, str, str, str, str]


class _Section(msgspec.Struct, frozen=True):
    """A heading with those above it, from the outermost on, and what stands right below it."""

    path: tuple[Heading, ...]
    blocks: tuple[Block, ...]
    is_parent: bool


class _Place(msgspec.Struct, frozen=True):
    """Whose text it is, as far as headings say."""

    role: str = ""
    category: str = ""
    attribute: str = ""
    level: str = ""


def outline_sheet(blocks: Sequence[Block]) -> Sheet | None:
    """Return a document's outline as a sheet; None without headings."""
    sections = list(_sections(blocks))
    if not any(section.path for section in sections):
        return None
    reader = _Outline(sections)
    return sheet_of("", [LONG_HEADER, *reader.rows()])


def _sections(blocks: Sequence[Block]) -> Iterator[_Section]:
    path: list[Heading] = []
    own: list[Block] = []
    for block in (*blocks, None):
        if block is not None and not isinstance(block, Heading):
            own.append(block)
            continue
        is_parent = block is not None and bool(path) and block.depth > path[-1].depth
        if path or own:
            yield _Section(tuple(path), tuple(own), is_parent)
        if block is not None:
            path = [*(one for one in path if one.depth < block.depth), block]
            own = []


class _Outline:
    """Knows which headings are levels, and which a title."""

    def __init__(self, sections: Sequence[_Section]) -> None:
        self._sections = sections
        self._level_depth = _level_depth(sections)
        self._title = _title(sections, self._level_depth)
        self._groups = {path for one in sections for path in self._groups_above(one)}
        self._parents = {one.path[0] for one in sections if len(one.path) > 1}
        self._uses_labels = self._labels_repeat()
        self._axes = [] if self._uses_labels else self._axes_by_place()
        self._has_begun = False

    def rows(self) -> Iterator[Row]:
        for section in self._sections:
            place = self._place(section)
            self._has_begun = self._has_begun or bool(place.level or place.attribute)
            yield from self._section_rows(section, place)

    def _names(self, path: Sequence[Heading]) -> list[str]:
        """Return the headings of a path that name categories and attributes."""
        is_title = bool(path) and self._title is not None and path[0].depth == self._title.depth
        return [one.text for one in path[is_title:] if one.depth != self._level_depth]

    def _groups_above(self, section: _Section) -> Iterator[tuple[Heading, ...]]:
        """Yield the paths above a section that have fewer names than its own: what they name are categories."""
        count = len(self._names(section.path))
        prefixes = (section.path[:end] for end in range(len(section.path)))
        return (path for path in prefixes if 0 < len(self._names(path)) < count)

    def _place(self, section: _Section) -> _Place:
        """Return whose text a section holds."""
        headings = list(section.path)
        role = ""
        if headings and self._title is not None and headings[0].depth == self._title.depth:
            role = self._role_of(headings.pop(0))
            if not role:
                return _Place()
        level = next((one.text for one in headings if one.depth == self._level_depth), "")
        names = self._names(section.path)
        if section.path in self._groups:
            return _Place(role, " / ".join(names), "", level)
        return _Place(role, " / ".join(names[:-1]), "".join(names[-1:]), level)

    def _role_of(self, heading: Heading) -> str:
        """Return a title as a role; none where nothing of a grid stands below it."""
        return heading.text if heading in self._parents else ""

    def _section_rows(self, section: _Section, place: _Place) -> Iterator[Row]:
        items = [one for one in section.blocks if isinstance(one, Item)]
        if section.path and place == _Place():
            yield _row(place, other=section.path[-1].text)
        elif not section.blocks and place != _Place(place.role):
            yield _row(place)
        axes = iter(self._axes if self._is_level(section) else ())
        for block in section.blocks:
            if isinstance(block, Item) and (axis := next(axes, "")):
                yield _row(msgspec.structs.replace(place, attribute=axis), text=block.text)
            elif isinstance(block, (Aside, Table)):
                yield _row(_Place(place.role), other=text_of(block))
            elif place.attribute or place.level:
                explains = section.is_parent or bool(items)
                yield self._text_row(block, place, explains=explains)
            else:
                yield self._outside_row(block, place)

    def _text_row(self, block: Block, place: _Place, *, explains: bool) -> Row:
        """Return a row for a text; prose that `explains` what follows it is no descriptor."""
        if isinstance(block, Item):
            return self._item_row(block, place)
        text = text_of(block)
        if explains and not (place.attribute and place.level):
            return _row(place, text=text)
        if self._level_depth is None and not place.level:
            return _row(msgspec.structs.replace(place, level=_ONLY_LEVEL), text=text)
        return _row(self._named(place), text=text)

    def _item_row(self, item: Item, place: _Place) -> Row:
        if not place.attribute and self._uses_labels and item.rest:
            return _row(msgspec.structs.replace(place, attribute=item.label), text=item.rest)
        if not place.level and item.rest and looks_like_level(item.label):
            return _row(msgspec.structs.replace(place, level=item.label), text=item.rest)
        if not place.level and self._level_depth is None:
            return _row(msgspec.structs.replace(place, level=_ONLY_LEVEL), text=item.text)
        return _row(self._named(place), text=item.text)

    def _named(self, place: _Place) -> _Place:
        """Return a place whose attribute has a name: where headings give none, the title's."""
        if place.attribute or not place.level:
            return place
        name = place.role or (self._title.text if self._title else "") or place.level
        return msgspec.structs.replace(place, attribute=name)

    def _outside_row(self, block: Block, place: _Place) -> Row:
        """Return a row for what stands under a title alone: it tells about the role while no grid has begun."""
        text = text_of(block)
        return _row(place, other=text) if self._has_begun or not place.role else _row(place, text=text)

    def _labels_repeat(self) -> bool:
        """Tell whether the same labels stand under most levels, so that they name attributes."""
        levels = [one for one in self._sections if self._is_level(one)]
        labels = [{same_name(label) for label in _labels(one)} for one in levels]
        counts = Counter(label for own in labels for label in own)
        usual = sum(counts.values()) / len(counts) if counts else 0.0
        return usual > 1 and usual >= _FEW * len(levels)

    def _is_level(self, section: _Section) -> bool:
        return bool(section.path) and section.path[-1].depth == self._level_depth

    def _axes_by_place(self) -> list[str]:
        """Return names for the rows of a ladder in which items at the same place of each level belong together.

        Each level then has as many labelled items, and a label that comes twice comes in the same place. A row is
        called after its labels in their order.
        """
        levels = [one for one in self._sections if self._is_level(one)]
        columns = list(zip(*(_labels(one) for one in levels), strict=False))
        are_even = len({len(_items(one)) for one in levels} | {len(columns)}) == 1
        kinds = [list(dict.fromkeys(column)) for column in columns]
        is_unique = sum(map(len, kinds)) == len({label for kind in kinds for label in kind})
        comes_again = all(len(kind) < len(column) for kind, column in zip(kinds, columns, strict=True))
        return [" → ".join(kind) for kind in kinds] if are_even and is_unique and comes_again else []


def _items(section: _Section) -> list[Item]:
    return [one for one in section.blocks if isinstance(one, Item)]


def _labels(section: _Section) -> list[str]:
    """Return what the labelled items of a section begin with."""
    return [item.label for item in _items(section) if item.rest]


def _level_depth(sections: Sequence[_Section]) -> int | None:
    """Return the depth at which headings are levels, or None."""
    titles: dict[int, list[str]] = {}
    for section in sections:
        if section.path:
            titles.setdefault(section.path[-1].depth, []).append(section.path[-1].text)
    shares = {depth: level_share(own) for depth, own in titles.items() if len(own) > 1}
    best = max(shares, key=lambda depth: (shares[depth], -depth), default=None)
    return best if best is not None and shares[best] >= _FEW else None


def _title(sections: Sequence[_Section], level_depth: int | None) -> Heading | None:
    """Return the first heading of the depth that names roles, if there is one.

    Outermost headings name roles where there is one of them, or where no level stands below two of them.
    """
    outer = [one.path[0] for one in sections if one.path]
    depth = min((one.depth for one in outer), default=0)
    tops = list(dict.fromkeys(one.path[0] for one in sections if len(one.path) > 1 and one.path[0].depth == depth))
    if depth == level_depth or not tops:
        return None
    if len(tops) == 1:
        return tops[0]
    under = {(one.path[0], same_name(one.path[-1].text)) for one in sections if _is_at(one, level_depth)}
    counts = Counter(level for _, level in under)
    return None if not counts or max(counts.values()) > 1 else tops[0]


def _is_at(section: _Section, depth: int | None) -> bool:
    return bool(section.path) and section.path[-1].depth == depth


def _row(place: _Place, *, text: str = "", other: str = "") -> Row:
    return place.role, place.category, place.attribute, place.level, text, other
