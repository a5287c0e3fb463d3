"""The same grid, to be read: words marked, nothing to edit."""

from PySide6.QtCore import QModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QWidget
from typing_extensions import override

from matrices.language.words import Words
from matrices.model.matrix import Matrix
from widgets.comparing.face import Face, plain_face
from widgets.comparing.inline import Marked
from widgets.comparing.marked_drawing import Ink, draw_marked
from widgets.comparing.marked_headers import MarkedColumnHeader, MarkedRowHeader
from widgets.grid.column_header import ColumnHeader
from widgets.grid.delegate import CellDelegate
from widgets.grid.model import GridModel
from widgets.grid.row_header import RowHeader
from widgets.grid.setting import Setting
from widgets.grid.view import GridView
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role

_NOTHING = plain_face(Matrix(matrix_id="", title=""))


class MarkedDelegate(CellDelegate):
    """Paints the marked text of a cell where the face has one."""

    def __init__(self, view: QAbstractItemView, model: GridModel, setting: Setting) -> None:
        super().__init__(view, model, setting)
        self.face = _NOTHING

    @override
    def height(self, row: int, column: int, width: int) -> int:
        marked = self._marked(row, column)
        if marked is None:
            return super().height(row, column, width)
        text_width = self.setting.cell_text_width(width)
        set_text = self.setting.text(marked.text, text_width, Role.BODY, is_bulleted=True)
        return self.text_top(row) + set_text.height + self.setting.px(space.CELL_TOP) + space.HAIRLINE

    @override
    def _paint_text(self, painter: QPainter, rect: QRectF, row: int, column: int) -> None:
        marked = self._marked(row, column)
        if marked is None:
            super()._paint_text(painter, rect, row, column)
            return
        width = self.setting.cell_text_width(int(rect.width()))
        set_text = self.setting.text(marked.text, width, Role.BODY, is_bulleted=True)
        at = self.setting.cell_text_at(rect, self.text_top(row))
        ink = Ink(self.setting.colours, is_side_by_side=self.face.is_side_by_side)
        draw_marked(painter, set_text, at, marked.marks, ink)

    def _marked(self, row: int, column: int) -> Marked | None:
        attribute, level = self.model.attribute_at(row), self.model.level_at(column)
        if attribute is None or level is None:
            return None
        return self.face.cell((attribute.attribute_id, level.level_id))


class MarkedGrid(GridView):
    """Shows a face. Selection and scroll position survive when the next one is of the same role."""

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(theme, words, parent)
        self._is_showing = False
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)

    def show_face(self, face: Face | None) -> None:
        """Show a face, or nothing."""
        shown = _NOTHING if face is None else face
        assert isinstance(self.cells, MarkedDelegate)
        assert isinstance(self.row_header, MarkedRowHeader)
        assert isinstance(self.column_header, MarkedColumnHeader)
        self.cells.face = shown
        self.row_header.headers = shown.rows
        self.column_header.headers = shown.columns
        self._is_showing = True
        self.set_matrix(None if face is None else shown.matrix)
        self._is_showing = False
        self._start_anew()

    def show_matrix(self, matrix: Matrix | None) -> None:
        """Show a matrix as it is."""
        self.show_face(None if matrix is None else plain_face(matrix))

    @override
    def _on_cells_changed(self, first: QModelIndex, last: QModelIndex, roles: list[int]) -> None:
        if not self._is_showing:  # a new face is measured where it is seen, not row by row
            super()._on_cells_changed(first, last, roles)

    @override
    def _on_header_changed(self, orientation: Qt.Orientation, first: int, last: int) -> None:
        if not self._is_showing:
            super()._on_header_changed(orientation, first, last)

    @override
    def _make_delegate(self) -> CellDelegate:
        return MarkedDelegate(self, self.grid, self.setting)

    @override
    def _make_row_header(self) -> RowHeader:
        return MarkedRowHeader(self.grid, self.setting, self)

    @override
    def _make_column_header(self) -> ColumnHeader:
        return MarkedColumnHeader(self.grid, self.setting, self)
