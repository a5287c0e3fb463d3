"""How far a translation is, in words, for window and command line alike."""

from collections import Counter

from matrices.language.isolates import has_right_to_left, isolated
from matrices.language.words import AUTONYMS, Words
from matrices.model.matrix import Matrix
from matrices.model.translation import TextState, Translation, text_states


def open_texts(matrix: Matrix, translation: Translation, words: Words) -> str:
    """Return what is still to do in a translation, in one line; empty where all is translated and fits."""
    states = Counter(text_states(matrix, translation).values())
    missing, stale = states[TextState.MISSING], states[TextState.STALE]
    told = (
        (missing, words.plural("{count} text is not translated", "{count} texts are not translated", missing)),
        (stale, words.plural("{count} out of date", "{count} out of date", stale)),
    )
    parts = [text for count, text in told if count]
    if not parts:
        return ""
    language = AUTONYMS.get(translation.language, translation.language)
    is_mixed = has_right_to_left(language) != words.is_right_to_left
    return " · ".join([isolated(language) if is_mixed else language, *parts])
