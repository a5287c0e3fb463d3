"""Which documents are printed into a folder, in which languages, and what their files are called."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from matrices.language.isolates import isolated
from matrices.language.words import AUTONYMS, Words
from matrices.model.settings import Paper
from matrices.reports.bulk import PLACEHOLDERS, USUAL_PATTERN, BulkWish
from matrices.reports.options import PrintOptions
from matrices.reports.printable import About, Printable
from widgets.line_field import LineField
from widgets.printing.checked_list import CheckedList
from widgets.printing.shop import Shop
from widgets.printing.telling import paper_names
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role

_USUAL = ("matrix", "growth")


class BulkForm(QWidget):
    """Makes a wish for many documents of choices."""

    changed = Signal()
    folder_requested = Signal()

    def __init__(self, shop: Shop, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shop, self._theme, self._words = shop, theme, words
        usual = shop.options_of("")
        self.documents, self.languages = CheckedList(words("Documents")), CheckedList(words("Languages"))
        self.paper = QComboBox()
        self.is_greyscale = QCheckBox(words("Shades of grey"))
        self.is_shareable = QCheckBox(words("Copy to hand on"))
        self.pattern = LineField(USUAL_PATTERN)
        placeholders = words(", ").join(isolated(f"{{{one}}}") for one in PLACEHOLDERS)
        self.hint = QLabel(words("It may hold {placeholders}, and a slash for folders.", placeholders=placeholders))
        self.folder: Path | None = None
        self.folder_button = QPushButton(words("Choose a folder…"), autoDefault=False)
        self._fill(usual)
        self._lay_out()
        self._connect()
        self._dress()

    @property
    def count(self) -> int:
        """How many files it would be."""
        chosen = [one for one in self._shop.printables if one.printable_id in self.documents.checked_ids]
        return len(self.languages.checked_ids) * sum(map(self._files_of, chosen))

    def _files_of(self, printable: Printable) -> int:
        """Return how many files a kind of document would be in one language."""
        if printable.is_for_leads and self.is_shareable.isChecked():
            return 0
        found = sum(one.has_contents for one in self._shop.subjects(printable.about))
        is_one = printable.about is About.TEAM or (printable.is_about_all and found > 0)
        return 1 if is_one else found

    @property
    def wish(self) -> BulkWish:
        """The documents to be printed."""
        options = PrintOptions(
            paper=Paper(self.paper.currentData()),
            is_greyscale=self.is_greyscale.isChecked(),
            is_shareable=self.is_shareable.isChecked(),
        )
        return BulkWish(
            printable_ids=self.documents.checked_ids,
            languages=self.languages.checked_ids,
            pattern=self.pattern.text(),
            options=options,
        )

    def show_folder(self, folder: Path) -> None:
        """Print into this folder."""
        self.folder = folder
        self.folder_button.setText(folder.name or str(folder))
        self.folder_button.setToolTip(str(folder))
        self.changed.emit()

    def _fill(self, usual: PrintOptions) -> None:
        for printable in self._shop.printables:
            is_usual = printable.printable_id in _USUAL
            self.documents.add_choice(printable.title, printable.printable_id, is_checked=is_usual)
        for code, name in AUTONYMS.items():
            self.languages.add_choice(name, code, is_checked=code == usual.language)
        for paper, name in paper_names(self._words).items():
            self.paper.addItem(name, paper.value)
        self.paper.setCurrentIndex(self.paper.findData(usual.paper.value))

    def _lay_out(self) -> None:
        words = self._words
        self.hint.setWordWrap(True)
        self.languages.setFixedHeight(len(AUTONYMS) * (self.languages.sizeHintForRow(0) + 1) + space.SMALL)
        form = QFormLayout()
        form.setSpacing(space.SMALL)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(words("Paper"), self.paper)
        form.addRow("", self.is_greyscale)
        form.addRow("", self.is_shareable)
        form.addRow(words("File names"), self.pattern)
        form.addRow("", self.hint)
        form.addRow(words("Folder"), self.folder_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.LARGE, space.LARGE, space.LARGE, space.MEDIUM)
        layout.setSpacing(space.SMALL)
        layout.addWidget(QLabel(words("Documents")))
        layout.addWidget(self.documents, 1)
        layout.addWidget(QLabel(words("Languages")))
        layout.addWidget(self.languages)
        layout.addLayout(form)

    def _connect(self) -> None:
        self.documents.ticked.connect(self.changed)
        self.languages.ticked.connect(self.changed)
        self.is_shareable.toggled.connect(self.changed)
        self.pattern.textChanged.connect(self.changed)
        self.folder_button.clicked.connect(self.folder_requested)
        self._theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self.hint.setFont(self._theme.font(Role.SMALL))
        self.hint.setStyleSheet(f"color: {self._theme.colours.quiet_ink};")
