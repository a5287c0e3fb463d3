"""Reading a workspace file once, from its first byte to its last, and judging what was found."""

import io
import os
from collections.abc import Iterator
from io import FileIO
from typing import Any, Final

import msgspec

from matrices.store.index import Index, Place
from matrices.store.lines import DOCUMENT, END, HEADER, PUT, REMOVE, Line, parsed, payload_offset

_CHUNK_BYTES: Final = 1 << 20
_REPORTED_OFFSETS: Final = 100


class Scan:
    """What a file holds, and how much of it is sound.

    `sound_bytes` is the length of the part that is beyond doubt; `index`, `seq` and `header` describe that part.
    """

    def __init__(self, file: FileIO) -> None:
        self.index = Index()
        self.seq = 0
        self.header: dict[str, Any] | None = None
        self.sound_bytes = 0
        self.bad_offsets: list[int] = []
        self._is_snapshot_done = False
        self._documents = 0
        self._transaction: list[tuple[Line, Place]] = []
        self._is_foreign = False
        end = 0
        for start, raw in lines_of(file):
            end = start + len(raw)
            self._take(start, end, raw)
        self.size = end

    @property
    def is_sound(self) -> bool:
        """Whether each byte is as it was written."""
        return self._is_snapshot_done and self.sound_bytes == self.size

    @property
    def is_torn(self) -> bool:
        """Whether all that follows the sound part can only be a last write that nobody was told had succeeded."""
        return self._is_snapshot_done and not self.is_sound and not self._is_foreign

    def _take(self, start: int, end: int, raw: bytes) -> None:
        line = parsed(raw)
        if line is None:
            self._note_damage(start)
            return
        if not self._fits(line, start, (payload_offset(end, line.payload), len(line.payload)), end):
            self._is_foreign = True

    def _note_damage(self, start: int) -> None:
        self._transaction.clear()
        if len(self.bad_offsets) < _REPORTED_OFFSETS:
            self.bad_offsets.append(start)

    def _fits(self, line: Line, start: int, place: Place, end: int) -> bool:
        """Take a whole line where it belongs; return False where it does not."""
        if line.op == DOCUMENT:
            return self._take_document(line, place)
        if line.op in {PUT, REMOVE}:
            return self._take_change(line, place, end)
        if line.op == END:
            return self._take_end(line, end)
        return line.op == HEADER and start == 0 and self._take_header(line)

    def _take_header(self, line: Line) -> bool:
        try:
            self.header, self.seq = msgspec.json.decode(line.payload, type=dict[str, Any]), line.seq
        except msgspec.MsgspecError:
            return False
        return True

    def _take_document(self, line: Line, place: Place) -> bool:
        self._documents += 1
        self.index.put(line.table, line.document_id, place)
        return self.header is not None and not self._is_snapshot_done

    def _take_end(self, line: Line, end: int) -> bool:
        if self.header is None or self._is_snapshot_done or self.bad_offsets or line.payload != b"%d" % self._documents:
            return False
        self._is_snapshot_done, self.sound_bytes = True, end
        return True

    def _take_change(self, line: Line, place: Place, end: int) -> bool:
        if not self._is_snapshot_done or line.seq != self.seq + 1:
            return False
        if line.place != len(self._transaction) + 1 or (line.place > 1 and line.total != self._transaction[0][0].total):
            # A torn write has lost lines only where it left unreadable bytes; an editor that removes a line does not.
            return bool(self.bad_offsets)
        self._transaction.append((line, place))
        if line.place == line.total and not self.bad_offsets:
            self._apply(end)
        return True

    def _apply(self, end: int) -> None:
        for line, place in self._transaction:
            if line.op == PUT:
                self.index.put(line.table, line.document_id, place)
            else:
                self.index.remove(line.table, line.document_id)
        self.seq += 1
        self.sound_bytes = end
        self._transaction = []


def lines_of(file: FileIO) -> Iterator[tuple[int, bytes]]:
    """Yield each line of the file with its offset.

    The end is where the file ended at the start: a writer may append while we read.
    """
    limit, start = os.fstat(file.fileno()).st_size, 0
    file.seek(0)
    reader = io.BufferedReader(file, _CHUNK_BYTES)
    try:
        for raw in reader:
            yield start, raw[: limit - start]
            start += len(raw)
            if start >= limit:
                return
    finally:
        reader.detach()


def is_ours(file: FileIO) -> bool:
    """Tell whether one of the first lines is of our making, however damaged the rest."""
    file.seek(0)
    return any(parsed(raw) for raw in file.read(_CHUNK_BYTES).splitlines(keepends=True))
