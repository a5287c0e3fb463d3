"""What the palette finds in the texts of evidence, which are read on a thread of their own when first asked for."""

from typing import Final

from PySide6.QtCore import QObject, QThread
from typing_extensions import override

from matrices.language.words import Words
from matrices.model.evidence_search import Sighting, found_in, sightings_in
from matrices.model.review import Review
from matrices.model.teammate import Teammate
from matrices.store.errors import StoreError
from widgets.palette.entries import Entry
from widgets.session import Session

_SHORTEST: Final = 3
"""Letters typed before evidence is searched: fewer are in every text."""
_MOST: Final = 30


class EvidenceReading(QThread):
    """Reads all evidence of a workspace; `sightings` are whole when it has finished, the latest reviews first."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = session.workspace
        self.sightings: list[Sighting] = []

    @override
    def run(self) -> None:
        found: list[Sighting] = []
        for review_id in reversed(self._workspace.ids(Review)):
            if self.isInterruptionRequested():
                return
            try:
                review = self._workspace.find(Review, review_id)
            except (StoreError, OSError):
                continue  # what cannot be read is told where it is looked at, not in a search
            if review is not None:
                found += sightings_in([review])
        self.sightings = found

    def stop(self) -> None:
        """End reading, and wait for it."""
        self.requestInterruption()
        self.wait()


class EvidenceSearch(QObject):
    """Answers what was typed with pieces of evidence; nothing until they are read."""

    def __init__(self, session: Session, words: Words, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._words = words
        self.reading = EvidenceReading(session, self)

    def entries(self, typed: str) -> list[Entry]:
        """Return what answers; the first call with enough letters begins to read."""
        if len(typed.strip()) < _SHORTEST:
            return []
        if not self.reading.isFinished():
            self.reading.start()
            return []
        return [self._entry(one) for one in found_in(self.reading.sightings, typed, _MOST)]

    def _entry(self, sighting: Sighting) -> Entry:
        teammate = self._session.find(Teammate, sighting.teammate_id)
        name = "" if teammate is None else teammate.name
        group = self._words("Evidence · {name}", name=name)
        return Entry(f"evidence:{sighting.teammate_id} {sighting.attribute_id}", sighting.text, group)
