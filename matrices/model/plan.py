"""A plan: a named sequence of goals that can be given to a teammate."""

from typing import ClassVar

from typing_extensions import override

from matrices.model.document import Document, Part


class PlanStep(Part, frozen=True, kw_only=True):
    """A goal to be: what to grow towards, and how many days after the plan is given it is due.

    `attribute_id` counts where the teammate's role has that attribute; the goal then leads to its expected level, or
    to `to_level_id` where the role has that.
    """

    step_id: str
    text: str
    attribute_id: str | None = None
    to_level_id: str | None = None
    due_after_days: int | None = None
    actions: tuple[str, ...] = ()


class Plan(Document, frozen=True, kw_only=True):
    """A plan. Changing it changes no goal that was given with it."""

    table: ClassVar[str] = "plans"

    plan_id: str
    title: str
    about: str = ""
    language: str = "en"
    steps: tuple[PlanStep, ...] = ()

    @property
    @override
    def document_id(self) -> str:
        return self.plan_id
