"""The plans that come with Trellis, in our own words: sequences of goals that can be given to a teammate."""

from importlib.resources.abc import Traversable
from typing import Final

import msgspec

from matrices.exchange.content import content_folder, read_content, require
from matrices.model.plan import Plan, PlanStep

_SUFFIX: Final = ".yaml"
_FALLBACK: Final = "en"


class _Form(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A mapping in a plan; every key must be known."""


class _StepForm(_Form, frozen=True, kw_only=True):
    id: str
    text: str
    attribute: str | None = None
    to: str | None = None
    due_after_days: int | None = None
    actions: list[str] = []


class _PlanForm(_Form, frozen=True, kw_only=True):
    id: str
    title: str
    about: str = ""
    steps: list[_StepForm]


def read_plans(language: str) -> tuple[Plan, ...]:
    """Return the plans in a language, in English where a language has none, by their ids.

    Raises:
        ContentError: one of them breaks the agreed form.
    """
    own = content_folder("plans", language)
    spoken, folder = (language, own) if own.is_dir() else (_FALLBACK, content_folder("plans", _FALLBACK))
    if not folder.is_dir():
        return ()
    files = sorted((one for one in folder.iterdir() if one.name.endswith(_SUFFIX)), key=lambda one: one.name)
    return tuple(plan_in(one, spoken) for one in files)


def plan_in(file: Traversable, language: str) -> Plan:
    """Return the plan in a file, which is named after the plan's id.

    Raises:
        ContentError: it is missing or breaks the agreed form; the file and the key are named.
    """
    form = read_content(file, _PlanForm)
    require(holds=f"{form.id}{_SUFFIX}" == file.name, file=file.name, key="id", problem="differs from the file's name")
    ids = [one.id for one in form.steps]
    require(holds=len(ids) == len({*ids}), file=file.name, key="steps", problem="an id twice")
    return Plan(
        plan_id=form.id,
        title=form.title,
        about=form.about.strip(),
        language=language,
        steps=tuple(_step(one) for one in form.steps),
    )


def _step(form: _StepForm) -> PlanStep:
    return PlanStep(
        step_id=form.id,
        text=form.text.strip(),
        attribute_id=form.attribute,
        to_level_id=form.to,
        due_after_days=form.due_after_days,
        actions=tuple(one.strip() for one in form.actions),
    )
