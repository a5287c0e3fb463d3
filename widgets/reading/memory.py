"""Where a window leaves the languages that a person chose to read in, and finds them again."""

from typing import Protocol

from typing_extensions import override


class ReadingMemory(Protocol):
    """Languages by the id of what is read: a role, or a teammate beside their role."""

    def recall(self, subject_id: str) -> str:
        """Return the language chosen, empty where none is: each role as it is written."""

    def keep(self, subject_id: str, language: str) -> None:
        """Remember the language chosen."""


class ShortReadingMemory(ReadingMemory):
    """Remembers as long as it lives."""

    def __init__(self) -> None:
        self._kept: dict[str, str] = {}

    @override
    def recall(self, subject_id: str) -> str:
        return self._kept.get(subject_id, "")

    @override
    def keep(self, subject_id: str, language: str) -> None:
        self._kept[subject_id] = language
