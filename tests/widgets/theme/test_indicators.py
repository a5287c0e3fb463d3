import pytest
from PySide6.QtWidgets import QCheckBox, QRadioButton

from matrices.reports.look import contrast
from widgets.theme.theme import Scheme


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
@pytest.mark.parametrize("is_checked", [False, True])
def test_what_can_be_ticked_is_seen_in_every_scheme(qtbot, theme, scheme, kind, is_checked):
    theme.choose(scheme)
    box = kind("")
    box.setAutoExclusive(False)
    box.setChecked(is_checked)
    qtbot.addWidget(box)
    image = box.grab().toImage()
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    seen = {image.pixelColor(x, y).name() for x, y in points}
    assert max(contrast(one, theme.colours.window) for one in seen) >= 3
