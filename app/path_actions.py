"""The part of the action table that acts on paths between roles, and sets a teammate beside a role."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.actions import Spec
from app.desk import Desk
from app.places import Place
from app.review_actions import review_teammate_id
from matrices.language.words import Words

if TYPE_CHECKING:
    from widgets.paths.place import PathsPlace


def path_specs(words: Words) -> tuple[Spec, ...]:
    """Return the actions of the paths place; a teammate is set beside a role from wherever one is shown."""
    return (
        Spec(
            "show-paths",
            words("Paths"),
            lambda desk: desk.places.show_place(Place.PATHS),
            icon="paths",
            keys="Ctrl+5",
            is_enabled=lambda desk: desk.session is not None,
            is_checked=lambda desk: desk.places.place is Place.PATHS,
        ),
        *_step_specs(words),
        _spec(
            "paths-list",
            words("Paths as a list"),
            lambda p: p.map.show_list(is_shown=not p.map.has_list),
            lambda p: p.is_map,
            is_checked=lambda p: p.map.has_list,
        ),
        Spec(
            "missing",
            words("What is missing to…"),
            lambda desk: _show_case(desk, is_full=False),
            icon="chart",
            is_enabled=_can_show_case,
        ),
        Spec(
            "promotion-case",
            words("Promotion case…"),
            lambda desk: _show_case(desk, is_full=True),
            icon="up",
            is_enabled=_can_show_case,
        ),
    )


def _step_specs(words: Words) -> tuple[Spec, ...]:
    def can_add(place: "PathsPlace") -> bool:
        return place.can_edit

    def can_change(place: "PathsPlace") -> bool:
        return place.can_edit_step

    return (
        _spec("add-step", words("Add step…"), lambda p: p.map.add_step(), can_add, icon="add", own_keys="S"),
        _spec("add-step-out", words("Add step out of the team…"), lambda p: p.map.add_step_out(), can_add),
        _spec("change-step", words("Change step…"), lambda p: p.map.change_step(), can_change),
        _spec("remove-step", words("Remove step"), lambda p: p.map.remove_step(), can_change, icon="remove"),
    )


def paths_place(desk: Desk) -> "PathsPlace | None":
    """Return the place, or None until it was shown."""
    found = desk.places.further(Place.PATHS)
    if found is None:
        return None
    from widgets.paths.place import PathsPlace  # noqa: PLC0415 - the start shows no paths

    return found if isinstance(found, PathsPlace) else None


def _can_show_case(desk: Desk) -> bool:
    if desk.session is None:
        return False
    from matrices.model.matrix import Matrix  # noqa: PLC0415 - the welcome page needs no documents
    from matrices.model.teammate import Teammate  # noqa: PLC0415 - as above

    return desk.session.workspace.count(Teammate) > 0 and desk.session.workspace.count(Matrix) > 0


def _show_case(desk: Desk, *, is_full: bool) -> None:
    """Set whoever is shown beside the next role on their path; on the map, somebody beside the role chosen there."""
    is_on_map = desk.places.place is Place.PATHS
    teammate_id = _teammate_id(desk)
    desk.places.show_place(Place.PATHS)
    place = paths_place(desk)
    if place is None:
        return
    if teammate_id is not None or not is_on_map:
        place.show_case(teammate_id, is_full=is_full)
    else:
        place.show_case_for_chosen(is_full)


def _teammate_id(desk: Desk) -> str | None:
    if desk.places.place is Place.PEOPLE and desk.places.people is not None:
        return desk.places.people.teammate_id
    return review_teammate_id(desk)


def _spec(
    action_id: str,
    text: str,
    run: Callable[["PathsPlace"], object],
    can: Callable[["PathsPlace"], bool],
    *,
    icon: str = "",
    own_keys: str = "",
    is_checked: Callable[["PathsPlace"], bool] | None = None,
) -> Spec:
    def run_there(desk: Desk) -> None:
        place = paths_place(desk)
        if place is not None:
            run(place)

    def shown(desk: Desk) -> "PathsPlace | None":
        return paths_place(desk) if desk.places.place is Place.PATHS else None

    def is_enabled_there(desk: Desk) -> bool:
        place = shown(desk)
        return place is not None and can(place)

    def is_checked_there(desk: Desk) -> bool:
        place = shown(desk)
        return place is not None and is_checked is not None and is_checked(place)

    checked = None if is_checked is None else is_checked_there
    return Spec(action_id, text, run_there, icon, own_keys=own_keys, is_enabled=is_enabled_there, is_checked=checked)
