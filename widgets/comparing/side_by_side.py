"""Two texts a row, beside each other, and beside them what only the second asks for: as the grid of marked words."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final, NamedTuple

from matrices.language.words import Words
from matrices.model.comparison import TextPair
from matrices.model.matrix import Attribute, Category, Level, Matrix
from widgets.comparing.face import Face, Header, kept
from widgets.comparing.inline import Marked
from widgets.grid.marks import CellKey

ONE: Final = "one"
TWO: Final = "two"
NEW: Final = "new"


class Side(NamedTuple):
    """What stands over one of the two columns."""

    name: str
    meaning: str = ""


class PairRow(NamedTuple):
    """A row to be compared."""

    row_id: str
    name: str
    notes: str
    """What else there is to say of the row, in lines."""
    category: Category | None
    pair: Callable[[], TextPair]
    """The texts, compared only when the row is seen."""

    @property
    def has_news(self) -> bool:
        """Whether the second asks for something that the first does not."""
        return bool(self.pair().new_behaviours)

    @property
    def differs(self) -> bool:
        """Whether the two read differently."""
        pair = self.pair()
        return pair.one != pair.two


class Comparison(NamedTuple):
    """Everything that stands side by side. `comparison_id` stays the same while only texts change."""

    comparison_id: str
    language: str
    one: Side
    two: Side
    rows: Sequence[PairRow]


def side_by_side_face(comparison: Comparison, words: Words, *, is_news_only: bool = False) -> Face:
    """Return the grid of a comparison, or only its rows that ask for something new."""
    rows = [one for one in comparison.rows if not is_news_only or one.has_news]
    return Face(
        _skeleton(comparison, rows, words),
        kept(_Cells(rows)),
        {one.row_id: Header(Marked(one.name), Marked(one.notes)) for one in rows},
        {
            ONE: Header(Marked(comparison.one.name), Marked(comparison.one.meaning)),
            TWO: Header(Marked(comparison.two.name), Marked(comparison.two.meaning)),
            NEW: Header(Marked(words("What is new here"))),
        },
        is_side_by_side=True,
    )


class _Cells:
    """Answers for the cells."""

    def __init__(self, rows: Iterable[PairRow]) -> None:
        self._rows = {one.row_id: one for one in rows}

    def __call__(self, key: CellKey) -> Marked | None:
        pair = self._rows[key[0]].pair()
        if key[1] == NEW:
            return Marked("\n".join(pair.new_behaviours))
        return Marked(pair.one, pair.marks.before) if key[1] == ONE else Marked(pair.two, pair.marks.after)


def _skeleton(comparison: Comparison, rows: Sequence[PairRow], words: Words) -> Matrix:
    categories = {one.category.category_id: one.category for one in comparison.rows if one.category is not None}
    shown = {one.category.category_id for one in rows if one.category is not None}
    return Matrix(
        matrix_id=comparison.comparison_id,
        title="",
        language=comparison.language,
        levels=(
            Level(level_id=ONE, name=comparison.one.name),
            Level(level_id=TWO, name=comparison.two.name),
            Level(level_id=NEW, name=words("What is new here")),
        ),
        categories=tuple(one for one in categories.values() if one.category_id in shown),
        attributes=tuple(_attribute(one) for one in rows),
    )


def _attribute(row: PairRow) -> Attribute:
    pair = row.pair()
    return Attribute(
        attribute_id=row.row_id,
        name=row.name,
        about=row.notes,
        category_id=None if row.category is None else row.category.category_id,
        descriptors={ONE: pair.one, TWO: pair.two},
    )
