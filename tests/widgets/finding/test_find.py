import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from matrices.model.matrix import Matrix
from tests.widgets.grid.roles import ROLE
from tests.widgets.matrix.disk import refuse_writes
from widgets.finding.panel import Where
from widgets.matrix.section_ids import FIND

OTHER = replace(ROLE, matrix_id="other", title="Support lead who looks after it")


def search(find, text, **options):
    find.panel.needle.setText(text)
    for name, wanted in options.items():
        getattr(find.panel, name).setChecked(wanted)
    find.search()


def rows(find):
    return [find.panel.rows.text_at(row) for row in range(len(find.hits))]


def test_everything_found_is_listed_with_its_place(find):
    search(find, "looks")
    assert [one.place for one in rows(find)] == ["Product × First"]
    assert rows(find)[0].snippet == ("", "Looks", "", " it up")
    assert find.panel.count.text() == "1 hit"


@pytest.mark.parametrize(
    ("text", "options", "count"),
    [
        ("it", {}, 5),
        ("it", {"is_whole_word": True}, 3),
        ("IT", {"keeps_case": True}, 0),
        ("T[a-z]+", {"is_expression": True, "keeps_case": True}, 3),
        ("", {}, 0),
    ],
)
def test_options_narrow_the_search(find, text, options, count):
    search(find, text, **options)
    assert len(find.hits) == count


def test_an_unfinished_expression_is_told(find):
    search(find, "(", is_expression=True)
    assert "no regular expression" in find.panel.count.text()
    assert find.hits == ()


def test_an_expression_without_end_is_told_and_changes_nothing(find, place):
    matrix = place._session.get(Matrix, "role")
    place._session.commit("a long title", [replace(matrix, title="a" * 4000)])
    search(find, "(?:(?:(?:a{1,99}){1,99}){1,99}){1,99}b", is_expression=True)
    assert "takes too long" in find.panel.count.text()
    find.replace_all()
    assert (find.hits, find.can_replace) == ((), False)
    place._session.undo()
    assert not find._later.isActive()
    search(find, "looks", is_expression=True)
    assert len(find.hits) == 1


def test_what_is_typed_is_found_a_moment_later(find, qtbot):
    qtbot.keyClicks(find.panel.needle, "plain")
    qtbot.waitUntil(lambda: len(find.hits) == 1)


def test_enter_and_steps_go_round_the_hits(find, grid, qtbot):
    search(find, "it", is_whole_word=True)
    seen = []
    for _ in range(4):
        qtbot.keyClick(find.panel.needle, Qt.Key.Key_Return)
        seen.append(grid.current_key())
    assert seen == [("product", "first"), ("product", "solid"), ("product", "solid"), ("product", "first")]
    find.step(-1)
    assert grid.current_key() == ("product", "solid")
    assert find.panel.current == 2


def test_all_roles_are_searched_and_gone_to(find, place, qtbot):
    place._session.commit("another role", [OTHER])
    place.choose("role")
    find.panel.where.setCurrentIndex(find.panel.where.findData(Where.ROLES.value))
    search(find, "looks")
    assert [one.place for one in rows(find)][1] == "Support lead who looks after it · Title of the role"
    find.step(1)
    find.step(1)
    assert place.matrix_id == "other"


def test_several_selected_cells_are_a_scope_that_stays(place, grid):
    grid.select_block(("writing", "first"), ("teaching", "first"))
    place.finding.start(replaces=False)
    assert place.finding.panel.scope is Where.CELLS
    search(place.finding, "s")
    count = len(place.finding.hits)
    place.finding.step(1)
    place.finding.search()
    assert {one.place.attribute_id for one in place.finding.hits} == {"writing", "teaching"}
    assert len(place.finding.hits) == count


def test_a_replacement_is_shown_before_it_is_made(find):
    search(find, "(look)s", is_expression=True)
    find.panel.replacement.setText(r"\1ed")
    find.search()
    assert rows(find)[0].snippet.inserted == "Looked"
    assert find.panel.rows.index(0, 0).data().endswith("Looks → Looked it up")


def test_one_is_replaced_and_the_next_is_gone_to(find, place, grid, stored, undo_text, qtbot):
    search(find, "it", is_whole_word=True)
    find.panel.replacement.setText("them")
    qtbot.keyClick(find.panel.replacement, Qt.Key.Key_Return)
    assert stored().attribute("product").descriptor("first") == "Looks them up"
    assert undo_text() == "replacement of it"
    assert grid.current_key() == ("product", "solid")
    assert len(find.hits) == 2


def test_all_are_replaced_in_one_step(find, place, stored, undo_text, qtbot):
    search(find, "it", is_whole_word=True)
    find.panel.replacement.setText("them")
    qtbot.mouseClick(find.panel.replace_all, Qt.MouseButton.LeftButton)
    assert stored().attribute("product").descriptor("solid") == "Knows them\nTells them"
    assert undo_text() == "replacement of it in 2 texts"
    assert find.hits == ()
    place._session.undo()
    assert stored() == ROLE


def test_undo_is_seen_by_the_search(find, place, qtbot):
    search(find, "plainly")
    find.panel.replacement.setText("shortly")
    find.replace_all()
    place._session.undo()
    qtbot.waitUntil(lambda: len(find.hits) == 1)


def test_a_refusal_of_the_disk_is_told(find, place, stored):
    search(find, "plainly")
    with refuse_writes():
        find.replace_all()
    assert stored() == ROLE
    assert place.view.notice.isVisible()


def test_a_read_only_role_is_only_searched(read_only_place):
    find = read_only_place.finding
    find.start(replaces=False)
    search(find, "looks")
    assert len(find.hits) == 1
    assert not find.panel.replace_all.isEnabled()
    find.replace_all()
    assert read_only_place.view.matrix == ROLE


def test_escape_returns_to_the_grid(find, place, grid, qtbot):
    qtbot.keyClick(find.panel.needle, Qt.Key.Key_Escape)
    assert grid.hasFocus()
    assert place.view.side.section == FIND


def test_names_in_all_roles_change_together(find, place, workspace):
    place._session.commit("another role", [OTHER])
    place.choose("role")
    search(find, "Writing")
    find.panel.replacement.setText("Words")
    find.replace_all()
    assert workspace.get(Matrix, "other").attribute("writing").name == "Words"


def test_what_is_found_is_marked_in_its_cell_while_the_search_is_open(find, place, grid):
    search(find, "it", is_whole_word=True)
    row, column = grid.grid.row_of(("attribute", "product")), grid.grid.column_of("solid")
    assert [grid.grid.text_at(row, column)[start:end] for start, end in grid.grid.found_at(row, column)] == ["it", "it"]
    place.view.side.fold()
    assert grid.grid.found_at(row, column) == ()


def test_marks_do_not_stay_on_another_text_or_in_another_role(find, place, grid):
    place._session.commit("another role", [replace(OTHER, attributes=())])
    place.choose("role")
    search(find, "looks")
    row, column = grid.grid.row_of(("attribute", "product")), grid.grid.column_of("first")
    assert grid.grid.found_at(row, column) == ((0, 5),)
    place.view.edits.set_text(("product", "first"), "He looks it up")
    assert grid.grid.found_at(row, column) == ()
    find.search()
    assert grid.grid.found_at(row, column) == ((3, 8),)
    place.choose("other")
    assert grid.grid.found == {}


def test_found_words_are_painted_on_a_wash(find, grid, theme):
    search(find, "looks")
    wash = QColor(theme.colours.caution_wash)
    picture = grid.viewport().grab(grid.visualRect(grid.grid.index(1, 0))).toImage()
    seen = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}
    assert wash.name() in seen
    search(find, "")
    picture = grid.viewport().grab(grid.visualRect(grid.grid.index(1, 0))).toImage()
    assert wash.name() not in {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(40)}
