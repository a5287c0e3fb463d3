"""How tall the rows are: measured where they are seen or edited, estimated elsewhere and corrected in idle slices.

To measure 500 × 8 cells takes half a second in Japanese, to show the ten rows in view a few milliseconds.
"""

import time
from collections.abc import Iterable
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QTableView

from widgets.grid.delegate import CellDelegate
from widgets.grid.model import GridModel
from widgets.grid.row_header import RowHeader
from widgets.grid.rows import RowKey
from widgets.grid.setting import Setting
from widgets.theme import space
from widgets.theme.type import Role

SLICE_S: Final = 0.006
"""How long an idle slice may take: less than half a frame at 60 Hz."""


class _Anchor(NamedTuple):
    """A row that must stay where it is on screen while others grow or shrink."""

    key: RowKey
    top: int


class RowHeights(QObject):
    """Gives each row of a table its height and keeps what is on screen in place."""

    def __init__(self, table: QTableView, model: GridModel, delegate: CellDelegate, header: RowHeader) -> None:
        super().__init__(table)
        self._table = table
        self._model = model
        self._delegate = delegate
        self._header = header
        self._measured: dict[RowKey, int] = {}
        self._held: tuple[RowKey, int] | None = None
        self._kept: list[_Anchor] = []
        self._next = 0
        self._idle = QTimer(self)
        self._idle.setInterval(0)
        self._idle.timeout.connect(self._on_idle)

    @property
    def is_settled(self) -> bool:
        """Whether every row has its true height."""
        return not self._idle.isActive()

    def start_anew(self) -> None:
        """Forget all heights: widths, fonts or the whole matrix changed."""
        self._measured.clear()
        self.lay_out()

    def lay_out(self) -> None:
        """Give every row what is known of its height: rows came, went or moved."""
        anchors = self._kept or self._anchors()
        self._kept = []
        known = {row.key for row in self._model.rows}
        self._measured = {key: height for key, height in self._measured.items() if key in known}
        estimate = _Estimate(self._table, self._delegate.setting)
        heights = [self._known(row) or estimate.height(self._model, row) for row in range(self._model.rowCount())]
        self._push(dict(enumerate(heights)))
        self._restore(anchors)
        self.measure_in_view()
        self._start_idle()

    def keep_in_place(self) -> None:
        """Remember what is on screen: rows are about to come or go, and the next `lay_out` puts it there again."""
        self._kept = self._anchors()

    def measure(self, rows: Iterable[int]) -> None:
        """Measure rows whose words changed."""
        self._push({row: self._measure(row) for row in rows})

    def measure_in_view(self) -> None:
        """Measure the rows on screen that are only estimated yet."""
        row = self._table.rowAt(0)
        if row < 0:
            return
        anchors, fresh = self._anchors(), dict[int, int]()
        top = self._table.rowViewportPosition(row)
        while top < self._table.viewport().height() and row < self._model.rowCount():
            height = self._known(row)
            if height is None:
                height = fresh[row] = self._measure(row)
            top += height
            row += 1
        if fresh:
            self._push(fresh)
            self._restore(anchors)

    def hold(self, row: int, height: int) -> None:
        """Keep a row at least this tall, while an editor in it needs the room."""
        self._held = (self._model.rows[row].key, height)
        self._push({row: self._measure(row)})

    def release(self) -> None:
        """Let the row that was held take its own height again."""
        held, self._held = self._held, None
        row = None if held is None else self._model.row_of(held[0])
        if row is not None:
            self._push({row: self._measure(row)})

    def stop(self) -> None:
        """Measure nothing more in idle time."""
        self._idle.stop()

    def _known(self, row: int) -> int | None:
        return self._measured.get(self._model.rows[row].key)

    def _measure(self, row: int) -> int:
        key = self._model.rows[row].key
        height = self._header.section_height(row)
        if self._model.attribute_at(row) is not None:
            columns = range(self._model.columnCount())
            cells = (self._delegate.height(row, one, self._table.columnWidth(one)) for one in columns)
            height = max(height, *cells, 0)
        if self._held is not None and self._held[0] == key:
            height = max(height, self._held[1])
        self._measured[key] = height
        return height

    def _push(self, heights: dict[int, int]) -> None:
        """Resize sections without the table's work for each of them, which it then does once."""
        changed = {row: height for row, height in heights.items() if self._header.sectionSize(row) != height}
        if not changed:
            return
        self._header.blockSignals(True)
        self._header.setUpdatesEnabled(False)
        for row, height in changed.items():
            self._header.resizeSection(row, height)
        self._header.setUpdatesEnabled(True)
        self._header.blockSignals(False)
        self._table.updateGeometries()
        self._table.viewport().update()

    def _anchors(self) -> list[_Anchor]:
        """Return what may stay in place, the best first: the current row, then those of true height.

        At its upper end the grid stays there.
        """
        row, height = self._table.rowAt(0), self._table.viewport().height()
        if row < 0 or self._table.verticalScrollBar().value() == 0:
            return []
        found: list[_Anchor] = []
        for place in range(row, self._model.rowCount()):
            top = self._table.rowViewportPosition(place)
            if top >= height:
                break
            found.append(_Anchor(self._model.rows[place].key, top))
        return sorted(found, key=self._is_less_wanted)

    def _is_less_wanted(self, anchor: _Anchor) -> tuple[bool, bool]:
        current = self._table.currentIndex().row()
        is_current = 0 <= current < self._model.rowCount() and self._model.rows[current].key == anchor.key
        return not (is_current and anchor.top >= 0), anchor.key not in self._measured

    def _restore(self, anchors: list[_Anchor]) -> None:
        places = ((self._model.row_of(one.key), one.top) for one in anchors)
        row, top = next(((row, top) for row, top in places if row is not None), (None, 0))
        if row is not None:
            bar = self._table.verticalScrollBar()
            bar.setValue(bar.value() + self._table.rowViewportPosition(row) - top)

    def _start_idle(self) -> None:
        self._next = 0
        if len(self._measured) < self._model.rowCount():
            self._idle.start()

    def _on_idle(self) -> None:
        ends = time.perf_counter() + SLICE_S
        anchors, fresh = self._anchors(), dict[int, int]()
        while self._next < self._model.rowCount() and time.perf_counter() < ends:
            if self._known(self._next) is None:
                fresh[self._next] = self._measure(self._next)
            self._next += 1
        self._push(fresh)
        self._restore(anchors)
        if self._next >= self._model.rowCount():
            self._idle.stop()


class _Estimate:
    """Guesses heights from the number of characters, without setting any text."""

    def __init__(self, table: QTableView, setting: Setting) -> None:
        style = setting.style(Role.BODY)
        narrow = QFontMetricsF(style.font).averageCharWidth()
        self._line_px = style.line_px
        self._padding = 2 * setting.px(space.CELL_TOP)
        widths = [setting.cell_text_width(table.columnWidth(one)) for one in range(table.model().columnCount())]
        self._a_line = [max(1.0, width / narrow) for width in widths]

    def height(self, model: GridModel, row: int) -> int:
        lines = 1.0
        for column, a_line in enumerate(self._a_line):
            text = model.text_at(row, column)
            lines = max(lines, text.count("\n") * 0.5 + letters_wide(text) / a_line)
        return self._padding + int(lines + 1) * self._line_px


def letters_wide(text: str) -> int:
    """Return how many Latin letters wide a text is, roughly: ideographs and kana take two."""
    return len(text) if text.isascii() else len(text) + sum(char >= "\u2e80" for char in text)
