"""The window in which plans are written. It stays open beside the work and follows it."""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget
from typing_extensions import override

from matrices.language.words import Words
from matrices.model.matrix import Matrix
from matrices.model.plan import Plan, PlanStep
from widgets.asking import Asking
from widgets.exporting.rows import export_rows
from widgets.goals.told_rows import Piece, Told
from widgets.plans.gestures import PlanGestures
from widgets.plans.layout import EditorLayout
from widgets.plans.step_words import KnownRows, after_text, plan_rows, step_line
from widgets.session import Changes, Session
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role

_SIZE = (1040, 680)


class PlansDialog(QDialog):
    """Plans at the leading side, the steps of one in the middle, the fields of a step beside them."""

    def __init__(
        self,
        session: Session,
        theme: Theme,
        words: Words,
        parent: QWidget | None = None,
        *,
        asking: Asking | None = None,
    ) -> None:
        super().__init__(parent)
        self._asking = asking or Asking(self)
        self._session, self._words = session, words
        self._gestures = PlanGestures(session, words)
        self._plan: Plan | None = None
        self._known = KnownRows(())
        self.parts = EditorLayout(theme, words)
        self.setWindowTitle(words("Plans"))
        self.resize(*_SIZE)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.LARGE, space.LARGE, space.LARGE, space.LARGE)
        layout.addWidget(self.parts)
        self._connect()
        self._show_all()

    @property
    def plan(self) -> Plan | None:
        """The plan that is shown."""
        return self._plan

    def finish(self) -> bool:
        """Store what is typed; tell whether nothing typed is left that is not stored."""
        self.parts.head.commit()
        self.parts.card.commit()
        return not (self.parts.head.is_typed or self.parts.card.is_typed)

    def give_up(self) -> None:
        """Forget what is typed."""
        self.parts.head.give_up()
        self.parts.card.give_up()

    def let_go(self) -> None:
        """Close: the workspace does."""
        super().reject()

    def tell_reason(self, reason: str) -> bool:
        """Say why something was not stored; tell that it is said."""
        self.parts.tell(reason)
        return True

    def _connect(self) -> None:
        parts = self.parts
        self._session.changed.connect(self._on_session_changed)
        parts.plans.current_changed.connect(self._on_plans_current_changed)
        parts.plans.removed.connect(self._on_delete_plan)
        parts.steps.current_changed.connect(self._show_step)
        parts.steps.opened.connect(self._on_steps_opened)
        parts.steps.doubled.connect(self._on_steps_opened)
        parts.steps.removed.connect(self._on_delete_step)
        parts.steps.moved.connect(self._on_steps_moved)
        parts.head.edited.connect(self._on_head_edited)
        parts.card.edited.connect(self._on_card_edited)
        self._connect_buttons()
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self).activated.connect(self._session.undo)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Redo), self).activated.connect(self._session.redo)

    def _connect_buttons(self) -> None:
        parts = self.parts
        for button, slot in (
            (parts.add_plan, self._on_add_plan),
            (parts.copy_plan, self._on_copy_plan),
            (parts.delete_plan, self._on_delete_plan),
            (parts.export_plan, self.export_plan),
            (parts.add_step, self._on_add_step),
            (parts.copy_step, self._on_copy_step),
            (parts.delete_step, self._on_delete_step),
            (parts.up, self._on_up),
            (parts.down, self._on_down),
            (parts.empty.button, self._on_add_plan),
        ):
            button.clicked.connect(slot)

    def export_plan(self) -> None:
        """Ask for a file and write the plan shown into it as a table."""
        if self._plan is None or not self.finish():
            return
        rows = plan_rows(self._plan, self._known, self._words)
        self.parts.tell(export_rows(rows, self._plan.title, self._asking, self._words))

    @property
    def _step(self) -> PlanStep | None:
        steps = () if self._plan is None else self._plan.steps
        return next((one for one in steps if one.step_id == self.parts.steps.current_id), None)

    def _on_session_changed(self, changes: Changes) -> None:
        if any(one.kind in (Plan, Matrix) for one in changes):
            self.parts.tell("")
            self._show_all()

    def _show_all(self) -> None:
        self._known = KnownRows(self._session.all(Matrix))
        plans = sorted(self._session.all(Plan), key=lambda one: self._words.sort_key(one.title))
        self.parts.stack.setCurrentIndex(0 if plans else 1)
        self.parts.plans.set_rows(self._plan_row(one) for one in plans)
        if self.parts.plans.current_id is None and plans:
            self.parts.plans.choose(plans[0].plan_id)
        self._show_plan()

    def _plan_row(self, plan: Plan) -> Told:
        steps = self._words.plural("{count} step", "{count} steps", len(plan.steps))
        return Told(plan.plan_id, (Piece(plan.title), Piece(steps, Role.SMALL, is_quiet=True)))

    def _show_plan(self) -> None:
        plan_id = self.parts.plans.current_id
        self._plan = None if plan_id is None else self._session.find(Plan, plan_id)
        self.parts.head.show_plan(self._plan, can_edit=self._gestures.can_edit)
        steps = () if self._plan is None else self._plan.steps
        self.parts.steps.set_rows(self._step_row(one) for one in steps)
        if steps and self.parts.steps.current_id is None:
            self.parts.steps.choose(steps[0].step_id)
        self._show_step()

    def _step_row(self, step: PlanStep) -> Told:
        count = len(step.actions)
        actions = self._words.plural("{count} action", "{count} actions", count) if count else ""
        told = (step_line(step, self._known, self._words), after_text(step, self._words), actions)
        quiet = " · ".join(filter(None, told))
        return Told(step.step_id, (Piece(step.text), *((Piece(quiet, Role.SMALL, is_quiet=True),) if quiet else ())))

    def _show_step(self) -> None:
        can_edit, step, parts = self._gestures.can_edit, self._step, self.parts
        parts.card.show_step(step, self._known, can_edit=can_edit)
        for button in (parts.copy_plan, parts.delete_plan, parts.add_step):
            button.setEnabled(can_edit and self._plan is not None)
        for button in (parts.copy_step, parts.delete_step, parts.up, parts.down):
            button.setEnabled(can_edit and step is not None)
        parts.add_plan.setEnabled(can_edit)
        parts.export_plan.setEnabled(self._plan is not None)
        parts.empty.button.setEnabled(can_edit)

    def _on_plans_current_changed(self) -> None:
        """Store what was typed of one plan before another is shown."""
        if self._plan is not None and self.parts.plans.current_id != self._plan.plan_id:
            self.finish()
        self._show_plan()

    def _on_add_plan(self) -> None:
        self._go_to(self._gestures.add())

    def _on_copy_plan(self) -> None:
        if self._plan is not None and self.finish():
            self._go_to(self._gestures.duplicate(self._plan))

    def _go_to(self, plan: Plan | None) -> None:
        if plan is None:
            self._refuse()
            return
        self.parts.plans.choose(plan.plan_id)
        self.parts.head.start()

    def _on_delete_plan(self) -> None:
        if self._plan is not None and self._gestures.can_edit:
            self._check(is_done=self._gestures.delete(self._plan))

    def _on_add_step(self) -> None:
        self._grow(None)

    def _on_copy_step(self) -> None:
        self._grow(self._step)

    def _grow(self, like: PlanStep | None) -> None:
        if self._plan is None or not self.finish():
            return
        step = self._gestures.add_step(self._plan, self.parts.steps.current_id, like)
        if step is None:
            self._refuse()
        else:
            self.parts.steps.choose(step.step_id)
            self.parts.card.start()

    def _on_delete_step(self) -> None:
        if self._plan is not None and self._step is not None and self._gestures.can_edit:
            self._check(is_done=self._gestures.remove_step(self._plan, self._step.step_id))

    def _on_up(self) -> None:
        self._move(-1)

    def _on_down(self) -> None:
        self._move(1)

    def _on_steps_moved(self, _step_id: str, by: int) -> None:
        self._move(by)

    def _move(self, by: int) -> None:
        if self._plan is not None and self._step is not None and self._gestures.can_edit:
            self._check(is_done=self._gestures.move_step(self._plan, self._step.step_id, by))

    def _on_steps_opened(self, _step_id: str) -> None:
        self.parts.card.text.setFocus()

    def _on_head_edited(self, title: str, about: str) -> None:
        if self._plan is not None and not self._gestures.describe(self._plan, title, about):
            self.parts.head.keep()
            self._refuse()

    def _on_card_edited(self, step: PlanStep) -> None:
        """Store a step; one that is gone meanwhile stays gone."""
        if self._plan is None or all(one.step_id != step.step_id for one in self._plan.steps):
            return
        if not self._gestures.put(self._plan, step):
            self.parts.card.keep()
            self._refuse()

    def _check(self, *, is_done: bool) -> None:
        if not is_done:
            self._refuse()

    def _refuse(self) -> None:
        """Say that nothing was stored, unless the reason is said already."""
        if self.parts.notice.isHidden():
            self.parts.tell(self._words("This could not be saved, so nothing changed. Try again."))

    @override
    def reject(self) -> None:
        """Close, unless something typed could not be stored."""
        if self.finish():
            super().reject()
