import re

import pytest

from matrices.checks.forbidden import forbidden
from matrices.exchange.content import content_folder
from matrices.exchange.errors import ContentError
from matrices.exchange.templates import (
    offered_templates,
    read_template,
    read_templates,
    template_ids,
    template_in,
)
from matrices.model.matrix import Track

LANGUAGES = sorted(one.name for one in content_folder("templates").iterdir() if one.is_dir())

TEMPLATE = """
id: clerk
title: Clerk
track: operations
language: en
levels: [{id: first, name: First}, {id: second, name: Second, meaning: Alone}]
categories:
  - id: craft
    name: Craft
    attributes:
      - id: writing
        name: Writing
        expected: second
        questions: [" When? "]
        descriptors: {first: "Asks\\n\\n writes \\n"}
steps: [{to: lead, kind: lead_people}, {destination: Sales, kind: move_out}]
"""


def template(tmp_path, text):
    file = tmp_path / "clerk.yaml"
    file.write_text(text, encoding="utf-8")
    return template_in(file)


def test_template_becomes_a_matrix(tmp_path):
    matrix = template(tmp_path, TEMPLATE)
    assert (matrix.matrix_id, matrix.track, matrix.levels[1].meaning) == ("clerk", Track.OPERATIONS, "Alone")
    assert matrix.attributes[0].descriptors == {"first": "Asks\nwrites"}
    assert matrix.attributes[0].questions == ("When?",)
    assert [(one.to_matrix_id, one.destination) for one in matrix.steps] == [("lead", ""), (None, "Sales")]


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("id: first", "id: 1", "levels[0].id"),
        ("title: Clerk\n", "", ""),
        ("track: operations", "track: sideways", "track"),
        ("name: Craft", "nmae: Craft", "categories[0]"),
        ("{first:", "{third:", "writing.descriptors"),
        ("expected: second", "expected: third", "writing.expected"),
        ("id: second", "id: first", "levels"),
        ("id: clerk", "id: clark", "id"),
        ("levels: [", "levels: [[", ""),
        ("{destination: Sales, ", "{", "steps[1]"),
        ("{to: lead, ", "{to: lead, destination: Sales, ", "steps[0]"),
    ],
)
def test_broken_form_names_file_and_key(tmp_path, old, new, key):
    with pytest.raises(ContentError) as caught:
        template(tmp_path, TEMPLATE.replace(old, new))
    assert (caught.value.file, caught.value.key) == ("clerk.yaml", key)


def test_missing_template_is_a_typed_error():
    with pytest.raises(ContentError):
        read_template("en", "astronaut")


def test_untranslated_language_has_no_templates():
    assert template_ids("tlh") == []
    assert offered_templates("tlh") == read_templates("en")


def shape(matrix):
    """What a translation must not change."""
    attributes = [
        (one.attribute_id, one.category_id, one.expected_level_id, len(one.questions)) for one in matrix.attributes
    ]
    steps = [(one.to_matrix_id, one.kind, bool(one.destination)) for one in matrix.steps]
    return matrix.matrix_id, matrix.track, list(matrix.level_places), attributes, steps


@pytest.mark.parametrize(
    ("language", "template_id"), [(language, one) for language in LANGUAGES for one in template_ids(language)]
)
def test_shipped_template_is_whole(language, template_id):
    matrix = read_template(language, template_id)
    assert forbidden(None, matrix) == ()
    for attribute in matrix.attributes:
        assert attribute.expected_level_id
        assert attribute.descriptors.keys() == matrix.level_places.keys(), attribute.attribute_id
        assert all(1 <= len(text.splitlines()) <= 4 for text in attribute.descriptors.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_shipped_attribute_has_two_questions_of_its_own(language):
    asked = {one.attribute_id: one.questions for matrix in read_templates(language) for one in matrix.attributes}
    told = [question for questions in asked.values() for question in questions]
    assert {len(questions) for questions in asked.values()} == {2}
    assert len(set(told)) == len(told)
    assert all(re.search("[?؟]|か。", one) for one in told)


@pytest.mark.parametrize("language", LANGUAGES)
def test_shipped_translations_have_the_shape_of_the_first(language):
    first = {matrix.matrix_id: shape(matrix) for matrix in read_templates("en")}
    for matrix in read_templates(language):
        assert shape(matrix) == first[matrix.matrix_id]


@pytest.mark.parametrize("language", ["ar", "es", "ja", "tr"])
def test_every_role_is_worded_in(language):
    assert template_ids(language) == template_ids("en")


def test_shipped_roles_stand_in_the_order_of_their_paths():
    ids = [matrix.matrix_id for matrix in read_templates("en")]
    assert ids[:4] == ["support-specialist-1", "support-specialist-2", "senior-support-specialist", "support-engineer"]
    assert sorted(ids) == template_ids("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_shipped_rows_with_one_id_are_one_attribute(language):
    named = {}
    for attribute in (one for matrix in read_templates(language) for one in matrix.attributes):
        wording = (attribute.name, attribute.about, attribute.questions)
        assert named.setdefault(attribute.attribute_id, wording) == wording


def test_shipped_steps_lead_to_shipped_roles():
    matrices = {matrix.matrix_id: matrix for matrix in read_templates("en")}
    assert matrices
    for matrix in matrices.values():
        assert {step.to_matrix_id for step in matrix.steps} - {None} <= matrices.keys()
