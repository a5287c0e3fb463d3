import threading

import pytest

from widgets.printing.pdf_pages import Part
from widgets.printing.workshop import Workshop


@pytest.fixture
def workshop(qapp):
    made = Workshop()
    yield made
    made.finish()


def test_a_document_is_made_and_its_parts_painted(workshop, qtbot, pdf):
    with qtbot.waitSignal(workshop.made) as made:
        workshop.make(lambda path, is_wanted: pdf(path, 2))
    assert len(made.args[0].sizes) == 2
    with qtbot.waitSignal(workshop.painted) as painted:
        workshop.paint("view", [Part(1, 1.0, 0, 0, 10, 10)])
    assert painted.args[1].width() == 10


def test_a_newer_wish_cancels_the_older_one(workshop, qtbot, pdf):
    begun, cancelled = threading.Event(), threading.Event()

    def slow(path, is_wanted):
        begun.set()
        while is_wanted():
            pass
        cancelled.set()
        raise ValueError

    heard = []
    workshop.failed.connect(heard.append)
    workshop.make(slow)
    assert begun.wait(5)
    with qtbot.waitSignal(workshop.made):
        workshop.make(lambda path, is_wanted: pdf(path))
    assert cancelled.is_set()
    assert heard == []


def test_a_failure_is_told(workshop, qtbot):
    def fail(path, is_wanted):
        raise OSError(28, "full")

    with qtbot.waitSignal(workshop.failed) as failed:
        workshop.make(fail)
    assert failed.args[0].errno == 28


def test_what_is_no_document_is_told(workshop, qtbot):
    with qtbot.waitSignal(workshop.failed):
        workshop.make(lambda path, is_wanted: path.write_bytes(b"no"))


def test_finishing_ends_a_document_that_is_being_made(qapp):
    workshop, begun = Workshop(), threading.Event()

    def slow(path, is_wanted):
        begun.set()
        while is_wanted():
            pass

    workshop.make(slow)
    assert begun.wait(5)
    workshop.finish()
    assert workshop.isFinished()
