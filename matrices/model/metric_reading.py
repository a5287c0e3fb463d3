"""How a number is read: against its healthy range, in context, over time. Never as a level, never as good or bad."""

import datetime
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Final, NamedTuple

from matrices.model.document import Part
from matrices.model.metric import Metric, MetricValue, MetricValues, RoleMetrics

FEW: Final = 5
"""More metrics than this in a role are no longer the few that matter."""

_MARGIN: Final = 0.08
"""Room at both ends of a line, as a share of what it has to show."""


class Band(StrEnum):
    """Where a value lies; outside is a question, not a verdict."""

    BELOW = "below"
    WITHIN = "within"
    ABOVE = "above"
    NO_RANGE = "no_range"


class Reading(Part, frozen=True, kw_only=True):
    """A metric with its values, earliest first. `is_of_role` is False for one that only an earlier role followed."""

    metric: Metric
    values: tuple[MetricValue, ...]
    is_of_role: bool = True

    @property
    def latest(self) -> MetricValue | None:
        """The value of the latest period."""
        return self.values[-1] if self.values else None


class RangeLine(NamedTuple):
    """A line from the least to the greatest that it shows; everything is a share of its length, 0 to 1."""

    healthy: tuple[float, float] | None
    """From where to where the healthy range goes; an open end reaches the line's end."""
    places: tuple[float, ...]
    """Of the values, in their order."""


def band_of(metric: Metric, value: float) -> Band:
    """Return where `value` lies against the healthy range of `metric`, its ends included."""
    if metric.healthy_from is None and metric.healthy_to is None:
        return Band.NO_RANGE
    if metric.healthy_from is not None and value < metric.healthy_from:
        return Band.BELOW
    return Band.WITHIN if metric.is_healthy(value) else Band.ABOVE


def readings_of(
    own: RoleMetrics | None,
    all_metrics: Iterable[RoleMetrics],
    values: MetricValues,
    until: datetime.date = datetime.date.max,
) -> list[Reading]:
    """Return the metrics of the role held, in its order, then those with values that only other roles follow.

    Periods that begin after `until` are left out.
    """
    followed = () if own is None else own.metrics
    readings = [Reading(metric=one, values=_values(values, one.metric_id, until)) for one in followed]
    seen = {one.metric_id for one in followed}
    for metrics in all_metrics:
        for one in metrics.metrics:
            found = _values(values, one.metric_id, until)
            if one.metric_id not in seen and found:
                seen.add(one.metric_id)
                readings.append(Reading(metric=one, values=found, is_of_role=False))
    return readings


def range_line(metric: Metric, values: Sequence[float]) -> RangeLine:
    """Return the line on which `values` and the healthy range are drawn; both fit, with some room at the ends."""
    ends = [one for one in (metric.healthy_from, metric.healthy_to) if one is not None]
    shown = [*values, *ends]
    if not shown:
        return RangeLine(None, ())
    least, greatest = min(shown), max(shown)
    spread = (greatest - least) or abs(greatest) or 1.0
    start, length = least - spread * _MARGIN, spread * (1 + 2 * _MARGIN)

    def place(value: float) -> float:
        return min(1.0, max(0.0, (value - start) / length))

    low = 0.0 if metric.healthy_from is None else place(metric.healthy_from)
    high = 1.0 if metric.healthy_to is None else place(metric.healthy_to)
    return RangeLine((low, high) if ends else None, tuple(place(one) for one in values))


def known_metrics(all_metrics: Iterable[RoleMetrics]) -> dict[str, Metric]:
    """Return every metric once, by its id, as the first role that follows it has it."""
    found: dict[str, Metric] = {}
    for metrics in all_metrics:
        for one in metrics.metrics:
            found.setdefault(one.metric_id, one)
    return found


def _values(values: MetricValues, metric_id: str, until: datetime.date) -> tuple[MetricValue, ...]:
    found = (one for one in values.of_metric(metric_id) if one.starts_on <= until)
    return tuple(sorted(found, key=lambda one: (one.ends_on, one.starts_on)))
