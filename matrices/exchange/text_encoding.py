"""Find out how a text file is encoded, from its bytes alone."""

import codecs
import re
from typing import Final

from matrices.exchange.errors import Unreadable, UnreadableFile

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_JAPANESE: Final = re.compile("[\u3041-\u30fa]")
_ARABIC: Final = re.compile("[\u0621-\u064a]")
_TURKISH_BYTES: Final = re.compile(rb"[\xd0\xdd\xde\xf0\xfd\xfe]")
"""Where Windows-1254 differs from Windows-1252 in letters: Turkish there, Icelandic here."""
_BAD_CONTROLS: Final = re.compile("[\x00-\x08\x0e-\x19\x1c-\x1f]")


def decoded(data: bytes) -> tuple[str, str]:
    """Return the text and the name of its encoding.

    A byte order mark decides; else UTF-8 if it is valid, UTF-16 if zero bytes betray it, and at last the Windows
    code page that spreadsheets of our languages save "CSV" in: 932, 1256, 1254 or 1252.

    Raises:
        UnreadableFile: BINARY when it holds what no text holds, ENCODING when no encoding fits.
    """
    encoding = _marked(data) or _unmarked(data)
    text = _try(data, encoding)
    if text is None:
        raise UnreadableFile(Unreadable.BINARY if b"\0" in data else Unreadable.ENCODING)
    text = text.rstrip("\x1a")  # DOS programs end a text with it
    if _BAD_CONTROLS.search(text):
        raise UnreadableFile(Unreadable.BINARY)
    return text, encoding


def _marked(data: bytes) -> str | None:
    return next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)


def _unmarked(data: bytes) -> str:
    if b"\0" in data:
        return "utf-16-le" if b"\0" not in data[::2] else "utf-16-be"
    if _try(data, "utf-8") is not None:
        return "utf-8"
    return _code_page(data)


def _code_page(data: bytes) -> str:
    japanese = _try(data, "cp932")
    if japanese is not None and _JAPANESE.search(japanese):
        return "cp932"
    if _is_arabic(data):
        return "cp1256"
    return "cp1254" if _TURKISH_BYTES.search(data) else "cp1252"


def _is_arabic(data: bytes) -> bool:
    """Tell whether the bytes above ASCII stand in words, and are Arabic letters in Windows-1256."""
    high = sum(map(len, re.findall(rb"[\x80-\xff]+", data)))
    in_words = sum(map(len, re.findall(rb"[\x80-\xff]{2,}", data)))
    letters = len(_ARABIC.findall(_try(data, "cp1256") or ""))
    return in_words > 0.6 * high and letters > 0.7 * high


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None
