from matrices.edits.cells import set_descriptors
from matrices.edits.translations import set_texts
from matrices.language.isolates import FIRST_STRONG_ISOLATE, bare
from matrices.language.words import words_for
from matrices.model.translation import source_texts
from matrices.model.translation_words import open_texts
from tests.matrices.model.test_translation import CELL, EMPTY, MATRIX

WORDS = words_for("en")


def test_open_texts_are_counted_in_one_line():
    made = set_texts(EMPTY, MATRIX, {CELL: "يصغي"})
    reworded = set_descriptors(MATRIX, {("empathy", "solid"): "Listens well."})
    told = open_texts(reworded, made, WORDS)
    assert bare(told) == "العربية · 5 texts are not translated · 1 out of date"
    assert told.startswith(FIRST_STRONG_ISOLATE), "the line runs as the sentence does"


def test_whole_translation_has_nothing_to_tell():
    assert open_texts(MATRIX, set_texts(EMPTY, MATRIX, source_texts(MATRIX)), WORDS) == ""
