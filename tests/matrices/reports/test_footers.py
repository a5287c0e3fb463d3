import datetime

from matrices.language.words import words_for
from matrices.reports.brand import Brand
from matrices.reports.footers import footer_of
from matrices.reports.options import PrintRun

RUN = PrintRun(day=datetime.date(2026, 5, 4), brand=Brand(team_name="Doorlight"))


def told(*parts):
    return footer_of(RUN, words_for("en"), *parts).translate({0x2068: None, 0x2069: None})


def test_a_footer_tells_team_document_and_day():
    assert told("Deniz Aksoy", "Growth report") == "Doorlight · Deniz Aksoy · Growth report · 4 May 2026"


def test_a_very_long_name_is_cut_and_the_day_is_not():
    text = told("Deniz Aksoy " * 20, "Growth report")
    assert text.startswith("Doorlight · Deniz Aksoy Deniz")
    assert text.endswith("… · Growth report · 4 May 2026")
    assert len(text) < 115
