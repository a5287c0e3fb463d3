"""Numbers followed beside the grid, each with its reasons. They are context and never become a level."""

import datetime
from typing import ClassVar

from typing_extensions import override

from matrices.model.document import Document, Part


class Metric(Part, frozen=True, kw_only=True):
    """A number that is followed: why, who reads it, what it should change, and the range that leaves room to breathe.

    Either end of the range may be open. The same metric in several roles has the same id.
    """

    metric_id: str
    name: str
    unit: str = ""
    why: str = ""
    read_by: str = ""
    should_change: str = ""
    healthy_from: float | None = None
    healthy_to: float | None = None

    def is_healthy(self, value: float) -> bool:
        """Tell whether `value` lies in the healthy range, its ends included."""
        return (self.healthy_from is None or value >= self.healthy_from) and (
            self.healthy_to is None or value <= self.healthy_to
        )


class RoleMetrics(Document, frozen=True, kw_only=True):
    """The metrics of a role, in display order. They outlive the role: values find their names and units here."""

    table: ClassVar[str] = "role_metrics"

    matrix_id: str
    metrics: tuple[Metric, ...] = ()

    @property
    @override
    def document_id(self) -> str:
        return self.matrix_id


class MetricValue(Part, frozen=True, kw_only=True):
    """What a metric was in a period, from its first day to its last, and the context without which it says little."""

    metric_id: str
    starts_on: datetime.date
    ends_on: datetime.date
    value: float
    context: str = ""


class MetricValues(Document, frozen=True, kw_only=True):
    """A teammate's values of all metrics, in the order of their periods."""

    table: ClassVar[str] = "metric_values"

    teammate_id: str
    values: tuple[MetricValue, ...] = ()

    @property
    @override
    def document_id(self) -> str:
        return self.teammate_id

    def of_metric(self, metric_id: str) -> tuple[MetricValue, ...]:
        """Return the values of one metric, earliest first."""
        return tuple(one for one in self.values if one.metric_id == metric_id)
