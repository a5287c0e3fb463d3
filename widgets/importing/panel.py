"""One item of an import: what it becomes, how it is read, what becomes of each row, what would change."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from matrices.exchange.changes import changes_between
from matrices.exchange.people_plan import PeoplePlan
from matrices.exchange.plan import GridPlan
from matrices.language.words import Words
from matrices.model.answer_words import who_text
from matrices.model.review import Who
from widgets.grid.view import GridView
from widgets.importing.column_words import missing_sentence
from widgets.importing.draft import Draft, Item, item_target
from widgets.importing.marks_view import MarksView
from widgets.importing.preview import results_table
from widgets.importing.reading import missing
from widgets.importing.reading_view import ReadingView
from widgets.importing.results import people_summary, summary
from widgets.importing.tables import changes_table, ratings_table, show_table, text_view
from widgets.importing.team import NEW
from widgets.line_field import LineField
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role

_ROW_WIDTHS = (64, 112, 240)
_CHANGE_WIDTHS = (180, 120, 260)
_RATING_WIDTHS = (110, 150, 110, 90)


class ItemPanel(QWidget):
    """Shows an item of a draft and tells what a person wants otherwise; it changes nothing itself."""

    changed = Signal(object)  # dict of the item's fields that shall be different
    corrected = Signal(object)  # Reading as it shall be

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        self._words = words
        self.role = QComboBox()
        self.title = LineField()
        self.by = QComboBox()
        self.summary = QLabel(wordWrap=True)
        self.summary.setFont(theme.font(Role.STRONG))
        self.grid = GridView(theme, words)
        self.ratings = text_view(words("Who is rated how"), theme)
        self.marks = MarksView(words)
        self.reading = ReadingView(theme, words)
        self.results = text_view(words("Row by row"), theme)
        self.changes = text_view(words("What would change"), theme)
        self.people = QWidget()
        self.tabs = QTabWidget(documentMode=True)
        self._form = QFormLayout()
        self._lay_out()
        self._connect()

    def show_item(self, draft: Draft, key: str) -> None:
        """Show an item as it stands now; the tab in view stays in view where it can."""
        item = draft.item(key)
        shown = self.tabs.currentWidget()
        self._show_fields(draft, item)
        self._show_tabs(draft, item)
        plan = item.plan
        if item.reading is not None:
            self.reading.show_reading(item.reading, () if plan is None else plan.rows)
        if plan is not None:
            show_table(self.results, results_table(plan.rows, self._words), *_ROW_WIDTHS)
        if isinstance(plan, GridPlan):
            self._show_grid(draft, item, plan)
        elif plan is not None:
            self._show_people(draft, item, plan)
        else:
            self._show_nothing(item)
        place = self.tabs.indexOf(shown) if plan is not None else self.tabs.indexOf(self.reading)
        visible = [one for one in range(self.tabs.count()) if self.tabs.isTabVisible(one)]
        self.tabs.setCurrentIndex(place if place in visible else visible[0])

    def _show_fields(self, draft: Draft, item: Item) -> None:
        words = self._words
        is_people, has_plan = item.people is not None, item.plan is not None
        self.role.clear()
        self.role.addItem(words("A new role"), NEW)
        for one in draft.items if is_people else ():
            if one.grid is not None:
                self.role.addItem(words("{title} (from this file)", title=one.title), item_target(one))
        for matrix_id, matrix in draft.matrices.items():
            self.role.addItem(matrix.title, matrix_id)
        self.role.setCurrentIndex(max(0, self.role.findData(item.target)))
        label = self._form.labelForField(self.role)
        if isinstance(label, QLabel):
            label.setText(words("Rated in") if is_people else words("Becomes"))
        for field, is_shown in (
            (self.role, has_plan),
            (self.title, has_plan and self.role.currentData() == NEW),
            (self.by, is_people),
        ):
            self._form.setRowVisible(field, is_shown)
        if self.title.text() != item.title:
            self.title.setText(item.title)
        self.by.setCurrentIndex(self.by.findData(item.by.value))

    def _show_tabs(self, draft: Draft, item: Item) -> None:
        is_update = item.grid is not None and draft.step(item.key).before is not None
        for page, is_shown in (
            (self.grid, item.grid is not None),
            (self.people, item.people is not None),
            (self.reading, item.reading is not None),
            (self.results, item.plan is not None),
            (self.changes, is_update),
        ):
            self.tabs.setTabVisible(self.tabs.indexOf(page), is_shown)

    def _show_grid(self, draft: Draft, item: Item, plan: GridPlan) -> None:
        step = draft.step(item.key)
        self.summary.setText(summary(plan, changes_between(step.before, step.after), self._words))
        self.grid.set_matrix(step.after)
        if step.before is not None:
            show_table(self.changes, changes_table(step, self._words), *_CHANGE_WIDTHS)

    def _show_people(self, draft: Draft, item: Item, plan: PeoplePlan) -> None:
        taken, matrix = draft.taken(item.key), draft.step(item.key).after
        self.summary.setText(people_summary(plan, taken, self._words))
        show_table(self.results, results_table(taken.rows, self._words), *_ROW_WIDTHS)
        show_table(self.ratings, ratings_table(draft, item.key, plan, self._words), *_RATING_WIDTHS)
        self.marks.show_marks(plan.marks, matrix, draft.answers(item.key), item.marks)

    def _show_nothing(self, item: Item) -> None:
        needed = () if item.reading is None else missing(item.reading.layout)
        self.summary.setText(missing_sentence(needed, self._words))

    def _lay_out(self) -> None:
        words = self._words
        for who in (Who.LEAD, Who.AGREED, Who.SELF):
            self.by.addItem(who_text(who, words), who.value)
        self._form.setSpacing(space.SMALL)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.addRow(words("Becomes"), self.role)
        self._form.addRow(words("Title"), self.title)
        self._form.addRow(words("Rated by, where it does not say"), self.by)
        row = QHBoxLayout(self.people)
        row.setContentsMargins(0, space.MEDIUM, 0, 0)
        row.setSpacing(space.LARGE)
        row.addWidget(self.ratings, 1)
        row.addWidget(self.marks)
        self.tabs.addTab(self.grid, words("The grid as it would be"))
        self.tabs.addTab(self.people, words("Who is rated how"))
        self.tabs.addTab(self.changes, words("What would change"))
        self.tabs.addTab(self.reading, words("How it is read"))
        self.tabs.addTab(self.results, words("Row by row"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space.MEDIUM)
        layout.addLayout(self._form)
        layout.addWidget(self.summary)
        layout.addWidget(self.tabs, 1)

    def _connect(self) -> None:
        self.role.activated.connect(self._on_role_activated)
        self.title.textEdited.connect(self._on_title_edited)
        self.by.activated.connect(self._on_by_activated)
        self.marks.marks_chosen.connect(self._on_marks_chosen)
        self.reading.corrected.connect(self.corrected)

    def _on_role_activated(self) -> None:
        self.changed.emit({"target": self.role.currentData(), "marks": {}})

    def _on_title_edited(self, text: str) -> None:
        self.changed.emit({"title": text})

    def _on_by_activated(self) -> None:
        self.changed.emit({"by": Who(self.by.currentData())})

    def _on_marks_chosen(self, marks: object) -> None:
        self.changed.emit({"marks": marks})
