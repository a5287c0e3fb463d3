"""Rows of a workbook are as high as their texts, and stay free to grow."""

import pytest

from matrices.exchange.exporting import Format, exported
from matrices.exchange.row_heights import MOST_PT, lines_in, row_height_pt
from matrices.exchange.templates import read_templates
from tests.matrices.exchange.making import parts_of


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", 1),
        ("Asks early", 1),
        ("Asks\nListens", 2),
        ("Asks early and listens", 3),
        ("x" * 31, 4),
        ("対応する方法", 2),
        ("يَسْأَلُ مُبَكِّرًا", 1),
    ],
)
def test_texts_wrap_at_the_width_of_their_column(text, lines):
    assert lines_in(text, 11) == lines


def test_the_longest_text_makes_the_row():
    assert row_height_pt([("a", 10), ("a\nb\nc", 10), ("", 10)]) == 45


def test_no_row_is_higher_than_there_are():
    assert row_height_pt([("a\n" * 100, 10)]) == MOST_PT


def test_rows_have_heights_that_nobody_fixed():
    sheet = parts_of(exported(read_templates("en"), Format.XLSX))["xl/worksheets/sheet1.xml"]
    rows = sheet.split(b"<row ")[4:]
    assert all(b' ht="' in row.partition(b">")[0] for row in rows)
    assert b"customHeight" not in sheet
