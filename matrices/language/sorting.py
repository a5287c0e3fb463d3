"""The order of names in a language: accents and case decide only between names that are alike without them.

Letters of their own are those of CLDR's collation for each language (cldr/common/collation). Names in kanji stand in
the order of their code points: how they are read is not written in them.
"""

import unicodedata
from typing import Final, TypeAlias

SortKey: TypeAlias = tuple[tuple[tuple[str, int], ...], str]

_TAILORED: Final = {
    "es": {"ñ": ("n", 1)},
    "tr": {"ç": ("c", 1), "ğ": ("g", 1), "ı": ("i", -1), "ö": ("o", 1), "ş": ("s", 1), "ü": ("u", 1)},
}
_TURKISH_CAPITALS: Final = str.maketrans({"I": "ı", "İ": "i"})
_KATAKANA: Final = range(0x30A1, 0x30F7)
_TO_HIRAGANA: Final = 0x60


def sort_key(text: str, language: str) -> SortKey:
    """Return what sorts `text` among others as `language` (a BCP 47 code) does."""
    lowered = text.translate(_TURKISH_CAPITALS) if language == "tr" else text
    composed = unicodedata.normalize("NFKC", lowered).lower()
    tailored = _TAILORED.get(language, {})
    letters = [tailored.get(char) or _base(char) for char in composed if not unicodedata.combining(char)]
    return tuple(one for one in letters if one[0]), composed


def _base(char: str) -> tuple[str, int]:
    """Return a letter without its accents, and katakana as hiragana."""
    plain = "".join(one for one in unicodedata.normalize("NFD", char) if not unicodedata.combining(one))
    if len(plain) == 1 and ord(plain) in _KATAKANA:
        plain = chr(ord(plain) - _TO_HIRAGANA)
    return plain, 0
