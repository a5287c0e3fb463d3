"""The window of comparison: two things side by side, their words marked, and what is new in the second."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from matrices.language.words import Words
from widgets.buttons import text_button
from widgets.choice_box import ChoiceBox
from widgets.comparing.marked_grid import MarkedGrid
from widgets.comparing.side_by_side import Comparison, side_by_side_face
from widgets.comparing.sides import Choice, Sides
from widgets.session import Changes, Session
from widgets.theme import space
from widgets.theme.theme import Theme

_SIZE = (1080, 720)


class CompareDialog(QDialog):
    """Stays open beside the work and follows it. F7 goes to the next row that reads differently."""

    def __init__(
        self, session: Session, sides: Sides, theme: Theme, words: Words, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._sides = sides
        self._theme = theme
        self._words = words
        self._comparison: Comparison | None = None
        self.one = self._combo(words("First"))
        self.two = self._combo(words("Second"))
        self.place = self._combo(words("Compared at"))
        self.swap = text_button(words("Swap"))
        self.news = QCheckBox(words("Only what is new"))
        self.grid = MarkedGrid(theme, words)
        self.none = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self.stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self._dress()

    @property
    def comparison(self) -> Comparison | None:
        """What is compared."""
        return self._comparison

    def choose(self, one_id: str, two_id: str, row_id: str | None = None, place: str | None = None) -> None:
        """Compare these two, standing on a row; at `place`, or where they were compared before."""
        _fill(self.one, self._sides.ones(), one_id)
        _fill(self.two, self._sides.twos(one_id), two_id)
        self._show(place)
        if row_id is not None:
            self.grid.select_key(row_id, "two")

    def step(self, by: int) -> None:
        """Go to the next row that reads differently (`by` 1) or the previous (-1)."""
        rows = [] if self._comparison is None else list(self._comparison.rows)
        current = self.grid.current_key()[0]
        start = next((place for place, one in enumerate(rows) if one.row_id == current), -1 if by > 0 else 0)
        for distance in range(1, len(rows) + 1):
            row = rows[(start + by * distance) % len(rows)]
            if row.differs and self.grid.select_key(row.row_id, "two"):
                return

    def _show(self, place: str | None = None) -> None:
        self.setWindowTitle(self._sides.title)
        one_id, two_id = self.one.currentData() or "", self.two.currentData() or ""
        places = self._sides.places(one_id, two_id)
        _fill(self.place, places, (self.place.currentData() or "") if place is None else place)
        self.place.setVisible(bool(places))
        self._comparison = self._sides.compare(one_id, two_id, self.place.currentData() or "")
        if self._comparison is None:
            self._say(self._words("There is nothing to compare it with yet."))
        elif not any(one.differs for one in self._comparison.rows):
            self._say(self._words("No difference: both read the same."))
        else:
            self._show_rows(self._comparison)

    def _show_rows(self, comparison: Comparison) -> None:
        face = side_by_side_face(comparison, self._words, is_news_only=self.news.isChecked())
        if not face.matrix.attributes:
            self._say(self._words("Nothing new: the second asks for nothing that the first does not."))
            return
        self.grid.show_face(face)
        self.stack.setCurrentWidget(self.grid)

    def _say(self, sentence: str) -> None:
        self.none.setText(sentence)
        self.stack.setCurrentWidget(self.none)

    def _combo(self, name: str) -> QComboBox:
        combo = ChoiceBox(16)
        combo.setAccessibleName(name)
        combo.setToolTip(name)
        return combo

    def _lay_out(self) -> None:
        self.setModal(False)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.resize(*_SIZE)
        head = QHBoxLayout()
        head.setContentsMargins(space.LARGE, space.MEDIUM, space.LARGE, space.MEDIUM)
        head.setSpacing(space.SMALL)
        head.addWidget(self.one, 1)
        head.addWidget(self.swap)
        head.addWidget(self.two, 1)
        head.addWidget(self.place, 1)
        head.addWidget(self.news)
        self.stack.addWidget(self.grid)
        self.stack.addWidget(self.none)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.stack, 1)

    def _connect(self) -> None:
        self._session.changed.connect(self._on_session_changed)
        self._theme.changed.connect(self._dress)
        self.one.activated.connect(self._on_one_activated)
        self.two.activated.connect(self._on_choice_changed)
        self.place.activated.connect(self._on_choice_changed)
        self.news.clicked.connect(self._on_choice_changed)
        self.swap.clicked.connect(self._on_swap_clicked)
        for keys, slot in (("F7", self._on_next), ("Shift+F7", self._on_previous)):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    def _dress(self) -> None:
        colours = self._theme.colours
        self.none.setStyleSheet(f"color: {colours.quiet_ink}; background: {colours.surface};")

    def _on_session_changed(self, _changes: Changes) -> None:
        self.choose(self.one.currentData() or "", self.two.currentData() or "")

    def _on_one_activated(self) -> None:
        self.choose(self.one.currentData() or "", self.two.currentData() or "")

    def _on_choice_changed(self) -> None:
        self._show()

    def _on_swap_clicked(self) -> None:
        self.choose(self.two.currentData() or "", self.one.currentData() or "")

    def _on_next(self) -> None:
        self.step(1)

    def _on_previous(self) -> None:
        self.step(-1)


def _fill(combo: QComboBox, choices: Iterable[Choice], chosen: str) -> None:
    combo.clear()
    for one in choices:
        combo.addItem(one.name, one.choice_id)
    combo.setCurrentIndex(max(0, combo.findData(chosen)))
