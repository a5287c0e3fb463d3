import datetime
import itertools
import re

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matrices.language.words import words_for
from matrices.model.matrix import Attribute, Category, Level, Matrix
from matrices.model.settings import Paper
from matrices.reports.fitting import Fit, Trial, best_trial
from matrices.reports.level_columns import LevelColumns
from matrices.reports.matrix_pages import MatrixPrint, role_pages
from matrices.reports.options import Orientation, PrintOptions, PrintRun
from matrices.reports.paper import landscape, portrait
from matrices.reports.placed import Rule
from matrices.reports.typography.typesetter import Typesetter
from tests.matrices.reports import samples
from tests.matrices.reports.geometry import faults, texts_on, words_of

TYPESETTER = Typesetter()
A4 = (landscape(Paper.A4), portrait(Paper.A4))
PAGE = object()


def pages_of(matrix, language="en", **choices):
    run = PrintRun(day=datetime.date(2026, 5, 6), options=PrintOptions(language=language, **choices))
    return role_pages(MatrixPrint(matrix), run, words_for(language), TYPESETTER)


CELLS = st.one_of(
    st.just(""),
    st.text(max_size=80),
    st.text("سلام قّ(,)12 \n", max_size=80),
    st.text("日本語、。（）ー\n", max_size=120),
    st.text("abcdefgh", min_size=60, max_size=200),
    st.integers(1, 60).map(lambda count: "Explains what was done. " * count),
    st.integers(1, 90).map(lambda count: "Explains it.\n" * count),
)


@st.composite
def matrices(draw):
    levels = tuple(
        Level(level_id=f"l{place}", name=draw(CELLS), meaning=draw(CELLS)) for place in range(draw(st.integers(0, 12)))
    )
    categories = tuple(Category(category_id=f"c{place}", name=draw(CELLS)) for place in range(2))
    rows = [
        Attribute(
            attribute_id=f"a{row}",
            name=draw(CELLS),
            about=draw(CELLS),
            category_id=f"c{row // 2}",
            expected_level_id=levels[-1].level_id if levels else None,
            descriptors={level.level_id: draw(CELLS) for level in levels},
        )
        for row in range(draw(st.integers(0, 4)))
    ]
    return Matrix(
        matrix_id="any",
        title=draw(CELLS),
        about=draw(CELLS),
        language=draw(st.sampled_from(samples.LANGUAGES)),
        levels=levels,
        categories=categories,
        attributes=tuple(rows),
    )


@settings(max_examples=60, deadline=None)
@given(matrices(), st.sampled_from(("en", "ar", "ja")), st.sampled_from(Paper), st.sampled_from(Orientation))
def test_text_stays_in_its_cell_and_cells_apart_on_every_page(matrix, language, paper, orientation):
    for page in pages_of(matrix, language, paper=paper, orientation=orientation):
        assert faults(page) == []


def token(language, row, column, number):
    return {"ar": "كلمة", "ja": "語"}.get(language, "w") + f"{row}x{column}n{number}."


@settings(max_examples=25, deadline=None)
@given(
    st.integers(1, 9),
    st.lists(st.integers(1, 90), min_size=1, max_size=6),
    st.sampled_from(("en", "ar", "ja")),
    st.sampled_from(Orientation),
)
def test_every_word_stands_on_the_pages_exactly_once(levels, lengths, language, orientation):
    said = {
        (row, column): [token(language, row, column, number) for number in range(length)]
        for row, length in enumerate(lengths)
        for column in range(levels)
    }
    matrix = samples.wide(levels, rows=len(lengths), language=language)
    rows = tuple(
        msgspec.structs.replace(
            one, descriptors={f"l{column}": " ".join(said[row, column]) for column in range(levels)}
        )
        for row, one in enumerate(matrix.attributes)
    )
    pages = pages_of(msgspec.structs.replace(matrix, attributes=rows), language, orientation=orientation)
    found = [words_of(text) for page in pages for text in texts_on(page) if text.element is not None]
    shown = sorted(word for text in found for word in text.split() if re.search(r"\dx\d", word))
    assert len(shown) == sum(map(len, said.values()))
    assert len(set(shown)) == len(shown)


@pytest.mark.parametrize("language", ["en", "ar", "ja"])
def test_ladder_of_forty_levels_stands_in_strips_that_repeat_the_rows(language):
    pages = pages_of(samples.wide(40, rows=3, language=language), language)
    texts = [words_of(text) for page in pages for text in texts_on(page)]
    strips = texts.count("Attribute About it.") / 3
    assert strips > 1
    assert all(faults(page) == [] for page in pages)
    assert all(sum(f"Level {place}" in text for text in texts) == 1 for place in range(11, 41))


def test_short_words_let_more_levels_stand_side_by_side():
    assert len(pages_of(samples.wide(24, rows=3, text="Yes"))) == 1


def test_column_with_more_text_is_wider():
    matrix = samples.wide(3, rows=4)
    rows = tuple(
        msgspec.structs.replace(row, descriptors={"l0": "Yes", "l1": "Explains. " * 60, "l2": "No"})
        for row in matrix.attributes
    )
    (page,) = pages_of(msgspec.structs.replace(matrix, attributes=rows))
    widths = {text.within.width for text in texts_on(page) if words_of(text).startswith("Explains")}
    assert min(widths) > page.width / 2


def test_row_that_a_page_can_hold_is_not_split():
    tall = "Explains what was done and why, with care. " * 25
    for page in pages_of(samples.wide(3, rows=5, text=tall), orientation=Orientation.LANDSCAPE):
        assert "(continued)" not in " ".join(words_of(text) for text in texts_on(page))


def test_large_grid_is_whole_on_its_pages():
    pages = pages_of(samples.wide(8, rows=120, text="Explains what was done and why. " * 3))
    assert all(faults(page) == [] for page in pages[::7])
    rules = sum(isinstance(item, Rule) for page in pages for item in page.items)
    assert rules >= 120


def trial(pages, fit, splits=0, fill=None, size=None):
    return Trial(fit, (PAGE,) * pages, pages if fill is None else fill, splits, size or fit.largest_pt)


def test_what_fits_one_page_is_not_tried_again():
    tried = []
    best_trial(A4, lambda fit: tried.append(fit) or trial(1, fit))
    assert tried == [Fit(A4[0], 9.0, keeps_whole=True)]


def test_standing_sheet_is_taken_where_it_saves_a_page():
    found = best_trial(A4, lambda fit: trial(2 if fit.page_format is A4[1] else 3, fit, fill=1.1))
    assert len(found.pages) == 2


def test_whole_rows_are_preferred_among_equals():
    found = best_trial(A4, lambda fit: trial(3, fit, splits=0 if fit.keeps_whole else 2))
    assert found.split_count == 0


def test_larger_text_is_preferred_among_equals():
    pages = {9.0: 4, 8.5: 4, 8.0: 3, 7.5: 3, 7.0: 3}
    assert best_trial(A4[:1], lambda fit: trial(pages[fit.largest_pt], fit, fill=2.0)).size_pt == 8.0


def test_text_that_comes_out_small_counts_as_small():
    lying, _ = A4
    found = best_trial(A4, lambda fit: trial(2, fit, fill=1.3, size=None if fit.page_format is lying else 7.0))
    assert found.size_pt == 9.0


def sizes_on(pages):
    return [
        (text.within, [(line.size_pt, line.width) for line in text.block.lines])
        for one in pages
        for text in texts_on(one)
    ]


@pytest.mark.parametrize("language", samples.LANGUAGES)
def test_role_comes_out_the_same_when_printed_again_and_afresh_when_changed(language):
    typesetter, words = Typesetter(), words_for(language)
    run = PrintRun(day=datetime.date(2026, 5, 6))
    role = samples.role(language, repeat=3)
    short = msgspec.structs.replace(role, attributes=role.attributes[:1])

    for one in (role, role, short, role):
        fresh = role_pages(MatrixPrint(one), run, words, Typesetter())
        assert sizes_on(role_pages(MatrixPrint(one), run, words, typesetter)) == sizes_on(fresh)


@pytest.mark.parametrize("language", samples.LANGUAGES)
@pytest.mark.parametrize("rows", [2, 5, 8, 11, 14])
def test_what_has_room_on_one_page_in_the_largest_size_may_fit(language, rows):
    role = samples.wide(4, rows=rows, language=language, text=samples.role(language).attributes[0].descriptors["l0"])
    pages = pages_of(role, language, orientation=Orientation.LANDSCAPE)
    sizes = {line.size_pt for page in pages for text in texts_on(page) for line in text.block.lines}

    body = A4[0].body
    assert LevelColumns(role, TYPESETTER).may_fit(body.width, body.height) or len(pages) > 1 or 9.0 not in sizes


def test_what_is_far_too_long_for_a_page_may_not_fit():
    long = samples.wide(4, rows=12, text="Explains what was done and why. " * 12)

    assert not LevelColumns(long, TYPESETTER).may_fit(A4[0].body.width, A4[0].body.height)


def test_overlapping_cells_would_be_seen():
    (page,) = pages_of(samples.wide(3, rows=1))
    doubled = msgspec.structs.replace(page, items=(*page.items, *texts_on(page)[-1:]))
    assert any(fault.startswith("over") for fault in faults(doubled))
    assert len(list(itertools.combinations(texts_on(page), 2))) > 3
