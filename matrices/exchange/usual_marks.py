"""What bare marks usually stand for in a sheet of people that has no others: who can do what, and who not yet."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from matrices.exchange.header_words import same_name
from matrices.exchange.level_names import level_places
from matrices.model.matrix import Matrix

_NOT_YET, _NEARLY, _CAN, _BEYOND = range(4)
_SCALES: Final[Sequence[Mapping[str, int]]] = (
    {"o": _NOT_YET, "x": _CAN},
    {"×": _NOT_YET, "✗": _NOT_YET, "✘": _NOT_YET, "✓": _CAN, "✔": _CAN},
    {"×": _NOT_YET, "△": _NEARLY, "○": _CAN, "◯": _CAN, "◎": _BEYOND},
    {"☐": _NOT_YET, "☑": _CAN},
    {"☆": _NOT_YET, "★": _CAN},
    {"○": _NOT_YET, "●": _CAN},
    {"n": _NOT_YET, "y": _CAN},
    {"no": _NOT_YET, "yes": _CAN},
)
_NOTHING: Final = frozenset("-–—")


def usual_marks(marks: Sequence[str], matrix: Matrix) -> Mapping[str, str]:
    """Return the number of a level for each mark, as `answers_of` takes them; none where it is not plain.

    All marks must be of one scale, and none a level of the role. Who can do something is where most attributes of the
    role expect somebody settled, who cannot yet at the first level; a mark that is the only one says who can.
    """
    written = {same_name(mark) for mark in marks} - _NOTHING
    expected = Counter(place for one in matrix.attributes if (place := matrix.expected_place(one)) is not None)
    if not written or not expected or written & set(level_places([one.name for one in matrix.levels])):
        return {}
    scale = next((one for one in _SCALES if written <= set(one)), None)
    if scale is None:
        return {}
    settled = min(expected, key=lambda place: (-expected[place], place))
    places = {_NOT_YET: 0, _NEARLY: max(0, settled - 1), _CAN: settled, _BEYOND: len(matrix.levels) - 1}
    steps = dict.fromkeys(written, _CAN) if len(written) == 1 else scale
    return {mark: f"#{places[steps[mark]] + 1}" for mark in sorted(written)}


def with_usual_marks(marks: Sequence[str], matrix: Matrix, said: Mapping[str, str]) -> Mapping[str, str]:
    """Return what is `said` of marks, and what those usually stand for of which nothing is said."""
    known = {same_name(mark) for mark in said}
    usual = usual_marks(marks, matrix)
    return {**{mark: level for mark, level in usual.items() if mark not in known}, **said}
