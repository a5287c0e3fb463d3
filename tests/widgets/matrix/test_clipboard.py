import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData

from matrices.edits.blocks import Block
from matrices.edits.tidying import tidy
from tests.widgets.matrix import flavours
from widgets.matrix.clipboard import block_in, mime_of
from widgets.matrix.html_table import MOST_CELLS, TooManyCellsError, read_table

FOREIGN = (("Finds the answer\nSays where it is", "Writes <it> & tells"), ("", "12"))
TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")) | st.just("\n"), max_size=30)
CELLS = st.lists(st.lists(TEXTS.map(tidy), min_size=2, max_size=2).map(tuple), min_size=1, max_size=4).map(tuple)


def mime(text="", html=""):
    made = QMimeData()
    if text:
        made.setText(text)
    if html:
        made.setHtml(html)
    return made


@pytest.mark.parametrize("flavour", ["EXCEL", "SHEETS"])
def test_tables_of_spreadsheets_are_read_from_either_flavour(flavour):
    text, html = getattr(flavours, f"{flavour}_TEXT"), getattr(flavours, f"{flavour}_HTML")
    for found in (block_in(mime(text, html)), block_in(mime(text)), block_in(mime("", html))):
        cells = tuple(tuple("\n".join(" ".join(s.split()) for s in one.split("\n")) for one in r) for r in found.texts)
        assert cells == FOREIGN


def calc(name):
    return (flavours.SAMPLES / name).read_text(encoding="utf-8")


def test_what_calc_copies_is_read_from_its_table():
    arabic = "يستمع إلى العميل\nحتى النهاية"
    expected = (
        ("Skill", "Learning", "Solid", ""),
        ("Größe & <Maß>", 'Fragt früh nach\nund sagt "nein" freundlich', arabic, "12"),
        ("Merged down", "Both levels at once", "", "= no formula"),
        ("", "Looks up\nAsks twice", '"quoted"', "お客様の話を聞く"),
    )
    assert block_in(mime(calc("calc.txt"), calc("calc.html"))).texts == expected


def test_text_of_calc_has_lost_the_lines_and_keeps_the_cells():
    texts = block_in(mime(calc("calc.txt"))).texts
    assert texts[1][:2] == ("Größe & <Maß>", 'Fragt früh nach und sagt "nein" freundlich')
    assert [len(row) for row in texts] == [4, 4, 4, 4]


def test_one_cell_of_calc_is_one_cell():
    found = block_in(mime(calc("calc_cell.txt"), calc("calc_cell.html")))
    assert found.texts == (('Fragt früh nach\nund sagt "nein" freundlich',),)


def test_merged_cells_keep_their_places():
    rows = block_in(mime(html=flavours.MERGED_HTML)).texts
    assert rows == (("Both", "", "c"), ("", "", "f"), ("g", "h", "i"), ("j", "", "l"))


def test_lists_and_tables_in_a_cell_are_its_text():
    assert block_in(mime(html=flavours.NESTED_HTML)).texts == (("a\ninner", "b\nc\nd"),)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("one", (("one",),)),
        ("a\tb\nc\n", (("a", "b"), ("c",))),
        ("a\r\nb\r\n", (("a",), ("b",))),
        ('"two ""quoted""\r\nlines"\tx', (('two "quoted"\nlines', "x"),)),
        ('"Hello," she said\tb\nc', (('"Hello," she said', "b"), ("c",))),
        ('a\t"never closed\nb', (("a", '"never closed'), ("b",))),
        ("'=SUM(A1)", (("=SUM(A1)",),)),
        ("a\x00b\x07", (("ab",),)),
        ("日本語\tعربي", (("日本語", "عربي"),)),
    ],
)
def test_plain_text_is_read_as_spreadsheets_write_it(text, rows):
    assert block_in(mime(text)).texts == rows


def test_html_without_a_table_leaves_the_text():
    assert block_in(mime("plain", "<p>plain</p>")).texts == (("plain",),)


@pytest.mark.parametrize("found", [mime(), mime(html="<table></table>")])
def test_where_nothing_is_nothing_is_read(found):
    assert block_in(found) is None


@given(rows=CELLS)
def test_what_we_copy_comes_back_as_it_was(rows):
    made = mime_of(Block(texts=rows))
    assert block_in(made) == Block(texts=rows)


@given(rows=CELLS)
def test_names_come_back_as_names(rows):
    block = Block(texts=rows, attribute_names=tuple(f"A{n}" for n in range(len(rows))), level_names=("One", "Two"))
    assert block_in(mime_of(block)) == block


@given(st.text())
def test_no_text_makes_trouble(text):
    block_in(mime(text, f"<table><tr><td>{text}"))
    read_table(text)


@given(rows=st.lists(st.lists(st.sampled_from(["", "a", "=1", "a\nb  c", " d"]), min_size=2, max_size=2), min_size=1))
def test_what_we_copy_is_read_from_its_text_and_from_its_table(rows):
    made = mime_of(Block(texts=tuple(map(tuple, rows))))
    tidied = tuple(tuple(" ".join(cell.split(" ")).strip() for cell in row) for row in rows)
    for flavour in (mime(made.text()), mime(html=made.html())):
        assert block_in(flavour).texts == tidied


def test_damaged_cells_of_ours_leave_the_text():
    made = mime("plain")
    made.setData("application/x-trellis-cells+json", b"[1")
    assert block_in(made).texts == (("plain",),)


def test_a_copied_cell_stays_one_cell_in_spreadsheets():
    made = mime_of(Block(texts=(("Looks up\nAsks", "=1+1"),)))
    assert made.text() == '"Looks up\nAsks"\t\'=1+1\r\n'
    assert '>Looks up<br style="mso-data-placement:same-cell">Asks</td>' in made.html()


def test_a_copied_number_stays_a_text_in_spreadsheets():
    cell = mime_of(Block(texts=(("007",),))).html().partition("<td")[2].partition(">")[0]
    assert cell == """ style="mso-number-format:'\\@'" sdnum="1033;0;@\""""


def test_more_cells_than_any_grid_has_are_refused():
    with pytest.raises(TooManyCellsError):
        block_in(mime("x\t" * (MOST_CELLS + 1)))
    with pytest.raises(TooManyCellsError):
        read_table("<table>" + "<tr><td colspan=1000 rowspan=1000>x</td></tr>" * 300)
