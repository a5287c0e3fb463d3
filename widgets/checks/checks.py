"""The check of the wording for the matrix in view: ties what is found to the grid, the panel and the store."""

import datetime
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Signal

from matrices.checks.finding import Finding
from matrices.language.words import Words
from matrices.model.translation import Translation
from matrices.model.translation_words import open_texts
from widgets.checks.edits import CheckEdits
from widgets.checks.order import step_from, step_on
from widgets.checks.panel import ChecksPanel
from widgets.checks.telling import Telling
from widgets.checks.watch import Watch
from widgets.clock import local_now
from widgets.grid.cautions import Cautions
from widgets.matrix.view import MatrixView
from widgets.session import Changes, Session
from widgets.theme.theme import Theme

SECTION: Final = "checks"


class Checks(QObject):
    """What the window's actions do. It lives and dies with the view."""

    message = Signal(str)  # a sentence about what could not be done
    state_changed = Signal()  # a predicate may answer differently now

    def __init__(
        self,
        view: MatrixView,
        session: Session,
        telling: Telling,
        theme: Theme,
        words: Words,
        *,
        now: Callable[[], datetime.datetime] = local_now,
    ) -> None:
        super().__init__(view)
        self._view, self._session, self._words, self._telling = view, session, words, telling
        self._theme = theme
        self._edits = CheckEdits(session, words, now)
        self._at: tuple[str | None, str | None] | None = None
        self.watch = Watch(session, self)
        self.panel = ChecksPanel(telling, theme, words)
        self.panel.is_editable = not session.is_read_only
        self.panel.words.setEnabled(not session.is_read_only)
        view.side.add(SECTION, words("Check"), self.panel)
        view.heading.check.show()
        self._connect()
        self._on_view_state_changed()

    @property
    def is_shown(self) -> bool:
        """Whether the list stands beside the grid."""
        return self._view.side.section == SECTION

    @property
    def has_matrix(self) -> bool:
        """Whether there is a role to check."""
        return self._view.edits.matrix_id is not None

    @property
    def has_findings(self) -> bool:
        """Whether something is open."""
        return bool(self.watch.findings)

    @property
    def can_accept(self) -> bool:
        """Whether an open finding is chosen, and may be accepted."""
        return self.is_shown and self.can_edit and self.panel.finding is not None

    @property
    def can_fix(self) -> bool:
        """Whether an open finding is chosen that proposes a text."""
        return self.can_accept and self.panel.finding is not None and self.panel.finding.fix is not None

    @property
    def can_edit(self) -> bool:
        """Whether anything can be stored."""
        return not self._session.is_read_only

    def toggle(self) -> None:
        """Show the list beside the grid, or fold it away."""
        self._view.side.toggle(SECTION)
        if self.is_shown:
            self._follow_grid()
            self.panel.list.setFocus()
        else:
            self._view.grid.setFocus()

    def step(self, by: int) -> None:
        """Go to the next finding (`by` 1) or the previous (-1), seen from the current cell."""
        matrix, findings, at = self.watch.matrix, self.watch.findings, self._view.grid.current_key()
        if matrix is None or not findings:
            return
        if not self.is_shown:
            self._view.side.show_section(SECTION)
        current = self.panel.finding
        is_there = current in findings and (self._at == at or _key(current) == at)
        found = step_on(findings, current, by) if current and is_there else step_from(findings, matrix, at, by)
        if found is not None:
            self._show_place(found)
            self.panel.choose(found)
            self.state_changed.emit()

    def accept(self) -> None:
        """Ask why the chosen finding may stay."""
        if self.can_accept:
            self.panel.detail.ask()

    def apply_fix(self) -> None:
        """Change the text as the chosen finding proposes."""
        finding, matrix = self.panel.finding, self.watch.matrix
        if not self.can_fix or finding is None or finding.fix is None or matrix is None or not self._view.finish():
            return
        place = self._telling.place(finding.place, matrix)
        label = self._words("{fix}: {place}", fix=self._telling.fix(finding.fix.kind), place=place)
        if not self._edits.fix(finding, label):
            self.message.emit(self._words("The text is another by now, so nothing was changed."))

    def edit_words(self) -> None:
        """Let the words be edited that are taken as vague."""
        if not self.can_edit:
            return
        from widgets.checks.vague_words import VagueWordsDialog  # noqa: PLC0415 - few ever ask for it

        language = "en" if self._view.matrix is None else self._view.matrix.language
        dialog = VagueWordsDialog(self.watch.settings, language, self._theme, self._words, self._view)
        dialog.chosen.connect(self._edits.set_settings)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _connect(self) -> None:
        view, panel = self._view, self.panel
        view.state_changed.connect(self._on_view_state_changed)
        view.heading.check_requested.connect(self.toggle)
        view.side.changed.connect(self._on_side_changed)
        view.grid.current_changed.connect(self._follow_grid)
        self.watch.changed.connect(self._on_watch_changed)
        self._session.changed.connect(self._on_session_changed)
        panel.chosen.connect(self._on_panel_chosen)
        panel.entered.connect(view.grid.setFocus)
        panel.step_requested.connect(self.step)
        panel.words_requested.connect(self.edit_words)
        panel.detail.fix_requested.connect(self.apply_fix)
        panel.detail.accepted.connect(self._on_detail_accepted)
        panel.detail.withdrawal_requested.connect(self._on_detail_withdrawal_requested)

    def _show_place(self, finding: Finding) -> None:
        """Make the cell current that a finding is about: the first of its level where it names no attribute."""
        matrix = self._view.matrix
        attribute_id, level_id = _key(finding)
        if matrix is not None and attribute_id is None and level_id is not None and matrix.attributes:
            attribute_id = matrix.attributes[0].attribute_id
        if attribute_id is not None:
            self._view.grid.select_key(attribute_id, level_id)
        self._at = self._view.grid.current_key()

    def _follow_grid(self) -> None:
        """Choose what was found at the current cell, so that it can be read, accepted or fixed from there."""
        if not self.is_shown or self.panel.list.hasFocus() or self.panel.detail.is_asking:
            return
        at = self._view.grid.current_key()
        current = self.panel.row
        if current is not None and current.finding is not None and _key(current.finding) == at:
            return
        self.panel.choose(next((one for one in self.watch.findings if _key(one) == at), None))
        self.state_changed.emit()

    def _reason_at(self, attribute_id: str | None, level_id: str | None) -> str:
        matrix = self.watch.matrix
        found = (one for one in self.watch.findings if _key(one) == (attribute_id, level_id))
        return "" if matrix is None else "\n".join(self._telling.sentence(one, matrix) for one in found)

    def _show_translations(self) -> None:
        """Show what is still to do in the role's translations; their words are checked where they are written."""
        matrix = self.watch.matrix
        found = [] if matrix is None else self._session.workspace.translations_of(matrix.matrix_id)
        told = [open_texts(matrix, one, self._words) for one in found if matrix is not None]
        self.panel.show_translations([one for one in told if one])

    def _on_session_changed(self, changes: Changes) -> None:
        if any(change.kind is Translation for change in changes):
            self._show_translations()

    def _on_view_state_changed(self) -> None:
        self.watch.watch(self._view.edits.matrix_id)

    def _on_side_changed(self) -> None:
        self._view.heading.check.setChecked(self.is_shown)
        self.state_changed.emit()

    def _on_watch_changed(self) -> None:
        findings, chosen = self.watch.findings, self.panel.finding
        self.panel.show_findings(self.watch.matrix, findings, self.watch.accepted)
        self._show_translations()
        if chosen is None or self.panel.finding is None or _key(chosen) != _key(self.panel.finding):
            self._at = None  # what is chosen now is not what the cursor was led to
        check, words = self._view.heading.check, self._words
        check.setText(words("Check {count}", count=len(findings)) if findings else words("Check"))
        check.setToolTip(words.plural("{count} finding", "{count} findings", len(findings)) if findings else "")
        keys = [_key(one) for one in findings]
        self._view.reading.set_cautions(
            Cautions(
                frozenset((row, level) for row, level in keys if row is not None and level is not None),
                frozenset(row for row, level in keys if row is not None and level is None),
                frozenset(level for row, level in keys if row is None and level is not None),
                self._reason_at,
            )
        )
        self.state_changed.emit()

    def _on_panel_chosen(self, finding: Finding) -> None:
        self._show_place(finding)
        self.state_changed.emit()

    def _on_detail_accepted(self, reason: str) -> None:
        finding = self.panel.finding
        if finding is not None:
            self._edits.accept(finding, reason)
            self.panel.list.setFocus()

    def _on_detail_withdrawal_requested(self) -> None:
        row, matrix_id = self.panel.row, self._view.edits.matrix_id
        if row is not None and row.acceptance is not None and matrix_id is not None:
            self._edits.withdraw(matrix_id, row.acceptance)


def _key(finding: Finding) -> tuple[str | None, str | None]:
    return finding.place.attribute_id, finding.place.level_id
