"""Sentences for what `trellis verify` finds inside a workspace."""

from collections.abc import Callable

from matrices.language.words import Words
from matrices.model.answer_words import absence_text
from matrices.model.edition import Edition
from matrices.model.teammate import Standing
from matrices.store.faults import Fault, Problem
from matrices.store.repairing import Moved


def problem_line(problem: Problem, words: Words) -> str:
    """Return one line: where the problem is, and what it is."""
    where = " ".join(filter(None, (problem.table, problem.document_id, problem.place)))
    return words("{where}: {what}", where=where, what=fault_sentence(problem.fault, words))


def moved_line(moved: Moved, find: Callable[[str], Edition | None], words: Words) -> str:
    """Return one line: whose level was repaired, what it was and what it is. `find` looks an edition up by its id."""
    standing = moved.after or moved.before
    edition = None if standing is None else find(standing.edition_id)
    rows = {} if edition is None else {one.attribute_id: one.name for one in edition.matrix.attributes}
    name = words(", ").join((moved.teammate.name, rows.get(moved.attribute_id, moved.attribute_id)))
    before, after = (_standing_text(one, find, words) for one in (moved.before, moved.after))
    return words("{name}: {before} → {after}", name=name, before=before, after=after)


def _standing_text(standing: Standing | None, find: Callable[[str], Edition | None], words: Words) -> str:
    if standing is None:
        return words("not rated")
    day = standing.on.isoformat()
    if standing.absence is not None:
        return f"{absence_text(standing.absence, words)} · {day}"
    edition, level_id = find(standing.edition_id), standing.level_id or ""
    levels = {} if edition is None else {one.level_id: one.name for one in edition.matrix.levels}
    return f"{levels.get(level_id, level_id)} · {day}"


def fault_sentence(fault: Fault, words: Words) -> str:
    """Return what a fault means."""
    return {
        Fault.UNREADABLE: words("The entry cannot be read."),
        Fault.NEWER: words("A newer Trellis wrote the entry; update Trellis to read it."),
        Fault.MISPLACED: words("The entry stands under another id than its own."),
        Fault.UNKNOWN_TABLE: words("Trellis does not know this kind of entry."),
        Fault.DUPLICATE_ID: words("Two parts have the same id."),
        Fault.OUT_OF_ORDER: words("The order is broken."),
        Fault.LEVEL_AND_ABSENCE: words("It needs either a level or a reason why there is none."),
        Fault.STANDING_DIFFERS: words("The level shown is not the one that the reviews give."),
        Fault.MATRIX_MISSING: words("It names a role that is not here."),
        Fault.TEAMMATE_MISSING: words("It names a teammate who is not here."),
        Fault.EDITION_MISSING: words("The wording it was rated against is not here."),
        Fault.CATEGORY_MISSING: words("It names a category that the matrix does not have."),
        Fault.ATTRIBUTE_MISSING: words("It names an attribute that the wording does not have."),
        Fault.LEVEL_MISSING: words("It names a level that the matrix does not have."),
        Fault.RATING_MISSING: words("It corrects a rating that is not here."),
        Fault.EVIDENCE_MISSING: words("It names evidence that is not here."),
    }[fault]
