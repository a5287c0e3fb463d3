"""From a reading to its plans, with a result for every row. Imports no Qt."""

from collections.abc import Sequence
from functools import reduce

import msgspec

from matrices.exchange.importing import plans_of_sheet
from matrices.exchange.layout import Arrangement
from matrices.exchange.people_plan import PeoplePlan, plan_people
from matrices.exchange.plan import GridPlan, Outcome, RowResult
from matrices.exchange.sheet import Sheet
from widgets.importing.reading import Reading, RowKind, missing
from widgets.importing.row_kinds import grouping, skipping, standing_full

Plan = GridPlan | PeoplePlan


def plans_of(reading: Reading, name: str) -> tuple[Plan, ...]:
    """Return what would be taken by a reading: a plan for each role, or one of people; none while columns are missing.

    `name` is the file's, for a role that has no other.
    """
    if missing(reading.layout):
        return ()
    sheet = _prepared(reading)
    layout = msgspec.structs.replace(reading.layout, is_transposed=False)
    if layout.arrangement in {Arrangement.PEOPLE, Arrangement.RATINGS}:
        people = plan_people(sheet, layout)
        return (_as_asked(people, reading),) if people.ratings else ()
    found = plans_of_sheet(sheet, layout, name)
    return tuple(_as_asked(one, reading) for one in found if one.attributes)


def _prepared(reading: Reading) -> Sheet:
    kinds = reading.row_kinds
    sheet = reduce(skipping, _rows(reading, RowKind.SKIPPED), reading.seen)
    sheet = reduce(grouping, _rows(reading, RowKind.GROUP), sheet)
    return standing_full(sheet, (row for row, kind in kinds.items() if kind is RowKind.ATTRIBUTE))


def _rows(reading: Reading, kind: RowKind) -> list[int]:
    return [row for row, own in reading.row_kinds.items() if own is kind]


def _as_asked(plan: Plan, reading: Reading) -> Plan:
    """Return a plan that tells of the sheet as it is, whatever was changed in it to read it as asked."""
    rows = tuple(_told(row, reading) for row in plan.rows)
    return msgspec.structs.replace(plan, rows=(*rows, *reading.beside), layout=reading.layout)


def _told(result: RowResult, reading: Reading) -> RowResult:
    row = result.source_row - 1
    kind = reading.row_kinds.get(row)
    if kind is RowKind.SKIPPED:
        return RowResult(source_row=row + 1, outcome=Outcome.SKIPPED, unplaced=_texts(reading.seen.rows[row]))
    if kind is RowKind.GROUP:
        return msgspec.structs.replace(result, unplaced=_texts(reading.seen.rows[row])[1:])
    return result


def _texts(row: Sequence[str]) -> tuple[str, ...]:
    return tuple(filter(None, row))
