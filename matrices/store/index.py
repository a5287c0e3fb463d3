"""Where every live document lies in the file. It holds no documents."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TypeAlias

from matrices.store.lines import LINE_OVERHEAD_BYTES

Place: TypeAlias = tuple[int, int]
"""The offset of a document's JSON in the file, and its length in bytes."""


class Index:
    """Places by table and id, in the order in which documents were first put."""

    def __init__(self) -> None:
        self.live_bytes = 0
        """About how long the file would be with nothing superseded in it."""
        self._tables: dict[str, dict[str, Place]] = {}
        self._owned: dict[str, dict[str, dict[str, None]]] = {}

    def __len__(self) -> int:
        return sum(map(len, self._tables.values()))

    def __iter__(self) -> Iterator[tuple[str, str, Place]]:
        for table, places in self._tables.items():
            for document_id, place in places.items():
                yield table, document_id, place

    @property
    def tables(self) -> list[str]:
        """The tables that hold a document."""
        return [table for table, places in self._tables.items() if places]

    def places(self, table: str) -> Mapping[str, Place]:
        """Return the places of a table's documents by id, as they are now and as they change."""
        return MappingProxyType(self._tables.get(table, {}))

    def find(self, table: str, document_id: str) -> Place | None:
        """Return where the document lies, or None when there is none."""
        places = self._tables.get(table)
        return None if places is None else places.get(document_id)

    def put(self, table: str, document_id: str, place: Place) -> None:
        """Note where a new or replaced document lies."""
        places = self._tables.setdefault(table, {})
        old = places.get(document_id)
        places[document_id] = place
        if old is not None:
            self.live_bytes += place[1] - old[1]
            return
        self.live_bytes += place[1] + LINE_OVERHEAD_BYTES
        if table in self._owned:
            _add_owned(self._owned[table], document_id)

    def remove(self, table: str, document_id: str) -> None:
        """Forget a document; one that is not there stays not there."""
        old = self._tables.get(table, {}).pop(document_id, None)
        if old is None:
            return
        self.live_bytes -= old[1] + LINE_OVERHEAD_BYTES
        if table in self._owned:
            self._owned[table].get(_owner(document_id), {}).pop(document_id, None)

    def owned(self, table: str, owner: str) -> list[str]:
        """Return the ids `<owner>:<own id>` of a table; only the first call for a table looks at all its ids."""
        if table not in self._owned:
            families: dict[str, dict[str, None]] = {}
            for document_id in self._tables.get(table, ()):
                _add_owned(families, document_id)
            self._owned[table] = families
        return list(self._owned[table].get(owner, ()))


def _add_owned(families: dict[str, dict[str, None]], document_id: str) -> None:
    families.setdefault(_owner(document_id), {})[document_id] = None


def _owner(document_id: str) -> str:
    return document_id.rpartition(":")[0]
