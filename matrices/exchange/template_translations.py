"""Translations out of the role templates: what began as a template is there in every language already."""

from matrices.edits.translations import fill_from
from matrices.exchange.templates import read_template, read_templates, template_ids
from matrices.model.matrix import Matrix
from matrices.model.translation import Translation


def filled_from_templates(translation: Translation, matrix: Matrix) -> Translation:
    """Return `translation`, what is empty in it filled from the templates that share rows with `matrix`.

    The template with the most shared rows comes first. Raises ContentError when a template breaks the agreed form.
    """
    rows, there = matrix.attribute_places.keys(), set(template_ids(translation.language))
    shared = {one.matrix_id: len(rows & one.attribute_places.keys()) for one in read_templates(matrix.language)}
    wanted = sorted((one for one in there if shared.get(one)), key=lambda one: (-shared[one], one))
    for template_id in wanted:
        own = read_template(matrix.language, template_id)
        translation = fill_from(translation, matrix, own, read_template(translation.language, template_id))
    return translation
