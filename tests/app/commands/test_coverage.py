import json

import pytest

from matrices.store.workspace import Workspace
from tests.matrices.model.team import ENGINEER, SUPPORT, person

TEAM = (
    person("Ana", "support", {"product": "solid", "writing": "solid"}, tags={"shift": ("early",)}),
    person("Ben", "engineer", {"product": "strong"}, tags={"shift": ("late",)}),
)


@pytest.fixture
def team(tmp_path):
    path = tmp_path / "small.trellis"
    Workspace.create(path, (SUPPORT, ENGINEER, *TEAM)).close()
    return path


def test_coverage_names_who_holds_it_alone_and_what_nobody_does(trellis, team):
    assert trellis("coverage", team).stdout.splitlines() == [
        "2 teammates. Held: the level expected, or above",
        "Product: 2 of 2",
        "Writing: 1 of 1 · only Ana",
        "Calm: 0 of 1 · nobody",
        "Logs: 0 of 1 · nobody",
    ]


def test_coverage_of_a_role_and_a_tag(trellis, team):
    said = trellis("coverage", team, "--role", "eng", "--tag", "Shift").stdout
    assert said.splitlines() == [
        "1 teammate. Held: the level expected, or above",
        "Product: 1 of 1 · only Ben",
        "  late: 1 of 1 · only Ben",
        "Logs: 0 of 1 · nobody",
        "  late: 0 of 1 · nobody",
    ]


def test_coverage_at_a_level(trellis, team):
    said = trellis("coverage", team, "--level", "3").stdout
    assert "Held: level 3, or above" in said
    assert "Product: 1 of 2 · only Ben" in said


def test_coverage_json(trellis, team):
    found = json.loads(trellis("coverage", team, "--tag", "shift", "--json").stdout)
    assert found["teammates"] == 2
    product, writing = found["attributes"][:2]
    assert product["by"]["early"] == {"cover": "one", "held": 1, "counted": 1, "unknown": 0, "only": "Ana"}
    assert (writing["cover"], writing["only"]) == ("one", "Ana")


def test_coverage_by_a_tag_that_nobody_has(trellis, team):
    result = trellis("coverage", team, "--tag", "product")
    assert result.exit_code == 1
    assert "shift" in result.stderr


def test_coverage_of_the_sample(trellis, sample):
    assert trellis("coverage", sample).exit_code == 0
