"""A disk that remembers what was done to it, and what may be left of that after a power cut.

Until a file is synced, any of its 512-byte sectors may hold what was written, what was there before, or noise; the
file may be of any length on the way; until the folder is synced, only the first few changes of names are there.
"""

from pathlib import Path

from matrices.store.disk import Disk

SECTOR = 512


class RecordingDisk(Disk):
    """A real disk with a log of (what, file number or path, …)."""

    def __init__(self):
        self.log = []
        self._numbers = {}
        self._open = {}

    def open(self, path, mode):
        file = super().open(path, mode)
        if "x" in mode:
            self._numbers[path] = len(self.log)
            self.log.append(("name", path, len(self.log)))
        self._open[file] = self._numbers[path]
        return file

    def write(self, file, data):
        self.log.append(("write", self._open[file], file.tell(), bytes(data)))
        super().write(file, data)

    def sync(self, file):
        super().sync(file)
        self.log.append(("sync", self._open[file]))

    def truncate(self, file, size):
        self.log.append(("truncate", self._open[file], size))
        super().truncate(file, size)

    def replace(self, source, target):
        super().replace(source, target)
        self._numbers[target] = self._numbers.pop(source)
        self.log.append(("rename", source, target, self._numbers[target]))

    def sync_folder(self, path):
        super().sync_folder(path)
        self.log.append(("sync_folder",))


class DiskThatForgets(RecordingDisk):
    """A disk on which one kind of sync does nothing."""

    def __init__(self, forgotten):
        super().__init__()
        self._forgotten = forgotten

    def sync(self, file):
        if self._forgotten != "sync":
            super().sync(file)

    def sync_folder(self, path):
        if self._forgotten != "sync_folder":
            super().sync_folder(path)


class PowerCut:
    """What is on disk after the operations of a log, and one of the many ways in which a cut may leave it."""

    def __init__(self):
        self._synced = {}
        self._pending = {}
        self._names = {}
        self._pending_names = []

    def take(self, entry):
        """Note one more operation as done."""
        what, *rest = entry
        if what in {"name", "rename"}:
            self._pending_names.append(entry)
            if what == "name":
                self._synced[rest[1]], self._pending[rest[1]] = b"", []
        elif what in {"write", "truncate"}:
            self._pending[rest[0]].append(entry)
        elif what == "sync":
            self._synced[rest[0]] = whole(self._synced[rest[0]], self._pending[rest[0]])
            self._pending[rest[0]] = []
        elif what == "sync_folder":
            self._names = named(self._names, self._pending_names)
            self._pending_names = []

    def leave(self, folder, rng):
        """Write into `folder` what one cut leaves."""
        happened = rng.randrange(len(self._pending_names) + 1)
        for path, number in named(self._names, self._pending_names[:happened]).items():
            (folder / Path(path).name).write_bytes(partly(self._synced[number], self._pending[number], rng))


def named(names, entries):
    """Return file numbers by path after `entries`."""
    names = dict(names)
    for entry in entries:
        if entry[0] == "rename":
            names.pop(entry[1], None)
        names[entry[1] if entry[0] == "name" else entry[2]] = entry[-1]
    return names


def whole(content, entries):
    """Return `content` after all of `entries`."""
    content = bytearray(content)
    for what, _, offset, *data in entries:
        if what == "truncate":
            del content[offset:]
        else:
            content[offset : offset + len(data[0])] = data[0]
    return bytes(content)


def partly(content, entries, rng):
    """Return `content` after what happened to arrive of `entries`."""
    content, share = bytearray(content), rng.choice([0.5, 0.5, 0.9, 1])
    for what, _, offset, *data in entries:
        if what == "truncate":
            if rng.random() < 0.5:
                del content[offset:]
            continue
        end = rng.choice([offset, offset + len(data[0]), rng.randint(offset, offset + len(data[0]))])
        content.extend(bytes(max(0, end - len(content))))
        for start in range(offset, end, SECTOR):
            sector = data[0][start - offset : min(start + SECTOR, end) - offset]
            if rng.random() < share:
                content[start : start + len(sector)] = sector
            elif rng.random() < 0.2:
                content[start : start + len(sector)] = rng.randbytes(len(sector))
    return bytes(content)
