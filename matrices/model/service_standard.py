"""The service standard: the team's own short statement of excellent service."""

from enum import StrEnum
from typing import ClassVar, Final

from typing_extensions import override

from matrices.model.document import Document, Part

STANDARD_ID: Final = "standard"


class StatementKind(StrEnum):
    """Which part of the standard a statement belongs to, in the order in which they are shown."""

    VALUE = "value"
    TONE = "tone"
    PROMISE = "promise"
    LIMIT = "limit"


class Statement(Part, frozen=True, kw_only=True):
    """One thing the team stands for: a name for it, and what it looks like."""

    statement_id: str
    kind: StatementKind
    name: str
    text: str = ""


class ServiceStandard(Document, frozen=True, kw_only=True):
    """The service standard; at most one in each workspace. Statements of a kind stand in display order."""

    table: ClassVar[str] = "service_standards"

    about: str = ""
    statements: tuple[Statement, ...] = ()

    @property
    @override
    def document_id(self) -> str:
        return STANDARD_ID

    def of_kind(self, kind: StatementKind) -> tuple[Statement, ...]:
        """Return the statements of a kind, in display order."""
        return tuple(one for one in self.statements if one.kind is kind)
