"""The window of steps: a click on one makes everything as it was after it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QDialog, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from matrices.language.words import Words
from widgets.history.steps import step_names, walk_to
from widgets.session import Session
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role

_SIZE = (380, 460)


class HistoryDialog(QDialog):
    """Stays open beside the work and follows it."""

    def __init__(self, session: Session, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._words = words
        self._is_walking = False
        self.list = QListWidget()
        self.notice = QLabel(wordWrap=True)
        self.hint = QLabel(words("Choose a step to go back to it, or forward."), wordWrap=True)
        self._set_up()
        session.undo_stack.indexChanged.connect(self._on_stack_index_changed)
        theme.changed.connect(self._show_steps)
        self._show_steps()

    def _set_up(self) -> None:
        self.setWindowTitle(self._words("History"))
        self.setModal(False)
        self.resize(*_SIZE)
        self.list.setAccessibleName(self._words("Steps, the first one first"))
        self.list.setWordWrap(True)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.itemClicked.connect(self._on_list_item_chosen)
        self.list.itemActivated.connect(self._on_list_item_chosen)
        self.notice.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.MEDIUM, space.MEDIUM, space.MEDIUM, space.MEDIUM)
        layout.setSpacing(space.SMALL)
        for one in (self.hint, self.list, self.notice):
            layout.addWidget(one)

    def _show_steps(self) -> None:
        colours, now = self._theme.colours, self._session.undo_stack.index()
        self.hint.setStyleSheet(f"color: {colours.quiet_ink};")
        self.notice.setStyleSheet(
            f"background: {colours.caution_wash}; color: {colours.ink}; padding: {space.SMALL}px;"
        )
        self.list.setStyleSheet(
            f"QListWidget::item {{ padding: {space.TIGHT}px {space.SMALL}px; border-radius: {space.RADIUS}px; }}"
            f"QListWidget::item:selected {{ background: {colours.accent_wash}; color: {colours.ink}; }}"
        )
        self.list.clear()
        for place, name in enumerate([self._words("As it was when opened"), *step_names(self._session)]):
            self.list.addItem(self._item(name, place, now))
        self.list.setCurrentRow(now)
        self.list.scrollToItem(self.list.currentItem())

    def _item(self, name: str, place: int, now: int) -> QListWidgetItem:
        item = QListWidgetItem(self._words("{step} – now", step=name) if place == now else name)
        item.setFont(self._theme.font(Role.STRONG if place == now else Role.BODY))
        if place > now:
            item.setForeground(QColor(self._theme.colours.quiet_ink))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, self._words("{step}, taken back", step=name))
        return item

    def _on_stack_index_changed(self) -> None:
        if not self._is_walking:
            self.notice.hide()
            self._show_steps()

    def _on_list_item_chosen(self, item: QListWidgetItem) -> None:
        self._is_walking = True
        is_there = walk_to(self._session, self.list.row(item))
        self._is_walking = False
        self._show_steps()
        self.notice.setText(self._words("This could not be saved, so it stays as the marked step says."))
        self.notice.setVisible(not is_there)
