import pytest

from tests.widgets.matrix.conftest import grid, place, read_only_place, stored, undo_text  # noqa: F401 - fixtures


@pytest.fixture
def find(place):  # noqa: F811 - as above
    """The search, open beside the grid."""
    place.finding.start(replaces=False)
    return place.finding
