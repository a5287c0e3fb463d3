"""The grid of a role while it is only read in another language: the line over it, its keys, and its own cautions."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from matrices.language.words import AUTONYMS, Words
from matrices.model.matrix import Matrix
from matrices.model.translation import TextKind, TextPlace, source_texts
from matrices.reports.sign_sentences import signs_in
from widgets.grid.cautions import Cautions
from widgets.matrix.grid import MatrixGrid
from widgets.matrix.section_ids import DETAILS
from widgets.matrix.side import Side
from widgets.reading.bar import ReadingBar
from widgets.reading.keys import ReadingKeys
from widgets.reading.reader import Reader
from widgets.theme.theme import Theme


class GridReading(QObject):
    """Search and check are about the source: they end the reading, and the reading folds them away."""

    translation_requested = Signal(str, str)  # language, and the key of the text's place that is to be worded

    def __init__(self, grid: MatrixGrid, side: Side, reader: Reader, theme: Theme, words: Words) -> None:
        super().__init__(grid)
        self._grid, self._side, self._reader, self._words = grid, side, reader, words
        self._stored: Matrix | None = None
        self._cautions = Cautions()
        self.bar = ReadingBar(theme, words)
        self.keys = ReadingKeys(grid)
        side.changed.connect(self._on_side_changed)
        for one in (self.bar, self.keys):
            one.left.connect(reader.leave)
            one.edit_requested.connect(self.translate_current)

    @property
    def is_on(self) -> bool:
        """Whether the role is shown in another language than its own."""
        return bool(self._reader.language)

    @property
    def has_focus(self) -> bool:
        """Whether the keys go to the line over the grid."""
        focused = QApplication.focusWidget()
        return focused is not None and self.bar.isAncestorOf(focused)

    def shown(self, matrix_id: str, stored: Matrix | None, *, can_translate: bool) -> Matrix | None:
        """Return a role as it is to be shown, and tell over the grid in which language that is."""
        shown = self._reader.turn_to(matrix_id, stored)
        self._stored = stored
        self.keys.is_on = self.is_on
        self.bar.setVisible(self.is_on)
        if stored is not None and self.is_on:
            own, note = AUTONYMS.get(stored.language, stored.language), self._note(shown)
            self.bar.show_reading(self._reader.name, own, note, is_editable=can_translate)
        return shown

    def set_cautions(self, cautions: Cautions) -> None:
        """Show where the wording should be looked at; that is the source's."""
        self._cautions = cautions
        self._grid.set_cautions(Cautions() if self.is_on else cautions)

    def settle(self) -> None:
        """Leave nothing beside the grid, or in it, that is about other words than those shown now."""
        self.set_cautions(self._cautions)
        if self.is_on and self._side.section not in (None, DETAILS):
            self._side.fold()

    def give_way(self) -> None:
        """Show the role as it is written while what stands beside it is about that."""
        if self._side.section not in (None, DETAILS):
            self._reader.leave()

    def translate_current(self) -> None:
        """Wish to word the current cell in the language that is read."""
        (attribute_id, level_id), stored = self._grid.current_key(), self._stored
        if self.is_on and stored is not None and attribute_id is not None:
            is_cell = level_id is not None and stored.attribute(attribute_id).descriptor(level_id)
            cell = TextPlace(TextKind.DESCRIPTOR, attribute_id, level_id or "")
            place = cell if is_cell else TextPlace(TextKind.ATTRIBUTE_NAME, attribute_id)
            self.translation_requested.emit(self._reader.language, place.key)

    def _note(self, shown: Matrix | None) -> str:
        """Return what the signs in view mean; other views read other texts of the role, with signs of their own."""
        texts = "" if shown is None else "\n".join(source_texts(shown).values())
        return self._reader.note(self._words, signs_in(texts))

    def _on_side_changed(self) -> None:
        self.give_way()
