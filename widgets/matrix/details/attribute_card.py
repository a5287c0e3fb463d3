"""What is said of a row: its name, what it is about, its category, the level expected, what to ask, who shares it."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QToolButton, QVBoxLayout, QWidget

from matrices.language.words import Words
from matrices.model.matrix import Attribute, Matrix
from matrices.model.service_standard import ServiceStandard
from widgets.buttons import text_button
from widgets.choice_box import ChoiceBox
from widgets.matrix.details.card import Card
from widgets.matrix.details.fields import TextField
from widgets.matrix.details.questions_field import QuestionsField
from widgets.matrix.details.serves_field import ServesField
from widgets.theme.theme import Theme


class AttributeCard(Card):
    """Shows and wishes; the panel stores."""

    renamed = Signal()  # read `name.toPlainText()` and `about.toPlainText()`
    category_chosen = Signal(str)  # category id, empty for none
    expected_chosen = Signal(str)  # level id, empty for none
    role_chosen = Signal(str)  # matrix id of another role that has the row
    asked = Signal()  # read `questions.toPlainText()`
    serves_chosen = Signal(tuple)  # ids of statements of the service standard

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(theme, words("Attribute"), parent)
        self._words = words
        self.name = TextField(theme, words("Name"))
        self.about = TextField(theme, words("About"), has_lines=True)
        self.category, self.expected = ChoiceBox(8), ChoiceBox(8)
        self.roles: list[QToolButton] = []
        self._used = QWidget()
        self._used_layout = QVBoxLayout(self._used)
        self._used_layout.setContentsMargins(0, 0, 0, 0)
        self._used_layout.setSpacing(0)
        self.add_field(words("Name"), self.name)
        self.add_field(words("What is it about?"), self.about)
        self.add_field(words("Category"), self.category)
        self.add_field(words("Expected level"), self.expected)
        self.serves = ServesField(words)
        self.add_field(words("Serves"), self.serves)
        self._serves_caption = self._captions[-1]
        self.serves.chosen.connect(self.serves_chosen)
        self.questions = QuestionsField(theme, words("Questions"), has_lines=True)
        self.add_field(words("Questions to ask when hiring, one a line"), self.questions)
        self.questions.committed.connect(self.asked)
        self.add_field(words("Shared with"), self._used)
        for field in (self.name, self.about):
            field.committed.connect(self.renamed)
        self.category.activated.connect(self._on_category_activated)
        self.expected.activated.connect(self._on_expected_activated)

    def show_attribute(self, matrix: Matrix, attribute: Attribute, used_in: Iterable[Matrix]) -> None:
        """Show a row of `matrix`; `used_in` are all roles that have it."""
        self.name.show_text(attribute.name)
        self.about.show_text(attribute.about)
        self.questions.show_text(attribute.questions_text)
        categories = [(one.name, one.category_id) for one in matrix.categories]
        levels = [(one.name, one.level_id) for one in matrix.levels]
        _fill(self.category, [(self._words("No category"), ""), *categories], attribute.category_id)
        _fill(self.expected, [(self._words("No level"), ""), *levels], attribute.expected_level_id)
        self._show_roles([one for one in used_in if one.matrix_id != matrix.matrix_id])

    def show_serves(self, standard: ServiceStandard | None, attribute: Attribute) -> None:
        """Show what the row serves; nothing where the team has no service standard."""
        has_statements = standard is not None and bool(standard.statements)
        self.serves.setVisible(has_statements)
        self._serves_caption.setVisible(has_statements)
        if standard is not None:
            self.serves.show_statements(standard, attribute.serves)

    def set_editable(self, *, is_editable: bool) -> None:
        """Let the row be edited, or only read."""
        for field in (self.name, self.about, self.questions):
            field.setReadOnly(not is_editable)
        for box in (self.category, self.expected):
            box.setEnabled(is_editable)
        self.serves.set_editable(is_editable=is_editable)

    def _show_roles(self, roles: list[Matrix]) -> None:
        shown = [(button.property("matrix_id"), button.text()) for button in self.roles]
        if shown != [(one.matrix_id, one.title) for one in roles]:
            for button in self.roles:
                self._used_layout.removeWidget(button)
                button.hide()
                button.deleteLater()
            self.roles = [self._role_button(one) for one in roles]
        self._used.setVisible(bool(roles))
        self._captions[-1].setVisible(bool(roles))

    def _role_button(self, role: Matrix) -> QToolButton:
        button = text_button(role.title)
        button.setProperty("matrix_id", role.matrix_id)
        button.clicked.connect(self._on_role_clicked)
        self._used_layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        return button

    def _on_role_clicked(self) -> None:
        self.role_chosen.emit(self.sender().property("matrix_id"))

    def _on_category_activated(self) -> None:
        self.category_chosen.emit(self.category.currentData())

    def _on_expected_activated(self) -> None:
        self.expected_chosen.emit(self.expected.currentData())


def _fill(box: QComboBox, entries: list[tuple[str, str]], chosen: str | None) -> None:
    shown = [(box.itemText(place), box.itemData(place)) for place in range(box.count())]
    if shown != entries:
        box.clear()
        for text, data in entries:
            box.addItem(text, data)
    box.setCurrentIndex(max(0, box.findData(chosen or "")))
