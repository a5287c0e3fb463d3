"""Edits of many cells at once: pasted, cut, filled. Each is one commit whose label says what it went over."""

from collections.abc import Sequence

from matrices.edits.blocks import Block
from matrices.edits.cells import set_descriptors
from matrices.edits.pasting import NewNames, Pasted, fill_down, fill_right, paste
from matrices.edits.tidying import tidy
from matrices.language.words import Words
from matrices.model.matrix import Matrix
from widgets.grid.marks import CellKey
from widgets.matrix.edits import MatrixEdits


class BlockEdits:
    """Stores by the edits of the matrix in view."""

    def __init__(self, edits: MatrixEdits, words: Words) -> None:
        self._edits = edits
        self._words = words

    @property
    def matrix(self) -> Matrix | None:
        """The matrix that is edited, as it is stored."""
        return self._edits.matrix

    def paste(self, corner: tuple[str | None, str | None], block: Block, *, grows: bool) -> bool:
        """Lay a block over the grid, its first text on the cell given, with rows and levels added where it `grows`."""
        names = NewNames(attribute=self._words("New attribute"), level=self._words("New level"))
        pasted = paste(self._required, *corner, block, grow=names if grows else None)
        count = sum(len(row) for row in block.texts) - len(pasted.left_over)
        over = _overwritten(pasted)
        return self._edits.store(self._paste_label(count, over, corner), [pasted.matrix])

    def paste_everywhere(self, keys: Sequence[CellKey], text: str) -> bool:
        """Put one text into each of these cells, wherever they stand."""
        matrix = self._required
        pasted = set_descriptors(matrix, dict.fromkeys(keys, text))
        over = [key for key in keys if matrix.attribute(key[0]).descriptor(key[1]) not in ("", tidy(text))]
        return self._edits.store(self._paste_label(len(keys), over, keys[0]), [pasted])

    def cut(self, keys: Sequence[CellKey]) -> bool:
        """Empty cells whose texts are in the clipboard."""
        matrix = self._required
        label = self._words.plural("cut of {count} cell", "cut of {count} cells", len(keys))
        return self._edits.store(label, [set_descriptors(matrix, dict.fromkeys(keys, ""))])

    def fill_down(self, attribute_ids: Sequence[str], level_ids: Sequence[str]) -> bool:
        """Put the texts of the first of these rows, or of the one above a single row, into the others."""
        return self._fill(fill_down(self._required, attribute_ids, level_ids), attribute_ids, level_ids)

    def fill_right(self, attribute_ids: Sequence[str], level_ids: Sequence[str]) -> bool:
        """Put the texts of the first of these levels, or of the one before a single level, into the others."""
        return self._fill(fill_right(self._required, attribute_ids, level_ids), attribute_ids, level_ids)

    @property
    def _required(self) -> Matrix:
        matrix = self._edits.matrix
        assert matrix is not None, "no matrix is shown"
        return matrix

    def _fill(self, filled: Pasted, attribute_ids: Sequence[str], level_ids: Sequence[str]) -> bool:
        count, over = len(attribute_ids) * len(level_ids), self._cells(_overwritten(filled))
        if over:
            label = self._words.plural(
                "fill of {count} cell over {cell}", "fill of {count} cells over {cell}", count, cell=over
            )
        else:
            label = self._words.plural("fill of {count} cell", "fill of {count} cells", count)
        return self._edits.store(label, [filled.matrix])

    def _paste_label(self, count: int, over: Sequence[CellKey], corner: tuple[str | None, str | None]) -> str:
        attribute_id, level_id = corner
        if over:
            return self._words.plural(
                "paste of {count} cell over {cell}", "paste of {count} cells over {cell}", count, cell=self._cells(over)
            )
        if attribute_id is None or level_id is None:
            return self._words.plural("paste of {count} cell", "paste of {count} cells", count)
        at = self._cells([(attribute_id, level_id)])
        return self._words.plural("paste of {count} cell at {cell}", "paste of {count} cells at {cell}", count, cell=at)

    def _cells(self, keys: Sequence[CellKey]) -> str:
        """Return the name of the first of these cells, as `Writing × Solid …` when there are more."""
        if not keys:
            return ""
        attribute, level = self._required.attribute(keys[0][0]).name, self._required.level(keys[0][1]).name
        cell = self._words("{attribute} × {level}", attribute=attribute, level=level)
        return cell if len(keys) == 1 else self._words("{cell} …", cell=cell)


def _overwritten(pasted: Pasted) -> list[CellKey]:
    return [(one.attribute_id, one.level_id) for one in pasted.overwritten]
