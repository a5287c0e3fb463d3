"""Blocks laid over a grid, and cells filled from their neighbours: with what that overwrote, added or left over."""

from collections.abc import Callable, Iterable, Sequence

from msgspec.structs import replace

from matrices.edits.blocks import Block
from matrices.edits.cells import CellKey, set_descriptors
from matrices.edits.tidying import one_line, tidy
from matrices.model.document import Part
from matrices.model.ids import new_id
from matrices.model.matrix import Attribute, Level, Matrix


class Overwritten(Part, frozen=True, kw_only=True):
    """A cell that said something else before."""

    attribute_id: str
    level_id: str
    before: str
    after: str


class LeftOver(Part, frozen=True, kw_only=True):
    """A text of the block for which the grid has no cell; `row` and `column` count from 0 in the block."""

    row: int
    column: int
    text: str


class Pasted(Part, frozen=True, kw_only=True):
    """A matrix after a paste or a fill, and what that did. Empty cells that were filled count as nothing lost."""

    matrix: Matrix
    overwritten: tuple[Overwritten, ...] = ()
    left_over: tuple[LeftOver, ...] = ()


class NewNames(Part, frozen=True, kw_only=True):
    """What rows and levels are called that a paste adds and the block has no name for; texts of the interface."""

    attribute: str
    level: str


def missing(matrix: Matrix, attribute_id: str | None, level_id: str | None, block: Block) -> tuple[int, int]:
    """Return how many rows and levels the grid lacks for pasting `block` at a cell; None stands for an empty grid."""
    row, column = _corner(matrix, attribute_id, level_id)
    rows, columns = row + len(block.texts), column + block.width
    return max(0, rows - len(matrix.attributes)), max(0, columns - len(matrix.levels))


def paste(
    matrix: Matrix,
    attribute_id: str | None,
    level_id: str | None,
    block: Block,
    *,
    grow: NewNames | None = None,
    make_id: Callable[[], str] = new_id,
) -> Pasted:
    """Return `matrix` with `block` laid over it, its first text on the cell given; None where the grid has none.

    With `grow`, rows and levels that the block needs are added at the end, under the names that it has for them;
    without, what lies outside is left over.
    """
    corner = _corner(matrix, attribute_id, level_id)
    rows, columns = missing(matrix, attribute_id, level_id, block) if grow is not None else (0, 0)
    grown = matrix
    if grow is not None:
        grown = _with_rows(grown, _names(block.attribute_names, len(block.texts), rows, grow.attribute), make_id)
        grown = _with_levels(grown, _names(block.level_names, block.width, columns, grow.level), make_id)
    texts, left_over = _laid(grown, corner, block)
    return replace(_written(grown, texts), left_over=left_over)


def fill_down(matrix: Matrix, attribute_ids: Sequence[str], level_ids: Sequence[str]) -> Pasted:
    """Return `matrix` with the texts of the first of these rows in the others; of one row alone, with those above it.

    Both are in display order.
    """
    if not attribute_ids:
        return Pasted(matrix=matrix)
    first = matrix.attribute_places[attribute_ids[0]]
    if len(attribute_ids) == 1 and first == 0:
        return Pasted(matrix=matrix)
    source = matrix.attributes[first - (len(attribute_ids) == 1)]
    return _written(matrix, {(row, one): source.descriptor(one) for row in attribute_ids for one in level_ids})


def fill_right(matrix: Matrix, attribute_ids: Sequence[str], level_ids: Sequence[str]) -> Pasted:
    """Return `matrix` with the texts of the first of these levels in the others; of one alone, with those before it."""
    if not level_ids:
        return Pasted(matrix=matrix)
    first = matrix.level_places[level_ids[0]]
    if len(level_ids) == 1 and first == 0:
        return Pasted(matrix=matrix)
    source = matrix.levels[first - (len(level_ids) == 1)].level_id
    rows = [matrix.attribute(one) for one in attribute_ids]
    return _written(matrix, {(row.attribute_id, one): row.descriptor(source) for row in rows for one in level_ids})


def _corner(matrix: Matrix, attribute_id: str | None, level_id: str | None) -> tuple[int, int]:
    row = 0 if attribute_id is None else matrix.attribute_places[attribute_id]
    return row, 0 if level_id is None else matrix.level_places[level_id]


def _names(known: Sequence[str], size: int, count: int, neutral: str) -> list[str]:
    """Return the names of the last `count` of `size` rows or columns of a block."""
    named = [*known[:size], *[""] * (size - len(known))]
    return [one_line(name) or neutral for name in named[size - count :]] if count else []


def _with_rows(matrix: Matrix, names: Iterable[str], make_id: Callable[[], str]) -> Matrix:
    category_id = matrix.attributes[-1].category_id if matrix.attributes else None
    rows = (Attribute(attribute_id=make_id(), name=name, category_id=category_id) for name in names)
    return replace(matrix, attributes=(*matrix.attributes, *rows))


def _with_levels(matrix: Matrix, names: Iterable[str], make_id: Callable[[], str]) -> Matrix:
    return replace(matrix, levels=(*matrix.levels, *(Level(level_id=make_id(), name=name) for name in names)))


def _laid(matrix: Matrix, corner: tuple[int, int], block: Block) -> tuple[dict[CellKey, str], tuple[LeftOver, ...]]:
    texts: dict[CellKey, str] = {}
    left_over = []
    rows, levels = matrix.attributes[corner[0] :], matrix.levels[corner[1] :]
    for row, column, text in ((r, c, text) for r, line in enumerate(block.texts) for c, text in enumerate(line)):
        if row < len(rows) and column < len(levels):
            texts[rows[row].attribute_id, levels[column].level_id] = text
        elif text.strip():
            left_over.append(LeftOver(row=row, column=column, text=text))
    return texts, tuple(left_over)


def _written(matrix: Matrix, texts: dict[CellKey, str]) -> Pasted:
    old = {key: matrix.attribute(key[0]).descriptor(key[1]) for key in texts}
    overwritten = tuple(
        Overwritten(attribute_id=key[0], level_id=key[1], before=old[key], after=tidy(text))
        for key, text in texts.items()
        if old[key] and old[key] != tidy(text)
    )
    return Pasted(matrix=set_descriptors(matrix, texts), overwritten=overwritten)
