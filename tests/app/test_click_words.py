import ast
import gettext
import os
from pathlib import Path

import click
import pytest

from app.cli import run
from app.click_words import click_plurals, click_texts
from matrices.language.words import LANGUAGES, words_for

SAID_BY_A_VARIABLE = {"required"}


@pytest.fixture(scope="module")
def clicks_own() -> set[str]:
    trees = (ast.parse(file.read_text(encoding="utf-8")) for file in Path(click.__file__).parent.glob("*.py"))
    calls = (node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call))
    asked = (one for one in calls if isinstance(one.func, ast.Name) and one.func.id in ("_", "ngettext"))
    return {part.value for call in asked for part in call.args if isinstance(part, ast.Constant)} | SAID_BY_A_VARIABLE


def test_click_says_each_of_the_texts(clicks_own):
    assert set(click_texts(words_for("en"))) <= clicks_own


@pytest.mark.parametrize("language", LANGUAGES)
def test_help_is_in_one_language(language, capsys):
    words = words_for(language)
    assert run(["show", "--help"], words) == 0
    told = capsys.readouterr().out
    assert told.startswith(words("Usage:"))
    assert " ".join(words("Show this message and exit.").split()) in " ".join(told.split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_mistake_is_told_in_one_language(language, capsys):
    words = words_for(language)
    assert run(["shwo", "a"], words) == 2
    assert words("No such command {name!r}.").format(name="shwo") in capsys.readouterr().err


@pytest.mark.parametrize("language", LANGUAGES)
def test_plural_texts_take_what_click_gives_them(language):
    assert all(click_plurals(words_for(language)))


def test_the_process_keeps_its_own_domain(monkeypatch, capsys):
    monkeypatch.delenv("LANGUAGE", raising=False)
    run(["--version"], words_for("tr"))
    assert "LANGUAGE" not in os.environ
    assert gettext.textdomain() == "messages"
