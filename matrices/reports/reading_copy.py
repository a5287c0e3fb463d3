"""A role in another language to be taken elsewhere: its texts, and under its title what their signs mean."""

from msgspec.structs import replace

from matrices.language.words import words_for
from matrices.model.matrix import Matrix
from matrices.reports.sign_sentences import sign_sentences
from matrices.reports.translated_roles import Documents, TranslatedRoles


def reading_copy(matrix: Matrix, documents: Documents, language: str, *, is_signed: bool = True) -> Matrix:
    """Return a role in a language; the very same where it is written in that one or not translated into it.

    With `is_signed` False, for where nothing stands but cells, texts have no signs and nothing explains them.
    """
    roles = TranslatedRoles(documents, language, is_signed=is_signed)
    shown = roles.translated(matrix)
    if shown is None or not is_signed:
        return shown or matrix
    notes = sign_sentences(roles.signs, words_for(language))
    return replace(shown, about="\n".join(filter(None, (shown.about, *notes))))
