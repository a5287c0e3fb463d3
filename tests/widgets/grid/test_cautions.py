import pytest
from PySide6.QtCore import Qt

from tests.widgets.grid.roles import ROLE
from widgets.grid.cautions import Cautions
from widgets.grid.model import GridModel

CAUTIONS = Cautions(
    cells=frozenset({("product", "first")}),
    attribute_ids=frozenset({"writing"}),
    level_ids=frozenset({"solid"}),
    reason_at=lambda attribute_id, level_id: f"{attribute_id}/{level_id}",
)


@pytest.mark.parametrize(
    ("place", "reason"),
    [
        (("product", "first"), "product/first"),
        (("product", "solid"), ""),
        (("writing", "first"), ""),
        (("writing", None), "writing/None"),
        ((None, "solid"), "None/solid"),
        ((None, None), ""),
    ],
)
def test_a_reason_stands_where_its_sign_stands(place, reason):
    assert CAUTIONS.reason(*place) == reason


def test_the_model_tells_and_reads_aloud(words):
    model = GridModel(words)
    model.set_matrix(ROLE)
    model.cautions = CAUTIONS
    index = model.index(model.row_of(("attribute", "product")), 0)
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "product/first"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).endswith("product/first)")
    assert index.siblingAtColumn(1).data(Qt.ItemDataRole.ToolTipRole) is None
    aloud = model.headerData(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole)
    assert aloud.endswith(", None/solid")
    row = model.row_of(("attribute", "writing"))
    assert model.headerData(row, Qt.Orientation.Vertical, Qt.ItemDataRole.ToolTipRole) == "writing/None"
