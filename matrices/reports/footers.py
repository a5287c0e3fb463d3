"""What the footer of a document says beside the page number."""

import unicodedata
from typing import Final

from matrices.language.dates import date_text
from matrices.language.isolates import isolated
from matrices.language.words import Words
from matrices.reports.options import PrintRun
from matrices.reports.paper import portrait

_LETTERS_PER_PT: Final = 0.205
"""About so many letters stand beside the page number for each point of an upright page's width."""
_LEAST: Final = 20


def footer_of(run: PrintRun, words: Words, *parts: str) -> str:
    """Return the team, what the document is, and its day; a very long name is cut rather than the day."""
    return footer_line(run, *parts, date_text(run.day, words.language))


def footer_line(run: PrintRun, *parts: str) -> str:
    """Return the team and what else is told, in one line; what is longest is cut where there is too much."""
    told = [one for one in (run.brand.team_name, *parts) if one]
    most = portrait(run.options.paper).body.width * _LETTERS_PER_PT
    return " · ".join(isolated(one) for one in _fitted(told, most))


def _fitted(told: list[str], most: float) -> list[str]:
    excess = sum(map(_breadth, told)) - most
    if excess <= 0:
        return told
    longest = max(told, key=_breadth)
    room, cut = max(_LEAST, _breadth(longest) - excess), longest
    while _breadth(cut) > room:
        cut = cut[:-1]
    return [f"{cut.rstrip()}…" if one is longest else one for one in told]


def _breadth(text: str) -> int:
    """Return how many letters wide a text is: ideographs and kana take two (UAX #11)."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)
