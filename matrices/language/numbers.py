"""Numbers as they are written in each language, out and in. Digits are shown as 0-9; any script's are understood."""

import math
import re
import unicodedata
from collections.abc import Iterable
from typing import Final

DECIMAL_MARKS: Final = {"en": ".", "es": ",", "tr": ",", "ja": ".", "ar": "."}
"""Between the whole part and the rest, where digits are 0-9 (CLDR, symbols of the numbering system `latn`)."""

_PATTERN: Final = "#,##0.######;-#,##0.######"
_LOCALES: Final = {"en": "en_GB"}
_SIGNS: Final = {
    "\N{ARABIC THOUSANDS SEPARATOR}": "",
    "\N{MINUS SIGN}": "-",
    "\N{HYPHEN}": "-",
    "\N{APOSTROPHE}": "",
    "\N{RIGHT SINGLE QUOTATION MARK}": "",
    "\N{LEFT-TO-RIGHT MARK}": "",
    "\N{RIGHT-TO-LEFT MARK}": "",
    "\N{ARABIC LETTER MARK}": "",
}
_ARABIC_MARK: Final = "\N{ARABIC DECIMAL SEPARATOR}"
_NUMBER: Final = re.compile(
    r"[+-]?(\d+|\d*[.,]\d+|[1-9]\d{0,2}(\.\d{3})+(,\d+)?|[1-9]\d{0,2}(,\d{3})+(\.\d+)?)", re.ASCII
)
_GROUPED: Final = re.compile(r"[+-]?[1-9]\d{0,2}(\.\d{3}|,\d{3})+", re.ASCII)


def number_text(value: float, language: str) -> str:
    """Return a number with at most six decimals, as `1,234.5` is in English and `1.234,5` in Spanish."""
    from babel.numbers import format_decimal  # noqa: PLC0415 - start-up of the window does not need it

    locale = _LOCALES.get(language, language)
    return format_decimal(value, _PATTERN, locale=locale, numbering_system="latn").replace("\N{LEFT-TO-RIGHT MARK}", "")


def number_in(text: str, decimal_mark: str) -> float | None:
    """Return the number that is written, with or without a percent sign behind it, or None.

    One mark that cannot part thousands is the decimal mark whatever `decimal_mark` says: `4,5` is four and a half
    everywhere. Only `1,234` depends on it. More than a float holds is no number: JSON could not keep it.
    """
    plain = _plain(text)
    if _ARABIC_MARK in plain:
        plain, decimal_mark = plain.replace(",", "").replace(".", "").replace(_ARABIC_MARK, "."), "."
    if not _NUMBER.fullmatch(plain):
        return None
    mark = _mark_of(plain, decimal_mark)
    number = float(plain.replace("," if mark == "." else ".", "").replace(mark, "."))
    return number if math.isfinite(number) else None


def decimal_mark_of(texts: Iterable[str], language: str) -> str:
    """Return the decimal mark of a column of numbers: the one that a number betrays, else that of the language."""
    for text in texts:
        plain = _plain(text)
        if _NUMBER.fullmatch(plain) and not _GROUPED.fullmatch(plain):
            marks = [one for one in plain if one in ".,"]
            if marks:
                return marks[-1]
    return DECIMAL_MARKS.get(language, ".")


def _plain(text: str) -> str:
    """Return `text` with digits as 0-9 and without spaces, percent sign and whatever else does not matter."""
    kept = (_SIGNS.get(one, one) for one in text.strip().rstrip("%٪％") if not one.isspace())
    return "".join(str(unicodedata.decimal(one)) if one.isdecimal() else one for one in kept)


def _mark_of(plain: str, decimal_mark: str) -> str:
    """Return the decimal mark of a number in one of the forms of _NUMBER."""
    marks = [one for one in plain if one in ".,"]
    if len(set(marks)) == 2:
        return marks[-1]
    if len(marks) > 1:  # parts thousands, as nothing else does twice
        return "," if marks[0] == "." else "."
    return decimal_mark if _GROUPED.fullmatch(plain) else next(iter(marks), decimal_mark)
