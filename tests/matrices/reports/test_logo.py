import datetime
import io

import msgspec
import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from matrices.language.words import words_for
from matrices.reports.brand import Brand
from matrices.reports.logo import LARGEST_BYTES, NO_LOGO, LogoError, LogoFault, logo_of, logo_text
from matrices.reports.matrix_pages import MatrixPrint, print_matrix
from matrices.reports.options import PrintOptions, PrintRun
from matrices.reports.pages import fitted
from matrices.reports.paper import Rectangle
from tests.matrices.reports import samples

SVG = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><style>.a{fill:#c33}</style>
<path class="a" d="M4 4h30v30h-30z"/><circle cx="60" cy="20" r="12" fill="none" stroke="#036"/>
<text x="5" y="38">Hi</text><image href="file:///etc/hosts" width="9" height="9"/></svg>"""


def png(width=20, height=10, colour=(200, 0, 0, 128)):
    file = io.BytesIO()
    Image.new("RGBA", (width, height), colour).save(file, "png")
    return file.getvalue()


def test_png_stands_on_white_paper():
    logo = logo_of(logo_text(png(colour=(200, 0, 0, 0))))
    assert (logo.width, logo.height) == (20, 10)
    assert set(logo.pixels) == {255}


def test_svg_becomes_shapes_without_letters_and_pictures():
    logo = logo_of(logo_text(SVG))
    assert logo.width / logo.height == 3
    assert b".8 .2 .2 rg" in logo.operators
    assert b"BT" not in logo.operators
    assert b"Do" not in logo.operators


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"GIF89a", LogoFault.NOT_A_PICTURE),
        (b"<svg", LogoFault.NOT_A_PICTURE),
        (b"<html><body/></html>", LogoFault.NOT_A_PICTURE),
        (png()[:40], LogoFault.NOT_A_PICTURE),
        (b"<svg/>" + b" " * LARGEST_BYTES, LogoFault.TOO_LARGE),
    ],
)
def test_what_cannot_be_a_logo_is_refused(data, fault):
    with pytest.raises(LogoError) as told:
        logo_text(data)
    assert told.value.fault is fault


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.text(max_size=80), st.text("<svg/> ='\"path dMz0", max_size=80).map("<svg ".__add__)))
def test_any_text_is_a_logo_or_none(text):
    assert logo_of(text) is not None


def test_logo_keeps_its_proportions():
    area = fitted(logo_of(logo_text(png(40, 10))), Rectangle(0, 0, 100, 100))
    assert area == Rectangle(0, 37.5, 100, 25)


@pytest.mark.parametrize("data", [SVG, png()])
@pytest.mark.parametrize("is_greyscale", [False, True])
def test_header_holds_line_and_logo(tmp_path, typesetter, data, is_greyscale):
    brand = Brand("Team", header_text="Internal", footer_text="Ask us", logo=logo_of(logo_text(data)))
    run = PrintRun(day=datetime.date(2026, 5, 6), options=PrintOptions(is_greyscale=is_greyscale), brand=brand)
    path = tmp_path / "branded.pdf"
    print_matrix([MatrixPrint(samples.role("en"))], path, run, words_for("en"), typesetter)
    (page,) = pypdf.PdfReader(path).pages
    text = page.extract_text()
    assert "Internal" in text
    assert "Ask us" in text
    picture = page["/Resources"]["/XObject"]["/Logo1"].get_object()
    assert b" rg" not in picture.get_data() or not is_greyscale
    assert picture.get("/ColorSpace", "/DeviceGray") == ("/DeviceGray" if is_greyscale or data is SVG else "/DeviceRGB")


def test_page_without_a_brand_has_no_pictures(tmp_path, typesetter):
    run = PrintRun(day=datetime.date(2026, 5, 6))
    assert not msgspec.structs.replace(NO_LOGO).is_there
    path = tmp_path / "plain.pdf"
    print_matrix([MatrixPrint(samples.role("en"))], path, run, words_for("en"), typesetter)
    assert dict(pypdf.PdfReader(path).pages[0]["/Resources"]["/XObject"]) == {}
