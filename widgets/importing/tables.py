"""Tables of texts about an import: the rows of a file, what changes in a role, who is rated."""

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableView
from typing_extensions import override

from matrices.exchange.changes import changes_between
from matrices.exchange.header_words import same_name
from matrices.exchange.people_plan import PeoplePlan
from matrices.language.dates import date_text
from matrices.language.words import Words
from matrices.model.answer_words import absence_text
from matrices.model.matrix import Attribute, Matrix
from widgets.importing.draft import Draft, Step
from widgets.importing.preview import TextTable
from widgets.theme import space
from widgets.theme.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_ITEM_MARGIN = 4
"""What Qt keeps free beside the text of an item, in px."""
_MOST_MEASURED = 300
"""Of longer tables every row is as high as two lines: measuring thousands takes seconds."""


class _TextDelegate(QStyledItemDelegate):
    """Gives a row the height that its words need inside the padding, which Qt's own measure leaves out."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = option.rect.width() - 2 * (space.SMALL + _ITEM_MARGIN)
        room, text = QRect(0, 0, width, 1), str(index.data() or "")
        needed = option.fontMetrics.boundingRect(room, Qt.TextFlag.TextWordWrap, text).height()
        return QSize(option.rect.width(), needed + 2 * space.TIGHT + 2)


class _TextView(QTableView):
    """Measures its rows anew when its last column got another width, which Qt leaves to be asked for."""

    is_measured = True

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.is_measured:
            self.resizeRowsToContents()


def text_view(name: str, theme: Theme) -> QTableView:
    """Return an empty view for a table of texts."""
    table = _TextView(wordWrap=True, showGrid=False)
    table.setAccessibleName(name)
    table.setItemDelegate(_TextDelegate(table))
    table.verticalHeader().hide()
    table.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
    table.setTabKeyNavigation(False)
    table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    table.setStyleSheet(_sheet(theme))
    return table


def show_table(view: QTableView, model: QAbstractItemModel, *widths: int) -> None:
    """Show another table in a view; its last column takes the width that is left."""
    old = view.model()
    model.setParent(view)
    view.setModel(model)
    if old is not None:
        old.deleteLater()
    for column, width in enumerate(widths):
        view.setColumnWidth(column, width)
    view.horizontalHeader().setStretchLastSection(True)
    rows = view.verticalHeader()
    rows.setDefaultSectionSize(2 * view.fontMetrics().lineSpacing() + 2 * space.TIGHT)
    is_short = model.rowCount() <= _MOST_MEASURED
    mode = QHeaderView.ResizeMode.ResizeToContents if is_short else QHeaderView.ResizeMode.Fixed
    rows.setSectionResizeMode(mode)
    if isinstance(view, _TextView):
        view.is_measured = is_short


def _sheet(theme: Theme) -> str:
    colours = theme.colours
    return f"""QTableView::item {{ padding: {space.TIGHT}px {space.SMALL}px; border: none; }}
        QTableView::item:selected {{ background: {colours.accent_wash}; color: {colours.ink}; }}
        QHeaderView {{ background: {colours.surface}; }}
        QHeaderView::section {{ background: {colours.surface}; color: {colours.quiet_ink}; border: none;
            border-bottom: 1px solid {colours.hairline}; padding: {space.SMALL}px; }}"""


def changes_table(step: Step, words: Words) -> TextTable:
    """Return what an existing role's attributes and cells say now, and what they would say."""
    headings = (words("Attribute"), words("Level"), words("Now"), words("Then"))
    return TextTable(headings, list(_changes(step, words)))


def _changes(step: Step, words: Words) -> Iterator[tuple[str, str, str, str]]:
    before, after = step.before, step.after
    found = changes_between(before, after)
    for level_id in found.new_level_ids:
        yield "", after.level(level_id).name, "", words("a new level")
    for attribute_id in found.new_attribute_ids:
        yield after.attribute(attribute_id).name, "", "", words("a new attribute")
    for attribute_id in found.altered_attribute_ids if before is not None else ():
        assert before is not None
        one, other = before.attribute(attribute_id), after.attribute(attribute_id)
        yield other.name, "", _facts(before, one), _facts(after, other)
    for cell in found.cells:
        level_name = after.level(cell.level_id).name
        yield after.attribute(cell.attribute_id).name, level_name, cell.before, cell.after


def _facts(matrix: Matrix, attribute: Attribute) -> str:
    """Return what an attribute says beside its descriptors."""
    place = matrix.expected_place(attribute)
    category = "" if attribute.category_id is None else matrix.category(attribute.category_id).name
    expected = "" if place is None else matrix.levels[place].name
    return "\n".join(filter(None, (" · ".join(filter(None, (attribute.name, category, expected))), attribute.about)))


def ratings_table(draft: Draft, key: str, plan: PeoplePlan, words: Words) -> TextTable:
    """Return who would be rated how, in the order of the sheet."""
    headings = (words("Person"), words("Attribute"), words("Level"), words("Date"), words("Evidence"))
    answers, matrix = draft.answers(key), draft.step(key).after
    known = {same_name(one.name) for one in matrix.attributes}
    rows: list[tuple[str, ...]] = []
    for one in plan.ratings:
        answer = answers.get(same_name(one.mark))
        if answer is None or same_name(one.attribute) not in known:
            level = words("{mark}: not taken", mark=one.mark)
        elif answer.level_id is not None:
            level = matrix.level(answer.level_id).name
        else:
            level = "" if answer.absence is None else absence_text(answer.absence, words)
        day = words("today") if one.on is None else date_text(one.on, words.language)
        rows.append((one.person, one.attribute, level, day, one.note))
    return TextTable(headings, rows)
