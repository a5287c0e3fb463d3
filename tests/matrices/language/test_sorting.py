import pytest

from matrices.language.sorting import sort_key

ORDERS = {
    "en": ["café", "caff", "Zebra"],
    "es": ["nube", "nz", "ñandú", "oso"],
    "tr": ["cam", "çam", "dam", "hız", "ısı", "ibre", "İzmir", "kar", "sal", "şal"],
    "ja": ["アイ", "いえ", "ウミ", "か", "が", "カメ"],
    "ar": ["أدوات", "بحث", "تعليم", "كتابة"],
}


@pytest.mark.parametrize("language", ORDERS)
def test_names_stand_as_their_language_orders_them(language):
    names = ORDERS[language]
    assert sorted(set(names), key=lambda one: sort_key(one, language)) == names


def test_numbers_stand_in_the_order_of_their_value():
    names = ["Area 2", "Area 10", "Area 10b", "Area 100", "Area x"]
    assert sorted({*names}, key=lambda one: sort_key(one, "en")) == names


def test_accents_decide_only_between_names_alike():
    names = ["resumé b", "resume c", "résumé a"]
    assert sorted(names, key=lambda one: sort_key(one, "en")) == ["résumé a", "resumé b", "resume c"]


def test_long_vowels_stand_where_their_vowel_does() -> None:
    names = ["サポート", "サービス", "サイト", "キーワード"]
    assert sorted(names, key=lambda name: sort_key(name, "ja")) == ["キーワード", "サービス", "サイト", "サポート"]
    assert sort_key("ー", "ja")


def test_small_kana_stand_where_large_ones_do() -> None:
    names = ["きょう", "きよし", "きょん", "はっとり", "はつみ", "ハットン"]
    found = sorted(set(names), key=lambda name: sort_key(name, "ja"))
    assert found == ["きょう", "きよし", "きょん", "はっとり", "ハットン", "はつみ"]


PEOPLE = [
    ("青木 健", "あおき けん"),
    ("Ana", ""),
    ("阿部 愛", "アベ アイ"),
    ("はせがわ", ""),
    ("渡辺 淳", "わたなべ じゅん"),
    ("一戸", ""),
]


@pytest.mark.parametrize("language", ORDERS)
def test_a_name_stands_where_its_reading_does(language):
    found = sorted(set(PEOPLE), key=lambda one: sort_key(one[0], language, one[1]))
    assert [name for name, _ in found] == ["Ana", "青木 健", "阿部 愛", "はせがわ", "渡辺 淳", "一戸"]


def test_of_names_read_alike_the_name_itself_decides():
    names = ["佐東", "佐藤", "左東"]
    assert sorted(names, key=lambda one: sort_key(one, "ja", "さとう")) == sorted(names)
