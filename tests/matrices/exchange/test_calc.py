"""Files that LibreOffice Calc 7.4 saved: a workbook of ours that was edited there, and a grid with merged cells."""

from pathlib import Path

import pytest

from matrices.exchange.applying import planned_matrix
from matrices.exchange.ods_merged import merged_in_tables
from matrices.exchange.sheet import Merged, SourceKind
from tests.matrices.exchange.making import ods_cell, ods_of, parts_of, plan_bytes
from tests.matrices.exchange.test_own_sheet import MATRIX

SAMPLES = Path(__file__).parent / "samples"
ROW = "<table:table-row>{}</table:table-row>"


@pytest.mark.parametrize("ending", ["ods", "xlsx"])
def test_edits_in_calc_come_back_to_their_cells(ending):
    again = planned_matrix(plan_bytes((SAMPLES / f"edited_in_calc.{ending}").read_bytes()), MATRIX)
    assert (again.levels, again.categories) == (MATRIX.levels, MATRIX.categories)
    tempo, writing, knowledge, mentoring = again.attributes
    assert tempo == MATRIX.attributes[0]
    assert (writing.attribute_id, writing.descriptors["b"]) == ("w", 'Writes "well"\nيكتب 書く')
    assert (knowledge.attribute_id, knowledge.name) == ("k", "Product knowledge")
    assert (mentoring.attribute_id, mentoring.descriptors) == ("m", {"b": "Mentoring two"})


def test_merged_cells_of_calc_count_for_all_their_places():
    plan = plan_bytes((SAMPLES / "merged_in_calc.ods").read_bytes())
    assert (plan.source_kind, plan.title, plan.categories) == (SourceKind.ODS, "Skills of an agent", ("Craft", "Team"))
    assert [one.category for one in plan.attributes] == ["Craft", "Craft", "Team"]
    assert plan.attributes[0].descriptors == ("Answers in the order of need",) * 2


def test_repeated_rows_and_cells_move_what_is_merged_behind_them():
    across = 'table:number-columns-spanned="2" table:number-rows-spanned="1"'
    body = '<table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>' + ROW.format(
        '<table:table-cell table:number-columns-repeated="2"/>' + ods_cell("x", across)
    )
    found = merged_in_tables(parts_of(ods_of(body))["content.xml"])
    assert found == {"Sheet1": (Merged(top=3, left=2, bottom=3, right=3),)}


def test_absurd_spans_are_cut():
    absurd = 'table:number-columns-spanned="99999999" table:number-rows-spanned="99999999"'
    header = ROW.format(ods_cell("Skill") + ods_cell("Level 1"))
    plan = plan_bytes(ods_of(header + ROW.format(ods_cell("Tempo") + ods_cell("Asks", absurd))))
    assert plan.attributes[0].descriptors == ("Asks",)
