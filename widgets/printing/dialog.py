"""The print dialog: choices beside a live preview, and what can be done with the document."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from matrices.exchange.file_names import file_name
from matrices.language.words import Words
from matrices.reports.printable import Aspect, PrintWish
from matrices.whole_file import write_whole
from widgets.asking import Asking
from widgets.folders import documents_folder
from widgets.panes import Panes
from widgets.printing.bulk_page import BulkPage
from widgets.printing.files import OpenedFiles
from widgets.printing.form import PrintForm
from widgets.printing.preview import Preview
from widgets.printing.printer import PrinterJob, has_printer
from widgets.printing.shop import Shop
from widgets.printing.workshop import IsWanted, Proof, Workshop
from widgets.theme import space
from widgets.theme.theme import Theme

_SIZE: Final = (1120, 780)
_FORM_WIDTH: Final = 300
_PATIENCE_MS: Final = 200
"""So long after the last choice the preview is made anew."""


class PrintDialog(QDialog):
    """Makes the document that is chosen as soon as it is chosen; saves, prints and opens what is seen."""

    printed = Signal(object)  # Path of a document that was saved

    def __init__(self, shop: Shop, asking: Asking, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shop, self._asking, self._theme, self._words = shop, asking, theme, words
        self._proof: Proof | None = None
        self._shown: PrintWish | None = None
        self._opened = OpenedFiles()
        self.job: PrinterJob | None = None
        self._folder: Path | None = None
        self.workshop = Workshop(self)
        self.form = PrintForm(shop, theme, words)
        self.preview = Preview(self.workshop, theme, words)
        self._making: _Making | None = None
        self.said, self.left_out = QLabel(wordWrap=True), QLabel(wordWrap=True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.buttons.button(QDialogButtonBox.StandardButton.Close).setText(words("Close"))  # as in every other dialog
        self.save = QPushButton(words("Save PDF…"))
        self.print = QPushButton(words("Print…"))
        self.open_button = QPushButton(words("Open"))
        self.bulk = BulkPage(shop, asking, theme, words)
        self.tabs = QTabBar(drawBase=False, expanding=False)
        self.pages = QStackedWidget()
        self._soon = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._lay_out()
        self._connect()

    def show_wish(
        self,
        printable_id: str,
        subject_ids: tuple[str, ...] = (),
        edition_id: str = "",
        aspect: Aspect | None = None,
    ) -> None:
        """Choose a document."""
        self.form.show_wish(printable_id, subject_ids, edition_id, aspect)
        self._soon.stop()
        self._make()

    def offer_nothing_else(self) -> None:
        """Show the document alone: no list of what else there is to print."""
        self.form.hide()
        self.tabs.hide()

    @property
    def is_ready(self) -> bool:
        """Whether what is seen is what is chosen."""
        return self._proof is not None and not self._soon.isActive()

    def _lay_out(self) -> None:
        self.setWindowTitle(self._words("Print"))
        self.resize(*_SIZE)
        for button in (self.save, self.print, self.open_button):
            self.buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        middle = Panes()
        middle.setHandleWidth(space.HAIRLINE)
        middle.addWidget(self.form)
        middle.addWidget(self.preview)
        middle.setStretchFactor(1, 1)
        middle.setSizes([_FORM_WIDTH, _SIZE[0] - _FORM_WIDTH])
        for title, page in ((self._words("One document"), middle), (self._words("Many into a folder"), self.bulk)):
            self.tabs.addTab(title)
            self.pages.addWidget(page)
        foot = QHBoxLayout()
        foot.setContentsMargins(space.LARGE, space.MEDIUM, space.LARGE, space.MEDIUM)
        foot.setSpacing(space.MEDIUM)
        foot.addWidget(self.said, 1)
        foot.addWidget(self.buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tabs)
        layout.addWidget(self.pages, 1)
        self.left_out.setContentsMargins(space.LARGE, space.SMALL, space.LARGE, 0)
        self.left_out.hide()
        layout.addWidget(self.left_out)
        layout.addLayout(foot)
        self.save.setDefault(True)  # only now: a dialog forgets what became its default outside of it

    def _connect(self) -> None:
        self.form.changed.connect(self._on_form_changed)
        self._soon.timeout.connect(self._make)
        self.workshop.made.connect(self._on_workshop_made)
        self.workshop.failed.connect(self._on_workshop_failed)
        self.save.clicked.connect(self._on_save_clicked)
        self.print.clicked.connect(self._on_print_clicked)
        self.open_button.clicked.connect(self._on_open_clicked)
        self.buttons.rejected.connect(self.reject)
        self.bulk.printed.connect(self.printed)
        self.tabs.currentChanged.connect(self._on_tabs_current_changed)

    def _on_tabs_current_changed(self, place: int) -> None:
        self.pages.setCurrentIndex(place)
        for widget in (self.save, self.print, self.open_button, self.said):
            widget.setVisible(place == 0)
        self.left_out.setVisible(place == 0 and bool(self.left_out.text()))

    def _on_form_changed(self) -> None:
        self._tell("")
        self._soon.start()
        self._show_what_can_be_done()

    def _make(self) -> None:
        self._proof = self._making = None
        self._tell_left_out()
        self._shown = wish = self.form.wish
        if self.form.is_complete:
            self.preview.show_busy()
            self._making = _Making(self._shop, wish)
            self.workshop.make(self._making.write)
        else:
            self.workshop.cancel()
            self.preview.show_sentence(self._words("There is nothing to print here yet."))
        self._show_what_can_be_done()

    def _on_workshop_made(self, proof: Proof) -> None:
        self._proof = proof
        self.preview.show_proof(proof)
        self._tell_left_out()
        self._shop.remember(self.form.printable.printable_id, self.form.options)
        self._show_what_can_be_done()
        if self.form.isHidden():
            self.save.setFocus()  # there is nothing to choose: Enter saves

    def _tell_left_out(self) -> None:
        """Say who is not in a document about several, and why."""
        lines = () if self._making is None else self._making.left_out
        self.left_out.setText("\n".join(lines))
        self.left_out.setStyleSheet(f"color: {self._theme.colours.caution};")
        self.left_out.setVisible(bool(lines) and self.pages.currentIndex() == 0)

    def _on_workshop_failed(self, error: Exception) -> None:
        self.preview.show_sentence(self._shop.explain(error))
        self._show_what_can_be_done()

    def _show_what_can_be_done(self) -> None:
        for button in (self.save, self.print, self.open_button):
            button.setEnabled(self.is_ready and self.job is None)

    def _on_save_clicked(self) -> None:
        if self._proof is None or self._shown is None:
            return
        name = f"{file_name(self._shop.title_of(self._shown), 'Trellis')}.pdf"
        suggested = (self._folder or documents_folder()) / name
        chosen = self._asking.file_to_save(self._words("Print to PDF"), suggested, self._words("PDF documents (*.pdf)"))
        if chosen is None:
            return
        self._folder = chosen.parent
        try:
            write_whole(chosen, self._proof.data)
        except OSError as error:
            self._tell(self._shop.explain(error), is_wrong=True)
            return
        self._tell(self._words("Printed: {file}", file=chosen.name))
        self.printed.emit(chosen)

    def _on_open_clicked(self) -> None:
        if self._proof is None or self._shown is None:
            return
        try:
            self._opened.open(file_name(self._shop.title_of(self._shown), "Trellis"), self._proof.data)
        except OSError as error:
            self._tell(self._shop.explain(error), is_wrong=True)

    def _on_print_clicked(self) -> None:
        if self._proof is None or self._shown is None:
            return
        if not has_printer():
            self._tell(
                self._words("This computer knows no printer. Save the PDF and print it elsewhere."), is_wrong=True
            )
            return
        printer = self._asking.printer(self._shop.title_of(self._shown), len(self._proof.sizes))
        if printer is not None:
            self.start_printing(PrinterJob(self._proof, printer, self))

    def start_printing(self, job: PrinterJob) -> None:
        """Print on a thread of its own."""
        self.job = job
        self._tell(self._words("Printing…"))
        job.finished.connect(self._on_job_finished)
        job.start()
        self._show_what_can_be_done()

    def _on_job_finished(self) -> None:
        job, self.job = self.job, None
        assert job is not None
        if job.has_failed:
            self._tell(self._words("The printer refused. Nothing else was changed."), is_wrong=True)
        else:
            self._tell(self._words("Sent to {printer}.", printer=job.printer_name))
        job.deleteLater()
        self._show_what_can_be_done()

    def _tell(self, sentence: str, *, is_wrong: bool = False) -> None:
        colours = self._theme.colours
        self.said.setStyleSheet(f"color: {colours.wrong if is_wrong else colours.quiet_ink};")
        self.said.setText(sentence)

    @override
    def done(self, result: int) -> None:
        self._soon.stop()
        if self.job is not None:
            self.job.is_cancelled = True
            self.job.wait()
        self.bulk.finish()
        self.workshop.finish()
        super().done(result)


class _Making:
    """A document as the workshop makes it."""

    def __init__(self, shop: Shop, wish: PrintWish) -> None:
        self._shop = shop
        self._wish = wish
        self.left_out: Sequence[str] = ()

    def write(self, path: Path, is_wanted: IsWanted) -> None:
        self.left_out = self._shop.write(self._wish, path, is_wanted)
