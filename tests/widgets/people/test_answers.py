import pytest

from matrices.model.review import Absence
from tests.widgets.people.people import SUPPORT
from widgets.people.answers import Answer, answer_for_key, answer_text, answers_to


@pytest.mark.parametrize(
    ("key", "answer"),
    [
        ("1", Answer("learning")),
        ("3", Answer("strong")),
        ("4", None),
        ("0", Answer(absence=Absence.NOT_OBSERVED)),
        ("n", Answer(absence=Absence.NOT_OBSERVED)),
        ("X", Answer(absence=Absence.NOT_APPLICABLE)),
        ("a", None),
        ("", None),
        ("12", None),
    ],
)
def test_keys_stand_for_answers(key, answer):
    assert answer_for_key(SUPPORT, key) == answer


def test_every_answer_has_a_text(words):
    texts = [answer_text(words, SUPPORT, one) for one in answers_to(SUPPORT)]
    assert texts == ["Learning", "Solid", "Strong", "not observed", "not applicable"]
