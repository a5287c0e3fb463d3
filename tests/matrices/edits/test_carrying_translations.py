import pytest
from msgspec.structs import replace

from matrices.edits.between_roles import copy_rows, move_rows
from matrices.edits.carrying_translations import carried_along, duplicated, followed
from matrices.edits.cells import set_descriptors
from matrices.edits.roles import duplicate_role, start_role
from matrices.edits.sharing import link, merge_rows, unlink
from matrices.edits.translations import set_texts
from matrices.model.matrix import Attribute, Category, Level, Matrix
from matrices.model.translation import TextKind, TextPlace, TextState, Translation, source_texts, text_states

LEVELS = (Level(level_id="solid", name="Solid"), Level(level_id="deep", name="Deep"))
ROLE = Matrix(
    matrix_id="role",
    title="Specialist",
    about="Helps customers.",
    levels=LEVELS,
    categories=(Category(category_id="craft", name="Craft"),),
    attributes=(
        Attribute(
            attribute_id="empathy",
            name="Empathy",
            category_id="craft",
            descriptors={"solid": "Listens."},
            questions=("When did you listen?",),
        ),
        Attribute(attribute_id="care", name="Care", category_id="craft", descriptors={"deep": "Asks how it went."}),
    ),
)
OTHER = replace(
    ROLE,
    matrix_id="other",
    title="Lead",
    categories=(),
    attributes=(Attribute(attribute_id="calm", name="Calm", descriptors={"solid": "Stays calm."}),),
)


def whole(matrix, mark="es"):
    """Return a translation of all that a matrix says."""
    texts = {place: f"{text} ({mark})" for place, text in source_texts(matrix).items()}
    return set_texts(Translation(matrix_id=matrix.matrix_id, language="es"), matrix, texts)


def of(*translations):
    return lambda matrix_id: [one for one in translations if one.matrix_id == matrix_id]


def states(matrix, translation):
    return set(text_states(matrix, translation).values())


@pytest.mark.parametrize("shares_rows", [True, False])
def test_copy_of_a_role_is_translated_save_for_its_new_title(shares_rows):
    made = duplicate_role(ROLE, "Twin", shares_rows=shares_rows)
    (translation,) = duplicated([whole(ROLE)], ROLE, made)
    missing = [place for place, state in text_states(made, translation).items() if state is not TextState.DONE]
    assert missing == [TextPlace(TextKind.TITLE)]
    assert translation.matrix_id == made.matrix_id


def test_stale_text_is_stale_in_the_copy_too():
    reworded = set_descriptors(ROLE, {("empathy", "solid"): "Listens well."})
    made = duplicate_role(reworded, "Twin", shares_rows=False)
    (translation,) = duplicated([whole(ROLE)], reworded, made)
    assert list(text_states(made, translation).values()).count(TextState.STALE) == 1


def test_role_started_without_texts_has_the_names_translated_alone():
    made = start_role(ROLE, "Next", shares_rows=True, keeps_cells=False)
    (translation,) = duplicated([whole(ROLE)], ROLE, made)
    assert not [key for key in translation.texts if key.startswith(("descriptor", "about", "title"))]
    assert "attribute_name/empathy" in translation.texts


@pytest.mark.parametrize("own", [(), (whole(OTHER, "own"),)])
def test_rows_that_go_to_another_role_are_translated_there(own):
    carried = move_rows(ROLE, OTHER, ["empathy"])
    (made,) = carried_along(ROLE, carried, of(whole(ROLE), *own))
    row = {key: one.text for key, one in made.texts.items() if "empathy" in key or "craft" in key}
    assert row == {
        "attribute_name/empathy": "Empathy (es)",
        "descriptor/empathy/solid": "Listens. (es)",
        "attribute_questions/empathy": "When did you listen? (es)",
        "category_name/craft": "Craft (es)",
    }
    assert (made.matrix_id, "title" in made.texts) == ("other", bool(own))


def test_copies_with_ids_of_their_own_are_translated_under_these():
    carried = copy_rows(ROLE, OTHER, ["care"], shares_rows=False, make_id=lambda: "fresh")
    (made,) = carried_along(ROLE, carried, of(whole(ROLE)))
    assert made.texts["descriptor/fresh/deep"].text == "Asks how it went. (es)"


def test_rows_need_no_translation_into_the_language_they_come_to():
    target = replace(OTHER, language="es")
    assert carried_along(ROLE, move_rows(ROLE, target, ["empathy"]), of(whole(ROLE))) == ()


def test_row_that_goes_its_own_way_stays_translated():
    after = unlink(ROLE, "empathy", "own")
    (made,) = followed({"role": ROLE}, [after], of(whole(ROLE)))
    assert states(after, made) == {TextState.DONE}


def test_linked_row_has_the_name_of_the_other_role_translated():
    before = {"role": ROLE, "other": OTHER}
    changed = link([ROLE, OTHER], "role", "empathy", to_matrix_id="other", to_attribute_id="calm")
    translations = {one.matrix_id: one for one in followed(before, changed, of(whole(ROLE), whole(OTHER)))}
    role = next(one for one in changed if one.matrix_id == "role")
    assert states(role, translations["role"]) == {TextState.DONE}
    assert translations["role"].texts["attribute_name/calm"].text == "Calm (es)"
    assert translations["role"].texts["descriptor/calm/solid"].text == "Listens. (es)"


def test_merged_row_keeps_what_still_fits_and_takes_the_rest_from_the_other():
    (after,) = merge_rows([ROLE], "role", "empathy", ["care"])
    (made,) = followed({"role": ROLE}, [after], of(whole(ROLE)))
    assert states(after, made) == {TextState.DONE}
    assert made.texts["descriptor/empathy/deep"].text == "Asks how it went. (es)"


def test_merged_text_is_out_of_date():
    role = set_descriptors(ROLE, {("care", "solid"): "Asks."})
    (after,) = merge_rows([role], "role", "empathy", ["care"])
    made = [*followed({"role": role}, [after], of(whole(role))), whole(role)][0]
    place = TextPlace(TextKind.DESCRIPTOR, "empathy", "solid")
    assert text_states(after, made)[place] is TextState.STALE
