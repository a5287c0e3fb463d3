"""Rectangles of texts, as they are copied out of a grid and lie in a clipboard."""

from collections.abc import Iterable

from matrices.model.document import Part
from matrices.model.matrix import Matrix


class Block(Part, frozen=True, kw_only=True):
    """Texts, rows × columns, as they lie in a clipboard. Rows may differ in length: what is absent is no empty text.

    `attribute_names` and `level_names` go with rows and columns where they are known, as in a copy out of a grid.
    """

    texts: tuple[tuple[str, ...], ...]
    attribute_names: tuple[str, ...] = ()
    level_names: tuple[str, ...] = ()

    @property
    def width(self) -> int:
        """The number of columns of the longest row."""
        return max((len(row) for row in self.texts), default=0)


def block_of(matrix: Matrix, attribute_ids: Iterable[str], level_ids: Iterable[str]) -> Block:
    """Return the cells where these rows and levels meet, in the order given, with their names."""
    levels = [matrix.level(one) for one in level_ids]
    rows = [matrix.attribute(one) for one in attribute_ids]
    return Block(
        texts=tuple(tuple(row.descriptor(one.level_id) for one in levels) for row in rows),
        attribute_names=tuple(row.name for row in rows),
        level_names=tuple(one.name for one in levels),
    )


def repeated(block: Block, height: int, width: int) -> Block:
    """Return what pasting `block` onto a selection of `height` × `width` cells pastes.

    A block that fits into the selection a whole number of times, as a single value does, is repeated until it is full;
    any other is pasted once, as it is.
    """
    own_height, own_width = len(block.texts), block.width
    if not own_height or not own_width or height % own_height or width % own_width:
        return block
    if (height, width) == (own_height, own_width):
        return block
    full = [(*row, *[""] * (own_width - len(row))) for row in block.texts]
    return Block(texts=tuple(row * (width // own_width) for row in full) * (height // own_height))
