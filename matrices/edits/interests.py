"""Edits of what a teammate says of attributes: where they would like their work to go."""

from msgspec.structs import replace

from matrices.model.teammate import Interest, Teammate


def set_interest(teammate: Teammate, attribute_id: str, interest: Interest | None) -> Teammate:
    """Return `teammate` with their interest in an attribute; None forgets it, as if nobody had asked."""
    if teammate.interests.get(attribute_id) is interest:
        return teammate
    others = {key: one for key, one in teammate.interests.items() if key != attribute_id}
    return replace(teammate, interests=others if interest is None else {**others, attribute_id: interest})
