import pytest
from msgspec.structs import replace

from matrices.language.words import words_for
from matrices.reports.difference_pages import DifferencePrint, difference_pages
from matrices.reports.options import PrintRun
from matrices.reports.typography.block import StrokeKind, TextStyle
from tests.matrices.reports import samples, teams
from tests.matrices.reports.geometry import faults, texts_on, words_of

RUN = PrintRun(day=teams.DAY)
OLD = samples.role("en")


def with_cell(matrix, text, row=0, level="l1"):
    rows = list(matrix.attributes)
    rows[row] = replace(rows[row], descriptors={**rows[row].descriptors, level: text})
    return replace(matrix, attributes=tuple(rows))


def pages_of(typesetter, old, new, language="en"):
    edition = samples.published(old)
    printed = DifferencePrint(old, new, edition, None)
    return difference_pages([printed], RUN, words_for(language), typesetter)


def texts_of(typesetter, old, new):
    return [text for page in pages_of(typesetter, old, new) for text in texts_on(page)]


def strokes_of(texts):
    return [(stroke.kind, line) for text in texts for line in text.block.lines for stroke in line.strokes]


def test_head_says_from_when_to_when(typesetter):
    texts = [words_of(one) for one in texts_of(typesetter, OLD, with_cell(OLD, "Otherwise."))]
    assert texts[:3] == [OLD.title, "What changed", "Edition 2 · 4 May 2026 → Now"]
    assert texts[3] == "1 cell reads differently."


def test_a_role_that_was_never_published_says_so_and_no_more(typesetter):
    (page,) = difference_pages([DifferencePrint(OLD, OLD, None, None)], RUN, words_for("en"), typesetter)
    assert [words_of(one) for one in texts_on(page)][:2] == [OLD.title, "What changed"]
    assert "never published" in words_of(texts_on(page)[2])


def test_words_taken_out_are_struck_and_words_added_underlined(typesetter):
    old, new = (with_cell(OLD, f"Answers {word} questions in writing.") for word in ("simple", "hard"))
    texts = texts_of(typesetter, old, new)
    assert [kind for kind, _ in strokes_of(texts)] == [StrokeKind.THROUGH, StrokeKind.UNDER]
    ((_, line), _) = strokes_of(texts)
    words = typesetter.width_of("simple", TextStyle(line.size_pt, line.ink))
    assert line.strokes[0].width == pytest.approx(words, abs=0.5)


def test_new_rows_and_removed_ones_are_named(typesetter):
    fresh = replace(OLD.attributes[0], attribute_id="fresh", name="A fresh row")
    new = replace(OLD, attributes=(*OLD.attributes[1:], fresh))
    texts = [words_of(one) for one in texts_of(typesetter, OLD, new)]
    assert "A fresh row New row" in texts
    assert f"{OLD.attributes[0].name} Removed row" in texts
    assert "1 row is new. 1 row was removed." in texts[3]


def test_levels_moved_renamed_and_expected_are_told(typesetter):
    levels = (replace(OLD.levels[0], name="Beginner"), *OLD.levels[1:])
    rows = (replace(OLD.attributes[0], expected_level_id="l2"), *OLD.attributes[1:])
    texts = [words_of(one) for one in texts_of(typesetter, OLD, replace(OLD, levels=levels, attributes=rows))]
    at = texts.index("Name of the level")
    assert texts[at : at + 3] == ["Name of the level", OLD.levels[0].name, "Beginner"]
    at = texts.index("Expected level")
    assert texts[at + 1 : at + 3] == [OLD.levels[1].name, OLD.levels[2].name]


def test_same_wording_is_one_sentence(typesetter):
    assert words_of(texts_of(typesetter, OLD, OLD)[-1]) == "No difference: both read the same."


@pytest.mark.parametrize("language", ["en", "ar", "ja"])
def test_everything_stands_in_its_place(typesetter, language):
    old = samples.role(language)
    new = with_cell(with_cell(old, old.attributes[0].descriptor("l1") * 9 + " 123"), "x " * 3000, row=1)
    new = replace(new, attributes=new.attributes[::-1], title=f"{new.title} 2")
    for page in pages_of(typesetter, old, new, language):
        assert faults(page) == []
