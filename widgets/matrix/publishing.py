"""Publishing an edition: how a matrix stands to its editions, and the note that is asked for."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from matrices.edits.editions import is_wording_of, latest_edition
from matrices.language.dates import date_text
from matrices.language.words import Words
from matrices.model.edition import Edition
from matrices.model.matrix import Matrix
from widgets.theme import space
from widgets.writing_field import WritingField


def can_publish(matrix: Matrix, editions: Sequence[Edition]) -> bool:
    """Tell whether the wording differs from that of the latest edition."""
    latest = latest_edition(editions)
    return latest is None or not is_wording_of(latest, matrix)


def edition_text(words: Words, matrix: Matrix, editions: Sequence[Edition]) -> str:
    """Return how the wording stands to what was published, as `Edition 2 · 4 May 2026`."""
    latest = latest_edition(editions)
    if latest is None:
        return words("Draft")
    if not is_wording_of(latest, matrix):
        return words("Draft, changed since edition {number}", number=latest.number)
    day = "" if latest.published_on is None else date_text(latest.published_on, words.language)
    return words("Edition {number} · {date}", number=latest.number, date=day)


class PublishDialog(QDialog):
    """Asks what a new edition is about."""

    def __init__(self, words: Words, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(words("Publish edition {number}", number=number))
        self._note = WritingField(hint=words("What changed, and why (may stay empty)"))
        self._note.setAccessibleName(words("Note"))
        frozen = QLabel(words("The wording is kept as it is now. Ratings made from today on name this edition."))
        frozen.setWordWrap(True)
        self.buttons = QDialogButtonBox()
        publish = self.buttons.addButton(words("Publish"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(words("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.WIDE, space.WIDE, space.WIDE, space.LARGE)
        layout.setSpacing(space.MEDIUM)
        for one in (frozen, self._note, self.buttons):
            layout.addWidget(one)
        publish.setDefault(True)  # only now: a dialog forgets what became its default outside of it
        self.resize(420, 240)

    @property
    def note(self) -> str:
        """What was written."""
        return self._note.toPlainText().strip()

    def write_note(self, note: str) -> None:
        """Put a note into the field."""
        self._note.setPlainText(note)
