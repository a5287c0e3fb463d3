"""Write matrices in the formats of other programs. Each format's own module says what it carries."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Final

import msgspec

from matrices.exchange.csv_out import csv_of_matrix
from matrices.exchange.own_documents import matrices_as_tree
from matrices.exchange.text_out import html_of, markdown_of
from matrices.exchange.tree import Tree
from matrices.exchange.yaml_text import yaml_of
from matrices.model.matrix import Matrix
from matrices.model.translation import Translation


class Format(StrEnum):
    """A format that matrices are written in; its value is the usual ending of its files."""

    XLSX = "xlsx"
    CSV = "csv"
    TSV = "tsv"
    MARKDOWN = "md"
    HTML = "html"
    YAML = "yaml"
    JSON = "json"


ONE_ROLE_A_FILE: Final = frozenset({Format.CSV, Format.TSV})
"""Formats in which a file is one table."""


HAS_ALL_LANGUAGES: Final = frozenset({Format.YAML, Format.JSON})
"""Formats that take translations along; the others are for readers of one language."""


def exported(
    matrices: Sequence[Matrix],
    kind: Format,
    translations: Iterable[Translation] = (),
    *,
    translated_ids: Collection[str] = (),
) -> bytes:
    """Return matrices in a format. Of a kind in ONE_ROLE_A_FILE only the first one is written.

    A kind in HAS_ALL_LANGUAGES takes `translations` along. `translated_ids` are those of matrices that are given in
    another language than their own: nothing leads back from their texts to the source's.

    Raises:
        TooLarge: a text is longer than the format can hold.
    """
    if kind is Format.XLSX:
        from matrices.exchange.xlsx_out import xlsx_of  # noqa: PLC0415 - the spreadsheet library is heavy

        return xlsx_of(matrices, translated_ids)
    if kind in ONE_ROLE_A_FILE:
        return csv_of_matrix(matrices[0], "," if kind is Format.CSV else "\t")
    if kind in _DATA:
        return _DATA[kind](matrices_as_tree(matrices, translations))
    return _TEXTS[kind](matrices)


def _yaml(tree: Tree) -> bytes:
    return yaml_of(tree).encode()


def _json(tree: Tree) -> bytes:
    return msgspec.json.format(msgspec.json.encode(tree), indent=2)


_TEXTS: Final[Mapping[Format, Callable[[Sequence[Matrix]], bytes]]] = {
    Format.MARKDOWN: markdown_of,
    Format.HTML: html_of,
}
_DATA: Final[Mapping[Format, Callable[[Tree], bytes]]] = {Format.YAML: _yaml, Format.JSON: _json}
