"""Disks that misbehave."""

import errno
from contextlib import contextmanager

from matrices.store.disk import Disk


class FailingDisk(Disk):
    """A disk on which some operations fail while told so, a write after half of the bytes."""

    def __init__(self):
        self.failing = ()

    @contextmanager
    def refusing(self, *operations):
        self.failing = operations
        try:
            yield
        finally:
            self.failing = ()

    def _refuse(self, operation):
        if operation in self.failing:
            raise OSError(errno.ENOSPC, "full")

    def open(self, path, mode):
        if mode == "r+b":
            self._refuse("open")
        return super().open(path, mode)

    def write(self, file, data):
        if "write" in self.failing:
            super().write(file, data[: len(data) // 2])
        self._refuse("write")
        super().write(file, data)

    def sync(self, file):
        self._refuse("sync")
        super().sync(file)

    def truncate(self, file, size):
        self._refuse("truncate")
        super().truncate(file, size)

    def replace(self, source, target):
        self._refuse("replace")
        super().replace(source, target)

    def sync_folder(self, path):
        self._refuse("sync_folder")
        super().sync_folder(path)
