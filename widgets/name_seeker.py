"""Letters typed on a box of names that is not typed into: they go to the name that begins so, or that is read so."""

from typing import Final

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox
from typing_extensions import override

from matrices.language.kana import romaji_key
from matrices.model.folding import Folding
from widgets.name_completion import READING

_WITH_LETTERS: Final = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class NameSeeker(QObject):
    """Collects letters that come quickly one after the other, as Qt's own lists do; those that find nothing are Qt's.

    It watches a box and its list, and leaves both as Qt made them: another list would have rows of another height.
    """

    def __init__(self, box: QComboBox) -> None:
        super().__init__(box)
        self._box = box
        self._typed = ""
        self._since = QElapsedTimer()
        self._fold = Folding()
        box.installEventFilter(self)
        box.view().installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._is_letter(event):
            return self._seek(event.text(), is_open=watched is self._box.view())
        return super().eventFilter(watched, event)

    def _is_letter(self, event: QKeyEvent) -> bool:
        return event.text().isprintable() and bool(event.text().strip()) and not event.modifiers() & ~_WITH_LETTERS

    def _seek(self, text: str, *, is_open: bool) -> bool:
        is_more = self._since.isValid() and self._since.elapsed() < QApplication.keyboardInputInterval()
        self._typed = self._typed + text if is_more else text
        self._since.restart()
        current = self._box.view().currentIndex().row() if is_open else self._box.currentIndex()
        place = self._place_of(self._typed, current)
        if place is None:
            return False
        if is_open:
            self._box.view().setCurrentIndex(self._box.model().index(place, 0))
        elif place != current:
            self._box.setCurrentIndex(place)
            self._box.activated.emit(place)
        return True

    def _place_of(self, typed: str, current: int) -> int | None:
        """Return the next entry that begins so; the current one again only where more is typed."""
        count, first = self._box.count(), current + (len(typed) == 1)
        places = ((first + step) % count for step in range(count))
        return next((place for place in places if self._begins(place, typed)), None)

    def _begins(self, place: int, typed: str) -> bool:
        reading = "".join((self._box.itemData(place, READING) or "").split())
        is_called = self._fold(self._box.itemText(place)).text.startswith(self._fold(typed).text)
        return is_called or (bool(reading) and romaji_key(reading).startswith(romaji_key(typed)))
