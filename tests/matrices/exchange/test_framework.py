"""Frameworks published as data, each in a small file of its own shape."""

import json

import pytest

from matrices.exchange.applying import planned_matrix
from matrices.exchange.content import content_folder
from matrices.exchange.errors import NoGridFound
from matrices.exchange.plan import Reason
from matrices.exchange.sheet import SourceKind
from matrices.exchange.templates import read_templates
from tests.matrices.exchange.making import plan_bytes, words_taken
from tests.matrices.exchange.wording import wording

TOPICS = """---
title: Inbox
sidebar: support
levels: 2
topics:
  - name: calm
    title: Staying calm
    content:
      - level: 1
        criteria:
          - Breathes first
          - "Asks: what now?"
      - level: 2
        criteria: [Calms others]
  - name: tempo
    title:
    content:
      - level: 2
        criteria:
          - Sets the pace
---
"""
FLAT = """name: Support
summary: What we expect
levels:
  - id: jr
    name: Junior agent
    summary: With help
  - id: sr
    name: Senior agent
themes:
  - id: calm
    name: Calm
    summary: Under load
competencies:
  - id: 11aa
    level: sr
    theme: calm
    summary: Calms others
    proficiency: Expert
  - id: 22bb
    level: jr
    theme: calm
    summary: Breathes
"""
GRID = {"Calm": ("Breathes", "Calms others"), "Tempo": ("Keeps up", "Sets the pace")}
BY_PLACE = {"levels": ["L1", "L2"], "skills": [{"name": name, "cells": list(cells)} for name, cells in GRID.items()]}
MILESTONES = {
    "tracks": {
        "CALM": {
            "displayName": "Calm",
            "category": "A",
            "summary": "Under load",
            "milestones": [{"summary": "Breathes", "signals": ["Asks"]}, {"summary": "Calms others"}],
        },
        "TEMPO": {
            "displayName": "Tempo",
            "category": "A",
            "milestones": [{"summary": "Keeps up"}, {"summary": "Sets the pace"}],
        },
    }
}
LEVEL_FIRST = {
    "Junior": {name: cells[0] for name, cells in GRID.items()},
    "Senior": {name: cells[1] for name, cells in GRID.items()},
}
BY_NAME = {name: {"Junior": cells[0], "Senior": cells[1]} for name, cells in GRID.items()}
RECORDS = [
    {"skill": name, "level": level, "description": text}
    for name, cells in GRID.items()
    for level, text in zip(("Junior", "Senior"), cells, strict=True)
]
TABLE = [["Attribute", "Junior", "Senior"], *([name, *cells] for name, cells in GRID.items())]
WIDE_RECORDS = [{"Attribute": name, "Junior": cells[0], "Senior": cells[1]} for name, cells in GRID.items()]


def cells(plan):
    return {one.name: one.descriptors for one in plan.attributes}


def plan_json(data):
    return plan_bytes(json.dumps(data).encode())


def test_topics_with_levels_and_criteria_in_front_matter():
    plan = plan_bytes(TOPICS.encode())
    assert (plan.title, plan.source_kind) == ("Inbox", SourceKind.MARKDOWN)
    assert [one.name for one in plan.levels] == ["Level 1", "Level 2"]
    assert cells(plan) == {
        "Staying calm": ("Breathes first\nAsks: what now?", "Calms others"),
        "tempo": ("", "Sets the pace"),
    }


def test_flat_competencies_with_level_and_theme():
    plan = plan_bytes(FLAT.encode())
    assert (plan.title, plan.about, plan.source_kind) == ("Support", "What we expect", SourceKind.YAML)
    assert [(one.name, one.meaning) for one in plan.levels] == [("Junior agent", "With help"), ("Senior agent", "")]
    assert cells(plan) == {"Calm": ("Breathes", "Calms others")}
    assert plan.attributes[0].about == "Under load"


@pytest.mark.parametrize(
    "data", [BY_PLACE, MILESTONES, LEVEL_FIRST, BY_NAME, RECORDS, TABLE, WIDE_RECORDS], ids=lambda one: str(one)[:30]
)
def test_other_shapes_give_the_same_grid(data):
    plan = plan_json(data)
    plain = {name: tuple(text.removesuffix("\nAsks") for text in own) for name, own in cells(plan).items()}
    assert plain == GRID


def test_levels_of_milestones_are_their_places():
    plan = plan_json(MILESTONES)
    assert ([one.name for one in plan.levels], plan.categories) == (["Level 1", "Level 2"], ("A",))
    assert plan.attributes[0].descriptors[0] == "Breathes\nAsks"


@pytest.mark.parametrize("template", read_templates("en"), ids=lambda one: one.matrix_id)
def test_templates_of_trellis_itself_are_read(template):
    plan = plan_bytes((content_folder("templates", "en") / f"{template.matrix_id}.yaml").read_bytes())
    assert wording(planned_matrix(plan)) == wording(template)


def test_levels_holding_lists_have_one_attribute():
    plan = plan_json(
        {
            "levels": [
                {"name": "Junior", "expectations": ["Asks", "Tries"]},
                {"name": "Senior", "expectations": ["Shows"]},
            ]
        }
    )
    assert cells(plan) == {"Expectations": ("Asks\nTries", "Shows")}
    assert cells(plan_json({"Junior": ["Asks"], "Senior": ["Shows"]})) == {"Behaviours": ("Asks", "Shows")}


def test_categories_hold_skills():
    skill = {"name": "Calm", "levels": {"1": "Breathes", "2": "Calms others"}}
    plan = plan_json({"name": "Agent", "categories": [{"name": "Craft", "skills": [skill]}]})
    assert (plan.title, plan.categories, plan.attributes[0].category) == ("Agent", ("Craft",), "Craft")


@pytest.mark.parametrize(
    "text", [TOPICS, FLAT, *(json.dumps(one) for one in (BY_PLACE, LEVEL_FIRST, BY_NAME, RECORDS))]
)
def test_every_value_is_taken_or_told(text):
    found = words_taken(plan_bytes(text.encode()))
    for word in ("Breathes", "Calms", "others"):
        assert word in found


def test_values_beside_the_grid_are_told():
    told = {text for row in plan_bytes(FLAT.encode()).rows for text in row.unplaced}
    assert {"id: 11aa", "proficiency: Expert", "id: jr"} <= told
    assert "sidebar: support" in {text for row in plan_bytes(TOPICS.encode()).rows for text in row.unplaced}


def test_prose_below_front_matter_is_told():
    plan = plan_bytes((TOPICS + "\nA word to the reader.\n").encode())
    assert (plan.rows[-2].reason, plan.rows[-2].unplaced) == (Reason.NOT_OF_GRID, ("A word to the reader.",))


def test_key_given_twice_is_told_in_the_plan():
    plan = plan_bytes(FLAT.replace("name: Support\n", "name: Support\nname: Helpdesk\n").encode())
    assert (plan.rows[-2].reason, plan.rows[-2].unplaced) == (Reason.KEY_TWICE, ("name: Helpdesk",))


@pytest.mark.parametrize("data", [{}, [], {"a": "b"}, {"levels": []}, [[1]], {"a": {"b": {}}}])
def test_data_without_a_grid_says_so(data):
    with pytest.raises(NoGridFound):
        plan_json(data)


def test_keys_are_told_in_a_line_of_their_own():
    last = plan_bytes(TOPICS.encode()).rows[-1]
    assert (last.reason, last.name) == (
        Reason.FIELD_NAMES,
        "title, sidebar, levels, topics, name, content, level, criteria",
    )
