"""Asking for ratings to be looked at again after their wording changed. No level changes by it."""

from collections.abc import Collection, Iterable

from msgspec.structs import replace

from matrices.model.rewording import Touched
from matrices.model.teammate import Teammate


def ask_to_confirm(
    teammates: Iterable[Teammate], touched: Collection[Touched], edition_id: str
) -> tuple[Teammate, ...]:
    """Return the teammates who have standings among `touched`, these marked to be confirmed again.

    `edition_id` is that of the edition, of the same role, with the new wording.
    """
    by_teammate: dict[str, set[str]] = {}
    for one in touched:
        by_teammate.setdefault(one.teammate_id, set()).add(one.attribute_id)
    asked = (one for one in teammates if one.teammate_id in by_teammate)
    return tuple(_asked(one, by_teammate[one.teammate_id], edition_id) for one in asked)


def stop_asking(teammate: Teammate, attribute_ids: Collection[str]) -> Teammate:
    """Return `teammate` without these marks: the lead finds that the rating holds as it is."""
    left = {one: edition_id for one, edition_id in teammate.to_confirm.items() if one not in attribute_ids}
    return teammate if left == teammate.to_confirm else replace(teammate, to_confirm=left)


def is_to_confirm(teammate: Teammate, attribute_ids: Iterable[str]) -> bool:
    """Tell whether a row that goes, or went, by one of these ids is to be confirmed again."""
    return any(one in teammate.to_confirm for one in attribute_ids)


def _asked(teammate: Teammate, attribute_ids: Iterable[str], edition_id: str) -> Teammate:
    new = dict.fromkeys(sorted(attribute_ids), edition_id)
    return replace(teammate, to_confirm={**teammate.to_confirm, **new})
