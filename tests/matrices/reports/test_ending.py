import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matrices.language.words import words_for
from matrices.model.settings import Paper
from matrices.reports.composing import Composer
from matrices.reports.ending import LEAST_LAST, composed, composed_each, shorter
from matrices.reports.paper import portrait
from matrices.reports.placed import Layout
from matrices.reports.press import Press
from matrices.reports.setting import CLOSE, USUAL
from matrices.reports.typography.typesetter import Typesetter
from tests.matrices.reports.geometry import faults, texts_on, told_characters, words_of

TYPESETTER = Typesetter()
SHEET = portrait(Paper.A4)
LONG = "Answers everyday questions without handing them on."


def put(layout, lengths, *, is_signed):
    """Put a table with a row for each of `lengths`, so many sentences long, and maybe lines to sign on."""
    composer = Composer(Press(layout, words_for("en"), TYPESETTER), "en", "key")
    layout.turn("")
    composer.put_title("Somebody", "Something")
    composer.begin("Rows")
    columns = composer.columns(0.4, 0.6)
    table = composer.table(columns, ("Name", "Text"))
    for number, length in enumerate(lengths):
        table.add(composer.row(columns, [composer.plain(f"row {number}")], [composer.plain(f"{LONG} " * length)]))
    if is_signed:
        composer.put_signatures("Ada", "Bob")


def layout_of(lengths, *, is_signed=True, setting=USUAL):
    layout = Layout(SHEET, is_right_to_left=False, setting=setting)
    put(layout, lengths, is_signed=is_signed)
    return layout


def pages_of(lengths, *, is_signed=True):
    return composed(SHEET, lambda layout: put(layout, lengths, is_signed=is_signed), is_right_to_left=False)


def rows_on(page):
    return sum(words_of(text).startswith("row ") for text in texts_on(page))


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(1, 9), min_size=1, max_size=60), st.booleans())
def test_everything_stands_on_no_more_pages_than_usual(lengths, is_signed):
    usual, pages = layout_of(lengths, is_signed=is_signed).pages(), pages_of(lengths, is_signed=is_signed)
    assert [fault for page in pages for fault in faults(page)] == []
    assert told_characters(pages) == told_characters(usual)
    assert len(pages) <= len(usual)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(1, 9), min_size=20, max_size=60), st.booleans())
def test_last_page_is_never_nearly_empty(lengths, is_signed):
    pages = pages_of(lengths, is_signed=is_signed)
    foot = max((text.within.foot for text in texts_on(pages[-1])), default=0.0)
    assert len(pages) == 1 or (foot - SHEET.body.y) / SHEET.body.height > LEAST_LAST - 0.02


@pytest.mark.parametrize("count", range(24, 60, 3))
def test_lines_to_sign_on_take_rows_along(count):
    assert rows_on(pages_of([1] * count)[-1]) > 1


def test_page_is_spared_by_setting_everything_more_closely():
    count = next(count for count in range(20, 40) if layout_of([1] * count).page_number == 2)
    (page,) = pages_of([1] * count)
    sizes = {line.size_pt for text in texts_on(page) for line in text.block.lines}
    assert {USUAL.body_pt, CLOSE.body_pt} & sizes == {CLOSE.body_pt}


def test_page_with_enough_on_it_stays_as_it_is():
    lengths = [1] * 45
    assert shorter(layout_of(lengths)) is None
    assert len(texts_on(pages_of(lengths)[0])) == len(texts_on(layout_of(lengths).pages()[0]))


def test_documents_of_a_kind_each_begin_and_end_on_their_own():
    kind = ([1] * 40, [1], [9] * 30)

    def put_one(layout, lengths, number):
        put(layout, lengths, is_signed=lengths is kind[number])

    pages = composed_each(SHEET, kind, put_one, is_right_to_left=False)
    assert [told_characters([page]) for page in pages] == [
        told_characters([page]) for lengths in kind for page in pages_of(lengths)
    ]
