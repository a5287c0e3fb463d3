"""The part of the action table that acts on what the check of the wording found."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.actions import Spec
from app.desk import Desk
from app.places import Place
from matrices.language.words import Words

if TYPE_CHECKING:
    from widgets.checks.checks import Checks


def check_specs(words: Words) -> tuple[Spec, ...]:
    """Return the actions of the check, possible while the matrices place is shown."""
    return (
        _check_spec(
            "checks",
            words("Check of the wording"),
            lambda c: c.toggle(),
            lambda c: c.has_matrix,
            keys="Ctrl+Shift+K",
            is_checked=lambda c: c.is_shown,
        ),
        _check_spec("next-finding", words("Next finding"), lambda c: c.step(1), _has_findings, keys="F8"),
        _check_spec(
            "previous-finding", words("Previous finding"), lambda c: c.step(-1), _has_findings, keys="Shift+F8"
        ),
        _check_spec("apply-fix", words("Apply the fix"), lambda c: c.apply_fix(), lambda c: c.can_fix, keys="Ctrl+."),
        _check_spec(
            "accept-finding", words("Accept the finding…"), lambda c: c.accept(), lambda c: c.can_accept, keys="Ctrl+;"
        ),
        _check_spec("vague-words", words("Vague words…"), lambda c: c.edit_words(), lambda c: c.can_edit),
    )


def _has_findings(checks: "Checks") -> bool:
    return checks.has_findings


def _check_spec(
    action_id: str,
    text: str,
    run: Callable[["Checks"], object],
    is_enabled: Callable[["Checks"], bool],
    *,
    keys: str = "",
    is_checked: Callable[["Checks"], bool] | None = None,
) -> Spec:
    def run_there(desk: Desk) -> None:
        if desk.places.checks is not None:
            run(desk.places.checks)

    def is_enabled_there(desk: Desk) -> bool:
        checks = desk.places.checks
        return desk.places.place is Place.MATRICES and checks is not None and is_enabled(checks)

    def is_checked_there(desk: Desk) -> bool:
        return is_checked is not None and desk.places.checks is not None and is_checked(desk.places.checks)

    checked = None if is_checked is None else is_checked_there
    return Spec(action_id, text, run_there, keys=keys, is_enabled=is_enabled_there, is_checked=checked)
