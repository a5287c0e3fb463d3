"""The part of the action table that acts on goals, plans and interest."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.actions import Spec
from app.desk import Desk
from app.places import Place
from matrices.language.words import Words

if TYPE_CHECKING:
    from widgets.goals.on_the_grid import GoalsOnTheGrid


def goal_specs(words: Words) -> tuple[Spec, ...]:
    """Return the actions; those about one teammate are possible while their page is shown."""
    return (
        _spec(
            "set-goal", words("Set a goal…"), lambda g: g.set_goal(), lambda g: g.can_set, icon="goal", keys="Ctrl+G"
        ),
        _spec("interest", words("Interest…"), lambda g: g.ask_for_interest(), lambda g: g.has_row, own_keys="I"),
        _spec("give-plan", words("Give a plan…"), lambda g: g.give_plan(), lambda g: g.can_give, icon="plan"),
        _spec(
            "give-plan-to-several",
            words("Give a plan to several…"),
            lambda g: g.give_plan_to_several(),
            lambda g: g.giving.can_give,
        ),
        Spec("plans", words("Plans…"), _show_plans, is_enabled=lambda desk: desk.session is not None),
    )


def _spec(
    action_id: str,
    text: str,
    run: Callable[["GoalsOnTheGrid"], object],
    is_enabled: Callable[["GoalsOnTheGrid"], bool],
    *,
    icon: str = "",
    keys: str = "",
    own_keys: str = "",
) -> Spec:
    def run_there(desk: Desk) -> None:
        if desk.places.goals is not None:
            run(desk.places.goals)

    def is_enabled_there(desk: Desk) -> bool:
        goals = desk.places.goals
        return desk.places.place is Place.PEOPLE and goals is not None and is_enabled(goals)

    return Spec(action_id, text, run_there, icon, keys, own_keys, is_enabled_there)


def _show_plans(desk: Desk) -> None:
    from widgets.plans.editor import PlansDialog  # noqa: PLC0415 - the start needs no plans

    open_one = desk.window.findChild(PlansDialog)
    if desk.session is None:
        return
    if open_one is None:
        open_one = PlansDialog(desk.session, desk.theme, desk.words, desk.window)
        open_one.finished.connect(open_one.deleteLater)
        desk.opening.session_changed.connect(open_one.let_go)
    open_one.show()
    open_one.raise_()
    open_one.activateWindow()
