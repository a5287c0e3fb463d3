"""Edits of a role's metrics and of the values of a teammate. Nothing here touches a level."""

import datetime
from collections.abc import Iterable

from msgspec.structs import replace

from matrices.edits.shifting import shifted
from matrices.edits.tidying import one_line, tidy
from matrices.model.ids import new_id
from matrices.model.metric import Metric, MetricValue, MetricValues, RoleMetrics


def new_metric(name: str) -> Metric:
    """Return a metric with a fresh id and nothing said of it yet."""
    return Metric(metric_id=new_id(), name=one_line(name))


def add_metric(metrics: RoleMetrics, metric: Metric) -> RoleMetrics:
    """Return `metrics` with one more behind the others; a metric of that id is in them once."""
    if any(one.metric_id == metric.metric_id for one in metrics.metrics):
        return metrics
    return replace(metrics, metrics=(*metrics.metrics, _tidied(metric)))


def set_metric(all_metrics: Iterable[RoleMetrics], matrix_id: str, metric: Metric) -> list[RoleMetrics]:
    """Return the documents that change when a metric of one role does.

    Name and unit are the metric's own and change in every role that follows it; why, who reads it, what it should
    change and the healthy range are each role's.
    """
    tidied = _tidied(metric)
    changed = []
    for before in all_metrics:
        is_own = before.matrix_id == matrix_id
        after = replace(before, metrics=tuple(_set(one, tidied, is_own=is_own) for one in before.metrics))
        if after != before:
            changed.append(after)
    return changed


def shift_metric(metrics: RoleMetrics, metric_id: str, by: int) -> RoleMetrics:
    """Return `metrics` with one moved up (-1) or down (1), where there is room."""
    place = next((place for place, one in enumerate(metrics.metrics) if one.metric_id == metric_id), None)
    return metrics if place is None else replace(metrics, metrics=shifted(metrics.metrics, place, by))


def remove_metric(metrics: RoleMetrics, metric_id: str) -> RoleMetrics:
    """Return `metrics` without one; values that were recorded of it stay with the teammates."""
    return replace(metrics, metrics=tuple(one for one in metrics.metrics if one.metric_id != metric_id))


def record_value(values: MetricValues, value: MetricValue) -> MetricValues:
    """Return `values` with one more; what was recorded of the same metric and period is replaced."""
    others = (one for one in values.values if _period(one) != _period(value))
    tidied = replace(value, context=tidy(value.context))
    ordered = sorted((*others, tidied), key=lambda one: (one.starts_on, one.ends_on, one.metric_id))
    return replace(values, values=tuple(ordered))


def remove_value(values: MetricValues, value: MetricValue) -> MetricValues:
    """Return `values` without what was recorded of that metric and period."""
    return replace(values, values=tuple(one for one in values.values if _period(one) != _period(value)))


def _set(one: Metric, metric: Metric, *, is_own: bool) -> Metric:
    if one.metric_id != metric.metric_id:
        return one
    return metric if is_own else replace(one, name=metric.name, unit=metric.unit)


def _tidied(metric: Metric) -> Metric:
    low, high = metric.healthy_from, metric.healthy_to
    if low is not None and high is not None and low > high:
        low, high = high, low
    return replace(
        metric,
        name=one_line(metric.name),
        unit=one_line(metric.unit),
        why=tidy(metric.why),
        read_by=tidy(metric.read_by),
        should_change=tidy(metric.should_change),
        healthy_from=low,
        healthy_to=high,
    )


def _period(value: MetricValue) -> tuple[str, datetime.date, datetime.date]:
    return value.metric_id, value.starts_on, value.ends_on
