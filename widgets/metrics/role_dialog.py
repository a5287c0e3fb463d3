"""What a role follows in numbers: a few metrics, each with its reasons and the range that leaves room to breathe."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QMenu, QVBoxLayout, QWidget

from matrices.checks.forbidden import RefusedError
from matrices.edits.metrics import add_metric, new_metric, remove_metric, set_metric, shift_metric
from matrices.language.words import Words
from matrices.model.document import Document
from matrices.model.matrix import Matrix
from matrices.model.metric import Metric, RoleMetrics
from matrices.model.metric_reading import FEW, known_metrics
from widgets.buttons import text_button
from widgets.metrics.metric_form import MetricForm
from widgets.session import Changes, Session
from widgets.theme import space
from widgets.theme.theme import Theme

_SIZE = (860, 620)
_KEY = Qt.ItemDataRole.UserRole


def show_role_metrics(
    matrix_id: str, session: Session, theme: Theme, words: Words, parent: QWidget
) -> "RoleMetricsDialog":
    """Show the metrics of a role in a window of their own, which stays open beside the grid."""
    for open_one in parent.findChildren(RoleMetricsDialog):
        open_one.close()
    dialog = RoleMetricsDialog(matrix_id, session, theme, words, parent)
    dialog.show()
    return dialog


class RoleMetricsDialog(QDialog):
    """Each edit is stored at once, and undone like any other."""

    def __init__(self, matrix_id: str, session: Session, theme: Theme, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._matrix_id, self._session, self._theme, self._words = matrix_id, session, theme, words
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.list = QListWidget()
        self.form = MetricForm(theme, words)
        self.add_button = text_button(words("Add metric"))
        self.take_button = text_button(words("Take from another role"))
        self.up_button, self.down_button = text_button(""), text_button("")
        self.remove_button = text_button("")
        self.menu = QMenu(self)
        self.caution = QLabel(wordWrap=True)
        self.nothing = QLabel(
            words("This role follows no number yet. A few are enough, each with a reason."), wordWrap=True
        )
        self._lay_out()
        self._connect()
        self._dress()
        self.refresh()
        self.resize(*_SIZE)

    @property
    def metrics(self) -> RoleMetrics:
        """The metrics of the role as they are stored."""
        return self._session.find(RoleMetrics, self._matrix_id) or RoleMetrics(matrix_id=self._matrix_id)

    @property
    def metric_id(self) -> str | None:
        """Of the metric that is chosen."""
        return str(self.list.currentItem().data(_KEY)) if self.list.currentRow() >= 0 else None

    def refresh(self) -> None:
        """Show what is stored now; the metric that is chosen stays chosen."""
        matrix, metrics = self._session.find(Matrix, self._matrix_id), self.metrics
        if matrix is None:
            self.close()
            return
        self.setWindowTitle(self._words("Metrics of {role}", role=matrix.title))
        self._fill_list(metrics)
        self._show_metric()
        can_edit = not self._session.is_read_only
        for one in (self.add_button, self.take_button, self.up_button, self.down_button, self.remove_button):
            one.setVisible(can_edit)
        self.take_button.setEnabled(bool(self._others()))
        many = len(metrics.metrics)
        text = self._words("{count} metrics are many: the more there are, the less each is read.", count=many)
        self.caution.setText(text)
        self.caution.setVisible(many > FEW)

    def add(self) -> None:
        """Add a metric, and begin to type its name."""
        made = new_metric(self._words("New metric"))
        if self._store(self._words("adding {name}", name=made.name), [add_metric(self.metrics, made)]):
            self._choose(made.metric_id)
            self.form.start()

    def take(self, metric_id: str) -> None:
        """Follow a metric of another role here too."""
        metric = known_metrics(self._session.all(RoleMetrics))[metric_id]
        if self._store(self._words("adding {name}", name=metric.name), [add_metric(self.metrics, metric)]):
            self._choose(metric_id)

    def remove(self) -> None:
        """Follow the chosen metric no more; values that were recorded stay."""
        metric = self._metric()
        if metric is not None:
            label = self._words("deletion of {name}", name=metric.name)
            self._store(label, [remove_metric(self.metrics, metric.metric_id)])

    def fill_menu(self) -> None:
        """Offer the metrics of other roles."""
        self.menu.clear()
        for one in self._others():
            action = self.menu.addAction(one.name.replace("&", "&&"))
            action.setData(one.metric_id)
            action.triggered.connect(self._on_take_triggered)

    def _others(self) -> list[Metric]:
        own = {one.metric_id for one in self.metrics.metrics}
        return [one for one in known_metrics(self._session.all(RoleMetrics)).values() if one.metric_id not in own]

    def _metric(self) -> Metric | None:
        return next((one for one in self.metrics.metrics if one.metric_id == self.metric_id), None)

    def _fill_list(self, metrics: RoleMetrics) -> None:
        kept, place = self.metric_id, max(0, self.list.currentRow())
        self.list.blockSignals(True)
        self.list.clear()
        for one in metrics.metrics:
            item = QListWidgetItem(one.name, self.list)
            item.setData(_KEY, one.metric_id)
        self.list.blockSignals(False)
        ids = [one.metric_id for one in metrics.metrics]
        if ids:
            self.list.setCurrentRow(ids.index(kept) if kept in ids else min(place, len(ids) - 1))
        self.nothing.setVisible(not ids)
        self.form.setVisible(bool(ids))

    def _choose(self, metric_id: str) -> None:
        ids = [one.metric_id for one in self.metrics.metrics]
        self.list.setCurrentRow(ids.index(metric_id))

    def _show_metric(self) -> None:
        metric, place = self._metric(), self.list.currentRow()
        followed = (one.metrics for one in self._session.all(RoleMetrics) if self._session.find(Matrix, one.matrix_id))
        used = sum(any(one.metric_id == self.metric_id for one in metrics) for metrics in followed)
        self.form.show_metric(metric, also_in=used - 1, can_edit=not self._session.is_read_only)
        self.up_button.setEnabled(place > 0)
        self.down_button.setEnabled(0 <= place < self.list.count() - 1)
        self.remove_button.setEnabled(metric is not None)

    def _lay_out(self) -> None:
        side, buttons, row = QVBoxLayout(), QHBoxLayout(), QHBoxLayout(self)
        side.setSpacing(space.SMALL)
        buttons.setSpacing(0)
        for one in (self.up_button, self.down_button, self.remove_button):
            buttons.addWidget(one)
        buttons.addStretch(1)
        side.addWidget(self.list, 1)
        side.addWidget(self.caution)
        side.addLayout(buttons)
        side.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeading)
        side.addWidget(self.take_button, 0, Qt.AlignmentFlag.AlignLeading)
        view = QVBoxLayout()
        view.addWidget(self.nothing, 0, Qt.AlignmentFlag.AlignTop)
        view.addWidget(self.form, 1)
        row.setContentsMargins(space.LARGE, space.LARGE, space.LARGE, space.LARGE)
        row.setSpacing(space.LARGE)
        row.addLayout(side, 1)
        row.addLayout(view, 2)
        self.list.setAccessibleName(self._words("Metrics"))

    def _connect(self) -> None:
        self._session.changed.connect(self._on_session_changed)
        self._theme.changed.connect(self._dress)
        deletion = QShortcut(QKeySequence.StandardKey.Delete, self.list)
        deletion.setContext(Qt.ShortcutContext.WidgetShortcut)
        deletion.activated.connect(self._on_deletion_activated)
        self.list.currentItemChanged.connect(self._on_list_current_changed)
        self.form.changed.connect(self._on_form_changed)
        self.add_button.clicked.connect(self.add)
        self.take_button.clicked.connect(self._on_take_clicked)
        self.up_button.clicked.connect(self._on_up_clicked)
        self.down_button.clicked.connect(self._on_down_clicked)
        self.remove_button.clicked.connect(self.remove)

    def _dress(self) -> None:
        words, colours = self._words, self._theme.colours
        for button, icon, name in (
            (self.up_button, "up", words("Move up")),
            (self.down_button, "down", words("Move down")),
            (self.remove_button, "remove", words("Delete")),
        ):
            button.setIcon(self._theme.icon(icon))
            button.setToolTip(name)
            button.setAccessibleName(name)
        self.add_button.setIcon(self._theme.icon("add"))
        self.add_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.caution.setStyleSheet(f"color: {colours.caution}")
        self.nothing.setStyleSheet(f"color: {colours.quiet_ink}")
        self.list.setStyleSheet(
            f"QListWidget::item {{ padding: {space.SMALL}px {space.TIGHT}px; border-radius: {space.RADIUS}px; }}"
            f"QListWidget::item:selected {{ background: {colours.accent_wash}; color: {colours.ink}; }}"
        )

    def _store(self, label: str, documents: list[RoleMetrics]) -> bool:
        try:
            return self._session.commit(label, list[Document](documents))
        except RefusedError:
            self.refresh()
            return False

    def _shift(self, by: int) -> None:
        metric = self._metric()
        if metric is not None:
            label = self._words("move of {name}", name=metric.name)
            self._store(label, [shift_metric(self.metrics, metric.metric_id, by)])

    def _on_session_changed(self, changes: Changes) -> None:
        if any(one.kind in (RoleMetrics, Matrix) for one in changes):
            self.refresh()

    def _on_list_current_changed(self) -> None:
        self.form.commit()
        self._show_metric()

    def _on_form_changed(self, metric: Metric) -> None:
        label = self._words("metric {name}", name=metric.name)
        if not self._store(label, set_metric(self._session.all(RoleMetrics), self._matrix_id, metric)):
            self.form.keep()

    def _on_take_clicked(self) -> None:
        self.fill_menu()
        self.menu.popup(self.take_button.mapToGlobal(self.take_button.rect().bottomLeft()))

    def _on_take_triggered(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self.take(str(action.data()))

    def _on_deletion_activated(self) -> None:
        if not self._session.is_read_only:
            self.remove()

    def _on_up_clicked(self) -> None:
        self._shift(-1)

    def _on_down_clicked(self) -> None:
        self._shift(1)
