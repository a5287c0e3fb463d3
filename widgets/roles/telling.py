"""What deleting a role, and carrying rows to another, will do, in words, before it is done."""

import datetime
from collections.abc import Collection, Iterable, Sequence
from typing import Final, NamedTuple

from matrices.edits.between_roles import Carried, copy_rows, move_rows
from matrices.edits.roles import RoleRemoval
from matrices.language.sentences import in_a_row
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
        _landing(target, carried, words),
        _new_levels(target, carried, words),
        _staying(source, carried, words),
        _not_fitting(source, carried, words),
        _left_behind(source, carried, wish, words),
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
        _told_of_holders(holders, words),
        _told_of_today(holders, removal.matrix.matrix_id, today, words),
        _told_of_steps(removal, words),
        words("Undo brings it back."),
    )
    return tuple(one for one in sentences if one)


def listed(names: Sequence[str], words: Words) -> str:
    """Return the first few of some names."""
    return words(", ").join(names[:_NAMED]) + ("…" if len(names) > _NAMED else "")


def _told_of_holders(holders: Sequence[Teammate], words: Words) -> str:
    if not holders:
        return words("Nobody holds it or ever held it.")
    names = listed([one.name for one in holders], words)
    return words.plural(
        "{count} teammate holds or held it: {names}. Their history stays.",
        "{count} teammates hold or held it: {names}. Their history stays.",
        len(holders),
        names=names,
    )


def _told_of_today(holders: Iterable[Teammate], matrix_id: str, today: datetime.date, words: Words) -> str:
    placements = (one.placement_on(today) for one in holders if one.left_on is None)
    count = sum(held is not None and held.matrix_id == matrix_id for held in placements)
    if not count:
        return ""
    return words.plural(
        "{count} of them holds it today and will need another role.",
        "{count} of them hold it today and will need another role.",
        count,
    )


def _told_of_steps(removal: RoleRemoval, words: Words) -> str:
    roles = listed([one.title for one in removal.changed], words)
    return words("The path of {roles} then leads to its title alone.", roles=roles) if roles else ""


def _names(matrix: Matrix, attribute_ids: Iterable[str], words: Words) -> str:
    return listed([matrix.attribute(one).name for one in dict.fromkeys(attribute_ids)], words)


def _going(carried: Carried, wish: Wish, words: Words) -> str:
    count, role = len(carried.carried_ids), carried.target.title
    rows = _names(carried.target, carried.carried_ids, words)
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


def _landing(target: Matrix, carried: Carried, words: Words) -> str:
    """Say in which categories the rows come; in a role without any there is but one place."""
    after = carried.target
    ids = (after.attribute(one).category_id for one in carried.carried_ids)
    found = [after.category(one) for one in dict.fromkeys(ids) if one is not None]
    old = listed([one.name for one in found if one.category_id in target.category_places], words)
    new = listed([one.name for one in found if one.category_id not in target.category_places], words)
    there = words("There: at the end of {categories}.", categories=old) if old else ""
    made = words("There: in the new category {categories}.", categories=new) if new else ""
    return in_a_row((there, made), words.language)


def _new_levels(target: Matrix, carried: Carried, words: Words) -> str:
    made = [one.name for one in carried.target.levels if one.level_id not in target.level_places]
    if not made:
        return ""
    levels, role = listed(made, words), target.title
    return words.plural(
        "{role} gets the level {levels}.", "{role} gets the levels {levels}.", len(made), levels=levels, role=role
    )


def _staying(source: Matrix, carried: Carried, words: Words) -> str:
    if not carried.kept_back:
        return ""
    rows = _names(source, carried.kept_back, words)
    return words.plural(
        "{role} has {rows} already, so it stays as it is.",
        "{role} has {rows} already, so they stay as they are.",
        len(carried.kept_back),
        rows=rows,
        role=carried.target.title,
    )


def _not_fitting(source: Matrix, carried: Carried, words: Words) -> str:
    places = dict.fromkeys(one.level_id for one in carried.left_out)
    levels = listed([source.level(one).name for one in places], words)
    return words("{role} has no level for {levels}.", role=carried.target.title, levels=levels) if levels else ""


def _left_behind(source: Matrix, carried: Carried, wish: Wish, words: Words) -> str:
    count, rows = len(carried.left_out), _names(source, (one.attribute_id for one in carried.left_out), words)
    if not count:
        return ""
    if wish.copies:
        return words.plural(
            "{count} text of {rows} is not copied.", "{count} texts of {rows} are not copied.", count, rows=rows
        )
    return words.plural("{count} text stays here, in {rows}.", "{count} texts stay here, in {rows}.", count, rows=rows)


def _not_expected(source: Matrix, carried: Carried, words: Words) -> str:
    rows = _names(source, carried.expected_lost, words)
    return words("No level will be expected there of {rows}.", rows=rows) if rows else ""
