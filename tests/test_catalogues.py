"""Each text of the program stands in each catalogue, translated in all its forms."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from matrices.language.words import LANGUAGES

ROOT = Path(__file__).parent.parent
KEYWORDS = {"words": None, "_words": None, "plural": (1, 2)}
CATALOGUES = [language for language in LANGUAGES if language != "en"]


@pytest.fixture(scope="module")
def extracted() -> set[str | tuple[str, ...]]:
    packages = (ROOT / name for name in ("app", "widgets", "matrices"))
    found = (one for folder in packages for one in extract_from_dir(folder, [("**.py", "python")], keywords=KEYWORDS))
    return {message for _, _, message, *_ in found}


def asked_for(path: Path) -> Iterator[str]:
    """Yield the texts that a file asks for in any place, those inside formatted strings included."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] in KEYWORDS:
            yield from (one.value for one in node.args[:1] if isinstance(one, ast.Constant))


def test_extraction_finds_each_text_that_is_asked_for(extracted):
    known = {one if isinstance(one, str) else one[0] for one in extracted}
    files = (path for name in ("app", "widgets", "matrices") for path in (ROOT / name).rglob("*.py"))
    assert {text for path in files for text in asked_for(path)} - known == set()


def catalogue(language: str) -> Catalog:
    path = ROOT / "resources" / "locale" / language / "LC_MESSAGES" / "trellis.po"
    with path.open("rb") as file:
        return read_po(file, locale=language)


def forms(message: Message) -> tuple[str, ...]:
    return message.string if isinstance(message.string, tuple) else (message.string,)


def test_extraction_finds_texts(extracted):
    assert "Undo" in extracted
    assert len(extracted) > 400


@pytest.mark.parametrize("language", CATALOGUES)
def test_every_text_is_translated(language, extracted):
    known = {one.id for one in catalogue(language) if one.id and not one.fuzzy and all(forms(one))}
    assert sorted(map(str, extracted - known)) == []


@pytest.mark.parametrize("language", CATALOGUES)
def test_every_plural_form_is_there(language):
    catalog = catalogue(language)
    counts = {len(one.string) for one in catalog if one.id and one.pluralizable}
    assert counts == {catalog.num_plurals}
