"""Where translated texts are no translation of what stands there now: a sign behind each says so.

The signs are part of the texts, so that they are there wherever a name is told, in a cell or in a sentence.
"""

import re
from typing import Final

import msgspec

from matrices.model.matrix import Matrix
from matrices.model.translation import Translated, source_texts, with_texts

FALLBACK_SIGN: Final = "\N{DAGGER}"
"""Behind a text that nobody translated; where texts fall back to several languages, twice for the second, and so on."""
STALE_SIGN: Final = "\N{DOUBLE DAGGER}"
"""Behind a translation that is older than its text."""
_AT_END: Final = re.compile(f"\N{NO-BREAK SPACE}({FALLBACK_SIGN}+)$")
_ANYWHERE: Final = re.compile(f"\N{NO-BREAK SPACE}(?:{FALLBACK_SIGN}+|{STALE_SIGN})")


class Signs(msgspec.Struct, frozen=True):
    """The signs that the texts of a document carry: `languages` are those that texts fall back to."""

    languages: tuple[str, ...] = ()
    has_stale: bool = False

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self.languages) or self.has_stale

    def language_of(self, text: str, usual: str) -> str:
        """Return the language of a text: `usual` where no sign says otherwise."""
        found = _AT_END.search(text) if self.languages else None
        return usual if found is None else self.languages[min(len(found[1]), len(self.languages)) - 1]

    def with_language(self, language: str) -> "Signs":
        """Return these signs with one for texts that fall back to a language."""
        return Signs(tuple(dict.fromkeys((*self.languages, language))), self.has_stale)

    def with_those_of(self, translated: Translated) -> "Signs":
        """Return these signs with those that a translated matrix needs."""
        found = self.with_language(translated.source_language) if translated.fallbacks else self
        return Signs(found.languages, self.has_stale or bool(translated.stale))

    def fallen(self, text: str, language: str) -> str:
        """Return a text with the sign of the language that it falls back to."""
        return f"{text.rstrip()}\N{NO-BREAK SPACE}{FALLBACK_SIGN * (self.languages.index(language) + 1)}"


NO_SIGNS: Final = Signs()


def signed(translated: Translated, signs: Signs) -> Matrix:
    """Return a translated matrix with signs behind its texts. `signs` have been told of it by `with_those_of`."""
    shown, source = source_texts(translated.matrix), translated.source_language
    texts = {place: f"{shown[place].rstrip()}\N{NO-BREAK SPACE}{STALE_SIGN}" for place in translated.stale}
    texts |= {place: signs.fallen(shown[place], source) for place in translated.fallbacks}
    return with_texts(translated.matrix, texts, translated.matrix.language)


def without_signs(text: str) -> str:
    """Return a text without its signs, for where nothing explains them."""
    return _ANYWHERE.sub("", text)
