"""The editor in a cell. Its text stands exactly where the cell's text stood, so that nothing jumps."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget
from typing_extensions import override

from matrices.reports.typography.bidi import paragraph_level
from widgets.grid.marks import CellKey
from widgets.grid.setting import BULLET_INDENT, Setting
from widgets.theme import space
from widgets.theme.type import Role


class CellEditor(QTextEdit):
    """Plain text, one behaviour a line. It says how tall it wants to be; the row makes room."""

    grown = Signal()  # the text needs another height

    def __init__(self, setting: Setting, key: CellKey, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = key
        """The cell whose text it holds, wherever that cell is moved meanwhile."""
        self.is_filled = False
        """Whether the old text is in it: later news of the model must not overwrite what is typed."""
        self.is_refused = False
        """Whether the disk refused what is typed."""
        self._setting = setting
        self._style = setting.style(Role.BODY, is_bulleted=True)
        self._bullets = _BulletStrip(self, setting)
        self._set_up()

    def fill(self, text: str, *, is_replaced: bool) -> None:
        """Put the cell's text in, the cursor behind it; chosen as a whole when the next key shall replace it."""
        self.setPlainText(text)
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setBlockFormat(self._block_format())
        self.document().clearUndoRedoStacks()
        if is_replaced:
            self.selectAll()
        else:
            self.moveCursor(QTextCursor.MoveOperation.End)
        self.is_filled = True
        self._on_text_changed()

    def wanted_height(self) -> int:
        """Return how tall the cell must be for the text to be seen in full."""
        text = round(self.document().size().height())
        top = self.viewportMargins().top() + self._drop() + space.FRAME
        return top + text + self._setting.px(space.CELL_TOP) + space.HAIRLINE

    def start_line(self) -> None:
        """Begin a new behaviour at the cursor."""
        self.textCursor().insertBlock()
        self.ensureCursorVisible()

    def bullet_rects(self) -> list[QRect]:
        """Return where the bullets stand, in the coordinates of the whole editor; none for a single behaviour."""
        if self.document().blockCount() < 2:
            return []
        size = max(3, round(self._style.font.pixelSize() * 0.28))
        rects, block = [], self.document().begin()
        while block.isValid():
            cursor = QTextCursor(block)
            line = self.cursorRect(cursor)
            middle = self.viewport().y() + line.center().y()
            rects.append(QRect(self._bullet_left(size), middle - size // 2, size, size))
            block = block.next()
        return rects

    def _bullet_left(self, size: int) -> int:
        start, end = self._setting.px(space.CELL_SIDE), self._setting.px(space.WIDE)
        left, right = (end, start) if self._setting.is_mirrored else (start, end)
        return self.width() - right - 1 - size if self._is_right_to_left() else left + 1

    def _set_up(self) -> None:
        colours = self._setting.colours
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        self.document().setDefaultFont(self._style.font)
        self.setFont(self._style.font)
        self.setStyleSheet(
            f"QTextEdit {{ background: {colours.surface}; color: {colours.ink}; border: {space.FRAME}px solid "
            f"{colours.accent}; border-radius: 3px; selection-background-color: {colours.accent}; "
            f"selection-color: {colours.surface}; }}"
        )
        self.textChanged.connect(self._on_text_changed)

    def _block_format(self) -> QTextBlockFormat:
        made = QTextBlockFormat()
        made.setLineHeight(self._style.line_px, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        made.setBottomMargin(self._style.gap_px)
        return made

    def _is_right_to_left(self) -> bool:
        return paragraph_level(self.toPlainText(), int(self._setting.is_mirrored)) == 1

    def _on_text_changed(self) -> None:
        self.is_refused = False
        self._direct()
        self._fit_margins()
        self._bullets.update()
        self.grown.emit()

    def _direct(self) -> None:
        """Let all behaviours of the cell run in the direction of its first strong character."""
        is_right_to_left = self._is_right_to_left()
        option = self.document().defaultTextOption()
        direction = Qt.LayoutDirection.RightToLeft if is_right_to_left else Qt.LayoutDirection.LeftToRight
        if option.textDirection() is not direction:
            option.setTextDirection(direction)
            self.document().setDefaultTextOption(option)

    def _fit_margins(self) -> None:
        px = self._setting.px
        start, end = px(space.CELL_SIDE) - space.FRAME, px(space.WIDE) - space.FRAME
        left, right = (end, start) if self._setting.is_mirrored else (start, end)
        indent = px(BULLET_INDENT) if self.document().blockCount() > 1 else 0
        if self._is_right_to_left():
            right += indent
        else:
            left += indent
        self.setViewportMargins(left, px(space.CELL_TOP) - space.FRAME - self._drop(), right, 0)

    def _drop(self) -> int:
        """Return how much lower a document sets its first line than the cell does."""
        self.document().size()  # lays it out
        layout = self.document().begin().layout()
        if not layout.lineCount():
            return 0
        line = layout.lineAt(0)
        return max(0, round(layout.position().y() + line.y() + line.ascent()) - self._style.baseline_px)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._bullets.setGeometry(self.rect())
        self.grown.emit()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.grown.emit()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.width(), self.wanted_height())


class _BulletStrip(QWidget):
    """Paints the bullets beside the text of an editor, in the margin where the editor itself cannot paint."""

    def __init__(self, editor: CellEditor, setting: Setting) -> None:
        super().__init__(editor)
        self._editor = editor
        self._setting = setting
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._setting.colours.quiet_ink))
        for rect in self._editor.bullet_rects():
            painter.drawEllipse(rect)
        painter.end()
