import datetime

import pytest

from matrices.model.growth import Entry
from matrices.model.marks import RowMarks
from matrices.model.review import Absence, Rating, Who
from widgets.people.legend import Kind, kinds_in
from widgets.people.standing_marks import StandingMarks

DAY = datetime.date(2026, 5, 4)


def entry(by=Who.AGREED, role="m", **said):
    rating = Rating(
        rating_id="r",
        attribute_id="a",
        on=DAY,
        by=by,
        edition_id=f"{role}:1",
        recorded_at=datetime.datetime(2026, 5, 4, tzinfo=datetime.UTC),
        **(said or {"level_id": "2"}),
    )
    return Entry(rating=rating, review_id="t:1")


def row(**fields):
    return RowMarks(**{"level_id": "2", "entry": entry(), "role_id": "m", **fields})


@pytest.fixture
def marks(words):
    made = StandingMarks(words)
    made.day, made.stale_after_days = DAY, 180
    return made


def test_each_sign_stands_in_its_cell(marks):
    marks.rows = {"a": row(earlier_level_id="1", expected_level_id="3", own_level_id="3", next_expected_level_id="4")}
    assert marks.cell("a", "2").is_current
    assert marks.cell("a", "1").is_earlier
    assert (marks.cell("a", "3").is_expected, marks.cell("a", "3").badge) == (True, "S")
    assert marks.cell("a", "4").is_next_expected
    assert not any(marks.cell("a", "5"))


def test_views_have_letters_where_they_differ(marks):
    marks.rows = {"a": row(own_level_id="1", lead_level_id="1")}
    assert [marks.cell("a", one).badge for one in "123"] == ["SL", "A", ""]
    marks.rows = {"a": row()}
    assert marks.cell("a", "2").badge == ""


def test_letters_are_said_as_words(marks):
    marks.rows = {"a": row(own_level_id="1", lead_level_id="1")}
    assert [marks.cell("a", one).badge_said for one in "123"] == ["self, lead", "agreed", ""]


def test_level_of_another_role_is_set_apart(marks):
    marks.rows = {"a": row(entry=entry(role="old"), earlier_level_id="1")}
    marks.titles = {"old": "Support"}
    assert (marks.cell("a", "2").is_current, marks.cell("a", "2").is_carried) == (False, True)
    assert not marks.cell("a", "1").is_earlier
    assert marks.row("a").note == "as Support"


def test_old_rating_says_so(marks):
    marks.rows = {"a": row()}
    marks.day = DAY + datetime.timedelta(days=180)
    assert not marks.row("a").has_line
    marks.day = DAY + datetime.timedelta(days=181)
    assert (marks.row("a").note, marks.row("a").is_stale) == ("stale, 4 May 2026", True)


def test_row_says_why_it_has_no_level(marks):
    marks.rows = {"a": row(level_id=None, absence=Absence.NOT_APPLICABLE, entry=entry(absence=Absence.NOT_APPLICABLE))}
    assert marks.row("a").absence == "not applicable"
    assert marks.row("b").absence == ""
    assert not any(marks.cell("b", "1"))


def test_legend_holds_what_is_shown_and_nothing_else():
    assert kinds_in([row(expected_level_id="3")], DAY, 180) == {Kind.NOW, Kind.EXPECTED}
    late = DAY + datetime.timedelta(days=200)
    carried = row(entry=entry(role="old"), lead_level_id="1", next_expected_level_id="3")
    assert kinds_in([carried], late, 180) == {
        Kind.CARRIED,
        Kind.NEXT_EXPECTED,
        Kind.LEAD,
        Kind.AGREED,
        Kind.STALE,
    }
    assert kinds_in([], DAY, 180) == set()
