import json

import pytest
from msgspec.structs import replace

from matrices.model.teammate import Teammate
from matrices.store.workspace import Workspace


def test_people_are_listed_with_their_role(trellis, sample):
    lines = trellis("people", sample).stdout.splitlines()
    assert any(line.startswith("Deniz Aksoy · Senior support specialist since 2026-07-01 · ") for line in lines)


def test_people_who_left_are_listed_when_asked_for(trellis, sample):
    listed, every = (json.loads(trellis("people", sample, "--json", *more).stdout) for more in ((), ("--leavers",)))
    gone = {one["name"] for one in every} - {one["name"] for one in listed}
    assert gone == {one["name"] for one in every if one["left_on"]}


@pytest.mark.parametrize(("option", "value"), [("--tag", "shift=early"), ("--lead", "Salma Haddad")])
def test_people_are_chosen_by_tag_or_lead(trellis, sample, option, value):
    with Workspace.open(sample) as workspace:
        deniz = workspace.get(Teammate, "deniz-aksoy")
        workspace.commit([replace(one, led_by="", tags={}) for one in workspace.all(Teammate)])
        workspace.commit([replace(deniz, led_by="Salma Haddad", tags={"shift": ("early",)})])
    told = trellis("people", sample, option, value, "--json")
    assert [one["name"] for one in json.loads(told.stdout)] == ["Deniz Aksoy"]


def test_people_are_chosen_by_role(trellis, sample):
    told = json.loads(trellis("people", sample, "--role", "Senior support spec", "--json").stdout)
    assert {one["role"] for one in told} == {"Senior support specialist"}


def test_a_tag_needs_a_value(trellis, sample):
    assert trellis("people", sample, "--tag", "shift").exit_code == 2


def test_who_is_back_with_the_team_is_embedded_nowhere(trellis, sample):
    with Workspace.open(sample) as workspace:
        rafael = workspace.get(Teammate, "rafael-monteiro")
        held = replace(rafael.placements[-1], embedded_until=rafael.placements[-1].since)
        workspace.commit([replace(rafael, placements=(*rafael.placements[:-1], held))])
    assert "embedded in" not in trellis("people", sample).stdout
    assert not any(one["embedded_in"] for one in json.loads(trellis("people", sample, "--json").stdout))
