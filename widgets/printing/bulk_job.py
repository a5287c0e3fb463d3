"""Many documents being printed, on a thread that waits for the processes that do it."""

from pathlib import Path

from PySide6.QtCore import QObject, QThread, Signal
from typing_extensions import override

from matrices.reports.bulk import BulkWish
from widgets.printing.shop import Shop


class BulkJob(QThread):
    """Prints what is wished for; `failure` is why nothing, or nothing more, was printed."""

    begun = Signal(int)  # how many files there will be
    told = Signal(object)  # Outcome of one of them

    def __init__(self, shop: Shop, wish: BulkWish, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shop, self._wish, self._folder = shop, wish, folder
        self.is_cancelled = False
        self.failure: Exception | None = None

    @override
    def run(self) -> None:
        try:
            pieces = self._shop.pieces(self._wish, self._folder)
            self.begun.emit(len(pieces))
            self._shop.print_pieces(pieces, self._folder, self.told.emit, self._is_wanted)
        except Exception as error:  # noqa: BLE001 - nothing above a thread would ever hear of it
            self.failure = error

    def _is_wanted(self) -> bool:
        return not self.is_cancelled
