"""Making and changing rounds: what the form asks for, the commits that follow, and how the list shows them."""

import datetime
from collections.abc import Callable, Iterable

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from matrices.checks.forbidden import RefusedError
from matrices.edits.rounds import change_round, new_round
from matrices.language.dates import date_text
from matrices.language.words import Words
from matrices.model.matrix import Matrix
from matrices.model.round import Round
from widgets.review.round_form import FilledRound, Person, RoundForm
from widgets.session import Session
from widgets.side_rows import Entry
from widgets.theme.theme import Theme

_QUARTER_DAYS = 90


class Rounds(QObject):
    """Opens one form at a time; it stays open, with what was entered, until its commit is done."""

    made = Signal(str)  # id of a new round

    def __init__(
        self, session: Session, theme: Theme, words: Words, now: Callable[[], datetime.datetime], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._words = words
        self._now = now
        self._round: Round | None = None
        self._not_offered: tuple[str, ...] = ()
        """Who has left, and stays in the round."""
        self.form: RoundForm | None = None

    def ask_for_new(self, people: Iterable[Person], window: QWidget) -> None:
        """Ask for a new round of the whole team, a quarter long from today."""
        known, today = list(people), self._now().date()
        end = today + datetime.timedelta(days=_QUARTER_DAYS)
        given = FilledRound("", today, end, tuple(one.teammate_id for one in known))
        self._ask(None, known, given, window)

    def ask_for_change(self, one: Round, people: Iterable[Person], window: QWidget) -> None:
        """Ask what should be another in a round."""
        self._ask(one, list(people), FilledRound(one.name, one.starts_on, one.ends_on, one.teammate_ids), window)

    def _ask(self, one: Round | None, people: list[Person], given: FilledRound, window: QWidget) -> None:
        words = self._words
        if self.form is not None:
            self.form.close()
        self._round = one
        offered = {person.teammate_id for person in people}
        self._not_offered = () if one is None else tuple(id_ for id_ in one.teammate_ids if id_ not in offered)
        title, button = words("New round"), words("Add")
        if one is not None:
            title, button = words("Change round"), words("Save")
        self.form = RoundForm(self._theme, words, title, button, window)
        self.form.fill(people, [(role.matrix_id, role.title) for role in self._session.all(Matrix)], given)
        self.form.submitted.connect(self._on_form_submitted)
        self.form.finished.connect(self._on_form_finished)
        self.form.open()

    def _on_form_submitted(self, filled: FilledRound) -> None:
        assert self.form is not None
        made = new_round(filled.name, filled.starts_on, filled.ends_on, filled.teammate_ids)
        if self._round is not None:
            made = change_round(self._round, replace(made, teammate_ids=(*made.teammate_ids, *self._not_offered)))
        words = self._words
        try:
            is_done = self._session.commit(words("round {name}", name=made.name), [made])
        except RefusedError:
            is_done = False
        if not is_done:
            self.form.refuse(words("The workspace could not be written. What you typed is kept: try again."))
            return
        self.form.accept()
        self.made.emit(made.round_id)

    def _on_form_finished(self) -> None:
        self.form = None


def round_entries(session: Session, words: Words, open_id: str) -> list[Entry]:
    """Return the list: all open reviews, and under it the rounds, the latest first."""
    rounds = sorted(session.all(Round), key=lambda one: (one.starts_on, one.name), reverse=True)
    group = words("Rounds")
    return [Entry(open_id, words("Open reviews")), *(_entry(one, words, group) for one in rounds)]


def _entry(one: Round, words: Words, group: str) -> Entry:
    first, last = (date_text(day, words.language) for day in (one.starts_on, one.ends_on))
    days = words("{first} – {last}", first=first, last=last)
    return Entry(one.round_id, one.name, days, group, words.language)
