import string
from importlib import resources
from unicodedata import bidirectional

import pytest
from babel.messages.pofile import read_po

from matrices.language.words import LANGUAGES, words_for

MENUS = ("&File", "&Edit", "&Matrix", "&People", "&Reviews", "&Team", "&Areas", "&View", "&Help")


def translated(language):
    """Yield each source text with each form of its translation; what is fuzzy is not spoken (gettext leaves it out)."""
    folder = resources.files("resources") / "locale" / language / "LC_MESSAGES"
    with (folder / "trellis.po").open("rb") as file:
        for message in read_po(file, locale=language):
            sources = message.id if isinstance(message.id, tuple) else (message.id,)
            forms = message.string if isinstance(message.string, tuple) else (message.string,)
            if message.id and not message.fuzzy:
                yield from ((sources, form) for form in forms if form)


def fields(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def outside_fields(text):
    return "".join(literal for literal, *_ in string.Formatter().parse(text))


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_a_translation_has_the_fields_of_its_source(language):
    for sources, form in translated(language):
        known = [fields(one) for one in sources]
        may_lack = {"count"} if len(sources) > 1 else set()
        assert fields(form) <= set().union(*known), form
        assert any(one - may_lack <= fields(form) for one in known), form


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_each_menu_has_its_own_letter(language):
    words = words_for(language)
    letters = [title[title.index("&") + 1].casefold() for title in map(words, MENUS)]
    assert len(set(letters)) == len(MENUS)


def test_arabic_made_of_fields_and_signs_alone_says_its_direction():
    for _, form in translated("ar"):
        strong = [bidirectional(char) for char in outside_fields(form) if bidirectional(char) in {"L", "R", "AL"}]
        assert strong or not fields(form), form
