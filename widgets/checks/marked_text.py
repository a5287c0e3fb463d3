"""A text with some of its words marked, to be read and copied but not changed."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget
from typing_extensions import override

from matrices.checks.finding import Span
from widgets.theme.theme import Theme
from widgets.theme.type import Role

_MOST_PX: Final = 180


class MarkedText(QTextEdit):
    """As tall as its text, up to a bound."""

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._spans: tuple[Span, ...] = ()
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self.updateGeometry)
        theme.changed.connect(self._dress)
        self._dress()

    def show_text(self, text: str, spans: Iterable[Span] = ()) -> None:
        """Show `text`, marked where `spans` say."""
        self._spans = tuple(spans)
        self.setPlainText(text)
        self._mark()
        self.updateGeometry()

    def _dress(self) -> None:
        self.setFont(self._theme.font(Role.BODY))
        self.setStyleSheet(f"QTextEdit {{ background: transparent; color: {self._theme.colours.ink}; }}")
        self._mark()

    def _mark(self) -> None:
        text, colours = self.toPlainText(), self._theme.colours
        mark = QTextCharFormat()
        mark.setBackground(QColor(colours.caution_wash))
        mark.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        mark.setUnderlineColor(QColor(colours.caution))
        for span in self._spans:
            cursor = QTextCursor(self.document())
            cursor.setPosition(_units(text[: span.start]))
            cursor.setPosition(_units(text[: span.end]), QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(mark)

    @override
    def sizeHint(self) -> QSize:
        return QSize(0, min(_MOST_PX, round(self.document().size().height()) + 2))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()


def _units(text: str) -> int:
    """Return how long a text is for Qt, which counts UTF-16 code units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
