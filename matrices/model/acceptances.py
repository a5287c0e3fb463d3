"""Findings of the wording check that somebody looked at and let stand, each with the reason."""

import datetime
from typing import ClassVar

from typing_extensions import override

from matrices.model.document import Document, Part


class Acceptance(Part, frozen=True, kw_only=True):
    """A finding that may stay. It holds as long as the text it was found in has the same `digest`.

    `attribute_id` and `level_id` are None where the finding is about the whole matrix, a whole row or a whole column.
    """

    code: str
    attribute_id: str | None = None
    level_id: str | None = None
    digest: str
    reason: str
    on: datetime.date

    @property
    def place(self) -> tuple[str, str | None, str | None]:
        """What it is about: code, attribute id and level id. There is one acceptance for each."""
        return self.code, self.attribute_id, self.level_id


class Acceptances(Document, frozen=True, kw_only=True):
    """The accepted findings of one matrix; its document id is the matrix's."""

    table: ClassVar[str] = "acceptances"

    matrix_id: str
    entries: tuple[Acceptance, ...] = ()

    @property
    @override
    def document_id(self) -> str:
        return self.matrix_id
