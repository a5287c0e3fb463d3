import itertools

from hypothesis import given
from hypothesis import strategies as st

from matrices.model.pieces import pieces_of
from matrices.model.subsequences import longest_common, longest_increasing
from tests.strategies import texts

letters = st.text("abc", max_size=9)


def is_subsequence(part, whole):
    rest = iter(whole)
    return all(one in rest for one in part)


def longest(before, after):
    parts = (p for size in range(len(before), -1, -1) for p in itertools.combinations(before, size))
    return len(next(part for part in parts if is_subsequence(part, after)))


@given(letters, letters)
def test_common_places_are_in_order_alike_and_as_many_as_can_be(before, after):
    pairs = longest_common(before, after)
    assert all(before[old] == after[new] for old, new in pairs)
    assert all(one[0] < two[0] and one[1] < two[1] for one, two in itertools.pairwise(pairs))
    assert len(pairs) == longest(before, after)


@given(st.permutations(range(6)))
def test_increasing_places_are_as_many_as_can_be(numbers):
    kept = [numbers[place] for place in sorted(longest_increasing(numbers))]
    assert kept == sorted(kept)
    assert len(kept) == longest(numbers, range(6))


def test_one_moved_is_one_moved():
    assert longest_increasing([4, 0, 1, 2, 3]) == {1, 2, 3, 4}
    assert longest_increasing([]) == set()


@given(texts)
def test_pieces_joined_are_the_text(text):
    assert "".join(pieces_of(text)) == text


def test_pieces_of_five_scripts():
    assert pieces_of("Don't wait 1.5 h.") == ["Don't", " ", "wait", " ", "1.5", " ", "h", "."]
    assert pieces_of("製品のサポート") == ["製", "品", "の", "サポート"]
    assert pieces_of("يُجيبُ بوضوح،") == ["يُجيبُ", " ", "بوضوح", "،"]
    assert pieces_of("ñandú ığdır") == ["ñandú", " ", "ığdır"]
    assert pieces_of("か\u3099き👩\u200d💻") == ["か\u3099", "き", "👩\u200d💻"]
