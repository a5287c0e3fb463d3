import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matrices.reports.typography.block import Align, Passage, TextStyle
from matrices.reports.typography.faces import Family
from matrices.reports.typography.typesetter import Typesetter

PLAIN = TextStyle(9, "#000000")
ARABIC = TextStyle(9, "#000000", language="ar", is_right_to_left=True)
JAPANESE = TextStyle(9, "#000000", language="ja")
ANY_TYPESETTER = Typesetter()
TEXTS = st.text(
    st.one_of(
        st.sampled_from("aÉğİ \t\n-/().,"),
        st.sampled_from("日本語、。ー「」"),
        st.sampled_from("سلامقّ،؟٣"),
        st.characters(),
    ),
    max_size=60,
)


def text_of(line):
    return "".join(glyph.text for piece in line.pieces for glyph in piece.glyphs)


def lines_of(typesetter, text, width, style=PLAIN, **options):
    return typesetter.set([Passage(text, style, **options)], width).lines


@settings(max_examples=200, deadline=None)
@given(TEXTS, st.floats(20, 300), st.sampled_from((PLAIN, ARABIC, JAPANESE)), st.booleans())
def test_no_line_reaches_out_of_its_width(text, width, style, is_list):
    block = ANY_TYPESETTER.set([Passage(text, style, is_list=is_list)], width)
    assert all(line.x >= -0.01 and line.x + line.width <= width + 0.01 for line in block.lines)
    assert all(upper.foot <= lower.top + 0.01 for upper, lower in zip(block.lines, block.lines[1:], strict=False))


@settings(max_examples=100, deadline=None)
@given(st.text("abc日本-/ ", max_size=60), st.floats(15, 100))
def test_no_character_is_lost_between_lines(text, width):
    lines = ANY_TYPESETTER.set([Passage(text, PLAIN)], width).lines
    assert "".join(map(text_of, lines)).replace(" ", "") == text.replace(" ", "")


def test_emoji_and_unknown_characters_keep_their_text(typesetter):
    (line,) = lines_of(typesetter, "ok 🚀\U0001f9d1\u200d\U0001f4bb\ue000", 300)
    assert text_of(line) == "ok 🚀\U0001f9d1\U0001f4bb\ue000"


def test_long_address_is_broken(typesetter):
    lines = lines_of(typesetter, "https://example.org/handbook/" + "a" * 100, 60)
    assert len(lines) > 5
    assert max(line.width for line in lines) <= 60


def test_each_character_takes_a_font_that_has_it(typesetter):
    (line,) = lines_of(typesetter, "a 日 س", 300)
    families = {glyph.text: piece.font.family for piece in line.pieces for glyph in piece.glyphs}
    assert (families["a"], families["日"], families["س"]) == (Family.SANS, Family.JAPANESE, Family.ARABIC)


def test_paragraph_takes_its_side_from_its_first_strong_character(typesetter):
    english, arabic, number = lines_of(typesetter, "word\nكلمة\n12", 200)
    assert english.x == 0
    assert arabic.x + arabic.width == pytest.approx(200)
    assert number.x == 0


def test_number_alone_takes_the_default_side(typesetter):
    (line,) = lines_of(typesetter, "12", 200, ARABIC)
    assert line.x + line.width == pytest.approx(200)


@pytest.mark.parametrize(("align", "x"), [(Align.START, 0.0), (Align.CENTRE, 0.5), (Align.END, 1.0)])
def test_lines_stand_where_they_are_aligned(typesetter, align, x):
    (line,) = lines_of(typesetter, "word", 100, TextStyle(9, "#000000", align=align))
    assert line.x == pytest.approx((100 - line.width) * x)


def test_entries_of_a_list_have_bullets_on_their_own_side(typesetter):
    first, second = lines_of(typesetter, "one\nكلمة\n", 100, is_list=True)
    assert 0 < first.bullet_x < first.x
    assert second.x + second.width < second.bullet_x < 100


def test_split_keeps_every_line_once(typesetter):
    block = typesetter.set([Passage("one two three four five six", PLAIN)], 30)
    head, tail = block.split(block.height / 2)
    assert [*map(text_of, head.lines), *map(text_of, tail.lines)] == [*map(text_of, block.lines)]
    assert tail.lines[0].top == 0
    assert head.height <= block.height / 2


def test_block_that_fits_stays_itself_so_that_its_ink_is_known(typesetter):
    block = typesetter.set([Passage("one two three four five six", PLAIN)], 30)
    kept, rest = block.split(block.height)
    assert kept is block
    assert rest.lines == ()


def test_line_that_is_too_long_ends_in_an_ellipsis(typesetter):
    block = typesetter.line("Product knowledge and more", PLAIN, 60)
    assert block.ink_width <= 60
    assert text_of(block.lines[0]).endswith("…")


def test_arabic_cluster_is_read_in_visual_order(typesetter):
    (line,) = lines_of(typesetter, "قّ", 100, ARABIC)
    assert [glyph.text for piece in line.pieces for glyph in piece.glyphs if glyph.text] == ["ّق"]


def test_japanese_is_set_solid_and_its_latin_words_are_kerned(typesetter):
    assert typesetter.width_of("す。きまっフィー", JAPANESE) == pytest.approx(8 * 9)
    parts = sum(typesetter.width_of(letter, JAPANESE) for letter in "AVA")
    assert typesetter.width_of("AVA", JAPANESE) < parts


def test_empty_text_has_the_height_of_a_line(typesetter):
    (line,) = lines_of(typesetter, "", 100)
    assert (line.height, line.width) == (9 * 1.35, 0)


@pytest.mark.parametrize(("text", "height"), [("Solid → Deep", 1.35), ("Solid", 1.35), ("→", 1.5), ("Solid 日本", 1.5)])
def test_sign_of_a_taller_family_leaves_lines_as_high_as_letters_make_them(typesetter, text, height):
    (line,) = lines_of(typesetter, text, 200)
    assert line.height == pytest.approx(9 * height)
