"""Two roles, row by row: what each expects, or what each says at a level."""

from functools import partial
from typing import Final

from matrices.language.words import Words
from matrices.model.comparison import LevelPair, RoleComparison, RowPair, TextPair, compare_roles
from matrices.model.folding import same_name
from matrices.model.matrix import Attribute, Category, Level, Matrix
from widgets.comparing.side_by_side import Comparison, PairRow, Side
from widgets.comparing.sides import Choice
from widgets.session import Session

EXPECTED: Final = "expected"


class RoleSides:
    """What the window of comparison asks when it compares roles."""

    def __init__(self, session: Session, words: Words) -> None:
        self._session = session
        self._words = words

    @property
    def title(self) -> str:
        """What the window is called."""
        return self._words("Roles side by side")

    def ones(self) -> list[Choice]:
        """Return the roles."""
        return [Choice(one.matrix_id, one.title) for one in self._session.all(Matrix)]

    def twos(self, one_id: str) -> list[Choice]:
        """Return the roles, those first to which a step leads from the first."""
        next_ids = next_roles(self._session, one_id)
        words, titles = self._words, {one.choice_id: one.name for one in self.ones()}
        nearest = [Choice(one, words("{role} (next on the path)", role=titles[one])) for one in next_ids]
        return [*nearest, *(one for one in self.ones() if one.choice_id not in next_ids)]

    def places(self, one_id: str, two_id: str) -> list[Choice]:
        """Return what is expected as the first place, then each pair of levels."""
        one, two = self._role(one_id), self._role(two_id)
        if one is None or two is None:
            return []
        pairs = compare_roles(_bare(one), _bare(two)).levels
        levels = [Choice(str(place), _pair_text(pair, self._words)) for place, pair in enumerate(pairs)]
        return [Choice(EXPECTED, self._words("What is expected")), *levels]

    def compare(self, one_id: str, two_id: str, place: str) -> Comparison | None:
        """Return the comparison; None where a role is gone."""
        one, two = self._role(one_id), self._role(two_id)
        if one is None or two is None:
            return None
        compared = compare_roles(one, two)
        rows = _Rows(one, two, compared, place, self._words)
        sides = Side(one.title, rows.level_text(0)), Side(two.title, rows.level_text(1))
        found = [rows.row(pair) for pair in compared.rows]
        return Comparison(f"{one_id} {two_id} {place}", two.language, *sides, found)

    def _role(self, matrix_id: str) -> Matrix | None:
        return self._session.find(Matrix, matrix_id)


def next_roles(session: Session, matrix_id: str) -> list[str]:
    """Return the roles to which a step leads, that are still there."""
    matrix = session.find(Matrix, matrix_id)
    found = [] if matrix is None else [one.to_matrix_id for one in matrix.steps]
    return [one for one in dict.fromkeys(found) if one is not None and session.find(Matrix, one) is not None]


class _Rows:
    """Tells the rows of two roles."""

    def __init__(self, one: Matrix, two: Matrix, compared: RoleComparison, place: str, words: Words) -> None:
        self._one, self._two, self._words = one, two, words
        self._pair = None if place == EXPECTED or int(place) >= len(compared.levels) else int(place)
        self._levels = None if self._pair is None else compared.levels[self._pair]
        self._by_name = {same_name(one.name): one for one in two.categories}

    def level_text(self, side: int) -> str:
        """Return the level that a side is compared at."""
        if self._levels is None:
            return self._words("What is expected")
        level = (self._levels.one, self._levels.two)[side]
        return self._words("no such level") if level is None else level.name

    def row(self, pair: RowPair) -> PairRow:
        """Return a row; one that only the first role has takes an id that no row of the second has."""
        row = pair.two or pair.one
        assert row is not None
        row_id = row.attribute_id if pair.two is not None else f" {row.attribute_id}"
        category = self._category(pair)
        return PairRow(row_id, row.name, self._notes(pair), category, partial(_texts, pair, self._pair))

    def _notes(self, pair: RowPair) -> str:
        words = self._words
        if pair.is_new:
            told = words("Only in {role}", role=self._two.title)
        elif pair.is_gone:
            told = words("Only in {role}", role=self._one.title)
        else:
            told = words("One attribute in both: growth carries over") if pair.is_shared else ""
        return "\n".join(one for one in (told, self._expected(pair)) if one)

    def _expected(self, pair: RowPair) -> str:
        if self._levels is not None or pair.is_new or pair.is_gone:
            return ""
        one, two = _expected(self._one, pair.one), _expected(self._two, pair.two)
        if one is None and two is None:
            return ""
        none = self._words("none")
        names = {"one": none if one is None else one.name, "two": none if two is None else two.name}
        return self._words("Expected: {one} → {two}", **names)

    def _category(self, pair: RowPair) -> Category | None:
        """Return the category of the second role; for a row of the first alone, that of the same id or name."""
        if pair.two is not None:
            return None if pair.two.category_id is None else self._two.category(pair.two.category_id)
        if pair.one is None or pair.one.category_id is None:
            return None
        own = self._one.category(pair.one.category_id)
        if own.category_id in self._two.category_places:
            return self._two.category(own.category_id)
        return self._by_name.get(same_name(own.name), own)


def _texts(pair: RowPair, place: int | None) -> TextPair:
    return pair.asked if place is None else pair.cells[place]


def _expected(matrix: Matrix, row: Attribute | None) -> Level | None:
    return None if row is None or row.expected_level_id is None else matrix.level(row.expected_level_id)


def _bare(matrix: Matrix) -> Matrix:
    """Return a role with its levels alone: that is enough to pair them."""
    return Matrix(matrix_id=matrix.matrix_id, title=matrix.title, levels=matrix.levels)


def _pair_text(pair: LevelPair, words: Words) -> str:
    names = list(dict.fromkeys(one.name for one in (pair.one, pair.two) if one is not None))
    return names[0] if len(names) == 1 else words("{one} / {two}", one=names[0], two=names[1])
