"""A lock that the kernel holds for a process, and frees however the process ends.

By hand, because the `filelock` package takes longer to import than all of TinyDB, and turns into a lock file that
outlives a crash where the file system has no locks.
"""

import os
import sys
from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

    _HELD = PermissionError
else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    _HELD = BlockingIOError


class Lock:
    """An exclusive lock on the file at `path`, which is made when needed and never removed.

    It is not the workspace file itself: compaction replaces that one, and a lock belongs to a file, not to a name.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor: int | None = None

    def acquire(self) -> bool:
        """Take the lock and return True, or return False at once when somebody else has it.

        A file system without locks counts as free: the workspace notices other writers before each write as well.
        """
        descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _take(descriptor)
        except _HELD:
            os.close(descriptor)
            return False
        except OSError:
            pass
        self._descriptor = descriptor
        return True

    def release(self) -> None:
        """Give the lock back; without one, do nothing."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None
