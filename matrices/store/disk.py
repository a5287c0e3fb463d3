"""The only functions that change the disk. They know no journal; whoever needs another disk hands in another `Disk`."""

import os
import sys
import time
from io import FileIO
from pathlib import Path
from typing import Final

_REPLACE_WAITS_S: Final = (0.05, 0.1, 0.2, 0.4, 0.8)
"""On Windows a virus scanner or a sync client holds a file for a moment after it was written."""

if sys.platform == "darwin":
    import fcntl

    def _flush(descriptor: int) -> None:
        # fsync alone stops at the drive's cache; see fsync(2) on macOS.
        fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)

else:

    def _flush(descriptor: int) -> None:
        os.fsync(descriptor)


class Disk:
    """A real disk. Files are unbuffered; those it makes can be read by their owner alone."""

    def open(self, path: Path, mode: str) -> FileIO:
        """Open a binary file; `mode` as in `open`."""
        return FileIO(path, mode, opener=_private)

    def write(self, file: FileIO, data: bytes | bytearray) -> None:
        """Write all of `data` where the file stands; a disk that is nearly full takes a part and then raises."""
        view = memoryview(data)
        while view:
            view = view[file.write(view) :]

    def sync(self, file: FileIO) -> None:
        """Return when what was written to `file` survives a power cut."""
        _flush(file.fileno())

    def truncate(self, file: FileIO, size: int) -> None:
        """Cut `file` to `size` bytes."""
        file.truncate(size)

    def replace(self, source: Path, target: Path) -> None:
        """Put `source` in the place of `target`, which keeps its permissions, in one step."""
        if target.exists():
            source.chmod(target.stat().st_mode & 0o777)
        for wait_s in _REPLACE_WAITS_S if os.name == "nt" else ():
            try:
                source.replace(target)
            except PermissionError:
                time.sleep(wait_s)
            else:
                return
        source.replace(target)

    def remove(self, path: Path) -> None:
        """Remove the file at `path` if there is one."""
        path.unlink(missing_ok=True)

    def sync_folder(self, path: Path) -> None:
        """Return when the names in the folder of `path` survive a power cut; Windows has no such call."""
        if os.name == "nt":
            return
        descriptor = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
