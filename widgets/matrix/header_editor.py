"""The editor over a header: a name, and below it what it is about or means."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from widgets.grid.setting import Setting
from widgets.line_field import LineField
from widgets.theme import space
from widgets.theme.type import Role
from widgets.writing_field import WritingField

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NEW_LINE: Final = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier
_ABOUT_LINES: Final = 3


class HeaderEditor(QFrame):
    """Enter stores, Tab goes from the name to the lines below, Esc gives back; leaving it stores too."""

    typed = Signal()  # read `name` and `about`, store them, then call `close_stored` or leave it open
    left = Signal()  # it is closed, stored or given back

    def __init__(self, setting: Setting, key: tuple[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self.key = key
        """A kind, "attribute", "level" or "band", and the id of what is renamed."""
        self._setting = setting
        self._is_open = True
        self._name = LineField(self)
        self._about = WritingField(parent=self)
        self._set_up()

    @property
    def name(self) -> str:
        """The name as typed."""
        return self._name.text()

    @property
    def about(self) -> str:
        """The lines below the name as typed."""
        return self._about.toPlainText()

    def start(self, name: str, about: str | None, about_hint: str, area: QRect) -> None:
        """Open over `area` with the texts there are; without `about` the name alone is edited."""
        self._name.setText(name)
        self._about.setPlainText(about or "")
        self._about.set_hint(about_hint)
        self._about.setVisible(about is not None)
        height = max(area.height() if about is not None else 0, self.sizeHint().height())
        self.setGeometry(area.left(), area.top(), area.width(), height)
        self.show()
        self.raise_()
        self._name.setFocus()
        self._name.selectAll()

    def close_stored(self) -> None:
        """Close: what was typed is stored, or given up."""
        if self._is_open:
            self._is_open = False
            self.hide()
            self.left.emit()
            self.deleteLater()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(watched, event)
        if event.type() is QEvent.Type.FocusOut and self._is_left():
            self.typed.emit()
        return super().eventFilter(watched, event)

    def _set_up(self) -> None:
        colours = self._setting.colours
        self.setStyleSheet(
            f"HeaderEditor {{ background: {colours.surface}; border: {space.FRAME}px solid {colours.accent};"
            f" border-radius: {space.RADIUS}px; }}"
            " WritingField { border: none; padding: 0; background: transparent; }"
            f" WritingField {{ color: {colours.quiet_ink}; }}"
        )
        self._name.setFont(self._setting.style(Role.STRONG).font)
        self._name.setAccessibleName(self._setting.words("Name"))
        self._about.setFont(self._setting.style(Role.SMALL).font)
        self._about.setAccessibleName(self._setting.words("Description"))
        self._about.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._about.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._about.document().setDocumentMargin(2)
        self._about.setFixedHeight(self._setting.style(Role.SMALL).line_px * _ABOUT_LINES)
        layout = QVBoxLayout(self)
        side = self._setting.px(space.MEDIUM)
        layout.setContentsMargins(side, self._setting.px(space.SMALL), side, self._setting.px(space.SMALL))
        layout.setSpacing(2)
        layout.addWidget(self._name)
        layout.addWidget(self._about)
        layout.addStretch(1)
        for field in (self._name, self._about):
            field.installEventFilter(self)

    def _on_key(self, watched: QObject, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        is_last = watched is self._about or self._about.isHidden()
        if key is Qt.Key.Key_Escape:
            self.close_stored()
        elif key in _ENTER and watched is self._about and event.modifiers() & _NEW_LINE:
            self._about.insertPlainText("\n")
        elif key in _ENTER or (key is Qt.Key.Key_Tab and is_last):
            self.typed.emit()
        elif key is Qt.Key.Key_Tab:
            self._about.setFocus()
            self._about.selectAll()
        elif key is Qt.Key.Key_Backtab:
            self._name.setFocus()
        else:
            return False
        return True

    def _is_left(self) -> bool:
        focus = QApplication.focusWidget()
        if not self._is_open or QApplication.activePopupWidget() is not None:
            return False
        return focus is None or not (focus is self or self.isAncestorOf(focus))
