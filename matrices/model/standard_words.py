"""What is said of the service standard, in words, in window and print alike."""

from typing import NamedTuple

from matrices.language.words import Words
from matrices.model.service_standard import StatementKind


class KindWords(NamedTuple):
    """The heading over statements of a kind, what belongs there, and how one more is asked for."""

    heading: str
    about: str
    add: str


def kind_words(kind: StatementKind, words: Words) -> KindWords:
    """Return the words of a kind."""
    return {
        StatementKind.VALUE: KindWords(
            words("What we value"), words("What matters when no rule says what to do"), words("Add a value")
        ),
        StatementKind.TONE: KindWords(
            words("How we sound"),
            words("How a customer hears us, also when it is hard"),
            words("Add something about tone"),
        ),
        StatementKind.PROMISE: KindWords(
            words("What we promise"),
            words("What a customer can count on, so concrete that it can be seen"),
            words("Add a promise"),
        ),
        StatementKind.LIMIT: KindWords(
            words("Where we stop"), words("What we cannot do, and how we say so"), words("Add a limit")
        ),
    }[kind]
