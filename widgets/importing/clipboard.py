"""What another program left in the clipboard, as bytes that the import reads."""

from collections.abc import Iterator

from PySide6.QtCore import QMimeData


def sources_in(mime: QMimeData | None) -> Iterator[bytes]:
    """Yield what the clipboard holds, the form first that keeps merged cells and lines apart: tables of HTML, text.

    `mime` is None where the clipboard is empty, which Qt's stubs do not say.
    """
    if mime is None:
        return
    html = mime.html() if mime.hasHtml() else ""
    if "<table" in html.lower():
        # Some programs put marks of their own in front, by which nothing would know that this is HTML.
        yield f"<html><body>{html}</body></html>".encode()
    if mime.hasText() and mime.text().strip():
        yield mime.text().encode(errors="replace")
