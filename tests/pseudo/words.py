"""A language that nobody speaks: what Trellis says is told by its letters from what it forgot to look up.

Every letter of a text has an accent, and the text stands in brackets: whatever is shown in plain Latin letters is
neither a text of a catalogue nor, in a workspace whose documents are in Japanese, a text of a document. Signs between
texts are changed as well, so that a plain comma or colon was put there by the code.
"""

import re
from collections.abc import Iterator
from typing import Final

from matrices.language.words import AUTONYMS

LANGUAGE: Final = "ja"
"""Whose dates, numbers and documents have no Latin letters."""

_PLAIN: Final = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ODD: Final = "áƀćďéƒğĥíĵķĺɱñóƥʠŕšťúṽŵẋýžÁƁĆĎÉƑĞĤÍĴĶĹṀÑÓƤɊŔŠŤÚṼŴẊÝŽ"
_LETTERS: Final = str.maketrans(_PLAIN, _ODD)
_SIGNS: Final = _LETTERS | str.maketrans(",;:()→–/", "‚⁏∶❨❩⇢‒∕")
_PLACEHOLDER: Final = re.compile(r"(\{[^{}]*\}|%\([^)]*\)[sd])")
_WORD: Final = re.compile(r"[A-Za-z]{2}")
_LATIN: Final = re.compile(r"\b(?:Español|Türkçe)\b|[A-Za-z]+")
_ADDRESS: Final = re.compile(r"\S*(?:://|/|\\)\S*|\S+\.\w+")
_KEYS: Final = re.compile(
    r"\b(?:(?:Ctrl|Shift|Alt)\+)*(?:Ctrl|Shift|Alt|Del|Return|Enter|Esc|PgUp|PgDown|[A-Z]|F\d+)\b"
)
_WHOLE: Final = re.compile(r"⟦[^⟦⟧]*⟧")
_GLUE: Final = re.compile(r"■[,;:]|[,;:] ?■|■ \((?!\*)|\(■")
_ISOLATES: Final = str.maketrans("", "", "\N{FIRST STRONG ISOLATE}\N{POP DIRECTIONAL ISOLATE}")
_NAMES: Final = frozenset(
    ("Trellis", "Doorlight", "DOORLIGHT", "API", "Webhook", "on", "PDF", "CSV", "OK", *AUTONYMS.values())
)
"""Names that are the same in every language, and words of the sample team's own."""


class PseudoCatalogue:
    """Answers as gettext's catalogues do."""

    def gettext(self, message: str, /) -> str:
        """Return the text with accents, in brackets; one that is mostly signs has other signs and no brackets."""
        said = "".join(_PLACEHOLDER.split(message)[::2])
        return f"⟦{_odd(message, _LETTERS)}⟧" if _WORD.search(said) else _odd(message, _SIGNS)

    def ngettext(self, msgid1: str, msgid2: str, n: int, /) -> str:
        """Return the same of the form for `n`."""
        return self.gettext(msgid1 if n == 1 else msgid2)


def leaks(texts: set[str]) -> Iterator[str]:
    """Yield the texts in which something was not looked up, and those that code put together with plain signs."""
    for text in sorted(texts):
        plain = text.translate(_ISOLATES)
        rest = _KEYS.sub("", _ADDRESS.sub("", plain.replace("&", "")))
        if any(word not in _NAMES for word in _LATIN.findall(rest)) or _GLUE.search(_closed(plain)):
            yield text


def _closed(text: str) -> str:
    """Return a text with a sign for each text of a catalogue, whatever that says itself."""
    while (shorter := _WHOLE.sub("■", text)) != text:
        text = shorter
    return text


def _odd(message: str, table: dict[int, str | None]) -> str:
    parts = _PLACEHOLDER.split(message)
    return "".join(part if place % 2 else part.translate(table) for place, part in enumerate(parts))
