"""Text as a person searches it: alike whatever its case, accents, width or way of writing the same letter."""

import unicodedata
from collections.abc import Sequence
from typing import Final, NamedTuple

_ALIKE: Final = {
    "ı": "i",  # Turkish has two letters where others have one
    "ى": "ي",  # alef maksura is typed for yeh and the other way round
    "ة": "ه",
    "ٱ": "ا",
    "ک": "ك",
    "ی": "ي",
    "ø": "o",
    "ł": "l",
    "đ": "d",
    **{chr(kana): chr(kana - 0x60) for kana in range(0x30A1, 0x30F7)},  # katakana; hiragana lies 0x60 before it
    **dict.fromkeys("\N{RIGHT SINGLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}\N{MODIFIER LETTER APOSTROPHE}", "'"),
    **dict.fromkeys("\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}", '"'),
    **dict.fromkeys("\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{EN DASH}\N{EM DASH}", "-"),
}
_VOICING: Final = (
    "\N{COMBINING KATAKANA-HIRAGANA VOICED SOUND MARK}\N{COMBINING KATAKANA-HIRAGANA SEMI-VOICED SOUND MARK}"
)
"""These make another letter of a kana; no reader takes ka for ga."""
_TURKISH_I: Final = "İı"
"""Partners of i and I in Turkish that general case folding keeps apart from them (Unicode, SpecialCasing.txt)."""
_TATWEEL: Final = "\N{ARABIC TATWEEL}"


class Folded(NamedTuple):
    """A text folded, and for each of its characters the place in the original of the one that it came from."""

    text: str
    places: Sequence[int]


class Folding:
    """One way to fold texts; it remembers characters that it has seen, as a search folds many texts."""

    def __init__(self, *, keeps_case: bool = False, keeps_accents: bool = False) -> None:
        self._keeps_case = keeps_case
        self._keeps_accents = keeps_accents
        self._known: dict[str, str] = {}

    def __call__(self, text: str) -> Folded:
        """Return `text` with what a search does not tell apart made alike.

        Width and presentation forms always (Unicode's compatibility decomposition); unless told otherwise also case,
        with the Turkish i's, and accents, with the two kana and with Arabic diacritics, tatweel and the forms of alef,
        yeh and teh marbuta.
        """
        if text.isascii():
            return Folded(text if self._keeps_case else text.lower(), range(len(text)))
        alike = [self._fold(char) for char in text]
        if all(len(one) == 1 for one in alike):
            return Folded("".join(alike), range(len(text)))
        return Folded("".join(alike), [place for place, one in enumerate(alike) for _ in one])

    def _fold(self, char: str) -> str:
        found = self._known.get(char)
        if found is None:
            found = _fold(char, keeps_case=self._keeps_case, keeps_accents=self._keeps_accents)
            self._known[char] = found
        return found


def same_name(name: str) -> str:
    """Return what names that people take for the same have in common: nothing but case, width and spaces differ."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def _fold(char: str, *, keeps_case: bool, keeps_accents: bool) -> str:
    if char.isascii():
        return char if keeps_case else char.lower()
    if char.isspace():
        return " " if char not in "\x85\u2028\u2029" else char
    if char in _TURKISH_I and not keeps_case:
        return "i"
    parts = unicodedata.normalize("NFKD", char)
    if not keeps_case:
        parts = unicodedata.normalize("NFKD", parts.casefold())
    return "".join(part for part in (_part(one, keeps_accents=keeps_accents) for one in parts) if part)


def _part(char: str, *, keeps_accents: bool) -> str:
    if char.isdecimal():
        return str(unicodedata.decimal(char))
    if keeps_accents:
        return char
    if char == _TATWEEL or unicodedata.category(char) == "Cf" or (is_mark(char) and char not in _VOICING):
        return ""
    return _ALIKE.get(char, char)


def is_mark(char: str) -> bool:
    """Tell whether `char` combines with the one before it."""
    return unicodedata.category(char).startswith("M")
