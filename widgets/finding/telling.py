"""Where a hit stands, in words, and the piece of text around it that is shown."""

from typing import Final, NamedTuple

from matrices.edits.replacing import preview
from matrices.language.words import Words
from matrices.model.finding import Field, Hit, Place
from matrices.model.matrix import Matrix

_BEFORE: Final = 28
"""How many characters before the hit are shown; what stands behind it fills the line."""
_BEHIND: Final = 120


class Snippet(NamedTuple):
    """A text around a hit, on one line."""

    before: str
    found: str
    inserted: str
    """What will stand there instead; empty where nothing is to be replaced, or where it is only taken away."""
    behind: str


def snippet_of(hit: Hit, replacement: str | None) -> Snippet:
    """Return the text around a hit, with what would replace it."""
    start = max(0, hit.start - _BEFORE)
    before = ("…" if start else "") + hit.text[start : hit.start]
    behind = hit.text[hit.end : hit.end + _BEHIND]
    inserted = "" if replacement is None else _inserted(hit, replacement)
    return Snippet(*(part.replace("\n", " · ") for part in (before, hit.text[hit.start : hit.end], inserted, behind)))


def place_text(place: Place, matrix: Matrix, words: Words) -> str:
    """Return where a text stands in `matrix`, as `Writing × Solid`."""
    attribute = "" if place.attribute_id is None else matrix.attribute(place.attribute_id).name
    level = "" if place.level_id is None else matrix.level(place.level_id).name
    texts = {
        Field.TITLE: words("Title of the role"),
        Field.MATRIX_ABOUT: words("About the role"),
        Field.LEVEL_NAME: words("Name of a level"),
        Field.LEVEL_MEANING: words("Meaning of {level}", level=level),
        Field.CATEGORY_NAME: words("Name of a category"),
        Field.NAME: words("Name of an attribute"),
        Field.ABOUT: words("About {attribute}", attribute=attribute),
        Field.DESCRIPTOR: words("{attribute} × {level}", attribute=attribute, level=level),
        Field.QUESTIONS: words("Questions about {attribute}", attribute=attribute),
    }
    return texts[place.field]


def _inserted(hit: Hit, replacement: str) -> str:
    """Return what a hit alone would be replaced by: groups of an expression are filled in."""
    made = preview([hit], replacement)
    if not made:
        return hit.text[hit.start : hit.end]
    after, behind = made[0].after, len(hit.text) - hit.end
    return after[hit.start : len(after) - behind] if behind else after[hit.start :]
