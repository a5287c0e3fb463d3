"""Calibration: one attribute of several people side by side with the evidence, and how leads compare to each other."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette, QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from matrices.language.words import Words
from matrices.model.calibration import drifts, pairs_of, role_most_held, witness
from matrices.model.calibration_words import comparison_text, drift_lines
from matrices.model.growth import History
from matrices.model.matrix import Matrix
from matrices.model.teammate import Teammate
from widgets.grid.view import GridView
from widgets.labelled import add_boxes
from widgets.people.grid_keys import GridKeys
from widgets.session import Session
from widgets.team.calibration_sheet import Sheet, SheetMaker, sheet_rows
from widgets.team.reading import PeopleJob
from widgets.team.source import TeamSource
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role

MOST_PEOPLE: Final = 300
"""Nobody compares more evidence than this in one sitting; laying out a thousand holds the window up."""


class CalibrationView(QWidget):
    """Shows the people chosen on the map, or the first of those who stand there."""

    teammate_requested = Signal(str, str)  # teammate id and attribute id

    def __init__(self, session: Session, source: TeamSource, theme: Theme, words: Words) -> None:
        super().__init__()
        self._session = session
        self._source = source
        self._theme = theme
        self._words = words
        self._histories: dict[str, History] = {}
        self._teammates: tuple[Teammate, ...] = ()
        self._job: PeopleJob | None = None
        self._sheet: Sheet | None = None
        self.attribute = QComboBox()
        self.role = QComboBox()
        self.note = QLabel(wordWrap=True)
        self.grid = GridView(theme, words)
        self.keys = GridKeys(self.grid)
        self.drift = QLabel(wordWrap=True)
        self.how = QLabel(
            comparison_text(words),
            wordWrap=True,
        )
        self._lay_out()
        self.attribute.activated.connect(self._on_attribute_activated)
        self.role.activated.connect(self._show_sheet)
        self.keys.rating_requested.connect(self._on_grid_opened)
        self.grid.doubleClicked.connect(self._on_grid_opened)
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def attribute_id(self) -> str:
        """The attribute that is compared."""
        return str(self.attribute.currentData() or "")

    @property
    def role_id(self) -> str:
        """The role whose levels stand across."""
        return str(self.role.currentData() or "")

    @property
    def teammate_ids(self) -> tuple[str, ...]:
        """Who is compared."""
        return tuple(one.teammate_id for one in self._teammates)

    def show_people(self, chosen_ids: Sequence[str], attribute_id: str) -> None:
        """Compare those chosen, or everybody shown where fewer than two are, in an attribute of the map."""
        shown = {row.teammate.teammate_id: row.teammate for row in self._source.shown}
        chosen = [shown[one] for one in chosen_ids if one in shown]
        people = chosen if len(chosen) > 1 else [*shown.values()]
        self._teammates = tuple(people[:MOST_PEOPLE])
        self._say_who(len(people), are_chosen=len(chosen) > 1)
        self._fill_attributes(attribute_id or self.attribute_id)
        self._fill_roles()
        self._read()

    def rows(self) -> list[list[str]]:
        """Return what is shown as rows of texts; none where there is nothing to compare."""
        return [] if self._sheet is None else sheet_rows(self._sheet, self._words)

    def forget(self, teammate_ids: Sequence[str]) -> None:
        """Read the ratings of some anew when they are next shown."""
        for one in teammate_ids:
            self._histories.pop(one, None)

    def stop(self) -> None:
        """Read no further."""
        job, self._job = self._job, None
        if job is not None:
            job.give_up()
            job.deleteLater()

    def _say_who(self, count: int, *, are_chosen: bool) -> None:
        words = self._words
        people = words.plural("{count} teammate", "{count} teammates", min(count, MOST_PEOPLE))
        said = words("{people}, as chosen on the map.", people=people) if are_chosen else people
        if count > MOST_PEOPLE:
            said = words("The first {count}. Choose people on the map to compare others.", count=MOST_PEOPLE)
        elif not are_chosen:
            said = words("{people}. Choose some of them on the map to compare fewer.", people=people)
        self.note.setText(said)

    def _fill_attributes(self, attribute_id: str) -> None:
        self.attribute.clear()
        for one in self._source.content.columns:
            self.attribute.addItem(one.name, one.attribute_id)
        self.attribute.setCurrentIndex(max(0, self.attribute.findData(attribute_id)))

    def _fill_roles(self) -> None:
        """Offer the roles that have the attribute, and take the one that most of those compared hold."""
        source, attribute_id = self._source, self.attribute_id
        roles = [one for one in source.matrices.values() if attribute_id in one.attribute_places]
        self.role.clear()
        for one in roles:
            self.role.addItem(one.title, one.matrix_id)
        most = role_most_held(roles, self._teammates, source.today)
        self.role.setCurrentIndex(0 if most is None else self.role.findData(most.matrix_id))

    def _read(self) -> None:
        """Read the ratings that are not at hand on a thread, and show the sheet when they are."""
        self.stop()
        missing = [one.teammate_id for one in self._teammates if one.teammate_id not in self._histories]
        if not missing:
            self._show_sheet()
            return
        workspace = self._session.workspace

        def history_of(teammate_id: str) -> History:
            return History(workspace.reviews_of(teammate_id))

        self._job = PeopleJob(missing, history_of, self)
        self._job.finished.connect(self._on_job_finished)
        self._job.start()

    def _on_job_finished(self) -> None:
        job = self._job
        if job is None or job is not self.sender():
            return
        self._job = None
        job.deleteLater()
        self._histories.update(job.made)
        self._show_sheet()

    def _show_sheet(self) -> None:
        matrix = self._session.find(Matrix, self.role_id)
        self._sheet = None
        if matrix is None or self.attribute_id not in matrix.attribute_places:
            self.grid.set_matrix(None)
            return
        known = [
            (one, self._histories[one.teammate_id]) for one in self._teammates if one.teammate_id in self._histories
        ]
        witnesses = [witness(one, history, matrix, self.attribute_id) for one, history in known]
        sheet = SheetMaker(matrix, self.attribute_id, self._source.matrices, self._words).sheet(witnesses)
        self._sheet = sheet
        self.grid.set_matrix(sheet.matrix)
        self.grid.set_marks(sheet.cell, sheet.row)
        roles = self._source.matrices.values()
        pairs = (pair for _, history in known for pair in pairs_of(history, roles))
        found = drifts(pairs, self._words.sort_key)
        self.drift.setText("\n".join(drift_lines(found, self._words)))

    def _lay_out(self) -> None:
        words = self._words
        choices = QHBoxLayout()
        add_boxes(choices, ((words("Attribute"), self.attribute), (words("Role"), self.role)))
        choices.addWidget(self.note, 4)
        self.note.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self.grid.setAccessibleName(words("Ratings side by side"))
        self.drift_title = QLabel(words("How leads compare"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, space.SMALL, 0, space.SMALL)
        layout.setSpacing(space.SMALL)
        layout.addLayout(choices)
        layout.addWidget(self.grid, 1)
        layout.addWidget(self.drift_title)
        layout.addWidget(self.drift)
        layout.addWidget(self.how)

    def _dress(self) -> None:
        self.drift_title.setFont(self._theme.font(Role.SECTION))
        palette = QPalette(self.how.palette())
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.colours.quiet_ink)
        for one in (self.how, self.note):
            one.setPalette(palette)
        self.how.setFont(self._theme.font(Role.SMALL))

    def _on_attribute_activated(self) -> None:
        self._fill_roles()
        self._show_sheet()

    def _on_grid_opened(self) -> None:
        teammate_id, _ = self.grid.current_key()
        if teammate_id is not None:
            self.teammate_requested.emit(teammate_id, self.attribute_id)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        self._dress()  # under a style sheet Qt forgets fonts set before a parent takes the widget in
        super().showEvent(event)
