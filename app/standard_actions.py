"""The part of the action table that acts on the service standard."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.actions import Spec
from app.desk import Desk
from app.places import Place
from matrices.language.words import Words

if TYPE_CHECKING:
    from widgets.standard.place import StandardPlace


def standard_specs(words: Words) -> tuple[Spec, ...]:
    """Return the actions of the place of the service standard, and the one that shows it."""
    return (
        Spec(
            "show-standard",
            words("Standard"),
            lambda desk: desk.places.show_place(Place.STANDARD),
            icon="standard",
            keys="Ctrl+7",
            is_enabled=lambda desk: desk.session is not None,
            is_checked=lambda desk: desk.places.place is Place.STANDARD,
        ),
        _spec(
            "edit-standard",
            words("Edit the service standard"),
            lambda p: p.show_editor(is_editing=not p.is_editing),
            lambda p: p.can_edit,
            is_checked=lambda p: p.is_editing,
        ),
        _spec(
            "export-standard", words("Export service standard…"), lambda p: p.export_standard(), lambda p: p.can_export
        ),
        _spec(
            "standard-example",
            words("Start the service standard from an example"),
            lambda p: p.start_from_example(),
            lambda p: p.can_start,
        ),
    )


def standard_place(desk: Desk) -> "StandardPlace | None":
    """Return the place, or None until it was shown."""
    from widgets.standard.place import StandardPlace  # noqa: PLC0415 - the start shows no standard

    place = desk.places.further(Place.STANDARD)
    return place if isinstance(place, StandardPlace) else None


def _spec(
    action_id: str,
    text: str,
    run: Callable[["StandardPlace"], object],
    can: Callable[["StandardPlace"], bool],
    *,
    is_checked: Callable[["StandardPlace"], bool] | None = None,
) -> Spec:
    def run_there(desk: Desk) -> None:
        place = standard_place(desk)
        if place is not None:
            run(place)

    def is_enabled_there(desk: Desk) -> bool:
        place = standard_place(desk) if desk.places.place is Place.STANDARD else None
        return place is not None and can(place)

    def is_checked_there(desk: Desk) -> bool:
        place = standard_place(desk) if desk.places.place is Place.STANDARD else None
        return place is not None and is_checked is not None and is_checked(place)

    checked = None if is_checked is None else is_checked_there
    return Spec(action_id, text, run_there, is_enabled=is_enabled_there, is_checked=checked)
