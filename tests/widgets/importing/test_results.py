import pytest

from matrices.exchange.plan import Outcome, Reason, RowResult
from matrices.exchange.sheet import LeftOut, SheetLeftOut
from matrices.language.words import words_for
from widgets.importing.results import outcome_word, reason_sentence, row_line, sheet_sentence

WORDS = words_for("en")


@pytest.mark.parametrize("outcome", Outcome)
def test_every_outcome_has_a_word(outcome):
    assert outcome_word(outcome, WORDS)


@pytest.mark.parametrize("reason", [one for one in Reason if one])
def test_every_reason_has_a_sentence(reason):
    assert reason_sentence(RowResult(source_row=1, outcome=Outcome.TAKEN, reason=reason), WORDS).endswith(".")


@pytest.mark.parametrize("reason", LeftOut)
def test_every_sheet_left_out_says_why(reason):
    assert "“Notes”" in sheet_sentence(SheetLeftOut(name="Notes", reason=reason), WORDS)


def test_texts_that_found_no_place_are_named():
    result = RowResult(source_row=7, outcome=Outcome.SKIPPED, unplaced=("a\nb", "c"))
    assert row_line(result, WORDS) == "   7  skipped  Not taken: a b | c"
