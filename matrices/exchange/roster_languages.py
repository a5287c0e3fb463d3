"""The languages that Trellis speaks, as lists of people call them."""

from collections.abc import Mapping
from typing import Final

from matrices.language.words import AUTONYMS
from matrices.model.folding import Folding

_NAMES: Final = {
    "en": "english|inglés|ingilizce|英語|الإنجليزية|إنجليزي",
    "es": "spanish|español|castellano|ispanyolca|スペイン語|الإسبانية|إسباني",
    "tr": "turkish|turco|türkçe|トルコ語|التركية|تركي",
    "ja": "japanese|japonés|japonca|日本語|اليابانية|ياباني",
    "ar": "arabic|árabe|arapça|アラビア語|العربية|عربي",
}


def languages_by_name(fold: Folding) -> Mapping[str, str]:
    """Return the codes of languages by their codes and folded names."""
    names = ((code, (code, AUTONYMS[code], *_NAMES[code].split("|"))) for code in _NAMES)
    return {fold(name).text: code for code, several in names for name in several}


def language_in(text: str, known: Mapping[str, str], fold: Folding) -> str:
    """Return the code of the language that is named or coded, as `Español` or `es-MX`; empty where it is none."""
    sought = fold(text.strip()).text
    region = sought.replace("_", "-").partition("-")
    return known.get(sought) or (known.get(region[0], "") if region[2] else "")
