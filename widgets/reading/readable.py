"""Which languages a role can be read in besides its own. Imports no Qt."""

from matrices.language.words import AUTONYMS
from matrices.model.matrix import Matrix
from matrices.model.translation import Translation, translation_id_of
from matrices.reports.translated_roles import Documents


def languages_read(documents: Documents, matrix: Matrix) -> tuple[str, ...]:
    """Return the languages that a role is translated into, wholly or in part, in the order of `AUTONYMS`."""
    others = (code for code in AUTONYMS if code != matrix.language)
    found = ((code, documents.find(Translation, translation_id_of(matrix.matrix_id, code))) for code in others)
    return tuple(code for code, one in found if one is not None and one.texts)
