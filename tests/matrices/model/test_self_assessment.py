import base64
import datetime
import json
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matrices.model import self_assessment
from matrices.model.edition import edition_id_of
from matrices.model.self_assessment import (
    FACTS_FIELD,
    WORDING_FIELD,
    Seal,
    SealError,
    evidence_field,
    form_for,
    interest_field,
    level_field,
    sealed,
    unsealed,
)
from tests.matrices.reports.samples import role
from tests.strategies import matrices

DAY = datetime.date(2026, 5, 4)


def form_of(matrix, name="نور 葵 Şule", edition_id=None):
    found = edition_id or edition_id_of(matrix)
    return form_for(teammate_id="t", name=name, edition_id=found, matrix=matrix, language="ja", day=DAY)


def refusal(facts, wording):
    with pytest.raises(SealError) as caught:
        unsealed(facts, wording)
    return caught.value.reason


@given(matrices(), st.text(max_size=20))
def test_what_is_sealed_comes_back(matrix, name):
    form = form_of(matrix, name.encode("utf-8", "ignore").decode())
    texts = sealed(form)
    assert unsealed(texts[FACTS_FIELD], texts[WORDING_FIELD]) == form
    assert all(text.isascii() for text in texts.values())


@given(matrices(), st.data())
def test_any_change_of_what_is_said_is_noticed(matrix, data):
    form = form_of(matrix)
    texts = sealed(form)
    name = data.draw(st.sampled_from(sorted(texts)))
    place = data.draw(st.integers(0, len(texts[name]) - 1))
    changed = texts[name][:place] + data.draw(st.sampled_from("aZ0=}")) + texts[name][place + 1 :]
    said = texts | {name: changed}
    assert said_by(said[FACTS_FIELD], said[WORDING_FIELD]) in (form, Seal.BROKEN, Seal.NEWER)


def said_by(facts, wording):
    """What is under a seal, which blanks in JSON and the last bits of base64 do not change, or why it is refused."""
    try:
        return unsealed(facts, wording)
    except SealError as error:
        return error.reason


def test_form_of_another_wording_is_broken(example_matrix):
    texts = sealed(form_of(example_matrix, edition_id="m:0000000000000000"))
    assert refusal(texts[FACTS_FIELD], texts[WORDING_FIELD]) is Seal.BROKEN


def test_later_edition_of_the_same_wording_is_whole(example_matrix):
    form = form_of(example_matrix, edition_id=f"{edition_id_of(example_matrix)}.3")
    texts = sealed(form)
    assert unsealed(texts[FACTS_FIELD], texts[WORDING_FIELD]) == form


def test_newer_form_is_told_from_a_broken_one(example_matrix):
    texts = sealed(form_of(example_matrix))
    newer = json.loads(texts[FACTS_FIELD])
    newer["facts"] |= {"version": 2, "mood": "good"}
    assert refusal(json.dumps(newer), texts[WORDING_FIELD]) is Seal.NEWER


def test_facts_nested_without_end_are_broken():
    assert refusal('{"facts":' + "[" * 100_000, "") is Seal.BROKEN


def test_nothing_is_no_form():
    assert refusal(" ", "") is Seal.ABSENT


def test_wording_that_unpacks_to_too_much_is_refused(example_matrix, monkeypatch):
    monkeypatch.setattr(self_assessment, "LARGEST_WORDING", 1000)
    texts = sealed(form_of(example_matrix))
    bomb = base64.b64encode(zlib.compress(b" " * 100_000)).decode()
    assert refusal(texts[FACTS_FIELD], bomb) is Seal.BROKEN


@given(st.text(st.characters(codec="utf-8"), min_size=1), st.text(st.characters(codec="utf-8"), min_size=1))
def test_names_of_fields_have_no_full_stops_and_are_each_their_own(one, other):
    for field in (level_field, evidence_field, interest_field):
        assert "." not in field(one)
        assert (field(one) == field(other)) == (one == other)


def test_own_id_is_the_same_for_the_same_form(example_matrix):
    assert form_of(example_matrix).own_id == form_of(example_matrix, name="Other").own_id
    assert form_of(example_matrix).own_id.startswith("form-")


@pytest.fixture
def example_matrix():

    return role("en")
