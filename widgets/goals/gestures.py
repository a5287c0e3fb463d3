"""What is done to goals: each gesture one commit, one named step to undo."""

import datetime
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from matrices.checks.forbidden import RefusedError
from matrices.edits.goals import (
    end_goal,
    free_goal,
    goal_of,
    goal_towards,
    move_goal,
    put_goal,
    remove_goals,
    reopen_goal,
)
from matrices.edits.interests import set_interest
from matrices.edits.reviews import end_action, resume_action
from matrices.language.words import Words
from matrices.model.actions import Outcome
from matrices.model.goal import Goal
from matrices.model.goal_words import goal_title
from matrices.model.matrix import Matrix
from matrices.model.teammate import Interest, Teammate
from widgets.goals.end_dialog import EndDialog, Ending
from widgets.goals.goal_dialog import GoalDialog, GoalScene
from widgets.goals.goal_rows import action_in
from widgets.roles.question import Question
from widgets.session import Session
from widgets.theme.theme import Theme


class GoalGestures(QObject):
    """Asks where something is to be asked, and stores by the session. Teammates are named by their ids."""

    stored = Signal(str)  # id of a goal that was set or changed

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
        self._teammate_id = ""

    @property
    def can_edit(self) -> bool:
        """Whether goals can be set and changed."""
        return not self._session.is_read_only

    def role_of(self, teammate: Teammate) -> Matrix | None:
        """Return the matrix of the role held today, or of the first one to come."""
        placement = teammate.placement_on(self._today()) or next(iter(teammate.placements), None)
        return None if placement is None else self._session.find(Matrix, placement.matrix_id)

    def ask_for_new(self, teammate_id: str, attribute_id: str | None = None, matrix: Matrix | None = None) -> None:
        """Ask for a goal; in an attribute of `matrix`, the role held where None, it begins where they stand."""
        teammate = self._session.find(Teammate, teammate_id)
        if teammate is None or not self.can_edit:
            return
        role, today = matrix or self.role_of(teammate), self._today()
        if role is not None and attribute_id in role.attribute_places and attribute_id is not None:
            goal = goal_towards(teammate, role, attribute_id, today)
        else:
            goal = free_goal("", today)
        self._ask(teammate, goal, role, self._words("Set a goal for {name}", name=teammate.name))

    def ask_for_change(self, teammate_id: str, goal_id: str) -> None:
        """Ask for other contents of a goal."""
        teammate = self._session.find(Teammate, teammate_id)
        if teammate is None or not self.can_edit:
            return
        goal = goal_of(teammate, goal_id)
        role = self.role_of(teammate) if goal.matrix_id is None else self._session.find(Matrix, goal.matrix_id)
        self._ask(teammate, goal, role, self._words("Goal of {name}", name=teammate.name))

    def ask_for_end(self, teammate_id: str, goal_id: str, outcome: Outcome) -> None:
        """Ask what shows that a goal was reached, or why it is dropped."""
        teammate = self._session.find(Teammate, teammate_id)
        if teammate is None or not self.can_edit:
            return
        self._teammate_id = teammate_id
        goal = goal_of(teammate, goal_id)
        window, today = self._parent.window(), self._today()
        ending = Ending(goal, self._title(goal), outcome, today)
        dialog = EndDialog(ending, self._theme, self._words, window)
        dialog.submitted.connect(self._on_end_submitted)
        dialog.open()

    def reopen(self, teammate_id: str, goal_id: str) -> None:
        """Let an ended goal be open again."""
        teammate = self._session.get(Teammate, teammate_id)
        self._store(self._label(teammate, goal_of(teammate, goal_id)), reopen_goal(teammate, goal_id))

    def delete(self, teammate_id: str, goal_id: str) -> None:
        """Delete a goal as if it had never been set; undo brings it back."""
        teammate = self._session.get(Teammate, teammate_id)
        name = self._title(goal_of(teammate, goal_id))
        self._store(self._words("deletion of {name}", name=name), remove_goals(teammate, [goal_id]))

    def move(self, teammate_id: str, goal_id: str, by: int) -> None:
        """Move an open goal by so many places among the open ones."""
        teammate = self._session.get(Teammate, teammate_id)
        places = [place for place, one in enumerate(teammate.goals) if one.is_open]
        goal = goal_of(teammate, goal_id)
        if not goal.is_open:
            return
        own = places.index(teammate.goals.index(goal))
        target = places[max(0, min(len(places) - 1, own + by))]
        label = self._words("order of the goals of {teammate}", teammate=teammate.name)
        self._store(label, move_goal(teammate, goal_id, target - places[own]))

    def tick(self, teammate_id: str, action_id: str, outcome: Outcome = Outcome.DONE) -> None:
        """Mark an action as done or dropped today; one that ended already is to be done after all."""
        teammate = self._session.get(Teammate, teammate_id)
        action, end = action_in(teammate, action_id), teammate.action_ends.get(action_id)
        if action is None or not self.can_edit:
            return
        has_ended = end is not None and end.outcome is outcome
        after = (
            resume_action(teammate, action_id) if has_ended else end_action(teammate, action_id, outcome, self._today())
        )
        self._store(self._words("action of {teammate}: {action}", teammate=teammate.name, action=action.text), after)

    def set_interest(self, teammate_id: str, matrix: Matrix, attribute_id: str, interest: Interest | None) -> None:
        """Note what a teammate says of an attribute; None forgets it."""
        teammate = self._session.get(Teammate, teammate_id)
        name = matrix.attribute(attribute_id).name
        label = self._words("interest of {teammate}: {attribute}", teammate=teammate.name, attribute=name)
        self._store(label, set_interest(teammate, attribute_id, interest, matrix.former_ids.get(attribute_id, ())))

    def _ask(self, teammate: Teammate, goal: Goal, role: Matrix | None, title: str) -> None:
        today = self._today()

        def towards(attribute_id: str) -> Goal:
            assert role is not None
            return goal_towards(teammate, role, attribute_id, today)

        self._teammate_id = teammate.teammate_id
        owners = tuple(filter(None, (teammate.name, teammate.led_by)))
        scene = GoalScene(role, owners, today, towards, title)
        dialog = GoalDialog(goal, scene, self._theme, self._words, self._parent.window())
        dialog.submitted.connect(self._on_goal_submitted)
        dialog.open()

    def _on_goal_submitted(self) -> None:
        dialog = self.sender()
        assert isinstance(dialog, GoalDialog)
        teammate, goal = self._session.find(Teammate, self._teammate_id), dialog.goal
        if teammate is None:
            dialog.close_done()
        elif self._finish(dialog, self._label(teammate, goal), put_goal(teammate, goal)):
            self.stored.emit(goal.goal_id)

    def _on_end_submitted(self) -> None:
        dialog = self.sender()
        assert isinstance(dialog, EndDialog)
        teammate = self._session.find(Teammate, self._teammate_id)
        if teammate is None or all(one.goal_id != dialog.goal_id for one in teammate.goals):
            dialog.close_done()
            return
        after = end_goal(teammate, dialog.goal_id, dialog.outcome, dialog.day_field.day, dialog.evidence)
        goal = goal_of(teammate, dialog.goal_id)
        label = self._words("end of a goal of {teammate}: {goal}", teammate=teammate.name, goal=self._title(goal))
        if self._finish(dialog, label, after):
            self.stored.emit(goal.goal_id)

    def _finish(self, dialog: Question, label: str, after: Teammate) -> bool:
        """Store what a dialog asked for and close it; where that fails it stays open with all that was typed."""
        if self._store(label, after):
            dialog.close_done()
            return True
        dialog.refuse(self._words("This could not be saved, so nothing changed. Try again."))
        return False

    def _label(self, teammate: Teammate, goal: Goal) -> str:
        return self._words("goal of {teammate}: {goal}", teammate=teammate.name, goal=self._title(goal))

    def _title(self, goal: Goal) -> str:
        matrix = None if goal.matrix_id is None else self._session.find(Matrix, goal.matrix_id)
        return goal_title(goal, matrix, self._words)

    def _store(self, label: str, after: Teammate) -> bool:
        try:
            return self._session.commit(label, [after])
        except RefusedError:
            return False
