"""What the footer of a document says beside the page number."""

from matrices.language.dates import date_text
from matrices.language.isolates import isolated
from matrices.language.words import Words
from matrices.reports.options import PrintRun


def footer_of(run: PrintRun, words: Words, *parts: str) -> str:
    """Return the team, what the document is, and its day."""
    told = (run.brand.team_name, *parts, date_text(run.day, words.language))
    return " · ".join(isolated(one) for one in told if one)
