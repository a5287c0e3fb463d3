"""The formats of other programs in words. Imports no Qt."""

from collections.abc import Mapping

from matrices.exchange.exporting import HAS_ALL_LANGUAGES, Format
from matrices.language.sentences import in_a_row
from matrices.language.words import Words


def format_names(words: Words) -> Mapping[Format, str]:
    """Return what each format is called, in the order in which they are offered."""
    return {
        Format.XLSX: words("Excel workbook (XLSX)"),
        Format.CSV: words("Comma-separated table (CSV)"),
        Format.TSV: words("Tab-separated table (TSV)"),
        Format.MARKDOWN: words("Markdown"),
        Format.HTML: words("Web page (HTML)"),
        Format.YAML: words("YAML"),
        Format.JSON: words("JSON"),
    }


def format_note(kind: Format, words: Words, *, is_translated: bool = False) -> str:
    """Return what a format is good for when it is imported again; `is_translated` where it has another language."""
    if is_translated and kind not in HAS_ALL_LANGUAGES:
        return words("Made to be read: when it is imported again, it does not come back as a translation.")
    if kind in {Format.XLSX, Format.YAML, Format.JSON}:
        return words("When it is imported again, every cell finds back to where it came from.")
    is_one = kind in {Format.CSV, Format.TSV}
    first = words("One role a file.") if is_one else words("Made to be read.")
    matched = words("When it is imported again, attributes and levels are matched by their names.")
    left_out = words("Colours of levels are left out.")
    return in_a_row((first, matched, left_out), words.language)


def file_pattern(kind: Format, words: Words) -> str:
    """Return what the file dialog offers, as Qt writes it."""
    return f"{format_names(words)[kind].partition(' (')[0]} (*.{kind.value})"
