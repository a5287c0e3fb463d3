import datetime

import pytest
from PySide6.QtWidgets import QLabel, QToolButton

from matrices.edits.areas import hand_over
from matrices.model.area import Area
from matrices.model.growth import History
from matrices.model.teammate import Teammate
from tests.widgets.areas.conftest import MAY, NOW, team
from widgets.areas.owner_dialog import OwnerDialog
from widgets.areas.person_section import PersonAreasSection
from widgets.people.standpoint import Standpoint

TODAY = NOW.date()


@pytest.fixture
def section(qtbot, session, theme, words):
    session.workspace.commit(team())
    made = PersonAreasSection(session, theme, words, lambda: NOW)
    qtbot.addWidget(made)
    made.resize(800, 500)
    made.show()
    return made


def show(section, session, teammate_id, day=TODAY):
    standpoint = Standpoint(session.get(Teammate, teammate_id), History([]), NOW.date())
    section.show_standpoint(standpoint, None, day)
    return [
        label.text() for row in section.rows for label in (row, *row.findChildren(QLabel)) if isinstance(label, QLabel)
    ]


def test_what_somebody_owns_stands_there_since_when(section, session):
    assert show(section, session, "ana") == ["Seat maps", "since 1 May 2026"]


def test_nobody_owns_more_than_they_do(section, session):
    assert show(section, session, "ben") == []
    assert section.nothing.isVisible()


def test_before_it_began_it_is_not_there(section, session):
    assert show(section, session, "ana", datetime.date(2026, 4, 30)) == []


def test_what_was_handed_over_stands_below_with_the_new_owners_note(section, session):
    after = hand_over(session.get(Area, "maps"), "ana", "ben", datetime.date(2026, 5, 20), "Ask Ana.")
    session.commit("hand over", [after])
    assert show(section, session, "ana") == ["Before", "Seat maps", "1 May 2026 – 19 May 2026"]
    assert show(section, session, "ben") == ["Seat maps", "since 20 May 2026", "Ask Ana."]


def test_an_area_is_handed_over_from_here(section, session):
    show(section, session, "ana")
    section.rows[0].findChild(QToolButton).click()
    dialog = section.findChild(OwnerDialog)
    dialog.to_box.setCurrentText("Ben")
    dialog.do.click()
    assert session.get(Area, "maps").owner_ids_on(NOW.date()) == ("ben",)
    assert session.get(Area, "maps").owners[0].since == MAY
    assert section.rows[0].findChild(QToolButton) is None


def test_what_somebody_owned_is_a_table_with_its_first_and_last_day(section, session):
    after = hand_over(session.get(Area, "maps"), "ana", "ben", datetime.date(2026, 5, 20), "Ask Ana.")
    session.commit("hand-over", [after])
    show(section, session, "ana")
    heads, row = section.table().rows
    assert section.can_export
    assert (heads[0], row[0], *row[3:]) == ("Area", "Seat maps", "2026-05-01", "2026-05-19", "")
