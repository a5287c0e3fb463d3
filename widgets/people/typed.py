"""What a person says of an attribute beside the level."""

from typing import NamedTuple

from matrices.edits.ratings import NewEvidence
from matrices.model.review import Tick


class Typed(NamedTuple):
    """Kept when a form is closed before it is stored."""

    evidence: tuple[NewEvidence, ...] = ()
    evidence_ids: tuple[str, ...] = ()
    note: str = ""
    ticks: tuple[Tick, ...] = ()
