"""Two levels of an attribute, or two roles, side by side: what they share and what is new in the second."""

from functools import cached_property

from matrices.model.document import Part
from matrices.model.matching import matched_attributes, matched_levels, woven
from matrices.model.matrix import Attribute, Level, Matrix
from matrices.model.word_marks import WordMarks, new_lines, word_marks


class TextPair(Part, frozen=True, kw_only=True):
    """Two texts side by side."""

    one: str
    two: str

    @cached_property
    def marks(self) -> WordMarks:
        """The words that only one of them has; made when first asked for."""
        return word_marks(self.one, self.two)

    @cached_property
    def new_behaviours(self) -> tuple[str, ...]:
        """The behaviours of the second that ask for something the first does not."""
        return new_lines(self.one, self.two)


class LevelPair(Part, frozen=True, kw_only=True):
    """A level of one role and the one that answers to it in the other; None where there is none."""

    one: Level | None = None
    two: Level | None = None


class CellPair(TextPair, frozen=True, kw_only=True):
    """The cells of a row at a pair of levels."""

    levels: LevelPair


class RowPair(Part, frozen=True, kw_only=True):
    """A row of one role and the same in the other, with a pair of cells for each pair of levels."""

    one: Attribute | None = None
    two: Attribute | None = None
    cells: tuple[CellPair, ...] = ()
    asked: TextPair
    """What each role asks of somebody settled in it: the cells at the expected levels, empty where none is expected."""

    @property
    def is_new(self) -> bool:
        """Whether only the second role has this row."""
        return self.one is None

    @property
    def is_gone(self) -> bool:
        """Whether only the first role has this row."""
        return self.two is None

    @property
    def is_shared(self) -> bool:
        """Whether the row is one attribute in both roles, so that growth carries over."""
        one, two = self.one, self.two
        ids = {row.attribute_id for row in (one, two) if row is not None}
        return one is not None and two is not None and (len(ids) == 1 or bool(ids & {*one.also, *two.also}))


class RoleComparison(Part, frozen=True, kw_only=True):
    """Two roles side by side, rows and levels in the order of the second; what only the first has is woven in."""

    levels: tuple[LevelPair, ...]
    rows: tuple[RowPair, ...]

    @property
    def news(self) -> tuple[RowPair, ...]:
        """The rows in which the second role asks for something new: rows of its own, and more in common ones."""
        return tuple(one for one in self.rows if one.is_new or one.asked.new_behaviours)


def compare_levels(matrix: Matrix, attribute_id: str, one_level_id: str, two_level_id: str) -> CellPair:
    """Return what an attribute looks like at two levels."""
    row, levels = matrix.attribute(attribute_id), (matrix.level(one_level_id), matrix.level(two_level_id))
    one, two = (row.descriptor(level.level_id) for level in levels)
    return CellPair(one=one, two=two, levels=LevelPair(one=levels[0], two=levels[1]))


def compare_roles(one: Matrix, two: Matrix) -> RoleComparison:
    """Return two roles side by side: rows matched by shared attribute, else by name; levels by id, name, then place."""
    levels = _level_pairs(one, two)
    return RoleComparison(levels=levels, rows=tuple(_row_pair(one, two, *rows, levels) for rows in _rows(one, two)))


def _level_pairs(one: Matrix, two: Matrix) -> tuple[LevelPair, ...]:
    answers = matched_levels(one, two)
    first = {answers.get(level.level_id, _unanswered(level.level_id)): level for level in one.levels}
    second = {level.level_id: level for level in two.levels}
    return tuple(LevelPair(one=first.get(each), two=second.get(each)) for each in woven(list(first), list(second)))


def _rows(one: Matrix, two: Matrix) -> list[tuple[Attribute | None, Attribute | None]]:
    answers = {was: now for now, was in matched_attributes(one, two).items()}
    first = {answers.get(row.attribute_id, _unanswered(row.attribute_id)): row for row in one.attributes}
    second = {row.attribute_id: row for row in two.attributes}
    return [(first.get(each), second.get(each)) for each in woven(list(first), list(second))]


def _unanswered(one_id: str) -> str:
    """Return a key that is no id, for what the second role may have under the same id as something else."""
    return f" {one_id}"


def _row_pair(
    one: Matrix, two: Matrix, row_one: Attribute | None, row_two: Attribute | None, levels: tuple[LevelPair, ...]
) -> RowPair:
    cells = (CellPair(one=_text(row_one, pair.one), two=_text(row_two, pair.two), levels=pair) for pair in levels)
    asked = TextPair(one=_asked(one, row_one), two=_asked(two, row_two))
    return RowPair(one=row_one, two=row_two, cells=tuple(cells), asked=asked)


def _text(row: Attribute | None, level: Level | None) -> str:
    return "" if row is None or level is None else row.descriptor(level.level_id)


def _asked(matrix: Matrix, row: Attribute | None) -> str:
    if row is None or row.expected_level_id is None:
        return ""
    return _text(row, matrix.level(row.expected_level_id))
