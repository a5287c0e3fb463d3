"""A self-assessment on paper: what its fields are called, and what it knows of itself wherever it goes.

Paper writes these names and texts, the import reads them. Knows no PDF.
"""

import base64
import binascii
import datetime
import hashlib
import json
import zlib
from enum import StrEnum
from typing import Final
from urllib.parse import quote

import msgspec
from msgspec.structs import replace

from matrices.model.document import Part
from matrices.model.edition import edition_id_of
from matrices.model.matrix import Matrix
from matrices.model.review import Absence
from matrices.model.teammate import Interest

VERSION: Final = 1
FACTS_FIELD: Final = "trellis-form"
WORDING_FIELD: Final = "trellis-wording"
DAY_FIELD: Final = "date"
NOTES_FIELD: Final = "notes"
LARGEST_WORDING: Final = 16 * 1024 * 1024
"""So many bytes a form's wording unpacks to at most."""

_encoder = msgspec.json.Encoder(order="deterministic")


class Seal(StrEnum):
    """Why what a form says of itself cannot be trusted."""

    ABSENT = "absent"
    """It says nothing: it is no form of ours."""
    NEWER = "newer"
    """A newer program made it."""
    BROKEN = "broken"
    """What it says does not hold together any more."""


class SealError(Exception):
    """A form does not say who and what it is for, for a `reason`."""

    def __init__(self, reason: Seal) -> None:
        super().__init__(reason)
        self.reason = reason


class FormFacts(Part, frozen=True, kw_only=True):
    """Whose form it is, in which wording and language, and the day it was made."""

    version: int
    teammate_id: str
    name: str
    edition_id: str
    language: str
    made_on: datetime.date


class Form(Part, frozen=True, kw_only=True):
    """A form: its facts, and the matrix that it asks about, worded as its edition is."""

    facts: FormFacts
    matrix: Matrix

    @property
    def own_id(self) -> str:
        """An id for what this form becomes: the same for the same teammate, wording and day."""
        told = (self.facts.teammate_id, self.facts.edition_id, self.facts.made_on.isoformat())
        return f"form-{_digest(_encoder.encode(told))}"


class _Sealed(Part, frozen=True, kw_only=True):
    facts: msgspec.Raw
    digest: str


class _Versioned(msgspec.Struct, frozen=True):
    """What can be asked of any version."""

    version: int


def form_for(
    *, teammate_id: str, name: str, edition_id: str, matrix: Matrix, language: str, day: datetime.date
) -> Form:
    """Return the form of a teammate; it takes the wording of `matrix` along, which is that of the edition."""
    facts = FormFacts(
        version=VERSION, teammate_id=teammate_id, name=name, edition_id=edition_id, language=language, made_on=day
    )
    return Form(facts=facts, matrix=replace(matrix, steps=(), seniority=None))


def sealed(form: Form) -> dict[str, str]:
    """Return the texts of the hidden fields, by their names: ASCII alone, which no program writes anew."""
    facts, wording = _encoder.encode(form.facts), _encoder.encode(form.matrix)
    seal = {"facts": json.loads(facts), "digest": _digest(facts, wording)}
    packed = base64.b64encode(zlib.compress(wording, 9)).decode("ascii")
    return {FACTS_FIELD: json.dumps(seal), WORDING_FIELD: packed}


def unsealed(facts_text: str, wording_text: str) -> Form:
    """Return the form that hidden fields tell of.

    Raises:
        SealError: they are not there, or not as they were written.
    """
    if not facts_text.strip():
        raise SealError(Seal.ABSENT)
    try:
        seal = msgspec.json.decode(facts_text, type=_Sealed)
        version = msgspec.json.decode(seal.facts, type=_Versioned).version
        if version > VERSION:
            raise SealError(Seal.NEWER)
        form = _opened(seal, wording_text)
    except (ValueError, RecursionError, zlib.error, binascii.Error) as error:
        raise SealError(Seal.BROKEN) from error
    if not _is_wording(form):
        raise SealError(Seal.BROKEN)
    return form


def _opened(seal: _Sealed, wording_text: str) -> Form:
    """Return what is under a seal. Raises ValueError, zlib.error, and for an unlike digest SealError."""
    facts = msgspec.json.decode(seal.facts, type=FormFacts)
    unpacker = zlib.decompressobj()
    wording = unpacker.decompress(base64.b64decode("".join(wording_text.split()), validate=True), LARGEST_WORDING)
    if unpacker.unconsumed_tail or _digest(_encoder.encode(facts), wording) != seal.digest:
        raise SealError(Seal.BROKEN)
    return Form(facts=facts, matrix=msgspec.json.decode(wording, type=Matrix))


def _is_wording(form: Form) -> bool:
    """Tell whether the wording is the edition's that the form names: an edition's id tells its wording."""
    own = edition_id_of(form.matrix)
    return form.facts.edition_id == own or form.facts.edition_id.startswith(f"{own}.")


def _digest(*parts: bytes) -> str:
    """Return a digest by which a change is noticed; whoever wants to can make another."""
    made = hashlib.blake2b(digest_size=16)
    for part in parts:
        made.update(len(part).to_bytes(8, "big") + part)
    return made.hexdigest()


def level_field(attribute_id: str) -> str:
    """Return the name of the field that asks for a level."""
    return f"level:{_plain(attribute_id)}"


def evidence_field(attribute_id: str) -> str:
    """Return the name of the field that asks what was seen."""
    return f"evidence:{_plain(attribute_id)}"


def interest_field(attribute_id: str) -> str:
    """Return the name of the field that asks for interest."""
    return f"interest:{_plain(attribute_id)}"


def _plain(attribute_id: str) -> str:
    """Return an id without full stops, which part the names of fields (ISO 32000-1, 12.7.3.2)."""
    return quote(attribute_id, safe="@-_:").replace(".", "%2E")


def level_choice(place: int) -> str:
    """Return the value of the choice of a level, by its place counted from 0."""
    return f"level-{place + 1}"


def absence_choice(absence: Absence) -> str:
    """Return the value of the choice of no level."""
    return absence.value.replace("_", "-")


def interest_choice(interest: Interest) -> str:
    """Return the value of the choice of an interest."""
    return interest.value.replace("_", "-")
