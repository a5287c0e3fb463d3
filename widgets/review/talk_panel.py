"""What two people write down in a 1:1: shared notes, and what was agreed to be done."""

import datetime
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSplitter, QVBoxLayout, QWidget

from matrices.language.words import Words
from matrices.model.actions import Outcome
from matrices.model.agenda_words import action_text
from matrices.model.agreed import Agreed
from widgets.review.action_form import ActionForm, due_on
from widgets.review.notes_field import NotesField
from widgets.review.sitting import Sitting
from widgets.review.ticked_list import TickedList
from widgets.review.ticked_rows import Row
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role


class TalkPanel(QWidget):
    """Notes above, actions below; both hand what is written to the sitting."""

    def __init__(
        self,
        theme: Theme,
        words: Words,
        scale: float,
        today: Callable[[], datetime.date],
    ) -> None:
        super().__init__()
        self._theme = theme
        self._words = words
        self._scale = scale
        self._today = today
        self._sitting: Sitting | None = None
        self._shown_id = ""
        self.notes_title, self.actions_title = QLabel(words("Notes")), QLabel(words("Actions"))
        self.notes = NotesField(self._store_notes, words("Notes"), words("Both of you see these notes."))
        self.list = TickedList(theme, words, words("Actions"), scale)
        self.form = ActionForm(words)
        self.hint = QLabel(wordWrap=True)
        self.hint.hide()
        self._lay_out()
        self.list.ticked.connect(self._on_list_ticked)
        self.list.removed.connect(self._on_list_removed)
        self.list.written.connect(self._on_list_written)
        self.form.added.connect(self._on_form_added)
        theme.changed.connect(self._dress)
        self._dress()

    def show_sitting(self, sitting: Sitting) -> None:
        """Show notes and actions as they are now; what is being typed stays."""
        if self._shown_id != sitting.review.review_id:
            self._shown_id = sitting.review.review_id
            self.notes.give_up()
            self.form.set_owners(list(filter(None, (sitting.teammate.name, sitting.review.led_by))))
            self.form.clear()
        self._sitting = sitting
        self.notes.show_text(sitting.review.notes)
        self.notes.setReadOnly(not sitting.is_open)
        self.form.setVisible(sitting.is_open)
        self.list.set_rows(self._row(one, sitting) for one in sitting.actions)
        self.list.setVisible(bool(sitting.actions))

    def finish(self) -> bool:
        """Store what is typed, entered or not; tell whether nothing is left that is not stored."""
        self.list.finish()
        is_stored = self.notes.flush()
        self.form.submit()
        return is_stored and not self.form.text.text().strip()

    def give_up(self) -> None:
        """Forget what is being typed."""
        self.notes.give_up()
        self.form.clear()

    def say(self, text: str) -> None:
        """Say in place why something was not stored."""
        self.hint.setText(text)
        self.hint.setVisible(bool(text))

    def _row(self, agreed: Agreed, sitting: Sitting) -> Row:
        is_own = agreed.review_id == sitting.review.review_id
        caption = self._words("Agreed now") if is_own else self._words("Agreed before")
        anew = agreed.action.text if is_own and agreed.is_open and sitting.is_open else ""
        return Row(agreed.action.action_id, caption, action_text(agreed, self._words), not agreed.is_open, anew)

    def _store_notes(self, text: str, goes_on: bool) -> bool:  # noqa: FBT001 - as the field calls it
        is_stored = self._sitting is None or self._sitting.write_notes(text, goes_on=goes_on)
        self.say("" if is_stored else self._words("Not saved yet. What you typed is kept here and is tried again."))
        return is_stored

    def _on_list_ticked(self, action_id: str) -> None:
        if self._sitting is not None:
            found = next((one for one in self._sitting.actions if one.action.action_id == action_id), None)
            if found is not None:
                self._sitting.end_action(action_id, Outcome.DONE if found.is_open else None)

    def _on_list_removed(self, action_id: str) -> None:
        """What was agreed now is taken back; what was agreed before is dropped, and stays to be read."""
        if self._sitting is None:
            return
        if any(one.action_id == action_id for one in self._sitting.review.actions):
            self._sitting.remove_action(action_id)
        else:
            self._sitting.end_action(action_id, Outcome.DROPPED)

    def _on_list_written(self, action_id: str, text: str) -> None:
        if self._sitting is not None:
            self._sitting.word_action(action_id, text)

    def _on_form_added(self, text: str, owner: str, days: int | None) -> None:
        if self._sitting is not None and self._sitting.add_action(text, owner, due_on(self._today(), days)):
            self.form.clear()
            self.list.bring_into_view(self._sitting.review.actions[-1].action_id)  # it stands below those agreed before

    def _lay_out(self) -> None:
        halves = QSplitter(Qt.Orientation.Vertical, childrenCollapsible=False)
        halves.setHandleWidth(space.WIDE)
        halves.setStyleSheet("QSplitter::handle { background: transparent; }")
        halves.addWidget(_stacked(self.notes_title, self.notes, self.hint))
        halves.addWidget(_stacked(self.actions_title, self.list, self.form))
        halves.setSizes([2000, 3000])  # shares: what was agreed before takes lines too
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(halves)

    def _dress(self) -> None:
        for title in (self.notes_title, self.actions_title):
            title.setFont(self._theme.font(Role.SECTION, self._scale))
        body = self._theme.font(Role.BODY, self._scale)
        self.notes.setFont(body)
        self.form.set_font(body)
        self.hint.setFont(self._theme.font(Role.SMALL, self._scale))
        self.hint.setStyleSheet(f"color: {self._theme.colours.wrong}")


def _stacked(*parts: QWidget) -> QWidget:
    made = QWidget()
    layout = QVBoxLayout(made)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(space.SMALL)
    for place, part in enumerate(parts):
        layout.addWidget(part, 1 if place == 1 else 0)
    layout.addStretch(0)
    return made
