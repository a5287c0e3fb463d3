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
    Entry("misaki", "佐藤 美咲", "Teammate", is_listed=False, reading="さとう みさき"),
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
        ("satou", "misaki"),
        ("みさき", "misaki"),
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


def test_scattered_letters_answer_only_where_nothing_better_does():
    entries = (Entry("a", "Paint role"), Entry("b", "Print role"), Entry("c", "Point of role"))
    assert [one.entry_id for one in ranked(entries, "print")] == ["b"]
    assert ranked(entries, "prnt")[0].entry_id == "b"


def test_what_is_called_so_comes_before_what_begins_so_and_what_has_a_word_so():
    entries = (Entry("word", "Mine area"), Entry("longer", "Areas of all"), Entry("same", "Area"))
    assert [one.entry_id for one in ranked(entries, "area")] == ["same", "longer", "word"]


def test_a_name_is_found_by_its_latin_spelling():
    entries = (Entry("noor", "\u0646\u0648\u0631"), Entry("up", "Move up"))
    assert [one.entry_id for one in ranked(entries, "Noor")] == ["noor"]
