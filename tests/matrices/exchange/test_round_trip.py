"""A grid that is written and read again is the same; and whatever is read, only our own errors come out."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matrices.exchange.behaviours import descriptor_of
from matrices.exchange.errors import ExchangeError
from matrices.exchange.header_words import same_name
from matrices.exchange.sheet import clean_text
from tests.matrices.exchange.making import (
    GRID,
    csv_of,
    ods_cell,
    ods_of,
    parts_of,
    plan_bytes,
    xlsx_of,
    zip_of,
)

WORDS = (
    "Asks",
    "early,",
    "dice;",
    "“no”",
    '"q"',
    "ışık",
    "対応",
    "する",
    "يسأل",
    "العميل",
    "👩",
    "= 1",
    "- x",
    "• y",
    "3.",
)
NAMES = ("Ürün", "bilgisi", "製品", "知識", "معرفة", "Tools", "Ñandú")
STARTS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\xff\xfe", b"\xef\xbb\xbf")
WORKBOOK = xlsx_of(GRID, [(1, 1, 1, 2)])
texts = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join), max_size=3).map("\n".join)
names = st.lists(st.sampled_from(NAMES), min_size=1, max_size=3).map(" ".join)


@st.composite
def grids(draw):
    """Draw a header of 1 to 4 levels and 1 to 5 attributes, the first cell of each described."""
    width = draw(st.integers(1, 4))
    own = draw(st.lists(names, min_size=1, max_size=5, unique_by=same_name))
    rows = [[f"{name} ·", "x", *draw(st.lists(texts, min_size=width - 1, max_size=width - 1))] for name in own]
    return [["Attribute", *(f"Level {place + 1}" for place in range(width))], *rows]


def expected(grid):
    return [(" ".join(row[0].split()), tuple(descriptor_of(clean_text(cell)) for cell in row[1:])) for row in grid[1:]]


def wording(plan):
    return [(one.name, one.descriptors) for one in plan.attributes]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
@settings(max_examples=20)
@given(grid=grids())
def test_text_comes_back_equal(delimiter, encoding, grid):
    plan = plan_bytes(csv_of(grid, delimiter, encoding))
    assert wording(plan) == expected(grid)
    assert [level.name for level in plan.levels] == grid[0][1:]


@settings(max_examples=40, deadline=None)
@given(grid=grids())
def test_spreadsheet_comes_back_equal(grid):
    assert wording(plan_bytes(xlsx_of(grid))) == expected(grid)


def read_or_refuse(data):
    try:
        plan = plan_bytes(data)
    except ExchangeError:
        return
    assert [row.source_row for row in plan.rows] == list(range(1, len(plan.rows) + 1))


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data):
    read_or_refuse(data)


@given(
    st.sampled_from([b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\xff\xfe", b"\xef\xbb\xbf"]),
    st.binary(max_size=99),
)
def test_any_bytes_behind_a_known_beginning_are_read_or_refused(start, data):
    read_or_refuse(start + data)


@given(st.text(alphabet='ab,;\t\n"\r •1#', max_size=60))
def test_any_text_is_read_or_refused(text):
    read_or_refuse(text.encode())


@st.composite
def broken_packages(draw, whole):
    """Draw a spreadsheet with a few bytes of one of its parts replaced."""
    parts = dict(parts_of(whole))
    name = draw(st.sampled_from(sorted(parts)))
    content = bytearray(parts[name])
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(content) - 1))
        new = draw(st.sampled_from([b"", b"9999999999", b"-1", b"<", b">", b'"', b"\0", b"XFD1048576", b"\xff"]))
        content[at : at + draw(st.integers(0, 9))] = new or b" "
    return zip_of({**parts, name: bytes(content)})


@settings(max_examples=150, deadline=None)
@given(broken_packages(WORKBOOK))
def test_broken_workbook_is_read_or_refused(data):
    read_or_refuse(data)


@settings(max_examples=50, deadline=None)
@given(broken_packages(ods_of("<table:table-row>" + ods_cell("Skill") + ods_cell("L1") + "</table:table-row>")))
def test_broken_ods_is_read_or_refused(data):
    read_or_refuse(data)


@settings(max_examples=50, deadline=None)
@given(st.data())
def test_broken_zip_is_read_or_refused(data):
    whole = bytearray(WORKBOOK)
    at = data.draw(st.integers(4, len(whole) - 1))
    whole[at : at + 4] = data.draw(st.binary(min_size=4, max_size=4))
    read_or_refuse(bytes(whole))
