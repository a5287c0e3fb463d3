"""Nothing on any screen is said past the catalogues: the window is walked through in a language nobody speaks."""

import gettext

import pytest
from PySide6.QtWidgets import QApplication

from app.context import build_context
from app.main_window import MainWindow
from app.places import Place
from app.settings import PreferencesFile
from app.starting import Start, create
from tests.pseudo.visible import texts_of
from tests.pseudo.words import LANGUAGE, PseudoCatalogue, leaks

PLACES = [place for place in Place if place is not Place.WELCOME]
FILE = "組.trellis"
SECTIONS = ("grid", "growth", "goals", "evidence", "reviews", "numbers", "areas")


@pytest.fixture
def pseudo(monkeypatch):
    monkeypatch.setattr(gettext, "translation", lambda *_, **__: PseudoCatalogue())


@pytest.fixture
def told(qtbot, person, pseudo, tmp_path):
    create(tmp_path / FILE, Start.SAMPLE, LANGUAGE).close()
    context = build_context(QApplication.instance(), PreferencesFile(tmp_path / "p.json"), LANGUAGE, {})
    window = MainWindow(context, person)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    yield window
    window.close()


@pytest.fixture
def opened(told, tmp_path):
    told.desk.opening.open(tmp_path / FILE)
    return told


def test_welcome_is_looked_up(told):
    assert [*leaks(texts_of(told))] == []


def test_each_text_of_every_place_is_looked_up(opened, qtbot):
    found = set()
    for place in PLACES:
        opened.desk.places.show_place(place)
        qtbot.wait(50)
        found |= texts_of(opened)
    assert [*leaks(found)] == []


def test_each_text_of_a_teammate_is_looked_up(opened, qtbot):
    opened.desk.places.show_teammate("deniz-aksoy")
    page = opened.desk.places.people.page
    found = set()
    for section in SECTIONS:
        page.body.sections.choose(section)
        qtbot.wait(10)
        found |= texts_of(page)
    assert [*leaks(found)] == []
