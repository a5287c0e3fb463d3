"""Prints what is wished for, whatever it is and in whatever language: for window, command line and bulk alike."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from typing_extensions import override

from app.document_contents import NothingToTellError
from app.documents import DocumentMaker
from app.printables import PrintRow, print_rows
from matrices.language.words import words_for
from matrices.model.settings import Settings
from matrices.reports.options import PrintOptions
from matrices.reports.printable import PrintWish
from matrices.reports.typography.block import Passage, TextBlock
from matrices.reports.typography.typesetter import Typesetter
from matrices.store.workspace import Workspace


class NotWantedError(Exception):
    """Nobody wants the document any more; nothing was written."""


class PrintShop:
    """Makes documents one after the other. Not for use by two threads at once.

    `settings` stand in for the workspace's own, where somebody looks at what they would come to.
    """

    def __init__(self, settings: Settings | None = None) -> None:
        self.settings = settings
        self._typesetter = _Typesetter()
        self._rows = {row.printable.printable_id: row for row in print_rows(words_for("en"))}

    def write(
        self, workspace: Workspace, wish: PrintWish, path: Path, is_wanted: Callable[[], bool] | None = None
    ) -> Sequence[NothingToTellError]:
        """Write a document to a path, which is there whole or as it was before.

        Returns of whom there was nothing to tell, where it is about several, and why.

        Raises:
            NotWantedError: `is_wanted` said no meanwhile.
            KeyError: there is no such kind of document.
            StoreError, OSError, NothingToTellError: as its maker raises.
        """
        self._typesetter.is_wanted = is_wanted or _always
        words = words_for(wish.options.language)
        maker = DocumentMaker(words, typesetter=self._typesetter, settings=self.settings, aspect=wish.aspect)
        if wish.edition_id:
            maker.print_edition(workspace, wish.edition_id, path, wish.options)
        else:
            self._row(wish).write(maker, workspace, wish.subject_ids, path, wish.options)
        return maker.left_out

    def write_blank(
        self, workspace: Workspace, options: PrintOptions, path: Path, is_wanted: Callable[[], bool] | None = None
    ) -> None:
        """Write a page of a role that says nothing yet. Raises NotWantedError, StoreError, OSError as `write` does."""
        self._typesetter.is_wanted = is_wanted or _always
        maker = DocumentMaker(words_for(options.language), typesetter=self._typesetter, settings=self.settings)
        maker.print_blank(workspace, path, options)

    def _row(self, wish: PrintWish) -> PrintRow:
        return self._rows[wish.printable_id]


class _Typesetter(Typesetter):
    """Sets texts while the document is wanted: every document is made of texts, and none takes long."""

    is_wanted: Callable[[], bool]

    @override
    def set(self, passages: Iterable[Passage], width: float) -> TextBlock:
        if not self.is_wanted():
            raise NotWantedError
        return super().set(passages, width)


def _always() -> bool:
    return True
