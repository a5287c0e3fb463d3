import pytest
from PySide6.QtCore import Qt

from matrices.edits.metrics import add_metric, new_metric
from matrices.model.matrix import Matrix
from matrices.model.metric import RoleMetrics
from widgets.metrics.role_dialog import RoleMetricsDialog


@pytest.fixture
def dialog(qtbot, team, theme, words):
    made = RoleMetricsDialog("role", team, theme, words, None)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    return made


def names(session, role="role"):
    return [one.name for one in session.get(RoleMetrics, role).metrics]


def type_into(field, qtbot, text):
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_a_metric_is_added_and_named(dialog, qtbot, team):
    dialog.add_button.click()
    type_into(dialog.form.name, qtbot, "Reopened cases")
    assert names(team) == ["CSAT", "First answer", "Reopened cases"]
    assert dialog.list.currentItem().text() == "Reopened cases"


def test_the_three_questions_and_the_range_are_answered(dialog, qtbot, team):
    form = dialog.form
    type_into(form.read_by, qtbot, "The team")
    type_into(form.should_change, qtbot, "Articles")
    type_into(form.low, qtbot, "82,5")
    metric = team.get(RoleMetrics, "role").metrics[0]
    assert (metric.read_by, metric.should_change, metric.healthy_from) == ("The team", "Articles", 82.5)
    type_into(form.low, qtbot, " ")
    assert team.get(RoleMetrics, "role").metrics[0].healthy_from is None


def test_what_is_no_number_is_said_and_stays(dialog, qtbot, team):
    type_into(dialog.form.high, qtbot, "often")
    assert dialog.form.hint.isVisible()
    assert dialog.form.high.toPlainText() == "often"
    assert team.get(RoleMetrics, "role").metrics[0].healthy_to == 95


def test_a_name_changes_in_every_role_that_follows_the_metric(dialog, qtbot, team):
    dialog.list.setCurrentRow(1)
    assert dialog.form.shared.isVisible()
    type_into(dialog.form.name, qtbot, "Waiting")
    assert names(team, "lead")[0] == "Waiting"
    assert team.undo_stack.count() == 1


def test_a_role_that_is_gone_does_not_count_as_one_that_follows_it(dialog, team):
    team.commit("gone", (), [team.get(Matrix, "lead")])
    dialog.list.setCurrentRow(1)
    assert not dialog.form.shared.isVisible()


def test_a_metric_without_name_is_refused(dialog, qtbot, team):
    type_into(dialog.form.name, qtbot, " ")
    assert names(team)[0] == "CSAT"


def test_a_metric_is_taken_from_another_role(dialog, team):
    dialog.fill_menu()
    assert [one.text() for one in dialog.menu.actions()] == ["Shifts covered"]
    dialog.menu.actions()[0].trigger()
    assert names(team)[-1] == "Shifts covered"
    assert not dialog.take_button.isEnabled()


def test_metrics_move_and_go_and_come_back(dialog, team):
    dialog.down_button.click()
    assert names(team) == ["First answer", "CSAT"]
    dialog.remove_button.click()
    assert names(team) == ["First answer"]
    team.undo()
    assert names(team) == ["First answer", "CSAT"]


def test_more_than_five_are_quietly_called_many(dialog, team):
    assert not dialog.caution.isVisible()
    many = team.get(RoleMetrics, "role")
    for number in range(4):
        many = add_metric(many, new_metric(f"Number {number}"))
    team.commit("many", [many])
    assert dialog.caution.text().startswith("6 metrics are many")
    assert dialog.caution.isVisible()


def test_a_role_without_metrics_says_so(dialog, team):
    team.commit("none", [RoleMetrics(matrix_id="role")])
    assert dialog.nothing.isVisible()
    assert not dialog.form.isVisible()


def test_delete_in_the_list_takes_one_metric_and_the_next_is_chosen(dialog, qtbot, team):
    dialog.add_button.click()
    type_into(dialog.form.name, qtbot, "Reopened cases")
    dialog.list.setFocus()
    dialog.list.setCurrentRow(1)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)
    assert names(team) == ["CSAT", "Reopened cases"]
    assert dialog.list.currentItem().text() == "Reopened cases"
    team.undo()
    assert len(names(team)) == 3
