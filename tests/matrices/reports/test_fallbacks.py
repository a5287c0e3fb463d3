import pytest
from msgspec.structs import replace

from matrices.edits.rows import set_attribute
from matrices.edits.translations import set_texts
from matrices.exchange.templates import read_template
from matrices.language.words import words_for
from matrices.model.translation import TextKind, TextPlace, Translated, Translation, source_texts, translated
from matrices.reports.fallbacks import FALLBACK_SIGN, NO_SIGNS, STALE_SIGN, Signs, signed, without_signs
from matrices.reports.matrix_pages import MatrixPrint, matrix_pages
from matrices.reports.sign_notes import noted
from tests.matrices.reports.geometry import faults
from tests.matrices.reports.test_matrix_pages import line_texts
from tests.matrices.reports.test_role_book import RUN

ENGLISH = read_template("en", "support-specialist-1")
NAME = TextPlace(TextKind.ATTRIBUTE_NAME, ENGLISH.attributes[0].attribute_id)


def pages_of(translation, typesetter, matrix=ENGLISH):
    made, words = translated(matrix, translation), words_for(translation.language)
    signs = NO_SIGNS.with_those_of(made)
    printed = MatrixPrint(matrix, (), signed(made, signs))
    return noted(matrix_pages([printed], replace(RUN, signs=signs), words, typesetter), signs, words, typesetter)


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
    found = [one for page in pages for one in faults(page)]
    assert len(found) == 1, "the note alone stands below the room for content"
    assert "English" in found[0]


def test_questions_that_nobody_translated_say_so_behind_the_last():
    first = ENGLISH.attributes[0]
    untold = {TextPlace(TextKind.ATTRIBUTE_QUESTIONS, first.attribute_id): ""}
    made = translated(ENGLISH, set_texts(whole("ja"), ENGLISH, untold))
    signs = NO_SIGNS.with_those_of(made)
    asked = signed(made, signs).attributes[0]
    assert [without_signs(one) for one in asked.questions] == list(first.questions)
    assert signs.language_of(asked.questions_text, "ja") == "en"


def test_text_older_than_its_source_has_a_sign_of_its_own(typesetter):
    name = ENGLISH.attributes[0].name
    reworded = set_attribute(ENGLISH, ENGLISH.attributes[0].attribute_id, name="Knowing what we sell")
    pages = pages_of(whole("es"), typesetter, reworded)
    lines = [line for page in pages for line in line_texts(page)]
    assert [line for line in lines if FALLBACK_SIGN in line or name in line] == []
    told = words_for("es")("The source has changed since this was translated.")
    assert [line for line in lines if STALE_SIGN in line][1:] == [f"{STALE_SIGN} {told}"]


def test_each_language_fallen_back_to_has_a_sign(typesetter):
    made = [Translated(replace(ENGLISH, language="ar"), source, (NAME,)) for source in ("en", "tr")]
    signs = NO_SIGNS.with_those_of(made[0]).with_those_of(made[1])
    names = [signed(one, signs).attributes[0].name for one in made]
    assert [name.removeprefix(ENGLISH.attributes[0].name)[1:] for name in names] == ["†", "††"]
    assert [signs.language_of(name, "ar") for name in (*names, "plain")] == ["en", "tr", "ar"]
    assert {without_signs(f"{name} · {name}") for name in names} == {
        f"{ENGLISH.attributes[0].name} · {ENGLISH.attributes[0].name}"
    }


def test_pages_without_signs_stay_as_they_are(typesetter):
    pages = pages_of(whole("es"), typesetter)
    assert noted(pages, Signs(("en",), has_stale=True), words_for("es"), typesetter) == list(pages)


def test_edition_is_that_of_the_source(typesetter):
    lines = {line for page in pages_of(whole("es"), typesetter) for line in line_texts(page)}
    assert words_for("es")("Draft") in lines
