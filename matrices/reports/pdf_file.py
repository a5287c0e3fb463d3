"""A document's objects as a file, with object streams and a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8).

ReportLab writes every object by itself, uncompressed; a structure tree has a great many small ones.
"""

import hashlib
import struct
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Any, Final

from reportlab.pdfbase import pdfdoc

from matrices.reports.outline import Outline
from matrices.reports.pdf_objects import stream
from matrices.reports.structure import Structure

_HEADER: Final = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_OBJECTS_PER_STREAM: Final = 400
_ENTRY: Final = struct.Struct(">BIH")
"""An entry of the cross-reference stream: its kind and two numbers."""
_FREE: Final = (0, 0, 0)
_ID_DIGITS: Final = 32
"""A file's identifier has 16 bytes; SHA-256, of which they are the first, is what processors are fastest at."""
STRUCTURE_ROOT: Final = "StructureRoot"
OUTLINE_ROOT: Final = "OutlineRoot"
"""The names of the objects that `file_bytes` makes the root of the structure tree and that of the outline."""


def file_bytes(document: Any, structure: Structure, outline: Outline, page_names: Sequence[str]) -> bytes:
    """Return the file of a ReportLab document whose objects are all named, with the two trees."""
    body = _Body()
    number = 0
    while (number := number + 1) in document.numberToId:
        name = document.numberToId[number]
        if name not in (STRUCTURE_ROOT, OUTLINE_ROOT):
            body.add(number, pdfdoc.format(document.idToObject[name], document, toplevel=1))

    def number_of(name: str) -> int:
        return int(document.idToObjectNumberAndVersion[name][0])

    trailer = "".join(
        f"/{key} {number_of(document.Reference(one).name)} 0 R"
        for key, one in (("Root", document.Catalog), ("Info", document.info))
    )
    pages = [number_of(name) for name in page_names]
    root = number_of(STRUCTURE_ROOT)
    number = body.add_tree(root, number, structure.objects(root, number, number_of, pages))
    if not outline.is_empty:
        root = number_of(OUTLINE_ROOT)
        number = body.add_tree(root, number, outline.objects(root, number, pages))
    return body.finish(number, trailer)


class _Body:
    """The file being written. Streams stand in it by themselves, other objects packed together."""

    def __init__(self) -> None:
        self._parts = [_HEADER]
        self._offset = len(_HEADER)
        self._places: dict[int, tuple[int, int, int]] = {}
        """By object number: 1, where it starts, 0; or 2, the number of the stream it is packed in, its place there."""
        self._small: list[tuple[int, str]] = []

    def add(self, number: int, content: bytes) -> None:
        """Add an object."""
        if content.rstrip().endswith(b"endstream"):
            self._add_alone(number, content)
        else:
            self.add_small(number, content.decode("latin-1"))

    def add_small(self, number: int, content: str) -> None:
        """Add an object that is no stream; each character is a byte."""
        self._small.append((number, content))

    def add_tree(self, root: int, number: int, objects: Iterator[str]) -> int:
        """Add objects, the first as `root`, the others from `number` on; return the next number that is free."""
        self.add_small(root, next(objects))
        found = list(enumerate(objects, number))
        self._small += found
        return number + len(found)

    def _add_alone(self, number: int, content: bytes) -> None:
        written = b"%d 0 obj\n%s\nendobj\n" % (number, content)
        self._places[number] = (1, self._offset, 0)
        self._parts.append(written)
        self._offset += len(written)

    def finish(self, next_number: int, trailer: str) -> bytes:
        """Return the whole file; numbers from `next_number` on are free."""
        for start in range(0, len(self._small), _OBJECTS_PER_STREAM):
            self._pack(next_number, self._small[start : start + _OBJECTS_PER_STREAM])
            next_number += 1
        digest = hashlib.sha256(b"".join(self._parts)).hexdigest()[:_ID_DIGITS]
        entries = f"/Type/XRef/Size {next_number + 1}/W[1 4 2]{trailer}/ID[<{digest}><{digest}>]"
        start = self._offset
        self._places[next_number] = (1, start, 0)
        rows = [_ENTRY.pack(*self._places.get(number, _FREE)) for number in range(next_number + 1)]
        self._add_alone(next_number, stream(b"".join(rows), entries))
        return b"".join((*self._parts, b"startxref\n%d\n%%%%EOF\n" % start))

    def _pack(self, number: int, objects: Sequence[tuple[int, str]]) -> None:
        numbers, contents = zip(*objects, strict=True)
        self._places.update({packed: (2, number, place) for place, packed in enumerate(numbers)})
        offsets = accumulate([len(content) + 1 for content in contents], initial=0)
        index = [f"{packed} {offset}" for packed, offset in zip(numbers, offsets, strict=False)]
        head = " ".join(index) + "\n"
        entries = f"/Type/ObjStm/N {len(contents)}/First {len(head)}"
        self._add_alone(number, stream((head + "\n".join(contents)).encode("latin-1"), entries))
