"""Remembers in which language each role and teammate is read: one person's view, so it stays in their preferences."""

import datetime
from typing import Final

from app.settings import PreferencesFile
from matrices.model.matrix import Matrix
from matrices.model.teammate import Teammate
from matrices.reports.translated_roles import Documents
from widgets.reading.readable import languages_read

_MOST: Final = 500
"""How many are remembered; those chosen longest ago are forgotten first."""


class ReadingMemory:
    """Keeps what `widgets.reading.memory` asks for."""

    def __init__(self, preferences: PreferencesFile) -> None:
        self._preferences = preferences

    def recall(self, subject_id: str) -> str:
        """Return the language chosen, empty where none is."""
        found = self._preferences.now.readings.get(subject_id)
        return found if isinstance(found, str) else ""

    def keep(self, subject_id: str, language: str) -> None:
        """Remember the language chosen."""
        others = {key: value for key, value in self._preferences.now.readings.items() if key != subject_id}
        kept = {**others, subject_id: language} if language else others
        self._preferences.change(readings=dict(list(kept.items())[-_MOST:]))


def language_read(documents: Documents, memory: ReadingMemory, subject_id: str, day: datetime.date) -> str:
    """Return in which language a role, or a teammate beside the role held on `day`, is read; empty for as written."""
    teammate = documents.find(Teammate, subject_id)
    placement = None if teammate is None else teammate.placement_on(day)
    matrix_id = subject_id if teammate is None else "" if placement is None else placement.matrix_id
    matrix = documents.find(Matrix, matrix_id) if matrix_id else None
    chosen = memory.recall(subject_id)
    return chosen if matrix is not None and chosen in languages_read(documents, matrix) else ""
