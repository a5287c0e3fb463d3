"""The part of the action table that puts things on paper."""

from collections.abc import Mapping
from typing import Final

from app.actions import Spec
from app.desk import Desk
from app.places import Place
from app.print_wishes import GROWTH, PLAN, REVIEW, ROLE, SCORECARD
from app.review_actions import review_teammate_id, reviews_place
from matrices.language.words import Words

_OF_PLACES: Final[Mapping[Place, str]] = {
    Place.MATRICES: ROLE,
    Place.PEOPLE: GROWTH,
    Place.REVIEWS: GROWTH,
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
        Spec("print-scorecard", words("Print hiring scorecard…"), _print_scorecard, "print", is_enabled=_has_matrix),
    )


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
