"""The part of the action table that puts things on paper."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from app.actions import Spec
from app.desk import Desk
from app.places import Place
from app.print_wishes import AREAS, CHANGES, COVERAGE, GROWTH, MAP, PATHS, PLAN, REVIEW, ROLE, SCORECARD, STANDARD
from app.review_actions import review_teammate_id, reviews_place
from app.team_actions import team_place
from matrices.language.words import Words

if TYPE_CHECKING:
    from matrices.reports.printable import TeamAspect
    from widgets.team.place import TeamPlace

_OF_PLACES: Final[Mapping[Place, str]] = {
    Place.MATRICES: ROLE,
    Place.PEOPLE: GROWTH,
    Place.REVIEWS: GROWTH,
    Place.TEAM: MAP,
    Place.PATHS: PATHS,
    Place.AREAS: AREAS,
    Place.STANDARD: STANDARD,
}
"""What is most likely printed from a place."""


def print_specs(words: Words) -> tuple[Spec, ...]:
    """Return the actions that open the print dialog."""
    return (
        Spec("print", words("Print…"), _print, icon="print", keys="Ctrl+P", is_enabled=_is_open),
        Spec("print-role", words("Print role…"), _print_role, icon="print", is_enabled=_has_matrix),
        Spec(
            "print-growth",
            words("Print growth report…"),
            _print_growth,
            icon="print",
            keys="Ctrl+Shift+P",
            is_enabled=_has_teammate,
        ),
        Spec(
            "print-self-assessment",
            words("Print self-assessment…"),
            _print_self_assessment,
            icon="print",
            is_enabled=_has_teammate,
        ),
        Spec("print-review", words("Print review summary…"), _print_review, icon="print", is_enabled=_has_teammate),
        Spec("print-plan", words("Print development plan…"), _print_plan, icon="print", is_enabled=_has_teammate),
        Spec("print-map", words("Print team map…"), _print_team, icon="print", is_enabled=_is_open),
        Spec("print-coverage", words("Print coverage…"), _print_coverage, icon="print", is_enabled=_is_open),
        Spec("print-paths", words("Print paths…"), _print_paths, icon="print", is_enabled=_is_open),
        Spec("print-areas", words("Print areas…"), _print_areas, icon="print", is_enabled=_is_open),
        Spec("print-standard", words("Print service standard…"), _print_standard, icon="print", is_enabled=_is_open),
        Spec("print-changes", words("Print what changed…"), _print_changes, icon="print", is_enabled=_has_matrix),
        Spec("print-scorecard", words("Print hiring scorecard…"), _print_scorecard, "print", is_enabled=_has_matrix),
    )


def _print_team(desk: Desk) -> None:
    """Print the team as it is shown: the map, or what it covers."""
    place = team_place(desk)
    is_coverage = place is not None and place.view_place == 1
    desk.printing.print(COVERAGE if is_coverage else MAP, aspect=None if place is None else _shown(place))


def _print_coverage(desk: Desk) -> None:
    place = team_place(desk)
    desk.printing.print(COVERAGE, aspect=None if place is None else _shown(place))


def _shown(place: "TeamPlace") -> "TeamAspect":
    from matrices.reports.printable import TeamAspect  # noqa: PLC0415 - the start prints nothing

    wishes = place.source.wishes
    return TeamAspect(
        group=wishes.group,
        sort=wishes.sort,
        is_descending=wishes.is_descending,
        wanted=wishes.filter,
        role_ids=wishes.role_ids,
        past=wishes.past,
        least_place=wishes.least_place,
    )


def _print_paths(desk: Desk) -> None:
    desk.printing.print(PATHS)


def _print_areas(desk: Desk) -> None:
    desk.printing.print(AREAS)


def _print_standard(desk: Desk) -> None:
    desk.printing.print(STANDARD)


def _print_changes(desk: Desk) -> None:
    matrix_id = None if desk.places.matrices is None else desk.places.matrices.matrix_id
    if matrix_id is not None:
        desk.printing.print(CHANGES, matrix_id)


def _is_open(desk: Desk) -> bool:
    return desk.session is not None


def _has_matrix(desk: Desk) -> bool:
    return desk.places.matrices is not None and desk.places.matrices.has_matrix


def _has_teammate(desk: Desk) -> bool:
    return _teammate_id(desk) is not None


def _teammate_id(desk: Desk) -> str | None:
    if desk.places.place is Place.REVIEWS:
        return review_teammate_id(desk)
    return None if desk.places.people is None else desk.places.people.teammate_id


def _print(desk: Desk) -> None:
    printable_id = _OF_PLACES.get(desk.places.place, ROLE)
    if printable_id == MAP:
        _print_team(desk)
        return
    if printable_id in (PATHS, AREAS, STANDARD):
        desk.printing.print(printable_id)
        return
    shown = desk.places.matrices.matrix_id if desk.places.matrices is not None else None
    subject_id = _teammate_id(desk) if printable_id == GROWTH else shown
    desk.printing.print(printable_id, subject_id or "")


def _print_role(desk: Desk) -> None:
    if desk.places.matrices is not None:
        desk.places.matrices.print_matrix()


def _print_review(desk: Desk) -> None:
    """Print the review that is shown, else the last one of whoever is."""
    place = reviews_place(desk) if desk.places.place is Place.REVIEWS else None
    review, teammate_id = None if place is None else place.review_shown, _teammate_id(desk)
    if review is not None:
        desk.printing.print_review(review.review_id)
    elif teammate_id is not None:
        desk.printing.print(REVIEW, teammate_id)


def _print_plan(desk: Desk) -> None:
    teammate_id = _teammate_id(desk)
    if teammate_id is not None:
        desk.printing.print(PLAN, teammate_id)


def _print_scorecard(desk: Desk) -> None:
    matrix_id = None if desk.places.matrices is None else desk.places.matrices.matrix_id
    if matrix_id is not None:
        desk.printing.print(SCORECARD, matrix_id)


def _print_growth(desk: Desk) -> None:
    teammate_id = _teammate_id(desk)
    if teammate_id is not None:
        desk.printing.print_growth(teammate_id)


def _print_self_assessment(desk: Desk) -> None:
    teammate_id = _teammate_id(desk)
    if teammate_id is not None:
        desk.printing.print("self-assessment", teammate_id)
