import datetime

import pytest

from matrices.language.words import words_for
from matrices.reports.brand import Brand
from matrices.reports.matrix_pages import MatrixPrint
from matrices.reports.options import PrintRun
from matrices.reports.placed import Bookmark, Link
from matrices.reports.role_book import RoleBookPrint, role_book_pages
from tests.matrices.reports import samples
from tests.matrices.reports.geometry import faults

RUN = PrintRun(day=datetime.date(2026, 5, 6), brand=Brand("Harbour support"))


def pages_of(typesetter, language, count):
    book = RoleBookPrint((MatrixPrint(samples.role("en")),) * count)
    return role_book_pages(book, RUN, words_for(language), typesetter)


def links_in(page):
    return [item for item in page.items if isinstance(item, Link)]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_columns_stand_beside_each_other_in_reading_order(typesetter, language):
    pages = pages_of(typesetter, language, 24)
    index = next(
        page for page in pages if any(isinstance(one, Bookmark) and one.key == "book/index" for one in page.items)
    )
    places = [(link.area.x, link.area.right) for link in links_in(index)]
    left, right = sorted(set(places))
    assert left[1] < index.width / 2 < right[0]
    assert places[0] == (right if language == "ar" else left)


@pytest.mark.parametrize("count", [24, 80])
def test_full_columns_keep_to_the_page(typesetter, count):
    pages = pages_of(typesetter, "en", count)
    assert [faults(page) for page in pages] == [[]] * len(pages)
