"""What every part of a document is set with, handed from part to part."""

from typing import NamedTuple

from matrices.language.words import Words
from matrices.reports.placed import Layout
from matrices.reports.typography.typesetter import Typesetter


class Press(NamedTuple):
    """The pages being filled, the language of the fixed words, and who sets the texts."""

    layout: Layout
    words: Words
    typesetter: Typesetter
