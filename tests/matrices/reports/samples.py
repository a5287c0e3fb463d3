"""Small role matrices in five languages, in our own words, to set and to look at."""

import datetime
from pathlib import Path

from ruamel.yaml import YAML

from matrices.model.edition import Edition, edition_id_of
from matrices.model.matrix import Attribute, Category, Level, Matrix

ROLES = YAML(typ="safe").load(Path(__file__).with_name("roles.yaml").read_text("utf-8"))
LANGUAGES = tuple(ROLES)


def role(language, repeat=1, expected=1):
    """Return the role in `language`, its attributes `repeat` times over."""
    told = ROLES[language]
    groups = told["categories"]
    levels = tuple(Level(level_id=f"l{place}", **level) for place, level in enumerate(told["levels"]))
    rows = [
        attribute(f"a{group}-{number}-{copy}", f"c{group}", row, expected)
        for group, category in enumerate(groups)
        for copy in range(repeat)
        for number, row in enumerate(category["attributes"])
    ]
    return Matrix(
        matrix_id=f"role-{language}",
        title=told["title"],
        about=told["about"],
        language=language,
        levels=levels,
        categories=tuple(Category(category_id=f"c{place}", name=one["name"]) for place, one in enumerate(groups)),
        attributes=tuple(rows),
    )


def attribute(attribute_id, category_id, row, expected=1):
    return Attribute(
        attribute_id=attribute_id,
        name=row["name"],
        about=row["about"],
        category_id=category_id,
        expected_level_id=f"l{expected}",
        descriptors={f"l{place}": text.strip() for place, text in enumerate(row["descriptors"]) if text},
    )


def wide(levels, rows=3, text="Explains what was done and why.", **options):
    """Return a matrix of `rows` attributes × `levels`, the same text in each cell."""
    columns = tuple(Level(level_id=f"l{place}", name=f"Level {place + 1}", meaning="") for place in range(levels))
    row = {"name": "Attribute", "about": "About it.", "descriptors": [text] * levels}
    attributes = tuple(attribute(f"a{number}", None, row) for number in range(rows))
    return Matrix(matrix_id="wide", title="Wide", levels=columns, attributes=attributes, **options)


def published(matrix, number=2, on=datetime.date(2026, 5, 4)):
    return Edition(edition_id=edition_id_of(matrix), matrix=matrix, number=number, published_on=on)
