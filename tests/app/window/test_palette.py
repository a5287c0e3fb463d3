import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from app.places import Place
from widgets.palette.palette import Palette


@pytest.fixture
def palette(opened, qtbot) -> Palette:
    opened.desk.window.commands["palette"].trigger()
    return opened.findChild(Palette)


def type_and_enter(palette, qtbot, text):
    qtbot.keyClicks(palette.field, text)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)


def test_every_action_is_offered_with_its_keys(opened, palette):
    offered = {one.entry_id: one for one in palette.shown}
    assert len(palette.shown) >= min(60, len(opened.commands.specs) - 1)
    assert offered["action:copy"].keys == "Ctrl+C"
    assert offered["action:edit-cell"].keys == "F2"
    assert not any(one.entry_id == "action:palette" for one in palette.shown)


def test_an_action_is_run_by_keys_alone(opened, palette, qtbot):
    type_and_enter(palette, qtbot, "peopl")
    assert opened.desk.places.place is Place.PEOPLE
    assert not palette.isVisible()


def test_what_cannot_be_done_now_stays_quiet(opened, palette, qtbot):
    type_and_enter(palette, qtbot, "add teammate")
    assert palette.isVisible()
    palette.reject()


def test_a_role_an_attribute_and_a_teammate_are_gone_to(opened, qtbot):
    for text, place in (("support lead", Place.MATRICES), ("deniz", Place.PEOPLE), ("product know", Place.MATRICES)):
        opened.commands["palette"].trigger()
        type_and_enter(opened.findChildren(Palette)[-1], qtbot, text)
        assert opened.desk.places.place is place
    grid = opened.desk.places.matrices.view.grid
    assert grid.grid.attribute_at(grid.currentIndex().row()).name == "Product knowledge"


def test_arrows_walk_from_the_field_and_a_click_chooses(opened, palette, qtbot):
    qtbot.keyClicks(palette.field, "team")
    first = palette.list.currentIndex().row()
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == first + 1
    at = palette.list.visualRect(palette.list.model().index(0, 0)).center()
    qtbot.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert not palette.isVisible()


def test_a_screen_reader_hears_what_is_possible(palette):
    model = palette.list.model()
    rows = range(model.rowCount())
    texts = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in rows]
    assert any(one and one.endswith("not possible now") for one in texts)
    assert QAccessible.queryAccessibleInterface(palette.list).text(QAccessible.Text.Name)


def test_what_is_called_nothing_is_said(palette, qtbot):
    qtbot.keyClicks(palette.field, "zzzzq")
    assert palette.nothing.isVisible()
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_evidence_is_found_and_leads_to_its_row(opened, palette, qtbot):
    qtbot.keyClicks(palette.field, "insolvency thread")
    qtbot.waitUntil(lambda: any(one.entry_id.startswith("evidence:") for one in palette.shown))
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert opened.desk.places.people.teammate_id == "deniz-aksoy"
    assert opened.desk.places.people.page.body.grid.current_key()[0] == "escalation-judgement"


def test_closing_happens_once_so_that_the_window_is_free_again(opened, qtbot):
    qtbot.waitUntil(opened.isActiveWindow)
    opened.commands["palette"].trigger()
    palette = opened.findChild(Palette)
    qtbot.waitUntil(palette.isActiveWindow)
    ends = []
    palette.finished.connect(ends.append)
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert ends == [Palette.DialogCode.Rejected.value]


def test_what_is_typed_before_it_is_in_front_is_not_lost(opened, palette, qtbot):
    for key in "peopl":
        qtbot.keyClick(opened.windowHandle(), key)
    assert palette.field.text() == "peopl"
    qtbot.keyClick(opened.windowHandle(), Qt.Key.Key_Return)
    assert opened.desk.places.place is Place.PEOPLE
