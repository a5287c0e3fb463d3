"""The part of the action table that acts on whole roles, and on rows that go from one to another."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.actions import Spec
from app.desk import Desk
from app.places import Place
from matrices.language.words import Words

if TYPE_CHECKING:
    from widgets.roles.roles import Roles


def role_specs(words: Words) -> tuple[Spec, ...]:
    """Return the actions on whole roles, possible while the matrices place is shown."""
    return (
        _spec("duplicate-role", words("Duplicate role…"), lambda r: r.duplicate(), _can_edit),
        _spec("start-role", words("Start a role from this one…"), lambda r: r.start(), _can_edit),
        _spec("delete-role", words("Delete role…"), lambda r: r.delete(), _can_edit),
        _spec("move-rows", words("Move rows to another role…"), lambda r: r.move_rows(), _can_carry, "Ctrl+Shift+M"),
        _spec("copy-rows", words("Copy rows to another role…"), lambda r: r.copy_rows(), _can_carry),
    )


def _can_edit(roles: "Roles") -> bool:
    return roles.can_edit


def _can_carry(roles: "Roles") -> bool:
    return roles.can_carry


def _spec(
    action_id: str, text: str, run: Callable[["Roles"], object], can: Callable[["Roles"], bool], keys: str = ""
) -> Spec:
    def run_there(desk: Desk) -> None:
        if desk.places.roles is not None:
            run(desk.places.roles)

    def can_there(desk: Desk) -> bool:
        roles = desk.places.roles
        return desk.places.place is Place.MATRICES and roles is not None and can(roles)

    return Spec(action_id, text, run_there, keys=keys, is_enabled=can_there)
