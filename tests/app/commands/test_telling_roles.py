"""What commands tell of roles, in a language that the roles are translated into."""

import json

import pytest
from click.testing import CliRunner

from app.cli import Commands
from matrices.edits.translations import set_texts
from matrices.language.words import words_for
from matrices.model.matrix import Matrix
from matrices.model.translation import TextKind, TextPlace, Translation
from matrices.store.workspace import Workspace

TITLE, NAME = TextPlace(TextKind.TITLE), TextPlace(TextKind.ATTRIBUTE_NAME, "product-knowledge")
NEXT = TextPlace(TextKind.DESCRIPTOR, "product-knowledge", "deep")
LEVEL = TextPlace(TextKind.LEVEL_NAME, "solid")


@pytest.fixture
def told(sample, trellis):
    """A command about the sample with Deniz's role translated in part, answered in Spanish or as wished."""
    with Workspace.open(sample) as workspace:
        role = next(one for one in workspace.all(Matrix) if one.title == "Senior support specialist")
        texts = {TITLE: "Especialista sénior", NAME: "Saber del producto", NEXT: "Lo que falta.", LEVEL: "Firme"}
        workspace.commit([set_texts(Translation(matrix_id=role.matrix_id, language="es"), role, texts)])

    def tell(command, *more):
        result = trellis(command, sample, *more)
        assert (result.exit_code, result.stderr) == (0, "")
        return result.stdout

    return tell


def test_growth_is_told_in_a_language(told):
    text = told("growth", "Deniz", "--language", "es")
    assert text.startswith("Deniz Aksoy · Especialista sénior · ")
    assert "Saber del producto · " in text
    assert "Firme (" in text
    assert "†" not in text


def test_growth_as_a_table_too(told):
    assert '"Saber del producto"' in told("growth", "Deniz", "--language", "es", "--csv")


def test_gap_asks_in_a_language(told):
    text = told("gap", "Deniz", "--language", "es")
    assert text.splitlines()[0].endswith("Especialista sénior")
    assert "– Lo que falta." in text


@pytest.mark.parametrize("role", ["Senior support specialist", "Especialista"])
def test_a_role_is_found_by_either_of_its_names(told, role):
    text = told("people", "--language", "es", "--role", role)
    assert "Deniz Aksoy · Especialista sénior" in text
    assert len(text.splitlines()) == 3


def in_spanish(*arguments):
    """Run a command of a program that speaks Spanish."""
    return CliRunner().invoke(Commands(words_for("es")), [str(one) for one in arguments]).stdout


def test_without_a_wish_it_is_the_language_spoken(told, sample):
    assert "Especialista sénior" in in_spanish("people", sample)


@pytest.mark.parametrize("command", [("growth", "Deniz"), ("gap", "Deniz"), ("people",)])
def test_other_programs_get_roles_as_written_unless_they_ask(told, sample, command):
    name, *who = command
    usual = in_spanish(name, sample, *who, "--json")
    asked = told(name, *who, "--json", "--language", "es")
    assert json.loads(usual) != json.loads(asked)
    assert usual == told(name, *who, "--json")
