"""What the command line's library says of itself, in the language of our words.

Click asks gettext's default domain of the process, so our catalogue becomes that domain while a command runs.
"""

import gettext
import os
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import resources
from typing import Final

from matrices.language.words import Words

_DOMAIN: Final = "trellis"
_LANGUAGE: Final = "LANGUAGE"
"""Where gettext looks first for the language; it takes no other word for it."""


@contextmanager
def spoken(words: Words) -> Iterator[None]:
    """Let click speak the language of `words` meanwhile."""
    domain, language = gettext.textdomain(), os.environ.get(_LANGUAGE)
    with resources.as_file(resources.files("resources") / "locale") as folder:
        gettext.bindtextdomain(_DOMAIN, str(folder))
        gettext.textdomain(_DOMAIN)
        os.environ[_LANGUAGE] = words.language
        try:
            yield
        finally:
            gettext.textdomain(domain)
            _put_back(language)


def _put_back(language: str | None) -> None:
    if language is None:
        del os.environ[_LANGUAGE]
    else:
        os.environ[_LANGUAGE] = language


def click_texts(words: Words) -> tuple[str, ...]:
    """Return what click 8 says to people who use our commands; catalogues are told of it by this."""
    return (
        words("Usage:"),
        words("Options"),
        words("Commands"),
        words("required"),
        words("default: {default}"),
        words("Show this message and exit."),
        words("Show the version and exit."),
        words("Aborted!"),
        words("Error: {message}"),
        words("Try '{command} {option}' for help."),
        words("Missing command."),
        words("Missing argument"),
        words("Missing option"),
        words("No such option {name!r}."),
        words("No such command {name!r}."),
        words("Option {name!r} does not take a value."),
        words("Invalid value: {message}"),
        words("Invalid value for {param_hint}: {message}"),
        words("{value!r} is not a valid {number_type}."),
        words("{value} is not in the range {range}."),
        words("directory"),
        words("{name} {filename!r} is a file."),
        words("Choose from:\n\t{choices}"),
    )


def click_plurals(words: Words) -> tuple[str, ...]:
    """Return the same of texts that count."""
    told = {"args": "", "possibility": "", "possibilities": "", "name": "", "nargs": 1}
    told |= {"value": "", "choice": "", "choices": ""}
    return (
        words.plural("Got unexpected extra argument ({args})", "Got unexpected extra arguments ({args})", 1, **told),
        words.plural("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)", 1, **told),
        words.plural("{value!r} is not {choice}.", "{value!r} is not one of {choices}.", 1, **told),
        words.plural("Option {name!r} requires an argument.", "Option {name!r} requires {nargs} arguments.", 1, **told),
    )
