"""A round of reviews: whom the team sits down with in a quarter, and by when."""

import datetime
from typing import ClassVar

from typing_extensions import override

from matrices.model.document import Document
from matrices.model.review import ReviewKind


class Round(Document, frozen=True, kw_only=True):
    """A round. Reviews name it in `round_id`; who has had theirs follows from them. `ends_on` is its last day."""

    table: ClassVar[str] = "rounds"

    round_id: str
    name: str
    kind: ReviewKind = ReviewKind.QUARTERLY
    starts_on: datetime.date
    ends_on: datetime.date
    teammate_ids: tuple[str, ...] = ()

    @property
    @override
    def document_id(self) -> str:
        return self.round_id
