"""Example service standards in our own words, from which a team may start."""

from importlib.resources.abc import Traversable
from typing import Final

import msgspec

from matrices.exchange.content import content_folder, read_content, require
from matrices.model.service_standard import ServiceStandard, Statement, StatementKind

_SUFFIX: Final = ".yaml"
_FALLBACK: Final = "en"


class _Form(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A mapping in the file; every key must be known."""


class _StatementForm(_Form, frozen=True, kw_only=True):
    id: str
    name: str
    text: str


class _StandardForm(_Form, frozen=True, kw_only=True):
    language: str
    about: str
    values: list[_StatementForm]
    tone: list[_StatementForm]
    promises: list[_StatementForm]
    limits: list[_StatementForm]


def read_standard(language: str) -> ServiceStandard:
    """Return the example in a language, the English one where there is none.

    Raises:
        ContentError: it breaks the agreed form; the file and the key are named.
    """
    folder = content_folder("standard")
    own = folder / f"{language}{_SUFFIX}"
    return standard_in(own if own.is_file() else folder / f"{_FALLBACK}{_SUFFIX}")


def standard_in(file: Traversable) -> ServiceStandard:
    """Return the standard in a file that is named after its language.

    Raises:
        ContentError: it is missing or breaks the agreed form; the file and the key are named.
    """
    form = read_content(file, _StandardForm)
    require(
        holds=f"{form.language}{_SUFFIX}" == file.name,
        file=file.name,
        key="language",
        problem="differs from the file's name",
    )
    kinds = (
        (StatementKind.VALUE, form.values),
        (StatementKind.TONE, form.tone),
        (StatementKind.PROMISE, form.promises),
        (StatementKind.LIMIT, form.limits),
    )
    statements = tuple(_statement(kind, one) for kind, listed in kinds for one in listed)
    ids = [one.statement_id for one in statements]
    require(holds=len(set(ids)) == len(ids), file=file.name, key="id", problem="the same id twice")
    return ServiceStandard(about=form.about.strip(), statements=statements)


def _statement(kind: StatementKind, form: _StatementForm) -> Statement:
    return Statement(statement_id=form.id, kind=kind, name=form.name.strip(), text=form.text.strip())
