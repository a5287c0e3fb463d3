"""The grid: an edit until it is painted, a scroll step, opening. Beside a QTableView as Qt's examples set it up."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractTableModel, Qt
from PySide6.QtWidgets import QApplication, QTableView

from matrices.edits.cells import set_descriptors
from matrices.language.words import words_for
from matrices.model.matrix import Matrix
from tests.benchmarks.measure import Line, interleaved
from tests.benchmarks.sentences import SENTENCES, matrix
from widgets.grid.view import GridView
from widgets.theme.theme import Scheme, Theme

_SIZE = (1400, 900)
_COLUMN_PX = 240
_SCROLL_PX = 37
_TIMES = 40


class _PlainModel(QAbstractTableModel):
    """A table of texts, the way Qt's documentation shows it."""

    def __init__(self, role: Matrix) -> None:
        super().__init__()
        ids = [level.level_id for level in role.levels]
        self.rows = [[attribute.descriptor(one) for one in ids] for attribute in role.attributes]

    def rowCount(self, parent=None) -> int:
        return len(self.rows)

    def columnCount(self, parent=None) -> int:
        return len(self.rows[0])

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        return self.rows[index.row()][index.column()] if role == Qt.ItemDataRole.DisplayRole else None

    def put(self, row: int, column: int, text: str) -> None:
        """Change a text and say so."""
        self.rows[row][column] = text
        index = self.index(row, column)
        self.dataChanged.emit(index, index)


class _Plain:
    """Qt's default delegate; rows fit their contents after each edit."""

    def __init__(self, role: Matrix) -> None:
        self._model = _PlainModel(role)
        self.view = QTableView()
        self.view.setWordWrap(True)
        self.view.setModel(self._model)
        self.view.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.view.horizontalHeader().setDefaultSectionSize(_COLUMN_PX)
        self.view.resizeRowsToContents()

    def edit(self, text: str) -> None:
        """Change the second cell of the second row."""
        self._model.put(1, 1, text)
        self.view.resizeRowsToContents()


class _Ours:
    """The grid of the matrix view."""

    def __init__(self, role: Matrix, theme: Theme) -> None:
        self._role = role
        self.view = GridView(theme, words_for("en"))
        self.view.set_matrix(role)

    def edit(self, text: str) -> None:
        """Change the second cell of the second row."""
        key = (self._role.attributes[1].attribute_id, self._role.levels[1].level_id)
        self._role = set_descriptors(self._role, {key: text})
        self.view.set_matrix(self._role)


def lines() -> list[Line]:
    """Return edits, scroll steps and openings at 12 × 5 and 500 × 8."""
    application = QApplication.instance() or QApplication([])
    theme = Theme(application, Scheme.LIGHT)
    return [line for rows, columns in ((12, 5), (500, 8)) for line in _size_lines(theme, rows, columns)]


def _size_lines(theme: Theme, rows: int, columns: int) -> list[Line]:
    role = matrix("en", rows, columns)
    ours, plain = _Ours(role, theme), _Plain(role)
    for one in (ours, plain):
        one.view.resize(*_SIZE)
        one.view.show()
    _settle()
    texts = iter(
        "\n".join(SENTENCES["en"][at % 4] for at in range(turn, turn + 1 + turn % 3)) for turn in range(10_000)
    )
    edits = interleaved({"ours": _edit(ours, texts), "qt": _edit(plain, texts)}, _TIMES)
    scrolls = interleaved({"ours": _scroll(ours.view), "qt": _scroll(plain.view)}, _TIMES)
    opened = interleaved({"ours": _opening(lambda: _Ours(role, theme)), "qt": _opening(lambda: _Plain(role))}, 5)
    for one in (ours, plain):
        one.view.close()
    size, peer = f"{rows} × {columns}", "Qt's default delegate"
    return [
        Line(f"cell edit until painted, {size}", edits["ours"], "ms", peer, edits["qt"], 1.0),
        Line(f"cell edit until painted, {size}", edits["ours"], "ms", "the frame it must fit", 16.0, 1.0),
        Line(f"scroll step, {size}", scrolls["ours"], "ms", peer, scrolls["qt"], 1.0),
        Line(f"scroll step, {size}", scrolls["ours"], "ms", "a frame at 60 a second", 1000 / 60, 1.0),
        Line(f"opened until painted, {size}", opened["ours"], "ms", peer, opened["qt"]),
    ]


def _text(turn: int) -> str:
    return "\n".join(SENTENCES["en"][at % 4] for at in range(turn, turn + 1 + turn % 3))


def _settle() -> None:
    for _ in range(200):
        QApplication.processEvents()


def _edit(one: _Ours | _Plain, texts) -> Callable[[], None]:
    def run() -> None:
        one.edit(next(texts))
        one.view.viewport().repaint()

    return run


def _scroll(view: QTableView) -> Callable[[], None]:
    bar = view.verticalScrollBar()

    def run() -> None:
        bar.setValue((bar.value() + _SCROLL_PX) % max(bar.maximum(), 1))
        view.viewport().repaint()

    return run


def _opening(make: Callable[[], _Ours | _Plain]) -> Callable[[], None]:
    def run() -> None:
        view = make().view
        view.resize(*_SIZE)
        view.show()
        view.viewport().repaint()
        view.close()
        view.deleteLater()

    return run
