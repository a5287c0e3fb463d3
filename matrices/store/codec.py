"""Documents to JSON and back, in the schema of this program whatever schema they were written in."""

from pathlib import Path
from typing import TypeVar

import msgspec

from matrices.model.document import SCHEMA, Document
from matrices.store.errors import DocumentBroken, StoreNewer
from matrices.store.migrations import STEPS, Steps, migrated
from matrices.store.newer import known_part
from matrices.store.views import fields_of

D = TypeVar("D", bound=Document)


class _Schema(msgspec.Struct):
    schema: int = SCHEMA


class Codec:
    """An encoder, and a decoder per kind of document.

    `path` is the workspace's, for the errors. With `reads_newer`, of documents of a newer schema the fields that are
    known are read; whoever writes such a document loses the others.
    """

    def __init__(self, path: Path, *, reads_newer: bool = False, steps: Steps = STEPS) -> None:
        self._path = path
        self._reads_newer = reads_newer
        self._steps = steps
        self._encoder = msgspec.json.Encoder()
        self._decoders: dict[type[Document], msgspec.json.Decoder[Document]] = {}

    def encode(self, document: Document) -> bytes:
        """Return the document as JSON in one line."""
        return self._encoder.encode(document)

    def decode(self, kind: type[D], document_id: str, document: bytes) -> D:
        """Return the document. Raises DocumentBroken, or StoreNewer when a newer program wrote it."""
        decoder = self._decoders.get(kind)
        if decoder is None:
            decoder = self._decoders[kind] = msgspec.json.Decoder(kind)
        try:
            return decoder.decode(document)  # type: ignore[return-value]  # the decoder of this kind
        except (msgspec.MsgspecError, UnicodeDecodeError) as error:
            return self._decode_other(kind, document_id, document, error)

    def _decode_other(self, kind: type[D], document_id: str, document: bytes, error: Exception) -> D:
        """Decode what is not a document of this schema."""
        try:
            schema = msgspec.json.decode(document, type=_Schema).schema
            if schema < SCHEMA:
                return msgspec.convert(migrated(kind.table, fields_of(document), steps=self._steps), kind)
        except (msgspec.MsgspecError, LookupError, TypeError, ValueError) as inner:
            raise DocumentBroken(self._path, kind.table, document_id, str(inner)) from inner
        if schema == SCHEMA:
            raise DocumentBroken(self._path, kind.table, document_id, str(error)) from error
        return self._decode_newer(kind, document, schema)

    def _decode_newer(self, kind: type[D], document: bytes, schema: int) -> D:
        try:
            if self._reads_newer:
                return msgspec.convert(known_part(fields_of(document), kind), kind)
        except msgspec.ValidationError as error:
            raise StoreNewer(self._path, schema) from error
        raise StoreNewer(self._path, schema)
