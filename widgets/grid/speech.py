"""What a screen reader says of a cell and of a level."""

from collections.abc import Iterable

from matrices.language.words import Words
from matrices.model.matrix import Attribute, Level
from widgets.grid.marks import CellMarks


def cell_speech(words: Words, attribute: Attribute, level: Level, marks: CellMarks, notes: Iterable[str]) -> str:
    """Return what is said of a cell: attribute, level, its text, its signs, and `notes`, some maybe empty."""
    text = attribute.descriptor(level.level_id) or words("empty")
    said = words("{attribute}, {level}: {text}", attribute=attribute.name, level=level.name, text=text)
    signs = [
        words("current level") if marks.is_current else "",
        words("level from another role") if marks.is_carried else "",
        words("earlier level") if marks.is_earlier else "",
        words("expected level") if marks.is_expected else "",
        words("expected in the next role") if marks.is_next_expected else "",
        words("rated in this review") if marks.is_new else "",
        marks.badge_said or marks.badge,
        *notes,
    ]
    found = [one for one in signs if one]
    return words("{text} ({signs})", text=said, signs=words(", ").join(found)) if found else said


def level_speech(words: Words, level: Level, place: int, count: int) -> str:
    """Return what is said of a level; `place` is counted from 0."""
    return words("{level}, {place} of {count}", level=level.name, place=place + 1, count=count)
