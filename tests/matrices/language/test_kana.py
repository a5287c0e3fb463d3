import pytest

from matrices.language.kana import has_kana, romaji_key


@pytest.mark.parametrize(
    ("kana", "spelled"),
    [
        ("さとう", "sato satou satoh satō SATOU"),
        ("おおたに", "otani ootani ohtani"),
        ("しょうた", "shota shouta syota syouta shohta"),
        ("じゅんいち", "junichi jun'ichi zyuniti"),
        ("ちば", "chiba tiba"),
        ("つづき", "tsuzuki tuduki"),
        ("ふじた", "fujita huzita"),
        ("はった", "hatta"),
        ("はっちょう", "hatcho hacchou hattyou"),
        ("ほんま", "honma homma"),
        ("なんば", "nanba namba"),
        ("ゆうき", "yuki yuuki yūki"),
        ("いのうえ", "inoue inoe"),
        ("キョーコ", "kyoko kyouko kyōko"),
        ("ﾔﾏﾀﾞ", "yamada"),
        ("ファン", "fan"),
        ("ジェーン", "jen"),
    ],
)
def test_kana_are_the_same_as_their_spellings(kana, spelled):
    plain = str.maketrans("āīūēōŌ", "aiueoo")  # a search takes accents off before
    assert {romaji_key(one.translate(plain)) for one in spelled.split()} == {romaji_key(kana)}
    assert romaji_key(kana).isascii()


def test_what_is_typed_so_far_begins_what_it_will_be():
    whole = romaji_key("しょうた")
    assert all(whole.startswith(romaji_key("shota"[:length])) for length in range(6))


@pytest.mark.parametrize(("one", "other"), [("かとう", "がとう"), ("さとう", "さいとう"), ("ゆき", "ゆか")])
def test_other_names_stay_other(one, other):
    assert romaji_key(one) != romaji_key(other)


@pytest.mark.parametrize("text", ["", "ゃま", "っ", "ー", "山田", "نور"])
def test_anything_can_be_asked(text):
    assert isinstance(romaji_key(text), str)
    assert has_kana(text) == any(one in text for one in "ゃっ")
