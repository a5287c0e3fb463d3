"""Giving a plan to one teammate or to several: one question, one commit."""

import datetime
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from matrices.checks.forbidden import RefusedError
from matrices.edits.goals import give_plan
from matrices.language.words import Words
from matrices.model.matrix import Matrix
from matrices.model.plan import Plan
from matrices.model.team_map import is_on_team
from matrices.model.teammate import Teammate
from widgets.plans.give_dialog import GiveDialog, GiveScene
from widgets.plans.step_words import KnownRows
from widgets.session import Session
from widgets.theme.theme import Theme


class Giving(QObject):
    """Asks over a window, and stores by the session."""

    given = Signal()

    def __init__(
        self,
        session: Session,
        theme: Theme,
        words: Words,
        parent: QWidget,
        today: Callable[[], datetime.date],
    ) -> None:
        super().__init__(parent)
        self._session, self._theme, self._words = session, theme, words
        self._parent, self._today = parent, today

    @property
    def can_give(self) -> bool:
        """Whether there is a plan, and goals can be set."""
        return not self._session.is_read_only and self._session.workspace.count(Plan) > 0

    def ask(self, teammate_ids: Sequence[str] = ()) -> None:
        """Ask which plan to give; without ids, to whom of the team as well."""
        if not self.can_give:
            return
        people = [self._session.get(Teammate, one) for one in teammate_ids] or self._team()
        if not people:
            return
        words, alone = self._words, people[0].name if len(people) == 1 else None
        title = words("Give a plan") if alone is None else words("Give {name} a plan", name=alone)
        matrices = self._session.all(Matrix)
        plans = sorted(self._session.all(Plan), key=lambda one: words.sort_key(one.title))
        scene = GiveScene(plans, people, self._role_of, KnownRows(matrices), self._today())
        dialog = GiveDialog(scene, self._theme, words, self._parent.window(), title)
        dialog.submitted.connect(self._on_submitted)
        dialog.open()

    def _team(self) -> list[Teammate]:
        """Return everybody who is with the team, by name."""
        today = self._today()
        present = (one for one in self._session.all(Teammate) if is_on_team(one, today))
        return sorted(present, key=lambda one: self._words.sort_key(one.name, one.reading))

    def _role_of(self, teammate: Teammate) -> Matrix | None:
        placement = teammate.placement_on(self._today()) or next(iter(teammate.placements), None)
        return None if placement is None else self._session.find(Matrix, placement.matrix_id)

    def _on_submitted(self) -> None:
        dialog = self.sender()
        assert isinstance(dialog, GiveDialog)
        given = [(one, dialog.goals_for(one)) for one in dialog.chosen]
        changed = [give_plan(self._session.get(Teammate, one.teammate_id), goals) for one, goals in given if goals]
        if self._store(self._label(changed, dialog.plan), changed):
            dialog.close_done()
            self.given.emit()
        else:
            dialog.refuse(self._words("This could not be saved, so nothing changed. Try again."))

    def _label(self, changed: Sequence[Teammate], plan: Plan) -> str:
        words = self._words
        if len(changed) == 1:
            return words("plan for {teammate}: {plan}", teammate=changed[0].name, plan=plan.title)
        count = len(changed)
        return words.plural(
            "plan for {count} person: {plan}", "plan for {count} people: {plan}", count, plan=plan.title
        )

    def _store(self, label: str, changed: Sequence[Teammate]) -> bool:
        try:
            return self._session.commit(label, changed)
        except RefusedError:
            return False
