"""Keep texts in delimited files from acting as formulas, so that they come back as they were."""

import re
from typing import Final

_ACTS: Final = re.compile(r"'*\s*[=+\-@\t\r|%＝＋－＠]")
"""What a cell begins with that a spreadsheet may run (CWE-1236; OWASP, CSV Injection), quoted already or not."""


def guarded(text: str) -> str:
    """Return a cell with an apostrophe in front where it would act as a formula."""
    return f"'{text}" if _ACTS.match(text) else text


def unguarded(text: str) -> str:
    """Return a cell without the apostrophe that `guarded` put in front."""
    return text[1:] if text.startswith("'") and _ACTS.match(text, 1) else text
