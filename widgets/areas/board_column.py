"""A column of the board: its heading, and cards that can be carried to another column by hand or by keys."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QByteArray, QMimeData, QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QLabel,
    QListView,
    QSizePolicy,
    QSpacerItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from matrices.language.isolates import isolated
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
_HEADING_LINE = 2.0
"""Height of a heading as a share of its size: the same beside one of another script."""


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
    carry_refused = Signal()  # a card was taken up where none can be carried
    opened = Signal()  # Enter or F2 on a card, or a double click
    delete_requested = Signal()  # Delete on a card

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        self.cards = _Cards(words, self)
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
    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        """Take up a card; where no column takes one, the cursor says so until it is let go."""
        if not self.acceptDrops():
            self.carry_refused.emit()
        super().startDrag(supportedActions)

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
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.opened.emit()
        elif key is Qt.Key.Key_Delete and self.currentIndex().isValid():
            self.delete_requested.emit()
        else:
            super().keyPressEvent(event)

    def _judge(self, event: QDropEvent) -> None:
        if event.mimeData().hasFormat(MIME) and self.acceptDrops():
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
        else:
            event.ignore()


class BoardColumn(QWidget):
    """Heading and cards. The cards are made when the column first comes into view: a board may have hundreds."""

    def __init__(self, theme: Theme, words: Words, on_made: Callable[[CardView], None]) -> None:
        super().__init__()
        self._theme = theme
        self._words = words
        self._on_made = on_made
        self._column = Column("", "", ())
        self._can_move = self._can_try = False
        self._view: CardView | None = None
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.make)
        self.heading = QLabel()
        self.setFixedWidth(WIDTH_PX)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(space.SMALL)
        self._layout.addWidget(self.heading)
        self._gap = QSpacerItem(0, 0, vData=QSizePolicy.Policy.Expanding)
        self._layout.addItem(self._gap)
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def key(self) -> str:
        """Of what is shown."""
        return self._column.key

    @property
    def made_view(self) -> CardView | None:
        """The cards, where they are made."""
        return self._view

    @property
    def view(self) -> CardView:
        """The cards."""
        self.make()
        assert self._view is not None
        return self._view

    @property
    def count(self) -> int:
        """How many cards there are."""
        return len(self._column.cards)

    def make(self) -> None:
        """Make the cards, where they are not."""
        if self._view is None:
            self._view = CardView(self._theme, self._words)
            self._layout.removeItem(self._gap)
            self._layout.addWidget(self._view, 1)
            self._fill()
            self._on_made(self._view)

    def place_of(self, area_id: str) -> int | None:
        """Return which card is that of an area."""
        return next((place for place, one in enumerate(self._column.cards) if one.area_id == area_id), None)

    def show_column(self, column: Column, *, can_move: bool, can_try: bool = False) -> None:
        """Show other cards; one that is chosen and still there stays chosen.

        With `can_try` a card can be taken up where it cannot be moved, to be told why.
        """
        if (column, can_move, can_try) == (self._column, self._can_move, self._can_try) and self.heading.text():
            return
        self._column, self._can_move, self._can_try = column, can_move, can_try
        self.heading.setText(f"{isolated(column.title)}  {self.count}")
        self.heading.setToolTip(column.title)
        self._fill()

    def _fill(self) -> None:
        view, column = self._view, self._column
        if view is None:
            return
        view.cards.key = column.key
        if view.cards.rows != column.cards:
            view.cards.fill(column.cards)
        said = self._words.plural("{name}: {count} area", "{name}: {count} areas", self.count, name=column.title)
        view.setAccessibleName(said)
        view.setDragEnabled(self._can_move or self._can_try)
        view.setAcceptDrops(self._can_move)
        view.viewport().setAcceptDrops(self._can_move)

    def _dress(self) -> None:
        self.heading.setFont(self._theme.font(Role.STRONG))
        self.heading.setFixedHeight(round(self._theme.font(Role.STRONG).pixelSize() * _HEADING_LINE))
        self.heading.setContentsMargins(space.SMALL, 0, space.SMALL, 0)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._view is None:
            self._later.start()
        super().paintEvent(event)


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
