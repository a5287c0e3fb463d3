"""What is done to plans: each gesture one commit, one named step to undo."""

from msgspec.structs import replace

from matrices.checks.forbidden import RefusedError
from matrices.edits.plans import copy_plan, describe_plan, move_step, new_plan, new_step, put_step, remove_steps
from matrices.language.words import Words
from matrices.model.ids import new_id
from matrices.model.plan import Plan, PlanStep
from widgets.session import Session


class PlanGestures:
    """Stores by the session; each answer tells whether it is stored."""

    def __init__(self, session: Session, words: Words) -> None:
        self._session = session
        self._words = words

    @property
    def can_edit(self) -> bool:
        """Whether plans can be changed."""
        return not self._session.is_read_only

    def add(self) -> Plan | None:
        """Return a new plan that is stored, None where it could not be."""
        return self._added(new_plan(self._words("New plan"), self._words.language))

    def duplicate(self, plan: Plan) -> Plan | None:
        """Return a copy that is stored, None where it could not be."""
        return self._added(copy_plan(plan, self._words("{title} (copy)", title=plan.title)))

    def delete(self, plan: Plan) -> bool:
        """Delete a plan; goals that were given with it stay."""
        return self._session.commit(self._words("deletion of {name}", name=plan.title), [], [plan])

    def describe(self, plan: Plan, title: str, about: str) -> bool:
        """Change the title and the description."""
        return self._put(plan, describe_plan(plan, title, about))

    def put(self, plan: Plan, step: PlanStep) -> bool:
        """Change a step."""
        return self._put(plan, put_step(plan, step))

    def add_step(self, plan: Plan, after: str | None, like: PlanStep | None = None) -> PlanStep | None:
        """Return a step that is stored behind another, or last, and is `like` one; None where it could not be."""
        made = new_step(self._words("New step")) if like is None else replace(like, step_id=new_id())
        places = {one.step_id: place for place, one in enumerate(plan.steps)}
        place = places.get(after or "", len(plan.steps) - 1)
        grown = put_step(plan, made)
        return made if self._put(plan, move_step(grown, made.step_id, place + 1 - len(plan.steps))) else None

    def remove_step(self, plan: Plan, step_id: str) -> bool:
        """Delete a step."""
        return self._put(plan, remove_steps(plan, [step_id]))

    def move_step(self, plan: Plan, step_id: str, by: int) -> bool:
        """Move a step by so many places."""
        return self._put(plan, move_step(plan, step_id, by))

    def _added(self, plan: Plan) -> Plan | None:
        label = self._words("adding {name}", name=plan.title)
        return plan if self._session.commit(label, [plan]) else None

    def _put(self, before: Plan, after: Plan) -> bool:
        try:
            return self._session.commit(self._words("plan {title}", title=before.title), [after])
        except RefusedError:
            return False
