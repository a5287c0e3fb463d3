import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QPushButton, QRadioButton

from matrices.reports.look import contrast
from widgets.theme.theme import Scheme


@pytest.fixture
def dialog(qtbot):
    made = QDialog()
    row = QHBoxLayout(made)
    for one in (QPushButton("Save"), QPushButton("Cancel"), QCheckBox("Also"), QRadioButton("One")):
        row.addWidget(one)
        if isinstance(one, QPushButton):
            one.setAutoDefault(False)
    row.itemAt(0).widget().setDefault(True)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def ring(dialog, place):
    """Return how many pixels of a widget change, by 3:1 or more against its ground, when it takes the keys by Tab."""
    widget, others = dialog.layout().itemAt(place).widget(), dialog.layout().itemAt((place + 1) % 4).widget()
    others.setFocus()
    before = widget.grab().toImage()
    while not widget.hasFocus():
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    after = widget.grab().toImage()
    points = [(x, y) for x in range(before.width()) for y in range(before.height())]
    new = [after.pixelColor(*one).name() for one in points if after.pixelColor(*one) != before.pixelColor(*one)]
    return sum(contrast(one, dialog.palette().window().color().name()) >= 3 for one in new)


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
@pytest.mark.parametrize("place", range(4))
def test_what_has_the_keys_is_seen_in_every_scheme(dialog, theme, scheme, place):
    theme.choose(scheme)
    widget = dialog.layout().itemAt(place).widget()
    assert ring(dialog, place) > widget.width()
