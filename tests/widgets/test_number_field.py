import pytest
from PySide6.QtCore import Qt

from widgets.number_field import NumberField

RIGHT, LEFT = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight


@pytest.mark.parametrize(
    ("direction", "side"), [(RIGHT, Qt.AlignmentFlag.AlignRight), (LEFT, Qt.AlignmentFlag.AlignLeft)]
)
def test_digits_begin_where_the_window_does(qtbot, direction, side):
    field = NumberField(value=7)
    qtbot.addWidget(field)
    field.setLayoutDirection(direction)
    field.show()
    assert field.lineEdit().alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask == side | Qt.AlignmentFlag.AlignAbsolute
