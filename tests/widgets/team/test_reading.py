import pytest

from matrices.model.growth import GapState
from matrices.model.team_map import TeamMap, columns_of
from tests.matrices.model.team import ROLES, SUPPORT, TODAY, person
from widgets.team import reading
from widgets.team.reading import PeopleJob, RowReader

MANY = [person(f"P{number:03}", "support", {"product": "solid"}) for number in range(300)]


@pytest.fixture
def reader(session, qapp, monkeypatch):
    """A reader of many people whose slices are as short as can be."""
    monkeypatch.setattr(reading, "_SLICE_S", 0.001)
    session.workspace.commit([SUPPORT, *MANY])
    made = RowReader(session, session)
    yield made
    made.stop()


def plan(_teammates):
    return TeamMap(columns_of([SUPPORT]), ROLES, TODAY)


def test_large_team_is_read_in_slices_and_told(reader, qtbot):
    told = []
    reader.progressed.connect(lambda done, count: told.append((done, count)))
    reader.begin(plan)
    assert reader.is_reading
    assert reader.rows == {}
    qtbot.waitUntil(lambda: not reader.is_reading)
    assert len(reader.rows) == 300
    assert told == sorted(told)
    assert told[-1][1] == 300


def test_change_during_reading_is_not_lost(reader, session, qtbot):
    reader.begin(plan)
    session.commit("rate", [person("P007", "support", {"product": "learning"}), person("New", "support")])
    reader.refresh(["p007", "new"])
    qtbot.waitUntil(lambda: not reader.is_reading)
    assert reader.rows["p007"].cells[0].state is GapState.BELOW


def test_stopped_reading_knows_that_there_is_more(reader):
    reader.begin(plan)
    reader.stop()
    assert reader.has_more
    assert not reader.is_reading


def test_place_hidden_while_reading_reads_when_shown_again(make_place, monkeypatch, qtbot):
    monkeypatch.setattr(reading, "_SLICE_S", 0.001)
    place = make_place([SUPPORT, *MANY])
    place.source.begin()
    place.hide()
    assert not place.source.reader.is_reading
    place.show()
    qtbot.waitUntil(lambda: not place.source.reader.has_more)
    assert len(place.source.shown) == 300


def test_job_ends_when_nobody_waits(session, qapp):
    made = []
    job = PeopleJob(map(str, range(100_000)), made.append, session)
    job.start()
    job.give_up()
    assert job.isFinished()
    assert len(made) < 100_000


def test_failure_in_a_job_is_kept(session, qapp):
    job = PeopleJob(["a"], int, session)
    job.start()
    job.wait()
    assert isinstance(job.failure, ValueError)
