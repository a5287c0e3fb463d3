import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMenu, QToolButton

from matrices.model.metric import MetricValues, RoleMetrics
from matrices.model.teammate import Teammate
from tests.widgets.matrix.disk import refuse_writes
from tests.widgets.metrics.conftest import ANA, JAN, LEAD, ROLE, VALUE, show
from widgets.metrics.range_face import RangeFace
from widgets.metrics.role_dialog import RoleMetricsDialog
from widgets.metrics.value_dialog import ValueDialog


def texts(card):
    return [one.text() for one in card.findChildren(QLabel) if one.isVisibleTo(card)]


def dialog_of(section):
    return next(one for one in section.window().findChildren(ValueDialog) if one.isVisible())


def stored(session):
    return session.get(MetricValues, "ana").values


def test_a_value_stands_with_its_band_in_words_and_its_context_in_full(section):
    said = texts(section.cards[0])
    assert said[:3] == ["CSAT", "82.5%", "Q1 2026 · below the healthy range"]
    assert "healthy from 85% to 95%" in said
    assert "Two hard cases" in said
    assert "Why: To hear" in said


def test_the_drawing_says_the_same_to_who_cannot_see_it(section):
    face = section.cards[0].findChild(RangeFace)
    assert face.accessibleName() == "82.5%, below the healthy range, healthy from 85% to 95%"


def test_every_metric_of_the_role_stands_there_with_or_without_value(section):
    assert [card.reading.metric.name for card in section.cards] == ["CSAT", "First answer"]
    assert "No value yet." in texts(section.cards[1])


def test_a_number_never_becomes_a_rating(section, team):
    section.add_value("wait")
    dialog_of(section).value_edit.setText("3")
    dialog_of(section).do.click()
    assert len(stored(team)) == 2
    assert team.reviews_of("ana") == []
    assert team.get(Teammate, "ana") == ANA


def test_a_value_is_typed_with_its_context_as_one_step(section, team, qtbot):
    section.add_value("wait")
    dialog = dialog_of(section)
    qtbot.keyClicks(dialog.value_edit, "3,5")
    assert dialog.said.text() == "within the healthy range · healthy up to 4\N{NO-BREAK SPACE}h"
    dialog.context_edit.setPlainText("Phone mornings")
    dialog.do.click()
    new = stored(team)[-1]
    assert (new.metric_id, new.value, new.context) == ("wait", 3.5, "Phone mornings")
    assert (new.starts_on, new.ends_on) == (datetime.date(2026, 5, 1), datetime.date(2026, 5, 31))
    assert "3.5\N{NO-BREAK SPACE}h" in texts(section.cards[1])
    team.undo()
    assert stored(team) == (VALUE,)


def test_what_is_no_number_cannot_be_stored(section, qtbot):
    section.add_value("wait")
    dialog = dialog_of(section)
    qtbot.keyClicks(dialog.value_edit, "fast")
    assert (dialog.said.text(), dialog.do.isEnabled()) == ("This is not a number.", False)
    dialog.value_edit.setText("3")
    dialog.to_field.set_day(JAN)
    assert not dialog.do.isEnabled()
    dialog.reject()


def test_a_correction_replaces_even_where_the_period_changes(section, team):
    section.correct_value(VALUE)
    dialog = dialog_of(section)
    assert (dialog.value_edit.text(), dialog.context_edit.toPlainText()) == ("82.5", "Two hard cases")
    dialog.from_field.set_day(datetime.date(2026, 2, 1))
    dialog.do.click()
    assert [one.starts_on.month for one in stored(team)] == [2]


def test_a_value_is_deleted(section, team):
    section.correct_value(VALUE)
    dialog_of(section).deleted.emit()
    assert stored(team) == ()


def test_a_refusing_disk_keeps_what_was_typed(section, team):
    section.add_value("wait")
    dialog = dialog_of(section)
    dialog.value_edit.setText("3")
    with refuse_writes():
        dialog.do.click()
    assert dialog.isVisible()
    assert stored(team) == (VALUE,)
    dialog.reject()


def test_on_an_earlier_day_later_numbers_are_not_there(section):
    show(section, datetime.date(2025, 12, 31))
    assert section.cards[0].reading.values == ()


def test_a_number_of_a_former_role_says_so(section):
    show(section, datetime.date(2026, 6, 1), LEAD)
    assert [card.reading.is_of_role for card in section.cards] == [True, True, False]
    assert "followed in another role" in texts(section.cards[2])


def test_a_role_that_follows_nothing_leads_to_its_metrics(section, team, qtbot):
    team.commit("x", [RoleMetrics(matrix_id="role"), RoleMetrics(matrix_id="lead"), MetricValues(teammate_id="ana")])
    assert section.stack.currentWidget() is section.nothing
    qtbot.mouseClick(section.nothing.button, Qt.MouseButton.LeftButton)
    dialog = section.window().findChild(RoleMetricsDialog)
    assert dialog.windowTitle() == f"Metrics of {ROLE.title}"
    dialog.close()


def test_what_is_shown_is_told_as_a_table(section):
    title, rows = section.table()
    assert title == "Numbers of Ana"
    assert rows[1][:5] == ["Ana", "CSAT", "2026-01-01", "2026-03-31", "82.5"]
    assert "Two hard cases" in rows[1]
    show(section, datetime.date(2025, 12, 31))
    assert [row[4] for row in section.table().rows[1:]] == ["", ""]


def test_numbers_are_printed_and_exported_by_a_click(section, qtbot):
    for button, action_id in ((section.print_button, "print-numbers"), (section.export_button, "export-section")):
        with qtbot.waitSignal(section.command_requested) as wished:
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert wished.args == [action_id]


def test_a_menu_offers_the_same(section, qtbot):
    menu = QMenu(section)
    section.fill_menu(menu)
    assert [one.text() for one in menu.actions()] == ["Print numbers…", "Export what this section shows…"]
    with qtbot.waitSignal(section.command_requested) as wished:
        menu.actions()[1].trigger()
    assert wished.args == ["export-section"]


def test_tab_goes_from_the_head_into_the_cards(section, team):
    section.add_value("wait")
    dialog_of(section).value_edit.setText("3")
    dialog_of(section).do.click()  # makes the cards anew, after everything else in the window
    first, one, passed = section.cards[0].findChild(QToolButton), section.metrics_button, []
    while one is not first:
        one = one.nextInFocusChain()
        passed += [one] if isinstance(one, QToolButton) else []
    assert all(section.isAncestorOf(one) for one in passed)


def test_the_keyboard_stays_at_the_metric_whose_value_was_stored(section, qtbot):
    section.cards[1].add_button.setFocus()
    qtbot.keyClick(section.cards[1].add_button, Qt.Key.Key_Space)
    dialog = dialog_of(section)
    qtbot.keyClicks(dialog.value_edit, "3")
    dialog.do.click()
    assert section.window().focusWidget() is section.cards[1].add_button
