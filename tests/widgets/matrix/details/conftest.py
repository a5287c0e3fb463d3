import pytest

from tests.widgets.matrix.conftest import grid, place, stored, undo_text  # noqa: F401 - fixtures


@pytest.fixture
def details(place, grid, qtbot):  # noqa: F811 - as above
    """The details of a cell with two behaviours, unfolded."""
    grid.select_key("product", "solid")
    place.view.details.toggle()
    qtbot.wait(1)
    return place.view.details.panel


@pytest.fixture
def text(stored):  # noqa: F811 - as above
    """The descriptor that the details show, as it is on disk."""
    return lambda: stored().attribute("product").descriptor("solid")
