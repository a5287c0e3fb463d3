import datetime

import msgspec
import pypdf
import pytest

from matrices.language.words import words_for
from matrices.model.review import Who
from matrices.model.settings import Paper
from matrices.reports.brand import Brand
from matrices.reports.charts.shapes import Polyline
from matrices.reports.growth_pages import growth_pages, print_growth
from matrices.reports.options import PrintOptions, PrintRun
from matrices.reports.placed import Link, Outline, Picture, Wash
from matrices.reports.typography.typesetter import Typesetter
from tests.matrices.reports import samples
from tests.matrices.reports.geometry import faults
from tests.matrices.reports.growth_samples import DAY, NAMES, SEEN, growth, rating, review
from tests.matrices.reports.reading import fonts_of, outline_of, squeezed, text_of, words_in
from tests.matrices.reports.test_matrix_pages import items_of, line_texts

RUN = PrintRun(day=DAY, brand=Brand(team_name="Harbour support"))
ENGLISH = words_for("en")


def pages_of(typesetter, *growths, words=ENGLISH, run=RUN):
    return growth_pages(growths, run, words, typesetter)


def printed(tmp_path, typesetter, *growths, words=ENGLISH):
    path = tmp_path / "growth.pdf"
    print_growth(growths, path, RUN, words, typesetter)
    return path


@pytest.mark.parametrize("language", samples.LANGUAGES)
def test_every_word_is_found(tmp_path, typesetter, language):
    told = growth(language)
    path = printed(tmp_path, typesetter, told, words=words_for(language))
    text = squeezed(text_of(path))
    cells = [one for row in told.matrix.attributes for one in (row.name, row.about, *row.descriptors.values())]
    wanted = set().union(*map(words_in, [*cells, NAMES[language], SEEN[language], told.matrix.title]))
    assert {word for word in wanted if word not in text} == set()
    assert all(is_embedded for _, is_embedded in fonts_of(path))


def test_first_page_holds_role_sentences_lines_and_what_was_agreed(typesetter):
    first, *_ = pages_of(typesetter, growth())
    texts = line_texts(first)
    assert texts[0] == "Robin Vale"
    assert any(text.startswith("Grown since") for text in texts)
    assert any(text.startswith("Agreed on") for text in texts)
    assert len(items_of([first], Picture)) == 2


def test_not_rated_attributes_are_named_rather_than_drawn(typesetter):
    first, *_ = pages_of(typesetter, growth())
    assert "Not rated yet: Writing for others · Knowing where to turn" in line_texts(first)


def test_grid_marks_now_before_and_not_observed(typesetter):
    pages = pages_of(typesetter, growth())
    assert len(items_of(pages, Outline)) == 1 + 2  # the legend's, and both attributes' level before
    assert any("not observed" in text for page in pages for text in line_texts(page))


def test_own_view_that_differs_is_told(typesetter):
    on = datetime.date(2026, 5, 1)
    own = review(rating(samples.role("en"), "a0-0-0", 3, on, by=Who.SELF), on=on)
    pages = pages_of(typesetter, growth(reviews=(*growth().reviews, own)))
    assert any("Own view: Leading" in text for page in pages for text in line_texts(page))


def test_next_steps_show_both_descriptors(typesetter):
    matrix = samples.role("en", expected=2)
    texts = [text for page in pages_of(typesetter, growth(matrix=matrix)) for text in line_texts(page)]
    place = texts.index("Next steps")
    assert {"Now", "Next", "Product", "knowledge", "Solid", "Strong"} <= set(texts[place : place + 30])


@pytest.mark.parametrize("repeat", range(1, 9))
def test_no_page_ends_in_a_header_or_heading(typesetter, repeat):
    matrix = samples.role("en", repeat=repeat, expected=3)
    heads = {"Next steps", "Evidence", "Growth", "Level now", "Leading", "Makes the whole team better at it.", "Next"}
    for page in pages_of(typesetter, growth(matrix=matrix)):
        assert line_texts(page)[-1] not in heads


def test_teammate_without_reviews_has_a_report(typesetter):
    pages = pages_of(typesetter, growth(reviews=()))
    assert "Nothing is rated yet." in line_texts(pages[0])
    assert items_of(pages, Picture) == []


def test_several_reports_begin_with_contents_that_lead_to_them(tmp_path, typesetter):
    growths = [growth(language) for language in samples.LANGUAGES]
    path = printed(tmp_path, typesetter, *growths)
    assert [one for one in outline_of(path) if isinstance(one, str)] == ["Contents", *NAMES.values()]
    reader = pypdf.PdfReader(path)
    starts = [reader.get_destination_page_number(one) + 1 for one in reader.outline if not isinstance(one, list)][1:]
    contents = text_of(path).split("Page 1 of")[0]
    assert all(str(start) in contents.split() for start in starts)
    assert len(reader.pages[0]["/Annots"]) == len(growths)


def test_contents_take_as_many_pages_as_they_need(typesetter):
    growths = [growth(reviews=(), name=f"Robin {number}") for number in range(90)]
    pages = pages_of(typesetter, *growths)
    links = [len(items_of([page], Link)) for page in pages]
    assert sum(links) == 90
    assert links[2] > 0
    assert line_texts(pages[3])[0] == "Robin 0"
    assert "4" in line_texts(pages[0])


def test_arabic_report_is_mirrored(typesetter):
    plain = pages_of(typesetter, growth())
    mirrored = pages_of(typesetter, growth(), words=words_for("ar"))
    lines = [shape for picture in items_of(mirrored, Picture) for shape in picture.drawing.shapes]
    assert all(shape.points[0][0] > shape.points[-1][0] for shape in lines if isinstance(shape, Polyline))
    for one, other in zip(plain, mirrored, strict=True):
        assert lefts(one) == pytest.approx([one.width - right for right in rights(other)])


def lefts(page):
    """Return where charts and washes begin."""
    washes = [one.area.x for one in items_of([page], Wash)]
    return [*(one.x for one in items_of([page], Picture)), *washes]


def rights(page):
    """Return where charts and washes end."""
    washes = [one.area.right for one in items_of([page], Wash)]
    return [*(one.x + one.drawing.box.width for one in items_of([page], Picture)), *washes]


def test_titles_and_bookmarks_hold_no_isolates(tmp_path, typesetter):
    path = printed(tmp_path, typesetter, growth("ar"), words=words_for("ar"))
    name, sections = outline_of(path)
    told = [name, *sections, pypdf.PdfReader(path).metadata.title]
    assert any(NAMES["ar"] in one for one in sections)
    assert not any("\u2068" in one or "\u2069" in one for one in told)


def test_same_report_gives_the_same_bytes(tmp_path, typesetter, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1777777777")
    first = printed(tmp_path, Typesetter(), growth("ja")).read_bytes()
    assert printed(tmp_path, typesetter, growth("ja")).read_bytes() == first


@pytest.mark.parametrize("language", samples.LANGUAGES)
@pytest.mark.parametrize("paper", list(Paper))
def test_nothing_overlaps_or_leaves_the_page(typesetter, language, paper):
    run = msgspec.structs.replace(RUN, options=PrintOptions(language=language, paper=paper))
    matrix = samples.role(language, repeat=4, expected=3)
    for page in pages_of(typesetter, growth(language, matrix), words=words_for(language), run=run):
        assert faults(page) == []
