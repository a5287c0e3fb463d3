"""Completing names in boxes that can be typed into: by what they hold, and by how they sound or are read."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtWidgets import QComboBox, QCompleter
from typing_extensions import override

from widgets.side_search import Finder

READING: Final = Qt.ItemDataRole.UserRole + 1
"""Under which an entry of a box keeps how its name is read; what belongs to it is kept under `UserRole` itself."""


def add_name(box: QComboBox, name: str, of: str, reading: str) -> None:
    """Offer a name in a box: `of` is the id of whom it is, `reading` how it is read."""
    box.addItem(name, of)
    box.setItemData(box.count() - 1, reading, READING)


def tell_readings(box: QComboBox, readings: Mapping[str, str]) -> None:
    """Note beside each entry of a box how it is read; `readings` are by name."""
    for place in range(box.count()):
        box.setItemData(place, readings.get(box.itemText(place), ""), READING)


def complete_by_sound(box: QComboBox) -> None:
    """Let an editable box offer the entries that a search for what is typed finds."""
    found = NamesFound(box)
    completer = QCompleter(found, box)
    completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
    box.setCompleter(completer)
    line = box.lineEdit()
    assert line is not None
    line.textEdited.connect(found.search)


class NamesFound(QSortFilterProxyModel):
    """The entries of a box that answer what was searched, in their order."""

    def __init__(self, box: QComboBox) -> None:
        super().__init__(box)
        self._told: tuple[tuple[str, str], ...] = ()
        self._finder = Finder()
        self._places: frozenset[int] = frozenset()
        self.setSourceModel(box.model())

    def search(self, typed: str) -> None:
        """Show what answers `typed`."""
        told = tuple(self._entry(place) for place in range(self.sourceModel().rowCount()))
        if told != self._told:
            self._told = told
            self._finder = Finder([(name,) for name, _ in told], [reading for _, reading in told])
        self._places = frozenset(self._finder.found(typed))
        self.invalidate()

    def _entry(self, place: int) -> tuple[str, str]:
        index = self.sourceModel().index(place, 0)
        return index.data() or "", index.data(READING) or ""

    @override
    def filterAcceptsRow(self, source_row: int, source_parent: QModelIndex | QPersistentModelIndex) -> bool:
        return source_row in self._places
