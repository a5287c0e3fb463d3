"""What can go wrong with a workspace file, as types with data. Words for people are made in `app` and `widgets`.

StoreError
├── NotAWorkspace     the file is something else
├── StoreCorrupt      damage that a torn last write cannot explain; nothing was altered
├── StoreLocked       another process has it open for writing
├── StoreNewer        a newer program wrote what was asked for
├── StoreReadOnly     it was opened for reading
├── StoreChanged      something else replaced or altered the file while it was open
├── StoreNotWritten   the disk said no; nothing changed, and the next write may succeed
├── StoreBroken       the disk failed in a way that leaves the last write in doubt; open the workspace again
└── DocumentBroken    a document is whole on disk, and is not what its kind asks for
DocumentMissing (a KeyError)
"""

# ruff: noqa: N818 - what is raised reads as what happened; the tree says that all are errors
import errno
from pathlib import Path


class StoreError(Exception):
    """The root of all errors about the workspace file at `path`."""

    def __init__(self, path: Path, detail: str = "") -> None:
        super().__init__(f"{path}: {detail}" if detail else str(path))
        self.path = path


class NotAWorkspace(StoreError):
    """The file is not one of ours."""


class StoreCorrupt(StoreError):
    """The file is damaged behind `sound_bytes`; `bad_offsets` are where the first unreadable lines begin."""

    def __init__(self, path: Path, sound_bytes: int, bad_offsets: tuple[int, ...]) -> None:
        super().__init__(path, f"sound up to byte {sound_bytes}, unreadable lines at {bad_offsets[:9]}")
        self.sound_bytes = sound_bytes
        self.bad_offsets = bad_offsets


class StoreLocked(StoreError):
    """Another process writes to this workspace."""


class StoreNewer(StoreError):
    """What was asked for has `schema`, and this program knows only earlier ones."""

    def __init__(self, path: Path, schema: int) -> None:
        super().__init__(path, f"schema {schema} is newer than this program")
        self.schema = schema


class StoreReadOnly(StoreError):
    """The workspace was opened for reading."""


class StoreChanged(StoreError):
    """The file under the open workspace is no longer the one that was opened, or no longer as long."""


class StoreNotWritten(StoreError):
    """The disk refused a write for `reason`. The file is as before, and the workspace stays usable."""

    def __init__(self, path: Path, reason: OSError) -> None:
        super().__init__(path, str(reason))
        self.reason = reason

    @property
    def is_full(self) -> bool:
        """Whether space, a quota or a size limit ran out."""
        return self.reason.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


class StoreBroken(StoreError):
    """A write may or may not have reached the disk. No more are taken until the workspace is opened again."""


class DocumentBroken(StoreError):
    """The document at `table`, `document_id` cannot be decoded."""

    def __init__(self, path: Path, table: str, document_id: str, detail: str) -> None:
        super().__init__(path, f"{table} {document_id}: {detail}")
        self.table = table
        self.document_id = document_id
        self.detail = detail


class DocumentMissing(KeyError):
    """No document of `table` has `document_id`."""

    def __init__(self, table: str, document_id: str) -> None:
        super().__init__(f"{table} {document_id}")
        self.table = table
        self.document_id = document_id
