"""The thread behind a preview: it makes the document, and paints what is in view of its pages."""

import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from threading import Condition
from typing import TypeAlias

from PySide6.QtCore import QObject, QThread, Signal
from typing_extensions import override

from widgets.printing.pdf_pages import PageSize, Part, PdfPages

IsWanted: TypeAlias = Callable[[], bool]
Make: TypeAlias = Callable[[Path, IsWanted], None]
"""Writes a PDF to a path; raises whatever it likes once it is no longer wanted."""


class Proof:
    """A finished document: the bytes of the file and the sizes of its pages."""

    def __init__(self, data: bytes, sizes: tuple[PageSize, ...]) -> None:
        self.data = data
        self.sizes = sizes


class Workshop(QThread):
    """Works on the latest wish alone: a new document replaces the one being made, new parts those not painted yet."""

    made = Signal(object)  # Proof
    failed = Signal(object)  # Exception: the document wished for last could not be made
    painted = Signal(object, object)  # Part and its QImage, of the proof made last

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._news = Condition()
        self._wish: Make | None = None
        self._parts: dict[str, list[Part]] = {}
        self._wishes = 0
        self._is_over = False
        self._pages: PdfPages | None = None

    def make(self, make: Make) -> None:
        """Make a document; `made` or `failed` tells, unless another one is wished for meanwhile."""
        with self._news:
            self._wish = make
            self._wishes += 1
            self._parts.clear()
            self._news.notify()
        if not self.isRunning():
            self.start()

    def paint(self, who: str, parts: Iterable[Part]) -> None:
        """Paint parts of the proof made last, for `who`, whose earlier parts are forgotten; `view` goes first."""
        with self._news:
            self._parts[who] = [*parts]
            self._news.notify()

    def cancel(self) -> None:
        """Give up the document that is being made."""
        with self._news:
            self._wish = None
            self._wishes += 1

    def finish(self) -> None:
        """Give up everything and end the thread."""
        with self._news:
            self._is_over = True
            self._wishes += 1
            self._news.notify()
        self.wait()

    @override
    def run(self) -> None:
        try:
            while (work := self._next()) is not None:
                work()
        finally:
            self._let_go()

    def _next(self) -> Callable[[], None] | None:
        """Wait for something to do and return it; None when all is over."""
        with self._news:
            while not self._is_over:
                if self._wish is not None:
                    return _Making(self, self._wish, self._wishes).run
                part = self._next_part()
                if part is not None:
                    return _Painting(self, part, self._wishes).run
                self._news.wait()
            return None

    def _next_part(self) -> Part | None:
        if self._pages is None:
            return None
        for who in sorted(self._parts, key=lambda one: one != "view"):
            if self._parts[who]:
                return self._parts[who].pop(0)
        return None

    def take_wish(self, number: int) -> None:
        """Count a wish as taken, unless there is a newer one already."""
        with self._news:
            if number == self._wishes:
                self._wish = None

    def is_wanted(self, number: int) -> bool:
        """Tell whether nothing else was wished for since."""
        return self._wishes == number

    def adopt(self, pages: PdfPages) -> None:
        """Paint parts of these pages from now on."""
        self._let_go()
        with self._news:
            self._parts.clear()
            self._pages = pages

    def image_of(self, part: Part) -> object:
        """Return a part as a picture, or None where there is no such page any more."""
        pages = self._pages
        return None if pages is None or part.page >= len(pages.sizes) else pages.painted(part)

    def _let_go(self) -> None:
        old, self._pages = self._pages, None
        if old is not None:
            old.close()


class _Making:
    """One document being made."""

    def __init__(self, workshop: Workshop, make: Make, number: int) -> None:
        self._workshop = workshop
        self._make = make
        self._number = number

    def run(self) -> None:
        self._workshop.take_wish(self._number)
        try:
            proof = self._proof()
        except Exception as error:  # noqa: BLE001 - nothing above a thread would ever hear of it
            if self._is_wanted():
                self._workshop.failed.emit(error)
            return
        if self._is_wanted():
            self._workshop.made.emit(proof)

    def _proof(self) -> Proof:
        with tempfile.TemporaryDirectory(prefix="trellis-") as folder:
            path = Path(folder) / "document.pdf"
            self._make(path, self._is_wanted)
            data = path.read_bytes()
        pages = PdfPages(data)
        self._workshop.adopt(pages)
        return Proof(data, pages.sizes)

    def _is_wanted(self) -> bool:
        return self._workshop.is_wanted(self._number)


class _Painting:
    """One part of a page being painted."""

    def __init__(self, workshop: Workshop, part: Part, number: int) -> None:
        self._workshop = workshop
        self._part = part
        self._number = number

    def run(self) -> None:
        image = self._workshop.image_of(self._part)
        if image is not None:
            self._workshop.painted.emit(self._part, image)
