"""The part of the action table that acts on reviews, rounds and the 1:1."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app.actions import Spec
from app.desk import Desk
from app.places import Place
from matrices.language.words import Words

if TYPE_CHECKING:
    from widgets.review.place import ReviewsPlace


def review_specs(words: Words) -> tuple[Spec, ...]:
    """Return the actions of reviews; those that begin one are possible wherever a teammate is shown."""
    return (
        Spec(
            "show-reviews",
            words("Reviews"),
            lambda desk: desk.places.show_place(Place.REVIEWS),
            icon="reviews",
            keys="Ctrl+3",
            is_enabled=lambda desk: desk.session is not None,
            is_checked=lambda desk: desk.places.place is Place.REVIEWS,
        ),
        Spec(
            "one-to-one",
            words("1:1 mode"),
            _toggle,
            icon="reviews",
            keys="F5",
            is_enabled=lambda desk: _is_held(desk) or (_can_begin(desk) and _teammate_id(desk) is not None),
            is_checked=_is_held,
        ),
        Spec("start-review", words("Start review…"), _start, icon="add", keys="Ctrl+Shift+R", is_enabled=_can_begin),
        _spec("continue-review", words("Continue review"), lambda p: p.continue_current(), lambda p: p.can_continue),
        _spec("close-review", words("Close review…"), lambda p: p.one_to_one.ask_for_summary(), _is_open, "F12"),
        _spec("correct-review", words("Correct review…"), _correct, lambda p: p.can_correct),
        _spec("next-agenda-item", words("Next agenda item"), lambda p: p.one_to_one.step_agenda(1), _is_open, "F6"),
        _spec(
            "previous-agenda-item",
            words("Previous agenda item"),
            lambda p: p.one_to_one.step_agenda(-1),
            _is_open,
            "Shift+F6",
        ),
        _spec("mark-discussed", words("Mark discussed"), lambda p: p.one_to_one.mark_discussed(), _is_open, "F9"),
        _spec("add-agenda-item", words("Add agenda item"), lambda p: p.one_to_one.write_item(), _is_open, "Shift+F9"),
        _spec("write-notes", words("Write notes"), lambda p: p.one_to_one.write_notes(), _is_open, "F4"),
        _spec("add-action", words("Add action"), lambda p: p.one_to_one.write_action(), _is_open, "Shift+F4"),
        _spec(
            "review-standard",
            words("Service standard beside the 1:1"),
            lambda p: p.one_to_one.toggle_standard(),
            lambda p: _is_open(p) and p.one_to_one.has_standard,
            "Shift+F5",
        ),
        _spec(
            "review-panels",
            words("Agenda and notes beside the 1:1"),
            lambda p: p.one_to_one.toggle_panels(),
            _is_open,
            "Ctrl+F5",
        ),
        _spec(
            "print-held-review",
            words("Print the review of the 1:1…"),
            lambda p: p.one_to_one.print(),
            lambda p: p.is_secluded and p.one_to_one.is_to_print,
            "Shift+F12",
            icon="print",
        ),
        _spec(
            "new-round", words("New round…"), lambda p: p.new_round(), lambda p: p.can_edit, "Ctrl+Alt+R", icon="add"
        ),
        _spec("prepare-round", words("Prepare all reviews of the round"), lambda p: p.prepare_round(), _has_round),
        _spec(
            "export-reviews", words("Export reviews…"), lambda p: p.export_board(), lambda p: p.is_board, icon="export"
        ),
        Spec(
            "full-screen",
            words("Full screen"),
            _toggle_full_screen,
            keys="F11",
            is_checked=lambda desk: bool(desk.window.windowState() & Qt.WindowState.WindowFullScreen),
        ),
    )


def reviews_place(desk: Desk) -> "ReviewsPlace | None":
    """Return the place, or None until it was shown."""
    found = desk.places.further(Place.REVIEWS)
    if found is None:
        return None
    from widgets.review.place import ReviewsPlace  # noqa: PLC0415 - the start shows no reviews

    return found if isinstance(found, ReviewsPlace) else None


def review_teammate_id(desk: Desk) -> str | None:
    """Return whose review is shown or current in the place of reviews, while that is shown; None in a 1:1."""
    place = reviews_place(desk) if desk.places.place is Place.REVIEWS else None
    return None if place is None or place.is_secluded else place.teammate_id


def _spec(
    action_id: str,
    text: str,
    run: Callable[["ReviewsPlace"], object],
    is_enabled: Callable[["ReviewsPlace"], bool],
    keys: str = "",
    *,
    icon: str = "",
) -> Spec:
    def run_there(desk: Desk) -> None:
        place = reviews_place(desk)
        if place is not None:
            run(place)

    def is_enabled_there(desk: Desk) -> bool:
        place = reviews_place(desk)
        return desk.places.place is Place.REVIEWS and place is not None and is_enabled(place)

    return Spec(action_id, text, run_there, icon, keys, is_enabled=is_enabled_there)


def _is_open(place: "ReviewsPlace") -> bool:
    return place.is_secluded and place.one_to_one.is_held


def _has_round(place: "ReviewsPlace") -> bool:
    return place.can_edit and place.board.round is not None and not place.is_secluded


def _correct(place: "ReviewsPlace") -> None:
    review = place.record.review
    if review is not None:
        place.correct(review.review_id)


def _is_held(desk: Desk) -> bool:
    place = reviews_place(desk)
    return place is not None and place.is_secluded


def _can_begin(desk: Desk) -> bool:
    session = desk.session
    if session is None or session.is_read_only:
        return False
    from matrices.model.teammate import Teammate  # noqa: PLC0415 - the welcome page needs no documents

    return session.workspace.count(Teammate) > 0


def _teammate_id(desk: Desk) -> str | None:
    """Return who is shown, and would be sat down with."""
    if desk.places.place is Place.PEOPLE and desk.places.people is not None:
        return desk.places.people.teammate_id
    return review_teammate_id(desk)


def _toggle(desk: Desk) -> None:
    place, teammate_id = reviews_place(desk), _teammate_id(desk)
    if place is not None and place.is_secluded:
        place.leave()
    elif teammate_id is not None and (made := _made(desk)) is not None:
        made.hold_now(teammate_id)


def _start(desk: Desk) -> None:
    if (made := _made(desk)) is not None:
        made.ask_for_start(_teammate_id(desk))


def _made(desk: Desk) -> "ReviewsPlace | None":
    """Return the place, made where it was never shown."""
    desk.places.make(Place.REVIEWS)
    return reviews_place(desk)


def _toggle_full_screen(desk: Desk) -> None:
    desk.window.setWindowState(desk.window.windowState() ^ Qt.WindowState.WindowFullScreen)
