"""TinyDB on a journal: its own extension points, so that a change writes what changed and nothing else.

Of TinyDB these are used: a storage, `table_class`, `document_id_class`, and the methods `_get_next_id` and
`_update_table`, which its documentation describes for tables of one's own.
See https://tinydb.readthedocs.io/en/latest/extend.html
"""

from collections.abc import Callable, Iterable, Mapping, MutableMapping
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, cast

from tinydb import TinyDB
from tinydb.queries import QueryLike
from tinydb.storages import Storage
from tinydb.table import Table
from typing_extensions import override

from matrices.model.ids import new_id
from matrices.store.journal import JournalStorage
from matrices.store.views import Changes


class JournalTable(Table):
    """A table whose documents have string ids. A table exists while it has a document."""

    # TinyDB says `int` where it means "whatever this is".
    document_id_class = str  # type: ignore[assignment]

    def __init__(self, storage: Storage, name: str, cache_size: int = 0, persist_empty: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 - TinyDB's signature
        # No query cache: it would hand the same documents to several callers.
        super().__init__(storage, name, cache_size=0)
        self._journal = cast("JournalStorage", storage)

    def json(self, document_id: str) -> bytes | None:
        """Return a document's JSON, or None when there is none."""
        return self._journal.json(self._name, document_id)

    def put_json(self, document_id: str, document: bytes) -> None:
        """Insert a document, or put it in the place of the one with this id. It is JSON without a newline."""
        self._journal.commit(((self._name, document_id, document),))

    def discard(self, document_id: str) -> None:
        """Remove a document if it is there."""
        if self._journal.has(self._name, document_id):
            self._journal.commit(((self._name, document_id, None),))

    def has(self, document_id: str) -> bool:
        """Tell whether there is such a document."""
        return self._journal.has(self._name, document_id)

    def ids(self) -> list[str]:
        """Return all ids in the order in which they were first put."""
        return self._journal.ids(self._name)

    def ids_owned_by(self, owner: str) -> list[str]:
        """Return the ids `<owner>:<own id>`, without looking at any other."""
        return self._journal.owned(self._name, owner)

    @override
    def __len__(self) -> int:
        return self._journal.count(self._name)

    @override
    def update(
        self,
        fields: Mapping[str, Any] | Callable[[MutableMapping[str, Any]], None],
        cond: QueryLike | None = None,
        doc_ids: Iterable[Any] | None = None,
    ) -> list[Any]:
        # Searched first, so that only what is found counts as touched.
        return super().update(fields, None, self._hits(cond, doc_ids))

    @override
    def remove(self, cond: QueryLike | None = None, doc_ids: Iterable[Any] | None = None) -> list[Any]:
        return super().remove(None, self._hits(cond, doc_ids))

    def _hits(self, cond: QueryLike | None, doc_ids: Iterable[Any] | None) -> Iterable[Any] | None:
        if doc_ids is not None or cond is None:
            return doc_ids
        return [document.doc_id for document in self.search(cond)]

    @override
    def _get_next_id(self) -> str:
        # Numbers that two machines count up on their own would meet.
        return new_id()

    @override
    def _update_table(self, updater: Callable[[Any], None]) -> None:
        changes = Changes(self._journal, self._name)
        updater(changes)
        self._journal.commit(changes.changes())


class JournalDB(TinyDB):
    """A TinyDB in a journal. It is falsy while its default table is empty, as every TinyDB is: ask `is None`."""

    table_class = JournalTable
    default_storage_class = JournalStorage  # type: ignore[assignment]  # declared as its default's type

    def __init__(self, path: Path, **options: Any) -> None:
        """Open the journal at `path`; `options` are those of JournalStorage."""
        super().__init__(path, **options)
        self.journal = cast("JournalStorage", self.storage)

    @override
    def table(self, name: str, **options: Any) -> JournalTable:
        return cast("JournalTable", super().table(name, **options))

    def transaction(self) -> AbstractContextManager[None]:
        """Make all that is written inside, in any tables, one commit, or nothing when an exception leaves the block."""
        return self.journal.transaction()
