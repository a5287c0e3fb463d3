"""The outline of a document, and the places that links lead to (ISO 32000-1, 12.3.2 and 12.3.3).

ReportLab's own takes a fifth of the time that closing a file of many reports does.
"""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

import msgspec

from matrices.reports.pdf_objects import literal_text

_TOP: Final = -1


class Place(NamedTuple):
    """Where something leads: a page counted from 0, and points from its lower edge."""

    page: int
    y: float

    def written(self, number: int) -> str:
        """Return it as it stands in the file, where the page has that number."""
        return f"[{number} 0 R/XYZ 0 {self.y:.2f} 0]"


class _Entry(msgspec.Struct, gc=False):
    """An entry; `parent`, `before`, `after`, `first` and `last` are places of others in the outline, -1 for none."""

    title: str
    place: Place
    parent: int
    before: int = -1
    after: int = -1
    first: int = -1
    last: int = -1
    count: int = 0
    """How many entries are under it, at any depth."""


class Outline:
    """Bookmarks in the order of the pages; what is under those of the first level is folded away."""

    def __init__(self) -> None:
        self._entries: list[_Entry] = []
        self._open: list[int] = []
        """The last entry of each level that may still get some under it."""
        self._last = -1
        self._places: dict[str, Place] = {}

    @property
    def is_empty(self) -> bool:
        """Whether there is no entry."""
        return not self._entries

    def place(self, key: str) -> Place:
        """Return where the bookmark called `key` leads. Raises KeyError where there is none."""
        return self._places[key]

    def add(self, title: str, key: str, depth: int, place: Place) -> None:
        """Add an entry; `depth` counts from 0 and is at most one more than the last one's.

        Raises:
            ValueError: It is more than that.
        """
        if depth > len(self._open):
            raise ValueError(f"{title!r} stands too deep in the outline.")
        del self._open[depth:]
        own = len(self._entries)
        parent = self._open[-1] if self._open else _TOP
        before = self._last_under(parent)
        self._entries.append(_Entry(title, place, parent, before))
        if before >= 0:
            self._entries[before].after = own
        self._put_under(parent, own)
        self._open.append(own)
        self._places[key] = place

    def _last_under(self, parent: int) -> int:
        return self._last if parent == _TOP else self._entries[parent].last

    def _put_under(self, parent: int, own: int) -> None:
        if parent == _TOP:
            self._last = own
            return
        above = self._entries[parent]
        above.first = own if above.first < 0 else above.first
        above.last = own
        for place in self._open:
            self._entries[place].count += 1

    def objects(self, root: int, first: int, pages: Sequence[int]) -> Iterator[str]:
        """Yield the outline as PDF objects: that of number `root`, then those from number `first` on."""
        count = sum(1 for entry in self._entries if entry.parent == _TOP)
        yield f"<</Type/Outlines/First {first} 0 R/Last {first + self._last} 0 R/Count {count}>>"
        for entry in self._entries:
            is_top = entry.parent == _TOP
            near = f"/Parent {root if is_top else first + entry.parent} 0 R"
            near += f"/Prev {first + entry.before} 0 R" if entry.before >= 0 else ""
            near += f"/Next {first + entry.after} 0 R" if entry.after >= 0 else ""
            if entry.count:  # a negative count is that of entries folded away
                near += f"/First {first + entry.first} 0 R/Last {first + entry.last} 0 R"
                near += f"/Count {-entry.count if is_top else entry.count}"
            yield f"<</Title{literal_text(entry.title)}{near}/Dest{entry.place.written(pages[entry.place.page])}>>"
