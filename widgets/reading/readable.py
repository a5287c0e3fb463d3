"""Which languages a role can be read in besides its own. Imports no Qt."""

from msgspec.structs import replace

from matrices.edits.behaviours import behaviours
from matrices.language.words import AUTONYMS
from matrices.model.matrix import Attribute, Matrix
from matrices.model.translation import Translation, translation_id_of
from matrices.reports.translated_roles import Documents


def languages_read(documents: Documents, matrix: Matrix) -> tuple[str, ...]:
    """Return the languages that a role is translated into, wholly or in part, in the order of `AUTONYMS`."""
    others = (code for code in AUTONYMS if code != matrix.language)
    found = ((code, documents.find(Translation, translation_id_of(matrix.matrix_id, code))) for code in others)
    return tuple(code for code, one in found if one is not None and one.texts)


def line_by_line(shown: Attribute, own: Attribute) -> Attribute:
    """Return a translated attribute in which each behaviour stands where it does in the source.

    Where there are others in number, the source's own stand: ticks name behaviours by their place.
    """
    texts = {
        level_id: text if len(behaviours(text)) == len(behaviours(source)) else source
        for level_id, text in shown.descriptors.items()
        for source in (own.descriptor(level_id),)
    }
    return replace(shown, descriptors=texts)
