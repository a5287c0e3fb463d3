import pytest
from PySide6.QtCore import Qt, QUrl

from matrices.edits.service_standard import set_serves
from matrices.model.matrix import Attribute, Matrix
from matrices.model.service_standard import STANDARD_ID, ServiceStandard, Statement, StatementKind
from tests.widgets.matrix.disk import refuse_writes
from tests.widgets.person import Person
from widgets.standard.panel import StandardPanel
from widgets.standard.place import StandardPlace

ROLE = Matrix(matrix_id="role", title="Specialist", attributes=(Attribute(attribute_id="writing", name="Writing"),))
STANDARD = ServiceStandard(
    about="We answer.",
    statements=(
        Statement(statement_id="s0", kind=StatementKind.VALUE, name="Own it", text="To the end."),
        Statement(statement_id="s1", kind=StatementKind.VALUE, name="Say what is true"),
        Statement(statement_id="s2", kind=StatementKind.LIMIT, name="No dates"),
    ),
)


def shown(qtbot, session, theme, words):
    made = StandardPlace(session, theme, words, asking=Person())
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    return made


@pytest.fixture
def place(qtbot, session, theme, words):
    session.workspace.commit([STANDARD, set_serves(ROLE, "writing", ["s0"])])
    return shown(qtbot, session, theme, words)


@pytest.fixture
def stored(session):
    return lambda: session.find(ServiceStandard, STANDARD_ID)


def names(standard):
    return [one.name for one in standard.statements]


def paper(place):
    return place.paper.toPlainText()


def test_the_paper_says_everything_in_order(place):
    text = paper(place)
    parts = [
        "Our service standard",
        "We answer.",
        "WHAT WE VALUE",
        "Own it",
        "To the end.",
        "WHERE WE STOP",
        "No dates",
    ]
    assert [text.index(one) for one in parts] == sorted(text.index(one) for one in parts)
    assert "HOW WE SOUND" not in text


def test_the_paper_says_what_serves_a_value_and_leads_there(place, qtbot):
    assert "Served by  Writing (Specialist)" in paper(place)
    with qtbot.waitSignal(place.attribute_requested) as caught:
        place.paper.anchorClicked.emit(QUrl("role#writing"))
    assert caught.args == ["role", "writing"]


def test_the_paper_begins_at_its_top(place):
    assert place.paper.verticalScrollBar().value() == 0


def test_words_of_the_team_are_never_markup(place, session):
    session.commit("x", [ServiceStandard(about="<b>We</b> & you")])
    assert "<b>We</b> & you" in paper(place)


def test_an_empty_workspace_starts_from_the_example_and_undo_takes_it_back(qtbot, session, theme, words, stored):
    place = shown(qtbot, session, theme, words)
    assert place.stack.currentWidget() is place.nothing
    place.nothing.button.click()
    assert len(stored().statements) > 8
    assert not place.can_start
    session.undo()
    assert stored() is None
    assert place.stack.currentWidget() is place.nothing


def test_a_statement_is_typed_in_place(place, qtbot, stored, session):
    place.show_editor(is_editing=True)
    row = place.editor.row_of("s1")
    row.text.setFocus()
    qtbot.keyClicks(row.text, "Also when it was us.")
    qtbot.keyClick(row.text, Qt.Key.Key_Return)
    assert stored().statements[1].text == "Also when it was us."
    assert session.undo_stack.undoText() == "statement Say what is true"


def test_one_more_is_added_and_its_text_is_next(place, qtbot, stored):
    place.show_editor(is_editing=True)
    add = place.editor.sections[StatementKind.TONE].add
    add.setFocus()
    qtbot.keyClicks(add, "Plain words")
    qtbot.keyClick(add, Qt.Key.Key_Return)
    assert names(stored()) == ["Own it", "Say what is true", "Plain words", "No dates"]
    assert add.toPlainText() == ""
    assert place.editor.row_of(stored().statements[2].statement_id).text.hasFocus()


def test_statements_move_by_key_and_by_button(place, qtbot, stored):
    place.show_editor(is_editing=True)
    qtbot.keyClick(place.editor.row_of("s0"), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert names(stored())[:2] == ["Say what is true", "Own it"]
    place.editor.row_of("s0").up.click()
    assert names(stored())[:2] == ["Own it", "Say what is true"]
    assert not place.editor.row_of("s0").up.isEnabled()


def test_a_deleted_statement_is_served_no_more_until_undo(place, session, stored):
    place.show_editor(is_editing=True)
    place.editor.row_of("s0").delete.click()
    assert names(stored()) == ["Say what is true", "No dates"]
    assert session.get(Matrix, "role").attribute("writing").serves == ()
    session.undo()
    assert session.get(Matrix, "role").attribute("writing").serves == ("s0",)


def test_a_statement_without_name_is_refused_and_said(place, qtbot, stored):
    place.show_editor(is_editing=True)
    with qtbot.waitSignal(place.message):
        place.editor.name_committed.emit("s0", " ")
    assert names(stored())[0] == "Own it"


def test_what_the_disk_refuses_stays_typed(place, qtbot, stored):
    place.show_editor(is_editing=True)
    about = place.editor.about
    about.setFocus()
    about.selectAll()
    qtbot.keyClicks(about, "We listen.")
    with refuse_writes():
        qtbot.keyClick(about, Qt.Key.Key_Return)
    assert about.toPlainText() == "We listen."
    assert about.is_typed
    assert stored().about == "We answer."


def test_what_is_typed_is_stored_before_reading(place, qtbot):
    place.show_editor(is_editing=True)
    place.editor.about.selectAll()
    qtbot.keyClicks(place.editor.about, "We listen.")
    place.show_editor(is_editing=False)
    assert "We listen." in paper(place)


def test_the_panel_follows_the_standard(qtbot, session, theme, words):
    panel = StandardPanel(session, theme, words)
    qtbot.addWidget(panel)
    assert not panel.has_standard
    with qtbot.waitSignal(panel.changed):
        session.commit("x", [STANDARD])
    assert panel.has_standard
    assert "Own it" in panel.paper.toPlainText()


def test_it_is_called_by_name_even_while_it_is_empty(qtbot, session, theme, words):
    empty = shown(qtbot, session, theme, words)
    assert empty.stack.currentWidget() is empty.nothing
    assert empty.title.isVisible()
    assert empty.title.text() == "Service standard"


def test_tab_goes_down_the_page(place):
    place.show_editor(is_editing=True)
    editor = place.editor
    assert tab_stops(editor.about, 3) == [editor.row_of("s0").name, editor.row_of("s0").text, editor.row_of("s0").up]
    assert tab_stops(editor.row_of("s1").delete, 1) == [editor.sections[StatementKind.VALUE].add]


def test_keys_stay_where_a_statement_was_removed(place, session):
    place.show_editor(is_editing=True)
    values = place.editor.sections[StatementKind.VALUE]
    values.add_requested.emit(StatementKind.VALUE.value, "Brief")
    assert place.focusWidget() is values.rows[-1].text
    session.undo()
    assert place.focusWidget() is values.add


def tab_stops(widget, count):
    """What Tab comes to from a widget, of those that take keys or are only disabled now."""
    found = []
    while len(found) < count:
        widget = widget.nextInFocusChain()
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.append(widget)
    return found


def test_standard_is_exported_as_markdown(place, qtbot, tmp_path):
    place._asking.files = [tmp_path / "standard.md"]
    with qtbot.waitSignal(place.message) as said:
        place.export_standard()
    assert said.args == ["Exported: standard.md"]
    written = (tmp_path / "standard.md").read_text("utf-8")
    assert written.startswith("# Our service standard\n\nWe answer.\n\n## What we value\n\n### Own it\n")
    assert place._asking.suggested[0].name == "Service standard.md"


def test_buttons_wish_to_print_and_to_export(place, qtbot):
    for button, action_id in ((place.print_button, "print"), (place.export_button, "export-standard")):
        with qtbot.waitSignal(place.command_requested) as wished:
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert wished.args == [action_id]
    assert place.print_button.toolTip() == "Print… (Ctrl+P)"


def test_nothing_written_is_nothing_to_print(qtbot, session, theme, words):
    made = shown(qtbot, session, theme, words)
    assert [one.isEnabled() for one in (made.print_button, made.export_button)] == [False, False]
