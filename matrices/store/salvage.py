"""Saving what is left of a damaged workspace file, when a person has asked for it."""

from collections.abc import Iterator
from io import FileIO
from pathlib import Path
from typing import Final

from msgspec import Struct

from matrices.store.aside import set_aside
from matrices.store.compaction import new_file_beside, write_snapshot
from matrices.store.disk import Disk
from matrices.store.errors import NotAWorkspace, StoreLocked
from matrices.store.index import Place
from matrices.store.lines import DOCUMENT, PUT, REMOVE, Line, parsed, payload_offset
from matrices.store.opening import lock_beside, new_header
from matrices.store.scan import Scan, lines_of

_CHANGES: Final = frozenset({DOCUMENT, PUT, REMOVE})


class Salvaged(Struct, frozen=True, kw_only=True):
    """What came of it: the untouched copy of the damaged file, and how much was whole."""

    original: Path
    documents: int
    lost_lines: int


def salvage(path: Path, disk: Disk | None = None) -> Salvaged:
    """Make the file at `path` a sound workspace of every line that is whole, and keep the damaged file beside it.

    Of each document the newest whole line counts, so a transaction may have been saved in part.

    Raises StoreLocked, NotAWorkspace when no line is whole, OSError; then the file is as it was.
    """
    disk, path = disk or Disk(), path.resolve()
    with disk.open(path, "rb") as file:
        lock = lock_beside(path)
        if not lock.acquire():
            raise StoreLocked(path)
        try:
            return _salvage(disk, path, file)
        finally:
            lock.release()


def _salvage(disk: Disk, path: Path, file: FileIO) -> Salvaged:
    whole = _WholeLines(file)
    if not whole.count:
        raise NotAWorkspace(path)
    original = set_aside(disk, path, file, 0, "corrupt")
    header = Scan(file).header or new_header()
    written = write_snapshot(disk, path, header, whole.seq, whole.documents(file))
    file.close()
    disk.replace(new_file_beside(path), path)
    disk.sync_folder(path)
    return Salvaged(original=original, documents=len(written.index), lost_lines=whole.lost)


class _WholeLines:
    """The newest whole line about each document, in the order in which the documents first appear."""

    def __init__(self, file: FileIO) -> None:
        self.seq = self.count = self.lost = 0
        self._newest: dict[tuple[str, str], tuple[int, Place | None]] = {}
        for start, raw in lines_of(file):
            self._take(start + len(raw), parsed(raw))

    def _take(self, end: int, line: Line | None) -> None:
        if line is None:
            self.lost += 1
            return
        self.count += 1
        self.seq = max(self.seq, line.seq)
        key = line.table, line.document_id
        if line.op in _CHANGES and line.seq >= self._newest.get(key, (0, None))[0]:
            place = None if line.op == REMOVE else (payload_offset(end, line.payload), len(line.payload))
            self._newest[key] = line.seq, place

    def documents(self, file: FileIO) -> Iterator[tuple[str, str, bytes]]:
        for (table, document_id), (_, place) in self._newest.items():
            if place is not None:
                yield table, document_id, _read(file, place)


def _read(file: FileIO, place: Place) -> bytes:
    file.seek(place[0])
    return file.read(place[1])
