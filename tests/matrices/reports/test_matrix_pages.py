import datetime

import msgspec
import pypdf
import pytest

from matrices.language.words import words_for
from matrices.model.settings import Paper
from matrices.reports.brand import Brand
from matrices.reports.matrix_pages import MatrixPrint, matrix_pages, print_matrix
from matrices.reports.options import Orientation, PrintOptions, PrintRun
from matrices.reports.paper import landscape
from matrices.reports.placed import Bookmark, Dots, Ring
from matrices.reports.typography.typesetter import Typesetter
from tests.matrices.reports import samples
from tests.matrices.reports.geometry import texts_on
from tests.matrices.reports.reading import fonts_of, outline_of, squeezed, text_of, words_in

OPTIONS = PrintRun(day=datetime.date(2026, 5, 6), brand=Brand("Harbour support"))
ENGLISH = words_for("en")


def pages_of(typesetter, *matrices, words=ENGLISH, options=OPTIONS, editions=()):
    return matrix_pages([MatrixPrint(one, tuple(editions)) for one in matrices], options, words, typesetter)


def printed(tmp_path, typesetter, *matrices, words=ENGLISH, options=OPTIONS):
    path = tmp_path / "matrix.pdf"
    print_matrix([MatrixPrint(one) for one in matrices], path, options, words, typesetter)
    return path


def line_texts(page):
    return [
        "".join(glyph.text for piece in line.pieces for glyph in piece.glyphs)
        for text in texts_on(page)
        for line in text.block.lines
    ]


def items_of(pages, kind):
    return [item for page in pages for item in page.items if isinstance(item, kind)]


@pytest.mark.parametrize("language", samples.LANGUAGES)
def test_every_word_of_every_cell_is_found(tmp_path, typesetter, language):
    matrix = samples.role(language)
    text = squeezed(text_of(printed(tmp_path, typesetter, matrix, words=words_for(language))))
    cells = [one for row in matrix.attributes for one in (row.name, row.about, *row.descriptors.values())]
    heads = [matrix.title, matrix.about, *(part for level in matrix.levels for part in (level.name, level.meaning))]
    wanted = set().union(*map(words_in, [*cells, *heads]))
    assert {word for word in wanted if word not in text} == set()


@pytest.mark.parametrize("language", samples.LANGUAGES)
def test_all_fonts_are_embedded(tmp_path, typesetter, language):
    fonts = fonts_of(printed(tmp_path, typesetter, samples.role(language), words=words_for(language)))
    assert fonts
    assert all(is_embedded and "+NotoSans" in name for name, is_embedded in fonts)


def test_document_says_its_title_and_language(tmp_path, typesetter):
    reader = pypdf.PdfReader(printed(tmp_path, typesetter, samples.role("ar"), words=words_for("ar")))
    assert reader.metadata.title == samples.role("ar").title
    assert reader.metadata.author == "Harbour support"
    assert reader.trailer["/Root"]["/Lang"] == "ar"
    assert reader.trailer["/Root"]["/ViewerPreferences"]["/Direction"] == "/R2L"


def test_outline_leads_from_role_to_categories_and_attributes(tmp_path, typesetter):
    outline = outline_of(printed(tmp_path, typesetter, samples.role("en")))
    assert outline == [
        "Customer support specialist 1",
        [
            "Craft",
            ["Product knowledge", "Conversation"],
            "Working together",
            ["Writing for others", "Knowing where to turn"],
        ],
    ]


def test_nothing_to_print_is_refused(tmp_path, typesetter):
    with pytest.raises(ValueError, match="nothing to print"):
        printed(tmp_path, typesetter)


def test_several_roles_begin_on_their_own_pages(tmp_path, typesetter):
    path = printed(tmp_path, typesetter, samples.role("en"), samples.role("tr"))
    assert len(pypdf.PdfReader(path).pages) == 2
    assert len(outline_of(path)) == 4


@pytest.mark.parametrize(
    ("editions", "changed", "text"),
    [
        ((), False, "Draft"),
        ((2,), False, "Edition 2 · \u20684 May 2026\u2069"),
        ((1, 2), True, "Draft, changed since edition 2"),
        ((None,), False, "Draft"),
    ],
)
def test_head_says_which_wording_it_is(typesetter, editions, changed, text):
    matrix = samples.role("en")
    made = [samples.published(matrix, number) for number in editions]
    shown = msgspec.structs.replace(matrix, about="Changed.") if changed else matrix
    (page,) = pages_of(typesetter, shown, editions=made)
    assert "".join(char for char in text if char not in "\u2068\u2069") in line_texts(page)


def test_footer_names_team_role_and_wording(typesetter):
    matrix = samples.role("en")
    (page,) = pages_of(typesetter, matrix, editions=[samples.published(matrix)])
    parts = page.footer.translate({0x2068: None, 0x2069: None}).split(" · ")
    assert parts == ["Harbour support", matrix.title, "Edition 2", "4 May 2026"]


def test_footer_tells_the_wording_of_a_role_with_a_very_long_title(typesetter):
    matrix = msgspec.structs.replace(samples.role("en"), title="Specialist " * 14)
    footer = pages_of(typesetter, matrix, editions=[samples.published(matrix)])[0].footer
    assert "Edition 2" in footer
    assert "4 May 2026" in footer
    assert len(footer) < 140


def test_pages_are_numbered(tmp_path, typesetter):
    text = text_of(printed(tmp_path, typesetter, samples.role("en", repeat=5)))
    assert "Page 1 of 2" in text
    assert "Page 2 of 2" in text


def test_header_stands_on_each_page(typesetter):
    pages = pages_of(typesetter, samples.role("en", repeat=8))
    assert len(pages) > 2
    assert all("Learning" in line_texts(page) for page in pages)


def sizes_in(pages):
    return {line.size_pt for page in pages for text in texts_on(page) for line in text.block.lines}


def with_choice(**choices):
    return msgspec.structs.replace(OPTIONS, options=PrintOptions(**choices))


@pytest.mark.parametrize("rows", range(1, 40, 3))
def test_free_choice_never_takes_more_pages_than_a_given_one(typesetter, rows):
    matrix = samples.wide(4, rows=rows, text="Explains what was done and why. " * 3)
    free = len(pages_of(typesetter, matrix))
    for orientation in Orientation:
        assert free <= len(pages_of(typesetter, matrix, options=with_choice(orientation=orientation)))


def test_text_is_small_only_where_it_saves_a_page(typesetter):
    assert 9.0 in sizes_in(pages_of(typesetter, samples.wide(4, rows=6)))
    by_rows = [pages_of(typesetter, samples.wide(4, rows=rows)) for rows in range(8, 24)]
    assert any(len(pages) == 1 and 9.0 not in sizes_in(pages[:1]) for pages in by_rows)
    assert all(min(sizes_in(pages)) >= 7 for pages in by_rows)


def test_ladder_with_few_long_levels_stands_upright(typesetter):
    (page,) = pages_of(typesetter, samples.wide(2, rows=18))
    assert page.height > page.width


def test_category_never_stands_alone_at_the_foot(typesetter):
    for repeat in range(1, 12):
        for page in pages_of(typesetter, samples.role("en", repeat=repeat)):
            texts = line_texts(page)
            assert texts[-1] not in ("CRAFT", "WORKING TOGETHER")


def test_expected_level_has_a_ring_at_its_trailing_corner(typesetter):
    (page,) = pages_of(typesetter, samples.role("en"))
    rings = [ring for ring in items_of([page], Ring) if ring.line_pt == 1.0]
    assert len(rings) == len(samples.role("en").attributes) + 1  # and the legend's


def test_dots_count_the_levels(typesetter):
    pages = pages_of(typesetter, samples.role("en"))
    assert [(dots.filled, dots.count) for dots in items_of(pages, Dots)] == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_empty_cell_shows_a_dash(typesetter):
    (page,) = pages_of(typesetter, samples.wide(4, rows=2, text=""))
    assert line_texts(page).count("–") == 8


def test_row_taller_than_a_page_goes_on(typesetter):
    text = "Explains what was done and why, with care. " * 70
    pages = pages_of(typesetter, samples.wide(4, rows=2, text=text))
    assert len(pages) > 2
    assert all("(continued)" in line_texts(page) for page in pages[1:2])
    words = sum(line.split().count("Explains") for page in pages for line in line_texts(page))
    assert words == 70 * 4 * 2


def test_level_meanings_longer_than_a_header_get_a_row(typesetter):
    matrix = samples.wide(3, rows=1)
    levels = tuple(msgspec.structs.replace(level, meaning="Much is meant. " * 200) for level in matrix.levels)
    pages = pages_of(typesetter, msgspec.structs.replace(matrix, levels=levels))
    words = sum(line.split().count("Much") for page in pages for line in line_texts(page))
    assert words == 600


def test_level_names_longer_than_a_header_get_a_row(typesetter):
    matrix = samples.wide(3, rows=1)
    levels = tuple(msgspec.structs.replace(level, name="Much named. " * 200) for level in matrix.levels)
    pages = pages_of(typesetter, msgspec.structs.replace(matrix, levels=levels))
    words = sum(line.split().count("Much") for page in pages for line in line_texts(page))
    assert words == 600


def test_forty_levels_go_on_in_bands(typesetter):
    pages = pages_of(typesetter, samples.wide(40, rows=2), options=with_choice(orientation=Orientation.LANDSCAPE))
    texts = [text for page in pages for text in line_texts(page)]
    assert "Levels 1 to 6 of 40" in texts
    assert "Levels 35 to 40 of 40" in texts
    assert texts.count("Attribute") == 2 * 7
    assert all(f"Level {number}" in texts for number in range(1, 41))


def test_matrix_without_anything_says_so(typesetter):
    (page,) = pages_of(typesetter, samples.wide(0, rows=0))
    assert "Nothing is described in this matrix yet." in line_texts(page)


@pytest.mark.parametrize("paper", list(Paper))
def test_right_to_left_page_is_mirrored(typesetter, paper):
    options = msgspec.structs.replace(OPTIONS, options=PrintOptions(paper=paper, orientation=Orientation.LANDSCAPE))
    width = landscape(paper).width
    plain = pages_of(typesetter, samples.role("en"), options=options)
    mirrored = pages_of(typesetter, samples.role("en"), options=options, words=words_for("ar"))
    rings = zip(items_of(plain, Ring), items_of(mirrored, Ring), strict=True)
    grid = [(one, other) for one, other in rings if one.line_pt == 1.0][1:]
    assert all(one.x == pytest.approx(width - other.x) for one, other in grid)


def test_same_matrix_gives_the_same_bytes(tmp_path, typesetter, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1777777777")
    first = printed(tmp_path, Typesetter(), samples.role("ar"), words=words_for("ar")).read_bytes()
    printed(tmp_path, typesetter, samples.role("ja"))
    assert printed(tmp_path, typesetter, samples.role("ar"), words=words_for("ar")).read_bytes() == first


def test_emoji_and_controls_are_printed_and_found(tmp_path, typesetter):
    text = text_of(
        printed(tmp_path, typesetter, samples.wide(2, rows=1, text="ok \x00\x07\t🚀 \ufffe\U0001f9d1\u200d\U0001f4bb"))
    )
    assert "🚀" in text
    assert "ok" in text


def test_bookmarks_have_keys_of_their_own(typesetter):
    keys = [mark.key for mark in items_of(pages_of(typesetter, samples.role("en"), samples.role("ar")), Bookmark)]
    assert len(keys) == len(set(keys))
