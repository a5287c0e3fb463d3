"""Who is left out of a document about several, and why, in words: for window and command line alike."""

from collections.abc import Sequence
from itertools import groupby

from app.document_contents import NoNextRoleError, NoReviewError, NothingToTellError
from matrices.language.isolates import has_right_to_left, isolated
from matrices.language.words import Words


def left_out_lines(errors: Sequence[NothingToTellError], words: Words, most_names: int | None = None) -> list[str]:
    """Return a line for each reason with the names of all whom it concerns; of more than `most_names` the first."""
    ordered = sorted(errors, key=lambda one: type(one).__name__)
    return [_line(kind, list(group), words, most_names) for kind, group in groupby(ordered, type)]


def _line(
    kind: type[NothingToTellError], errors: Sequence[NothingToTellError], words: Words, most_names: int | None
) -> str:
    names = words(", ").join(_kept(one.teammate_name, words) for one in errors[:most_names])
    rest = len(errors[most_names:]) if most_names is not None else 0
    if rest:
        names = words.plural("{names} and {count} more", "{names} and {count} more", rest, names=names)
    if kind is NoReviewError:
        return words("Left out, as they have had no review yet: {names}", names=names)
    if kind is NoNextRoleError:
        return words("Left out, as no path leads on from their role: {names}", names=names)
    return words("Left out, as they have no role yet: {names}", names=names)


def _kept(name: str, words: Words) -> str:
    """Return a name that keeps its order among others; plain where none would run otherwise."""
    return isolated(name) if words.is_right_to_left or has_right_to_left(name) else name
