"""The language in which a command tells of roles: the one asked for, else the one it speaks; data as it is written."""

from collections.abc import Iterable

import click

from app.names import UnclearNameError, named
from matrices.language.words import LANGUAGES, Words, words_for
from matrices.model.matrix import Matrix
from matrices.reports.translated_roles import TranslatedRoles
from matrices.store.workspace import Workspace


def language_option(words: Words) -> click.Option:
    """Return the option."""
    return click.Option(
        ["--language"],
        type=click.Choice(LANGUAGES),
        help=words("The language to tell it in, roles too where they are translated. The system's."),
    )


def told_in(language: str | None, words: Words) -> Words:
    """Return the words of the language asked for."""
    return words_for(language) if language else words


def roles_told(workspace: Workspace, language: str | None, words: Words, *, is_data: bool) -> TranslatedRoles:
    """Return what reads roles as they are told; other programs get them as written unless they ask."""
    wanted = language or ("" if is_data else words.language)
    return TranslatedRoles(workspace, wanted, is_signed=False)


def role_named(asked: str, matrices: Iterable[Matrix], roles: TranslatedRoles) -> Matrix:
    """Return the role called so as it is written, else as it is told. Raises UnclearNameError, StoreError."""
    known = list(matrices)
    try:
        return named(asked, known, lambda one: one.title)
    except UnclearNameError as error:
        if error.is_ambiguous:
            raise
        return named(asked, known, lambda one: roles.shown(one).title)
