import datetime

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDesktopServices

from matrices.edits.ratings import NewEvidence, NewRating, rate
from matrices.edits.rows import remove_attributes
from matrices.model.edition import Edition
from matrices.model.evidence import Evidence
from matrices.model.goal import Goal
from matrices.model.matrix import Matrix
from matrices.model.review import Who
from matrices.model.teammate import Teammate
from tests.widgets.people.people import NOW, TODAY, day
from widgets.people.section_stack import GRID


@pytest.fixture
def section(place):
    place.page.body.sections.choose("evidence")
    return place.page.body.sections.section("evidence")


def texts(section):
    return [[piece.text for piece in row.pieces] for row in section.list.rows]


def rate_with(session, *evidence, attribute_id="writing"):
    ana, editions = session.get(Teammate, "ana"), session.workspace.ids(Edition)
    new = NewRating(attribute_id=attribute_id, level_id="strong", on=TODAY, by=Who.LEAD, evidence=evidence)
    made = rate(ana, session.reviews_of("ana"), session.get(Matrix, "support"), editions, new, now=NOW)
    session.commit("rating", made)


def test_latest_first_with_day_attribute_and_level(section):
    assert texts(section) == [
        ["Answered alone\nand said why", "1 Feb 2026 · Product: Solid"],
        ["Asked twice", "1 Apr 2025 · Product: Learning"],
    ]
    assert section.count.text() == "2 pieces of evidence"


def test_new_evidence_comes_in_and_undo_takes_it_away(section, session):
    rate_with(session, NewEvidence(text="Wrote it up", link="https://example.org/7"))
    assert texts(section)[0] == ["Wrote it up", "https://example.org/7", "20 Oct 2026 · Writing: Strong"]
    session.undo()
    assert len(section.list.rows) == 2


def test_search_finds_text_and_attribute_whatever_the_accents(qtbot, section, session):
    rate_with(session, "Réponse courte")
    qtbot.keyClicks(section.search, "reponse WRITING")
    assert [one[0] for one in texts(section)] == ["Réponse courte"]
    section.search.clear()
    assert len(section.list.rows) == 3


def test_return_opens_a_link(qtbot, section, session, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: not opened.append(url.toString()))
    rate_with(session, NewEvidence(text="Wrote it up", link="https://example.org/7"))
    section.list.setFocus()
    section.list.choose(section.list.rows[0].row_id)
    qtbot.keyClick(section.list, Qt.Key.Key_Return)
    assert opened == ["https://example.org/7"]


def test_click_on_the_link_opens_it_and_beside_it_does_not(qtbot, section, session, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: not opened.append(url.toString()))
    rate_with(session, NewEvidence(text="Wrote it up", link="https://example.org/7"))
    area = section.list.visualRect(section.list.told.index(0, 0))
    qtbot.mouseClick(section.list.viewport(), Qt.MouseButton.LeftButton, pos=area.topLeft() + QPoint(12, 6))
    assert opened == []
    qtbot.mouseClick(section.list.viewport(), Qt.MouseButton.LeftButton, pos=area.center())
    assert opened == ["https://example.org/7"]


def test_link_that_is_none_is_only_text(section, session):
    rate_with(session, NewEvidence(text="Ticket", link="file:///etc/passwd"))
    assert [piece.is_link for piece in section.list.rows[0].pieces] == [False, False, False]


def test_return_without_a_link_goes_to_the_attribute(qtbot, place, section):
    place.page.select("calm")
    section.list.setFocus()
    qtbot.keyClick(section.list, Qt.Key.Key_Return)
    assert place.page.body.sections.current_id == GRID
    assert place.page.body.grid.current_key()[0] == "product"


def test_evidence_of_goals_is_there_too(section, session):
    seen = Evidence(evidence_id="g", text="Taught the newcomers", on=day(2026, 8))
    goal = Goal(goal_id="1", text="Teach more", set_on=day(2026, 1), evidence=(seen,))
    session.commit("goal", [replace(session.get(Teammate, "ana"), goals=(goal,))])
    assert texts(section)[0] == ["Taught the newcomers", "1 Aug 2026 · Goal: Teach more"]


def test_removed_attribute_keeps_its_name_of_then(section, session):
    session.commit("removal", [remove_attributes(session.get(Matrix, "support"), {"product"})])
    assert texts(section)[0][1] == "1 Feb 2026 · Product: Solid"


def test_nobody_s_evidence_says_so(place, section):
    place.choose("ben")
    assert section.nothing.isVisible()


def test_evidence_says_that_its_rating_does_not_count_where_another_of_that_day_does(section, session):
    rate_with(session, "Wrote it up")
    ana, editions = session.get(Teammate, "ana"), session.workspace.ids(Edition)
    new = NewRating(attribute_id="writing", level_id="solid", on=TODAY, by=Who.LEAD, evidence=("Read it again",))
    elsewhere, *_ = rate(ana, [], session.get(Matrix, "support"), editions, new, now=NOW + datetime.timedelta(hours=1))
    session.commit("rating", [elsewhere])
    assert ["Wrote it up", "20 Oct 2026 · Writing: Strong, rated again that day"] in texts(section)
    assert ["Read it again", "20 Oct 2026 · Writing: Solid"] in texts(section)
