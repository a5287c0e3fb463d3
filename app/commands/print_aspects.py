"""What some kinds of document leave to choose on the command line: a day, another role, what is essential."""

import datetime
from collections.abc import Sequence
from contextlib import suppress
from typing import Any, Final, NamedTuple

import click

from app.commands.print_team_options import compared, group_named, team_options
from app.names import UnclearNameError, named
from matrices.language.words import Words
from matrices.model.matrix import Matrix
from matrices.reports.printable import (
    AreasAspect,
    Aspect,
    CaseAspect,
    EditionsAspect,
    Option,
    PathsAspect,
    Printable,
    ReviewAspect,
    RoleEssentials,
    ScorecardAspect,
    Subject,
    TeamAspect,
)
from matrices.store.workspace import Workspace

_COLONS: Final = ":\N{FULLWIDTH COLON}"
"""Between a role and its attribute; Japanese keyboards write the wide one."""


class AspectAsked(NamedTuple):
    """What was asked for; nothing where an option was not given, or is not one of the document's."""

    until: datetime.datetime | None = None
    target: str | None = None
    essential: Sequence[str] = ()
    group: str | None = None
    compare: datetime.datetime | None = None
    attribute: str | None = None
    of_role: str | None = None
    without_people: bool = False
    history: bool = False
    from_number: int | None = None
    until_number: int | None = None

    @classmethod
    def taken_from(cls, choices: dict[str, Any]) -> "AspectAsked":
        """Take the choices out that are about an aspect."""
        return cls(**{name: choices.pop(name) for name in cls._fields if name in choices})


def aspect_options(printable: Printable, words: Words) -> list[click.Parameter]:
    """Return the options that a kind of document has besides those of all."""
    until = click.Option(
        ["--until"], type=click.DateTime(["%Y-%m-%d"]), help=words("The last review up to this day, as 2026-05-04.")
    )
    target = click.Option(["--role", "target"], help=words("The role to stand beside. The next on the path."))
    told = words("An essential attribute, of one role alone as “ROLE: ATTRIBUTE”; again for more. Those asked most.")
    essential = click.Option(["--essential"], multiple=True, help=told)
    offered = {Option.DAY: until, Option.TARGET: target, Option.ESSENTIAL: essential}
    return [
        *(one for option, one in offered.items() if option in printable.options),
        *team_options(printable, words),
    ]


def aspect_of(asked: AspectAsked, subjects: Sequence[Subject], workspace: Workspace) -> Aspect | None:
    """Return what is looked at.

    Raises:
        UnclearNameError: There is no such role or attribute, or more than one.
        StoreError: The workspace cannot be read.
    """
    if asked.until is not None:
        return ReviewAspect(until=asked.until.date())
    if asked.target is not None:
        target = named(asked.target, workspace.all(Matrix), lambda matrix: matrix.title)
        return CaseAspect(role_id=target.matrix_id)
    if asked.essential:
        roles = [workspace.get(Matrix, one.subject_id) for one in subjects]
        return ScorecardAspect(essential=_essentials(asked.essential, roles))
    return _team_aspect_of(asked, workspace)


def _team_aspect_of(asked: AspectAsked, workspace: Workspace) -> Aspect | None:
    if asked.group is not None or asked.compare is not None:
        past = None if asked.compare is None else asked.compare.date()
        group = group_named(asked.group, workspace)
        return TeamAspect(group=group, past=past, count_by=None if asked.group is None else group)
    if asked.attribute is not None or asked.of_role is not None:
        return compared(asked.attribute, asked.of_role, workspace)
    if asked.without_people:
        return PathsAspect(has_people=False)
    if asked.history:
        return AreasAspect(has_history=True)
    if asked.from_number is not None or asked.until_number is not None:
        return EditionsAspect(from_number=asked.from_number, until_number=asked.until_number)
    return None


def _essentials(asked: Sequence[str], roles: Sequence[Matrix]) -> tuple[RoleEssentials, ...]:
    """Return what is essential in each role in which something of it was asked for."""
    found = [row for one in asked for row in _rows_asked(one, roles)]
    chosen = {role.matrix_id: frozenset(row for role_id, row in found if role_id == role.matrix_id) for role in roles}
    return tuple(RoleEssentials(role_id, ids) for role_id, ids in chosen.items() if ids)


def _rows_asked(asked: str, roles: Sequence[Matrix]) -> list[tuple[str, str]]:
    """Return the ids of roles and attributes that are called so; each role may have an attribute of its own."""
    try:
        return _rows_named(asked, roles)
    except UnclearNameError:
        splits = _splits(asked)
        if not splits:
            raise
        role, name = _role_and_rest(splits, roles)
        return _rows_named(name, [role])


def _splits(asked: str) -> list[tuple[str, str]]:
    """Return what may be a role's title and the name behind it, the longest title first: both may hold colons."""
    ends = [at for at, sign in enumerate(asked) if sign in _COLONS]
    return [(asked[:at], asked[at + 1 :]) for at in reversed(ends)]


def _role_and_rest(splits: Sequence[tuple[str, str]], roles: Sequence[Matrix]) -> tuple[Matrix, str]:
    """Return the role of the longest title that fits, and what stands behind that title."""
    for title, rest in splits[:-1]:
        with suppress(UnclearNameError):
            return named(title, roles, lambda role: role.title), rest
    title, rest = splits[-1]
    return named(title, roles, lambda role: role.title), rest


def _rows_named(asked: str, roles: Sequence[Matrix]) -> list[tuple[str, str]]:
    rows = [(role.matrix_id, row) for role in roles for row in role.attributes]
    name = named(asked, dict.fromkeys(row.name for _, row in rows), str)
    return [(role_id, row.attribute_id) for role_id, row in rows if row.name == name]
