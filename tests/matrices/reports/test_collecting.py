"""The garbage collector stands aside while a document is made, and nothing grows meanwhile."""

import gc

import pytest

from matrices.language.words import words_for
from matrices.reports.collecting import collector_held_off
from matrices.reports.growth_pages import growth_pages
from matrices.reports.options import PrintRun
from matrices.reports.typography.typesetter import Typesetter
from tests.matrices.reports.growth_samples import DAY, growth


@pytest.fixture
def _collector():
    was_on = gc.isenabled()
    yield
    (gc.enable if was_on else gc.disable)()


@pytest.mark.usefixtures("_collector")
@pytest.mark.parametrize("is_on", [True, False])
def test_it_is_held_off_and_then_as_before(is_on):
    (gc.enable if is_on else gc.disable)()
    with collector_held_off():
        assert not gc.isenabled()
    assert gc.isenabled() == is_on


@pytest.mark.usefixtures("_collector")
def test_an_error_restores_it():
    gc.enable()
    with pytest.raises(KeyError), collector_held_off():
        raise KeyError
    assert gc.isenabled()


@pytest.mark.usefixtures("_collector")
def test_reports_leave_nothing_for_it():
    typesetter, run, words = Typesetter(), PrintRun(day=DAY), words_for("en")
    growth_pages([growth()], run, words, typesetter)
    gc.collect()
    with collector_held_off():
        growth_pages([growth(name=f"Robin {number}") for number in range(3)], run, words, typesetter)
        assert gc.collect() == 0
