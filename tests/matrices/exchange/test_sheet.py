import pytest

from matrices.exchange.sheet import Merged, clean_text, sheet_of


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        (" a\r\nb\rc ", "a\nb\nc"),
        ("a\x0bb\u2028c", "a\nb\nc"),
        ("a\u00a0b\tc", "a b c"),
        ("a\x00b\x07\ufeff", "ab"),
        ("\u200fسؤال\u200f", "\u200fسؤال\u200f"),
        ("👩\u200d💻", "👩\u200d💻"),
    ],
)
def test_text_is_cleaned_but_not_its_marks(text, clean):
    assert clean_text(text) == clean


def test_empty_edge_is_cut():
    assert sheet_of("", [["a", "", ""], ["", "b", " "], ["", ""]]).rows == (("a", ""), ("", "b"))


def test_merged_cells_are_clipped_to_the_sheet():
    merged = sheet_of("", [["a"], ["b"]], [Merged(top=0, left=0, bottom=1_000_000, right=16_000)]).merged
    assert merged == (Merged(top=0, left=0, bottom=1, right=0),)


def test_overlapping_merges_do_not_multiply():
    every = [Merged(top=0, left=0, bottom=9, right=9)] * 1000
    assert len(sheet_of("", [["a"] * 10] * 10, every).merged) == 1
