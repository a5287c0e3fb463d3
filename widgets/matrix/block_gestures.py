"""Copy, cut, paste and fill on the selection of the grid."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from matrices.edits.blocks import Block, block_of, repeated
from matrices.edits.pasting import missing
from matrices.language.words import Words
from matrices.model.matrix import Matrix
from widgets.matrix.block_edits import BlockEdits
from widgets.matrix.clipboard import block_in, mime_of
from widgets.matrix.gestures import MatrixGestures
from widgets.matrix.grid import MatrixGrid
from widgets.matrix.html_table import TooManyCellsError
from widgets.matrix.overflow import OverflowDialog


class BlockGestures(QObject):
    """What a person knows from spreadsheets; each gesture is one step to undo."""

    refused = Signal()  # the disk refused; nothing changed
    told = Signal(str)  # a sentence about what could not be done

    def __init__(
        self,
        grid: MatrixGrid,
        edits: BlockEdits,
        gestures: MatrixGestures,
        words: Words,
        *,
        copied: Callable[[], Matrix | None],
    ) -> None:
        """Make them; `copied` gives the matrix as it is read, out of which cells are copied."""
        super().__init__(grid)
        self._copied = copied
        self._grid = grid
        self._edits = edits
        self._gestures = gestures
        self._words = words

    @property
    def can_copy(self) -> bool:
        """Whether there are cells to copy."""
        return bool(self._grid.selected_keys())

    @property
    def can_cut(self) -> bool:
        """Whether there are cells to copy and to empty."""
        return self._gestures.can_edit_cell

    @property
    def can_paste(self) -> bool:
        """Whether a block may be pasted; an empty grid takes one too."""
        return self._gestures.can_edit

    def copy(self) -> None:
        """Copy the selected cells, with the names around them when all cells are selected."""
        matrix = self._edits.matrix
        is_whole = matrix is not None and len(self._grid.selected_keys()) == len(matrix.attributes) * len(matrix.levels)
        self._copy(with_names=is_whole)

    def copy_with_names(self) -> None:
        """Copy the selected cells with the names of their attributes and levels."""
        self._copy(with_names=True)

    def cut(self) -> None:
        """Copy the selected cells and empty them."""
        if self.can_cut:
            self.copy()
            self._done(self._edits.cut(self._grid.selected_keys()))

    def paste(self) -> None:
        """Lay what is in the clipboard over the grid, from the first selected cell on."""
        matrix, block = self._edits.matrix, self._block_in_clipboard()
        if matrix is None or block is None or not self.can_paste:
            return
        keys = self._grid.selected_keys()
        if len(keys) > 1 and (len(block.texts), block.width) == (1, 1):
            self._done(self._edits.paste_everywhere(keys, block.texts[0][0]))
            return
        self._lay(matrix, repeated(block, *self._size()))

    def fill_down(self) -> None:
        """Put the texts of the first selected row into the others; a single row takes those of the one above it."""
        if self.can_cut:
            self._done(self._edits.fill_down(self._grid.selected_attribute_ids(), self._grid.selected_level_ids()))

    def fill_right(self) -> None:
        """Put the texts of the first selected level into the others; a single one takes those of the one before it."""
        if self.can_cut:
            self._done(self._edits.fill_right(self._grid.selected_attribute_ids(), self._grid.selected_level_ids()))

    def _copy(self, *, with_names: bool) -> None:
        matrix = self._copied()
        if matrix is None or not self.can_copy:
            return
        block = block_of(matrix, self._grid.selected_attribute_ids(), self._grid.selected_level_ids())
        bare = Block(texts=block.texts)
        QGuiApplication.clipboard().setMimeData(mime_of(block if with_names else bare))

    def _block_in_clipboard(self) -> Block | None:
        try:
            return block_in(QGuiApplication.clipboard().mimeData())
        except TooManyCellsError:
            self.told.emit(self._words("The clipboard holds more cells than a matrix can take. Nothing was pasted."))
            return None

    def _size(self) -> tuple[int, int]:
        return max(1, len(self._grid.selected_attribute_ids())), max(1, len(self._grid.selected_level_ids()))

    def _corner(self) -> tuple[str | None, str | None]:
        rows, levels = self._grid.selected_attribute_ids(), self._grid.selected_level_ids()
        return (rows[0] if rows else None), (levels[0] if levels else None)

    def _lay(self, matrix: Matrix, block: Block) -> None:
        corner = self._corner()
        rows, levels = missing(matrix, *corner, block)
        if not rows and not levels:
            self._paste(corner, block, grows=False)
            return
        dialog = OverflowDialog(self._words, block, (rows, levels), self._grid)
        dialog.chosen.connect(self._on_overflow_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _paste(self, corner: tuple[str | None, str | None], block: Block, *, grows: bool) -> None:
        if self._done(self._edits.paste(corner, block, grows=grows)):
            self._select(corner, block)

    def _select(self, corner: tuple[str | None, str | None], block: Block) -> None:
        """Show what was pasted."""
        matrix = self._edits.matrix
        if matrix is None or not matrix.attributes or not matrix.levels:
            return
        row = matrix.attribute_places.get(corner[0] or "", 0)
        column = matrix.level_places.get(corner[1] or "", 0)
        last_row = matrix.attributes[min(row + len(block.texts), len(matrix.attributes)) - 1].attribute_id
        last_level = matrix.levels[min(column + block.width, len(matrix.levels)) - 1].level_id
        first = matrix.attributes[row].attribute_id, matrix.levels[column].level_id
        self._grid.select_block(first, (last_row, last_level))

    def _done(self, is_stored: bool) -> bool:  # noqa: FBT001 - the answer of an edit, passed on
        if not is_stored:
            self.refused.emit()
        return is_stored

    def _on_overflow_chosen(self, grows: bool) -> None:  # noqa: FBT001 - a slot
        dialog = self.sender()
        assert isinstance(dialog, OverflowDialog)
        self._paste(self._corner(), dialog.block, grows=grows)
