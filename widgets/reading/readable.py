"""Which languages a role can be read in besides its own. Imports no Qt."""

from matrices.language.words import AUTONYMS
from matrices.model.matrix import Matrix
from matrices.store.workspace import Workspace


def languages_read(workspace: Workspace, matrix: Matrix) -> tuple[str, ...]:
    """Return the languages that a role is translated into, wholly or in part, in the order of `AUTONYMS`."""
    begun = {one.language for one in workspace.translations_of(matrix.matrix_id) if one.texts}
    return tuple(code for code in AUTONYMS if code in begun and code != matrix.language)
