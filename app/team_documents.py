"""Gathering what documents about the team need from a workspace, and printing them: for window and command line alike.

ReportLab and fonts are loaded when the first document is printed.
"""

import datetime
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from app.document_contents import today
from app.documents import DocumentMaker
from matrices.edits.editions import is_wording_of
from matrices.language.words import Words
from matrices.model.area import Area
from matrices.model.coverage import Coverage, coverage, coverage_by
from matrices.model.edition import Edition
from matrices.model.growth import History
from matrices.model.matrix import Matrix
from matrices.model.service_standard import STANDARD_ID, ServiceStandard
from matrices.model.settings import SETTINGS_ID, Settings
from matrices.model.team_map import PersonRow, TeamMap, columns_of, is_on_team
from matrices.model.team_order import FieldKind, TeamOrder, readings_by_name
from matrices.model.teammate import Teammate
from matrices.reports.options import PrintOptions
from matrices.reports.printable import AreasAspect, EditionsAspect, PathsAspect, TeamAspect
from matrices.reports.translated_roles import TranslatedRoles
from matrices.store.workspace import Workspace

if TYPE_CHECKING:
    from matrices.reports.difference_pages import DifferencePrint
    from matrices.reports.team_map_facts import TeamMapPrint
    from widgets.choosing.labels import Labels


def print_map(
    maker: DocumentMaker, workspace: Workspace, _ids: Sequence[str], destination: Path, options: PrintOptions
) -> None:
    """Write the map of the team. Raises StoreError, OSError."""
    from matrices.reports.team_map_pages import print_team_map  # noqa: PLC0415 - see above

    roles = maker.roles_of(workspace)
    printed = team_map_print(workspace, roles, _team_aspect(maker), maker.words)
    maker.write(print_team_map, printed, workspace, destination, options, signs=roles.signs)


def print_coverage(
    maker: DocumentMaker, workspace: Workspace, _ids: Sequence[str], destination: Path, options: PrintOptions
) -> None:
    """Write what the team covers. Raises StoreError, OSError."""
    from matrices.reports.coverage_pages import print_coverage as write  # noqa: PLC0415 - see above

    roles = maker.roles_of(workspace)
    printed = team_map_print(workspace, roles, _team_aspect(maker), maker.words)
    maker.write(write, printed, workspace, destination, options, signs=roles.signs)


def print_areas(
    maker: DocumentMaker, workspace: Workspace, _ids: Sequence[str], destination: Path, options: PrintOptions
) -> None:
    """Write the areas of responsibility. Raises StoreError, OSError."""
    from matrices.reports.areas_pages import AreasPrint  # noqa: PLC0415 - see above
    from matrices.reports.areas_pages import print_areas as write  # noqa: PLC0415 - see above

    aspect = maker.aspect if isinstance(maker.aspect, AreasAspect) else AreasAspect()
    areas, teammates = tuple(workspace.all(Area)), tuple(workspace.all(Teammate))
    printed = AreasPrint(areas, teammates, language_of(workspace), aspect.has_history)
    maker.write(write, printed, workspace, destination, options)


def print_paths(
    maker: DocumentMaker, workspace: Workspace, _ids: Sequence[str], destination: Path, options: PrintOptions
) -> None:
    """Write the map of paths. Raises StoreError, OSError."""
    from matrices.reports.paths_pages import PathsPrint  # noqa: PLC0415 - see above
    from matrices.reports.paths_pages import print_paths as write  # noqa: PLC0415 - see above

    aspect = maker.aspect if isinstance(maker.aspect, PathsAspect) else PathsAspect()
    teammates = tuple(workspace.all(Teammate)) if aspect.has_people else None
    roles = maker.roles_of(workspace)
    printed = PathsPrint(tuple(roles.every.values()), teammates)
    maker.write(write, printed, workspace, destination, options, signs=roles.signs)


def print_standard(
    maker: DocumentMaker, workspace: Workspace, _ids: Sequence[str], destination: Path, options: PrintOptions
) -> None:
    """Write the service standard. Raises StoreError, OSError."""
    from matrices.reports.standard_pages import StandardPrint  # noqa: PLC0415 - see above
    from matrices.reports.standard_pages import print_standard as write  # noqa: PLC0415 - see above

    standard = workspace.find(ServiceStandard, STANDARD_ID) or ServiceStandard()
    roles = maker.roles_of(workspace)
    printed = StandardPrint(standard, tuple(roles.every.values()), language_of(workspace))
    maker.write(write, printed, workspace, destination, options, signs=roles.signs)


def print_differences(
    maker: DocumentMaker, workspace: Workspace, matrix_ids: Sequence[str], destination: Path, options: PrintOptions
) -> None:
    """Write what changed in each of these roles. Raises StoreError, OSError."""
    from matrices.reports.difference_pages import print_differences as write  # noqa: PLC0415 - see above

    aspect = maker.aspect if isinstance(maker.aspect, EditionsAspect) else EditionsAspect()
    roles = maker.roles_of(workspace)
    printed = [_difference(workspace, roles, one, aspect) for one in matrix_ids]
    maker.write(write, printed, workspace, destination, options, signs=roles.signs)


def _difference(
    workspace: Workspace, roles: TranslatedRoles, matrix_id: str, aspect: EditionsAspect
) -> "DifferencePrint":
    """Return a role between two states; where none is named, what the last change that was published did, or will."""
    from matrices.reports.difference_pages import DifferencePrint  # noqa: PLC0415 - see above

    matrix, editions = workspace.get(Matrix, matrix_id), workspace.editions_of(matrix_id)
    published = sorted((one for one in editions if one.number is not None), key=lambda one: one.number or 0)
    until = _edition(editions, aspect.until_id, aspect.until_number)
    since = _edition(editions, aspect.from_id, aspect.from_number)
    if since is None and until is None and len(published) > 1 and is_wording_of(published[-1], matrix):
        until = published[-1]
    if since is None:
        before = [one for one in published if until is None or (one.number or 0) < (until.number or 0)]
        since = before[-1] if before else None
    new = matrix if until is None else until.matrix
    then, now = roles.both(new if since is None else since.matrix, new)
    return DifferencePrint(then, now, since, until, new.language)


def _edition(editions: Sequence[Edition], edition_id: str, number: int | None) -> Edition | None:
    """Return the edition of this id, else of this number, if there is one."""
    found = (one for one in editions if one.edition_id == edition_id or (number is not None and one.number == number))
    return next(found, None)


def language_of(workspace: Workspace) -> str:
    """Return the language that a team writes in. Raises StoreError."""
    return (workspace.find(Settings, SETTINGS_ID) or Settings()).language


def team_map_print(workspace: Workspace, roles: TranslatedRoles, aspect: TeamAspect, words: Words) -> "TeamMapPrint":
    """Return the map of the team as it is looked at today. Raises StoreError."""
    from matrices.reports.team_map_facts import PeopleGroup, TeamMapPrint  # noqa: PLC0415 - see above
    from widgets.choosing.labels import Labels  # noqa: PLC0415 - knows no Qt, but what else is there may

    day = today()
    settings = workspace.find(Settings, SETTINGS_ID) or Settings()
    matrices, teammates = roles.every, workspace.all(Teammate)
    team_map = _map_of(teammates, matrices, aspect, day)
    order = TeamOrder(team_map, words.sort_key, readings_by_name(teammates))
    rows = order.chosen(map(team_map.row, teammates), aspect.wanted)
    groups = order.arranged(rows, aspect.group, aspect.sort, is_descending=aspect.is_descending)
    labels, by = Labels(words, matrices, team_map.columns), aspect.group
    is_translated = any(one.language == words.language for one in matrices.values())
    return TeamMapPrint(
        columns=team_map.columns,
        groups=tuple(PeopleGroup("" if by is None else labels.value(by, one.value), one.rows) for one in groups),
        coverage=coverage(rows, len(team_map.columns), aspect.least_place),
        stale_before=day - datetime.timedelta(days=settings.stale_after_days),
        least_place=aspect.least_place,
        past=None if aspect.past is None else _past_rows(workspace, team_map, matrices, rows, aspect.past),
        past_day=aspect.past,
        told=words("some of the team") if aspect.wanted.name or aspect.wanted.wanted else "",
        has_roles=by is None or by.kind is not FieldKind.ROLE,
        language=words.language if is_translated else settings.language,
        counted_by="" if aspect.count_by is None else labels.field(aspect.count_by),
        across=_across(rows, order, aspect, labels),
    )


def _across(
    rows: Sequence[PersonRow], order: TeamOrder, aspect: TeamAspect, labels: "Labels"
) -> tuple[tuple[str, tuple[Coverage, ...]], ...]:
    """Return the coverage among the people of each value that it is counted by, under its name."""
    by = aspect.count_by
    if by is None or not rows:
        return ()
    found = coverage_by(rows, len(rows[0].cells), order, by, aspect.least_place)
    return tuple((labels.value(by, value), one) for value, one in found.items())


def _map_of(
    teammates: Sequence[Teammate], matrices: Mapping[str, Matrix], aspect: TeamAspect, day: datetime.date
) -> TeamMap:
    """Return the map of the roles that are looked at, or else of those that somebody holds, if anybody does."""
    placed = (one.placement_on(day) for one in teammates if is_on_team(one, day))
    role_ids = aspect.role_ids or {one.matrix_id for one in placed if one is not None}
    roles = [one for key, one in matrices.items() if key in role_ids]
    return TeamMap(columns_of(roles or matrices.values()), matrices, day)


def _past_rows(
    workspace: Workspace,
    team_map: TeamMap,
    matrices: Mapping[str, Matrix],
    rows: Sequence[PersonRow],
    day: datetime.date,
) -> Mapping[str, PersonRow]:
    past = TeamMap(team_map.columns, matrices, day)
    people = {row.teammate.teammate_id: row.teammate for row in rows}
    return {key: past.row(one, History(workspace.reviews_of(key)).standings_on(day)) for key, one in people.items()}


def _team_aspect(maker: DocumentMaker) -> TeamAspect:
    return maker.aspect if isinstance(maker.aspect, TeamAspect) else TeamAspect()
