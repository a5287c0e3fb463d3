"""What the palette offers, and how well an entry answers what was typed."""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from rapidfuzz import fuzz

from matrices.model.folding import Folding
from matrices.model.sounding import is_heard

_LEAST: Final = 62.0
"""The weighted ratio of rapidfuzz (0 to 100) below which an entry has too little in common with what was typed."""
_EXACT: Final = 600.0
_BEGINS: Final = 500.0
_STARTS: Final = 400.0
_SOUNDS: Final = 300.0
_CONTAINS: Final = 200.0
_UNAVAILABLE: Final = 8.0


class Entry(NamedTuple):
    """Something to do or to go to."""

    entry_id: str
    title: str
    group: str = ""
    """What kind of thing it is, or where it lies; shown quietly, and searched."""
    keys: str = ""
    is_enabled: bool = True
    is_listed: bool = True
    """Whether it is offered before anything was typed."""
    reading: str = ""
    """How the title sounds, where it does not tell itself; searched."""


class _Known(NamedTuple):
    """An entry, and how it is called, as searches compare it."""

    entry: Entry
    title: str
    words: tuple[str, ...]
    reading: str

    @property
    def quieter(self) -> float:
        """How much less an entry counts that is not possible now."""
        return 0.0 if self.entry.is_enabled else _UNAVAILABLE


class Ranking:
    """Ranks the same entries again and again, as each key does."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._fold = Folding()
        self._entries = tuple(entries)
        self._known: tuple[_Known, ...] = ()

    def ranked(self, typed: str, texts: Sequence[Entry] = ()) -> list[Entry]:
        """Return the entries that answer `typed`, the best first; in their own order where they answer equally well.

        `texts` were found by their words: they stand behind what is called so. What is only called alike, a letter
        missing or two changed, is an answer where there is no better one.
        """
        wanted = self._fold(typed).text.strip()
        if not wanted:
            return sorted((one for one in self._entries if one.is_listed), key=lambda one: not one.is_enabled)
        self._known = self._known or tuple(map(self._know, self._entries))
        named = _sorted((_named(one, wanted), one.entry) for one in self._known)
        if named or texts:
            return [*named, *texts]
        return _sorted((fuzz.WRatio(wanted, one.title) - one.quieter, one.entry) for one in self._known)

    def _know(self, entry: Entry) -> _Known:
        title, reading = self._fold(entry.title).text, self._fold(entry.reading).text
        return _Known(entry, title, tuple(f"{title} {reading} {self._fold(entry.group).text}".split()), reading)


def ranked(entries: Iterable[Entry], typed: str, texts: Sequence[Entry] = ()) -> list[Entry]:
    """Return the entries that answer `typed`, as `Ranking` ranks them."""
    return Ranking(entries).ranked(typed, texts)


def _sorted(scored: Iterable[tuple[float, Entry]]) -> list[Entry]:
    found = [(score, one) for score, one in scored if score >= _LEAST]
    found.sort(key=lambda pair: -pair[0])
    return [one for _, one in found]


def _named(known: _Known, wanted: str) -> float:
    """Return how well an entry is called what was typed; 0 where it is not."""
    step = _step(known, wanted)
    return step + fuzz.ratio(wanted, known.title) - known.quieter if step else 0.0


def _step(known: _Known, wanted: str) -> float:
    title = known.title
    if title.startswith(wanted):
        return _EXACT if title == wanted else _BEGINS
    if all(any(word.startswith(part) for word in known.words) for part in wanted.split()):
        return _STARTS
    if is_heard(wanted, title, known.reading):
        return _SOUNDS
    return _CONTAINS if wanted in title else 0.0
