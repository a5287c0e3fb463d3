"""A person who answers the window's dialogs as told beforehand."""

from collections.abc import Sequence
from pathlib import Path

from typing_extensions import override

from widgets.asking import Asking


class Person(Asking):
    """Hears what is told, and takes the next of `choices` and `files`; without one left, refuses."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.choices: list[int | None] = []
        self.files: list[Path | None] = []
        self.suggested: list[Path] = []

    @override
    def tell(self, sentence: str) -> None:
        self.heard.append(sentence)

    @override
    def choose(self, sentence: str, choices: Sequence[str], refusal: str) -> int | None:
        self.heard.append(sentence)
        return self.choices.pop(0) if self.choices else None

    @override
    def file_to_open(self, title: str, folder: Path, pattern: str) -> Path | None:
        return self.files.pop(0) if self.files else None

    @override
    def file_to_save(self, title: str, suggested: Path, pattern: str) -> Path | None:
        self.suggested.append(suggested)
        return self.files.pop(0) if self.files else None

    @override
    def folder_to_save(self, title: str, folder: Path) -> Path | None:
        self.suggested.append(folder)
        return self.files.pop(0) if self.files else None
