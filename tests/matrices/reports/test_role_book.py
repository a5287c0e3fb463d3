import datetime

import pypdf
import pytest
from msgspec.structs import replace

from matrices.language.words import words_for
from matrices.reports.brand import Brand
from matrices.reports.matrix_pages import MatrixPrint
from matrices.reports.options import Orientation, PrintOptions, PrintRun
from matrices.reports.placed import Bookmark, Link
from matrices.reports.role_book import RoleBookPrint, print_role_book, role_book_pages
from tests.matrices.reports import samples
from tests.matrices.reports.geometry import faults, texts_on, words_of
from tests.matrices.reports.tags import nodes, tree_of

RUN = PrintRun(day=datetime.date(2026, 5, 6), brand=Brand("Harbour support"))
ROLES = ("en", "tr", "ar")


def pages_of(typesetter, language="en", run=RUN, roles=ROLES):
    return role_book_pages(book_of(*roles), run, words_for(language), typesetter)


def book_of(*roles, standard=None):
    return RoleBookPrint(tuple(MatrixPrint(samples.role(one)) for one in roles), standard)


def texts_of(page):
    return [words_of(text) for text in texts_on(page)]


def pages_of_keys(pages):
    marks = ((item, number) for number, page in enumerate(pages, 1) for item in page.items)
    return {item.key: number for item, number in marks if isinstance(item, Bookmark)}


def links_in(page):
    return [item for item in page.items if isinstance(item, Link)]


def test_cover_says_whose_book_it_is_and_nothing_at_its_edges(typesetter):
    cover, *others = pages_of(typesetter)
    assert texts_of(cover) == ["Role book", "Harbour support", "6 May 2026"]
    assert cover.is_bare
    assert not any(page.is_bare for page in others)


def test_contents_name_each_part_with_the_page_it_begins_on(typesetter):
    pages = pages_of(typesetter)
    begins = pages_of_keys(pages)
    keys = [link.key for link in links_in(pages[1])]
    assert keys == ["book/guide", "role-en", "role-tr", "role-ar", "book/index"]
    texts = texts_of(pages[1])
    assert all(str(begins[key]) in texts for key in keys)


@pytest.mark.parametrize("roles", [("en",), ("en",) * 60])
def test_contents_that_take_several_pages_still_count_right(typesetter, roles):
    pages = pages_of(typesetter, roles=roles)
    begins = pages_of_keys(pages)
    told = [link.told for page in pages for link in links_in(page) if link.key == "book/guide"]
    assert told == [f"How to read this book, page {begins['book/guide']}"]


def test_index_leads_to_every_attribute_once_for_each_role(typesetter):
    *_, index = pages = pages_of(typesetter)
    begins = pages_of_keys(pages)
    keys = [link.key for link in links_in(index)]
    assert len(keys) == len(set(keys)) == sum(len(samples.role(one).attributes) for one in ROLES)
    assert all(f"page {begins[link.key]}" in link.told for link in links_in(index))


@pytest.mark.parametrize("language", ["en", "es", "tr", "ja"])
def test_contents_tell_in_full_what_is_told_of_a_draft(typesetter, language):
    matrix, words = samples.role(language), words_for(language)
    edition = samples.published(replace(matrix, title="Before"), number=12)
    printed = RoleBookPrint((MatrixPrint(matrix, editions=(edition,)),))
    pages = role_book_pages(printed, RUN, words, typesetter)
    assert words("Draft, changed since edition {number}", number=12) in texts_of(pages[1])


def test_attributes_called_alike_share_an_entry(typesetter):
    *_, index = pages_of(typesetter, roles=("en", "en"))
    assert texts_of(index).count("Product knowledge") == 1


@pytest.mark.parametrize("language", ["en", "ar", "ja"])
@pytest.mark.parametrize("orientation", list(Orientation))
def test_everything_stands_in_its_place(typesetter, language, orientation):
    run = PrintRun(day=RUN.day, options=PrintOptions(orientation=orientation), brand=RUN.brand)
    for page in pages_of(typesetter, language, run):
        assert faults(page) == []


def test_links_lead_to_pages_in_the_file_and_are_told(tmp_path, typesetter):
    path = tmp_path / "book.pdf"
    print_role_book(book_of("en"), path, RUN, words_for("en"), typesetter)
    links = nodes(tree_of(path), "Link")
    assert len(links) == 3 + 4
    assert all(one[3][-1][0] == "link" for one in links)
    annotations = [one.get_object() for page in pypdf.PdfReader(path).pages for one in page.get("/Annots", [])]
    assert all(one["/Contents"] and one["/Dest"] for one in annotations)
