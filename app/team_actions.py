"""The part of the action table that acts on the map of the team."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.actions import Spec
from app.desk import Desk
from app.places import Place
from matrices.language.words import Words

if TYPE_CHECKING:
    from widgets.team.place import TeamPlace


def team_specs(words: Words) -> tuple[Spec, ...]:
    """Return the actions of the team place, possible while it is shown, and the one that shows it."""
    return (
        Spec(
            "show-team",
            words("Team map"),
            lambda desk: desk.places.show_place(Place.TEAM),
            icon="team-map",
            keys="Ctrl+4",
            is_enabled=lambda desk: desk.session is not None,
            is_checked=lambda desk: desk.places.place is Place.TEAM,
        ),
        _spec("team-as-map", words("The team as a map"), lambda p: p.show_view(0), lambda p: p.view_place == 0),
        _spec("team-coverage", words("What the team covers"), lambda p: p.show_view(1), lambda p: p.view_place == 1),
        _spec(
            "team-calibration",
            words("Ratings side by side"),
            lambda p: p.show_view(2),
            lambda p: p.view_place == 2,
        ),
        _spec("team-copy", words("Copy what is shown as a table"), lambda p: p.copy_table()),
        _spec("team-export", words("Export what is shown…"), lambda p: p.export_table(), icon="export"),
        _spec(
            "team-patterns",
            words("Steps beside the levels"),
            lambda p: p.set_patterns(are_shown=not p.has_patterns),
            lambda p: p.has_patterns,
        ),
        _spec("team-larger", words("Larger map"), lambda p: p.zoom(1)),
        _spec("team-smaller", words("Smaller map"), lambda p: p.zoom(-1)),
        _spec("team-usual", words("Usual size of the map"), lambda p: p.zoom(0)),
    )


def team_place(desk: Desk) -> "TeamPlace | None":
    """Return the place, or None until it was shown."""
    from widgets.team.place import TeamPlace  # noqa: PLC0415 - the start shows no map

    place = desk.places.further(Place.TEAM)
    return place if isinstance(place, TeamPlace) else None


def _spec(
    action_id: str,
    text: str,
    run: Callable[["TeamPlace"], object],
    is_checked: Callable[["TeamPlace"], bool] | None = None,
    *,
    icon: str = "",
) -> Spec:
    def run_there(desk: Desk) -> None:
        place = team_place(desk)
        if place is not None:
            run(place)

    def is_enabled_there(desk: Desk) -> bool:
        place = team_place(desk) if desk.places.place is Place.TEAM else None
        return place is not None and place.has_people

    def is_checked_there(desk: Desk) -> bool:
        place = team_place(desk) if desk.places.place is Place.TEAM else None
        return place is not None and is_checked is not None and is_checked(place)

    checked = None if is_checked is None else is_checked_there
    return Spec(action_id, text, run_there, icon, is_enabled=is_enabled_there, is_checked=checked)
