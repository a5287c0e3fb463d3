import pytest

from widgets.palette.entries import Entry, ranked

ENTRIES = (
    Entry("undo", "Undo edit of Writing × Solid", keys="Ctrl+Z"),
    Entry("fill", "Fill down", keys="Ctrl+D"),
    Entry("publish", "Publish edition", is_enabled=False),
    Entry("print", "Print role"),
    Entry("lead", "Support lead", "Role", is_listed=False),
    Entry("writing", "Writing for others", "Support lead", is_listed=False),
    Entry("ada", "Şule Öztürk", "Teammate", is_listed=False),
    Entry("ja", "製品知識", "カスタマーサポート", is_listed=False),
)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("fill", "fill"),
        ("fd", None),
        ("fildwn", "fill"),
        ("pubilsh", "publish"),
        ("PRINT", "print"),
        ("sule", "ada"),
        ("ozturk", "ada"),
        ("lead", "lead"),
        ("writ lead", "writing"),
        ("製品", "ja"),
        ("zzzz", None),
    ],
)
def test_the_best_answer_comes_first(typed, first):
    found = ranked(ENTRIES, typed)
    assert (found[0].entry_id if found else None) == first


def test_before_anything_is_typed_what_can_be_done_comes_first():
    assert [one.entry_id for one in ranked(ENTRIES, " ")] == ["undo", "fill", "print", "publish"]


def test_of_two_equal_answers_the_possible_one_comes_first():
    both = (Entry("a", "Move up", is_enabled=False), Entry("b", "Move up"))
    assert [one.entry_id for one in ranked(both, "move")] == ["b", "a"]
