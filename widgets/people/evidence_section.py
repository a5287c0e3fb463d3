"""All that was seen of a teammate, on their page: searched, read, and followed to where it came from."""

import datetime
from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from matrices.language.words import Words
from matrices.model.edition import Edition
from matrices.model.matrix import Matrix
from widgets.command_button import export_button
from widgets.goals.told_list import ToldList
from widgets.goals.told_rows import Piece, Told
from widgets.line_field import LineField
from widgets.people.evidence_data import Sight, Sights, evidence_rows, matching
from widgets.people.links import link_url, open_link
from widgets.people.section import Section, SectionTable
from widgets.people.standpoint import Standpoint
from widgets.people.unrated import Unrated
from widgets.session import Session
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role


class EvidenceSection(Section):
    """The latest first. Enter or a click opens a link; without one, Enter goes to the attribute in the grid."""

    def __init__(self, session: Session, theme: Theme, words: Words, _now: Callable[[], datetime.datetime]) -> None:
        super().__init__()
        self._session = session
        self._words = words
        self._sights: tuple[Sight, ...] = ()
        self._name = ""
        self._maker = Sights(words, None, self._find_edition, self._find_matrix)
        self._shown: tuple[object, ...] = ()
        self.search = LineField(clearButtonEnabled=True)
        self.search.setPlaceholderText(words("Search evidence"))
        self.search.setAccessibleName(words("Search evidence"))
        self.list = ToldList(theme, words, words("Evidence"))
        self.count = QLabel()
        self.export_button = export_button(theme, words)
        self.export_button.requested.connect(self.command_requested)
        self.nothing = Unrated(
            words("Nothing seen is written down yet. Rate with evidence, and it stands here."), words
        )
        self.nothing.attribute_requested.connect(self.attribute_requested)
        self.nothing.command_requested.connect(self.command_requested)
        self._theme = theme
        self._stack = QStackedLayout(self)
        self._lay_out()
        self.search.textChanged.connect(self._show)
        self.list.opened.connect(self._open)
        self.list.doubled.connect(self._open)
        self.list.link_clicked.connect(self._open)
        theme.changed.connect(self._dress)
        self._dress()

    @override
    def show_standpoint(self, standpoint: Standpoint, matrix: Matrix | None, day: datetime.date) -> None:
        shown = (standpoint, matrix)
        if shown == self._shown:
            return
        self._shown, self._name = shown, standpoint.teammate.name
        self.nothing.show_role(matrix)
        self._maker = Sights(self._words, matrix, self._find_edition, self._find_matrix)
        self._sights = self._maker.of(standpoint.teammate, standpoint.history)
        self._stack.setCurrentIndex(0 if self._sights else 1)
        self._show()

    @property
    @override
    def can_export(self) -> bool:
        return bool(self._sights)

    @override
    def table(self) -> SectionTable:
        found = matching(self._sights, self.search.text())
        return SectionTable(self._words("Evidence of {name}", name=self._name), evidence_rows(found, self._words))

    def _show(self) -> None:
        found = matching(self._sights, self.search.text())
        self.list.set_rows(self._row(one) for one in found)
        self.count.setText(self._words.plural("{count} piece of evidence", "{count} pieces of evidence", len(found)))

    def _row(self, sight: Sight) -> Told:
        pieces = [Piece(sight.text), Piece(self._maker.told(sight), Role.SMALL, is_quiet=True)]
        if sight.link and sight.link != sight.text:
            pieces.insert(1, Piece(sight.link, Role.SMALL, is_link=link_url(sight.link) is not None))
        return Told(sight.sight_id, tuple(pieces))

    def _open(self, sight_id: str) -> None:
        sight = next((one for one in self._sights if one.sight_id == sight_id), None)
        if sight is None:
            return
        if sight.link and open_link(sight.link):
            return
        if sight.link and link_url(sight.link) is not None:
            self.message.emit(self._words("The link could not be opened: {link}", link=sight.link))
        elif sight.attribute_id:
            self.attribute_requested.emit(sight.attribute_id)

    def _find_edition(self, edition_id: str) -> Edition | None:
        found = self._session.find(Edition, edition_id)
        return None if found is None else self.in_words_then(found)

    def _find_matrix(self, matrix_id: str) -> Matrix | None:
        found = self._session.find(Matrix, matrix_id)
        return None if found is None else self.in_words_read(found)

    def _lay_out(self) -> None:
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, space.SMALL, 0, 0)
        layout.setSpacing(space.SMALL)
        head = QHBoxLayout()
        head.addWidget(self.search, 1)
        head.addStretch(1)
        head.addWidget(self.export_button)
        layout.addLayout(head)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.count)
        self.search.setMaximumWidth(420)
        self._stack.addWidget(body)
        self._stack.addWidget(self.nothing)

    def _dress(self) -> None:
        self.count.setFont(self._theme.font(Role.SMALL))
        self.count.setStyleSheet(f"color: {self._theme.colours.quiet_ink}")
