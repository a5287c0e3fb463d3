import datetime

from matrices.checks.finding import Code, acceptance_of
from matrices.checks.translations import check_translation
from matrices.checks.wording import Memory
from matrices.edits.acceptances import accept
from matrices.edits.translations import set_texts
from matrices.model.acceptances import Acceptances
from matrices.model.translation import TextKind, TextPlace, Translation
from tests.matrices.checks.making import SETTINGS, VOCABULARIES, found, grid, row

MATRIX = grid(row("Answers 40 tickets a day", "Asks the customer what they tried before"))
FIRST, SECOND = (TextPlace(TextKind.DESCRIPTOR, "a", one) for one in ("l0", "l1"))
SPANISH = Translation(matrix_id="m", language="es")


def codes(texts, acceptances=None):
    made = set_texts(SPANISH, MATRIX, texts)
    checked = check_translation(MATRIX, made, SETTINGS, acceptances, Memory(VOCABULARIES))
    return [(one.code, one.place.level_id) for one in checked.findings]


def test_words_are_those_of_the_translations_language():
    assert codes({SECOND: "Escucha adecuadamente al cliente"}) == [(Code.VAGUE, "l1")]


def test_what_is_not_translated_is_left_to_the_source():
    assert codes({TextPlace(TextKind.TITLE): "Puesto"}) == []
    assert codes({FIRST: "Responde 40 tickets al día"}) == [(Code.NUMBER, "l0")]


def test_what_was_accepted_in_the_source_stands_in_its_translation():
    (number,) = (one for one in found(MATRIX) if one.code is Code.NUMBER)
    accepted = accept(Acceptances(matrix_id="m"), acceptance_of(number, "ours", datetime.date(2026, 5, 4)))
    texts = {FIRST: "Responde 40 tickets al día", SECOND: "Escucha adecuadamente"}
    assert codes(texts, accepted) == [(Code.VAGUE, "l1")]
