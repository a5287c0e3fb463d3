import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QMenu

from matrices.edits.translations import set_texts
from matrices.model.matrix import Matrix
from matrices.model.translation import TextState, Translation, source_texts, text_states
from matrices.store.workspace import Workspace
from tests.widgets.grid.roles import ROLE, attribute
from widgets.matrix.view import MatrixView
from widgets.session import Session
from widgets.sharing.link_dialog import LinkDialog
from widgets.sharing.merge_dialog import MergeDialog
from widgets.sharing.row_dialog import RowDialog
from widgets.sharing.sharing import Sharing

SENIOR = replace(
    ROLE,
    matrix_id="senior",
    title="Senior",
    attributes=(attribute("knowledge", "craft", solid="Knows more"), attribute("calm", "team", solid="Stays calm")),
)
SHARING = replace(ROLE, matrix_id="sharing", title="Sharing", attributes=(ROLE.attribute("product"),))


@pytest.fixture
def view(qtbot, workspace, theme, words):
    """The matrix view on the first of three roles; the third shares its first row."""
    workspace.commit([ROLE, SENIOR, SHARING])
    made = MatrixView(Session(workspace), theme, words)
    qtbot.addWidget(made)
    made.show_matrix("role")
    made.show()
    return made


@pytest.fixture
def sharing(view, theme, words):
    return Sharing(view, view._session, theme, words)


@pytest.fixture
def stored(workspace):
    return lambda matrix_id: workspace.get(Matrix, matrix_id)


def opened(view, kind):
    found = [one for one in view.findChildren(kind) if one.isVisible()]
    return found[-1]


def choose(dialog, title):
    dialog.list.choose(next(one.entry_id for one in dialog.list._entries if one.title == title))


def test_linking_says_what_will_happen_and_takes_one_step(sharing, view, stored):
    sharing.link()
    dialog = opened(view, LinkDialog)
    assert not dialog.do.isEnabled()
    choose(dialog, "Knowledge")
    assert dialog.said.text().split("\n") == [
        "“Product” becomes one attribute with “Knowledge” of Senior.",
        "Name, about and questions are those of Senior from then on; texts and expected level stay.",
        "Ratings made under either of them count for both.",
        "This changes Sharing too.",
    ]
    dialog.do.click()
    row = stored("role").attribute("knowledge")
    assert (row.name, row.descriptor("solid"), row.also) == ("Knowledge", "Knows it\nTells it", ("product",))
    assert "knowledge" in stored("sharing").attribute_places
    assert view.grid.current_key()[0] == "knowledge"
    assert view._session.undo_stack.undoText() == "link of Product"
    view._session.undo()
    assert [stored(one) for one in ("role", "senior", "sharing")] == [ROLE, SENIOR, SHARING]


def test_a_role_that_has_both_is_named(sharing, view):
    view.show_matrix("role")
    both = replace(SHARING, attributes=(*SHARING.attributes, SENIOR.attribute("knowledge")))
    view._session.commit("both", [both])
    sharing.link()
    dialog = opened(view, LinkDialog)
    choose(dialog, "Knowledge")
    assert dialog.said.text() == "Sharing has both as rows of its own. Merge them there first."
    assert not dialog.do.isEnabled()
    dialog.reject()


def test_unlinking_lets_the_row_go_its_own_way(sharing, view, stored):
    sharing.unlink()
    dialog = opened(view, RowDialog)
    assert "“Product” is shared with Sharing." in dialog.said.text()
    dialog.do.click()
    row = stored("role").attributes[0]
    assert (row.also, row.attribute_id != "product") == (("product",), True)
    assert view.grid.current_key()[0] == row.attribute_id
    assert not sharing.can_unlink
    view.edits.rename_attribute(row.attribute_id, "Our product", "")
    assert stored("sharing").attributes[0].name == "Product"
    view._session.undo()
    view._session.undo()
    assert stored("role") == ROLE


def test_a_shared_row_is_renamed_in_all_roles_at_once(sharing, view, stored):
    view.edits.rename_attribute("product", "The product", "What it does")
    assert [stored(one).attribute("product").name for one in ("role", "sharing")] == ["The product"] * 2
    view._session.undo()
    assert stored("sharing") == SHARING


def test_merging_takes_other_rows_in(sharing, view, stored):
    sharing.merge()
    dialog = opened(view, MergeDialog)
    assert dialog.said.text() == "Choose the rows that mean the same."
    dialog.check({"writing"})
    assert "“Product” stays and takes Writing in." in dialog.said.text()
    dialog.do.click()
    merged = stored("role")
    assert [one.attribute_id for one in merged.attributes] == ["product", "teaching"]
    assert merged.attribute("product").descriptor("first") == "Looks it up\nWrites plainly"
    assert view._session.undo_stack.undoText() == "merge into Product"
    view._session.undo()
    assert stored("role") == ROLE


def test_rows_selected_with_the_current_one_are_checked(sharing, view):
    view.grid.select_block(("product", "first"), ("writing", "first"))
    sharing.merge()
    dialog = opened(view, MergeDialog)
    assert dialog.merged_ids == ["writing"]
    dialog.reject()


def test_the_menu_says_where_a_row_is_used_and_goes_there(sharing, view):
    sharing.role_requested.connect(view.show_matrix)
    menu = view.menus.menu_for(("cell", ""))
    shared = next(one.menu() for one in menu.actions() if one.text() == "Shared row")
    assert isinstance(shared, QMenu)
    action = shared.actions()[0]
    assert action.text() == "Also in Sharing"
    action.trigger()
    assert view.matrix.matrix_id == "sharing"
    assert view.grid.current_key()[0] == "product"
    menu.close()


def test_only_a_shared_row_can_be_unlinked(sharing, view):
    assert sharing.can_unlink
    view.grid.select_key("writing")
    assert not sharing.can_unlink
    assert sharing.can_link


def test_nothing_is_shared_where_the_workspace_is_only_read(qtbot, workspace, theme, words):
    workspace.commit([ROLE, SHARING])
    opened_again = Workspace.open(workspace.path, read_only=True)
    view = MatrixView(Session(opened_again), theme, words)
    qtbot.addWidget(view)
    view.show_matrix("role")
    made = Sharing(view, view._session, theme, words)
    assert [made.can_link, made.can_unlink, made.can_merge] == [False] * 3
    opened_again.close()


def test_unlinked_row_stays_translated(sharing, view, workspace):
    role = view._session.get(Matrix, "role")
    texts = dict.fromkeys(source_texts(role), "Dicho")
    view._session.commit("translation", [set_texts(Translation(matrix_id="role", language="es"), role, texts)])
    sharing.unlink()
    opened(view, RowDialog).do.click()
    states = text_states(view._session.get(Matrix, "role"), workspace.get(Translation, "role:es"))
    assert set(states.values()) == {TextState.DONE}
