"""The sentences about findings, as the window asks for them."""

from functools import partial

from app.finding_sentences import finding_sentence, fix_label, place_text
from matrices.language.words import Words
from widgets.checks.telling import Telling


def telling(words: Words) -> Telling:
    """Return how findings are said in the language of `words`."""
    return Telling(
        sentence=partial(finding_sentence, words=words),
        place=partial(place_text, words=words),
        fix=partial(fix_label, words=words),
    )
