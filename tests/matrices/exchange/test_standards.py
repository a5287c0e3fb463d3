import pytest

from matrices.checks.forbidden import forbidden
from matrices.exchange.content import content_folder
from matrices.exchange.errors import ContentError
from matrices.exchange.standards import read_standard, standard_in
from matrices.model.service_standard import StatementKind

FILES = sorted(content_folder("standard").iterdir(), key=lambda one: one.name)


@pytest.mark.parametrize("file", [one for one in FILES if one.name.endswith(".yaml")], ids=lambda one: one.name)
def test_an_example_has_statements_of_every_kind(file):
    made = standard_in(file)
    assert not forbidden(None, made)
    assert all(2 <= len(made.of_kind(kind)) <= 6 for kind in StatementKind)
    assert all(one.text for one in made.statements)


@pytest.mark.parametrize("file", [one for one in FILES if one.name.endswith(".yaml")], ids=lambda one: one.name)
def test_ids_are_the_same_in_every_language(file):
    ids = [one.statement_id for one in standard_in(file).statements]
    assert ids == [one.statement_id for one in read_standard("en").statements]


def test_a_language_without_example_gets_the_english_one():
    assert read_standard("xx") == read_standard("en")


def test_a_file_of_another_form_names_the_key(tmp_path):
    file = tmp_path / "en.yaml"
    file.write_text("language: en\nabout: x\nvalues: 3\ntone: []\npromises: []\nlimits: []\n")
    with pytest.raises(ContentError) as caught:
        standard_in(file)
    assert caught.value.key == "values"
