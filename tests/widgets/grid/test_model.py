import pytest
from hypothesis import given
from msgspec.structs import replace
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from matrices.edits.cells import set_descriptors
from matrices.edits.levels import move_levels
from matrices.edits.rows import move_attributes, remove_attributes, set_attribute
from matrices.language.words import words_for
from matrices.model.matrix import Level
from tests.strategies import matrices
from tests.widgets.grid.roles import ROLE
from widgets.grid.marks import CellMarks, Marks, RowMarks
from widgets.grid.model import GridModel

SPEECH = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def model(qapp, words):
    made = GridModel(words)
    made.set_matrix(ROLE)
    return made


def rows(model):
    return [row.key[1] for row in model.rows]


def test_a_band_stands_above_the_rows_of_its_category(model):
    assert rows(model) == ["craft", "product", "writing", "team", "teaching"]


def test_bands_cannot_be_selected(model):
    assert model.flags(model.index(0, 0)) == Qt.ItemFlag.NoItemFlags
    assert model.flags(model.index(1, 0)) & Qt.ItemFlag.ItemIsSelectable


def test_only_the_edited_row_is_announced(model):
    heard = []
    model.dataChanged.connect(lambda first, last: heard.append((first.row(), last.row())))
    model.set_matrix(set_descriptors(ROLE, {("writing", "solid"): "New"}))
    assert heard == [(2, 2)]
    assert model.text_at(2, 1) == "New"


def test_an_index_follows_its_row_when_rows_move(model):
    index = QPersistentModelIndex(model.index(1, 1))
    model.set_matrix(move_attributes(ROLE, {"product"}, 3, "team"))
    assert rows(model) == ["craft", "writing", "team", "teaching", "product"]
    assert (index.row(), index.data()) == (4, "Knows it\nTells it")


def test_an_index_follows_its_column_when_levels_move(model):
    index = QPersistentModelIndex(model.index(1, 0))
    model.set_matrix(move_levels(ROLE, {"first"}, 3))
    assert (index.column(), index.data()) == (2, "Looks it up")


def test_removed_rows_go_and_others_stay(model):
    index = QPersistentModelIndex(model.index(4, 0))
    model.set_matrix(remove_attributes(ROLE, {"product", "writing"}))
    assert rows(model) == ["craft", "team", "teaching"]
    assert index.row() == 2


def test_a_renamed_row_is_announced_as_header(model, qtbot):
    with qtbot.waitSignal(model.headerDataChanged) as heard:
        model.set_matrix(set_attribute(ROLE, "writing", name="Words"))
    assert heard.args == [Qt.Orientation.Vertical, 2, 2]


def test_a_cell_is_read_with_its_row_and_column(model):
    assert model.index(2, 0).data(SPEECH) == "Writing, First: Writes plainly"
    assert model.index(2, 1).data(SPEECH) == "Writing, Solid: empty"
    assert model.index(4, 0).data(SPEECH) == "Teaching, First: Shows a newcomer round (expected level)"


def test_signs_are_read_after_the_text(model):
    marks = Marks(
        lambda *_: CellMarks(is_current=True, badge="S", badge_said="self"), lambda _: RowMarks("not observed")
    )
    model.marks = marks
    assert model.index(2, 0).data(SPEECH).endswith("Writes plainly (current level, self, not observed)")


def test_a_level_is_read_with_its_place(model):
    assert model.headerData(1, Qt.Orientation.Horizontal, SPEECH) == "Solid, 2 of 3"


def test_another_role_starts_afresh(model, qtbot):
    with qtbot.waitSignal(model.modelReset):
        model.set_matrix(replace(ROLE, matrix_id="other"))
    with qtbot.waitSignal(model.modelReset):
        model.set_matrix(None)
    assert (model.rowCount(), model.columnCount()) == (0, 0)


def test_levels_come_and_go(model):
    more = replace(ROLE, levels=(Level(level_id="new", name="New"), *ROLE.levels))
    model.set_matrix(more)
    assert model.text_at(1, 1) == "Looks it up"
    model.set_matrix(ROLE)
    assert model.text_at(1, 0) == "Looks it up"


@given(matrices(), matrices())
def test_any_change_keeps_the_promises_of_a_model(qapp, before, after):
    model = GridModel(words_for("en"))
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_matrix(before)
    model.set_matrix(after)
    shown = [[model.text_at(row, column) for column in range(model.columnCount())] for row in range(model.rowCount())]
    fresh = GridModel(words_for("en"))
    fresh.set_matrix(after)
    assert model.rows == fresh.rows
    assert len(shown) == len(after.attributes) + len(after.categories)
