"""Edits of a plan: its title and its steps. Goals that were given with it stay as they are."""

from collections.abc import Iterable

from msgspec.structs import replace

from matrices.edits.shifting import shifted
from matrices.edits.tidying import one_line
from matrices.model.ids import new_id
from matrices.model.plan import Plan, PlanStep


def new_plan(title: str, language: str) -> Plan:
    """Return a plan with a fresh id and no steps."""
    return Plan(plan_id=new_id(), title=one_line(title), language=language)


def copy_plan(plan: Plan, title: str) -> Plan:
    """Return the same steps under a fresh id and another title."""
    return replace(plan, plan_id=new_id(), title=one_line(title))


def describe_plan(plan: Plan, title: str, about: str) -> Plan:
    """Return `plan` with another title and description."""
    return replace(plan, title=one_line(title), about=about.strip())


def new_step(text: str) -> PlanStep:
    """Return a step with a fresh id that names no attribute."""
    return PlanStep(step_id=new_id(), text=one_line(text))


def put_step(plan: Plan, step: PlanStep) -> Plan:
    """Return `plan` with a step: in the place of the one with its id, or behind all others."""
    step = replace(step, text=one_line(step.text), actions=tuple(filter(None, map(one_line, step.actions))))
    if all(one.step_id != step.step_id for one in plan.steps):
        return replace(plan, steps=(*plan.steps, step))
    return replace(plan, steps=tuple(step if one.step_id == step.step_id else one for one in plan.steps))


def remove_steps(plan: Plan, step_ids: Iterable[str]) -> Plan:
    """Return `plan` without some steps."""
    gone = set(step_ids)
    return replace(plan, steps=tuple(one for one in plan.steps if one.step_id not in gone))


def move_step(plan: Plan, step_id: str, by: int) -> Plan:
    """Return `plan` with a step moved by so many places, no further than the ends."""
    place = next(place for place, one in enumerate(plan.steps) if one.step_id == step_id)
    return replace(plan, steps=shifted(plan.steps, place, by))
