"""The sample in each language is the same team: only what is read by people differs."""

import re
from importlib.resources.abc import Traversable

import pytest
from ruamel.yaml import YAML

from matrices.checks.forbidden import forbidden
from matrices.exchange.content import content_folder
from matrices.exchange.sample import read_sample
from matrices.language.kana import has_kanji
from matrices.language.words import LANGUAGES
from matrices.model.settings import Settings

PROSE = {
    "text",
    "note",
    "notes",
    "summary",
    "about",
    "why",
    "read_by",
    "should_change",
    "context",
    "evidence",
    "agenda",
}
NAMED = {"name", "team_name", "led_by", "owner", "tags", "group", "unit", "language", "embedded_in"}
IN_FULL = {"text", "notes", "about", "why", "should_change"}
LATIN_LINE = re.compile(r"[ -~’“”–…]+")
TRANSLATED = [one for one in LANGUAGES if one != "en"]


def files_of(language):
    folder = content_folder("sample", language)
    return [folder / "team.yaml", *sorted((folder / "people").iterdir(), key=lambda one: one.name)]


def contents(file: Traversable):
    return YAML(typ="safe").load(file.read_text(encoding="utf-8"))


def skeleton(node, key=""):
    """What a translation keeps: everything but prose and names, of which it keeps that they are there."""
    if isinstance(node, dict):
        return {one: skeleton(value, one if key not in PROSE | NAMED else key) for one, value in node.items()}
    if isinstance(node, list):
        return [skeleton(one, key) for one in node]
    return bool(node) if key in PROSE | NAMED else node


def prose(node, key=""):
    if isinstance(node, dict):
        return [text for one, value in node.items() for text in prose(value, one)]
    if isinstance(node, list):
        return [text for one in node for text in prose(one, key)]
    return [node] if key in IN_FULL and isinstance(node, str) else []


def names(node, key=""):
    if isinstance(node, dict):
        return [name for one, value in node.items() for name in names(value, one)]
    if isinstance(node, list):
        return [name for one in node for name in names(one, key)]
    return [node] if key in {"led_by", "owner"} else []


@pytest.mark.parametrize("language", TRANSLATED)
def test_each_file_says_of_the_same_people_the_same_days_and_levels(language):
    for own, english in zip(files_of(language), files_of("en"), strict=True):
        assert own.name == english.name
        found, wanted = contents(own), contents(english)
        for one in (found, wanted):  # whoever is in kanji has a reading, which other languages need not
            assert bool(one.pop("reading", "")) == has_kanji(one.get("name", ""))
        if "tags" in wanted:  # the tags are named in the language; how many each has stays
            found["tags"], wanted["tags"] = ([len(each) for each in one["tags"].values()] for one in (found, wanted))
        assert skeleton(found) == skeleton(wanted), own.name


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_name_has_one_form(language):
    forms = {}
    for own, english in zip(files_of(language), files_of("en"), strict=True):
        for form, name in zip(names(contents(own)), names(contents(english)), strict=True):
            forms.setdefault(name, set()).add(form)
    assert {name: found for name, found in forms.items() if len(found) > 1} == {}


@pytest.mark.parametrize("language", TRANSLATED)
def test_nothing_is_left_in_english(language):
    for own, english in zip(files_of(language), files_of("en"), strict=True):
        same = {*prose(contents(own))} & {*prose(contents(english))}
        assert {one for one in same if LATIN_LINE.fullmatch(one)} == set(), own.name


@pytest.mark.parametrize("language", TRANSLATED)
def test_it_is_allowed_and_says_its_language(language):
    documents = read_sample(language)
    assert [found for one in documents for found in forbidden(None, one)] == []
    assert [one.language for one in documents if isinstance(one, Settings)] == [language]
