import datetime
import json

import pytest

from matrices.checks.finding import acceptance_of
from matrices.checks.wording import findings_of
from matrices.edits.acceptances import accept
from matrices.edits.cells import set_descriptors
from matrices.edits.translations import set_texts
from matrices.model.acceptances import Acceptances
from matrices.model.matrix import Matrix
from matrices.model.settings import Settings
from matrices.model.translation import TextKind, TextPlace, Translation
from matrices.store.workspace import Workspace

TEXT = "Is proactive\nAnswers 40 tickets\nShows the words of the next level beside each rating"


@pytest.fixture
def vague(sample):
    """The sample workspace with one vague cell in one role."""
    with Workspace.open(sample) as workspace:
        role = workspace.get(Matrix, "support-lead")
        row = role.attributes[0]
        workspace.commit([set_descriptors(role, {(row.attribute_id, "solid"): TEXT})])
    return sample


def test_check_of_the_sample_finds_nothing(trellis, sample):
    result = trellis("check", sample)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "Nothing was found.\n", "")


def test_check_says_where_and_why_and_exits_with_1(trellis, vague):
    result = trellis("check", vague)
    assert result.exit_code == 1
    assert "Support lead · Growing people · Solid: “proactive”: everyone reads" in result.stdout
    assert "“40 tickets”: a number is no behaviour" in result.stdout
    assert result.stderr == "2 findings\n"


def test_check_of_another_role_leaves_it_out(trellis, vague):
    assert trellis("check", vague, "--role", "senior support").exit_code == 0
    assert trellis("check", vague, "--role", "support lead").exit_code == 1


def test_check_json_holds_codes_places_and_sentences(trellis, vague):
    result = trellis("check", vague, "--json")
    number, word = json.loads(result.stdout)["findings"]
    assert result.exit_code == 1
    assert (number["code"], number["spans"], number["found"]) == ("number", [[21, 31]], ["40 tickets"])
    assert (word["role_id"], word["attribute_id"], word["level_id"]) == ("support-lead", "growing-people", "solid")
    assert word["sentence"].endswith(".")


def test_accepted_findings_do_not_count(trellis, vague):
    with Workspace.open(vague) as workspace:
        acceptances = Acceptances(matrix_id="support-lead")
        for one in findings_of(workspace.get(Matrix, "support-lead"), Settings()):
            acceptances = accept(acceptances, acceptance_of(one, "ours", datetime.date(2026, 5, 4)))
        workspace.commit([acceptances])
    result = trellis("check", vague)
    assert (result.exit_code, result.stdout) == (0, "Nothing was found.\n")
    assert result.stderr == "2 accepted findings were left out.\n"


def test_check_of_an_unknown_role_names_those_there_are(trellis, sample):
    result = trellis("check", sample, "--role", "astronaut")
    assert result.exit_code == 1
    assert "Support lead" in result.stderr


@pytest.fixture
def spanish(sample):
    """The sample workspace with two translated cells, one of them vague."""
    with Workspace.open(sample) as workspace:
        role = workspace.get(Matrix, "support-lead")
        row_id = role.attributes[0].attribute_id
        said = {"solid": "Escucha adecuadamente a cada persona", "deep": "Pregunta antes de responder"}
        texts = {TextPlace(TextKind.DESCRIPTOR, row_id, level_id): text for level_id, text in said.items()}
        workspace.commit([set_texts(Translation(matrix_id="support-lead", language="es"), role, texts)])
    return sample


def test_translations_are_checked_in_their_language_and_counted(trellis, spanish):
    result = trellis("check", spanish)
    assert (result.exit_code, result.stderr) == (1, "1 finding\n")
    found, told = result.stdout.splitlines()
    assert "Support lead · Español · Growing people · Solid: “adecuadamente”" in found
    assert told.startswith("Support lead · Español · ")
    assert told.endswith("texts are not translated")


def test_check_json_holds_translations(trellis, spanish):
    (made,) = json.loads(trellis("check", spanish, "--json").stdout)["translations"]
    assert (made["language"], made["stale"], made["missing"] > 0) == ("es", 0, True)
    assert [one["found"] for one in made["findings"]] == [["adecuadamente"]]
