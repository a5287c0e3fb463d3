"""How narrow the window can become: a small screen is 1,024 px wide."""

import pytest
from PySide6.QtWidgets import QApplication

from app.context import build_context
from app.main_window import MainWindow
from app.places import Place
from app.settings import PreferencesFile
from app.starting import Start, create


@pytest.mark.parametrize("language", ["es", "tr"])
def test_every_place_fits_a_small_screen(qtbot, person, tmp_path, language):
    create(tmp_path / "team.trellis", Start.SAMPLE, language).close()
    context = build_context(QApplication.instance(), PreferencesFile(tmp_path / "p.json"), language, {})
    window = MainWindow(context, person)
    qtbot.addWidget(window)
    window.show()
    window.desk.opening.open(tmp_path / "team.trellis")
    for place in Place:
        window.desk.places.show_place(place)
        QApplication.processEvents()
    assert window.minimumSizeHint().width() <= 1024
    window.close()
