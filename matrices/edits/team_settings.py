"""What the team says about itself and its paper."""

import msgspec

from matrices.edits.tidying import one_line
from matrices.model.settings import Settings

_LONGEST_LINE = 300
"""Letters in a line above or below a page; no sheet is wider."""


def tidied(settings: Settings) -> Settings:
    """Return settings as they are kept: names and lines without blanks around them, each on one line."""
    return msgspec.structs.replace(
        settings,
        team_name=_line(settings.team_name),
        header_text=_line(settings.header_text),
        footer_text=_line(settings.footer_text),
        accent=settings.accent.strip().upper(),
        stale_after_days=max(1, settings.stale_after_days),
    )


def _line(text: str) -> str:
    return one_line(text)[:_LONGEST_LINE].rstrip()
