"""The one road from a person's gesture to the disk, and back by undo.

A view calls `commit(label, documents)`; what is on screen is always what is on disk. Views listen to `changed`,
compare old and new by identity and touch only what differs.
"""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from matrices.checks.forbidden import RefusedError, forbidden
from matrices.edits.erasing import Erasure
from matrices.model.document import Document, Part
from matrices.model.review import Review
from matrices.model.teammate import Teammate
from matrices.store.erasing import Erased, erase
from matrices.store.errors import StoreError
from matrices.store.workspace import Workspace

Kind = TypeVar("Kind", bound=Document)


class Change(Part, frozen=True, kw_only=True):
    """One document before and after an edit; None where it was not there."""

    before: Document | None
    after: Document | None

    @property
    def kind(self) -> type[Document]:
        """The kind of document that changed."""
        return type(self._any)

    @property
    def document_id(self) -> str:
        """The id of the document that changed."""
        return self._any.document_id

    @property
    def identity(self) -> tuple[str, str]:
        """Which document changed: its table and its id."""
        return self._any.table, self.document_id

    @property
    def reversed(self) -> "Change":
        """The change that takes this one back."""
        return Change(before=self.after, after=self.before)

    @property
    def _any(self) -> Document:
        document = self.after if self.after is not None else self.before
        assert document is not None
        return document


Changes = tuple[Change, ...]


class Session(QObject):
    """An open workspace, its undo steps, and the news of what changed."""

    changed = Signal(object)  # Changes: what a commit, an undo or a redo replaced
    saved = Signal(str)  # label of what was just stored
    undone = Signal(str)  # label of what was just taken back
    failed = Signal(object)  # StoreError or OSError: nothing changed, on disk or on screen

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.undo_stack = QUndoStack(self)
        self._steps: list[Changes] = []
        """What each step of the stack replaced. Qt keeps their order and their names, the session writes."""
        self._seen: dict[tuple[str, str], Document] = {}

    @property
    def is_read_only(self) -> bool:
        """Whether the workspace can only be looked at."""
        return self.workspace.is_read_only

    def get(self, kind: type[Kind], document_id: str) -> Kind:
        """Return a document, the same object until it changes; raises KeyError where there is none."""
        found = self.find(kind, document_id)
        if found is None:
            raise KeyError(document_id)
        return found

    def find(self, kind: type[Kind], document_id: str) -> Kind | None:
        """Return a document, the same object until it changes, or None."""
        seen = self._seen.get((kind.table, document_id))
        if seen is None:
            seen = self.workspace.find(kind, document_id)
            if seen is not None:
                self._remember(seen)
        assert seen is None or isinstance(seen, kind)
        return seen

    def all(self, kind: type[Kind]) -> list[Kind]:
        """Return every document of a kind, in the workspace's order."""
        return [self.get(kind, document_id) for document_id in self.workspace.ids(kind)]

    def reviews_of(self, teammate_id: str) -> list[Review]:
        """Return a teammate's reviews, oldest first. They are read anew: only the page in view needs them."""
        return self.workspace.reviews_of(teammate_id)

    def commit(
        self, label: str, put: Iterable[Document], remove: Iterable[Document] = (), *, goes_on: bool = False
    ) -> bool:
        """Store documents as one durable transaction and one undo step called `label`; tell whether it is done.

        What equals the stored document is left out; when nothing is left, nothing happens and the answer is True.
        False means that the disk refused: `failed` was emitted and nothing changed. What `goes_on` with the latest
        step, of the same name and on the same documents, becomes a part of it.

        Raises:
            RefusedError: a document breaks a rule.
        """
        changes = self._changes(put, remove)
        if not changes:
            return True
        broken = tuple(one for change in changes if change.after for one in forbidden(change.before, change.after))
        if broken:
            raise RefusedError(broken)
        if not self._store(changes):
            return False
        if not (goes_on and self._extend(label, changes)):
            self._push(label, changes)
        self._announce(changes, self.saved, label)
        return True

    def undo(self) -> bool:
        """Take the latest step back, on disk first; tell whether it is done."""
        index = self.undo_stack.index()
        return index > 0 and self._step(index - 1, self.undo_stack.undo, self.undone, back=True)

    def redo(self) -> bool:
        """Make the step that was taken back last once more; tell whether it is done."""
        index = self.undo_stack.index()
        return index < self.undo_stack.count() and self._step(index, self.undo_stack.redo, self.saved, back=False)

    def erase(self, teammate: Teammate, erasure: Erasure) -> Erased:
        """Erase a teammate for good. No step before can be taken back any more: it would bring back what is erased.

        Raises StoreError or OSError: before anything changed, or, once the documents are gone, from compaction, which
        can be repeated.
        """
        changes = self._changes(erasure.changed, erasure.removed)
        try:
            return erase(self.workspace, teammate, erasure)
        finally:
            if not self.workspace.has(Teammate, teammate.teammate_id):
                self._forget_steps()
                self._replace(changes)

    def _forget_steps(self) -> None:
        self._steps.clear()
        self.undo_stack.clear()

    def _step(self, index: int, move: Callable[[], None], news: Any, *, back: bool) -> bool:
        step, label = self._steps[index], self.undo_stack.text(index)
        changes = tuple(one.reversed for one in reversed(step)) if back else step
        if not self._store(changes):
            return False
        move()
        self._announce(changes, news, label)
        return True

    def _push(self, label: str, changes: Changes) -> None:
        """Put a step on the stack, in place of those that were taken back.

        An empty macro is a command that Qt makes and owns. One made here would crash where Python collects it
        together with the stack, in the wrong order.
        """
        self._steps[self.undo_stack.index() :] = [changes]
        self.undo_stack.beginMacro(label)
        self.undo_stack.endMacro()

    def _extend(self, label: str, changes: Changes) -> bool:
        """Let the latest step end with these changes too; tell whether they go on with it."""
        index = self.undo_stack.index()
        if index == 0 or index < self.undo_stack.count() or self.undo_stack.text(index - 1) != label:
            return False
        last = self._steps[index - 1]
        if [one.identity for one in last] != [one.identity for one in changes]:
            return False
        pairs = zip(last, changes, strict=True)
        self._steps[index - 1] = tuple(Change(before=old.before, after=new.after) for old, new in pairs)
        return True

    def _changes(self, put: Iterable[Document], remove: Iterable[Document]) -> Changes:
        changed = [Change(before=self.find(type(one), one.document_id), after=one) for one in put]
        gone = [Change(before=self.find(type(one), one.document_id), after=None) for one in remove]
        return tuple(one for one in (*changed, *gone) if one.before != one.after)

    def _store(self, changes: Changes) -> bool:
        put = [one.after for one in changes if one.after is not None]
        remove = [one.before for one in changes if one.after is None and one.before is not None]
        try:
            self.workspace.commit(put, remove)
        except (StoreError, OSError) as error:
            self.failed.emit(error)
            return False
        return True

    def _announce(self, changes: Changes, news: Any, label: str) -> None:
        self._replace(changes)
        news.emit(label)

    def _replace(self, changes: Changes) -> None:
        """Know what was stored, and tell the views."""
        for one in changes:
            self._seen.pop((one.kind.table, one.document_id), None)
            if one.after is not None:
                self._remember(one.after)
        self.changed.emit(changes)

    def _remember(self, document: Document) -> None:
        if not isinstance(document, Review):
            self._seen[document.table, document.document_id] = document
