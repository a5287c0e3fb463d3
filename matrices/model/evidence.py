"""Evidence: what was seen."""

import datetime

from matrices.model.document import Part


class Evidence(Part, frozen=True, kw_only=True):
    """What was seen: the reason behind one or several ratings of the same review, or behind the end of a goal."""

    evidence_id: str
    text: str
    link: str = ""
    on: datetime.date | None = None
