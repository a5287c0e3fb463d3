"""The team place: its map, the coverage as a list and ratings side by side; compared with a day and with steps."""

from collections.abc import Iterator

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.main_window import MainWindow
from app.places import Place
from tests.widgets.team.people import is_reading_past
from widgets.team.place import TeamPlace

_VIEWS = ("team-map", "team-coverage", "team-calibration")


def team(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Yield what to take a picture of, and what it is called."""
    window.desk.places.show_place(Place.TEAM)
    place = window.desk.places.further(Place.TEAM)
    assert isinstance(place, TeamPlace)
    _settle(place)
    if not place.has_people:
        yield "team-map", window
        return
    for number, name in enumerate(_VIEWS):
        place.show_view(number)
        _settle(place)
        yield name, window
    place.show_view(0)
    place.bar.compare.click()
    place.set_patterns(are_shown=True)
    _settle(place)
    yield "team-map-compared", window


def _settle(place: TeamPlace) -> None:
    while place.source.reader.has_more or is_reading_past(place):
        QApplication.processEvents()
    QTest.qWait(150)
