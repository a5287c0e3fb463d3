"""What the check of the wording finds in a translation, by the words of its own language."""

from collections.abc import Iterable
from typing import NamedTuple

from matrices.checks.finding import Finding, Place, acceptance_for
from matrices.checks.wording import Memory, findings_of
from matrices.model.acceptances import Acceptances
from matrices.model.matrix import Matrix
from matrices.model.settings import Settings
from matrices.model.translation import TextKind, TextPlace, Translation, translated


class CheckedTranslation(NamedTuple):
    """A matrix in a translation's language, and what was found in what is translated."""

    matrix: Matrix
    findings: tuple[Finding, ...]


def check_translation(
    matrix: Matrix, translation: Translation, settings: Settings, acceptances: Acceptances | None, memory: Memory
) -> CheckedTranslation:
    """Return the words found in a translation, save those that say what somebody accepted in the source.

    `memory` is for this translation, or for one of another language.
    """
    made = translated(matrix, translation)
    found = words_found(findings_of(made.matrix, settings, memory), made.fallbacks)
    if acceptances is None or not found:
        return CheckedTranslation(made.matrix, found)
    sources = findings_of(matrix, settings)
    accepted = {(one.code, one.place) for one in sources if acceptance_for(one, acceptances) is not None}
    return CheckedTranslation(made.matrix, tuple(one for one in found if (one.code, one.place) not in accepted))


def words_found(findings: Iterable[Finding], fallbacks: Iterable[TextPlace]) -> tuple[Finding, ...]:
    """Return the findings that are about words of a translated cell.

    What the grid lacks, and what stands in the source's language still, is left to the check of the source.
    """
    left = frozenset(fallbacks)
    return tuple(one for one in findings if one.found and (place := text_place(one.place)) and place not in left)


def text_place(place: Place) -> TextPlace | None:
    """Return the place of a cell's text; None where a finding is about more than a cell."""
    if place.attribute_id is None or place.level_id is None:
        return None
    return TextPlace(TextKind.DESCRIPTOR, place.attribute_id, place.level_id)
