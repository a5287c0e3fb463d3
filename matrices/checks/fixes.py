"""Apply what a finding proposes."""

from matrices.checks.finding import Finding
from matrices.edits.cells import set_descriptors
from matrices.model.matrix import Matrix


def fixed(matrix: Matrix, finding: Finding) -> Matrix:
    """Return `matrix` without the finding; as it was where there is no fix or the text is another by now."""
    attribute_id, level_id = finding.place.attribute_id, finding.place.level_id
    if finding.fix is None or attribute_id is None or level_id is None:
        return matrix
    if attribute_id not in matrix.attribute_places:
        return matrix
    if matrix.attribute(attribute_id).descriptor(level_id) != finding.text:
        return matrix
    return set_descriptors(matrix, {(attribute_id, level_id): finding.fix.text})
