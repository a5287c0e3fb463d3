"""What the footer of a document says beside the page number."""

from typing import Final

from matrices.language.dates import date_text
from matrices.language.isolates import isolated
from matrices.language.words import Words
from matrices.reports.options import PrintRun

_MOST: Final = 100
"""About so many characters stand beside the page number on upright A4."""
_LEAST: Final = 20


def footer_of(run: PrintRun, words: Words, *parts: str) -> str:
    """Return the team, what the document is, and its day; a very long name is cut rather than the day."""
    told = [one for one in (run.brand.team_name, *parts, date_text(run.day, words.language)) if one]
    return " · ".join(isolated(one) for one in _fitted(told))


def _fitted(told: list[str]) -> list[str]:
    excess = sum(map(len, told)) - _MOST
    if excess <= 0:
        return told
    longest = max(told, key=len)
    cut = longest[: max(_LEAST, len(longest) - excess)].rstrip() + "…"
    return [cut if one is longest else one for one in told]
