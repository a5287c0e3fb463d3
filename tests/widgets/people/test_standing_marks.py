from matrices.model.marks import RowMarks
from matrices.model.review import Absence
from widgets.people.standing_marks import StandingMarks


def test_each_sign_stands_in_its_cell(words):
    marks = StandingMarks(words)
    marks.rows = {"a": RowMarks(level_id="2", earlier_level_id="1", expected_level_id="3", own_level_id="3")}
    assert marks.cell("a", "2").is_current
    assert marks.cell("a", "1").is_earlier
    assert (marks.cell("a", "3").is_expected, marks.cell("a", "3").badge) == (True, "S")
    assert not any(marks.cell("a", "4"))


def test_row_says_why_it_has_no_level(words):
    marks = StandingMarks(words)
    marks.rows = {"a": RowMarks(absence=Absence.NOT_APPLICABLE)}
    assert marks.row("a").absence == "not applicable"
    assert marks.row("b").absence == ""
    assert not any(marks.cell("b", "1"))
