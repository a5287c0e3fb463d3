import pytest
from PySide6.QtGui import QColor

from widgets.printing.pdf_pages import PageSize, Part, PdfPages, pixels
from widgets.printing.tiles import SIDE, Tiles, parts_of


@pytest.fixture
def pages(pdf):
    with PdfPages(pdf().read_bytes()) as opened:
        yield opened


def test_pages_have_sizes(pages):
    assert pages.sizes == (PageSize(200, 100),) * 3


def test_a_part_of_a_page_is_painted(pages):
    upper = pages.painted(Part(0, 2.0, 100, 0, 50, 60))
    lower = pages.painted(Part(0, 2.0, 0, 120, 50, 60))
    assert (upper.width(), upper.height()) == (50, 60)
    assert (upper.pixelColor(20, 20), lower.pixelColor(20, 20)) == (QColor("red"), QColor("black"))


@pytest.mark.parametrize("scale", [0.05, 1.0, 7.3, 20.0])
def test_parts_cover_a_page_without_a_gap(scale):
    parts = parts_of(0, PageSize(595, 842), scale)
    width, height = pixels(PageSize(595, 842), scale)
    assert sum(one.width * one.height for one in parts) == width * height
    assert max(max(one.width, one.height) for one in parts) <= SIDE


def test_the_oldest_parts_are_forgotten_first(pages, monkeypatch):
    monkeypatch.setattr("widgets.printing.tiles._ROOM_BYTES", 50_000)
    tiles = Tiles()
    parts = [Part(page, 0.5, 0, 0, 100, 50) for page in range(3)]
    for part in parts:
        tiles.keep(part, pages.painted(part))
    assert [tiles.find(one) is None for one in parts] == [True, False, False]


def test_an_old_picture_stands_in_only_on_such_a_sheet(pages):
    tiles = Tiles()
    part = Part(0, 0.5, 0, 0, 100, 50)
    tiles.keep(part, pages.painted(part))
    tiles.age()
    assert tiles.find(part) is None
    assert tiles.old(0, PageSize(400, 200)) is not None
    assert tiles.old(0, PageSize(200, 400)) is None
