"""The line, which is all a workspace file is made of: a JSON array that begins with the checksum of the rest of it.

["c0ffee42",17,1,2,"put","teammates","tm-42",{"schema":1,…}]
  CRC-32   SEQ │ TOTAL OP      TABLE     ID     PAYLOAD
             PLACE
SEQ numbers transactions; TOTAL lines with one SEQ are one transaction, and PLACE counts them from 1.
"""

import zlib
from typing import Final, NamedTuple

HEADER: Final = b'"workspace"'
"""The first line: what the file is."""
DOCUMENT: Final = b'"document"'
"""A document of the snapshot with which a file begins."""
END: Final = b'"end"'
"""The end of the snapshot; the payload says how many documents it has."""
PUT: Final = b'"put"'
"""A document that is new, or replaces the one of the same id."""
REMOVE: Final = b'"remove"'
"""The end of a document."""

LINE_OVERHEAD_BYTES: Final = 96
"""About what a line holds besides its payload."""

NOTHING: Final = b"null"


class Line(NamedTuple):
    """What a line says."""

    seq: int
    place: int
    total: int
    op: bytes
    table: str
    document_id: str
    payload: bytes


def written(line: Line) -> bytes:
    """Return the line as it stands in the file, with its end. Its names need no escapes, its payload has no newline."""
    seq, place, total, op, table, document_id, payload = line
    body = b'%d,%d,%d,%b,"%b","%b",%b' % (seq, place, total, op, table.encode(), document_id.encode(), payload)
    return b'["%08x",%b]\n' % (zlib.crc32(body), body)


def payload_offset(line_end: int, payload: bytes) -> int:
    """Return where in the file `payload` begins, in a line that ends before `line_end`."""
    return line_end - len(b"]\n") - len(payload)


def parsed(raw: bytes) -> Line | None:
    """Return what the line says, or None when it is damaged, unfinished or none of ours."""
    if raw[:2] != b'["' or raw[10:12] != b'",' or raw[-2:] != b"]\n":
        return None
    body = raw[12:-2]
    if b"%08x" % zlib.crc32(body) != raw[2:10]:
        return None
    try:
        seq, place, total, op, table, document_id, payload = body.split(b",", 6)
        return Line(int(seq), int(place), int(total), op, table[1:-1].decode(), document_id[1:-1].decode(), payload)
    except ValueError:
        return None
