"""The part of the action table that puts things on paper."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from app.actions import Spec
from app.desk import Desk
from app.path_actions import paths_place
from app.places import Place
from app.print_wishes import (
    AREAS,
    CALIBRATION,
    CASE,
    CHANGES,
    COVERAGE,
    GROWTH,
    MAP,
    NUMBERS,
    PATHS,
    PLAN,
    REVIEW,
    ROLE,
    SCORECARD,
    STANDARD,
)
from app.review_actions import review_teammate_id, reviews_place
from app.team_actions import team_place
from matrices.language.words import Words

if TYPE_CHECKING:
    from matrices.reports.printable import CalibrationAspect, TeamAspect
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

_OF_SECTIONS: Final[Mapping[str, str]] = {"numbers": NUMBERS, "goals": PLAN, "reviews": REVIEW}
"""What is most likely printed from a section of a teammate's page; from any other the growth report."""


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
        Spec("print-numbers", words("Print numbers…"), _print_numbers, icon="print", is_enabled=_has_teammate),
        Spec("print-map", words("Print team map…"), _print_map, icon="print", is_enabled=_is_open),
        Spec("print-coverage", words("Print coverage…"), _print_coverage, icon="print", is_enabled=_is_open),
        Spec("print-paths", words("Print paths…"), _print_paths, icon="print", is_enabled=_is_open),
        Spec("print-areas", words("Print areas…"), _print_areas, icon="print", is_enabled=_is_open),
        Spec("print-standard", words("Print service standard…"), _print_standard, icon="print", is_enabled=_is_open),
        Spec("print-changes", words("Print what changed…"), _print_changes, icon="print", is_enabled=_has_matrix),
        Spec("print-scorecard", words("Print hiring scorecard…"), _print_scorecard, "print", is_enabled=_has_matrix),
    )


def _print_team(desk: Desk) -> None:
    """Print the team as it is shown: the map, what it covers, or ratings side by side."""
    place = team_place(desk)
    if place is not None and place.view_place == 2:
        desk.printing.print(CALIBRATION, aspect=_compared(place))
        return
    is_coverage = place is not None and place.view_place == 1
    desk.printing.print(COVERAGE if is_coverage else MAP, aspect=None if place is None else _shown(place))


def _print_map(desk: Desk) -> None:
    place = team_place(desk)
    desk.printing.print(MAP, aspect=None if place is None else _shown(place))


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
        count_by=place.coverage.count_by,
    )


def _compared(place: "TeamPlace") -> "CalibrationAspect":
    from matrices.reports.printable import CalibrationAspect  # noqa: PLC0415 - the start prints nothing

    view = place.calibration
    return CalibrationAspect(attribute_id=view.attribute_id, role_id=view.role_id, teammate_ids=view.teammate_ids)


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
    printable_id = _most_likely(desk)
    own = {MAP: _print_team, REVIEW: _print_review, CASE: _print_case}.get(printable_id)
    if own is not None:
        own(desk)
        return
    if printable_id in (PATHS, AREAS, STANDARD):
        desk.printing.print(printable_id)
        return
    shown = desk.places.matrices.matrix_id if desk.places.matrices is not None else None
    subject_id = shown if printable_id == ROLE else _teammate_id(desk)
    desk.printing.print(printable_id, subject_id or "")


def _most_likely(desk: Desk) -> str:
    """Return the kind of document that comes closest to what is shown."""
    place = desk.places.place
    if place is Place.PEOPLE and desk.places.people is not None:
        return _OF_SECTIONS.get(desk.places.people.page.body.sections.current_id, GROWTH)
    if place is Place.REVIEWS and _review_shown(desk) is not None:
        return REVIEW
    if place is Place.PATHS and _case_shown(desk) is not None:
        return CASE
    return _OF_PLACES.get(place, ROLE)


def _print_role(desk: Desk) -> None:
    if desk.places.matrices is not None:
        desk.places.matrices.print_matrix()


def _print_review(desk: Desk) -> None:
    """Print the review that is shown, else the last one of whoever is."""
    review_id, teammate_id = _review_shown(desk), _teammate_id(desk)
    if review_id is not None:
        desk.printing.print_review(review_id)
    elif teammate_id is not None:
        desk.printing.print(REVIEW, teammate_id)


def _review_shown(desk: Desk) -> str | None:
    """Return the id of the review that is read, in its place or on a teammate's page."""
    if desk.places.place is Place.PEOPLE:
        people = desk.places.people
        return None if people is None else people.review_shown_id
    place = reviews_place(desk) if desk.places.place is Place.REVIEWS else None
    review = None if place is None else place.review_shown
    return None if review is None else review.review_id


def _case_shown(desk: Desk) -> tuple[str, str] | None:
    """Return who is looked at beside which role, by ids."""
    place = paths_place(desk)
    if place is None or place.is_map or place.case.teammate_id is None or place.case.matrix_id is None:
        return None
    return place.case.teammate_id, place.case.matrix_id


def _print_case(desk: Desk) -> None:
    shown = _case_shown(desk)
    if shown is not None:
        desk.printing.print_case(*shown)


def _print_numbers(desk: Desk) -> None:
    teammate_id = _teammate_id(desk)
    if teammate_id is not None:
        desk.printing.print(NUMBERS, teammate_id)


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
