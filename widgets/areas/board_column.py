"""A column of the board: its heading, and cards that can be carried to another column by hand or by keys."""

from typing import Final

from PySide6.QtCore import QByteArray, QMimeData, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QLabel, QListView, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget
from typing_extensions import override

from matrices.language.words import Words
from widgets.areas.area_list import ROW, AreaRows, Index
from widgets.areas.columns import Column
from widgets.areas.row_drawing import RowDrawing
from widgets.areas.telling import AreaRow
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role

MIME: Final = "application/x-trellis-area"
WIDTH_PX: Final = 244
_LINES_OF_ABOUT = 2


class _Cards(AreaRows):
    """Cards that say, when they are carried away, which area they are and which column they came from."""

    key = ""

    @override
    def mimeTypes(self) -> list[str]:
        return [MIME]

    @override
    def mimeData(self, indexes: object) -> QMimeData:
        assert isinstance(indexes, (list, tuple))
        row = indexes[0].data(ROW)
        carried = QMimeData()
        carried.setData(MIME, QByteArray(f"{row.area_id}\n{self.key}".encode()))
        return carried

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction


class CardView(QListView):
    """The cards of a column. It wishes; the place does."""

    dropped = Signal(str, str)  # area id and the key of the column that it came from
    step_requested = Signal(int)  # to the neighbouring column: -1 or 1 along the line of text
    carry_requested = Signal(int)  # the card goes along
    opened = Signal()  # Enter on a card, or a double click

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.cards = _Cards(self)
        self.setModel(self.cards)
        self.setItemDelegate(_CardDelegate(theme, self))
        self.setSpacing(space.TIGHT)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setDragDropMode(QListView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(False)
        self.doubleClicked.connect(self.opened)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._judge(event)

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._judge(event)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        area_id, _, key = bytes(event.mimeData().data(MIME).data()).decode().partition("\n")
        # What Qt would do with a moved row is remove it from its model; the edit does that, and undo takes it back.
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        if area_id and key != self.cards.key:
            self.dropped.emit(area_id, key)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        key = Qt.Key(event.key())
        if key in steps:
            by = -steps[key] if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else steps[key]
            is_carried = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            (self.carry_requested if is_carried else self.step_requested).emit(by)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def _judge(self, event: QDropEvent) -> None:
        if event.mimeData().hasFormat(MIME) and self.acceptDrops():
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
        else:
            event.ignore()


class BoardColumn(QWidget):
    """Heading and cards."""

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        self._theme = theme
        self._words = words
        self.heading = QLabel()
        self.view = CardView(theme)
        self.setFixedWidth(WIDTH_PX)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space.SMALL)
        layout.addWidget(self.heading)
        layout.addWidget(self.view, 1)
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def key(self) -> str:
        """Of what is shown."""
        return self.view.cards.key

    def show_column(self, column: Column, *, can_move: bool) -> None:
        """Show other cards; one that is chosen and still there stays chosen."""
        self.view.cards.key = column.key
        if self.view.cards.rows != column.cards:
            self.view.cards.fill(column.cards)
        count = len(column.cards)
        self.heading.setText(f"{column.title}  {count}")
        self.heading.setToolTip(column.title)
        said = self._words.plural("{name}: {count} area", "{name}: {count} areas", count, name=column.title)
        self.view.setAccessibleName(said)
        self.view.setDragEnabled(can_move)
        self.view.setAcceptDrops(can_move)
        self.view.viewport().setAcceptDrops(can_move)

    def _dress(self) -> None:
        self.heading.setFont(self._theme.font(Role.STRONG))
        self.heading.setContentsMargins(space.SMALL, 0, space.SMALL, 0)
        colours = self._theme.colours
        self.view.setStyleSheet(f"QListView {{ background: {colours.window}; }}")


class _CardDelegate(QStyledItemDelegate):
    """A card: name, a little of what it covers, owners, cautions."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._drawing = RowDrawing(theme)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row, small = index.data(ROW), self._drawing.height(Role.SMALL)
        height = self._drawing.height(Role.STRONG) + (small * _LINES_OF_ABOUT if row.about else 0)
        height += (self._drawing.height(Role.SMALL) + space.TIGHT if row.owners else 0) + len(row.flags) * (small + 2)
        return QSize(WIDTH_PX - 5 * space.SMALL, height + 2 * space.CELL_TOP)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, area = index.data(ROW), QRect(option.rect).adjusted(0, 0, -1, -1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(self._theme.colours.hairline))
        painter.setBrush(QColor(self._theme.colours.surface))
        painter.drawRoundedRect(area, space.RADIUS, space.RADIUS)
        self._drawing.wash(painter, option, area)
        inner = area.adjusted(space.CELL_SIDE, space.CELL_TOP, -space.CELL_SIDE, -space.CELL_TOP)
        self._paint_texts(painter, row, inner, option.direction)

    def _paint_texts(self, painter: QPainter, row: AreaRow, inner: QRect, direction: Qt.LayoutDirection) -> None:
        small, strong = self._drawing.height(Role.SMALL), Role.STRONG
        line = QRect(inner.left(), inner.top(), inner.width(), self._drawing.height(strong))
        self._drawing.text(painter, line, strong, row.name)
        top = line.bottom() + 1
        if row.about:
            about = QRect(inner.left(), top, inner.width(), small * _LINES_OF_ABOUT)
            self._drawing.lines(painter, about, row.about, _LINES_OF_ABOUT)
            top += about.height()
        if row.owners:
            self._drawing.text(
                painter, QRect(inner.left(), top + space.TIGHT, inner.width(), small), Role.SMALL, row.owners
            )
            top += small + space.TIGHT
        for flag in row.flags:
            self._drawing.caution(painter, QRect(inner.left(), top, inner.width(), small + 2), flag, direction)
            top += small + 2
