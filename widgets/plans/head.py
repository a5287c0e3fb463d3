"""The head of a plan in the editor: its title and what it is for."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from matrices.language.words import Words
from matrices.model.plan import Plan
from widgets.matrix.details.card import Card
from widgets.matrix.details.fields import TextField
from widgets.theme.theme import Theme


class PlanHead(Card):
    """Shows a plan's title and description; what is being typed of it stays."""

    edited = Signal(str, str)  # title, about

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(theme, words("Plan"), parent)
        self._plan: Plan | None = None
        self.title = TextField(theme, words("Name"))
        self.about = TextField(theme, words("For whom, and what for"), has_lines=True)
        self.add_field(words("Name"), self.title)
        self.add_field(words("For whom, and what for"), self.about)
        self.title.committed.connect(self._on_title_committed)
        self.about.committed.connect(self._on_about_committed)

    @property
    def is_typed(self) -> bool:
        """Whether something is typed that is not stored."""
        return self.title.is_typed or self.about.is_typed

    def show_plan(self, plan: Plan | None, *, can_edit: bool) -> None:
        """Show a plan; call `commit` before another one comes."""
        if plan is None or self._plan is None or plan.plan_id != self._plan.plan_id:
            self.give_up()
        self._plan = plan
        for field, text in (
            (self.title, "" if plan is None else plan.title),
            (self.about, "" if plan is None else plan.about),
        ):
            field.show_text(text)
            field.setReadOnly(not can_edit)

    def commit(self) -> None:
        """Ask to store what is typed."""
        self.title.commit()
        self.about.commit()

    def give_up(self) -> None:
        """Forget what is typed."""
        self.title.give_up()
        self.about.give_up()

    def keep(self) -> None:
        """Hold on to what was typed: it could not be stored."""
        self.title.keep()
        self.about.keep()

    def start(self) -> None:
        """Begin to write the title anew."""
        self.title.setFocus()
        self.title.selectAll()

    def _on_title_committed(self, text: str) -> None:
        if self._plan is not None:
            self.edited.emit(text, self._plan.about)

    def _on_about_committed(self, text: str) -> None:
        if self._plan is not None:
            self.edited.emit(self._plan.title, text)
