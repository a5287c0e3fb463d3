"""The plan of an import of numbers: a result for each row, before anything is taken."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from matrices.exchange.metric_columns import MetricColumn
from matrices.exchange.metric_values import TAKEN, MetricKnown, MetricOutcome, MetricPlan, MetricRow
from matrices.language.isolates import isolated
from matrices.language.words import Words
from widgets.roles.question import Question
from widgets.theme import space
from widgets.theme.theme import Theme

_SIZE = (980, 560)


class MetricImportDialog(Question):
    """Rows in the order of the table; those that are not taken say why."""

    def __init__(
        self, plan: MetricPlan, known: MetricKnown, name: str, theme: Theme, words: Words, *, parent: QWidget
    ) -> None:
        super().__init__(words("Import numbers from {file}", file=name), words("Import"), theme, words, parent)
        self.plan, self.known = plan, known
        self._words = words
        self.table = QTableWidget()
        self._fill()
        self.put_first(self.table)
        self.tell([self._summary()], can_do=bool(plan.taken))
        self.resize(*_SIZE)

    def _fill(self) -> None:
        words, plan = self._words, self.plan
        headings = (words("Row"), words("Result"), *(column_text(one, words) for one in _SHOWN))
        self.table.setColumnCount(len(headings))
        self.table.setRowCount(len(plan.rows))
        self.table.setHorizontalHeaderLabels(headings)
        for place, row in enumerate(plan.rows):
            for column, text in enumerate(_texts(row, words)):
                item = QTableWidgetItem(isolated(text))  # a date keeps its order in a window of any direction
                item.setToolTip(text)
                if row.outcome not in TAKEN:
                    item.setForeground(QColor(self._theme.colours.quiet_ink))
                self.table.setItem(place, column, item)
        self.table.verticalHeader().hide()
        self.table.setStyleSheet(_sheet(self._theme))
        self.table.setShowGrid(False)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setWordWrap(False)
        self.table.setAccessibleName(words("What becomes of each row"))
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column in range(len(headings) - 1):
            self.table.resizeColumnToContents(column)
        header.setStretchLastSection(True)
        self.table.setVisible(bool(plan.rows))

    def _summary(self) -> str:
        words, plan = self._words, self.plan
        if plan.missing:
            names = words(", ").join(column_text(one, words) for one in plan.missing)
            return words("The table needs these columns: {columns}. Nothing can be taken.", columns=names)
        counts = (
            words.plural("{count} value is taken", "{count} values are taken", len(plan.taken)),
            *self._left(),
        )
        return " · ".join(counts)

    def _left(self) -> list[str]:
        words, outcomes = self._words, [one.outcome for one in self.plan.rows]
        same = outcomes.count(MetricOutcome.SAME)
        lost = sum(one not in TAKEN and one is not MetricOutcome.SAME for one in outcomes)
        told = []
        if same:
            told.append(words.plural("{count} is known already", "{count} are known already", same))
        if lost:
            told.append(words.plural("{count} row is not taken", "{count} rows are not taken", lost))
        return told


_SHOWN = (
    MetricColumn.TEAMMATE,
    MetricColumn.METRIC,
    MetricColumn.PERIOD,
    MetricColumn.VALUE,
    MetricColumn.CONTEXT,
)


def column_text(column: MetricColumn, words: Words) -> str:
    """Return the heading of a column."""
    return {
        MetricColumn.TEAMMATE: words("Teammate"),
        MetricColumn.METRIC: words("Metric"),
        MetricColumn.PERIOD: words("Period"),
        MetricColumn.STARTS_ON: words("From"),
        MetricColumn.ENDS_ON: words("To"),
        MetricColumn.VALUE: words("Value"),
        MetricColumn.CONTEXT: words("Context"),
    }[column]


def outcome_text(outcome: MetricOutcome, words: Words) -> str:
    """Return what becomes of a row."""
    return {
        MetricOutcome.NEW: words("new"),
        MetricOutcome.CHANGED: words("replaces what was recorded"),
        MetricOutcome.SAME: words("known already"),
        MetricOutcome.UNKNOWN_TEAMMATE: words("not taken: nobody has this name"),
        MetricOutcome.SEVERAL_TEAMMATES: words("not taken: several have this name"),
        MetricOutcome.UNKNOWN_METRIC: words("not taken: no role follows this metric"),
        MetricOutcome.BAD_PERIOD: words("not taken: the period cannot be read"),
        MetricOutcome.BAD_VALUE: words("not taken: the value is not a number"),
        MetricOutcome.REPEATED: words("not taken: a row above is of the same period"),
    }[outcome]


def _texts(row: MetricRow, words: Words) -> tuple[str, ...]:
    texts = dict(row.texts)
    starts, ends = texts.get(MetricColumn.STARTS_ON), texts.get(MetricColumn.ENDS_ON)
    if starts:
        texts[MetricColumn.PERIOD] = " – ".join(filter(None, (starts, ends)))
    cells = (" ".join(texts.get(one, "").split()) for one in _SHOWN)
    return (str(row.source_row), outcome_text(row.outcome, words), *cells)


def _sheet(theme: Theme) -> str:
    colours = theme.colours
    return (
        f"QTableWidget::item {{ padding: 0 {space.SMALL}px; }}"
        f"QHeaderView::section {{ background: {colours.surface}; color: {colours.quiet_ink}; border: none;"
        f" border-bottom: {space.HAIRLINE}px solid {colours.hairline}; padding: {space.TIGHT}px {space.SMALL}px; }}"
    )
