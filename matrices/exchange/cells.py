"""A sheet's cells with merged ones filled: what a person sees at each place."""

from matrices.exchange.sheet import Sheet


class Cells:
    """Texts by row and column, counted from 0. Merged cells all have the text of their first one."""

    def __init__(self, sheet: Sheet) -> None:
        self._rows = sheet.rows
        self._anchors = {
            (row, column): (merged.top, merged.left)
            for merged in sheet.merged
            for row in range(merged.top, merged.bottom + 1)
            for column in range(merged.left, merged.right + 1)
        }

    @property
    def height(self) -> int:
        """How many rows there are."""
        return len(self._rows)

    def text(self, row: int, column: int) -> str:
        """Return the text seen at a place."""
        top, left = self._anchors.get((row, column), (row, column))
        return self._rows[top][left]

    def own_places(self, row: int) -> list[int]:
        """Return the columns in which a row itself has text, from left to right."""
        return [column for column, text in enumerate(self._rows[row]) if text]

    def own_texts(self, row: int) -> tuple[str, ...]:
        """Return the texts that a row itself has, from left to right."""
        return tuple(text for text in self._rows[row] if text)

    def origin_row(self, row: int, column: int) -> int:
        """Return the row that a place has its text from: `row` itself, or one above that it is merged with."""
        return self._anchors.get((row, column), (row, column))[0]

    def is_inherited(self, row: int, column: int) -> bool:
        """Tell whether the text seen at a place stands in another cell."""
        return self._anchors.get((row, column), (row, column)) != (row, column) and bool(self.text(row, column))
