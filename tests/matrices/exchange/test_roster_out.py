import datetime

import pytest

from matrices.exchange.reading import read_source
from matrices.exchange.roster_columns import read_layout
from matrices.exchange.roster_out import roster_rows
from matrices.exchange.roster_plan import RosterKnown, RosterOutcome, plan_roster
from matrices.exchange.table_out import delimited_of, workbook_of
from matrices.language.words import LANGUAGES, words_for
from matrices.model.matrix import Matrix
from matrices.model.teammate import Placement, Teammate

TODAY = datetime.date(2026, 10, 20)
ROLES = (Matrix(matrix_id="support", title="=Support"),)
HELD = Placement(matrix_id="support", since=TODAY, embedded_in="Billing", embedded_until=datetime.date(2027, 1, 1))
PEOPLE = (
    Teammate(
        teammate_id="ana",
        name="+Ana",
        language="ja",
        led_by="ليلى",
        tags={"shift": ("early", "late"), "-area": ("Billing",)},
        placements=(HELD,),
        left_on=datetime.date(2027, 2, 1),
    ),
    Teammate(teammate_id="ben", name="Ben"),
    Teammate(teammate_id="mio", name="森 美緒", reading="もり みお"),
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("write", [delimited_of, lambda rows: workbook_of(rows, "People")])
def test_what_is_written_comes_back_as_it_was(language, write):
    rows = roster_rows(PEOPLE, {one.matrix_id: one for one in ROLES}, TODAY, words_for(language))
    (sheet,) = read_source(write(rows)).sheets
    layout = read_layout(sheet.rows)
    same = plan_roster(sheet, layout, RosterKnown(PEOPLE, ROLES, TODAY))
    assert [one.outcome for one in same.rows] == [RosterOutcome.SAME] * 3
    fresh = plan_roster(sheet, layout, RosterKnown((), ROLES, TODAY))
    assert tuple(fresh.documents) == PEOPLE


@pytest.mark.parametrize(("language", "people", "has_column"), [("en", 2, False), ("en", 3, True), ("ja", 2, True)])
def test_readings_have_a_column_where_there_are_any_or_every_list_has(language, people, has_column):
    words = words_for(language)
    header, *_ = roster_rows(PEOPLE[:people], {}, TODAY, words)
    assert (words("Reading of the name") in header) == has_column
