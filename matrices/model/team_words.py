"""What the map of a team and its coverage are called, in window, print and command line alike."""

from matrices.language.words import Words
from matrices.model.coverage import Cover, Coverage


def cover_text(found: Coverage, words: Words) -> str:
    """Return how many hold an attribute, and who alone where it is one person."""
    if found.cover is Cover.NOT_ASKED:
        return words("not asked")
    count = words("{held} of {counted}", held=found.held, counted=found.counted)
    if found.cover is Cover.NONE:
        return f"{count} · {words('nobody')}"
    return count if found.only is None else f"{count} · {words('only {name}', name=found.only.name)}"


def bar_text(least_place: int | None, words: Words) -> str:
    """Return what counts as held: `least_place` counts from 0, None stands for the level expected."""
    if least_place is None:
        return words("the level expected, or above")
    return words("level {number}, or above", number=least_place + 1)
