import datetime

import pytest

from matrices.language.words import words_for
from matrices.model.settings import Paper
from matrices.reports.brand import Brand
from matrices.reports.footers import footer_of
from matrices.reports.options import PrintOptions, PrintRun
from matrices.reports.paper import FOOTER_PT, INK, portrait, voice_of

DAY = datetime.date(2026, 5, 4)
RUN = PrintRun(day=DAY, brand=Brand(team_name="Doorlight"))
ROLE = "Especialista sénior de atención al cliente"


def told(*parts, run=RUN, language="en"):
    return footer_of(run, words_for(language), *parts).translate({0x2068: None, 0x2069: None})


def test_a_footer_tells_team_document_and_day():
    assert told("Deniz Aksoy", "Growth report") == "Doorlight · Deniz Aksoy · Growth report · 4 May 2026"


def test_a_very_long_name_is_cut_and_the_day_is_not():
    text = told("Deniz Aksoy " * 20, "Growth report")
    assert text.startswith("Doorlight · Deniz Aksoy Deniz")
    assert text.endswith("… · Growth report · 4 May 2026")
    assert len(text) < 125


def test_a_long_role_of_a_team_with_a_long_name_is_told_in_full():
    run = PrintRun(day=DAY, brand=Brand(team_name="Atención al cliente de Doorlight"))
    assert ROLE in told(ROLE, "Guía de contratación", run=run, language="es")


@pytest.mark.parametrize(("paper", "is_cut"), [(Paper.A4, True), (Paper.LETTER, True), (Paper.A3, False)])
def test_large_paper_has_room_for_more(paper, is_cut):
    run = PrintRun(day=DAY, brand=RUN.brand, options=PrintOptions(paper=paper))
    assert ("…" in told("Deniz Aksoy " * 9, "Growth report", run=run)) is is_cut


@pytest.mark.parametrize("name", ["佐藤美咲" * 40, "Deniz Aksoy " * 40])
@pytest.mark.parametrize("paper", Paper)
def test_a_footer_leaves_room_for_the_page_number(typesetter, name, paper):
    run = PrintRun(day=DAY, brand=RUN.brand, options=PrintOptions(paper=paper))
    words = words_for("ja")
    line = typesetter.line(footer_of(run, words, name, "成長レポート"), voice_of(words).style(FOOTER_PT, INK))
    assert line.width < portrait(paper).body.width * 0.8
