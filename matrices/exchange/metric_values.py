"""Values of metrics from a table: a plan with a result for each row, and the documents that it makes."""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Final, TypeVar

import msgspec

from matrices.edits.metrics import record_value
from matrices.exchange.metric_columns import MetricColumn, metric_columns, missing_in
from matrices.exchange.periods import is_day_first, period_in
from matrices.exchange.sheet import Sheet
from matrices.language.numbers import decimal_mark_of, number_in
from matrices.model.folding import Folding
from matrices.model.metric import Metric, MetricValue, MetricValues, RoleMetrics
from matrices.model.metric_reading import known_metrics
from matrices.model.period import Period
from matrices.model.teammate import Teammate

_T = TypeVar("_T")


class MetricOutcome(StrEnum):
    """What becomes of a row; the last ones say why it is not taken."""

    NEW = "new"
    CHANGED = "changed"
    """Another value or context was recorded of that period."""
    SAME = "same"
    UNKNOWN_TEAMMATE = "unknown_teammate"
    SEVERAL_TEAMMATES = "several_teammates"
    UNKNOWN_METRIC = "unknown_metric"
    BAD_PERIOD = "bad_period"
    BAD_VALUE = "bad_value"
    REPEATED = "repeated"
    """A row above it is of the same teammate, metric and period."""


TAKEN: Final = frozenset({MetricOutcome.NEW, MetricOutcome.CHANGED})


class MetricRow(msgspec.Struct, frozen=True, kw_only=True):
    """A row of the table, counted from 1 as spreadsheets do, its texts as they stand there, and what becomes of it."""

    source_row: int
    outcome: MetricOutcome
    texts: Mapping[MetricColumn, str]
    teammate_id: str = ""
    value: MetricValue | None = None


class MetricPlan(msgspec.Struct, frozen=True, kw_only=True):
    """What would be taken from a table; nothing is while `missing` names columns that it needs and has not."""

    rows: tuple[MetricRow, ...] = ()
    missing: tuple[MetricColumn, ...] = ()

    @property
    def taken(self) -> tuple[MetricRow, ...]:
        """The rows that change something."""
        return tuple(one for one in self.rows if one.outcome in TAKEN)


class MetricKnown(msgspec.Struct, frozen=True, kw_only=True):
    """What the workspace knows: its teammates, the metrics of its roles, and the values recorded so far."""

    teammates: tuple[Teammate, ...]
    role_metrics: tuple[RoleMetrics, ...]
    values: Mapping[str, MetricValues]
    """By teammate id."""
    language: str = "en"
    """Decides what `1,234` means where no other number of the table does."""


def plan_metric_values(sheet: Sheet, known: MetricKnown) -> MetricPlan:
    """Return what would be taken from a sheet whose first row with text names its columns."""
    header = next((place for place, row in enumerate(sheet.rows) if any(row)), None)
    if header is None:
        return MetricPlan(missing=missing_in({}))
    columns = metric_columns(sheet.rows[header])
    missing = missing_in(columns)
    if missing:
        return MetricPlan(missing=missing)
    reader = _Reader(columns, sheet.rows[header + 1 :], known)
    rows = (reader.read(header + 2 + place, row) for place, row in enumerate(sheet.rows[header + 1 :]) if any(row))
    return MetricPlan(rows=tuple(rows))


def documents_of(plan: MetricPlan, known: MetricKnown) -> list[MetricValues]:
    """Return the documents to store for one commit: those of the teammates of whom something is taken."""
    made: dict[str, MetricValues] = {}
    for row in plan.taken:
        assert row.value is not None
        before = made.get(row.teammate_id) or _values_of(known, row.teammate_id)
        made[row.teammate_id] = record_value(before, row.value)
    return list(made.values())


def _values_of(known: MetricKnown, teammate_id: str) -> MetricValues:
    return known.values.get(teammate_id) or MetricValues(teammate_id=teammate_id)


class _Reader:
    """Goes down the rows below the header."""

    def __init__(self, columns: Mapping[MetricColumn, int], rows: Sequence[Sequence[str]], known: MetricKnown) -> None:
        self._columns, self._known = columns, known
        self._fold = Folding()
        self._decimal_mark = decimal_mark_of(self._column(rows, MetricColumn.VALUE), known.language)
        days = (MetricColumn.PERIOD, MetricColumn.STARTS_ON, MetricColumn.ENDS_ON)
        self._is_day_first = is_day_first(text for one in days for text in self._column(rows, one))
        self._teammates = self._by_name((one.name, one.teammate_id, one) for one in known.teammates)
        metrics = known_metrics(known.role_metrics)
        self._metrics = self._by_name((one.name, one.metric_id, one) for one in metrics.values())
        self._own = {one.matrix_id: {metric.metric_id for metric in one.metrics} for one in known.role_metrics}
        self._seen: set[tuple[str, str, Period]] = set()

    def read(self, source_row: int, row: Sequence[str]) -> MetricRow:
        """Return what becomes of one row."""
        texts = {column: row[place].strip() for column, place in self._columns.items() if row[place].strip()}
        result = MetricRow(source_row=source_row, outcome=MetricOutcome.NEW, texts=texts)
        teammates = self._teammates.get(self._name(texts, MetricColumn.TEAMMATE), ())
        period = self._period(texts)
        if len(teammates) != 1:
            several = MetricOutcome.SEVERAL_TEAMMATES if teammates else MetricOutcome.UNKNOWN_TEAMMATE
            return msgspec.structs.replace(result, outcome=several)
        if period is None:
            return msgspec.structs.replace(result, outcome=MetricOutcome.BAD_PERIOD)
        metric = self._metric(texts, teammates[0], period)
        if metric is None:
            return msgspec.structs.replace(result, outcome=MetricOutcome.UNKNOWN_METRIC)
        value = number_in(texts.get(MetricColumn.VALUE, "").removesuffix(metric.unit), self._decimal_mark)
        if value is None:
            return msgspec.structs.replace(result, outcome=MetricOutcome.BAD_VALUE)
        return self._placed(result, teammates[0].teammate_id, metric, period, value)

    def _placed(self, result: MetricRow, teammate_id: str, metric: Metric, period: Period, value: float) -> MetricRow:
        key = (teammate_id, metric.metric_id, period)
        before = next(
            (
                one
                for one in _values_of(self._known, teammate_id).of_metric(metric.metric_id)
                if (one.starts_on, one.ends_on) == period
            ),
            None,
        )
        made = MetricValue(
            metric_id=metric.metric_id,
            starts_on=period.starts_on,
            ends_on=period.ends_on,
            value=value,
            context=result.texts.get(MetricColumn.CONTEXT, "" if before is None else before.context),
        )
        outcome = MetricOutcome.REPEATED if key in self._seen else _compared(before, made)
        self._seen.add(key)
        return msgspec.structs.replace(result, outcome=outcome, teammate_id=teammate_id, value=made)

    def _metric(self, texts: Mapping[MetricColumn, str], teammate: Teammate, period: Period) -> Metric | None:
        """Return the metric that is named: of two of one name, that of the role held then."""
        found = self._metrics.get(self._name(texts, MetricColumn.METRIC), ())
        placement = teammate.placement_on(period.ends_on)
        own = self._own.get(placement.matrix_id if placement else "", set())
        return next((one for one in found if one.metric_id in own), next(iter(found), None))

    def _period(self, texts: Mapping[MetricColumn, str]) -> Period | None:
        starts, ends = texts.get(MetricColumn.STARTS_ON, ""), texts.get(MetricColumn.ENDS_ON, "")
        if not starts:
            return period_in(texts.get(MetricColumn.PERIOD, ""), is_day_first=self._is_day_first)
        first = period_in(starts, is_day_first=self._is_day_first)
        last = period_in(ends, is_day_first=self._is_day_first) if ends else first
        if first is None or last is None or last.ends_on < first.starts_on:
            return None
        return Period(first.starts_on, last.ends_on)

    def _name(self, texts: Mapping[MetricColumn, str], column: MetricColumn) -> str:
        return " ".join(self._fold(texts.get(column, "")).text.split())

    def _column(self, rows: Iterable[Sequence[str]], column: MetricColumn) -> list[str]:
        place = self._columns.get(column)
        return [] if place is None else [row[place] for row in rows]

    def _by_name(self, named: Iterable[tuple[str, str, _T]]) -> dict[str, tuple[_T, ...]]:
        """Return things by their folded name and by their id."""
        found: dict[str, tuple[_T, ...]] = {}
        for name, own_id, thing in named:
            for key in dict.fromkeys((" ".join(self._fold(name).text.split()), self._fold(own_id).text)):
                found[key] = (*found.get(key, ()), thing)
        return found


def _compared(before: MetricValue | None, made: MetricValue) -> MetricOutcome:
    if before is None:
        return MetricOutcome.NEW
    return MetricOutcome.SAME if before == made else MetricOutcome.CHANGED
