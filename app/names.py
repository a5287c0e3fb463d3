"""Finding what a person means by a name they typed: without regard to case, and by its beginning alone."""

import unicodedata
from collections.abc import Callable, Iterable
from typing import TypeVar

Thing = TypeVar("Thing")


class UnclearNameError(LookupError):
    """`asked` names nothing, or several things; `candidates` are the names it may have meant."""

    def __init__(self, asked: str, candidates: tuple[str, ...], *, is_ambiguous: bool) -> None:
        super().__init__(asked)
        self.asked = asked
        self.candidates = candidates
        self.is_ambiguous = is_ambiguous


def named(asked: str, things: Iterable[Thing], name: Callable[[Thing], str]) -> Thing:
    """Return the one thing whose name is `asked`, or else the one whose name begins so.

    Raises:
        UnclearNameError: there is none, or more than one.
    """
    all_things = list(things)
    wanted = _folded(asked)
    same = [one for one in all_things if _folded(name(one)) == wanted]
    found = same or [one for one in all_things if wanted and _folded(name(one)).startswith(wanted)]
    if len(found) == 1:
        return found[0]
    candidates = tuple(name(one) for one in found or all_things)
    raise UnclearNameError(asked, candidates, is_ambiguous=bool(found))


def is_same_name(first: str, second: str) -> bool:
    """Tell whether two names differ in nothing but case and blanks."""
    return _folded(first) == _folded(second)


def _folded(text: str) -> str:
    """Return `text` so that names compare without case (Unicode, 3.13 D146), and as they look when typed anew."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKD", " ".join(text.split())).casefold())
