"""What deleting a role, and carrying rows to another, will do, in words, before it is done."""

import datetime
from collections.abc import Collection, Iterable, Sequence
from typing import Final, NamedTuple

from matrices.edits.between_roles import Carried, copy_rows, move_rows
from matrices.edits.roles import RoleRemoval
from matrices.language.words import Words
from matrices.model.matrix import Matrix
from matrices.model.teammate import Teammate

_NAMED: Final = 4
"""How many names a sentence bears."""


class Wish(NamedTuple):
    """How rows go: moved, or copied as the same attributes or as ones of their own; and whether levels go along."""

    copies: bool
    shares: bool = True
    grows: bool = False


class RowsOutcome(NamedTuple):
    """Both roles after it, and what to say of it."""

    carried: Carried
    sentences: tuple[str, ...]


def lacks_levels(source: Matrix, target: Matrix, attribute_ids: Collection[str]) -> bool:
    """Tell whether the rows speak of levels that answer to none of `target`."""
    carried = copy_rows(source, target, attribute_ids, shares_rows=False)
    return bool(carried.left_out or carried.expected_lost)


def outcome_of_rows(
    source: Matrix, target: Matrix, attribute_ids: Collection[str], wish: Wish, words: Words
) -> RowsOutcome:
    """Return both roles after the rows went, and what to say of it."""
    if wish.copies:
        carried = copy_rows(source, target, attribute_ids, shares_rows=wish.shares, grows=wish.grows)
    else:
        carried = move_rows(source, target, attribute_ids, grows=wish.grows)
    sentences = (
        _going(carried, wish, words),
        _new_levels(target, carried, words),
        _staying(source, carried, words),
        _not_fitting(source, carried, wish, words),
        _not_expected(source, carried, words),
    )
    return RowsOutcome(carried, tuple(one for one in sentences if one))


def told_of_removal(
    removal: RoleRemoval, teammates: Iterable[Teammate], today: datetime.date, words: Words
) -> tuple[str, ...]:
    """Return what goes with a role, who holds or held it, and what stays."""
    holders = [one for one in teammates if one.teammate_id in removal.holder_ids]
    sentences = (
        words("{role} goes, with its rows and texts. Its published editions stay.", role=removal.matrix.title),
        _told_of_holders(holders, removal.matrix.matrix_id, today, words),
        _told_of_steps(removal, words),
        words("Undo brings it back."),
    )
    return tuple(one for one in sentences if one)


def listed(names: Sequence[str]) -> str:
    """Return the first few of some names."""
    return ", ".join(names[:_NAMED]) + ("…" if len(names) > _NAMED else "")


def _told_of_holders(holders: Sequence[Teammate], matrix_id: str, today: datetime.date, words: Words) -> str:
    if not holders:
        return words("Nobody holds it or ever held it.")
    names = listed([one.name for one in holders])
    told = words.plural(
        "{count} teammate holds or held it: {names}. Their history stays.",
        "{count} teammates hold or held it: {names}. Their history stays.",
        len(holders),
        names=names,
    )
    placements = (one.placement_on(today) for one in holders if one.left_on is None)
    now = sum(held is not None and held.matrix_id == matrix_id for held in placements)
    if not now:
        return told
    needed = words.plural(
        "{count} of them holds it today and will need another role.",
        "{count} of them hold it today and will need another role.",
        now,
    )
    return words("{sentence} {next}", sentence=told, next=needed)


def _told_of_steps(removal: RoleRemoval, words: Words) -> str:
    roles = listed([one.title for one in removal.changed])
    return words("The path of {roles} then leads to its title alone.", roles=roles) if roles else ""


def _names(matrix: Matrix, attribute_ids: Iterable[str]) -> str:
    return listed([matrix.attribute(one).name for one in dict.fromkeys(attribute_ids)])


def _going(carried: Carried, wish: Wish, words: Words) -> str:
    count, role = len(carried.carried_ids), carried.target.title
    rows = _names(carried.target, carried.carried_ids)
    if not count:
        return ""
    if not wish.copies:
        return words.plural(
            "{rows} goes to {role}, and its ratings with it.",
            "{rows} go to {role}, and their ratings with them.",
            count,
            rows=rows,
            role=role,
        )
    if wish.shares:
        return words.plural(
            "{rows} becomes a row of {role} too: name and ratings count in both.",
            "{rows} become rows of {role} too: names and ratings count in both.",
            count,
            rows=rows,
            role=role,
        )
    return words.plural(
        "{role} gets a copy of {rows}, in which nobody was rated yet.",
        "{role} gets copies of {rows}, in which nobody was rated yet.",
        count,
        rows=rows,
        role=role,
    )


def _new_levels(target: Matrix, carried: Carried, words: Words) -> str:
    made = [one.name for one in carried.target.levels if one.level_id not in target.level_places]
    return (
        words.plural(
            "{role} gets the level {levels}.",
            "{role} gets the levels {levels}.",
            len(made),
            levels=listed(made),
            role=target.title,
        )
        if made
        else ""
    )


def _staying(source: Matrix, carried: Carried, words: Words) -> str:
    return (
        words.plural(
            "{role} has {rows} already, so it stays as it is.",
            "{role} has {rows} already, so they stay as they are.",
            len(carried.kept_back),
            rows=_names(source, carried.kept_back),
            role=carried.target.title,
        )
        if carried.kept_back
        else ""
    )


def _not_fitting(source: Matrix, carried: Carried, wish: Wish, words: Words) -> str:
    count = len(carried.left_out)
    if not count:
        return ""
    levels = listed([source.level(one).name for one in dict.fromkeys(left.level_id for left in carried.left_out)])
    lack = words("{role} has no level for {levels}.", role=carried.target.title, levels=levels)
    rows = _names(source, (one.attribute_id for one in carried.left_out))
    if wish.copies:
        rest = words.plural(
            "{count} text of {rows} is not copied.", "{count} texts of {rows} are not copied.", count, rows=rows
        )
    else:
        rest = words.plural(
            "{count} text stays here, in {rows}.", "{count} texts stay here, in {rows}.", count, rows=rows
        )
    return words("{sentence} {next}", sentence=lack, next=rest)


def _not_expected(source: Matrix, carried: Carried, words: Words) -> str:
    rows = _names(source, carried.expected_lost)
    return words("No level will be expected there of {rows}.", rows=rows) if rows else ""
