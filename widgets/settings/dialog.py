"""The settings of the team, beside a page as it will be printed with them."""

from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeAlias

import msgspec
from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from matrices.edits.team_settings import tidied
from matrices.language.words import AUTONYMS, Words
from matrices.model.settings import Paper, Settings
from widgets.asking import Asking
from widgets.line_field import LineField
from widgets.number_field import NumberField
from widgets.panes import Panes
from widgets.printing.preview import Preview
from widgets.printing.telling import paper_names
from widgets.printing.workshop import IsWanted, Proof, Workshop
from widgets.settings.colour_field import ColourField
from widgets.settings.logo_field import LogoField
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role

_SIZE: Final = (1040, 720)
_FORM_WIDTH: Final = 400
_PATIENCE_MS: Final = 300
_LONGEST_DAYS: Final = 3650

Sample: TypeAlias = Callable[[Settings, Path, IsWanted], None]
"""Writes a document as settings would have it; on another thread than the window's."""


class SettingsDialog(QDialog):
    """Who listens to `submitted` stores `settings`, and then accepts the dialog or tells why not."""

    submitted = Signal()

    def __init__(
        self,
        settings: Settings,
        sample: Sample,
        *,
        explain: Callable[[Exception], str],
        asking: Asking,
        theme: Theme,
        words: Words,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._before, self._sample, self._explain = settings, sample, explain
        self._theme, self._words = theme, words
        self.team_name = LineField(settings.team_name)
        self.language, self.paper = QComboBox(), QComboBox()
        self.stale_after = NumberField(minimum=1, maximum=_LONGEST_DAYS, value=settings.stale_after_days)
        self.logo = LogoField(settings.logo, asking, theme, words)
        self.accent = ColourField(settings.accent, asking, theme, words)
        self.header = LineField(settings.header_text)
        self.footer = LineField(settings.footer_text)
        self.said = QLabel(wordWrap=True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self.workshop = Workshop(self)
        self.preview = Preview(self.workshop, theme, words)
        self._soon = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._fill()
        self._lay_out()
        self._connect()
        self._make()

    @property
    def settings(self) -> Settings:
        """The settings as they shall be."""
        changed = msgspec.structs.replace(
            self._before,
            team_name=self.team_name.text(),
            language=self.language.currentData(),
            paper=Paper(self.paper.currentData()),
            stale_after_days=self.stale_after.value(),
            logo=self.logo.logo,
            accent=self.accent.colour if self.accent.is_good else self._before.accent,
            header_text=self.header.text(),
            footer_text=self.footer.text(),
        )
        return tidied(changed)

    def tell_reason(self, reason: str) -> bool:
        """Say in place why nothing was stored; what was entered stays."""
        self.said.setStyleSheet(f"color: {self._theme.colours.wrong};")
        self.said.setText(reason)
        return True

    def _fill(self) -> None:
        for code, name in AUTONYMS.items():
            self.language.addItem(name, code)
        for paper, name in paper_names(self._words).items():
            self.paper.addItem(name, paper.value)
        self.language.setCurrentIndex(max(0, self.language.findData(self._before.language)))
        self.paper.setCurrentIndex(self.paper.findData(self._before.paper.value))

    def _lay_out(self) -> None:
        words = self._words
        self.stale_after.lineEdit().setTextMargins(space.TIGHT, 0, space.TIGHT, 0)
        self.setWindowTitle(words("Settings of the team"))
        self.resize(*_SIZE)
        form = QFormLayout()
        form.setSpacing(space.SMALL)
        form.setHorizontalSpacing(space.LARGE)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(words("Name of the team"), self.team_name)
        form.addRow(words("Language of documents"), self.language)
        form.addRow(words("Paper"), self.paper)
        form.addRow(words("Days until a rating is stale"), self.stale_after)
        form.addRow(self._heading(words("On paper")))
        form.addRow(words("Logo"), self.logo)
        form.addRow(words("Colour"), self.accent)
        form.addRow(words("Above each page"), self.header)
        form.addRow(words("Below each page"), self.footer)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(space.WIDE, space.WIDE, space.WIDE, space.LARGE)
        column.setSpacing(space.MEDIUM)
        column.addLayout(form)
        column.addStretch(1)
        column.addWidget(self.said)
        column.addWidget(self.buttons)
        middle = Panes()
        middle.setHandleWidth(space.HAIRLINE)
        middle.addWidget(side)
        middle.addWidget(self.preview)
        middle.setStretchFactor(1, 1)
        middle.setSizes([_FORM_WIDTH, _SIZE[0] - _FORM_WIDTH])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(middle)

    def _heading(self, text: str) -> QLabel:
        heading = QLabel(text)
        heading.setFont(self._theme.font(Role.SECTION))
        heading.setContentsMargins(0, space.LARGE, 0, 0)
        return heading

    def _connect(self) -> None:
        for line in (self.team_name, self.header, self.footer):
            line.textChanged.connect(self._on_changed)
        for choice in (self.language, self.paper):
            choice.currentIndexChanged.connect(self._on_changed)
        self.logo.changed.connect(self._on_changed)
        self.accent.changed.connect(self._on_changed)
        self._soon.timeout.connect(self._make)
        self.workshop.made.connect(self._on_workshop_made)
        self.workshop.failed.connect(self._on_workshop_failed)
        self.buttons.accepted.connect(self.submitted)
        self.buttons.rejected.connect(self.reject)

    def _on_changed(self) -> None:
        self.said.clear()
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(self.accent.is_good)
        self._soon.start()

    def _make(self) -> None:
        self.preview.show_busy()
        self.workshop.make(_Sampling(self._sample, self.settings).write)

    def _on_workshop_made(self, proof: Proof) -> None:
        self.preview.show_proof(proof)

    def _on_workshop_failed(self, error: Exception) -> None:
        self.preview.show_sentence(self._explain(error))

    @override
    def done(self, result: int) -> None:
        self._soon.stop()
        self.workshop.finish()
        super().done(result)


class _Sampling:
    """A document as the workshop makes it."""

    def __init__(self, sample: Sample, settings: Settings) -> None:
        self._sample = sample
        self._settings = settings

    def write(self, path: Path, is_wanted: IsWanted) -> None:
        self._sample(self._settings, path, is_wanted)
