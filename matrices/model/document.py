"""What all stored documents share: a schema number, an id and a place in the workspace.

Documents are frozen values. Whoever wants a different one makes it with `msgspec.structs.replace` in an edit.
"""

from typing import ClassVar, Final

import msgspec

SCHEMA: Final = 1
"""The schema number written into each document. It grows by one with each step in `matrices.store.migrations`."""


class Part(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, dict=True, forbid_unknown_fields=True):
    """A piece of a document, compared by value."""


class Document(Part, frozen=True, kw_only=True, tag_field="schema", tag=SCHEMA, weakref=True):
    """A unit of storage: read, written, exported and undone as a whole."""

    table: ClassVar[str]

    @property
    def document_id(self) -> str:
        """The id under which the workspace keeps this document in `table`."""
        raise NotImplementedError
