"""A document as it will come out of the printer: its pages, a strip of all of them, and what there is to say of it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from matrices.language.words import Words
from widgets.buttons import text_button
from widgets.number_field import NumberField
from widgets.printing.page_layout import STEP
from widgets.printing.page_strip import PageStrip
from widgets.printing.page_view import Fit, PageView
from widgets.printing.telling import size_text
from widgets.printing.workshop import Proof, Workshop
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role


class Preview(QWidget):
    """Shows a proof, or a sentence where there is none."""

    def __init__(self, workshop: Workshop, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._theme = theme
        self.view = PageView(workshop, theme)
        self.view.setAccessibleName(words("Preview"))
        self.strip = PageStrip(workshop, theme, words)
        self.page = _PageBox(minimum=1, maximum=1)
        self.page.setKeyboardTracking(False)
        self.page.setAccessibleName(words("Page"))
        self.page.lineEdit().setTextMargins(space.TIGHT, 0, space.TIGHT, 0)
        self.count = QLabel()
        self.smaller = text_button("−")
        self.larger = text_button("+")
        self.zoom = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self.whole = text_button(words("Whole page"), is_toggle=True)
        self.wide = text_button(words("Page width"), is_toggle=True)
        self.sentence = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self.stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self._dress()

    def show_proof(self, proof: Proof) -> None:
        """Show a document."""
        self.page.setMaximum(len(proof.sizes))
        self.view.show_proof(proof)
        self.strip.show_proof(proof)
        size = size_text(len(proof.data), self._words)
        count = self._words.plural("{count} page", "{count} pages", len(proof.sizes))
        self.count.setText(self._words("{pages} · {size}", pages=count, size=size))
        self.stack.setCurrentIndex(0)
        self._enable()
        self._on_view_moved()

    def show_sentence(self, sentence: str) -> None:
        """Show why there is nothing to be seen."""
        self.sentence.setText(sentence)
        self.count.clear()
        self.stack.setCurrentIndex(1)
        self._enable()

    def show_busy(self) -> None:
        """Say that a document is being made; what is shown meanwhile is the one before it."""
        sentence = self._words("Making the document…")
        if self.has_proof:
            self.count.setText(sentence)
        else:
            self.show_sentence(sentence)

    def _enable(self) -> None:
        for widget in (self.page, self.smaller, self.larger, self.whole, self.wide):
            widget.setEnabled(self.has_proof)

    @property
    def has_proof(self) -> bool:
        """Whether a document is shown."""
        return self.stack.currentIndex() == 0 and self.view.page_count > 0

    def _lay_out(self) -> None:
        words = self._words
        bar = QHBoxLayout()
        bar.setContentsMargins(space.MEDIUM, space.SMALL, space.MEDIUM, space.SMALL)
        bar.setSpacing(space.SMALL)
        bar.addWidget(QLabel(words("Page")))
        bar.addWidget(self.page)
        bar.addWidget(self.count)
        bar.addStretch(1)
        zooms: tuple[QWidget, ...] = (self.smaller, self.zoom, self.larger, self.whole, self.wide)
        for widget in zooms:
            bar.addWidget(widget)
        for button, name in ((self.smaller, words("Zoom out")), (self.larger, words("Zoom in"))):
            button.setAccessibleName(name)
            button.setToolTip(name)
        pages = QWidget()
        row = QHBoxLayout(pages)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space.HAIRLINE)
        row.addWidget(self.view, 1)
        row.addWidget(self.strip)
        self.stack.addWidget(pages)
        self.stack.addWidget(self._said())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(bar)
        layout.addWidget(self.stack, 1)
        self.stack.setCurrentIndex(1)

    def _said(self) -> QWidget:
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(space.HUGE, space.HUGE, space.HUGE, space.HUGE)
        row.addWidget(self.sentence)
        return page

    def _connect(self) -> None:
        self.view.moved.connect(self._on_view_moved)
        self.strip.page_requested.connect(self.view.go_to)
        self.page.valueChanged.connect(self._on_page_changed)
        self.smaller.clicked.connect(self._on_smaller_clicked)
        self.larger.clicked.connect(self._on_larger_clicked)
        self.whole.clicked.connect(self._on_whole_clicked)
        self.wide.clicked.connect(self._on_wide_clicked)
        self._theme.changed.connect(self._dress)

    def _on_view_moved(self) -> None:
        self.page.blockSignals(True)
        self.page.setValue(self.view.page + 1)
        self.page.blockSignals(False)
        if self.view.page_count and self.strip.currentIndex().row() != self.view.page:
            self.strip.show_page(self.view.page)
        self.zoom.setText(self._words("{percent} %", percent=round(self.view.zoom * 100)))
        self.whole.setChecked(self.view.fit is Fit.PAGE)
        self.wide.setChecked(self.view.fit is Fit.WIDTH)

    def _on_page_changed(self, number: int) -> None:
        self.view.go_to(number - 1)

    def _on_smaller_clicked(self) -> None:
        self.view.zoom_by(1 / STEP)

    def _on_larger_clicked(self) -> None:
        self.view.zoom_by(STEP)

    def _on_whole_clicked(self) -> None:
        self.view.fit_to(Fit.PAGE)

    def _on_wide_clicked(self) -> None:
        self.view.fit_to(Fit.WIDTH)

    def _dress(self) -> None:
        colours = self._theme.colours
        self.count.setStyleSheet(f"color: {colours.quiet_ink};")
        self.count.setFont(self._theme.font(Role.SMALL))
        self.zoom.setFont(self._theme.font(Role.SMALL))
        self.zoom.setMinimumWidth(self.zoom.fontMetrics().horizontalAdvance("8888 %"))


class _PageBox(NumberField):
    """A page's number to type; Return goes there, and is not for the dialog around it."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
