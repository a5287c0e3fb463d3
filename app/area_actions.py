"""The part of the action table that acts on areas of responsibility."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.actions import Spec
from app.desk import Desk
from app.places import Place
from matrices.language.words import Words

if TYPE_CHECKING:
    from widgets.areas.place import AreasPlace


def area_specs(words: Words) -> tuple[Spec, ...]:
    """Return the actions of the areas place, possible while it is shown, and the one that shows it."""
    return (
        Spec(
            "show-areas",
            words("Areas"),
            lambda desk: desk.places.show_place(Place.AREAS),
            icon="areas",
            keys="Ctrl+6",
            is_enabled=lambda desk: desk.session is not None,
            is_checked=lambda desk: desk.places.place is Place.AREAS,
        ),
        _spec("add-area", words("Add area…"), lambda p: p.add(), lambda p: p.can_edit, icon="add"),
        _spec(
            "area-hand-over",
            words("Hand area over…"),
            lambda p: p.hand_over(),
            lambda p: p.can_edit_area,
            keys="Ctrl+Shift+H",
        ),
        _spec("area-owner", words("Add owner…"), lambda p: p.add_owner(), lambda p: p.can_edit_area),
        _spec("rename-area", words("Rename area"), lambda p: p.rename(), lambda p: p.can_edit_area, icon="rename"),
        _spec("delete-area", words("Delete area"), lambda p: p.delete(), lambda p: p.can_edit_area, icon="remove"),
        _spec("export-areas", words("Export areas…"), lambda p: p.export_areas(), lambda p: p.has_areas, icon="export"),
        _spec(
            "areas-board",
            words("Areas as a board"),
            lambda p: p.show_board(is_board=not p.is_board),
            lambda _: True,
            is_checked=lambda p: p.is_board,
        ),
    )


def areas_place(desk: Desk) -> "AreasPlace | None":
    """Return the place, or None until it was shown."""
    from widgets.areas.place import AreasPlace  # noqa: PLC0415 - the start shows no areas

    place = desk.places.further(Place.AREAS)
    return place if isinstance(place, AreasPlace) else None


def show_area(desk: Desk, area_id: str) -> None:
    """Show an area."""
    desk.places.show_place(Place.AREAS)
    place = areas_place(desk)
    if place is not None:
        place.choose(area_id)


def _spec(
    action_id: str,
    text: str,
    run: Callable[["AreasPlace"], object],
    can: Callable[["AreasPlace"], bool],
    *,
    icon: str = "",
    keys: str = "",
    is_checked: Callable[["AreasPlace"], bool] | None = None,
) -> Spec:
    def run_there(desk: Desk) -> None:
        place = areas_place(desk)
        if place is not None:
            run(place)

    def is_enabled_there(desk: Desk) -> bool:
        place = areas_place(desk) if desk.places.place is Place.AREAS else None
        return place is not None and can(place)

    def is_checked_there(desk: Desk) -> bool:
        place = areas_place(desk) if desk.places.place is Place.AREAS else None
        return place is not None and is_checked is not None and is_checked(place)

    checked = None if is_checked is None else is_checked_there
    return Spec(action_id, text, run_there, icon, keys, is_enabled=is_enabled_there, is_checked=checked)
