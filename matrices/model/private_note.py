"""What a lead writes for themselves about a teammate: a document of its own, so that nothing else carries it along."""

import datetime
from typing import ClassVar

from typing_extensions import override

from matrices.model.document import Document


class PrivateNote(Document, frozen=True, kw_only=True):
    """A private note. Its id begins with the teammate's, as a review's does.

    It is left out of all that leaves the program unless somebody asks for it in so many words, and is never shown while
    two people look at the screen.
    """

    table: ClassVar[str] = "private_notes"

    note_id: str
    teammate_id: str
    text: str
    written_on: datetime.date
    review_id: str | None = None
    """The review in which it was written."""

    @property
    @override
    def document_id(self) -> str:
        return self.note_id
