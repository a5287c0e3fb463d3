import pytest
from hypothesis import given
from hypothesis import strategies as st

from matrices.model.finding import ExpressionError, Field, FindOptions, Scope, SlowExpressionError, find
from matrices.model.folding import Folding, same_name
from matrices.model.matrix import Attribute, Matrix
from tests.matrices.model.test_difference import GRID
from tests.strategies import matrices, texts


def spans_of(text, needle, options=None):
    return [(one.start, one.end) for one in find([Matrix(matrix_id="m", title=text)], needle, options)]


def found(text, needle, **options):
    return [text[start:end] for start, end in spans_of(text, needle, FindOptions(**options))]


@pytest.mark.parametrize(
    ("text", "needle", "expected"),
    [
        ("Café, CAFE\u0301", "cafe", ["Café", "CAFE\u0301"]),
        ("Mañana", "manana", ["Mañana"]),
        ("İSTANBUL ışık IŞIK", "ışık", ["ışık", "IŞIK"]),
        ("İyi", "iyi", ["İyi"]),
        ("يُجِيبُ الأسئلة", "الاسئله", ["الأسئلة"]),
        ("يُجِيبُ الأسئلة", "يجيب", ["يُجِيبُ"]),
        ("مـــرحبا إلى", "مرحبا الي", ["مـــرحبا إلى"]),
        ("ｻﾎﾟｰﾄ とサポート", "サポート", ["ｻﾎﾟｰﾄ", "サポート"]),
        ("ＡＢＣ１２３ ٣", "abc123", ["ＡＢＣ１２３"]),
        ("がか", "か", ["か"]),
        ("Straße s", "s", ["S", "s"]),
        ("Straße", "STRASSE", ["Straße"]),
        ("don’t", "don't", ["don’t"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("abc", "", []),
        ("يُجيب", "ُ", ["ُ"]),
    ],
)
def test_search_forgives_what_people_do_not_tell_apart(text, needle, expected):
    assert found(text, needle) == expected


def test_options_make_it_strict():
    assert found("Case case", "case", keeps_case=True) == ["case"]
    assert found("café cafe cafe\u0301", "cafe", keeps_accents=True) == ["cafe"]
    assert found("CAFÉ", "café", keeps_accents=True) == ["CAFÉ"]
    assert found("İyi IŞIK", "iyi", keeps_accents=True) == ["İyi"]
    assert found("art smart art, arts", "art", is_whole_word=True) == ["art", "art"]
    assert found("كتابٌ كتاب", "كتاب", is_whole_word=True) == ["كتابٌ", "كتاب"]


@pytest.mark.parametrize("texts", [["a" * 4000], ["a" * 400] * 200])
def test_an_expression_without_end_is_given_up(texts):
    rows = (Attribute(attribute_id=f"a{at}", name=text) for at, text in enumerate(texts))
    matrix = Matrix(matrix_id="m", title="T", attributes=tuple(rows))
    with pytest.raises(SlowExpressionError):
        find([matrix], "(?:(?:(?:a{1,99}){1,99}){1,99}){1,99}b", FindOptions(is_expression=True))


def test_expressions():
    assert found("a1 A22", r"a(\d+)", is_expression=True) == ["a1", "A22"]
    assert found("a1 A22", r"a(\d+)", is_expression=True, keeps_case=True) == ["a1"]
    assert found("abc", "x*", is_expression=True) == []
    with pytest.raises(ExpressionError) as caught:
        spans_of("x", "a(", FindOptions(is_expression=True))
    assert caught.value.position == 2


def test_hits_name_their_place_and_scope_narrows_them():
    assert [one.place.field for one in find([GRID], "e")][:5] == [Field.TITLE, *[Field.LEVEL_NAME] * 4]
    assert {one.place.field for one in find([GRID], "row")} == {Field.NAME}
    assert find([GRID], "role", scope=Scope(fields=(Field.NAME,))) == ()
    [hit] = find([GRID], "old", scope=Scope(cells=frozenset({("a1", "l0")})))
    assert (hit.place.matrix_id, hit.place.attribute_id, hit.place.level_id, hit.start, hit.end) == (
        "m",
        "a1",
        "l0",
        0,
        3,
    )


def test_names_are_the_same_whatever_their_case_width_and_spaces():
    assert same_name(" Ｃraft  work") == same_name("craft WORK")
    assert same_name("Craft") != same_name("Crafts")


@given(texts, texts)
def test_spans_map_back_to_what_folds_to_the_needle(text, needle):
    fold = Folding()
    for start, end in spans_of(text, needle):
        assert fold(text[start:end]).text == fold(needle).text or not fold(needle).text


@given(texts, st.data())
def test_every_part_of_a_text_is_found_in_it(text, data):
    words = text.split()
    if words:
        word = data.draw(st.sampled_from(words))
        assert spans_of(text, word, FindOptions(keeps_case=True, keeps_accents=True)) or word not in text.split()
        assert spans_of(text, word)


@given(matrices(), texts)
def test_spans_do_not_overlap(matrix, needle):
    ends = {}
    for one in find([matrix], needle[:1]):
        assert 0 <= ends.get(one.place, 0) <= one.start < one.end <= len(one.text)
        ends[one.place] = one.end
