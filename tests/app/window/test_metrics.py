from pathlib import Path

from matrices.edits.metrics import add_metric, new_metric
from matrices.model.metric import MetricValues, RoleMetrics
from matrices.model.teammate import Teammate
from widgets.metrics.import_dialog import MetricImportDialog
from widgets.metrics.role_dialog import RoleMetricsDialog


def test_the_metrics_of_the_role_in_view_stay_open_until_the_workspace_closes(opened, qtbot):
    opened.commands["show-matrices"].trigger()
    opened.commands["role-metrics"].trigger()
    dialog = opened.findChild(RoleMetricsDialog)
    assert dialog.isVisible()
    opened.commands["close"].trigger()
    assert not opened.findChildren(RoleMetricsDialog) or not dialog.isVisible()


def test_numbers_are_imported_from_a_table(opened, person, tmp_path):
    session = opened.desk.session
    ana = session.all(Teammate)[0]
    role = RoleMetrics(matrix_id=ana.placements[-1].matrix_id)
    metric = new_metric("CSAT")
    session.commit("metric", [add_metric(role, metric)])
    table = Path(tmp_path / "numbers.csv")
    table.write_text(f"Teammate,Metric,Period,Value\n{ana.name},CSAT,2026-Q1,92\n")
    person.files = [table]
    opened.commands["import-numbers"].trigger()
    opened.findChild(MetricImportDialog).do.click()
    assert [one.value for one in session.get(MetricValues, ana.teammate_id).of_metric(metric.metric_id)] == [92]


def test_a_teammates_page_has_numbers_and_areas(opened):
    opened.commands["show-people"].trigger()
    sections = opened.desk.places.people.page.body.sections
    for section_id in ("numbers", "areas"):
        sections.choose(section_id)
        assert sections.section(section_id) is not None
