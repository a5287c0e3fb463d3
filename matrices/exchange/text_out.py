"""Write matrices as Markdown and as a web page, for people to read.

Both carry title, what the role is about, categories, attributes and what they are about, expected levels, levels with
their meanings and descriptors; in HTML blanks in a row are one. They carry no ids, colours, track, language, steps or
questions to ask: what comes back is matched by names.
"""

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from matrices.exchange.written_grid import WrittenGrid, WrittenRow, level_header, written_grid
from matrices.language.words import RIGHT_TO_LEFT, nearest_language
from matrices.model.matrix import Matrix

NOTHING: Final = "–"
"""What stands in the cell of a level that nothing describes, so that no row looks like a heading."""
_ACTIVE: Final = re.compile(r"([\\`*_\[\]<|~&#])")
"""What Markdown may take for markup inside a line; a backslash makes each plain (CommonMark 2.4)."""
_BEGINS_BLOCK: Final = re.compile(r"(?:(?=[-+=>:])|(?<=^)(\d+)(?=[.)]))")
"""What it may take for a list, a quote or an underline where a line begins."""
_STYLE: Final = """
:root { color-scheme: light }
body { font: 15px/1.45 system-ui, sans-serif; color: #1f2328; background: #f7f7f5; margin: 2rem }
.role { background: #fff; padding: 1.5rem; margin-block-end: 2rem }
.role > p { color: #59616b; white-space: pre-line }
table { border-collapse: collapse; width: 100% }
th, td { border: 1px solid #e3e4e0; padding: .5rem .75rem; text-align: start; vertical-align: top }
thead th { background: #edf5f1; border-block-end: 2px solid #2b6b5a; position: sticky; inset-block-start: 0 }
thead small { font-weight: normal; color: #59616b }
th[colspan] { background: #f7f7f5 }
td.expected { background: #e4f0eb; border-inline-start: 4px solid #2b6b5a }
td ul { margin: 0; padding-inline-start: 1.1em }
"""


def markdown_of(matrices: Iterable[Matrix]) -> bytes:
    """Return matrices as Markdown: a heading and a table each, categories as bold rows."""
    return "\n".join(line for matrix in matrices for line in _markdown_lines(written_grid(matrix))).encode()


def _markdown_lines(grid: WrittenGrid) -> Iterator[str]:
    yield f"# {_plain(grid.title)}\n"
    if grid.about.strip():
        yield "\n\n".join(markdown_line(line.strip()) for line in grid.about.split("\n") if line.strip()) + "\n"
    header = _header(grid)
    yield _markdown_row([_plain(one) for one in header])
    yield _markdown_row(["---"] * len(header))
    for row, category in _with_categories(grid):
        if category:
            yield _markdown_row([f"**{_plain(category.strip())}**", *[""] * (len(header) - 1)])
        if row is not None:
            cells = [_plain(one) for one in _cells(grid, row)]
            first_level = len(cells) - len(grid.levels)
            yield _markdown_row([*cells[:first_level], *(one or _empty(row) for one in cells[first_level:])])
    yield ""


def _markdown_row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def markdown_line(line: str) -> str:
    """Return one line of text as a paragraph of Markdown in which nothing is markup."""
    found = _BEGINS_BLOCK.match(line)
    if found is None:
        return _plain(line)
    return f"{found[1] or ''}\\{_plain(line[found.end() :])}"


def _empty(row: WrittenRow) -> str:
    return NOTHING if row.name else ""


def _plain(text: str) -> str:
    """Return a text in which nothing is markup, its lines kept."""
    return "<br>".join(_ACTIVE.sub(r"\\\1", line) for line in text.split("\n"))


def html_of(matrices: Iterable[Matrix]) -> bytes:
    """Return matrices as a web page that needs nothing else."""
    known = list(matrices)
    title = html.escape(", ".join(one.title for one in known))
    language = known[0].language if known else "en"
    start = f'<!DOCTYPE html>\n<html lang="{html.escape(language)}">\n<head>\n<meta charset="utf-8">\n'
    head = f"{start}<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
    body = "".join(part for one in known for part in _html_parts(written_grid(one)))
    return f"{head}{body}</body>\n</html>\n".encode()


def _html_parts(grid: WrittenGrid) -> Iterator[str]:
    direction = "rtl" if nearest_language(grid.language) in RIGHT_TO_LEFT else "ltr"
    yield f'<section class="role" lang="{html.escape(grid.language)}" dir="{direction}">\n'
    yield f'<h1 dir="auto">{html.escape(grid.title)}</h1>\n'
    if grid.about.strip():
        yield f'<p dir="auto">{_html_lines(grid.about)}</p>\n'
    header = _header(grid)
    yield f"<table>\n<thead><tr>{''.join(map(_html_heading, header))}</tr></thead>\n<tbody>\n"
    for row, category in _with_categories(grid):
        if category:
            yield f'<tr><th colspan="{len(header)}" dir="auto">{html.escape(category)}</th></tr>\n'
        if row is not None:
            yield f"<tr>{''.join(_html_cells(grid, row))}</tr>\n"
    yield "</tbody>\n</table>\n</section>\n"


def _html_heading(text: str) -> str:
    name, _, meaning = text.partition("\n")
    small = f"<br><small>{_html_lines(meaning)}</small>" if meaning else ""
    return f'<th scope="col" dir="auto">{html.escape(name)}{small}</th>'


def _html_cells(grid: WrittenGrid, row: WrittenRow) -> Iterator[str]:
    cells = _cells(grid, row)
    first_level = len(cells) - len(grid.levels)
    for place, text in enumerate(cells):
        is_expected = row.expected_place is not None and place == first_level + row.expected_place
        kind = ' class="expected"' if is_expected else ""
        if place == _name_place(grid):
            yield f'<th scope="row" dir="auto">{html.escape(text)}</th>'
        elif place >= first_level and "\n" in text:
            items = "".join(f"<li>{html.escape(line)}</li>" for line in text.split("\n") if line.strip())
            yield f'<td{kind} dir="auto"><ul>{items}</ul></td>'
        else:
            nothing = _empty(row) if place >= first_level else ""
            yield f'<td{kind} dir="auto">{_html_lines(text) or nothing}</td>'


def _html_lines(text: str) -> str:
    return "<br>".join(html.escape(line) for line in text.split("\n"))


def _header(grid: WrittenGrid) -> list[str]:
    headings = grid.headings
    leading = [headings.category] if grid.needs_all_columns else []
    leading.append(headings.attribute)
    leading += [headings.about] if grid.has_about else []
    return [*leading, headings.expected, *map(level_header, grid.levels)]


def _name_place(grid: WrittenGrid) -> int:
    return 1 if grid.needs_all_columns else 0


def _cells(grid: WrittenGrid, row: WrittenRow) -> list[str]:
    cells = [row.category] if grid.needs_all_columns else []
    cells.append(row.name)
    cells += [row.about] if grid.has_about else []
    return [*cells, row.expected, *row.descriptors]


def _with_categories(grid: WrittenGrid) -> Iterator[tuple[WrittenRow | None, str]]:
    """Yield each row with the name of the category that begins with it; a row without a name is a category alone."""
    before = ""
    for row in grid.rows:
        begins = row.category != before and not grid.needs_all_columns
        before = row.category
        is_attribute = bool(row.name) or grid.needs_all_columns
        yield row if is_attribute else None, row.category if begins or not is_attribute else ""
