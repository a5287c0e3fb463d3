"""Take text apart into words that compare as people read them, in five languages.

A word is a run of letters, digits and their marks; in Chinese and Japanese script, which writes no spaces, each sign.
"""

import re
import unicodedata
from collections.abc import Callable
from typing import Final, NamedTuple

_JAPANESE: Final = "\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f"
_MARKS: Final = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
_SIGN: Final = re.compile(f"[{_JAPANESE}]")
LETTER_OR_DIGIT: Final = f"[^\\W{_JAPANESE}]"
"""A pattern for what makes a figure or an abbreviation next to it a part of a longer word."""
_WORD: Final = re.compile(f"[^\\W_](?:[^\\W_]|[{_MARKS}])*")
_SIGN_OR_WORD: Final = re.compile(f"[{_JAPANESE}]|(?![{_JAPANESE}])[^\\W_](?:(?![{_JAPANESE}])[^\\W_]|[{_MARKS}])*")

# Letters that Arabic readers take for one another at a word's edge or in hurried typing (Unicode, 9.2).
_ARABIC_LETTERS: Final = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ـ": ""})
_ARABIC_MARKS: Final = re.compile(f"[{_MARKS}]")
_ARABIC_LEADS: Final = re.compile("(?:[وف]?(?:ال|لل|بال|كال)|[وفبلك])(?=.{3})")
"""What is written together with the next word: and, so, by, to, as, the."""


class Token(NamedTuple):
    """A word of a text, where it stands, and how it compares."""

    start: int
    end: int
    word: str


class _Folds(dict[str, str]):
    """How each word compares; worked out once for each, since texts repeat their words."""

    def __init__(self, fold: Callable[[str], str]) -> None:
        super().__init__()
        self._fold = fold

    def __missing__(self, raw: str) -> str:
        folded = self[raw] = self._fold(raw)
        return folded


class Tokens:
    """Takes texts of one language apart."""

    def __init__(self, language: str) -> None:
        self._folds = _Folds(_FOLDS.get(language, _folded))
        self._forms: dict[str, tuple[str, ...]] = {}
        self.has_forms = language == "ar"
        """Whether a word may be written together with others, so that it has more than one form."""

    def words(self, text: str, start: int = 0) -> list[str]:
        """Return the words of `text` from `start` on as they compare, without their places, which costs less."""
        folds = self._folds
        return [folds[raw] for raw in _pattern_for(text).findall(text, start)]

    def of(self, text: str, start: int = 0) -> list[Token]:
        """Return the words of `text` from `start` on in order."""
        found = _pattern_for(text).finditer(text, start)
        return [Token(match.start(), match.end(), self._folds[match[0]]) for match in found]

    def forms(self, word: str) -> tuple[str, ...]:
        """Return what a folded word may be listed as: itself, and in Arabic itself without article and prefixes."""
        if not self.has_forms:
            return (word,)
        forms = self._forms.get(word)
        if forms is None:
            lead = _ARABIC_LEADS.match(word)
            forms = self._forms[word] = (word,) if lead is None else (word, word[lead.end() :])
        return forms


def _pattern_for(text: str) -> re.Pattern[str]:
    return _WORD if text.isascii() or not _SIGN.search(text) else _SIGN_OR_WORD


def is_sign(word: str) -> bool:
    """Tell whether a word is a single sign of Chinese or Japanese script."""
    return len(word) == 1 and _SIGN.match(word) is not None


def _folded(word: str) -> str:
    return unicodedata.normalize("NFKC", word).casefold()


def _folded_turkish(word: str) -> str:
    """Fold case as Unicode 3.13 tells for Turkic languages: dotted and dotless i are two letters."""
    return _folded(unicodedata.normalize("NFC", word).replace("İ", "i").replace("I", "ı"))


def _folded_arabic(word: str) -> str:
    return _ARABIC_MARKS.sub("", _folded(word)).translate(_ARABIC_LETTERS) or word


_FOLDS: Final[dict[str, Callable[[str], str]]] = {"tr": _folded_turkish, "ar": _folded_arabic}
