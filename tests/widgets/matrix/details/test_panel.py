import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from matrices.model.matrix import Matrix
from tests.widgets.grid.roles import ROLE
from widgets.matrix.details.unfolding import Unfolding
from widgets.matrix.section_ids import DETAILS

OTHER = replace(ROLE, matrix_id="other", title="Support lead")


def type_into(field, qtbot, text):
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def visible(details):
    cards = {"cell": details.cell, "attribute": details.attribute, "level": details.level}
    return [name for name, card in cards.items() if card.isVisibleTo(details)]


def test_the_cards_are_those_of_what_is_selected(details, grid, qtbot):
    assert visible(details) == ["cell", "attribute", "level"]
    grid.selectRow(1)
    qtbot.waitUntil(lambda: visible(details) == ["attribute"])
    grid.selectColumn(1)
    qtbot.waitUntil(lambda: visible(details) == ["level"])


def test_name_and_about_of_a_row(details, qtbot, stored, undo_text):
    type_into(details.attribute.name, qtbot, "Products")
    type_into(details.attribute.about, qtbot, "What it does")
    row = stored().attribute("product")
    assert (row.name, row.about) == ("Products", "What it does")
    assert undo_text() == "edit of Products"


def test_a_shared_row_is_renamed_in_every_role(details, place, qtbot, workspace):
    place._session.commit("another role", [OTHER])
    place.choose("role")
    details.refresh()
    type_into(details.attribute.name, qtbot, "Products")
    assert workspace.get(Matrix, "other").attribute("product").name == "Products"
    assert place._session.undo_stack.count() == 2


def test_roles_that_share_the_row_are_gone_to(details, place, grid, qtbot):
    place._session.commit("another role", [OTHER])
    place.choose("role")
    grid.select_key("writing", "first")
    details.refresh()
    assert [one.text() for one in details.attribute.roles] == ["Support lead"]
    details.attribute.roles[0].click()
    assert place.matrix_id == "other"
    assert grid.current_key()[0] == "writing"


def choose(box, text):
    box.setCurrentText(text)
    box.activated.emit(box.currentIndex())


def test_category_and_expected_level_are_chosen(details, stored, undo_text, grid):
    choose(details.attribute.category, "Team")
    assert stored().attribute("product").category_id == "team"
    assert [one.attribute_id for one in stored().attributes] == ["writing", "teaching", "product"]
    choose(details.attribute.expected, "Strong")
    assert undo_text() == "expected level of Product"
    choose(details.attribute.expected, "No level")
    assert stored().attribute("product").expected_level_id is None
    choose(details.attribute.category, "No category")
    assert stored().attributes[0].attribute_id == "product"
    assert grid.current_key() == ("product", "solid")


def test_a_level_gets_name_meaning_and_colour(details, qtbot, stored, grid, theme):
    type_into(details.level.name, qtbot, "Steady")
    type_into(details.level.meaning, qtbot, "Alone")
    details.level.colours.buttons()[2].click()
    level = stored().level("solid")
    assert (level.name, level.meaning, level.colour) == ("Steady", "Alone", "violet")
    image = grid.column_header.grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(0, 40, 2)}
    assert "#7a54b0" in colours


def test_a_colour_makes_no_new_wording(details, place, qtbot):
    place.view._show_edition()
    place.view.edits.publish([], place.view._now().date(), "")
    details.level.colours.buttons()[1].click()
    place.view._show_edition()
    assert not place.can_publish


def test_details_are_folded_until_there_is_room(place, qtbot):
    assert place.view.side.section is None
    place.resize(1800, 800)
    qtbot.waitUntil(lambda: place.view.side.section == DETAILS)
    place.resize(1200, 800)
    qtbot.waitUntil(lambda: place.view.side.section is None)


def test_a_choice_outlives_the_width(place, qtbot):
    place.view.details.toggle()
    place.resize(1100, 800)
    assert place.view.side.section == DETAILS
    place.view.details.toggle()
    place.resize(1900, 800)
    assert place.view.side.section is None
    assert place.view.findChild(Unfolding) is not None


def test_a_read_only_panel_is_only_read(read_only_place, qtbot):
    view = read_only_place.view
    view.grid.select_key("product", "solid")
    view.details.toggle()
    assert view.details.panel.behaviours.rows[0].field.isReadOnly()
    assert not view.details.panel.behaviours.add.isVisibleTo(view)
    assert not view.details.panel.attribute.category.isEnabled()


@pytest.mark.parametrize("name", ["name", "about"])
def test_without_a_change_nothing_is_stored(details, qtbot, name, undo_text):
    field = getattr(details.attribute, name)
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert undo_text() == ""
