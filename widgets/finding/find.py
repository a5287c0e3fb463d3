"""Finding and replacing: from what a person asks for to what is shown, gone to, and stored."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from matrices.edits.replacing import preview, replaced
from matrices.language.words import Words
from matrices.model.finding import ExpressionError, Field, Hit, Scope, SlowExpressionError, find
from matrices.model.matrix import Matrix
from widgets.finding.panel import FindPanel, Where
from widgets.grid.marks import CellKey, FoundWords
from widgets.matrix.section_ids import FIND
from widgets.matrix.view import MatrixView
from widgets.session import Changes, Session
from widgets.theme.theme import Theme

_TYPING_MS = 120
"""So long after the last key a search begins; in a large workspace it takes that long itself."""


class Find(QObject):
    """The search beside a matrix. What it found follows every edit."""

    state_changed = Signal()
    refused = Signal()  # the disk refused; nothing was replaced

    def __init__(
        self, view: MatrixView, choose_role: Callable[[str], None], session: Session, theme: Theme, words: Words
    ) -> None:
        super().__init__(view)
        self._view = view
        self._choose_role = choose_role
        self._session = session
        self._words = words
        self._cells: frozenset[tuple[str, str]] = frozenset()
        self._is_replacing = False
        self._marked_id: str | None = None
        """The role in whose cells the hits are marked."""
        self._has_gone = False
        """Whether the current hit is the one shown in the grid."""
        self._is_too_slow = False
        """Whether the search was given up; then edits do not begin it again."""
        self._later = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self.panel = FindPanel(theme, words)
        view.side.add(FIND, words("Find"), self.panel)
        self._connect()

    @property
    def hits(self) -> tuple[Hit, ...]:
        """All that was found."""
        return self.panel.rows.hits

    @property
    def can_replace(self) -> bool:
        """Whether what was found can be replaced."""
        return bool(self.hits) and not self._session.is_read_only

    def start(self, *, replaces: bool) -> None:
        """Let a person type what to find, or what to replace it with."""
        if self._view.side.section != FIND:
            keys = self._view.grid.selected_keys()
            self._cells = frozenset(keys)
            self.panel.show_scopes(len(keys))
            self._view.side.show_section(FIND)
        self.panel.start(replaces=replaces)
        self.search()

    def search(self) -> None:
        """Find anew; the current hit stays the current one where it can."""
        self._later.stop()
        self._is_too_slow = False
        place = self.panel.current
        roles = self._roles()
        try:
            hits = find(roles, self.panel.needle.text(), self.panel.options, self._scope())
        except ExpressionError:
            self._show_wrong(roles, self._words("This is no regular expression yet."))
            return
        except SlowExpressionError:
            self._is_too_slow = True
            self._show_wrong(
                roles, self._words("This expression takes too long. Nothing was changed; use a simpler one.")
            )
            return
        self._show(hits, roles)
        self.panel.choose(min(max(place, 0), len(hits) - 1))
        self._show_count()
        self.state_changed.emit()

    def step(self, by: int) -> None:
        """Go to the next hit (1) or the previous one (-1), round the ends."""
        if self._later.isActive():
            self.search()
        if self.hits:
            is_first = self.panel.list.currentIndex().row() < 0 or not self._has_gone
            self.panel.choose(self.panel.current if is_first else (self.panel.current + by) % len(self.hits))
            self._go()

    def replace_one(self) -> None:
        """Replace the current hit and go to the next."""
        if self._later.isActive():
            self.search()
        hit = self._current()
        if hit is not None and self.can_replace and self._view.finish():
            label = self._words("replacement of {found}", found=hit.text[hit.start : hit.end])
            if self._store(label, (hit,)) and self.hits:
                self._go()

    def replace_all(self) -> None:
        """Replace all that was found, as one step."""
        if self._later.isActive():
            self.search()
        if self.can_replace and self._view.finish():
            count = len(preview(self.hits, self.panel.replacement.text()))
            label = self._words.plural(
                "replacement of {found} in {count} text",
                "replacement of {found} in {count} texts",
                count,
                found=self.panel.needle.text(),
            )
            self._store(label, self.hits)

    def _connect(self) -> None:
        panel = self.panel
        self._later.timeout.connect(self.search)
        panel.wanted.connect(self._on_panel_wanted)
        panel.chosen.connect(self._on_panel_chosen)
        panel.step_requested.connect(self.step)
        panel.replace_requested.connect(self.replace_one)
        panel.replace_all_requested.connect(self.replace_all)
        panel.left.connect(self._view.grid.setFocus)
        self._session.changed.connect(self._on_session_changed)
        self._view.side.changed.connect(self._on_side_changed)
        self._view.state_changed.connect(self._on_view_state_changed)

    def _roles(self) -> list[Matrix]:
        if self.panel.scope is Where.ROLES:
            return self._session.all(Matrix)
        matrix = self._view.edits.matrix
        return [] if matrix is None else [matrix]

    def _scope(self) -> Scope:
        return Scope(cells=self._cells) if self.panel.scope is Where.CELLS else Scope()

    def _show(self, hits: tuple[Hit, ...], roles: list[Matrix]) -> None:
        replacement = self.panel.replacement.text()
        self.panel.rows.fill(hits, {one.matrix_id: one for one in roles}, replacement or None)
        self._show_found()

    def _show_found(self) -> None:
        """Mark in the grid what was found in its cells, while the search is open."""
        self._marked_id = self._view.edits.matrix_id
        spans: dict[CellKey, list[Hit]] = {}
        for hit in self.hits if self._view.side.section == FIND else ():
            place = hit.place
            if place.matrix_id == self._marked_id and place.field is Field.DESCRIPTOR:
                spans.setdefault((place.attribute_id or "", place.level_id or ""), []).append(hit)
        self._view.grid.set_found(
            {key: FoundWords(hits[0].text, tuple((one.start, one.end) for one in hits)) for key, hits in spans.items()}
        )

    def _show_wrong(self, roles: list[Matrix], sentence: str) -> None:
        self._show((), roles)
        self.panel.show_count(sentence, is_wrong=True, can_replace=False)
        self.state_changed.emit()

    def _show_count(self) -> None:
        count = len(self.hits)
        text = self._words.plural("{count} hit", "{count} hits", count) if self.panel.needle.text() else ""
        self.panel.show_count(text, is_wrong=False, can_replace=self.can_replace)

    def _current(self) -> Hit | None:
        return self.hits[self.panel.current] if 0 <= self.panel.current < len(self.hits) else None

    def _go(self) -> None:
        """Show the current hit in the grid."""
        hit = self._current()
        if hit is None or not self._view.finish():
            return
        self._has_gone = True
        if hit.place.matrix_id != self._view.edits.matrix_id:
            self._choose_role(hit.place.matrix_id)
        attribute_id, level_id = self._view.grid.current_key()
        self._view.grid.select_key(hit.place.attribute_id or attribute_id, hit.place.level_id or level_id)

    def _store(self, label: str, hits: tuple[Hit, ...]) -> bool:
        changed = replaced(self._session.all(Matrix), hits, self.panel.replacement.text())
        self._is_replacing = True
        is_stored = self._view.edits.store(label, changed)
        self._is_replacing = False
        if is_stored:
            self.search()
        else:
            self.refused.emit()
        return is_stored

    def _on_panel_wanted(self) -> None:
        self._has_gone = False
        self._later.start()

    def _on_panel_chosen(self) -> None:
        if self.panel.list.hasFocus():
            self._go()

    def _on_session_changed(self, changes: Changes) -> None:
        is_seen = self._view.side.section == FIND and not self._is_replacing
        if is_seen and not self._is_too_slow and any(one.kind is Matrix for one in changes):
            self._later.start()

    def _on_side_changed(self) -> None:
        if self._view.side.section == FIND:
            self.search()
        else:
            self._later.stop()
            self._show_found()

    def _on_view_state_changed(self) -> None:
        if self._marked_id != self._view.edits.matrix_id:
            self._show_found()  # the same rows may stand in another role
