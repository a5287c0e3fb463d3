"""Nothing in a file goes without a word: generated files of each shape, every word of them different."""

import itertools
import json

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matrices.exchange.layout import ColumnRole, layout_of
from matrices.exchange.yaml_text import yaml_of
from tests.matrices.exchange.accounting import lost_words, words_of
from tests.matrices.exchange.making import csv_of, ods_cell, ods_of, plan_sheet, sheet, words_taken, xlsx_of

STEMS = ("word", "ışık", "語", "كلمة", "señal")


class Grid:
    """A grid with all that a file may hold beside it, each word there once."""

    def __init__(self, rows: int, levels: int, lines: int) -> None:
        numbers = itertools.count(1)
        stems = itertools.cycle(STEMS)

        def text(count: int = 2) -> str:
            return " ".join(f"{next(stems)}{next(numbers)}" for _ in range(count))

        self.title, self.about, self.remark, self.note = text(), text(4), text(3), text(1)
        self.levels = [f"Level {number} {text(1)}" for number in range(1, levels + 1)]
        self.groups = [text(1), text(1)]
        self.names = [text() for _ in range(rows)]
        self.cells = [["\n".join(text(3) for _ in range(lines)) for _ in self.levels] for _ in self.names]
        self.other = [text() for _ in self.names]

    def group(self, row: int) -> str:
        return self.groups[row * len(self.groups) // len(self.names)]

    def wide(self) -> list[list[str]]:
        body = [[self.group(at), name, *self.cells[at]] for at, name in enumerate(self.names)]
        return [[self.title], [self.about], ["Category", "Attribute", *self.levels], *body, [], [self.remark]]

    def long(self) -> list[list[str]]:
        rows = [
            [self.group(at), name, level, self.cells[at][place], self.other[at]]
            for at, name in enumerate(self.names)
            for place, level in enumerate(self.levels)
        ]
        return [["Category", "Attribute", "Level", "Text", self.note], *rows]


grids = st.builds(Grid, st.integers(2, 4), st.integers(2, 4), st.integers(1, 3))


def wide_csv(grid):
    return csv_of(grid.wide())


def transposed_csv(grid):
    rows = [["Attribute", *grid.levels], *([name, *grid.cells[at]] for at, name in enumerate(grid.names))]
    return csv_of(list(zip(*rows, strict=True)))


def long_csv(grid):
    return csv_of(grid.long())


def people_csv(grid):
    body = [[f"Kim {at}", "2026-03-01", *["x", "o", "2", "3"][: len(grid.levels)]] for at in range(len(grid.names))]
    return csv_of([[grid.title], ["Name", "Date", *grid.levels], *body])


def ratings_csv(grid):
    body = [[name, grid.levels[0], f"mark{at}", "2026-03-01", grid.other[at]] for at, name in enumerate(grid.names)]
    return csv_of([["Person", "Attribute", "Level", "Date", grid.note], *body])


def markdown_table(grid):
    header = f"| Skill | {' | '.join(grid.levels)} |\n|---{'|---' * len(grid.levels)}|\n"
    lines = []
    for at, name in enumerate(grid.names):
        cells = " | ".join(cell.replace("\n", "<br>") for cell in grid.cells[at])
        lines += [f"| **{grid.group(at)}** {'| ' * len(grid.levels)}|", f"| {name} | {cells} |"]
    return f"# {grid.title}\n\n{grid.about}\n\n{header}{chr(10).join(lines)}\n\n{grid.remark}\n".encode()


def ladder(grid):
    parts = [f"# {grid.title}\n\n{grid.about}\n\n<picture><img alt='{grid.note}' src='a.png'></picture>\n"]
    for place, level in enumerate(grid.levels):
        items = (f"* **{name}**: {grid.cells[at][place]}" for at, name in enumerate(grid.names))
        parts.append(f"## {level}\n\n" + "\n".join(one.replace("\n", " ") for one in items) + "\n")
    return "\n".join([*parts, f"# {grid.remark}\n"]).encode()


def html_page(grid):
    rows = "".join(
        f"<tr><td>{name}</td>{''.join(f'<td>{cell}</td>' for cell in grid.cells[at])}</tr>"
        for at, name in enumerate(grid.names)
    )
    head = "".join(f"<th>{one}</th>" for one in ("Skill", *grid.levels))
    page = f"<h1>{grid.title}</h1><p>{grid.about}</p><table><tr>{head}</tr>{rows}</table><p>{grid.remark}</p>"
    return page.replace("\n", "<br>").encode()


def html_in_markdown(grid):
    return b"# Ladder\n\n" + html_page(grid).partition(b"</p>")[2] + b"\n"


def topics(grid):
    return {
        "title": grid.title,
        "summary": grid.about,
        "sidebar": grid.note,
        "topics": [
            {"name": name, "content": [_level(grid, at, place) for place in range(len(grid.levels))]}
            for at, name in enumerate(grid.names)
        ],
    }


def _level(grid, row, place):
    return {"level": grid.levels[place], "criteria": grid.cells[row][place].split("\n")}


def flat(grid):
    return {
        "name": grid.title,
        "levels": [{"id": f"id{place}", "name": level} for place, level in enumerate(grid.levels)],
        "competencies": [
            {"id": f"c{at}{place}", "summary": cell, "level": f"id{place}", "theme": grid.names[at], "extra": "more"}
            for at, row in enumerate(grid.cells)
            for place, cell in enumerate(row)
        ],
    }


def by_place(grid):
    return {"tracks": [{"name": name, "levels": grid.cells[at]} for at, name in enumerate(grid.names)]}


def levels_alone(grid):
    return {level: grid.cells[0][place].split("\n") for place, level in enumerate(grid.levels)}


def front_matter(grid):
    return f"---\n{yaml_of(topics(grid))}---\n\n{grid.remark}\n".encode()


def yaml(shape):
    return lambda grid: yaml_of(shape(grid)).encode()


def as_json(shape):
    return lambda grid: json.dumps(shape(grid), ensure_ascii=False).encode()


TEXTS = {
    "wide": wide_csv,
    "transposed": transposed_csv,
    "long": long_csv,
    "people": people_csv,
    "ratings": ratings_csv,
    "markdown table": markdown_table,
    "ladder": ladder,
    "html": html_page,
    "html in markdown": html_in_markdown,
    "yaml in front": front_matter,
    **{f"yaml {one.__name__}": yaml(one) for one in (topics, flat, by_place, levels_alone)},
    **{f"json {one.__name__}": as_json(one) for one in (topics, flat, by_place, levels_alone)},
}


@pytest.mark.parametrize("shape", TEXTS.values(), ids=TEXTS)
@settings(max_examples=10, deadline=None)
@given(grid=grids)
def test_every_word_of_a_text_is_accounted_for(shape, grid):
    data = shape(grid)
    assert lost_words(data, data.decode().replace("\\n", "\n")) == set()


@pytest.mark.parametrize("rows", [Grid.wide, Grid.long])
@settings(max_examples=5, deadline=None)
@given(grid=grids)
def test_every_word_of_a_spreadsheet_is_accounted_for(rows, grid):
    text = "\n".join(cell for row in rows(grid) for cell in row)
    body = "".join(f"<table:table-row>{''.join(map(ods_cell, row))}</table:table-row>" for row in rows(grid))
    for data in (xlsx_of(rows(grid)), ods_of(body)):
        assert lost_words(data, text) == set()


@given(grid=grids)
def test_every_word_of_a_column_that_is_taken_nowhere_is_told(grid):
    table = sheet(*grid.wide())
    found = layout_of(table)
    columns = (*found.columns[:-1], msgspec.structs.replace(found.columns[-1], role=ColumnRole.OTHER))
    told = words_taken(plan_sheet(table, msgspec.structs.replace(found, columns=columns)))
    assert words_of("\n".join(cell for row in grid.wide() for cell in row)) <= words_of("\n".join(told))
