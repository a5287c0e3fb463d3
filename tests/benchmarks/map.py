"""The team map at 5,000 × 12: opening, a scroll step, sorting. Beside a QTableView with Qt's default delegate.

Opening and scrolling are measured in processor time: painting waits for nothing, and other programs then count little.
"""

import datetime
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from matrices.language.words import words_for
from matrices.model.review import Who
from matrices.model.team_map import PersonRow, TeamMap, columns_of
from matrices.model.team_order import Field, FieldKind, TeamOrder
from matrices.model.teammate import Placement, Standing, Teammate
from matrices.store.workspace import Workspace
from tests.benchmarks.measure import Line, cpu_milliseconds, interleaved, milliseconds
from tests.benchmarks.sentences import matrix
from widgets.session import Session
from widgets.team.content import Content
from widgets.team.place import TeamPlace
from widgets.team.view import TeamMapView
from widgets.theme.theme import Scheme, Theme

PEOPLE = 5000
_SIZE = (1400, 900)
_SCROLL_PX = 37
_DAY = datetime.date(2026, 11, 2)
_ROLE = matrix("en", 12, 5)
_COLOURS = ("#EDF5F1", "#CFE6DB", "#A3CFBC", "#6DB399", "#4B9F81")


def teammate(number: int) -> Teammate:
    """Return somebody with a standing in each attribute of the role."""
    standings = {
        attribute.attribute_id: Standing(
            level_id=_ROLE.levels[(number + at) % 5].level_id,
            on=_DAY,
            by=Who.LEAD,
            edition_id=f"{_ROLE.matrix_id}:0",
            rating_id=f"r{number}-{at}",
            review_id=f"t{number}:r",
        )
        for at, attribute in enumerate(_ROLE.attributes)
    }
    return Teammate(
        teammate_id=f"t{number}",
        name=f"Teammate {number}",
        placements=(Placement(matrix_id=_ROLE.matrix_id, since=_DAY),),
        standings=standings,
        led_by=f"Lead {number % 50}",
        tags={"shift": (("early", "late", "night")[number % 3],)},
    )


class _PlainModel(QAbstractTableModel):
    """The same numbers and colours, by Qt's roles."""

    def __init__(self, rows: list[PersonRow]) -> None:
        super().__init__()
        self.rows = [[cell.place or 0 for cell in row.cells] for row in rows]
        self.names = [row.teammate.name for row in rows]
        self.colours = [QColor(one) for one in _COLOURS]

    def rowCount(self, parent=None) -> int:
        return len(self.rows)

    def columnCount(self, parent=None) -> int:
        return len(self.rows[0])

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):
        return self.names[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index, role=Qt.ItemDataRole.DisplayRole) -> Any:
        place = self.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return str(place + 1)
        if role == Qt.ItemDataRole.BackgroundRole:
            return self.colours[place]
        return Qt.AlignmentFlag.AlignCenter if role == Qt.ItemDataRole.TextAlignmentRole else None


def lines() -> list[Line]:
    """Return openings, scroll steps and another order of 5,000 people."""
    application = QApplication.instance() or QApplication([])
    theme = Theme(application, Scheme.LIGHT)
    team_map = TeamMap(columns_of([_ROLE]), {_ROLE.matrix_id: _ROLE}, _DAY)
    rows = [team_map.row(teammate(number)) for number in range(PEOPLE)]
    content = Content(team_map.columns, tuple(rows))
    makers = {"ours": lambda: _ours(theme, content), "qt": lambda: _plain(rows)}
    opened = interleaved({name: _opening(make) for name, make in makers.items()}, 15, cpu_milliseconds)
    views = {name: make() for name, make in makers.items()}
    for view in views.values():
        view.resize(*_SIZE)
        view.show()
    for _ in range(100):
        application.processEvents()
    scrolled = interleaved({name: _scroll(view) for name, view in views.items()}, 80, cpu_milliseconds)
    sort = _sorting(views["ours"], content, TeamOrder(team_map, words_for("en").sort_key), rows)
    sorted_ms = interleaved({"ours": sort}, 5)["ours"]
    for view in views.values():
        view.close()
    read_ms, longest_ms = _place_opened(application, theme)
    size, peer = f"{PEOPLE:,} × 12", "Qt's default delegate"
    return [
        Line(f"map opened until painted, {size}", opened["ours"], "ms", peer, opened["qt"], 1.0),
        Line("map opened, beyond the floor", opened["ours"] - opened["qt"], "ms", "what it may take", 20.0, 1.0),
        Line(f"map scroll step, {size}", scrolled["ours"], "ms", peer, scrolled["qt"], 1.0),
        Line(f"map scroll step, {size}", scrolled["ours"], "ms", "what a frame may take", 8.0, 1.0),
        Line(f"map sorted by a level until painted, {size}", sorted_ms, "ms"),
        Line(f"team place opened until all are read, {PEOPLE:,} documents on disk", read_ms, "ms"),
        Line("longest the window waits meanwhile", longest_ms, "ms"),
    ]


def _place_opened(application: QApplication, theme: Theme) -> tuple[float, float]:
    """Return how long the place takes to read everybody from disk, and the longest turn of the event loop in it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "team.trellis"
        Workspace.create(path, [_ROLE, *map(teammate, range(PEOPLE))]).close()
        with Workspace.open(path) as workspace:
            place = TeamPlace(Session(workspace), theme, words_for("en"))
            place.resize(*_SIZE)
            turns = [milliseconds(place.show)]
            while place.source.reader.has_more or place.source.is_arranging or len(turns) < 10:
                turns.append(milliseconds(application.processEvents))
            place.close()
    return sum(turns), max(turns)


def _ours(theme: Theme, content: Content) -> TeamMapView:
    view = TeamMapView(theme, words_for("en"))
    view.set_content(content, datetime.date.min)
    return view


def _plain(rows: list[PersonRow]) -> QTableView:
    view = QTableView()
    model = _PlainModel(rows)
    model.setParent(view)
    view.setModel(model)
    view.setShowGrid(False)
    view.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
    view.horizontalHeader().setDefaultSectionSize(28)
    view.verticalHeader().setDefaultSectionSize(28)
    view.verticalHeader().setFixedWidth(200)
    view.horizontalHeader().setMinimumSectionSize(28)
    return view


def _opening(make: Callable[[], QTableView]) -> Callable[[], None]:
    def run() -> None:
        view = make()
        view.resize(*_SIZE)
        view.show()
        _paint(view)
        view.close()
        view.deleteLater()

    return run


def _scroll(view: QTableView) -> Callable[[], None]:
    bar = view.verticalScrollBar()

    def run() -> None:
        bar.setValue((bar.value() + _SCROLL_PX) % max(bar.maximum(), 1))
        _paint(view)

    return run


def _sorting(view: TeamMapView, content: Content, order: TeamOrder, rows: list[PersonRow]) -> Callable[[], None]:
    by = Field(FieldKind.LEVEL, content.columns[3].attribute_id)
    turns = iter(range(1000))

    def run() -> None:
        groups = order.arranged(rows, None, by, is_descending=next(turns) % 2 == 0)
        view.set_content(content._replace(rows=groups[0].rows), datetime.date.min)
        _paint(view)

    return run


def _paint(view: QTableView) -> None:
    """Paint all of it, headers included."""
    for one in (view.viewport(), view.verticalHeader().viewport(), view.horizontalHeader().viewport()):
        assert isinstance(one, QWidget)
        one.repaint()
