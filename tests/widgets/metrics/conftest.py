import datetime

import pytest

from matrices.model.growth import History
from matrices.model.matrix import Matrix
from matrices.model.metric import Metric, MetricValue, MetricValues, RoleMetrics
from matrices.model.teammate import Placement, Teammate
from widgets.metrics.numbers_section import NumbersSection
from widgets.people.standpoint import Standpoint

NOW = datetime.datetime(2026, 6, 15, 12, tzinfo=datetime.UTC)
JAN, MARCH = datetime.date(2026, 1, 1), datetime.date(2026, 3, 31)
ANA = Teammate(teammate_id="ana", name="Ana", placements=(Placement(matrix_id="role", since=JAN),))
ROLE, LEAD = Matrix(matrix_id="role", title="Specialist"), Matrix(matrix_id="lead", title="Lead")
CSAT = Metric(metric_id="csat", name="CSAT", unit="%", why="To hear", healthy_from=85, healthy_to=95)
WAIT = Metric(metric_id="wait", name="First answer", unit="h", healthy_to=4)
VALUE = MetricValue(metric_id="csat", starts_on=JAN, ends_on=MARCH, value=82.5, context="Two hard cases")


@pytest.fixture
def team(session):
    """Ana with one value of one of her role's two metrics; the lead's role follows the other."""
    session.workspace.commit(
        [
            ANA,
            ROLE,
            LEAD,
            RoleMetrics(matrix_id="role", metrics=(CSAT, WAIT)),
            RoleMetrics(matrix_id="lead", metrics=(WAIT, Metric(metric_id="cover", name="Shifts covered"))),
            MetricValues(teammate_id="ana", values=(VALUE,)),
        ]
    )
    return session


@pytest.fixture
def section(qtbot, team, theme, words):
    """The numbers of Ana."""
    made = NumbersSection(team, theme, words, lambda: NOW)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    show(made, NOW.date())
    return made


def show(section, day, matrix=ROLE):
    section.show_standpoint(Standpoint(ANA, History([]), NOW.date()), matrix, day)
