import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from matrices.edits.cells import set_descriptors
from matrices.edits.rows import remove_attributes
from matrices.model.matrix import Matrix, Step, StepKind
from matrices.model.word_marks import MarkKind
from tests.widgets.grid.roles import ROLE, attribute
from widgets.comparing.comparing import Comparing
from widgets.comparing.dialog import CompareDialog
from widgets.comparing.roles import RoleSides
from widgets.matrix.view import MatrixView
from widgets.session import Session

SENIOR = set_descriptors(
    replace(
        remove_attributes(ROLE, {"teaching"}),
        matrix_id="senior",
        title="Senior",
        attributes=(
            *remove_attributes(ROLE, {"teaching"}).attributes,
            attribute("calm", "team", "solid", solid="Stays calm"),
        ),
    ),
    {("product", "solid"): "Knows it\nTells it to others"},
)
OTHER = Matrix(matrix_id="other", title="Another", levels=ROLE.levels)
STEPPED = replace(ROLE, steps=(Step(to_matrix_id="senior", kind=StepKind.GROW),))


@pytest.fixture
def view(qtbot, workspace, theme, words):
    workspace.commit([STEPPED, OTHER, SENIOR])
    made = MatrixView(Session(workspace), theme, words)
    qtbot.addWidget(made)
    made.show_matrix("role")
    made.show()
    return made


@pytest.fixture
def comparing(view, theme, words):
    return Comparing(view, view._session, theme, words)


@pytest.fixture
def dialog(comparing, view):
    """Opens the window by an action and gives it; closed in the end."""

    def open_by(action):
        getattr(comparing, action)()
        return view.findChild(CompareDialog)

    yield open_by
    for one in view.findChildren(CompareDialog):
        one.reject()


def cell(dialog, row_id, column):
    return dialog.grid.cells.face.cell((row_id, column))


def test_two_levels_stand_side_by_side_on_the_current_row(view, dialog):
    view.grid.select_key("product", "solid")
    shown = dialog("compare_levels")
    assert [one.currentText() for one in (shown.one, shown.two)] == ["Solid", "Strong"]
    assert shown.grid.current_key() == ("product", "two")
    shown.choose("first", "solid")
    assert cell(shown, "product", "one").text == "Looks it up"
    assert cell(shown, "product", "two").of_kind(MarkKind.ADDED) == "Knows it\nTells it"
    assert cell(shown, "product", "new").text == "Knows it\nTells it"


def rows(dialog):
    return [one.attribute_id for one in dialog.grid.grid.matrix.attributes]


def test_levels_are_compared_at_one_attribute_or_at_all(view, dialog):
    view.grid.select_key("writing", "first")
    shown = dialog("compare_levels")
    assert (shown.place.currentText(), len(rows(shown))) == ("All attributes", 3)
    shown.place.setCurrentIndex(shown.place.findText("Product"))
    shown.place.activated.emit(1)
    assert rows(shown) == ["product"]
    shown.swap.click()
    assert (shown.one.currentText(), rows(shown)) == ("Solid", ["product"])


@pytest.mark.parametrize(
    ("kind", "place"), [("cell", "Writing"), ("attribute", "Writing"), ("level", "All attributes")]
)
def test_the_menu_compares_levels_of_what_it_is_for(view, comparing, dialog, kind, place):
    view.grid.select_key("writing", "first")
    menu = view.menus.menu_for((kind, {"cell": "", "attribute": "writing", "level": "first"}[kind]))
    next(one for one in menu.actions() if one.text() == "Compare levels…").trigger()
    assert view.findChild(CompareDialog).place.currentText() == place
    menu.close()


def test_an_attribute_that_goes_leaves_the_others_compared(view, dialog):
    view.grid.select_key("product", "first")
    shown = dialog("compare_levels_of_attribute")
    assert rows(shown) == ["product"]
    view.edits.remove_attributes(["product"])
    assert shown.place.currentText() == "All attributes"


def test_the_next_role_on_the_path_comes_first(dialog):
    shown = dialog("compare_roles")
    assert shown.two.currentText() == "Senior (next on the path)"
    assert cell(shown, "product", "two").of_kind(MarkKind.ADDED).strip() == "to others"
    assert cell(shown, "product", "new").text == "Tells it to others"


def test_rows_of_one_role_alone_say_so(dialog):
    shown = dialog("compare_roles")
    notes = {key: one.about.text for key, one in shown.grid.row_header.headers.items()}
    assert notes["calm"] == "Only in Senior"
    assert notes[" teaching"] == "Only in Support specialist"
    assert notes["product"] == "One attribute in both: growth carries over\nExpected: Solid → Solid"


def test_only_what_is_new(dialog):
    shown = dialog("compare_roles")
    shown.news.click()
    assert [one.attribute_id for one in shown.grid.grid.matrix.attributes] == ["product", "calm"]


def test_roles_are_compared_at_a_level(dialog):
    shown = dialog("compare_roles")
    shown.place.setCurrentIndex(1)
    shown.place.activated.emit(1)
    assert cell(shown, "writing", "one").text == "Writes plainly"
    assert shown.place.currentText() == "First"


def test_the_two_are_swapped(dialog):
    shown = dialog("compare_roles")
    shown.swap.click()
    assert shown.one.currentText() == "Senior"
    assert "to others" in cell(shown, "product", "one").of_kind(MarkKind.REMOVED)


def test_f7_goes_to_the_next_row_that_differs(dialog, qtbot):
    shown = dialog("compare_roles")
    shown.grid.select_key("product", "two")
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    qtbot.keyClick(shown, Qt.Key.Key_F7)
    assert shown.grid.current_key()[0] in {"calm", " teaching"}
    qtbot.keyClick(shown, Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert shown.grid.current_key()[0] == "product"


@pytest.mark.parametrize(
    ("pair", "sentence"),
    [
        (("role", "role"), "No difference: both read the same."),
        (("role", "gone"), "There is nothing to compare it with yet."),
    ],
)
def test_where_nothing_differs_a_sentence_says_so(view, theme, words, qtbot, pair, sentence):

    session = view._session
    if "gone" in pair:
        session.commit("gone", [], [session.get(Matrix, one) for one in ("role", "other", "senior")])
    made = CompareDialog(session, RoleSides(session, words), theme, words)
    qtbot.addWidget(made)
    made.choose(*pair)
    assert made.stack.currentWidget() is made.none
    assert made.none.text() == sentence


def test_nothing_new_is_said(dialog):
    shown = dialog("compare_roles")
    shown.choose("role", "other")
    shown.news.click()
    assert shown.none.text() == "Nothing new: the second asks for nothing that the first does not."


def test_it_follows_what_is_edited(view, dialog):
    shown = dialog("compare_roles")
    view._session.commit("reworded", [set_descriptors(STEPPED, {("product", "solid"): "Tells it to others"})])
    assert cell(shown, "product", "one").text == "Tells it to others"


def test_the_menu_of_a_cell_offers_it(comparing, view):
    menu = view.menus.menu_for(("cell", ""))
    assert "Compare levels…" in [one.text() for one in menu.actions()]
    menu.close()


def test_a_role_alone_has_nothing_to_compare_with(comparing, view):
    assert comparing.can_compare_next
    view.show_matrix("other")
    assert not comparing.can_compare_next
    assert not comparing.can_compare_levels
    assert comparing.can_compare_roles
