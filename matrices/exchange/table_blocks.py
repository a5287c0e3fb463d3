"""The tables of a written document as sheets.

Tables with the same header under one title are one grid, each below the heading that stands over it; what else is
written is told above the grid as the role's own text, or below it as what is taken nowhere.
"""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from matrices.exchange.blocks import Aside, Block, Heading, Table, text_of
from matrices.exchange.header_words import same_name
from matrices.exchange.sheet import Merged, Sheet, sheet_of


class _Part(msgspec.Struct, frozen=True):
    heading: str
    table: Table


class _Role:
    """What is gathered for one sheet."""

    def __init__(self, title: str) -> None:
        self.title = title
        self.above: list[str] = []
        self.parts: list[_Part] = []
        self.remarks: list[str] = []

    def takes(self, table: Table) -> bool:
        return not self.parts or _header(self.parts[0].table) == _header(table)

    def note(self, text: str) -> None:
        (self.remarks if self.parts else self.above).append(text)


def table_sheets(blocks: Sequence[Block]) -> tuple[Sheet, ...]:
    """Return one sheet for each title, or for each kind of table below one."""
    depths = [one.depth for one in blocks if isinstance(one, Heading)]
    roles = _roles(blocks, min(depths, default=0))
    return tuple(_sheet(role) for role in roles)


def _roles(blocks: Sequence[Block], top: int) -> list[_Role]:
    roles = [_Role("")]
    pending = ""
    for block in blocks:
        role = roles[-1]
        if isinstance(block, Heading):
            if pending:
                role.note(pending)
            pending = block.text
            if block.depth == top:
                pending = ""
                if role.title or role.parts:
                    roles.append(_Role(block.text))
                else:
                    role.title = block.text
        elif isinstance(block, Table):
            if not role.takes(block):
                roles.append(_Role(pending or role.title))
                pending = ""
            roles[-1].parts.append(_Part(pending, block))
            pending = ""
        elif isinstance(block, Aside):
            role.remarks.append(block.text)
        else:
            role.note(text_of(block))
    if pending:
        roles[-1].note(pending)
    return _without_bare(roles)


def _without_bare(roles: list[_Role]) -> list[_Role]:
    """Return the roles that have tables; what stands under other titles is told with the role before, or after."""
    kept = [role for role in roles if role.parts]
    if not kept:
        return roles[:1]
    for place, role in enumerate(roles):
        if not role.parts:
            near = next((one for one in reversed(roles[:place]) if one.parts), kept[0])
            near.remarks += filter(None, [role.title, *role.above])
    return kept


def _header(table: Table) -> tuple[str, ...]:
    return tuple(map(same_name, table.rows[0][1:])) if table.rows else ()


def _sheet(role: _Role) -> Sheet:
    rows: list[Sequence[str]] = [[text] for text in (role.title, *role.above) if text]
    merged: list[Merged] = []
    has_groups = len(role.parts) > 1
    remarks = list(role.remarks)
    for part in role.parts:
        if not has_groups and part.heading:
            remarks.append(part.heading)
        group = part.heading if has_groups else ""
        own_rows, own_merged = _with_group(part.table, group)
        merged += _moved(own_merged, len(rows))
        rows += own_rows
    if remarks:
        rows += [[], *([text] for text in remarks)]
    return sheet_of(role.title, rows, merged)


def _with_group(table: Table, group: str) -> tuple[list[Sequence[str]], list[Merged]]:
    """Return a table's rows with the name of its group between header and body."""
    rows: list[Sequence[str]] = list(table.rows)
    if not group or not rows:
        return rows, list(table.merged)
    across = Merged(top=1, left=0, bottom=1, right=max(1, len(rows[0]) - 1))
    below = [one for one in table.merged if one.top > 0]
    beside = [one for one in table.merged if one.top == 0]
    return [rows[0], [group], *rows[1:]], [across, *beside, *_moved(below, 1)]


def _moved(merged: Iterable[Merged], by: int) -> Iterator[Merged]:
    return (msgspec.structs.replace(one, top=one.top + by, bottom=one.bottom + by) for one in merged)
