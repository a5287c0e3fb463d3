from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from matrices.edits.cells import set_descriptors
from matrices.edits.rows import set_attribute
from matrices.edits.translations import set_texts
from matrices.model.matrix import Attribute, Category, Level, Matrix
from matrices.model.translation import (
    TextKind,
    TextPlace,
    TextState,
    Translation,
    source_texts,
    text_states,
    translated,
    translated_both,
    translated_then,
)
from tests.strategies import matrices

CELL = TextPlace(TextKind.DESCRIPTOR, "empathy", "solid")
NAME = TextPlace(TextKind.ATTRIBUTE_NAME, "empathy")
MATRIX = Matrix(
    matrix_id="role",
    title="Specialist",
    levels=(Level(level_id="solid", name="Solid", meaning="Alone"),),
    categories=(Category(category_id="craft", name="Craft"),),
    attributes=(
        Attribute(attribute_id="empathy", name="Empathy", category_id="craft", descriptors={"solid": "Listens."}),
    ),
)
EMPTY = Translation(matrix_id="role", language="ar")


@st.composite
def partly_translated(draw: st.DrawFn) -> tuple[Matrix, Translation, set[TextPlace]]:
    matrix = draw(matrices())
    places = {place for place in source_texts(matrix) if draw(st.booleans())}
    empty = Translation(matrix_id=matrix.matrix_id, language="ja")
    return matrix, set_texts(empty, matrix, dict.fromkeys(places, "訳")), places


def test_places_stand_in_reading_order():
    kinds = [one.kind for one in source_texts(MATRIX)]
    cells = [TextKind.CATEGORY_NAME, TextKind.ATTRIBUTE_NAME, TextKind.DESCRIPTOR]
    assert kinds == [TextKind.TITLE, TextKind.LEVEL_NAME, TextKind.LEVEL_MEANING, *cells]


def test_questions_are_translated_together():
    place = TextPlace(TextKind.ATTRIBUTE_QUESTIONS, "empathy")
    asked = set_attribute(MATRIX, "empathy", questions="When?\nWhy?")
    made = set_texts(EMPTY, asked, {place: "متى؟\nلماذا؟"})
    assert translated(asked, made).matrix.attribute("empathy").questions == ("متى؟", "لماذا؟")
    later = set_attribute(asked, "empathy", questions="When?")
    assert text_states(later, made)[place] is TextState.STALE


def test_empty_category_is_translated_too():
    matrix = replace(MATRIX, attributes=())
    assert TextPlace(TextKind.CATEGORY_NAME, "craft") in source_texts(matrix)


@given(partly_translated())
def test_each_place_is_translated_or_falls_back_once(made):
    matrix, translation, places = made
    found = translated(matrix, translation)
    assert sorted([*places, *found.fallbacks]) == sorted(source_texts(matrix))
    assert found.stale == ()


@given(partly_translated())
def test_translated_matrix_reads_as_its_translation_and_its_source(made):
    matrix, translation, places = made
    found, sources = translated(matrix, translation), source_texts(matrix)
    expected = {place: "訳" if place in places else text for place, text in sources.items()}
    assert source_texts(found.matrix) == expected
    assert (found.matrix.language, found.source_language) == ("ja", "en")


def test_text_is_stale_exactly_while_the_source_reads_otherwise():
    translation = set_texts(EMPTY, MATRIX, {CELL: "يصغي", NAME: "التعاطف"})
    reworded = set_descriptors(MATRIX, {("empathy", "solid"): "Listens well."})
    states = text_states(reworded, translation)
    assert [place for place, state in states.items() if state is TextState.STALE] == [CELL]
    assert translated(reworded, translation).stale == (CELL,)
    assert TextState.STALE not in text_states(MATRIX, translation).values()


def test_ids_expectations_and_steps_stay():
    found = translated(replace(MATRIX, seniority=3), set_texts(EMPTY, MATRIX, {NAME: "التعاطف"})).matrix
    assert found.matrix_id == "role"
    assert found.seniority == 3
    assert found.attribute("empathy").category_id == "craft"


def test_earlier_wording_takes_only_what_was_translated_from_exactly_it():
    translation = set_texts(EMPTY, MATRIX, {CELL: "يصغي", NAME: "التعاطف"})
    earlier = set_descriptors(MATRIX, {("empathy", "solid"): "Hears people out."})
    then = translated_then(earlier, translation)
    assert then.matrix.attribute("empathy").name == "التعاطف"
    assert then.matrix.attribute("empathy").descriptor("solid") == "Hears people out."
    assert (CELL in then.fallbacks, then.stale) == (True, ())


def test_earlier_wording_takes_descriptors_behaviour_by_behaviour():
    translation = set_texts(EMPTY, MATRIX, {CELL: "يصغي\nويسأل"})
    assert translated_then(MATRIX, translation).fallbacks[-1] == CELL
    assert translated(MATRIX, translation).matrix.attribute("empathy").descriptor("solid") == "يصغي\nويسأل"


def test_what_changed_between_two_states_stays_in_the_language_it_was_changed_in():
    translation = set_texts(EMPTY, MATRIX, {CELL: "يصغي", NAME: "التعاطف"})
    new = set_descriptors(MATRIX, {("empathy", "solid"): "Listens well."})
    both = translated_both(MATRIX, new, translation)
    before, after = (one.matrix.attribute("empathy") for one in both)
    assert CELL not in {*both[0].fallbacks, *both[1].fallbacks}
    assert (before.descriptor("solid"), after.descriptor("solid")) == ("Listens.", "Listens well.")
    assert before.name == after.name == "التعاطف"


@given(partly_translated())
def test_whole_wording_then_is_what_it_is_now(made):
    matrix, translation, _ = made
    one_line = replace(
        translation, texts={key: one for key, one in translation.texts.items() if "\n" not in one.source}
    )
    assert translated_then(matrix, one_line).matrix == translated(matrix, one_line).matrix
