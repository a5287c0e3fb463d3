"""Writing a whole workspace file: the live documents and nothing else."""

import errno
from collections.abc import Iterable, Mapping
from io import FileIO
from pathlib import Path
from typing import Any, Final

import msgspec

from matrices.store.disk import Disk
from matrices.store.lines import DOCUMENT, END, HEADER, Line, written
from matrices.store.scan import Scan

_BLOCK_BYTES: Final = 1 << 20


def new_file_beside(path: Path) -> Path:
    """Return where the next version of the file at `path` is written before it takes its place."""
    return path.with_name(f"{path.name}.new")


def write_snapshot(
    disk: Disk, path: Path, header: Mapping[str, Any], seq: int, documents: Iterable[tuple[str, str, bytes]]
) -> Scan:
    """Write a file of `documents` (table, id, JSON) beside `path`, prove it by reading it, and return what was read.

    Raises OSError when the disk refuses or gives back something else than was written; then nothing is left of it.
    """
    target = new_file_beside(path)
    disk.remove(target)
    try:
        with disk.open(target, "x+b") as file:
            count = _write_lines(disk, file, header, seq, documents)
            disk.sync(file)
            return _proven(target, file, count)
    except BaseException:
        disk.remove(target)
        raise


def _proven(path: Path, file: FileIO, count: int) -> Scan:
    scan = Scan(file)
    if not scan.is_sound or len(scan.index) != count:
        raise OSError(errno.EIO, "the disk gave back something else than was written", str(path))
    return scan


def _write_lines(
    disk: Disk, file: FileIO, header: Mapping[str, Any], seq: int, documents: Iterable[tuple[str, str, bytes]]
) -> int:
    block = bytearray(written(Line(seq, 1, 1, HEADER, "", "", msgspec.json.encode(header))))
    count = 0
    for table, document_id, payload in documents:
        block += written(Line(seq, 1, 1, DOCUMENT, table, document_id, payload))
        count += 1
        if len(block) > _BLOCK_BYTES:
            disk.write(file, block)
            block.clear()
    block += written(Line(seq, 1, 1, END, "", "", b"%d" % count))
    disk.write(file, block)
    return count
