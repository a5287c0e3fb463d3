import pytest
from hypothesis import given
from hypothesis import strategies as st

from matrices.exchange.errors import ExchangeError, Measure, TooLarge, Unreadable, UnreadableFile
from matrices.exchange.json_text import read_json
from matrices.exchange.own_documents import is_own, matrices_as_tree, matrices_in
from matrices.exchange.tree import MAX_DEPTH
from matrices.exchange.yaml_text import read_yaml, yaml_of
from matrices.model.matrix import Matrix

TEXTS = st.text(alphabet=st.characters(codec="utf-8"), max_size=20) | st.text(
    alphabet="ab \n\t:#-'\"\\|>&*!%@`", max_size=20
)
TREES = st.recursive(
    st.none() | TEXTS,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.from_regex("[a-z]{1,5}", fullmatch=True), inner, max_size=4)
    ),
    max_leaves=12,
)
BOMB = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 10)}]\n" for before, name in zip("abcdefg", "bcdefgh", strict=True)
)


@given(st.dictionaries(st.from_regex("[a-z]{1,5}", fullmatch=True), TREES, min_size=1, max_size=4))
def test_written_yaml_reads_the_same(tree):
    assert read_yaml(yaml_of(tree)).tree == tree


def test_long_texts_are_blocks_that_people_can_edit():
    assert yaml_of({"a": [{"b": "One\nTwo"}]}) == "a:\n  - b: |-\n      One\n      Two\n"


def test_yaml_values_stay_as_typed():
    tree = read_yaml("a: no\nb: 1.10\nc: 2026-01-02\nd: ~\ne: 'null'\nf:\ng: 0x1F").tree
    assert tree == {"a": "no", "b": "1.10", "c": "2026-01-02", "d": None, "e": "null", "f": None, "g": "0x1F"}


def test_aliases_and_merges_are_followed():
    assert read_yaml("a: &x {k: v}\nb: *x\nc: {<<: *x, m: n}").tree == {
        "a": {"k": "v"},
        "b": {"k": "v"},
        "c": {"k": "v", "m": "n"},
    }


@pytest.mark.parametrize("read", [read_yaml, read_json])
def test_key_given_twice_is_told(read):
    parsed = read('{"a": "first", "a": ["second", "third"]}')
    assert (parsed.tree, parsed.repeated) == ({"a": "first"}, ("a: second | third",))


@pytest.mark.parametrize(
    ("read", "text", "measure"),
    [
        (read_yaml, BOMB, Measure.ENTRIES),
        (read_yaml, "[" * 100, Measure.DEPTH),
        (read_yaml, "".join(f"{' ' * depth}a:\n" for depth in range(100)), Measure.DEPTH),
        (read_yaml, "a: " + "b" * 3_000_000, Measure.FILE_BYTES),
        (read_json, "[" * 100 + "]" * 100, Measure.DEPTH),
        (read_json, "[" * 500_000, Measure.DEPTH),
        (read_json, "[" + "1," * 300_000 + "1]", Measure.ENTRIES),
    ],
)
def test_too_much_is_refused(read, text, measure):
    with pytest.raises(TooLarge) as caught:
        read(text)
    assert caught.value.measure is measure


@pytest.mark.parametrize(
    "text", ["a: [", "a: *b", "a: &b [*b]", "a: b: c: d", "\t- a", "a: \0", "%YAML 9.9\n---\na", "'"]
)
def test_broken_yaml_is_refused(text):
    with pytest.raises(UnreadableFile):
        read_yaml(text)


@pytest.mark.parametrize("text", ["{", '{"a" 1}', "[1,]", "NaN", "[Infinity]", ""])
def test_broken_json_is_refused(text):
    with pytest.raises(UnreadableFile):
        read_json(text)


@given(st.text(alphabet="ab:-[]{}&*!|>'\"#%@,? \n\t<", max_size=60))
def test_any_text_is_read_or_refused(text):
    for read in (read_yaml, read_json):
        try:
            read(text)
        except ExchangeError:
            continue


def test_depth_up_to_the_limit_is_read():
    assert read_json("[" * MAX_DEPTH + "]" * MAX_DEPTH).tree


OWN = matrices_as_tree([Matrix(matrix_id="m", title="Lead")])


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"version": "99"}, Unreadable.NEWER),
        ({"roles": "none"}, Unreadable.DAMAGED),
        ({"roles": ["none"]}, Unreadable.DAMAGED),
        ({"roles": [{"matrix_id": "m"}]}, Unreadable.DAMAGED),
        ({"roles": [{"matrix_id": "m", "title": "x", "colour": "red"}]}, Unreadable.DAMAGED),
        ({"roles": [{"matrix_id": "not an id", "title": "x"}]}, Unreadable.DAMAGED),
        ({"roles": [{"matrix_id": "m", "title": " "}]}, Unreadable.DAMAGED),
    ],
)
def test_own_data_that_is_broken_is_refused(change, reason):
    with pytest.raises(UnreadableFile) as caught:
        matrices_in({**OWN, **change})
    assert caught.value.reason is reason


def test_own_data_says_that_it_is():
    assert is_own(OWN)
    assert not is_own({"roles": []})
