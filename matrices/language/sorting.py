"""The order of names in a language: accents and case decide only between names that are alike without them.

Letters of their own are those of CLDR's collation for each language (cldr/common/collation). Names in kanji stand where
their reading does; without one in the order of their code points, as how they are read is not written in them. Numbers
stand in the order of their value.
"""

import re
import unicodedata
from typing import Final, Protocol, TypeAlias

from matrices.language.kana import SMALL_TO_LARGE, TO_HIRAGANA

SortKey: TypeAlias = tuple[str, str]


class NameOrder(Protocol):
    """What tells where names stand; `Words.sort_key` does."""

    def __call__(self, text: str, reading: str = "", /) -> SortKey:
        """Return what sorts a name, by how it is read where that is known."""


_LAST: Final = "\U0010ffff"
"""No character of a text; a letter with it stands after all words that begin with that letter, and before the next."""
_TAILORED: Final = {
    "es": {"ñ": f"n{_LAST}"},
    "tr": {"ç": f"c{_LAST}", "ğ": f"g{_LAST}", "ı": f"h{_LAST}", "ö": f"o{_LAST}", "ş": f"s{_LAST}", "ü": f"u{_LAST}"},
}
_TABLES: Final = {language: str.maketrans(letters) for language, letters in _TAILORED.items()}
_TURKISH_CAPITALS: Final = str.maketrans({"I": "ı", "İ": "i"})
_ROWS: Final = {
    "あ": "あかさたなはまやらわ",
    "い": "いきしちにひみり",
    "う": "うくすつぬふむゆる",
    "え": "えけせてねへめれ",
    "お": "おこそとのほもよろを",
}
_VOWELS: Final = {kana: vowel for vowel, row in _ROWS.items() for kana in row}
"""What the long vowel mark after a kana stands for in the order of words (JIS X 4061)."""
_NUMBER: Final = re.compile(r"\d+")
_DIGITS: Final = 12


def sort_key(text: str, language: str, reading: str = "") -> SortKey:
    """Return what sorts `text` among others as `language` (a BCP 47 code) does.

    A name stands where its `reading` does, if there is one; of names that are read alike the text itself decides.
    """
    if reading:
        plain, composed = sort_key(reading, language)
        return plain, f"{composed}\0{sort_key(text, language)[1]}"
    lowered = text.translate(_TURKISH_CAPITALS) if language == "tr" else text
    composed = unicodedata.normalize("NFKC", lowered).lower()
    tailored = composed.translate(_TABLES[language]) if language in _TABLES else composed
    plain = tailored if tailored.isascii() else _plain(tailored)
    return _NUMBER.sub(_padded, plain), composed


def _plain(text: str) -> str:
    """Return a text without accents, with all kana as large hiragana and long vowels written out (JIS X 4061)."""
    parts = unicodedata.normalize("NFD", text.translate(TO_HIRAGANA))
    bare = "".join(one for one in parts if not unicodedata.combining(one)).translate(SMALL_TO_LARGE)
    return _written_out(bare) if "ー" in bare else bare


def _written_out(text: str) -> str:
    made: list[str] = []
    for char in text:
        made.append(_VOWELS.get(made[-1], char) if char == "ー" and made else char)
    return "".join(made)


def _padded(number: re.Match[str]) -> str:
    return number[0].zfill(_DIGITS)
