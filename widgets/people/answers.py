"""What can be said of an attribute: one of the levels, or why there is none."""

from typing import NamedTuple

from matrices.language.words import Words
from matrices.model.answer_words import absence_text
from matrices.model.matrix import Matrix
from matrices.model.review import Absence


class Answer(NamedTuple):
    """Exactly one of the two is set."""

    level_id: str | None = None
    absence: Absence | None = None


def answers_to(matrix: Matrix) -> tuple[Answer, ...]:
    """Return every answer that `matrix` allows: its levels from the first, then the absences."""
    return (*(Answer(level.level_id) for level in matrix.levels), *(Answer(absence=one) for one in Absence))


def answer_text(words: Words, matrix: Matrix, answer: Answer) -> str:
    """Return an answer in words."""
    if answer.absence is not None:
        return absence_text(answer.absence, words)
    return "" if answer.level_id is None else matrix.level(answer.level_id).name


def answer_for_key(matrix: Matrix, key: str) -> Answer | None:
    """Return the answer that a typed character stands for.

    `1` to `9` are levels from the first, `0` and `n` not observed, `x` not applicable; None for any other.
    """
    if key in ("0", "n", "N"):
        return Answer(absence=Absence.NOT_OBSERVED)
    if key in ("x", "X"):
        return Answer(absence=Absence.NOT_APPLICABLE)
    if key in tuple("123456789") and int(key) <= len(matrix.levels):
        return Answer(matrix.levels[int(key) - 1].level_id)
    return None
