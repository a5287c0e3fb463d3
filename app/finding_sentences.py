"""Sentences for what the check of the wording finds: why it is worth a look, for window and command line."""

from typing import Final

from matrices.checks.finding import Code, Finding, FixKind, Place
from matrices.language.words import Words
from matrices.model.matrix import Matrix

_MOST_WORDS: Final = 4
"""Found words that a sentence names; the spans show all."""


def finding_sentence(finding: Finding, matrix: Matrix, words: Words) -> str:
    """Return one sentence that says what was found, and where it helps what would be better."""
    if finding.code is Code.EMPTY:
        return _gap_sentence(finding, words)
    return _cell_sentence(finding, matrix, words) or _grid_sentence(finding, words)


def fix_label(kind: FixKind, words: Words) -> str:
    """Return what the fix of a finding does, as a command."""
    return {
        FixKind.REMOVE_LINES: words("Remove the behaviours"),
        FixKind.REMOVE_WORDS: words("Remove the words"),
    }[kind]


def place_text(place: Place, matrix: Matrix, words: Words) -> str:
    """Return where a finding is: attribute and level, or what there is of these; ids that are gone stay ids."""
    names = []
    if place.attribute_id is not None:
        is_there = place.attribute_id in matrix.attribute_places
        names.append(matrix.attribute(place.attribute_id).name if is_there else place.attribute_id)
    if place.level_id is not None:
        is_there = place.level_id in matrix.level_places
        names.append(matrix.level(place.level_id).name if is_there else place.level_id)
    return " · ".join(names) if names else words("The whole matrix")


def _gap_sentence(finding: Finding, words: Words) -> str:
    if finding.place.attribute_id is None:
        return words("No attribute says what this level looks like.")
    if finding.place.level_id is None:
        return words("No level of this attribute is described yet.")
    return words("This cell is empty.")


def _cell_sentence(finding: Finding, matrix: Matrix, words: Words) -> str:
    found = _found(finding, words)
    other = "" if finding.other is None else _other_name(finding, matrix, words)
    return {
        Code.SAME: words("The same already stands in “{other}”.", other=other),
        Code.NEARLY_SAME: words("This says hardly more than “{other}”.", other=other),
        Code.NUMBER: words("{found}: a number is no behaviour; say what the person does.", found=found),
        Code.VAGUE: words("{found}: everyone reads that differently; say what the person does.", found=found),
        Code.ASKS_LESS: words("This asks less than “{other}”, an earlier level.", other=other),
        Code.PLACEHOLDER: words("{found}: the text is still missing.", found=found),
        Code.CUSTOMER_DATA: words("{found}: personal data has no place in a matrix.", found=found),
    }.get(finding.code, "")


def _grid_sentence(finding: Finding, words: Words) -> str:
    count = finding.count
    return {
        Code.LONG: words.plural(
            "This cell is far longer than the others of its row.",
            "This cell is {count} times as long as the others of its row.",
            count,
        ),
        Code.SHORT: words.plural(
            "This cell is far shorter than the others of its row.",
            "The other cells of the row are {count} times as long as this one.",
            count,
        ),
        Code.NAME_TWICE: words("An attribute further up has the same name."),
        Code.NO_EXPECTED: _expected_sentence(finding, words),
        Code.MANY_ATTRIBUTES: words.plural(
            "{count} attribute is more than anybody can keep in view.",
            "{count} attributes are more than anybody can keep in view.",
            count,
        ),
        Code.MANY_LEVELS: words.plural(
            "{count} level is more than anybody can tell apart.",
            "{count} levels are more than anybody can tell apart.",
            count,
        ),
    }[finding.code]


def _expected_sentence(finding: Finding, words: Words) -> str:
    if finding.place.attribute_id is None:
        return words("No attribute says which level the role asks for.")
    return words("Nothing says which level the role asks for.")


def _other_name(finding: Finding, matrix: Matrix, words: Words) -> str:
    """Return where else to look: the level alone when it is of the same row, this cell when it repeats itself."""
    other = finding.other
    if other is None:
        return ""
    if other == finding.place:
        return words("this cell")
    if other.attribute_id == finding.place.attribute_id:
        return place_text(Place(matrix_id=other.matrix_id, level_id=other.level_id), matrix, words)
    return place_text(other, matrix, words)


def _found(finding: Finding, words: Words) -> str:
    quoted = (words("“{text}”", text=" ".join(one.split())) for one in finding.found[:_MOST_WORDS])
    shown = words(", ").join(quoted)
    return f"{shown} …" if len(finding.found) > _MOST_WORDS else shown
