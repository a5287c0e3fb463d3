"""A team that is large enough to be read and arranged a slice at a time."""

import datetime

import pytest
from msgspec.structs import replace

from tests.matrices.model.team import SUPPORT, person
from widgets.session import Session
from widgets.team.place import TeamPlace
from widgets.team.source import TeamSource

TODAY = datetime.date(2026, 10, 20)


@pytest.fixture
def source(session, words, qapp):
    people = [replace(person("Ana"), teammate_id=f"t{one}", name=f"Teammate {one:04}") for one in range(1200)]
    session.workspace.commit([SUPPORT, *people])
    made = TeamSource(Session(session.workspace), words, TODAY, qapp)
    yield made
    made.stop()
    made.deleteLater()


def test_a_large_team_is_arranged_in_turns(source, qtbot):
    with qtbot.waitSignal(source.reader.finished, timeout=10_000):
        source.begin()
    assert source.is_arranging
    assert source.content.rows == ()
    with qtbot.waitSignal(source.changed, timeout=10_000):
        pass
    assert len(source.shown) == 1200
    assert not source.is_arranging


def test_nothing_is_to_choose_until_everybody_is_read(session, words, theme, qtbot):
    people = [replace(person("Ana"), teammate_id=f"t{one}", name=f"Teammate {one:04}") for one in range(1200)]
    session.workspace.commit([SUPPORT, *people])
    place = TeamPlace(session, theme, words)
    qtbot.addWidget(place)
    place.show()
    assert not place.bar.isVisible()
    qtbot.waitUntil(place.bar.isVisible, timeout=10_000)
    assert place.bar.group_button.text() != ""


def test_a_wish_meanwhile_is_met_with_everybody(source, qtbot):
    with qtbot.waitSignal(source.reader.finished, timeout=10_000):
        source.begin()
    source.wish(replace(source.wishes, is_descending=True))
    assert source.shown[0].teammate.name in {"Teammate 0000", "Teammate 1199"}
    assert len(source.shown) == 1200
    assert not source.is_arranging
