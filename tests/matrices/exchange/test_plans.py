import pytest

from matrices.checks.forbidden import forbidden
from matrices.exchange.content import content_folder
from matrices.exchange.errors import ContentError
from matrices.exchange.plans import plan_in, read_plans
from matrices.exchange.templates import read_templates

LANGUAGES = sorted(one.name for one in content_folder("plans").iterdir() if one.is_dir())
ATTRIBUTES = {
    attribute.attribute_id: {level.level_id for level in matrix.levels}
    for matrix in read_templates("en")
    for attribute in matrix.attributes
}
PLAN = """
id: short
title: Short
about: "  Two steps "
steps:
  - {id: one, text: " Begin ", attribute: tools, to: solid, due_after_days: 3, actions: [" Look "]}
  - {id: two, text: Go on}
"""


def plan(tmp_path, text, name="short.yaml"):
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    return plan_in(file, "en")


def test_plan_keeps_what_is_written(tmp_path):
    made = plan(tmp_path, PLAN)
    first, second = made.steps
    assert (made.about, first.text, first.due_after_days, first.actions) == ("Two steps", "Begin", 3, ("Look",))
    assert (second.attribute_id, second.to_level_id, second.due_after_days) == (None, None, None)


@pytest.mark.parametrize(("old", "new"), [("id: two", "id: one"), ("title", "titel"), ("id: short", "id: other")])
def test_broken_plan_is_refused(tmp_path, old, new):
    with pytest.raises(ContentError):
        plan(tmp_path, PLAN.replace(old, new))


@pytest.mark.parametrize("language", LANGUAGES)
def test_shipped_plans_fit_the_roles_and_run_forward(language):
    plans = read_plans(language)
    assert {one.plan_id for one in plans} == {"first-months", "widening", "technical-programme"}
    for one in plans:
        assert forbidden(None, one) == ()
        days = [step.due_after_days for step in one.steps]
        assert days == sorted(days)
        for step in one.steps:
            assert step.actions
            assert step.attribute_id is None or step.to_level_id in ATTRIBUTES[step.attribute_id]


def test_shipped_plans_are_the_same_in_every_language():
    def bones(one):
        return [(step.step_id, step.attribute_id, step.to_level_id, step.due_after_days) for step in one.steps]

    english = {one.plan_id: bones(one) for one in read_plans("en")}
    assert all({one.plan_id: bones(one) for one in read_plans(language)} == english for language in LANGUAGES)


def test_first_months_are_about_product_and_conversation_only():
    first = next(one for one in read_plans("en") if one.plan_id == "first-months")
    assert {one.attribute_id for one in first.steps} == {"product-knowledge", "customer-conversation", None}


def test_a_language_without_plans_gets_the_english_ones():
    assert [one.language for one in read_plans("xx")] == ["en", "en", "en"]
