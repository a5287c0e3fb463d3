"""The agenda of a 1:1: what there is to talk about, ticked off as it is, with room for one's own."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from matrices.language.words import Words
from matrices.model.agenda import OF_ATTRIBUTES
from matrices.model.agenda_words import said
from matrices.model.review import AgendaItem
from matrices.reports.translated_roles import TranslatedRoles
from widgets.buttons import text_button
from widgets.line_field import LineField
from widgets.review.reading import read_in
from widgets.review.sitting import Sitting
from widgets.review.ticked_list import TickedList
from widgets.review.ticked_rows import Row
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role


class AgendaPanel(QWidget):
    """Shows a sitting's agenda and hands each gesture to it."""

    attribute_chosen = Signal(str)  # attribute id of the current item

    def __init__(self, theme: Theme, words: Words, scale: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._scale = scale
        self._sitting: Sitting | None = None
        self._told: TranslatedRoles | None = None
        self.title = QLabel(words("Agenda"))
        self.list = TickedList(theme, words, words("Agenda"), scale)
        self.nothing = QLabel(wordWrap=True)
        self.field = LineField(placeholderText=words("Talk about something else"))
        self.field.setAccessibleName(words("Talk about something else"))
        self.new_button = text_button("")
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._lay_out()
        self._connect()
        self._dress()

    def show_sitting(self, sitting: Sitting, told: TranslatedRoles | None = None) -> None:
        """Show the agenda as it is now; `told` tells names in another language than they are written in."""
        self._sitting, self._told = sitting, told
        agenda = sitting.review.agenda
        self.list.set_rows(self._row(item, sitting) for item in agenda)
        self.list.setVisible(bool(agenda))
        self.nothing.setText(self._bare_text(sitting))
        self.nothing.setVisible(not agenda)
        self.field.setVisible(sitting.is_open)
        new = sitting.new_items() if sitting.is_open else 0
        self.new_button.setText(self._words.plural("{count} new", "{count} new", new))
        self.new_button.setVisible(new > 0)

    def _bare_text(self, sitting: Sitting) -> str:
        """Return what to say while there is nothing on the agenda: to begin with, how to go about a first time."""
        if sitting.is_open and not sitting.history.entries:
            return self._words("Nothing is rated yet. Go through the grid together; a level's number rates.")
        return self._words("Nothing new came about. Add what you want to talk about.")

    def start(self) -> None:
        """Go to the first item that was not talked about."""
        if self._sitting is not None:
            left = (one.item_id for one in self._sitting.review.agenda if not one.is_discussed)
            self.list.choose(next(left, ""))

    def finish(self) -> bool:
        """Put on the agenda what was typed but not entered; tell whether nothing is left that is not stored."""
        self._on_field_return_pressed()
        return not self.field.text().strip()

    def give_up(self) -> None:
        """Forget what is being typed."""
        self.field.clear()

    def step(self, by: int) -> None:
        """Go to the next item (`by` 1) or the one before (-1)."""
        self.list.step(by)

    def mark(self) -> None:
        """Tick the current item off, or take the tick away."""
        if self._sitting is not None and self.list.current_id is not None:
            self._sitting.mark(self.list.current_id)

    def _row(self, item: AgendaItem, sitting: Sitting) -> Row:
        caption, text = said(item, read_in(sitting.ground, self._told), self._words)
        return Row(item.item_id, caption, text, item.is_discussed)

    def _connect(self) -> None:
        self._soon.timeout.connect(self._on_soon_timeout)
        self.list.ticked.connect(self._on_list_ticked)
        self.list.removed.connect(self._on_list_removed)
        self.list.moved.connect(self._on_list_moved)
        self.list.current_changed.connect(self._on_list_current_changed)
        self.field.returnPressed.connect(self._on_field_return_pressed)
        self.new_button.clicked.connect(self._on_new_button_clicked)
        self._theme.changed.connect(self._dress)

    def _on_list_ticked(self, item_id: str) -> None:
        if self._sitting is not None:
            self._sitting.mark(item_id)

    def _on_list_removed(self, item_id: str) -> None:
        if self._sitting is not None:
            self._sitting.remove_item(item_id)

    def _on_list_moved(self, item_id: str, by: int) -> None:
        if self._sitting is not None:
            self._sitting.move_item(item_id, by)

    def _on_list_current_changed(self, item_id: str) -> None:
        agenda = () if self._sitting is None else self._sitting.review.agenda
        item = next((one for one in agenda if one.item_id == item_id), None)
        if item is not None and item.kind in OF_ATTRIBUTES:
            self.attribute_chosen.emit(item.subject_id)

    def _on_field_return_pressed(self) -> None:
        if self._sitting is not None and self._sitting.add_item(self.field.text()):
            self.field.clear()

    def _on_soon_timeout(self) -> None:
        self.list.bring_into_view(self.list.current_id or "")

    def _on_new_button_clicked(self) -> None:
        if self._sitting is not None:
            self._sitting.add_what_is_new()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space.SMALL)
        for one in (self.title, self.nothing, self.list, self.new_button, self.field):
            layout.addWidget(one, 1 if one is self.list else 0)
        layout.addStretch(0)

    def _dress(self) -> None:
        self.title.setFont(self._theme.font(Role.SECTION, self._scale))
        for one in (self.field, self.nothing, self.new_button):
            one.setFont(self._theme.font(Role.BODY, self._scale))
        self.new_button.setToolTip(self._words("Put on the agenda what came about since it was made"))
        self.nothing.setStyleSheet(f"color: {self._theme.colours.quiet_ink}")

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Go on where the two were: out of sight a list forgets how far it was scrolled."""
        super().showEvent(event)
        self._soon.start()
