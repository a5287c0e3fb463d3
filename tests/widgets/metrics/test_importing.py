import pytest

from matrices.language.isolates import bare
from matrices.model.metric import MetricValues
from tests.widgets.matrix.disk import refuse_writes
from tests.widgets.person import Person
from widgets.importing.waiting import WaitingDialog
from widgets.metrics.importing import MetricImporting

TABLE = """Teammate;Metric;Period;Value;Context
Ana;CSAT;2026-Q1;90,5;Better
Ana;First answer;2026-Q2;3;"As ever;
really"
Zoe;CSAT;2026-Q2;80;
"""


@pytest.fixture
def importing(qtbot, team, theme, words, section, tmp_path):
    made = MetricImporting(team, Person(), theme, words, section)
    made.path = tmp_path / "numbers.csv"
    made.path.write_text(TABLE, encoding="utf-8")
    return made


def results(dialog):
    return [bare(dialog.table.item(row, 1).text()) for row in range(dialog.table.rowCount())]


def test_nothing_is_taken_before_the_plan_was_looked_at(importing, team):
    importing.start(importing.path)
    assert results(importing.dialog) == ["replaces what was recorded", "new", "not taken: nobody has this name"]
    assert importing.dialog.said.text() == "2 values are taken · 1 row is not taken"
    importing.dialog.reject()
    assert len(team.get(MetricValues, "ana").values) == 1


def test_an_import_is_one_step(importing, team):
    importing.start(importing.path)
    importing.dialog.do.click()
    values = team.get(MetricValues, "ana").values
    assert [(one.value, one.context) for one in values] == [(90.5, "Better"), (3, "As ever;\nreally")]
    assert team.undo_stack.undoText() == "import of 2 numbers"


def test_a_table_without_its_columns_says_which(importing):
    importing.path.write_text("Teammate;Value\nAna;3\n")
    importing.start(importing.path)
    assert "Metric, Period" in importing.dialog.said.text()
    assert not importing.dialog.do.isEnabled()
    importing.dialog.reject()


def test_what_is_no_table_is_said(importing):
    importing.path.write_bytes(b"\x00\x01\x02" * 50)
    importing.start(importing.path)
    assert importing.dialog is None
    assert "numbers.csv is no table" in importing._asking.heard[-1]


def test_a_refusing_disk_keeps_the_plan(importing, team):
    importing.start(importing.path)
    with refuse_writes():
        importing.dialog.do.click()
    assert importing.dialog.isVisible()
    importing.dialog.reject()


def test_a_table_that_nobody_waits_for_is_not_shown(importing, monkeypatch):
    monkeypatch.setattr("widgets.importing.waiting._AT_ONCE_MS", 0)
    monkeypatch.setattr(WaitingDialog, "exec", lambda _: 0)
    importing.start(importing.path)
    assert importing.dialog is None
    assert not importing._asking.heard
