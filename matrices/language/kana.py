"""Japanese kana in Latin letters, spelled in one way however people spell them: しょう is found by sho, shou and syou.

Syllables are those of Hepburn; Kunrei (ISO 3602), what keyboards take, and the ways to write a long vowel become them.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final

TO_HIRAGANA: Final = {code: code - 0x60 for code in range(0x30A1, 0x30F7)}
"""What `str.translate` makes hiragana of katakana with: in Unicode they lie 0x60 before them."""
_TO_KATAKANA: Final = {hiragana: katakana for katakana, hiragana in TO_HIRAGANA.items()}
_HALF_WIDTH: Final = {
    ord(unicodedata.normalize("NFKC", chr(code))): chr(code) for code in (*range(0xFF66, 0xFF9E), 0xFF70)
} | {0x3099: "\N{HALFWIDTH KATAKANA VOICED SOUND MARK}", 0x309A: "\N{HALFWIDTH KATAKANA SEMI-VOICED SOUND MARK}"}
SMALL_TO_LARGE: Final = str.maketrans("ぁぃぅぇぉっゃゅょゎゕゖ", "あいうえおつやゆよわかけ")

_GAP: Final = " "
_ROWS: Final = {
    "": "あいうえお",
    "k": "かきくけこ",
    "g": "がぎぐげご",
    "s": "さ すせそ",
    "z": "ざ ずぜぞ",
    "t": "た  てと",
    "d": "だ  でど",
    "n": "なにぬねの",
    "h": "はひ へほ",
    "b": "ばびぶべぼ",
    "p": "ぱぴぷぺぽ",
    "m": "まみむめも",
    "y": "や ゆ よ",
    "r": "らりるれろ",
    "w": "わ",
}
_IRREGULAR: Final = {"し": "shi", "ち": "chi", "つ": "tsu", "ふ": "fu", "じ": "ji", "ぢ": "ji", "づ": "zu", "ゔ": "vu"}
_ALONE: Final = {"ゐ": "i", "ゑ": "e", "を": "o", "ん": "n", "っ": "", "ー": ""}
_REGULAR: Final = {
    kana: consonant + vowel
    for consonant, row in _ROWS.items()
    for kana, vowel in zip(row, "aiueo", strict=False)
    if kana != _GAP
}
_SYLLABLES: Final = _REGULAR | _IRREGULAR | _ALONE
_JOINED: Final = dict(zip("ゃゅょゎぁぃぅぇぉ", ("ya", "yu", "yo", "wa", *"aiueo"), strict=True))
"""Small kana, which take the vowel of the one before them away."""
_SPELLINGS: Final = tuple(
    (re.compile(wanted), made)
    for wanted, made in (
        ("['’]", ""),
        ("shy|sy", "sh"),
        ("chy|ty|cy", "ch"),
        ("zy|jy|dy", "j"),
        ("si", "shi"),
        ("ti", "chi"),
        ("tu", "tsu"),
        ("tch", "ch"),
        ("(?<![sc])hu", "fu"),
        ("zi|di", "ji"),
        ("dzu|du", "zu"),
        ("m(?=[bpm])", "n"),
        ("oh(?![aiueo])", "o"),
        (r"([a-z])\1+", r"\1"),
        ("ou", "o"),
    )
)


def has_kana(text: str) -> bool:
    """Tell whether any of `text` is written in hiragana or katakana."""
    return any(_is_kana(char) for char in text)


def has_kanji(text: str) -> bool:
    """Tell whether any of `text` is an ideograph, whose letters do not tell how it is read."""
    return any("\u3400" <= char <= "\u9fff" or "\uf900" <= char <= "\ufaff" or char > "\U0001ffff" for char in text)


def kana_forms(text: str) -> tuple[str, ...]:
    """Return the ways in which a text in kana is written, its own first: hiragana, katakana, katakana of half width."""
    if not has_kana(text):
        return (text,)
    hiragana = unicodedata.normalize("NFKC", text).translate(TO_HIRAGANA)
    katakana = hiragana.translate(_TO_KATAKANA)
    half = unicodedata.normalize("NFD", katakana).translate(_HALF_WIDTH)
    return tuple(dict.fromkeys((text, hiragana, katakana, half)))


@lru_cache(maxsize=20_000)
def romaji_key(text: str) -> str:
    """Return `text`, in kana or Latin letters, so that what sounds the same in Japanese is the same.

    Long vowels count as short ones and doubled consonants as single. Other scripts stay as they are.
    """
    composed = unicodedata.normalize("NFKC", text).lower().translate(TO_HIRAGANA)
    latin = _spelled(composed) if has_kana(composed) else composed
    for wanted, made in _SPELLINGS:
        latin = wanted.sub(made, latin)
    return latin


def _spelled(text: str) -> str:
    made: list[str] = []
    for char in text:
        if char in _JOINED and made and made[-1][-1:] in tuple("aiueo"):
            made[-1] = made[-1][:-1] + _JOINED[char]
        else:
            made.append(_SYLLABLES.get(char, _JOINED.get(char, char)))
    return "".join(made)


def _is_kana(char: str) -> bool:
    return "\u3041" <= char <= "\u3096" or "\u30a1" <= char <= "\u30fa" or "\uff66" <= char <= "\uff9d"
