"""What the team place shows, made of the workspace and of what a person wishes; it follows both."""

import datetime
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from matrices.language.words import Words
from matrices.model.coverage import Coverage, coverage_of
from matrices.model.growth import History
from matrices.model.matrix import Matrix
from matrices.model.review import Review
from matrices.model.settings import SETTINGS_ID, Settings
from matrices.model.team_map import PersonRow, TeamMap, columns_of, is_on_team
from matrices.model.team_order import Field, FieldKind, TeamOrder, readings_by_name, tag_names
from matrices.model.teammate import Teammate
from widgets.choosing.labels import Labels
from widgets.choosing.order_choices import KINDS
from widgets.session import Changes, Session
from widgets.team.content import Band, Content, MapRow
from widgets.team.reading import PeopleJob, RowReader
from widgets.team.wishes import Wishes

_AT_ONCE: Final = 500
"""So many people are arranged faster than anybody notices."""


class TeamSource(QObject):
    """Reads rows in slices and the earlier day's on a thread; `content` is what can be shown by now."""

    changed = Signal()  # content, coverage or what can be wished for is another
    progressed = Signal(int, int)  # how many people of how many are read

    def __init__(self, session: Session, words: Words, today: datetime.date, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._words = words
        self.today = today
        self.wishes = Wishes()
        self.matrices: Mapping[str, Matrix] = {}
        self.map = TeamMap((), {}, today)
        self.order = TeamOrder(self.map, self._words.sort_key)
        self.content = Content()
        self.shown: tuple[PersonRow, ...] = ()
        self.coverage: tuple[Coverage, ...] = ()
        self.values: Mapping[Field, Sequence[str]] = {}
        self._past: dict[str, PersonRow] = {}
        self._job: PeopleJob | None = None
        self.reader = RowReader(session, self)
        self.reader.progressed.connect(self.progressed)
        self.reader.finished.connect(self._on_reader_finished)
        self._turns: Iterator[int] = iter(())
        self._soon = QTimer(self, interval=0)
        self._soon.timeout.connect(self._on_soon_timeout)

    @property
    def stale_before(self) -> datetime.date:
        """Ratings made before this day are stale."""
        settings = self._session.find(Settings, SETTINGS_ID) or Settings()
        return self.today - datetime.timedelta(days=settings.stale_after_days)

    @property
    def labels(self) -> Labels:
        """What fields and values are called."""
        return Labels(self._words, self.matrices, self.map.columns)

    @property
    def is_arranging(self) -> bool:
        """Whether everybody is read, and what they show still comes about."""
        return self._soon.isActive()

    def begin(self) -> None:
        """Read everybody."""
        self._soon.stop()
        self._turns = iter(())
        self._forget_past()
        self.reader.begin(self._plan)

    def wish(self, wishes: Wishes) -> None:
        """Show something else."""
        self._arrange_now()
        before, self.wishes = self.wishes, wishes
        if wishes.past != before.past:
            self._forget_past()
        if wishes.role_ids != before.role_ids:
            self.begin()
        else:
            self._arrange()

    def follow(self, changes: Changes) -> None:
        """Take in what a commit, an undo or a redo replaced."""
        self._arrange_now()
        if any(one.kind in (Matrix, Settings) for one in changes):
            self.begin()
            return
        ids = {one.document_id for one in changes if one.kind is Teammate}
        documents = [one.after or one.before for one in changes]
        rated = {one.teammate_id for one in documents if isinstance(one, Review)}
        for one in ids | rated:
            self._past.pop(one, None)
        if ids:
            self.reader.refresh(ids)
            self._find_values()
        if ids or rated:
            self._arrange()

    def resume(self) -> None:
        """Read on what `stop` left."""
        self._read_past()

    def stop(self) -> None:
        """Read no further; what was read stays."""
        self.reader.stop()
        self._arrange_now()
        self._end_job()

    def _plan(self, teammates: Sequence[Teammate]) -> TeamMap:
        """Return the map of the roles that are wished for, or else of those that somebody holds, if anybody does."""
        self.matrices = {one.matrix_id: one for one in self._session.all(Matrix)}
        placed = (one.placement_on(self.today) for one in teammates if is_on_team(one, self.today))
        role_ids = self.wishes.role_ids or {one.matrix_id for one in placed if one is not None}
        roles = [one for key, one in self.matrices.items() if key in role_ids]
        self.map = TeamMap(columns_of(roles or self.matrices.values()), self.matrices, self.today)
        self.order = TeamOrder(self.map, self._words.sort_key, readings_by_name(teammates))
        return self.map

    def _on_reader_finished(self) -> None:
        """Arrange a small team at once, a large one a turn of the event loop after the other."""
        self._turns = self._arranging()
        if len(self.reader.rows) < _AT_ONCE:
            self._arrange_now()
        else:
            self._soon.start()

    def _on_soon_timeout(self) -> None:
        if next(self._turns, None) is None:
            self._soon.stop()

    def _arrange_now(self) -> None:
        """Do what is left of arranging, where anything is."""
        self._soon.stop()
        while next(self._turns, None) is not None:
            pass

    def _arranging(self) -> Iterator[int]:
        """Arrange what was read, in turns that each hold the window up for a moment only."""
        rows = list(self.reader.rows.values())
        for start in range(0, len(rows), _AT_ONCE):
            for row in rows[start : start + _AT_ONCE]:
                self._words.sort_key(row.teammate.name, row.teammate.reading)  # looked up once, and known from then on
            yield start
        yield from self._finding()
        yield from self._showing()

    def _find_values(self) -> None:
        for _ in self._finding():
            pass

    def _finding(self) -> Iterator[int]:
        """Find the values of each field that somebody has, one field after the other."""
        rows, found = self.reader.rows.values(), dict[Field, Sequence[str]]()
        for by in [*map(Field, KINDS), *(Field(FieldKind.TAG, one) for one in tag_names(rows, self._words.sort_key))]:
            found[by] = self.order.all_values(rows, by)
            yield len(found)
        self.values = {by: values for by, values in found.items() if any(values)}

    def _arrange(self) -> None:
        if not self.reader.has_more:
            for _ in self._showing():
                pass

    def _showing(self) -> Iterator[int]:
        """Put those wished for into their order and count what they cover, one attribute after the other."""
        wishes, columns = self.wishes, self.map.columns
        self.shown = tuple(self.order.chosen(self.reader.rows.values(), wishes.filter))
        groups = self.order.arranged(self.shown, wishes.group, wishes.sort, is_descending=wishes.is_descending)
        rows: list[MapRow] = []
        labels = self.labels
        for one in groups:
            if wishes.group is not None:
                rows.append(Band(labels.value(wishes.group, one.value), len(one.rows), one.rows))
            rows += one.rows
        yield len(rows)
        covered = []
        for column in range(len(columns)):
            covered.append(coverage_of(self.shown, column, wishes.least_place))
            yield column
        self.coverage = tuple(covered)
        self.content = Content(columns, tuple(rows), None if wishes.past is None else dict(self._past))
        self.changed.emit()
        self._read_past()

    def _read_past(self) -> None:
        day = self.wishes.past
        missing = [row.teammate for row in self.shown if row.teammate.teammate_id not in self._past]
        if day is None or not missing or self._job is not None:
            return
        past, workspace = TeamMap(self.map.columns, self.matrices, day), self._session.workspace
        teammates = {one.teammate_id: one for one in missing}

        def row_of(teammate_id: str) -> PersonRow:
            standings = History(workspace.reviews_of(teammate_id)).standings_on(day)
            return past.row(teammates[teammate_id], standings)

        self._job = PeopleJob(teammates, row_of, self)
        self._job.progressed.connect(self.progressed)
        self._job.finished.connect(self._on_job_finished)
        self._job.start()

    def _on_job_finished(self) -> None:
        job = self._job
        if job is None or job is not self.sender():
            return
        self._job = None
        job.deleteLater()
        self._past.update(job.made)
        if job.failure is None and job.is_wanted:
            self._arrange()

    def _forget_past(self) -> None:
        self._end_job()
        self._past = {}

    def _end_job(self) -> None:
        job, self._job = self._job, None
        if job is not None:
            job.give_up()
            job.deleteLater()
