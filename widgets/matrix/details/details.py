"""The details beside the grid: made when they are first asked for, since the first screen shows none."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from matrices.language.words import Words
from matrices.model.matrix import Matrix
from widgets.matrix.details.edits import DetailEdits
from widgets.matrix.details.panel import DetailsPanel
from widgets.matrix.edits import MatrixEdits
from widgets.matrix.grid import MatrixGrid
from widgets.matrix.section_ids import DETAILS
from widgets.matrix.side import Side
from widgets.theme.theme import Theme


class Details(QObject):
    """A section of the column beside the grid."""

    refused = Signal()  # the disk refused; what was typed is still in its field
    role_requested = Signal(str, str)  # matrix id and attribute id
    state_changed = Signal()  # shown or not, or another behaviour is being edited

    def __init__(
        self,
        side: Side,
        grid: MatrixGrid,
        edits: MatrixEdits,
        theme: Theme,
        words: Words,
        *,
        roles: Callable[[], Sequence[Matrix]],
    ) -> None:
        super().__init__(side)
        self._side = side
        self._grid = grid
        self._edits = DetailEdits(edits, words)
        self._roles = roles
        self._theme = theme
        self._words = words
        self._is_editable = False
        self._panel: DetailsPanel | None = None
        self._section = QWidget()
        QVBoxLayout(self._section).setContentsMargins(0, 0, 0, 0)
        side.add(DETAILS, words("Details"), self._section)
        side.changed.connect(self._on_side_changed)

    @property
    def panel(self) -> DetailsPanel:
        """What is shown."""
        if self._panel is None:
            self._panel = self._made()
        return self._panel

    @property
    def is_shown(self) -> bool:
        """Whether the details stand beside the grid."""
        return self._side.section == DETAILS

    @property
    def is_typed(self) -> bool:
        """Whether something is typed that is not stored."""
        return self._panel is not None and self._panel.is_typed

    @property
    def is_in_behaviour(self) -> bool:
        """Whether a behaviour is being edited."""
        return self._is_editable and self._panel is not None and self._panel.behaviours.current is not None

    def toggle(self) -> None:
        """Begin to type beside the grid, or fold away."""
        self._side.toggle(DETAILS)
        if self.is_shown:
            self.panel.start()
        else:
            self._grid.setFocus()

    def refresh(self) -> None:
        """Show what is chosen in the grid as it is stored now."""
        if self.is_shown:
            self.panel.refresh()

    def finish(self) -> bool:
        """Store what is typed, and tell whether all of it is stored."""
        return self._panel is None or self._panel.finish()

    def give_up(self) -> None:
        """Forget what is typed."""
        if self._panel is not None:
            self._panel.give_up()

    def set_editable(self, *, is_editable: bool) -> None:
        """Let everything be edited, or only read."""
        self._is_editable = is_editable
        if self._panel is not None:
            self._panel.set_editable(is_editable=is_editable)

    def _made(self) -> DetailsPanel:
        panel = DetailsPanel(self._grid, self._edits, self._roles, self._theme, self._words)
        panel.set_editable(is_editable=self._is_editable)
        panel.refused.connect(self.refused)
        panel.role_requested.connect(self.role_requested)
        panel.focus_changed.connect(self.state_changed)
        layout = self._section.layout()
        assert layout is not None
        layout.addWidget(panel)
        return panel

    def _on_side_changed(self) -> None:
        if self.is_shown:
            self.panel.refresh()
        elif self._panel is not None:
            self._panel.commit()
        self.state_changed.emit()
