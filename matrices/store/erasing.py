"""Erasing a teammate from a workspace file: the documents, the mentions, and the bytes that held them."""

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from matrices.edits.erasing import Erasure, erasure_of, names_of
from matrices.model.document import Document, Part
from matrices.model.kinds import KINDS
from matrices.model.teammate import Teammate
from matrices.store.disk import Disk
from matrices.store.workspace import Workspace

_BLOCK_BYTES: Final = 1 << 20
_OVERLAP_BYTES: Final = 1 << 14
_KEPT_ASIDE: Final = ("torn", "corrupt")
"""Why a file stands beside the workspace that the program itself put there."""


class Erased(Part, frozen=True, kw_only=True):
    """What was erased: the documents, the copies of ours beside the file, and whether the file still names the person.

    `deleted` are files that the program had kept aside and that held the name or the id. `is_clean` tells that neither
    the id nor the name is found in any byte of the workspace file.
    """

    erasure: Erasure
    deleted: tuple[Path, ...] = ()
    is_clean: bool


def planned_erasure(workspace: Workspace, teammate: Teammate, placeholder: str, also: Sequence[str] = ()) -> Erasure:
    """Return what erasing would do. Reads every document once. Raises DocumentBroken, StoreNewer."""
    return erasure_of(teammate, _documents(workspace), placeholder, also)


def erase(workspace: Workspace, teammate: Teammate, erasure: Erasure) -> Erased:
    """Do what `erasure` says for good: no undo, no earlier version and no copy of ours holds it any more.

    Files that somebody saved elsewhere are not known here. Raises as `Workspace.commit` does: before that nothing has
    changed; after it the documents are gone, and compaction can be repeated.
    """
    workspace.commit(erasure.changed, erasure.removed)
    workspace.compact()
    traces = _traces(teammate)
    deleted = tuple(path for path in kept_aside(workspace.path) if _holds(path, traces))
    for path in deleted:
        Disk().remove(path)
    return Erased(erasure=erasure, deleted=deleted, is_clean=not _holds(workspace.path, traces))


def kept_aside(path: Path) -> list[Path]:
    """Return the files beside a workspace in which the program kept bytes that it could not read."""
    return sorted(one for why in _KEPT_ASIDE for one in path.parent.glob(f"{_literal(path.name)}.{why}-*"))


def _literal(name: str) -> str:
    """Return a pattern that only `name` itself fits."""
    return "".join(f"[{sign}]" if sign in "*?[" else sign for sign in name)


def _documents(workspace: Workspace) -> Iterator[Document]:
    for kind in KINDS.values():
        for document_id in workspace.ids(kind):
            yield workspace.get(kind, document_id)


def _traces(teammate: Teammate) -> re.Pattern[bytes]:
    """Return what finds them in the bytes of a file: id, name and reading as JSON writes them, as whole words."""
    said = (teammate.teammate_id, *names_of(teammate))
    ways = {json.dumps(one, ensure_ascii=is_escaped)[1:-1].encode() for one in said for is_escaped in (False, True)}
    return re.compile(rb"(?<![\w-])(?:" + b"|".join(map(re.escape, sorted(ways))) + rb")(?![\w-])", re.IGNORECASE)


def _holds(path: Path, traces: re.Pattern[bytes]) -> bool:
    """Tell whether a file holds any of `traces`. It is read in blocks that overlap by more than any name has."""
    with path.open("rb") as file:
        window = b""
        while block := file.read(_BLOCK_BYTES):
            window = window[-_OVERLAP_BYTES:] + block
            if traces.search(window):
                return True
    return False
