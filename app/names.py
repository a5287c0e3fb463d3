"""Finding what a person means by a name they typed: without regard to case, and by its beginning alone."""

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from typing import Protocol, TypeVar

from matrices.model.folding import Folding
from matrices.model.sounding import is_heard

Thing = TypeVar("Thing")


class Person(Protocol):
    """Somebody with a name, and how it is read where that is known."""

    @property
    def name(self) -> str:
        """How they are called."""

    @property
    def reading(self) -> str:
        """How that sounds."""


Somebody = TypeVar("Somebody", bound=Person)


class UnclearNameError(LookupError):
    """`asked` names nothing, or several things; `candidates` are the names it may have meant."""

    def __init__(self, asked: str, candidates: tuple[str, ...], *, is_ambiguous: bool) -> None:
        super().__init__(asked)
        self.asked = asked
        self.candidates = candidates
        self.is_ambiguous = is_ambiguous


def named(asked: str, things: Iterable[Thing], name: Callable[[Thing], str]) -> Thing:
    """Return the one thing whose name is `asked`, or else the one whose name begins so; accents count last.

    Raises:
        UnclearNameError: there is none, or more than one.
    """
    all_things, plain = list(things), Folding()
    found: list[Thing] = []
    for fold in (_folded, lambda text: plain(_folded(text)).text):
        found = found or _called(fold(asked), [(fold(name(one)), one) for one in all_things])
    if len(found) == 1:
        return found[0]
    candidates = tuple(name(one) for one in found or all_things)
    raise UnclearNameError(asked, candidates, is_ambiguous=bool(found))


def person_named(asked: str, people: Iterable[Somebody]) -> Somebody:
    """Return who is called `asked`, as `named` does; else the one whose name is read or sounds so in another script.

    Raises:
        UnclearNameError: there is nobody, or more than one.
    """
    everybody = list(people)
    try:
        return named(asked, everybody, lambda one: one.name)
    except UnclearNameError as error:
        found = [] if error.is_ambiguous else _sounding(asked, everybody)
        if len(found) > 1:
            raise UnclearNameError(asked, tuple(one.name for one in found), is_ambiguous=True) from error
        if not found:
            raise
        return found[0]


def _sounding(asked: str, people: Iterable[Somebody]) -> list[Somebody]:
    fold = Folding()
    wanted = fold(asked).text
    return [one for one in people if is_heard(wanted, fold(one.name).text, fold(one.reading).text)]


def _called(wanted: str, named_things: Sequence[tuple[str, Thing]]) -> list[Thing]:
    same = [one for name, one in named_things if name == wanted]
    return same or [one for name, one in named_things if wanted and name.startswith(wanted)]


def _folded(text: str) -> str:
    """Return `text` so that names compare without case (Unicode, 3.13 D146), and as they look when typed anew."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKD", " ".join(text.split())).casefold())
