"""Edits of private notes, each a document of its own."""

import datetime

from msgspec.structs import replace

from matrices.model.ids import new_id
from matrices.model.private_note import PrivateNote


def write_note(teammate_id: str, text: str, on: datetime.date, review_id: str | None = None) -> PrivateNote:
    """Return a new private note about a teammate."""
    note_id = f"{teammate_id}:{new_id()}"
    return PrivateNote(note_id=note_id, teammate_id=teammate_id, text=text.strip(), written_on=on, review_id=review_id)


def reword_note(note: PrivateNote, text: str) -> PrivateNote:
    """Return `note` in other words; its day stays."""
    return replace(note, text=text.strip())
