"""What the signs of translated texts mean, in sentences, for page, file and window alike."""

import re
from collections.abc import Iterator
from typing import Final

from matrices.language.words import AUTONYMS, Words
from matrices.reports.fallbacks import FALLBACK_SIGN, STALE_SIGN, Signs

_SIGN: Final = re.compile(f"{FALLBACK_SIGN}+|{STALE_SIGN}")


def signs_in(text: str) -> frozenset[str]:
    """Return the signs that a text carries."""
    return frozenset(_SIGN.findall(text))


def sign_sentences(signs: Signs, words: Words, found: frozenset[str] | None = None) -> Iterator[str]:
    """Yield a sentence about each sign, in their order: about those `found`, else about all there are."""
    for number, code in enumerate(signs.languages, start=1):
        if found is None or FALLBACK_SIGN * number in found:
            told = words("Not translated yet: shown in {language}.", language=AUTONYMS.get(code, code))
            yield f"{FALLBACK_SIGN * number} {told}"
    if signs.has_stale and (found is None or STALE_SIGN in found):
        yield f"{STALE_SIGN} {words('The source has changed since this was translated.')}"
