import pytest
from msgspec.structs import replace

from matrices.edits.translations import set_texts
from matrices.model.matrix import Category
from matrices.model.translation import Translation, source_texts
from tests.widgets.grid.roles import ROLE
from tests.widgets.roles.conftest import OTHER, SHORT
from widgets.roles.rows_dialog import RowsDialog


@pytest.fixture
def ask(roles, place, asked):
    """Select rows, ask, and return the dialog."""

    def ask_for(attribute_ids, *, copies=False):
        place.view.grid.select_block((attribute_ids[0], "first"), (attribute_ids[-1], "first"))
        (roles.copy_rows if copies else roles.move_rows)()
        return asked(RowsDialog)

    return ask_for


def test_rows_are_moved_in_one_step_over_both_roles(ask, place, stored, undo_text):
    dialog = ask(("product", "writing"))
    assert dialog.windowTitle() == "Move 2 rows to another role"
    assert not dialog.do.isEnabled()
    dialog.list.choose("other")
    assert dialog.said.text().split("\n") == [
        "Product, Writing go to Writer, and their ratings with them.",
        "There: at the end of Craft.",
    ]
    dialog.do.click()
    assert list(stored("role").attribute_places) == ["teaching"]
    assert stored("other").attribute("product").descriptors == ROLE.attribute("product").descriptors
    assert undo_text() == "move of Product, Writing to Writer"
    assert place.matrix_id == "role"
    place._session.undo()
    assert (stored("role"), stored("other")) == (ROLE, OTHER)


def test_rows_go_into_the_category_of_the_same_name_or_a_new_one(ask, stored, place):
    own = replace(OTHER, categories=(Category(category_id="own", name="craft "),))
    place._session.commit("categories", [own])
    place.choose("role")
    dialog = ask(("product", "writing", "teaching"))
    dialog.list.choose("other")
    assert dialog.said.text().split("\n")[1] == "There: at the end of craft . There: in the new category Team."
    dialog.do.click()
    there = {one.name: stored("other").category(one.category_id).name for one in stored("other").attributes[1:]}
    assert there == {"Product": "craft ", "Writing": "craft ", "Teaching": "Team"}


def test_what_does_not_fit_is_said_and_stays(ask, stored, place):
    place.view.edits.set_text(("product", "strong"), "Shapes it")
    dialog = ask(("product",))
    dialog.list.choose("short")
    assert dialog.said.text().split("\n") == [
        "Product goes to Associate, and its ratings with it.",
        "There: at the end of Craft.",
        "Associate has no level for Strong.",
        "1 text stays here, in Product.",
    ]
    dialog.do.click()
    assert stored("role").attribute("product").descriptors == {"strong": "Shapes it"}
    assert stored("short").attribute("product").descriptor("only") == "Knows it\nTells it"


def test_levels_go_along_where_wished(ask, stored, place):
    place.view.edits.set_text(("product", "strong"), "Shapes it")
    dialog = ask(("product",))
    dialog.list.choose("short")
    dialog.grows.click()
    assert "Associate gets the level Strong." in dialog.said.text()
    dialog.do.click()
    assert [one.name for one in stored("short").levels] == ["First", "Only", "Strong"]
    assert "product" not in stored("role").attribute_places


def test_levels_are_offered_only_where_some_are_lacking(ask):
    dialog = ask(("product",))
    dialog.list.choose("other")
    assert not dialog.grows.isEnabled()
    dialog.reject()


def test_a_row_that_is_there_already_stays(ask, stored):
    dialog = ask(("teaching",))
    dialog.list.choose("short")
    assert dialog.said.text() == "Associate has Teaching already, so it stays as it is."
    assert not dialog.do.isEnabled()
    dialog.reject()
    assert stored("short") == SHORT


@pytest.mark.parametrize(
    ("shares", "said"),
    [
        (True, "Product becomes a row of Writer too: name and ratings count in both."),
        (False, "Writer gets a copy of Product, in which nobody was rated yet."),
    ],
)
def test_rows_are_copied_shared_or_not(ask, stored, place, undo_text, shares, said):
    dialog = ask(("product",), copies=True)
    dialog.list.choose("other")
    dialog.shares.setChecked(shares)
    assert dialog.said.text().split("\n")[0] == said
    dialog.do.click()
    assert stored("role") == ROLE
    copy = stored("other").attributes[-1]
    assert (copy.name, copy.attribute_id == "product") == ("Product", shares)
    assert (undo_text(), place.matrix_id) == ("copy of Product to Writer", "role")


def test_the_menu_of_a_row_offers_both(roles, place):
    menu = place.view.menus.menu_for(("cell", ""))
    offered = {one.text(): one.isEnabled() for one in menu.actions()}
    assert offered["Move rows to another role…"]
    assert offered["Copy rows to another role…"]
    menu.close()


def test_one_role_has_nowhere_to_send_rows_to(roles, place):
    session = place._session
    session.commit("alone", [], [session.get(type(ROLE), one) for one in ("short", "other")])
    assert roles.can_edit
    assert not roles.can_carry


def test_moved_rows_take_their_translations_along_in_the_same_step(ask, place, workspace):
    spanish = set_texts(Translation(matrix_id="role", language="es"), ROLE, dict.fromkeys(source_texts(ROLE), "Dicho"))
    place._session.commit("translation", [spanish])
    dialog = ask(("product",))
    dialog.list.choose("other")
    dialog.do.click()
    assert workspace.get(Translation, "other:es").texts["attribute_name/product"].text == "Dicho"
    place._session.undo()
    assert workspace.all(Translation) == [spanish]


def test_no_choice_is_cut_off(ask, qtbot):
    dialog = ask(("product",), copies=True)
    dialog.shares.setText("Share the rows, in a language that needs many more words than English for it")
    qtbot.wait(1)
    dialog.tell(["Choose."], can_do=False)
    assert dialog.width() >= dialog.shares.sizeHint().width()
