import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matrices.exchange.roster_columns import RosterColumn, own_headings, read_layout
from matrices.exchange.roster_plan import RosterKnown, RosterOutcome, plan_roster
from matrices.exchange.sheet import sheet_of
from matrices.language.words import LANGUAGES, words_for
from matrices.model.matrix import Matrix
from matrices.model.teammate import Placement, Teammate

TODAY = datetime.date(2026, 10, 20)
MAY = datetime.date(2025, 5, 1)
ROLES = (Matrix(matrix_id="support", title="Support"), Matrix(matrix_id="engineer", title="Engineer"))
ANA = Teammate(
    teammate_id="ana",
    name="Ana Núñez",
    led_by="Noor",
    tags={"Shift": ("early",)},
    placements=(Placement(matrix_id="support", since=MAY),),
)
PEOPLE = (ANA, Teammate(teammate_id="ben1", name="Ben"), Teammate(teammate_id="ben2", name="Ben"))
KNOWN = RosterKnown(PEOPLE, ROLES, TODAY)
HEADER = ("Name", "Role", "Since", "Embedded in", "Lead", "Language of reports", "Left on", "Shift")


def plan(*rows, header=HEADER, known=KNOWN):
    sheet = sheet_of("people", [header, *rows])
    return plan_roster(sheet, read_layout(sheet.rows), known)


def only(*row, header=HEADER, known=KNOWN):
    (found,) = plan(row, header=header, known=known).rows
    return found


def test_somebody_new_comes_with_everything():
    row = only("Dia Okafor", "engineer", "2026-02-03", "Billing", "noor", "日本語", "", "late, night")
    made = row.teammate
    assert row.outcome is RosterOutcome.NEW
    assert (made.name, made.led_by, made.language, made.tags) == (
        "Dia Okafor",
        "Noor",
        "ja",
        {"Shift": ("late", "night")},
    )
    assert made.placements == (Placement(matrix_id="engineer", since=datetime.date(2026, 2, 3), embedded_in="Billing"),)


def test_changes_are_told_and_empty_cells_leave_what_is():
    row = only("ana nunez", "", "", "", "Kenji", "", "", "EARLY")
    assert row.outcome is RosterOutcome.CHANGED
    assert [(one.kind, one.before, one.after) for one in row.changes] == [
        (RosterColumn.NAME, "Ana Núñez", "ana nunez"),
        (RosterColumn.LEAD, "Noor", "Kenji"),
    ]
    assert row.teammate.placements == ANA.placements


def test_another_role_begins_behind_the_one_held():
    row = only("Ana Núñez", "Engineer", "01.03.2026", "", "", "", "", "")
    assert [(one.matrix_id, one.since) for one in row.teammate.placements] == [
        ("support", MAY),
        ("engineer", datetime.date(2026, 3, 1)),
    ]
    later = KNOWN._replace(teammates=(row.teammate,))
    assert only("Ana Núñez", "Engineer", "01.03.2026", "", "", "", "", "", known=later).outcome is RosterOutcome.SAME


def test_another_day_of_the_role_held_corrects_it():
    row = only("Ana Núñez", "Support", "2025-04-01", "", "", "", "", "")
    assert [one.since for one in row.teammate.placements] == [datetime.date(2025, 4, 1)]


@pytest.mark.parametrize(
    ("row", "outcome"),
    [
        (("Ana Núñez", "Support", "2025-05-01", "", "Noor", "en", "", "early"), RosterOutcome.SAME),
        (("", "Support", "", "", "", "", "", ""), RosterOutcome.NO_NAME),
        (("Ben", "Support", "", "", "", "", "", ""), RosterOutcome.SEVERAL_TEAMMATES),
        (("Zoe", "Pilot", "", "", "", "", "", ""), RosterOutcome.UNKNOWN_ROLE),
        (("Zoe", "Support", "soon", "", "", "", "", ""), RosterOutcome.BAD_DAY),
        (("Zoe", "Support", "", "", "", "Klingon", "", ""), RosterOutcome.UNKNOWN_LANGUAGE),
        (("Zoe", "Support", "", "", "", "es_MX", "2026-01-01", ""), RosterOutcome.NEW),
    ],
)
def test_each_row_has_its_result(row, outcome):
    assert only(*row).outcome is outcome


def test_end_before_the_beginning_is_not_taken():
    header = ("Name", "Role", "Since", "Embedded in", "Embedded until")
    row = only("Zoe", "Support", "2026-03-01", "Billing", "2026-01-01", header=header)
    assert (row.outcome, row.detail) == (RosterOutcome.ENDS_EARLY, "2026-01-01")


def test_same_person_twice_counts_once():
    outcomes = [one.outcome for one in plan(("Zoe",), ("zoe",), header=("Name",)).rows]
    assert outcomes == [RosterOutcome.NEW, RosterOutcome.REPEATED]


def test_ids_go_before_names_and_come_back():
    header = ("Id", "Name")
    assert only("ben2", "Benjamin", header=header).teammate.teammate_id == "ben2"
    made = only("4711", "Zoe", header=header).teammate
    assert made.teammate_id == "4711"
    again = KNOWN._replace(teammates=(made,))
    assert only("4711", "Zoë Ay", header=header, known=again).teammate.teammate_id == "4711"


def test_unknown_title_counts_for_what_is_said_of_it():
    row = ("Zoe", "CS agent", "", "", "", "", "", "")
    assert plan(row).unknown_roles == ("CS agent",)
    said = only(*row, known=KNOWN._replace(said_roles={"CS agent": "support"}))
    assert said.teammate.placements[0].matrix_id == "support"
    assert only(*row, known=KNOWN._replace(said_roles={"CS agent": ""})).teammate.placements == ()


def test_column_can_be_corrected():
    layout = read_layout((("Who", "Shift"), ("Zoe", "late")))
    assert not layout.is_complete
    layout = layout.corrected(0, RosterColumn.NAME).corrected(1, RosterColumn.NOTHING)
    made = plan_roster(sheet_of("x", (("Who", "Shift"), ("Zoe", "late"))), layout, KNOWN)
    assert (made.rows[0].name, made.rows[0].teammate.tags) == ("Zoe", {})


def test_of_two_columns_of_one_kind_the_other_becomes_a_tag():
    layout = read_layout((("Name", "Agent"),)).corrected(1, RosterColumn.NAME)
    assert [one.kind for one in layout.columns] == [RosterColumn.TAG, RosterColumn.NAME]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_written_in_a_language_is_read_again(language):
    headings = own_headings(words_for(language))
    layout = read_layout((("A title",), [one.text for one in headings]))
    assert [one.kind for one in layout.columns] == [one.kind for one in headings]
    assert layout.header_row == 1


@pytest.mark.parametrize(
    "header",
    [
        ("Nombre", "Puesto", "Desde"),
        ("Ad Soyad", "Görev", "Başlangıç"),
        ("氏名", "職種", "開始日"),
        ("الاسم", "الوظيفة", "منذ"),
    ],
)
def test_headers_of_other_people_are_known(header):
    kinds = [one.kind for one in read_layout((header,)).columns]
    assert kinds == [RosterColumn.NAME, RosterColumn.ROLE, RosterColumn.SINCE]


@pytest.mark.parametrize(
    "heading",
    ["ふりがな", "フリガナ", "ﾌﾘｶﾞﾅ", "よみ", "読み", "氏名（カナ）", "氏名 (フリガナ)", "Reading", "Yomi", "okunuş"],
)
def test_how_a_name_is_read_has_a_heading_of_many_names(heading):
    row = only("森 美緒", "ﾓﾘ　ﾐｵ", header=("氏名", heading))
    assert row.teammate.reading == "モリ ミオ"
    assert [one.kind for one in row.changes][:2] == [RosterColumn.NAME, RosterColumn.READING]


@pytest.mark.parametrize(("cell", "reading"), [("ﾓﾘ ﾐｵ", "もり みお"), ("", "もり みお"), ("もり みを", "もり みを")])
def test_the_kind_of_kana_changes_no_reading(cell, reading):
    mio = Teammate(teammate_id="mio", name="森 美緒", reading="もり みお")
    row = only("森 美緒", cell, header=("氏名", "フリガナ"), known=RosterKnown((mio,), ROLES, TODAY))
    assert row.teammate.reading == reading
    assert (row.outcome is RosterOutcome.SAME) == (reading == mio.reading)


CELLS = st.sampled_from(
    ("", "Ana Núñez", "Ben", "ben1", "Support", "2026-03-01", "31/12/2025", "es", "=1+1", "a,b", "\u202e")
)


@given(st.lists(st.tuples(*[CELLS | st.text(max_size=4)] * len(HEADER)), max_size=5))
def test_every_row_has_a_result_and_taking_it_again_changes_nothing(rows):
    sheet = sheet_of("people", [HEADER, *rows])
    made = plan_roster(sheet, read_layout(sheet.rows), KNOWN)
    assert len(made.rows) == sum(any(row) for row in sheet.rows[1:])
    after = {one.teammate_id: one for one in (*PEOPLE, *made.documents)}
    again = plan_roster(sheet, made.layout, KNOWN._replace(teammates=tuple(after.values())))
    assert not again.taken
