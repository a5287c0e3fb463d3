"""What ink means to a reader who cannot see it: the structure tree of a tagged PDF (ISO 32000-1, 14.7 and 14.8).

Page makers give items an `Element`; the tree follows from the pages as they are painted, so what was laid out and
taken back leaves nothing behind. Ink without an element is an artifact.
"""

from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from typing import Final, NamedTuple

import msgspec

from matrices.reports.pdf_objects import literal_text


class Role(StrEnum):
    """The standard structure types that documents here are made of."""

    DOCUMENT = "Document"
    HEADING_1 = "H1"
    HEADING_2 = "H2"
    HEADING_3 = "H3"
    PARAGRAPH = "P"
    DIVISION = "Div"
    TABLE = "Table"
    ROW = "TR"
    HEADER_CELL = "TH"
    CELL = "TD"
    LIST = "L"
    ENTRY = "LI"
    ENTRY_BODY = "LBody"
    FIGURE = "Figure"
    SPAN = "Span"
    CONTENTS = "TOC"
    CONTENTS_ENTRY = "TOCI"
    LINK = "Link"
    FORM = "Form"


class Scope(StrEnum):
    """Which cells a header cell is about."""

    ROW = "Row"
    COLUMN = "Column"


class Element(msgspec.Struct, frozen=True, eq=False, gc=False):
    """A node of the tree, compared by identity; its place among its siblings is that of its first ink.

    `language` is given where it differs from what is around; `alternative` says what a figure shows.
    """

    role: Role
    parent: "Element | None" = None
    language: str = ""
    alternative: str = ""
    scope: Scope | None = None
    columns: int = 1


class _Ink(NamedTuple):
    """A stretch of marked content: the page counted from 0, and its number on that page."""

    page: int
    number: int


class _Annotation(NamedTuple):
    page: int
    name: str


class Box(NamedTuple):
    """A part of a page in points, measured as PDF does: from the lower left corner, y growing upwards."""

    left: float
    foot: float
    right: float
    top: float

    def around(self, other: "Box") -> "Box":
        """Return the box around both."""
        low, high = map(min, self[:2], other[:2]), map(max, self[2:], other[2:])
        return Box(*low, *high)


class _Node(msgspec.Struct, eq=False, gc=False):
    """An element with what is in it.

    `language` is in force inside; `spoken` is it where it has to be told because it differs from what is around.
    `parent` and `place` are places in `Structure`, so there are no cycles. Kids are numbers where they can be, as
    documents have tens of thousands of them: one from 0 on is marked content of `page`, the first page that the node
    has ink on; a negative one is the node whose place is its complement (`~kid`).
    """

    element: Element
    role: str
    parent: int
    place: int
    language: str
    spoken: str
    page: int = -1
    kid: "int | _Ink | _Annotation | None" = None
    """The only kid, as most nodes have no more; None where there is none or where there are `kids`."""
    kids: "list[int | _Ink | _Annotation] | None" = None
    box: Box | None = None
    """Where a figure stands on `page`."""

    def add(self, kid: "int | _Ink | _Annotation") -> None:
        """Add a kid after the others."""
        if self.kids is not None:
            self.kids.append(kid)
        elif self.kid is None:
            self.kid = kid
        else:
            self.kids = [self.kid, kid]
            self.kid = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing is in it yet."""
        return self.kid is None and self.kids is None

    @property
    def last(self) -> "int | _Ink | _Annotation | None":
        """The last kid."""
        return self.kids[-1] if self.kids else self.kid


_OUTSIDE: Final = Element(Role.DOCUMENT)
_LIST: Final = Element(Role.LIST)
_ENTRY: Final = Element(Role.ENTRY)
_ENTRY_BODY: Final = Element(Role.ENTRY_BODY)
_SPAN: Final = Element(Role.SPAN)


class Structure:
    """The tree of one document, grown while its pages are painted in order."""

    def __init__(self, language: str) -> None:
        self._nodes: list[_Node] = []
        self._known: dict[Element, _Node] = {}
        self._entries: dict[tuple[int, int], _Node] = {}
        self._parents: list[list[int] | int] = []
        """By key: of a page, the nodes' places in the order of its ink; of an annotation, its node's place."""
        self._page = -1
        self._marked: list[int] = []
        self._document = self._add(_OUTSIDE, None, language)

    def turn(self) -> int:
        """Begin a page and return the key under which its content finds its elements."""
        self._page += 1
        self._marked = []
        self._parents.append(self._marked)
        return len(self._parents) - 1

    def mark(self, element: Element, entry: int = 0, language: str = "") -> tuple[str, int]:
        """Return the tag and number of a stretch of ink of this page; `entry` counts list entries from 1."""
        node = self._known.get(element) or self._made(element)
        if entry:
            node = self._entry(node, entry)
        if language and language != node.language:
            node = self._in_language(node, language)
        number = len(self._marked)
        self._marked.append(node.place)
        if node.page < 0:
            node.page = self._page
        node.add(number if node.page == self._page else _Ink(self._page, number))
        return node.role, number

    def enclose(self, figure: Element, box: Box) -> None:
        """Say where a figure that was just marked stands; one that goes on over pages has no single place."""
        node = self._node(figure)
        if node.page == self._page:
            node.box = box if node.box is None else node.box.around(box)
        else:
            node.box = None

    def declare(self, element: Element) -> None:
        """Put an element without ink of its own, as an empty cell, into its place."""
        self._node(element)

    def annotate(self, element: Element, name: str) -> int:
        """Put the annotation called `name` into an element and return the key that leads back."""
        node = self._node(element)
        node.add(_Annotation(self._page, name))
        self._parents.append(node.place)
        return len(self._parents) - 1

    def _node(self, element: Element) -> _Node:
        return self._known.get(element) or self._made(element)

    def _made(self, element: Element) -> _Node:
        parent = self._document if element.parent is None else self._node(element.parent)
        made = self._known[element] = self._add(element, parent, element.language or parent.language)
        return made

    def _add(self, element: Element, parent: _Node | None, language: str) -> _Node:
        is_same = parent is not None and parent.language == language
        role = element.role._value_  # many times faster than the enumeration's own ways to its text
        place = len(self._nodes)
        above = -1 if parent is None else parent.place
        node = _Node(element, role, above, place, language, "" if is_same else language)
        self._nodes.append(node)
        if parent is None:
            return node
        if parent.kids is None:
            parent.add(~place)
        else:
            parent.kids.append(~place)  # as `add` does, without the call: rows and tables have many kids
        return node

    def _entry(self, node: _Node, entry: int) -> _Node:
        """Return the body of a list's entry; entries that go on after a page was turned are the same."""
        body = self._entries.get((node.place, entry))
        if body is None:
            whole = self._entries.get((node.place, 0))
            if whole is None:
                whole = self._entries[node.place, 0] = self._add(_LIST, node, node.language)
            item = self._add(_ENTRY, whole, node.language)
            body = self._entries[node.place, entry] = self._add(_ENTRY_BODY, item, node.language)
        return body

    def _in_language(self, node: _Node, language: str) -> _Node:
        if node.is_empty:
            node.language = node.spoken = language
            return node
        last = node.last
        if isinstance(last, int) and last < 0:
            span = self._nodes[~last]
            if span.element is _SPAN and span.language == language:
                return span
        return self._add(_SPAN, node, language)

    def objects(self, root: int, first: int, number_of: Callable[[str], int], pages: Sequence[int]) -> Iterator[str]:
        """Yield the tree as PDF objects: that of number `root`, then those from number `first` on.

        `number_of` gives an annotation's object number by its name; `pages` holds those of the pages.
        """
        numbering = _Numbering(first, number_of, pages)
        tree = f"{first + len(self._nodes)} 0 R"
        yield f"<</Type/StructTreeRoot/K[{first} 0 R]/ParentTree {tree}/ParentTreeNextKey {len(self._parents)}>>"
        attributes = _Attributes()
        for node in self._nodes:
            parent = root if node.parent < 0 else first + node.parent
            yield f"<</S/{node.role}/P {parent} 0 R{attributes.of(node)}{numbering.kids(node)}>>"
        yield f"<</Nums[{''.join(numbering.parents(self._parents))}]>>"


class _Numbering(NamedTuple):
    first: int
    number_of: Callable[[str], int]
    pages: Sequence[int]

    def kids(self, node: _Node) -> str:
        """Return a node's content, with the page that its own ink stands on."""
        kid = node.kid
        if type(kid) is int:  # nearly all nodes end here
            return f"/Pg {self.pages[node.page]} 0 R/K {kid}" if kid >= 0 else f"/K {self.first + ~kid} 0 R"
        shown = f"/Pg {self.pages[node.page]} 0 R" if node.page >= 0 else ""
        if node.kids is not None:
            last = self.first - 1
            kids = [f"{last - one} 0 R" if type(one) is int and one < 0 else self._ink(one) for one in node.kids]
            return f"{shown}/K[{' '.join(kids)}]"
        return "" if kid is None else f"{shown}/K {self._ink(kid)}"

    def _ink(self, kid: int | _Ink | _Annotation) -> str:
        if isinstance(kid, int):
            return str(kid)
        page = self.pages[kid.page]
        if isinstance(kid, _Ink):
            return f"<</Type/MCR/Pg {page} 0 R/MCID {kid.number}>>"
        return f"<</Type/OBJR/Pg {page} 0 R/Obj {self.number_of(kid.name)} 0 R>>"

    def parents(self, parents: Sequence[list[int] | int]) -> Iterator[str]:
        """Yield, key by key, the way back from content to elements."""
        for key, found in enumerate(parents):
            if isinstance(found, int):
                yield f"{key} {self.first + found} 0 R\n"
            else:
                yield f"{key}[{' '.join([f'{self.first + place} 0 R' for place in found])}]\n"


class _Attributes:
    """What nodes say of themselves; the same is said by many, so it is worded once."""

    def __init__(self) -> None:
        self._told: dict[tuple[str, Scope | None, int], str] = {}

    def of(self, node: _Node) -> str:
        """Return the attributes of a node, most often none."""
        element = node.element
        told = f"/Lang{literal_text(node.spoken)}" if node.spoken else ""
        if element.alternative or element.scope is not None or element.columns > 1:
            key = element.alternative, element.scope, element.columns
            told += self._told.get(key) or self._worded(key)
        if node.box is not None:
            left, foot, right, top = node.box
            told += f"/A<</O/Layout/BBox[{left:.2f} {foot:.2f} {right:.2f} {top:.2f}]>>"
        return told

    def _worded(self, key: tuple[str, Scope | None, int]) -> str:
        alternative, scope, columns = key
        told = f"/Alt{literal_text(alternative)}" if alternative else ""
        if scope is not None or columns > 1:
            told += f"/A<</O/Table{f'/Scope/{scope}' if scope else ''}{f'/ColSpan {columns}' if columns > 1 else ''}>>"
        self._told[key] = told
        return told
