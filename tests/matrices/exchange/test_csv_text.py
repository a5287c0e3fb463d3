import pytest

from matrices.exchange.csv_text import MAX_TEXT_BYTES, read_text
from matrices.exchange.errors import Measure, TooLarge, UnreadableFile
from matrices.exchange.sheet import MAX_CELL_CHARACTERS, MAX_ROWS
from tests.matrices.exchange.making import GRID, csv_of


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_each_dialect_gives_the_same_rows(delimiter, line_end):
    source = read_text(csv_of(GRID, delimiter, line_end=line_end))
    assert (source.delimiter, source.sheets[0].rows) == (delimiter, GRID)


def test_delimiter_can_be_named_in_the_first_line():
    assert read_text(b"sep=;\r\na;b,c\r\nd;e").sheets[0].rows == (("a", "b,c"), ("d", "e"))


def test_commas_in_prose_do_not_count():
    text = "Attribute;Level 1\nWriting;Short, kind, clear\nTools;One, two"
    assert read_text(text.encode()).sheets[0].rows[1] == ("Writing", "Short, kind, clear")


def test_quoted_cells_keep_their_lines_and_quotes():
    assert read_text(b'a,"x\r\n""y"", z"').sheets[0].rows == (("a", 'x\n"y", z'),)


def test_ragged_rows_are_filled_up():
    assert read_text(b"a,b,c\nd\n\ne,f").sheets[0].rows == (("a", "b", "c"), ("d", "", ""), ("",) * 3, ("e", "f", ""))


@pytest.mark.parametrize("data", [b"<html><table>", b'{"levels": []}', b"[[1]]", b"%PDF-1.7", b"{\\rtf1 a}"])
def test_other_kinds_of_text_are_refused(data):
    with pytest.raises(UnreadableFile):
        read_text(data)


@pytest.mark.parametrize(
    ("data", "measure"),
    [
        (b"a,b\n" * (MAX_ROWS + 1), Measure.ROWS),
        (b"a," * 300 + b"a", Measure.COLUMNS),
        ((b"a," * 190 + b"a\n") * 3000, Measure.CELLS),
        (b"a," + b"b" * (MAX_CELL_CHARACTERS + 1), Measure.CELL_CHARACTERS),
        (b"a," + b"b" * 200_000, Measure.CELL_CHARACTERS),
        (b" " * (MAX_TEXT_BYTES + 1), Measure.FILE_BYTES),
    ],
)
def test_too_much_is_refused(data, measure):
    with pytest.raises(TooLarge) as caught:
        read_text(data)
    assert caught.value.measure is measure


def test_a_million_empty_rows_are_nothing():
    assert len(read_text(b"a,b\nc,d\n" + b",\n" * 1_000_000).sheets[0].rows) == 2
