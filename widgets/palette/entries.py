"""What the palette offers, and how well an entry answers what was typed."""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from rapidfuzz import fuzz

from matrices.model.folding import Folding

_LEAST: Final = 62.0
"""The weighted ratio of rapidfuzz (0 to 100) below which an entry has too little in common with what was typed."""
_STARTS: Final = 300.0
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


def ranked(entries: Iterable[Entry], typed: str, texts: Sequence[Entry] = ()) -> list[Entry]:
    """Return the entries that answer `typed`, the best first; in their own order where they answer equally well.

    `texts` were found by their words: they stand behind what is called so, and before what is only called alike.
    """
    fold = Folding()
    wanted = fold(typed).text.strip()
    if not wanted:
        return sorted((one for one in entries if one.is_listed), key=lambda one: not one.is_enabled)
    scored = ((_score(one, wanted, fold), one) for one in entries)
    found = [(score, one) for score, one in scored if score >= _LEAST]
    found.sort(key=lambda pair: -pair[0])
    named = [one for score, one in found if score >= _CONTAINS - _UNAVAILABLE]
    return [*named, *texts, *(one for score, one in found[len(named) :])]


def _score(entry: Entry, wanted: str, fold: Folding) -> float:
    title = fold(entry.title).text
    words = f"{title} {fold(entry.group).text}".split()
    quieter = 0.0 if entry.is_enabled else _UNAVAILABLE
    if all(any(word.startswith(part) for word in words) for part in wanted.split()):
        return _STARTS + fuzz.ratio(wanted, title) - quieter
    if wanted in title:
        return _CONTAINS + fuzz.ratio(wanted, title) - quieter
    return fuzz.WRatio(wanted, title) - quieter
