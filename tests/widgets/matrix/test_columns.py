from msgspec.structs import replace

from tests.widgets.grid.roles import ROLE
from widgets.grid.widths import Columns


def test_each_role_has_its_own_columns(place, grid, qtbot):
    place._session.commit("another role", [replace(ROLE, matrix_id="other", title="Other")])
    place.choose("role")
    with qtbot.waitSignal(grid.columns_chosen):
        grid.column_header.resizeSection(0, 333)
    place.choose("other")
    assert grid.columns == Columns()
    place.choose("role")
    assert grid.columnWidth(0) == 333
