"""The workspace: all documents of a team in one file. This is what the rest of the program reads and writes."""

from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from matrices.model.document import SCHEMA, Document
from matrices.model.edition import Edition
from matrices.model.private_note import PrivateNote
from matrices.model.review import Review
from matrices.model.translation import Translation
from matrices.store.codec import Codec
from matrices.store.errors import DocumentMissing
from matrices.store.table import JournalDB, JournalTable

D = TypeVar("D", bound=Document)


class Workspace:
    """An open workspace file. Documents are read from disk when asked for.

    `db` is the TinyDB underneath, for whoever wants to search; it gives plain fields, and knows nothing of schemas.
    """

    def __init__(self, db: JournalDB) -> None:
        self.db = db
        self._codec = Codec(self.path, reads_newer=self.newer_schema is not None)

    @classmethod
    def create(cls, path: Path, documents: Iterable[Document] = ()) -> Self:
        """Make a workspace file of `documents` and open it.

        Raises FileExistsError; OSError or StoreNotWritten when the disk refuses, and then there is no file.
        """
        workspace = cls(JournalDB(path, is_new=True, schema=SCHEMA))
        try:
            workspace.commit(documents)
            workspace.compact()  # as a snapshot, no damage to what it began with can pass for a write cut short
        except BaseException:
            workspace.close()
            workspace.path.unlink()
            raise
        return workspace

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Self:
        """Open a workspace file; with `read_only` beside whoever writes to it, as it is now.

        A file that a newer program has written to opens read-only by itself. Raises FileNotFoundError, OSError,
        StoreLocked, NotAWorkspace, StoreCorrupt, and StoreNewer when not even the file's shape is known.
        """
        return cls(JournalDB(path, read_only=read_only, schema=SCHEMA))

    @property
    def path(self) -> Path:
        """The file itself, links followed."""
        return self.db.journal.path

    @property
    def is_read_only(self) -> bool:
        """Whether `commit` and `compact` raise StoreReadOnly."""
        return self.db.journal.is_read_only

    @property
    def is_writable(self) -> bool:
        """Whether `commit` would try to write; where it was opened for writing, only opening it again helps."""
        return self.db.journal.is_writable

    @property
    def newer_schema(self) -> int | None:
        """The schema of a newer program that has written to this file, or None."""
        schema = self.db.journal.schema
        return schema if schema > SCHEMA else None

    @property
    def unread_bytes(self) -> int:
        """How many bytes of a write cut short end a file opened read-only; opening it for writing sets them aside."""
        return self.db.journal.unread_bytes

    @property
    def recovered(self) -> Path | None:
        """Where the bytes of a last write were kept that had been cut short, or None."""
        return self.db.journal.recovered

    def get(self, kind: type[D], document_id: str) -> D:
        """Return a document. Raises DocumentMissing, DocumentBroken, StoreNewer."""
        document = self.find(kind, document_id)
        if document is None:
            raise DocumentMissing(kind.table, document_id)
        return document

    def find(self, kind: type[D], document_id: str) -> D | None:
        """Return a document, or None when there is none. Raises DocumentBroken, StoreNewer."""
        document = self._table(kind).json(document_id)
        return None if document is None else self._codec.decode(kind, document_id, document)

    def all(self, kind: type[D]) -> list[D]:
        """Return all documents of a kind in the order in which they first came."""
        return self._several(kind, self.ids(kind))

    def ids(self, kind: type[Document]) -> list[str]:
        """Return the ids of all documents of a kind in the order in which they first came."""
        return self._table(kind).ids()

    def count(self, kind: type[Document]) -> int:
        """Return how many documents of a kind there are."""
        return len(self._table(kind))

    def has(self, kind: type[Document], document_id: str) -> bool:
        """Tell whether there is such a document."""
        return self._table(kind).has(document_id)

    def reviews_of(self, teammate_id: str) -> list[Review]:
        """Return a teammate's reviews, earliest first, by id on the same day."""
        reviews = self._several(Review, self._table(Review).ids_owned_by(teammate_id))
        return sorted(reviews, key=lambda review: (review.held_on, review.review_id))

    def private_notes_of(self, teammate_id: str) -> list[PrivateNote]:
        """Return the private notes about a teammate, earliest first, by id on the same day."""
        notes = self._several(PrivateNote, self._table(PrivateNote).ids_owned_by(teammate_id))
        return sorted(notes, key=lambda note: (note.written_on, note.note_id))

    def editions_of(self, matrix_id: str) -> list[Edition]:
        """Return a matrix's editions and snapshots in the order in which they were kept."""
        return self._several(Edition, self._table(Edition).ids_owned_by(matrix_id))

    def translations_of(self, matrix_id: str) -> list[Translation]:
        """Return a matrix's translations in the order in which they were begun."""
        return self._several(Translation, self._table(Translation).ids_owned_by(matrix_id))

    def commit(self, put: Iterable[Document], remove: Iterable[Document] = ()) -> None:
        """Write documents and remove others, all or none; they are on disk for good when this returns.

        Raises StoreReadOnly, StoreChanged, StoreNotWritten, StoreBroken; then nothing has changed here.
        """
        with self.db.transaction():
            for document in remove:
                self._table(type(document)).discard(document.document_id)
            for document in put:
                self._table(type(document)).put_json(document.document_id, self._codec.encode(document))

    def compact_when_wasteful(self) -> bool:
        """Compact when superseded documents fill most of the file, and tell whether; for idle moments.

        Raises as `commit` does.
        """
        if self.is_read_only or not self.db.journal.is_wasteful:
            return False
        self.compact()
        return True

    def compact(self) -> None:
        """Rid the file of all that is superseded or removed; erasing a person ends with it. Raises as `commit` does."""
        self.db.journal.compact()

    def back_up(self, destination: Path) -> None:
        """Copy the workspace as it is now into a new file. Raises FileExistsError, OSError."""
        self.db.journal.back_up(destination)

    def close(self) -> None:
        """Give the file back, compacted when that is worth its while. Closing twice is closing once."""
        self.db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _table(self, kind: type[Document]) -> JournalTable:
        return self.db.table(kind.table)

    def _several(self, kind: type[D], document_ids: Iterable[str]) -> list[D]:
        found = (self.find(kind, document_id) for document_id in document_ids)
        return [document for document in found if document is not None]
