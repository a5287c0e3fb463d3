"""Objects of a PDF that are bytes already, for the many and the large where ReportLab's own take long."""

import zlib
from typing import Final

from reportlab.pdfbase import pdfdoc

_LEVEL: Final = 3
"""Of zlib: 40 % less time than its usual 6, for files a tenth larger."""


class Literal(pdfdoc.PDFObject):  # type: ignore[misc] # ReportLab publishes no types
    """An object that is written already."""

    def __init__(self, content: bytes = b"") -> None:
        self.content = content

    def format(self, _document: object) -> bytes:
        """Return it."""
        return self.content


class Stream(Literal):
    """A stream, compressed; `entries` are those of its dictionary beside length and filter."""

    __RefOnly__ = 1

    def __init__(self, content: bytes, entries: str = "") -> None:
        super().__init__(stream(content, entries))


def stream(content: bytes, entries: str = "") -> bytes:
    """Return a stream object, compressed."""
    packed = zlib.compress(content, _LEVEL)
    return b"<<%s/Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (entries.encode("ascii"), len(packed), packed)


def literal_text(text: str) -> str:
    """Return a text string of PDF (ISO 32000-1, 7.9.2.2)."""
    if text.isascii() and text.replace(" ", "").isalnum():
        return f"({text})"
    return f"<FEFF{text.encode('utf-16-be', 'replace').hex().upper()}>"
