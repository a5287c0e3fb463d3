"""Links that people wrote beside what was seen. Only what a browser or a mail program opens is opened."""

from typing import Final

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

_SCHEMES: Final = frozenset({"http", "https", "mailto"})
"""A link is somebody else's text: `file:` and what installed programs register would run things."""


def link_url(text: str) -> QUrl | None:
    """Return what a text leads to, or None where it is no web or mail address."""
    url = QUrl(text.strip(), QUrl.ParsingMode.StrictMode)
    if not url.isValid() or url.scheme() not in _SCHEMES:
        return None
    return url if url.host() or url.scheme() == "mailto" else None


def open_link(text: str) -> bool:
    """Open a link with the program of the system; tell whether it could be."""
    url = link_url(text)
    return url is not None and QDesktopServices.openUrl(url)
