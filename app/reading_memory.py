"""Remembers in which language each role and teammate is read: one person's view, so it stays in their preferences."""

from typing import Final

from app.settings import PreferencesFile

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
