"""Edits of a matrix's translation. The matrix itself never changes here."""

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from matrices.edits.tidying import one_line, tidy
from matrices.model.matrix import Matrix
from matrices.model.translation import TextKind, TextPlace, TranslatedText, Translation, source_texts

LONG_KINDS = frozenset(
    {
        TextKind.ABOUT,
        TextKind.LEVEL_MEANING,
        TextKind.ATTRIBUTE_ABOUT,
        TextKind.DESCRIPTOR,
        TextKind.ATTRIBUTE_QUESTIONS,
    }
)
"""Texts that may have several lines; the others are names."""


def set_texts(translation: Translation, matrix: Matrix, texts: Mapping[TextPlace, str]) -> Translation:
    """Return `translation` with these texts, as translations of what `matrix` says now; an empty text goes.

    A place where the matrix says nothing cannot be translated and is left alone.
    """
    kept, sources = dict(translation.texts), source_texts(matrix)
    for place, text in texts.items():
        if place not in sources:
            continue
        made = tidy(text).strip() if place.kind in LONG_KINDS else one_line(text)
        if made:
            kept[place.key] = TranslatedText(text=made, source=sources[place])
        else:
            kept.pop(place.key, None)
    return replace(translation, texts=kept)


def confirm_texts(translation: Translation, matrix: Matrix, places: Iterable[TextPlace]) -> Translation:
    """Return `translation` with the texts of these places as they are, fit for what `matrix` says now."""
    found = {place: translation.texts[place.key].text for place in places if place.key in translation.texts}
    return set_texts(translation, matrix, found)


def fill_from(translation: Translation, matrix: Matrix, own: Matrix, theirs: Matrix) -> Translation:
    """Return `translation`, what is empty in it filled from a template.

    `own` is the template in the matrix's language, `theirs` in the translation's. Parts are matched by id. Where the
    matrix reads otherwise than `own`, the text comes as a stale one: it is a beginning, and says that it wants looking
    at. What the role as a whole says is filled only where it reads the same: it has no id to tell whose it is.
    """
    worded, templated, kept = source_texts(theirs), source_texts(own), dict(translation.texts)
    for place, source in source_texts(matrix).items():
        is_known = place in worded and place in templated and (place.part_id or templated[place] == source)
        if is_known and place.key not in kept:
            kept[place.key] = TranslatedText(text=worded[place], source=templated[place])
    return replace(translation, texts=kept)
