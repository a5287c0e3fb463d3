"""The dialog that asks which roles are written, and in which format."""

from collections.abc import Sequence

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from matrices.exchange.exporting import Format
from matrices.language.words import Words
from matrices.model.matrix import Matrix
from widgets.exporting.formats import format_names, format_note
from widgets.theme import space
from widgets.theme.theme import Theme

_WIDTH = 440


class ExportDialog(QDialog):
    """Asks for roles and a format; where to is asked afterwards."""

    def __init__(
        self, matrices: Sequence[Matrix], matrix_id: str | None, theme: Theme, words: Words, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._matrices = matrices
        self._words = words
        self.role = QComboBox()
        self.format = QComboBox()
        self.note = QLabel(wordWrap=True)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._fill(matrix_id)
        self._lay_out()
        self._dress(theme)
        self.format.currentIndexChanged.connect(self._on_format_changed)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._on_format_changed()

    @property
    def chosen(self) -> Sequence[Matrix]:
        """The roles to write."""
        matrix_id = self.role.currentData()
        return [one for one in self._matrices if matrix_id in {None, one.matrix_id}]

    @property
    def kind(self) -> Format:
        """The format to write them in."""
        return Format(self.format.currentData())

    def _fill(self, matrix_id: str | None) -> None:
        for one in self._matrices:
            self.role.addItem(one.title, one.matrix_id)
        if len(self._matrices) > 1:
            count = len(self._matrices)
            self.role.addItem(self._words.plural("{count} role: all", "All {count} roles", count), None)
        self.role.setCurrentIndex(max(0, self.role.findData(matrix_id)))
        for kind, name in format_names(self._words).items():
            self.format.addItem(name, kind.value)

    def _lay_out(self) -> None:
        words = self._words
        self.setWindowTitle(words("Export"))
        self.setMinimumWidth(_WIDTH)
        self._buttons.addButton(words("Export…"), QDialogButtonBox.ButtonRole.AcceptRole)
        form = QFormLayout()
        form.setSpacing(space.SMALL)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(words("Role"), self.role)
        form.addRow(words("Format"), self.format)
        form.addRow("", self.note)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.WIDE, space.WIDE, space.WIDE, space.LARGE)
        layout.setSpacing(space.LARGE)
        layout.addLayout(form)
        layout.addWidget(self._buttons)

    def _dress(self, theme: Theme) -> None:
        quiet = QPalette(self.note.palette())
        quiet.setColor(QPalette.ColorRole.WindowText, theme.colours.quiet_ink)
        self.note.setPalette(quiet)
        longest = max((format_note(kind, self._words) for kind in Format), key=len)
        lines = self.note.fontMetrics().horizontalAdvance(longest) // (_WIDTH - 2 * space.WIDE - 80) + 1
        self.note.setMinimumHeight((lines + 1) * self.note.fontMetrics().lineSpacing())

    def _on_format_changed(self) -> None:
        self.note.setText(format_note(self.kind, self._words))
