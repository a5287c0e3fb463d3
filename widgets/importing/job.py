"""A file being read on a thread of its own, so that the window stays usable."""

from collections.abc import Callable
from typing import Generic, TypeAlias, TypeVar

from PySide6.QtCore import QObject, QThread
from typing_extensions import override

IsWanted: TypeAlias = Callable[[], bool]
Made = TypeVar("Made")


class ReadingJob(QThread, Generic[Made]):
    """Makes `draft`, or tells by `failure` why there is none.

    `make` reads something, and raises Unwanted when it is told that nobody waits any more.
    """

    def __init__(self, make: Callable[[IsWanted], Made], parent: QObject) -> None:
        super().__init__(parent)
        self.draft: Made | None = None
        self.failure: Exception | None = None
        self._make = make
        self._is_wanted = True

    @property
    def is_wanted(self) -> bool:
        """Whether somebody waits for it."""
        return self._is_wanted

    def give_up(self) -> None:
        """Let nobody wait for it; a process that reads the file ends within a tenth of a second."""
        self._is_wanted = False

    @override
    def run(self) -> None:
        try:
            self.draft = self._make(self._wanted)
        except Exception as error:  # noqa: BLE001 - nothing above a thread would ever hear of it
            self.failure = error

    def _wanted(self) -> bool:
        return self._is_wanted
