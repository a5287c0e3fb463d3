"""The part of the action table for teammates who go for good or come from another team."""

from typing import TYPE_CHECKING

from app.actions import Spec
from app.desk import Desk
from app.places import Place
from matrices.language.words import Words

if TYPE_CHECKING:
    from matrices.model.teammate import Teammate


def leaving_specs(words: Words) -> tuple[Spec, ...]:
    """Return the actions."""
    return (
        Spec("hand-over", words("Hand over to another team…"), _hand_over, is_enabled=_has_teammate),
        Spec("take-over", words("Take over from another team…"), _take_over, is_enabled=_can_edit),
        Spec("erase", words("Erase for good…"), _erase, is_enabled=_can_erase),
    )


def _can_edit(desk: Desk) -> bool:
    return desk.session is not None and not desk.session.is_read_only


def _has_teammate(desk: Desk) -> bool:
    people = desk.places.people
    return desk.places.place is Place.PEOPLE and people is not None and people.has_teammate


def _can_erase(desk: Desk) -> bool:
    return _has_teammate(desk) and _can_edit(desk)


def _teammate(desk: Desk) -> "Teammate | None":
    from matrices.model.teammate import Teammate  # noqa: PLC0415 - the start needs no documents

    people = desk.places.people
    if desk.session is None or people is None or people.teammate_id is None:
        return None
    return desk.session.find(Teammate, people.teammate_id)


def _hand_over(desk: Desk) -> None:
    teammate = _teammate(desk)
    if desk.session is not None and teammate is not None:
        desk.leaving.hand_over(desk.session, teammate)


def _take_over(desk: Desk) -> None:
    if desk.session is not None:
        desk.leaving.take_over(desk.session)


def _erase(desk: Desk) -> None:
    teammate = _teammate(desk)
    if desk.session is not None and teammate is not None:
        desk.leaving.ask_to_erase(desk.session, teammate)
