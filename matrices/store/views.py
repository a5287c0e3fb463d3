"""A table as TinyDB sees it: a mapping from ids to documents that are parsed when they are asked for."""

import json
from collections.abc import Iterator, Mapping, MutableMapping
from typing import Any, Protocol, TypeAlias

import msgspec
from typing_extensions import override

Fields: TypeAlias = dict[str, Any]


class Reads(Protocol):
    """What a view asks of the storage."""

    def json(self, table: str, document_id: str) -> bytes | None:
        """Return a document's JSON, or None."""

    def has(self, table: str, document_id: str) -> bool:
        """Tell whether there is such a document."""

    def ids(self, table: str) -> list[str]:
        """Return the ids of a table."""


def json_of(fields: Mapping[str, Any]) -> bytes:
    """Return plain fields as JSON in one line.

    The standard library's writer, because the faster ones turn NaN into null. Raises ValueError or TypeError for what
    JSON cannot hold.
    """
    return json.dumps(fields, allow_nan=False, ensure_ascii=False, separators=(",", ":")).encode()


def fields_of(document: bytes) -> Fields:
    """Return a document's JSON as plain fields."""
    return msgspec.json.decode(document, type=Fields)


class Documents(Mapping[str, Fields]):
    """A table to read. Each document is parsed anew, so that whoever changes one changes nothing stored."""

    def __init__(self, storage: Reads, table: str) -> None:
        self._storage = storage
        self._table = table

    @override
    def __getitem__(self, document_id: str) -> Fields:
        document = self._storage.json(self._table, document_id)
        if document is None:
            raise KeyError(document_id)
        return fields_of(document)

    @override
    def __contains__(self, document_id: object) -> bool:
        return self._storage.has(self._table, str(document_id))

    @override
    def __iter__(self) -> Iterator[str]:
        return iter(self._storage.ids(self._table))

    @override
    def __len__(self) -> int:
        return len(self._storage.ids(self._table))


class Changes(MutableMapping[str, Fields]):
    """A table to change. It remembers what was touched, so that only what differs is written."""

    def __init__(self, storage: Reads, table: str) -> None:
        self._table = table
        self._before = Documents(storage, table)
        self._touched: dict[str, Fields | None] = {}

    @override
    def __getitem__(self, document_id: str) -> Fields:
        document_id = str(document_id)
        if document_id not in self._touched:
            self._touched[document_id] = self._before[document_id]
        fields = self._touched[document_id]
        if fields is None:
            raise KeyError(document_id)
        return fields

    @override
    def __setitem__(self, document_id: str, fields: Fields) -> None:
        self._touched[str(document_id)] = fields

    @override
    def __delitem__(self, document_id: str) -> None:
        if document_id not in self:
            raise KeyError(document_id)
        self._touched[str(document_id)] = None

    @override
    def __contains__(self, document_id: object) -> bool:
        if str(document_id) in self._touched:
            return self._touched[str(document_id)] is not None
        return document_id in self._before

    @override
    def __iter__(self) -> Iterator[str]:
        every = dict.fromkeys([*self._before, *self._touched])
        return iter([document_id for document_id in every if document_id in self])

    @override
    def __len__(self) -> int:
        return len(list(iter(self)))

    @override
    def clear(self) -> None:
        # MutableMapping's own takes one away at a time and lists all ids each time.
        self._touched = dict.fromkeys([*self._before, *self._touched])

    def changes(self) -> list[tuple[str, str, bytes | None]]:
        """Return what differs from before, as table, id and JSON; None where the document is gone."""
        return [
            (self._table, document_id, None if fields is None else json_of(fields))
            for document_id, fields in self._touched.items()
            if fields != self._before.get(document_id)
        ]
