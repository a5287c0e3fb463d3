"""Opening a workspace file: taking the lock, reading it once, and deciding what its damage allows."""

from io import FileIO
from pathlib import Path
from typing import Any, Final, NamedTuple

import msgspec

from matrices.model.ids import new_id
from matrices.store.aside import set_aside
from matrices.store.compaction import new_file_beside, write_snapshot
from matrices.store.disk import Disk
from matrices.store.errors import NotAWorkspace, StoreCorrupt, StoreLocked, StoreNewer
from matrices.store.lock import Lock
from matrices.store.scan import Scan, is_ours

FORMAT: Final = "trellis"
FORMAT_VERSION: Final = 1
"""The shape of the file, apart from that of the documents in it."""

SCHEMA_TABLE: Final = "format"
"""A table of one document, which tells the newest schema that documents of the file may have."""
SCHEMA_ID: Final = "schema"


class Opened(NamedTuple):
    """A file that may be read, and written unless `is_read_only`."""

    file: FileIO
    scan: Scan
    schema: int
    """The newest schema in the file; 0 while it has no documents."""
    is_read_only: bool
    recovered: Path | None
    """Where the bytes of a torn last write were kept."""


class _Schema(msgspec.Struct):
    schema: int = 0


def new_header() -> dict[str, Any]:
    """Return what the first line of a new workspace file says."""
    return {"format": FORMAT, "version": FORMAT_VERSION, "workspace": new_id()}


def lock_beside(path: Path) -> Lock:
    """Return the lock of the workspace file at `path`."""
    return Lock(lock_path(path))


def lock_path(path: Path) -> Path:
    """Return where the lock of the workspace file at `path` lies."""
    return path.with_name(f"{path.name}.lock")


def schema_document(schema: int) -> bytes:
    """Return the document by which a file tells its newest schema."""
    return b'{"schema":%d}' % schema


def open_to_read(disk: Disk, path: Path) -> Opened:
    """Open without a lock and without writing a byte; a last write that is torn or still in flight is not read.

    Raises NotAWorkspace, StoreCorrupt, StoreNewer, OSError.
    """
    file = disk.open(path, "rb")
    try:
        scan = _scan(path, file)
    except BaseException:
        file.close()
        raise
    return Opened(file, scan, _schema_of(file, scan), is_read_only=True, recovered=None)


def open_to_write(disk: Disk, path: Path, lock: Lock, schema: int) -> Opened:
    """Open and take `lock`; a torn last write is set aside. A file with a newer schema than `schema` is only read.

    Raises StoreLocked and what `open_to_read` raises; then the lock is free.
    """
    with disk.open(path, "r+b") as file:
        _refuse_strangers(path, file)
    if not lock.acquire():
        raise StoreLocked(path)
    try:
        opened = _open_locked(disk, path, schema)
    except BaseException:
        lock.release()
        raise
    if opened.is_read_only:
        lock.release()
    return opened


def create(disk: Disk, path: Path, lock: Lock) -> None:
    """Make a workspace file without documents at `path`. Raises FileExistsError, StoreLocked, OSError."""
    _refuse_to_overwrite(path)
    if not lock.acquire():
        raise StoreLocked(path)
    try:
        _refuse_to_overwrite(path)
        write_snapshot(disk, path, new_header(), 0, ())
        disk.replace(new_file_beside(path), path)
        disk.sync_folder(path)
    finally:
        lock.release()


def _refuse_to_overwrite(path: Path) -> None:
    if path.exists():
        raise FileExistsError(path)


def _refuse_strangers(path: Path, file: FileIO) -> None:
    if not is_ours(file):
        raise NotAWorkspace(path)


def _open_locked(disk: Disk, path: Path, schema: int) -> Opened:
    file = disk.open(path, "r+b")
    try:
        scan = _scan(path, file)
        own_schema = _schema_of(file, scan)
        if own_schema > schema:
            return Opened(file, scan, own_schema, is_read_only=True, recovered=None)
        disk.remove(new_file_beside(path))  # left by a crash; it may hold what was erased since
        recovered = None if scan.is_sound else _take_torn_end_off(disk, path, file, scan)
    except BaseException:
        file.close()
        raise
    return Opened(file, scan, own_schema, is_read_only=False, recovered=recovered)


def _take_torn_end_off(disk: Disk, path: Path, file: FileIO, scan: Scan) -> Path:
    kept = set_aside(disk, path, file, scan.sound_bytes, "torn")
    disk.truncate(file, scan.sound_bytes)
    disk.sync(file)
    return kept


def _scan(path: Path, file: FileIO) -> Scan:
    _refuse_strangers(path, file)
    scan = Scan(file)
    if scan.header is not None:
        _refuse_other_formats(path, scan.header)
    if not (scan.is_sound or scan.is_torn):
        raise StoreCorrupt(path, scan.sound_bytes, tuple(scan.bad_offsets))
    return scan


def _refuse_other_formats(path: Path, header: dict[str, Any]) -> None:
    if header.get("format") != FORMAT:
        raise NotAWorkspace(path)
    version = header.get("version")
    if not isinstance(version, int) or version > FORMAT_VERSION:
        raise StoreNewer(path, version if isinstance(version, int) else 0)


def _schema_of(file: FileIO, scan: Scan) -> int:
    place = scan.index.find(SCHEMA_TABLE, SCHEMA_ID)
    if place is None:
        return 0
    file.seek(place[0])
    return msgspec.json.decode(file.read(place[1]), type=_Schema).schema
