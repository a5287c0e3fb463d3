"""Areas, service standard and numbers of a team, shown one after another."""

import datetime
from collections.abc import Iterator

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.main_window import MainWindow
from app.places import Place
from matrices.edits.areas import add_owner, new_area
from matrices.model.area import Area
from matrices.model.teammate import Teammate
from widgets.metrics.role_dialog import RoleMetricsDialog
from widgets.session import Session

DAY = datetime.date(2026, 3, 2)
_SETTLED_MS = 150


def in_context(window: MainWindow, name: str) -> Iterator[tuple[str, QWidget]]:
    """Yield what to take a picture of, and what it is called; a large team has many areas."""
    places, session = window.desk.places, window.desk.session
    for place in (Place.AREAS, Place.STANDARD) if name == "empty" else ():
        places.show_place(place)
        yield place.value, window
    if name == "empty":
        return
    if name == "large":
        session.commit("filled in", _many_areas(session))
    places.show_place(Place.AREAS)
    yield "areas", window
    for cut in ("owner", "group"):
        areas = places.further(Place.AREAS)
        areas.head.cut_box.setCurrentIndex(areas.head.cut_box.findData(cut))
        areas.show_board(is_board=True)
        yield f"areas-by-{cut}", window
    places.show_place(Place.STANDARD)
    yield "standard", window
    places.further(Place.STANDARD).show_editor(is_editing=True)
    yield "standard-edited", window
    yield from _numbers(window, session)


def _numbers(window: MainWindow, session: Session) -> Iterator[tuple[str, QWidget]]:
    teammate = next((one for one in session.all(Teammate) if one.placements), None)
    if teammate is None:
        return
    window.desk.places.show_teammate(teammate.teammate_id)
    sections = window.desk.places.people.page.body.sections
    for section in ("numbers", "areas"):
        sections.choose(section)
        yield f"teammate-{section}", window
    sections.choose("numbers")
    sections.section("numbers").show_metrics()
    QTest.qWait(_SETTLED_MS)
    dialog = window.findChild(RoleMetricsDialog)
    yield "role-metrics", dialog
    dialog.close()


def _many_areas(session: Session) -> Iterator[Area]:
    people = [one.teammate_id for one in session.all(Teammate)]
    for number in range(400):
        made = new_area(f"Area {number}", about="What it covers, in a sentence.", group=f"Group {number % 12}")
        yield made if number % 9 == 0 else add_owner(made, people[number % len(people)], DAY)
