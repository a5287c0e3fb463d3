"""Searching one list again and again, as each key does, without folding or reading all of it each time. Knows no Qt."""

from collections.abc import Iterable, Sequence

from matrices.model.folding import Folding
from matrices.model.sounding import heard, heard_name, sounds_like


class Finder:
    """Finds entries, each known by its texts, and by the first of them also as it sounds in another script.

    `readings` tell how the first text of each sounds, "" where it tells itself.
    """

    def __init__(self, entries: Iterable[Sequence[str]] = (), readings: Sequence[str] = ()) -> None:
        self._entries = tuple(entries)
        self._readings = readings or [""] * len(self._entries)
        self._fold = Folding()
        self._all: list[tuple[int, str]] = []
        self._search = ""
        self._found: list[tuple[int, str]] | None = None
        self._named: list[tuple[int, tuple[str, str]]] = []
        self._foreign: list[tuple[int, tuple[str, str]]] = []

    def found(self, search: str) -> Sequence[int]:
        """Return the places of the entries that have every word of a search, without regard to case and accents."""
        folded = self._fold(search).text
        if not folded.split():
            return range(len(self._entries))
        if not self._all:
            self._all = list(enumerate(self._folded()))
            self._named = list(enumerate(self._heads()))
            self._foreign = [(place, one) for place, one in self._named if not "".join(one).isascii()]
        is_longer = self._found is not None and folded.startswith(self._search)
        found = self._found if self._found is not None and is_longer else self._all
        for part in folded.split():
            found = [one for one in found if part in one[1]]
        self._search, self._found = folded, found
        return self._with_heard([place for place, _ in found], folded)

    def _with_heard(self, places: list[int], folded: str) -> list[int]:
        """Return `places` and those whose name sounds as what is sought where it is in another script."""
        heads = self._foreign if folded.isascii() else self._named
        if not heads:
            return places
        wanted = [(part, heard(part)) for part in folded.split()]
        found = (
            place
            for place, head in heads
            if all(part in self._all[place][1] or sounds_like(sound, heard_name(*head)) for part, sound in wanted)
        )
        return sorted({*places, *found})

    def _heads(self) -> Sequence[tuple[str, str]]:
        """Return the first text of each entry and its reading."""
        names = (self._fold(one[0]).text if one else "" for one in self._entries)
        return list(zip(names, (self._fold(one).text for one in self._readings), strict=True))

    def _folded(self) -> Sequence[str]:
        """Return the entries as they are searched. Each letter is folded once, and then all of them at once."""
        told = zip(self._entries, self._readings, strict=True)
        texts = "\n".join([" ".join((*one, reading)).replace("\n", " ") for one, reading in told])
        return texts.translate({ord(char): self._fold(char).text for char in set(texts)}).split("\n")
