"""A storage for TinyDB whose write costs the changed documents, not the file.

One append-only file of checksummed lines. A transaction is one append and one fsync; opening reads the file once;
compaction writes a new file and puts it in the old one's place. Documents stay on disk: memory holds where they lie.
"""

import os
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final, TypeAlias

from tinydb.storages import Storage
from typing_extensions import override

from matrices.model.ids import is_id
from matrices.store.aside import copy_bytes
from matrices.store.compaction import new_file_beside, write_snapshot
from matrices.store.disk import Disk
from matrices.store.errors import StoreBroken, StoreChanged, StoreError, StoreNotWritten, StoreReadOnly
from matrices.store.index import Place
from matrices.store.lines import NOTHING, PUT, REMOVE, Line, payload_offset, written
from matrices.store.opening import (
    SCHEMA_ID,
    SCHEMA_TABLE,
    create,
    lock_beside,
    open_to_read,
    open_to_write,
    schema_document,
)
from matrices.store.scan import Scan
from matrices.store.views import Documents, json_of

Change: TypeAlias = tuple[str, str, bytes | None]
"""A table, an id, and the document's JSON; None removes it."""

_WASTE_BYTES: Final = 8 << 20
"""What superseded documents may take, besides as much again as the live ones, before compaction is worth its while."""
_FAR_TOO_LONG: Final = 4
"""How many times as long as that the file may grow before a commit compacts it, whoever is waiting."""


class JournalStorage(Storage):
    """A workspace file that is open. Any thread may use it; one at a time gets to.

    Opening raises what `matrices.store.opening` raises. Writing raises StoreReadOnly, StoreChanged, StoreNotWritten
    or StoreBroken, and each of them means that what was asked for is not in the workspace.
    """

    def __init__(
        self,
        path: Path,
        *,
        is_new: bool = False,
        read_only: bool = False,
        schema: int = 0,
        disk: Disk | None = None,
        waste_bytes: int = _WASTE_BYTES,
    ) -> None:
        self.path = path.resolve()
        self._disk = disk or Disk()
        self._lock = lock_beside(self.path)
        if is_new:
            create(self._disk, self.path, self._lock)
        opened = (
            open_to_read(self._disk, self.path)
            if read_only
            else open_to_write(self._disk, self.path, self._lock, schema)
        )
        self.is_read_only = opened.is_read_only
        self.recovered = opened.recovered
        self.schema = opened.schema
        self._own_schema = schema
        self._file = opened.file
        self._adopt(opened.scan)
        self._is_broken = False
        self._is_lost = False
        """Whether the file is whole on disk, but could not be opened again after compaction."""
        self._waste_bytes = waste_bytes
        self._longest = _FAR_TOO_LONG * waste_bytes
        self._mutex = threading.RLock()
        self._staged: dict[tuple[str, str], bytes | None] | None = None

    def _adopt(self, scan: Scan) -> None:
        self._header = scan.header or {}
        self._index, self._seq, self._end = scan.index, scan.seq, scan.sound_bytes
        self._unread_bytes = scan.size - scan.sound_bytes

    @property
    def unread_bytes(self) -> int:
        """How many bytes of a write cut short stand at the end of a file that is only read; otherwise 0."""
        return self._unread_bytes if self.is_read_only else 0

    # Reading

    def json(self, table: str, document_id: str) -> bytes | None:
        """Return a document's JSON as it is on disk, or None when there is none."""
        with self._mutex:
            if self._staged is not None and (table, document_id) in self._staged:
                return self._staged[table, document_id]
            place = self._index.find(table, document_id)
            return None if place is None else self._read(place)

    def _read(self, place: Place) -> bytes:
        self._find_again()
        self._file.seek(place[0])
        return self._file.read(place[1])

    def has(self, table: str, document_id: str) -> bool:
        """Tell whether there is such a document."""
        with self._mutex:
            if self._staged is not None and (table, document_id) in self._staged:
                return self._staged[table, document_id] is not None
            return self._index.find(table, document_id) is not None

    def ids(self, table: str) -> list[str]:
        """Return the ids of a table in the order in which they were first put."""
        with self._mutex:
            every = [*self._index.places(table)]
            if self._staged is None:
                return every
            staged = [document_id for its_table, document_id in self._staged if its_table == table]
            return [document_id for document_id in dict.fromkeys(every + staged) if self.has(table, document_id)]

    def count(self, table: str) -> int:
        """Return how many documents a table has."""
        return len(self._index.places(table)) if self._staged is None else len(self.ids(table))

    def owned(self, table: str, owner: str) -> list[str]:
        """Return the ids `<owner>:<own id>` that a table has on disk, in the order in which they were first put."""
        with self._mutex:
            return self._index.owned(table, owner)

    @override
    def read(self) -> dict[str, Documents] | None:  # type: ignore[override]  # mappings, where TinyDB names dicts
        with self._mutex:
            tables = self._index.tables
            if self._staged is not None:
                every = dict.fromkeys([*tables, *(table for table, _ in self._staged)])
                tables = [table for table in every if self.ids(table)]
            return {table: Documents(self, table) for table in tables} or None

    # Writing

    @override
    def write(self, data: Mapping[str, Mapping[str, Any]]) -> None:
        """Make the workspace hold `data` and nothing else; TinyDB calls it to drop tables."""
        with self._mutex:
            self.commit([*self._missing_from(data), *self._different_in(data)])

    def _missing_from(self, data: Mapping[str, Mapping[str, Any]]) -> Iterator[Change]:
        for table in self._index.tables:
            kept = data.get(table, {})
            yield from ((table, document_id, None) for document_id in self.ids(table) if document_id not in kept)

    def _different_in(self, data: Mapping[str, Mapping[str, Any]]) -> Iterator[Change]:
        for table, documents in data.items():
            before = Documents(self, table)
            for document_id, fields in () if isinstance(documents, Documents) else documents.items():
                if before.get(str(document_id)) != fields:
                    yield table, str(document_id), json_of(fields)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Make all that is written inside one commit, or nothing when an exception leaves the block.

        A transaction inside another one is a part of it.
        """
        with self._mutex:
            if self._staged is not None:
                yield
                return
            staged = self._staged = {}
            try:
                yield
            finally:
                self._staged = None
            if staged:
                self._commit([(*key, document) for key, document in staged.items()])

    def commit(self, changes: Sequence[Change]) -> None:
        """Make all changes or none. They are on disk for good when this returns; inside a transaction, when it ends.

        Raises ValueError for names that are no ids.
        """
        with self._mutex:
            for table, document_id, _ in changes:
                _refuse_bad_names(table, document_id)
            if self._staged is not None:
                self._staged.update({(table, document_id): document for table, document_id, document in changes})
            elif changes:
                self._commit(changes)

    def _commit(self, changes: Sequence[Change]) -> None:
        self._refuse_to_write()
        if self.schema < self._own_schema:
            changes = [*changes, (SCHEMA_TABLE, SCHEMA_ID, schema_document(self._own_schema))]
        block, places = self._block_of(changes)
        self._append(block)
        self._seq += 1
        self._end += len(block)
        self._note(changes, places)
        if self._end > self._longest + _FAR_TOO_LONG * self._index.live_bytes:
            self._compact_at_last()

    def _block_of(self, changes: Sequence[Change]) -> tuple[bytearray, list[Place]]:
        block, places = bytearray(), list[Place]()
        for number, (table, document_id, document) in enumerate(changes, 1):
            op, payload = (REMOVE, NOTHING) if document is None else (PUT, document)
            block += written(Line(self._seq + 1, number, len(changes), op, table, document_id, payload))
            places.append((payload_offset(self._end + len(block), payload), len(payload)))
        return block, places

    def _append(self, block: bytearray) -> None:
        try:
            self._file.seek(self._end)
            self._disk.write(self._file, block)
        except BaseException as error:
            self._take_back()
            if isinstance(error, OSError):
                raise StoreNotWritten(self.path, error) from error
            raise
        self._sync()

    def _take_back(self) -> None:
        """Cut off what a failed write left, so that the next one can follow the last good one."""
        self._is_broken = True
        with suppress(OSError):
            self._disk.truncate(self._file, self._end)
            self._disk.sync(self._file)
            self._is_broken = False

    def _sync(self) -> None:
        # A failed fsync may have dropped the very pages that it could not write, so that a second one succeeds
        # without them: https://wiki.postgresql.org/wiki/Fsync_Errors
        self._is_broken = True
        try:
            self._disk.sync(self._file)
        except OSError as error:
            raise StoreBroken(self.path, str(error)) from error
        self._is_broken = False

    def _note(self, changes: Sequence[Change], places: Sequence[Place]) -> None:
        for (table, document_id, document), place in zip(changes, places, strict=True):
            if document is None:
                self._index.remove(table, document_id)
            else:
                self._index.put(table, document_id, place)
        self.schema = max(self.schema, self._own_schema)

    @property
    def is_writable(self) -> bool:
        """Whether a write would be tried: not where it is only read, broken by the disk, or another file by now."""
        with self._mutex:
            try:
                self._refuse_to_write()
            except (StoreError, OSError):
                return False
            return True

    def _refuse_to_write(self) -> None:
        if self.is_read_only:
            raise StoreReadOnly(self.path)
        if self._is_broken:
            raise StoreBroken(self.path)
        try:
            there = os.stat(self.path)  # noqa: PTH116 - on the path of each click
        except FileNotFoundError:
            raise StoreChanged(self.path) from None
        ours = os.fstat(self._file.fileno())
        if (there.st_ino, there.st_dev, there.st_size) != (ours.st_ino, ours.st_dev, self._end):
            raise StoreChanged(self.path)

    # Keeping house

    @property
    def is_wasteful(self) -> bool:
        """Whether superseded documents take so much of the file that compaction is worth its while."""
        return self._end > self._waste_bytes + 2 * self._index.live_bytes

    def compact(self) -> None:
        """Rid the file of all that is superseded or removed; what was erased is in it until then.

        It takes about a second for 200 MB, and others wait. Raises as writing does; then all is as it was.
        """
        with self._mutex:
            self._refuse_to_write()
            documents = ((table, document_id, self._read(place)) for table, document_id, place in self._index)
            try:
                scan = write_snapshot(self._disk, self.path, self._header, self._seq, documents)
                self._swap(scan)
            except OSError as error:
                raise StoreNotWritten(self.path, error) from error
            self._sync_folder()

    def _swap(self, scan: Scan) -> None:
        self._file.close()  # Windows does not replace an open file
        self._is_broken = self._is_lost = True
        try:
            self._disk.replace(new_file_beside(self.path), self.path)
            self._adopt(scan)
        except BaseException:
            self._disk.remove(new_file_beside(self.path))
            raise
        finally:
            self._find_again()
            self._is_broken = False

    def _find_again(self) -> None:
        """Open the file where it is lost. A lost one is only read from then on: its name may not be on disk yet."""
        if not self._is_lost:
            return
        try:
            file = self._disk.open(self.path, "r+b")
        except OSError as error:
            raise StoreBroken(self.path, str(error)) from error
        if os.fstat(file.fileno()).st_size != self._end:
            file.close()
            raise StoreChanged(self.path)
        self._file, self._is_lost = file, False

    def _sync_folder(self) -> None:
        """See to it that the new file's name is on disk before any commit goes into the new file."""
        self._is_broken = True
        try:
            self._disk.sync_folder(self.path)
        except OSError as error:
            raise StoreBroken(self.path, str(error)) from error
        self._is_broken = False

    def _compact_at_last(self) -> None:
        """Compact inside a commit. The commit has succeeded, so a failure is not its failure; the next one waits."""
        try:
            self.compact()
        except StoreError:
            self._longest = 2 * self._end

    def back_up(self, destination: Path) -> None:
        """Copy the workspace as of the last commit into a new file. Raises FileExistsError, OSError, StoreBroken."""
        with self._mutex:
            self._find_again()
            copy_bytes(self._disk, self._file, 0, self._end, destination)

    @override
    def close(self) -> None:
        """Compact when that is worth its while, then give the file and the lock back."""
        with self._mutex:
            try:
                if self.is_wasteful and not (self.is_read_only or self._file.closed):
                    with suppress(StoreError):
                        self.compact()
            finally:
                self._is_lost = False
                self._file.close()
                self._lock.release()


def _refuse_bad_names(table: str, document_id: str) -> None:
    if not (is_id(table) and is_id(document_id)):
        raise ValueError(f"not an id: {table!r} {document_id!r}")
