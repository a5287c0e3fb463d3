import pytest
from PySide6.QtCore import QObject

from widgets.checks.settled_work import SettledWork


@pytest.fixture
def work(qapp):
    owner = QObject()
    yield SettledWork(owner)
    owner.deleteLater()


def in_steps(result, pauses=9000):
    for _ in range(pauses):
        yield
    return result


def test_work_is_done_over_several_steps(work, qtbot):
    with qtbot.waitSignal(work.done) as told:
        work.begin(in_steps("found"))
    assert told.args == ["found"]


def test_work_given_up_is_never_done(work, qtbot):
    done = []
    work.done.connect(done.append)
    work.begin(in_steps("old"))
    work.stop()
    with qtbot.waitSignal(work.done):
        work.begin(in_steps("new"))
    assert done == ["new"]


def test_nothing_settles_that_was_stopped(work, qtbot):
    with qtbot.assertNotEmitted(work.settled, wait=400):
        work.wait()
        work.stop()
    with qtbot.waitSignal(work.settled):
        work.wait()
