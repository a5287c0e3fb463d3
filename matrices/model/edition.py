"""A frozen copy of a matrix: what past ratings were made against."""

import datetime
import hashlib
from typing import ClassVar

import msgspec
from msgspec.structs import replace
from typing_extensions import override

from matrices.model.document import Document
from matrices.model.matrix import Attribute, Matrix

_encoder = msgspec.json.Encoder(order="deterministic")


class Edition(Document, frozen=True, kw_only=True):
    """A matrix as it was worded once.

    A published edition has a number, counted from 1 in each matrix, and a date. One without a number is a snapshot,
    kept because a rating was made against wording that nobody had published.
    """

    table: ClassVar[str] = "editions"

    edition_id: str
    matrix: Matrix
    number: int | None = None
    published_on: datetime.date | None = None
    note: str = ""

    @property
    @override
    def document_id(self) -> str:
        return self.edition_id


def edition_id_of(matrix: Matrix) -> str:
    """Return the id that an edition of exactly this wording has: `<matrix id>:<digest>`.

    The same wording has the same id, so a snapshot is kept once however often it is rated against. The track, steps to
    other roles, place on the map of paths, colours, what attributes serve, what to ask about them, ids that they had
    before and the schema number are no wording and do not count. The digest is the first 64 bits of BLAKE2b.
    """
    levels = tuple(replace(one, colour="") if one.colour else one for one in matrix.levels)
    attributes = tuple(_worded(one) for one in matrix.attributes)
    parts = (matrix.title, matrix.language, matrix.about, levels, matrix.categories, attributes)
    return f"{matrix.matrix_id}:{hashlib.blake2b(_encoder.encode(parts), digest_size=8).hexdigest()}"


def _worded(attribute: Attribute) -> Attribute:
    """Return an attribute with nothing but its wording."""
    has_more = attribute.serves or attribute.questions or attribute.also
    return replace(attribute, serves=(), questions=(), also=()) if has_more else attribute


def matrix_id_in(edition_id: str) -> str:
    """Return the id of the matrix whose wording the edition with this id holds."""
    return edition_id.rpartition(":")[0]
