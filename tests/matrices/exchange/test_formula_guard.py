import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matrices.exchange.csv_out import csv_of_matrix
from matrices.exchange.formula_guard import guarded, unguarded
from matrices.exchange.xlsx_out import xlsx_of
from matrices.model.matrix import Attribute, Category, Level, Matrix
from tests.matrices.exchange.making import parts_of

ACTS = ("=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "=cmd|' /C calc'!A0", "＝1", " =1", "|x", "%0A=1")


@given(st.text(alphabet="'=+-@ \t\rab＝|%"))
def test_guarding_can_be_taken_back(text):
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize("text", [*ACTS, *(f"'{text}" for text in ACTS)])
def test_what_acts_is_guarded(text):
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", ["Asks", "a=b", "'quoted'", "", "5 > 3"])
def test_other_texts_stay(text):
    assert guarded(text) == text


@pytest.mark.parametrize("text", ACTS)
def test_no_cell_of_a_csv_file_acts(text):
    matrix = Matrix(
        matrix_id="m",
        title=text,
        levels=(Level(level_id="a", name=text, meaning=text),),
        categories=(Category(category_id="c", name=text),),
        attributes=(Attribute(attribute_id="r", name=text, about=text, category_id="c", descriptors={"a": text}),),
    )
    rows = csv.reader(io.StringIO(csv_of_matrix(matrix).decode("utf-8-sig"), newline=""))
    assert not [cell for row in rows for cell in row if cell.lstrip()[:1] in set("=+-@\t\r＝|%")]


@pytest.mark.parametrize("text", ACTS)
def test_no_cell_of_a_workbook_is_a_formula(text):
    row = Attribute(attribute_id="r", name=text, descriptors={"a": text})
    matrix = Matrix(matrix_id="m", title=text, levels=(Level(level_id="a", name=text),), attributes=(row,))
    parts = parts_of(xlsx_of([matrix]))
    sheet = parts["xl/worksheets/sheet1.xml"]
    assert b"<f>" not in sheet
    assert b'quotePrefix="1"' in parts["xl/styles.xml"]
    assert not [name for name in parts if "externalLink" in name or "connections" in name]
