"""Keeping bytes that the program cannot read where a person can find them: never drop one silently."""

import datetime
from io import FileIO
from pathlib import Path
from typing import Final

from matrices.model.ids import new_id
from matrices.store.disk import Disk

_BLOCK_BYTES: Final = 1 << 20


def copy_bytes(disk: Disk, source: FileIO, start: int, end: int, target: Path) -> None:
    """Copy `source` from `start` to `end` into a new file that survives a power cut.

    Raises FileExistsError, or OSError when the disk refuses; then no part of the new file is left.
    """
    with disk.open(target, "xb") as copy:
        try:
            _copy(disk, source, start, end, copy)
            disk.sync(copy)
        except BaseException:
            copy.close()
            disk.remove(target)
            raise
    disk.sync_folder(target)


def set_aside(disk: Disk, path: Path, source: FileIO, start: int, why: str) -> Path:
    """Copy the file at `path` from `start` to its end into a file beside it, and return where that is."""
    now = datetime.datetime.now(datetime.UTC)
    target = path.with_name(f"{path.name}.{why}-{now:%Y%m%dT%H%M%S}-{new_id()[:6]}")
    copy_bytes(disk, source, start, source.seek(0, 2), target)
    return target


def _copy(disk: Disk, source: FileIO, start: int, end: int, copy: FileIO) -> None:
    source.seek(start)
    while start < end:
        block = source.read(min(end - start, _BLOCK_BYTES))
        if not block:
            return
        disk.write(copy, block)
        start += len(block)
