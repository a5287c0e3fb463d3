"""What the answers of a rating are called, in window and print alike."""

from matrices.language.words import Words
from matrices.model.review import Absence, Who


def who_text(who: Who, words: Words) -> str:
    """Return whose view a rating is."""
    return {Who.LEAD: words("lead"), Who.SELF: words("self"), Who.AGREED: words("agreed")}[who]


def absence_text(absence: Absence, words: Words) -> str:
    """Return why a rating names no level."""
    return words("not observed") if absence is Absence.NOT_OBSERVED else words("not applicable")
