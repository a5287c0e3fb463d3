"""What stands on paper where a translation is missing: the source's own text, with a sign behind it."""

from typing import Final, NamedTuple

from matrices.model.translation import TextPlace, Translated

FALLBACK_SIGN: Final = "\N{DAGGER}"


class Fallback(NamedTuple):
    """The places that show the source's text, by their keys, and its language."""

    keys: frozenset[str] = frozenset()
    language: str = ""

    def is_at(self, place: TextPlace) -> bool:
        """Tell whether a place shows the source's text."""
        return place.key in self.keys

    def language_at(self, usual: str, place: TextPlace) -> str:
        """Return the language of a place: `usual` where it is translated."""
        return self.language if self.is_at(place) else usual

    def signed(self, text: str, place: TextPlace) -> str:
        """Return the text of a place, with the sign where it is the source's."""
        is_source = self.is_at(place)
        return f"{text}\N{NO-BREAK SPACE}{FALLBACK_SIGN}" if is_source else text


NONE: Final = Fallback()


def fallback_of(translated: Translated | None) -> Fallback:
    """Return where a translated matrix shows its source's texts; nowhere where nothing is translated."""
    if translated is None:
        return NONE
    return Fallback(frozenset(one.key for one in translated.fallbacks), translated.source_language)
