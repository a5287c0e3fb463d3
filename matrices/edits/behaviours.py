"""A descriptor as the list of behaviours that it is: one a line. Places count from 0."""

from collections.abc import Iterable

from matrices.edits.tidying import one_line


def behaviours(text: str) -> tuple[str, ...]:
    """Return the behaviours of a descriptor in order; lines without words are none."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def joined(listed: Iterable[str]) -> str:
    """Return the descriptor that lists these behaviours, each as one line; empty ones are left out."""
    return "\n".join(filter(None, map(one_line, listed)))


def add_behaviour(text: str, behaviour: str, place: int | None = None) -> str:
    """Return the descriptor with one more behaviour (several where it has several lines) at `place`, or at the end."""
    known = behaviours(text)
    at = len(known) if place is None else place
    return joined([*known[:at], *behaviours(behaviour), *known[at:]])


def set_behaviour(text: str, place: int, behaviour: str) -> str:
    """Return the descriptor with one behaviour replaced; an empty one takes it away."""
    known = behaviours(text)
    return joined([*known[:place], *behaviours(behaviour), *known[place + 1 :]])


def remove_behaviour(text: str, place: int) -> str:
    """Return the descriptor without one behaviour."""
    return set_behaviour(text, place, "")


def merge_with_next(text: str, place: int) -> str:
    """Return the descriptor with a behaviour and the next one on one line; the last one has no next and stays.

    A space comes between them unless they meet in a script that sets none.
    """
    known = behaviours(text)
    if place + 1 >= len(known):
        return joined(known)
    one, two = known[place : place + 2]
    space = "" if _is_unspaced(one[-1]) and _is_unspaced(two[0]) else " "
    return joined([*known[:place], f"{one}{space}{two}", *known[place + 2 :]])


def move_behaviour(text: str, place: int, to: int) -> str:
    """Return the descriptor with one behaviour moved so that it stands at `to`."""
    known = list(behaviours(text))
    known.insert(to, known.pop(place))
    return joined(known)


def _is_unspaced(char: str) -> bool:
    """Tell whether `char` is a Japanese letter or sign: CJK punctuation, kana, ideographs, full-width forms."""
    code = ord(char)
    return 0x3001 <= code <= 0x30FF or 0x3400 <= code <= 0x9FFF or 0xFF00 <= code <= 0xFFEF
