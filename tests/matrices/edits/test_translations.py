import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from matrices.edits.cells import set_descriptors
from matrices.edits.translations import confirm_texts, fill_from, set_texts
from matrices.exchange.templates import read_template
from matrices.model.translation import TextKind, TextPlace, TextState, Translation, source_texts, text_states
from tests.matrices.model.test_translation import CELL, EMPTY, MATRIX, NAME
from tests.strategies import matrices, names, texts


@given(matrices(), st.data())
def test_setting_and_taking_back_leaves_the_equal_document(matrix, data):
    empty = Translation(matrix_id="m", language="ar")
    made = {place: data.draw(texts) for place in source_texts(matrix)}
    translation = set_texts(empty, matrix, made)
    assert set_texts(translation, matrix, dict.fromkeys(made, " ")) == empty
    assert set_texts(translation, matrix, {key: one for key, one in made.items() if one.strip()}) == translation
    assert msgspec.json.decode(msgspec.json.encode(translation), type=Translation) == translation


@given(matrices(), names)
def test_a_text_that_is_set_stands_there_and_nowhere_else(matrix, name):
    place = next(iter(source_texts(matrix)))
    translation = set_texts(Translation(matrix_id="m", language="ar"), matrix, {place: name})
    assert {key: one.text for key, one in translation.texts.items()} == {place.key: " ".join(name.split())}


def test_names_are_one_line_and_descriptors_keep_theirs():
    texts = set_texts(EMPTY, MATRIX, {NAME: "one\ntwo", CELL: " one \ntwo \n"}).texts
    assert (texts[NAME.key].text, texts[CELL.key].text) == ("one two", "one\ntwo")


def test_nothing_is_translated_where_nothing_is_said():
    assert set_texts(EMPTY, MATRIX, {TextPlace(TextKind.ABOUT): "x"}) == EMPTY


def test_confirmed_text_is_stale_no_more():
    reworded = set_descriptors(MATRIX, {("empathy", "solid"): "Listens well."})
    translation = set_texts(EMPTY, MATRIX, {CELL: "يصغي"})
    assert text_states(reworded, translation)[CELL] is TextState.STALE
    confirmed = confirm_texts(translation, reworded, [CELL, NAME])
    assert text_states(reworded, confirmed)[CELL] is TextState.DONE
    assert list(confirmed.texts) == [CELL.key]


@pytest.fixture(scope="module")
def english():
    return read_template("en", "support-specialist-1")


def test_template_fills_everything_of_a_role_that_began_with_it(english):
    spanish = read_template("es", "support-specialist-1")
    empty = Translation(matrix_id=english.matrix_id, language="es")
    filled = fill_from(empty, english, english, spanish)
    assert set(text_states(english, filled).values()) == {TextState.DONE}


def test_template_leaves_what_is_there_and_marks_what_was_reworded(english):
    spanish = read_template("es", "support-specialist-1")
    row = english.attributes[0]
    level_id = next(iter(row.descriptors))
    cell, name = (
        TextPlace(TextKind.DESCRIPTOR, row.attribute_id, level_id),
        TextPlace(TextKind.ATTRIBUTE_NAME, row.attribute_id),
    )
    own = set_descriptors(english, {(row.attribute_id, level_id): "Ours."})
    begun = set_texts(Translation(matrix_id=own.matrix_id, language="es"), own, {name: "Nuestro"})
    filled = fill_from(begun, own, english, spanish)
    assert filled.texts[name.key].text == "Nuestro"
    assert text_states(own, filled)[cell] is TextState.STALE
