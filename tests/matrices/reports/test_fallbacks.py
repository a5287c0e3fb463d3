import pytest

from matrices.edits.translations import set_texts
from matrices.exchange.templates import read_template
from matrices.language.words import words_for
from matrices.model.translation import TextKind, TextPlace, Translation, source_texts, translated
from matrices.reports.fallbacks import FALLBACK_SIGN
from matrices.reports.matrix_pages import MatrixPrint, matrix_pages
from tests.matrices.reports.geometry import faults
from tests.matrices.reports.test_matrix_pages import line_texts
from tests.matrices.reports.test_role_book import RUN

ENGLISH = read_template("en", "support-specialist-1")
NAME = TextPlace(TextKind.ATTRIBUTE_NAME, ENGLISH.attributes[0].attribute_id)


def pages_of(translation, typesetter):
    printed = MatrixPrint(ENGLISH, (), translated(ENGLISH, translation))
    return matrix_pages([printed], RUN, words_for(translation.language), typesetter)


def whole(language):
    theirs = read_template(language, ENGLISH.matrix_id)
    return set_texts(Translation(matrix_id=ENGLISH.matrix_id, language=language), ENGLISH, source_texts(theirs))


@pytest.mark.parametrize("language", ["ar", "es"])
def test_whole_translation_prints_as_the_role_itself_would(language, typesetter):
    own = MatrixPrint(read_template(language, ENGLISH.matrix_id))
    expected = matrix_pages([own], RUN, words_for(language), typesetter)
    assert [*map(line_texts, pages_of(whole(language), typesetter))] == [*map(line_texts, expected)]


@pytest.mark.parametrize("language", ["ar", "ja"])
def test_missing_text_stands_in_the_source_language_with_a_sign_and_a_line_about_it(language, typesetter):
    pages = pages_of(set_texts(whole(language), ENGLISH, {NAME: ""}), typesetter)
    lines = [line for page in pages for line in line_texts(page)]
    signed = [line for line in lines if FALLBACK_SIGN in line]
    assert len(signed) == 2
    assert ENGLISH.attributes[0].name.split()[-1] in signed[0]
    assert "English" in signed[1]
    assert [one for page in pages for one in faults(page)] == []


def test_edition_is_that_of_the_source(typesetter):
    lines = {line for page in pages_of(whole("es"), typesetter) for line in line_texts(page)}
    assert words_for("es")("Draft") in lines
