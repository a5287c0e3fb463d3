"""From what is read to the draft of an import. Imports no Qt, and may run on any thread."""

import datetime
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from matrices.exchange.errors import ExchangeError, NoGrid, NoGridFound, Unwanted
from matrices.exchange.reading import read_file, read_source
from matrices.exchange.sheet import Source
from matrices.exchange.taking import Known
from matrices.model.matrix import Matrix
from widgets.importing.draft import Draft


class Drafting(msgspec.Struct, frozen=True, kw_only=True):
    """What a draft is made with. `name` is the file's; `read_known` is asked later, by whoever shows the draft."""

    name: str
    matrices: tuple[Matrix, ...]
    read_known: Callable[[], Known]
    language: str
    now: datetime.datetime

    def of_file(self, path: Path, is_wanted: Callable[[], bool]) -> Draft:
        """Return the draft of a file. Raises ExchangeError, or Unwanted."""
        return self._first([read_file(path, is_wanted)], is_wanted)

    def of_forms(self, forms: Sequence[bytes], is_wanted: Callable[[], bool]) -> Draft:
        """Return the draft of the first of several forms of the same that can be read. Raises as `of_file`."""
        return self._first(_readable(forms, is_wanted), is_wanted)

    def _first(self, sources: Sequence[Source], is_wanted: Callable[[], bool]) -> Draft:
        """Return the draft of the first source in which something is found, else of the first that can be read."""
        readable: Draft | None = None
        for source in sources:
            if not is_wanted():
                raise Unwanted
            draft = self._draft(source)
            if draft.has_found:
                return draft
            readable = readable or (None if draft.is_empty else draft)
        if readable is None:
            raise NoGridFound(NoGrid.NOTHING_WRITTEN)
        return readable

    def _draft(self, source: Source) -> Draft:
        return Draft(source, self.name, self.matrices, self.read_known, language=self.language, now=self.now)


def _readable(forms: Sequence[bytes], is_wanted: Callable[[], bool]) -> list[Source]:
    """Return what can be read; the error of the last where none can."""
    sources: list[Source] = []
    failure: ExchangeError | None = None
    for data in forms:
        try:
            sources.append(read_source(data, is_wanted))
        except ExchangeError as error:
            failure = error
    if not sources and failure is not None:
        raise failure
    return sources
