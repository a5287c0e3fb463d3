"""The options of `trellis print` for documents about the team."""

from typing import Final

import click

from app.names import named
from matrices.language.words import Words
from matrices.model.matrix import Matrix
from matrices.model.team_map import columns_of
from matrices.model.team_order import Field, FieldKind
from matrices.model.teammate import Teammate
from matrices.reports.printable import CalibrationAspect, Option, Printable
from matrices.store.workspace import Workspace

_NOBODY: Final = "none"
_KINDS: Final = {
    kind.value: Field(kind) for kind in (FieldKind.ROLE, FieldKind.TRACK, FieldKind.LEAD, FieldKind.EMBEDDED)
}


def team_options(printable: Printable, words: Words) -> list[click.Parameter]:
    """Return the options that a kind of document has besides those of all."""
    made: dict[Option, tuple[click.Parameter, ...]] = {
        Option.ARRANGEMENT: (
            click.Option(
                ["--group"],
                help=words("Group people, or count by: role, track, lead, embedded, the name of a tag, or none."),
            ),
            click.Option(
                ["--compare"], type=click.DateTime(["%Y-%m-%d"]), help=words("Compare with this day, as 2026-05-04.")
            ),
        ),
        Option.ATTRIBUTE: (
            click.Option(["--attribute"], help=words("The attribute to compare. The first one.")),
            click.Option(["--role", "of_role"], help=words("The role whose levels are used. The one most hold.")),
        ),
        Option.HOLDERS: (
            click.Option(["--without-people"], is_flag=True, help=words("Leave out who holds the roles.")),
        ),
        Option.HISTORY: (click.Option(["--history"], is_flag=True, help=words("Name earlier owners too.")),),
        Option.SINCE: (
            click.Option(["--from", "from_number"], type=int, help=words("The number of the edition before.")),
            click.Option(["--to", "until_number"], type=int, help=words("The number of the edition after. Now.")),
        ),
    }
    return [one for option, several in made.items() if option in printable.options for one in several]


def compared(attribute: str | None, role: str | None, workspace: Workspace) -> CalibrationAspect:
    """Return which attribute is compared; one that is named is one of the role's, where a role is named too.

    Raises:
        UnclearNameError: There is no such attribute or role, or more than one.
        StoreError: The workspace cannot be read.
    """
    matrices = workspace.all(Matrix)
    matrix = None if role is None else named(role, matrices, lambda one: one.title)
    columns = columns_of(matrices if matrix is None else [matrix])
    column = None if attribute is None else named(attribute, columns, lambda one: one.name)
    return CalibrationAspect(
        attribute_id="" if column is None else column.attribute_id, role_id="" if matrix is None else matrix.matrix_id
    )


def group_named(name: str | None, workspace: Workspace) -> Field | None:
    """Return what people are grouped by, None for no groups; a name that is no kind of field is that of a tag.

    Raises:
        UnclearNameError: There is no such tag, or more than one.
        StoreError: The workspace cannot be read.
    """
    if name is None:
        return Field(FieldKind.ROLE)
    if name == _NOBODY:
        return None
    if name in _KINDS:
        return _KINDS[name]
    tags = sorted({tag for one in workspace.all(Teammate) for tag in one.tags})
    return Field(FieldKind.TAG, named(name, tags, str))
