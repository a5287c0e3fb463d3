import pytest

from matrices.language.words import LANGUAGES, words_for
from matrices.reports.page_numbers import PageNumbers
from matrices.reports.paper import FOOTER_PT, QUIET_INK, voice_of
from matrices.reports.typography.typesetter import Typesetter

TYPESETTER = Typesetter()
LONG = (31, 88, 111, 1_188, 8_888, 88_111)


def shown(block):
    """Return all that is painted of a block of one line, and where."""
    (line,) = block.lines
    glyphs = [(one.font, glyph) for one in line.pieces for glyph in one.glyphs]
    told = [(font.name, g.glyph_id, g.text, g.advance, g.x_offset, g.y_offset) for font, g in glyphs]
    return told, [round(length, 6) for length in (line.baseline, line.x, line.width, block.width)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("pages", [1, 12, *LONG])
def test_numbers_put_in_look_as_if_they_were_set(language, pages):
    words = words_for(language)
    style = voice_of(words).style(FOOTER_PT, QUIET_INK)
    numbers = PageNumbers(pages, style, words, TYPESETTER)

    for page in {one for one in (1, 2, 8, 9, 10, 11, 77, 88, 111, 888, 1_023, 8_888, 45_671, pages) if one <= pages}:
        text = words("Page {page} of {pages}", page=page, pages=pages)
        assert shown(numbers.line(page)) == shown(TYPESETTER.line(text, style))


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_of_a_long_document_are_set_once(language):
    words = words_for(language)
    style = voice_of(words).style(FOOTER_PT, QUIET_INK)
    numbers = PageNumbers(500, style, words, TYPESETTER)
    first, second = (numbers.line(page).lines[0].pieces for page in (123, 456))

    assert sum(one is not other for one, other in zip(first, second, strict=True)) == 1
