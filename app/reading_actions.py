"""The part of the action table that chooses the language in which the role in view is read."""

from typing import TYPE_CHECKING, Final

from app.actions import Spec
from app.desk import Desk
from app.path_actions import paths_place
from app.places import Place
from app.review_actions import reviews_place
from matrices.language.words import AUTONYMS, Words
from widgets.keys import menu_keys

if TYPE_CHECKING:
    from widgets.reading.reader import Reader

READING_IDS: Final = ("read-next", "read-own", *(f"read-{code}" for code in AUTONYMS))


def reading_specs(words: Words) -> tuple[Spec, ...]:
    """Return the actions: to the next language, back to how the role is written, and to each language there is."""
    own = words("Read as it is written")

    def own_now(desk: Desk) -> str:
        # Elsewhere Esc closes what stands beside the page, or steps back out of it.
        return f"{own}\t{menu_keys('', 'Esc')}" if desk.places.place is Place.MATRICES else own

    return (
        Spec("read-next", words("Read in the next language"), _step, keys="Ctrl+L", is_enabled=_has_languages),
        Spec("read-own", own, _leave, own_keys="Esc", is_enabled=_is_reading, text_now=own_now),
        *(_spec(f"read-{code}", words("Read in {language}", language=name), code) for code, name in AUTONYMS.items()),
    )


def _spec(action_id: str, text: str, code: str) -> Spec:
    def choose(desk: Desk) -> None:
        reader = _reader(desk)
        if reader is not None:
            reader.choose(code)

    def can_choose(desk: Desk) -> bool:
        reader = _reader(desk)
        return reader is not None and reader.can_choose(code)

    def is_chosen(desk: Desk) -> bool:
        reader = _reader(desk)
        return reader is not None and reader.language == code

    return Spec(action_id, text, choose, is_enabled=can_choose, is_checked=is_chosen)


def _reader(desk: Desk) -> "Reader | None":
    """Return what the place in view reads with, None where it shows no role."""
    places = desk.places
    if places.place is Place.MATRICES and places.matrices is not None:
        return places.matrices.view.reader
    if places.place is Place.PEOPLE and places.people is not None:
        return places.people.page.reader if places.people.has_teammate else None
    paths = paths_place(desk) if places.place is Place.PATHS else None
    if paths is not None:
        return paths.case.reader if paths.is_case else None
    reviews = reviews_place(desk) if places.place is Place.REVIEWS else None
    is_held = reviews is not None and reviews.is_secluded and reviews.one_to_one.is_held
    return reviews.one_to_one.reader if reviews is not None and is_held else None


def _has_languages(desk: Desk) -> bool:
    reader = _reader(desk)
    return reader is not None and bool(reader.languages)


def _is_reading(desk: Desk) -> bool:
    reader = _reader(desk)
    return reader is not None and bool(reader.language)


def _step(desk: Desk) -> None:
    reader = _reader(desk)
    if reader is not None:
        reader.step()


def _leave(desk: Desk) -> None:
    reader = _reader(desk)
    if reader is not None:
        reader.leave()
