import pytest
from hypothesis import given
from hypothesis import strategies as st

from matrices.model.folding import Folding
from widgets.side_search import Finder

ENTRIES = (("Ana Núñez", "Support", "shift early"), ("Şule", "Engineer"), ("ليلى", "Support"), ("佐藤", "Engineer"))


@pytest.mark.parametrize(
    ("search", "places"),
    [
        ("", [0, 1, 2, 3]),
        ("  ", [0, 1, 2, 3]),
        ("nunez", [0]),
        ("early supp", [0]),
        ("sule", [1]),
        ("layla", [2]),
        ("نونيز", [0]),
        ("engineer", [1, 3]),
    ],
)
def test_every_word_is_sought_in_all_texts(search, places):
    assert list(Finder(ENTRIES).found(search)) == places


@pytest.mark.parametrize("search", ["sato", "satoh mi", "さとう", "ﾐｻｷ", "佐藤美咲", "さとうみさき", "engineer misaki"])
def test_a_name_is_found_by_its_reading(search):
    finder = Finder((*ENTRIES, ("佐藤 美咲", "Engineer")), [*"----", "さとう みさき"])
    assert list(finder.found(search)) == [4]


def test_typing_on_and_taking_back_finds_what_a_fresh_search_finds():
    finder = Finder(ENTRIES)
    for search in ("e", "en", "eng", "e", "su", "supp", "ana supp", "ana"):
        assert list(finder.found(search)) == list(Finder(ENTRIES).found(search))


@given(st.lists(st.tuples(st.text(max_size=8), st.text(max_size=8)), min_size=1, max_size=4), st.text(max_size=3))
def test_entries_are_folded_as_searches_are(entries, search):
    fold = Folding()
    parts = fold(search).text.split()
    texts = [fold(" ".join(one).replace("\n", " ")).text for one in entries]
    assert {at for at, one in enumerate(texts) if all(p in one for p in parts)} <= {*Finder(entries).found(search)}
