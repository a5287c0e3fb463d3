"""How documents of earlier schemas become documents of this one: one step per schema and table.

To change a document's shape: raise `SCHEMA` in `matrices.model.document` by one, add the steps from the old number
here, and keep a workspace file of the old schema among the samples of the tests.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final, TypeAlias

from matrices.model.document import SCHEMA
from matrices.model.edition import Edition
from matrices.model.matrix import Matrix

Fields: TypeAlias = dict[str, Any]
Step: TypeAlias = Callable[[Fields], Fields]
Steps: TypeAlias = Mapping[int, Mapping[str, Step]]

STEPS: Final[Steps] = {}
"""By the schema a step starts from, then by table. A table without a step has kept its shape."""

_DOCUMENTS_WITHIN: Final[Mapping[str, Mapping[str, str]]] = {Edition.table: {"matrix": Matrix.table}}
"""Fields that hold a document of another table, and which."""


def migrated(table: str, fields: Fields, *, to: int = SCHEMA, steps: Steps = STEPS) -> Fields:
    """Return a document's fields with schema `to`. `fields` has that schema or an earlier one, and is not changed."""
    for schema in range(fields.get("schema", to), to):
        step = steps.get(schema, {}).get(table)
        fields = {**(step(dict(fields)) if step else fields), "schema": schema + 1}
    for field, its_table in _DOCUMENTS_WITHIN.get(table, {}).items():
        if field in fields:
            fields = {**fields, field: migrated(its_table, fields[field], to=to, steps=steps)}
    return fields
