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


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_a_tick_stands_in_a_box_of_the_accent(qtbot, theme, scheme):
    theme.choose(scheme)
    box = QCheckBox("", checked=True)
    qtbot.addWidget(box)
    image = box.grab().toImage()
    seen = [image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())]
    assert seen.count(theme.colours.accent.lower()) > 40
    assert any(contrast(one, theme.colours.accent) >= 3 for one in set(seen) - {theme.colours.window.lower()})
