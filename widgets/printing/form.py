"""What is to be printed, and how: the choices beside the preview."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QComboBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from matrices.language.words import AUTONYMS, Words
from matrices.model.settings import Paper
from matrices.reports.options import Orientation, PrintOptions
from matrices.reports.printable import About, Aspect, Choice, Option, Printable, PrintWish
from widgets.empty import nothing_found
from widgets.printing.essential_list import EssentialList
from widgets.printing.shop import Shop
from widgets.printing.telling import orientation_names, paper_names
from widgets.side_list import SideList
from widgets.side_rows import Entry
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role

_SEVERAL: Final = QAbstractItemView.SelectionMode.ExtendedSelection


class PrintForm(QWidget):
    """Makes a wish of choices."""

    changed = Signal()

    def __init__(self, shop: Shop, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shop, self._theme, self._words = shop, theme, words
        self._is_filling = self._has_all = False
        self._choices: Sequence[Choice] = ()
        self.document = QComboBox()
        self.subjects = SideList(theme, words("Search"), is_even=True, is_several=True, nothing=nothing_found(words))
        self.several = QLabel(words("Several: hold Ctrl or Shift, or Ctrl+A for all."), wordWrap=True)
        self.essential, self.essential_label = EssentialList(words), QLabel(words("Essential"))
        self.edition, self.aspect = QComboBox(), QComboBox()
        self.language, self.paper, self.orientation = QComboBox(), QComboBox(), QComboBox()
        self.is_greyscale = QCheckBox(words("Shades of grey"))
        self.is_shareable = QCheckBox(words("Copy to hand on"))
        self.is_shareable.setToolTip(words("Leave out what is not for everybody's eyes."))
        self._fill_choices()
        self._lay_out()
        self._connect()
        self._dress()

    @property
    def printable(self) -> Printable:
        """The kind of document chosen."""
        return self._shop.printables[max(0, self.document.currentIndex())]

    @property
    def subject_ids(self) -> tuple[str, ...]:
        """Whom or what it is to be about."""
        if self.printable.about is About.TEAM:
            return ()
        ids = self.subjects.selected_ids
        return ids if self.printable.takes_several else ids[:1]

    @property
    def is_complete(self) -> bool:
        """Whether the document has something to be about."""
        return self.printable.about is About.TEAM or bool(self.subject_ids)

    @property
    def options(self) -> PrintOptions:
        """How it is to be printed."""
        return PrintOptions(
            language=self.language.currentData(),
            paper=Paper(self.paper.currentData()),
            orientation=Orientation(self.orientation.currentData()),
            is_greyscale=self.is_greyscale.isChecked(),
            is_shareable=self.is_shareable.isChecked() and Option.SHAREABLE in self.printable.options,
        )

    @property
    def wish(self) -> PrintWish:
        """The document to be printed."""
        return PrintWish(
            printable_id=self.printable.printable_id,
            subject_ids=self.subject_ids,
            edition_id=self._edition_id,
            aspect=self._aspect,
            options=self.options,
        )

    @property
    def _edition_id(self) -> str:
        return self.edition.currentData() or "" if self.edition.isVisibleTo(self) else ""

    @property
    def _aspect(self) -> Aspect | None:
        if self.essential.is_asked:
            return self.essential.aspect
        return self._choices[max(0, self.aspect.currentIndex())].aspect if self._choices else None

    def show_wish(
        self,
        printable_id: str,
        subject_ids: Sequence[str] = (),
        edition_id: str = "",
        aspect: Aspect | None = None,
    ) -> None:
        """Choose a kind of document, and what it is to be about."""
        ids = [one.printable_id for one in self._shop.printables]
        self._is_filling = True
        self.document.setCurrentIndex(ids.index(printable_id) if printable_id in ids else 0)
        self._follow_document()
        if subject_ids:
            self.subjects.choose(subject_ids[0])
        self._follow_subjects()
        self.edition.setCurrentIndex(max(0, self.edition.findData(edition_id)))
        places = (place for place, one in enumerate(self._choices) if one.aspect == aspect)
        self.aspect.setCurrentIndex(next(places, 0))
        self.essential.choose(aspect)
        self._is_filling = False
        self.changed.emit()

    def _fill_choices(self) -> None:
        for one in self._shop.printables:
            self.document.addItem(one.title)
        for code, name in AUTONYMS.items():
            self.language.addItem(name, code)
        for paper, name in paper_names(self._words).items():
            self.paper.addItem(name, paper.value)
        for orientation, name in orientation_names(self._words).items():
            self.orientation.addItem(name, orientation.value)

    def _lay_out(self) -> None:
        words = self._words
        self.form = QFormLayout()
        self.form.setSpacing(space.SMALL)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form.addRow(words("Edition"), self.edition)
        self.aspect_label = QLabel()
        self.form.addRow(self.aspect_label, self.aspect)
        self.form.addRow(words("Language"), self.language)
        self.form.addRow(words("Paper"), self.paper)
        self.form.addRow(words("Sheets"), self.orientation)
        self.form.addRow("", self.is_greyscale)
        self.form.addRow("", self.is_shareable)
        self.document.setAccessibleName(words("Document"))
        self.subjects.setContentsMargins(-space.SMALL, -space.MEDIUM, -space.SMALL, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.LARGE, space.LARGE, space.LARGE, space.MEDIUM)
        layout.setSpacing(space.MEDIUM)
        layout.addWidget(self.document)
        layout.addWidget(self.subjects, 1)
        layout.addWidget(self.several)
        layout.addWidget(self.essential_label)
        layout.addWidget(self.essential, 1)
        layout.addLayout(self.form)
        layout.addStretch(0)

    def _connect(self) -> None:
        self.document.currentIndexChanged.connect(self._on_document_changed)
        self.subjects.selection_changed.connect(self._on_subjects_changed)
        for choice in (self.edition, self.aspect, self.language, self.paper, self.orientation):
            choice.currentIndexChanged.connect(self._tell)
        self.essential.ticked.connect(self._tell)
        for check in (self.is_greyscale, self.is_shareable):
            check.toggled.connect(self._tell)
        self._theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self.several.setFont(self._theme.font(Role.SMALL))
        self.several.setStyleSheet(f"color: {self._theme.colours.quiet_ink};")

    def _tell(self) -> None:
        if not self._is_filling:
            self.changed.emit()

    def _on_document_changed(self) -> None:
        if not self._is_filling:
            self._is_filling = True
            self._follow_document()
            self._follow_subjects()
            self._is_filling = False
            self.changed.emit()

    def _on_subjects_changed(self) -> None:
        if not self._is_filling:
            self._is_filling = True
            self._follow_subjects()
            self._is_filling = False
            self.changed.emit()

    def _follow_document(self) -> None:
        """Offer what the kind of document can be about, and what was chosen for it last."""
        printable = self.printable
        found = self._shop.subjects(printable.about)
        modes = QAbstractItemView.SelectionMode
        self.subjects.list.setSelectionMode(
            modes.ExtendedSelection if printable.takes_several else modes.SingleSelection
        )
        self.subjects.set_entries(Entry(one.subject_id, one.name, reading=one.reading) for one in found)
        self.subjects.setVisible(printable.about is not About.TEAM)
        self.several.setVisible(printable.about is not About.TEAM and printable.takes_several and len(found) > 1)
        self._choose_usual([one.subject_id for one in found])
        self._show_options(self._shop.options_of(printable.printable_id))
        self.form.setRowVisible(self.orientation, Option.ORIENTATION in printable.options)
        self.form.setRowVisible(self.is_shareable, Option.SHAREABLE in printable.options)

    def _choose_usual(self, ids: Sequence[str]) -> None:
        """Choose all for what is about all, and one of them where that, or nothing, was chosen before."""
        had_all, self._has_all = self._has_all, self.printable.is_about_all
        if self._has_all:
            self.subjects.list.selectAll()
        elif ids and (had_all or not self.subjects.selected_ids):
            self.subjects.choose(ids[0])

    def _show_options(self, options: PrintOptions) -> None:
        self.language.setCurrentIndex(max(0, self.language.findData(options.language)))
        self.paper.setCurrentIndex(self.paper.findData(options.paper.value))
        self.orientation.setCurrentIndex(self.orientation.findData(options.orientation.value))
        self.is_greyscale.setChecked(options.is_greyscale)
        self.is_shareable.setChecked(options.is_shareable)

    def _follow_subjects(self) -> None:
        """Offer the editions of a role that is printed alone, and what else is left to choose."""
        ids = self.subject_ids
        self._choices = self._shop.aspects(self.printable, ids)
        self.aspect.clear()
        self.aspect.addItems([one.name for one in self._choices])
        self.aspect_label.setText(_aspect_name(self.printable, self._words))
        self.form.setRowVisible(self.aspect, bool(self._choices))
        self.essential.show_weighed(self._shop.weighed(self.printable, ids))
        for widget in (self.essential_label, self.essential):
            widget.setVisible(self.essential.is_asked)
        is_asked = Option.EDITION in self.printable.options and len(ids) == 1
        editions = self._shop.editions(ids[0]) if is_asked else ()
        self.edition.clear()
        self.edition.addItem(self._words("As it is now"), "")
        for one in editions:
            self.edition.addItem(one.name, one.subject_id)
        self.form.setRowVisible(self.edition, bool(editions))


def _aspect_name(printable: Printable, words: Words) -> str:
    """Return what it is that is chosen of a document; beside which role somebody stands where nothing else is."""
    names = {
        Option.DAY: words("Review"),
        Option.ARRANGEMENT: words("People"),
        Option.ATTRIBUTE: words("Attribute"),
        Option.HOLDERS: words("People"),
        Option.HISTORY: words("Owners"),
        Option.SINCE: words("Edition"),
    }
    return next((name for option, name in names.items() if option in printable.options), words("Role"))
