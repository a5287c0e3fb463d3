"""What became of each word of a file: it stands in a cell, in a name, or in a line of the result."""

import re

from matrices.exchange.importing import plan_import
from matrices.exchange.people_plan import PeoplePlan
from matrices.exchange.reading import read_here
from tests.matrices.exchange.making import words_taken

_WORD = re.compile(r"\w+")
_LIST_MARK = re.compile(r"^\s*\d+[.)]\s", re.MULTILINE)
"""Bullets and numbers of lists are no words: each line of a descriptor is a behaviour anyway."""


def words_of(text: str) -> set[str]:
    """Return the words of a text."""
    return set(_WORD.findall(_LIST_MARK.sub("", text.replace("<br>", "\n"))))


def lost_words(data: bytes, text: str | None = None) -> set[str]:
    """Return the words of a file, whose own `text` may be told, that importing it says nothing of."""
    found = plan_import(read_here(data))
    told = {word for grid in found.grids for word in words_taken(grid)}
    told |= {word for sheet in found.people for word in _words_of_people(sheet)}
    told |= {sheet.name for sheet in found.left_out}
    return words_of(data.decode("utf-8-sig") if text is None else text) - words_of("\n".join(told))


def _words_of_people(plan: PeoplePlan) -> set[str]:
    texts = [plan.role, *plan.people, *plan.attributes, *plan.marks, *(one.name for one in plan.layout.columns)]
    for rating in plan.ratings:
        texts += [rating.note, rating.by.value if rating.by else "", rating.on.isoformat() if rating.on else ""]
    for row in plan.rows:
        texts += [row.name, *row.unplaced]
    return set(texts)
