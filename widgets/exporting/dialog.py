"""The dialog that asks which roles are written, in which language, and in which format."""

from collections.abc import Mapping, Sequence

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from matrices.exchange.exporting import HAS_ALL_LANGUAGES, Format
from matrices.language.words import AUTONYMS, Words
from matrices.model.matrix import Matrix
from widgets.exporting.formats import format_names, format_note
from widgets.theme import space
from widgets.theme.theme import Theme

_WIDTH = 440


class ExportDialog(QDialog):
    """Asks for roles, their language and a format; where to is asked afterwards."""

    def __init__(
        self,
        matrices: Sequence[Matrix],
        matrix_id: str | None,
        theme: Theme,
        words: Words,
        parent: QWidget,
        *,
        languages: Mapping[str, Sequence[str]] | None = None,
        language: str = "",
    ) -> None:
        """Make it; `languages` are those that roles are translated into, by matrix id, `language` the suggested one."""
        super().__init__(parent)
        self._matrices = matrices
        self._words = words
        self._languages = languages or {}
        self._wished = language
        self.role = QComboBox()
        self.language = QComboBox()
        self.format = QComboBox()
        self.note = QLabel(wordWrap=True)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._fill(matrix_id)
        self._lay_out()
        self._dress(theme)
        self.role.currentIndexChanged.connect(self._offer_languages)
        self.language.activated.connect(self._on_language_activated)
        self.format.currentIndexChanged.connect(self._show_note)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._offer_languages()

    @property
    def chosen(self) -> Sequence[Matrix]:
        """The roles to write."""
        matrix_id = self.role.currentData()
        return [one for one in self._matrices if matrix_id in {None, one.matrix_id}]

    @property
    def kind(self) -> Format:
        """The format to write them in."""
        return Format(self.format.currentData())

    @property
    def chosen_language(self) -> str:
        """The language to write them in, empty for the one that each is written in."""
        return str(self.language.currentData() or "") if self.language.isEnabled() else ""

    def _fill(self, matrix_id: str | None) -> None:
        for one in self._matrices:
            self.role.addItem(one.title, one.matrix_id)
        if len(self._matrices) > 1:
            count = len(self._matrices)
            self.role.addItem(self._words.plural("{count} role: all", "All {count} roles", count), None)
        self.role.setCurrentIndex(max(0, self.role.findData(matrix_id)))
        for kind, name in format_names(self._words).items():
            self.format.addItem(name, kind.value)

    def _offer_languages(self) -> None:
        """Offer what the chosen roles are translated into; what was wished stays wished where it is not there."""
        found = dict.fromkeys(code for one in self.chosen for code in self._languages.get(one.matrix_id, ()))
        own = {one.language for one in self.chosen}
        is_one = len(own) == 1
        as_written = AUTONYMS.get(*own, *own) if is_one else self._words("As each is written")
        self.language.clear()
        self.language.addItem(as_written, "")
        for code in found:
            self.language.addItem(AUTONYMS.get(code, code), code)
        self.language.setCurrentIndex(max(0, self.language.findData(self._wished)))
        self._show_note()

    def _lay_out(self) -> None:
        words = self._words
        self.setWindowTitle(words("Export"))
        self.setMinimumWidth(_WIDTH)
        self._buttons.addButton(words("Export…"), QDialogButtonBox.ButtonRole.AcceptRole)
        form = QFormLayout()
        form.setSpacing(space.SMALL)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(words("Role"), self.role)
        form.addRow(words("Language"), self.language)
        form.setRowVisible(self.language, any(self._languages.values()))
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

    def _show_note(self) -> None:
        self.language.setEnabled(self.language.count() > 1 and self.kind not in HAS_ALL_LANGUAGES)
        self.note.setText(format_note(self.kind, self._words, is_translated=bool(self.chosen_language)))

    def _on_language_activated(self) -> None:
        self._wished = self.chosen_language
        self._show_note()
