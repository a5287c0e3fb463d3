"""Edits of what a teammate says of attributes: where they would like their work to go."""

from collections.abc import Iterable

from msgspec.structs import replace

from matrices.model.teammate import Interest, Teammate


def set_interest(
    teammate: Teammate, attribute_id: str, interest: Interest | None, former_ids: Iterable[str] = ()
) -> Teammate:
    """Return `teammate` with their interest in an attribute; None forgets it, as if nobody had asked.

    What was said under an id that the row had before is forgotten with it; else it stays, for other roles may have it.
    """
    gone = {attribute_id, *(former_ids if interest is None else ())}
    others = {key: one for key, one in teammate.interests.items() if key not in gone}
    interests = others if interest is None else {**others, attribute_id: interest}
    return teammate if interests == teammate.interests else replace(teammate, interests=interests)
