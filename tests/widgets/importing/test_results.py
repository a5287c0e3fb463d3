import pytest

from matrices.exchange.plan import Outcome, Reason, RowResult
from matrices.exchange.sheet import LeftOut, SheetLeftOut
from matrices.language.words import words_for
from widgets.importing.results import outcome_word, reason_sentence, sheet_sentence

WORDS = words_for("en")


@pytest.mark.parametrize("outcome", Outcome)
def test_each_outcome_has_a_word(outcome):
    assert outcome_word(outcome, WORDS)


@pytest.mark.parametrize("reason", [one for one in Reason if one is not Reason.NONE])
def test_each_reason_has_a_sentence(reason):
    assert reason_sentence(RowResult(source_row=1, outcome=Outcome.SKIPPED, reason=reason), WORDS)


@pytest.mark.parametrize("reason", LeftOut)
def test_each_sheet_left_out_says_why(reason):
    assert "Ids" in sheet_sentence(SheetLeftOut(name="Ids", reason=reason), WORDS)
