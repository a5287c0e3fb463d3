"""Sentences for what `trellis verify` finds inside a workspace."""

from matrices.language.words import Words
from matrices.store.faults import Fault, Problem


def problem_line(problem: Problem, words: Words) -> str:
    """Return one line: where the problem is, and what it is."""
    where = " ".join(filter(None, (problem.table, problem.document_id, problem.place)))
    return words("{where}: {what}", where=where, what=fault_sentence(problem.fault, words))


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
