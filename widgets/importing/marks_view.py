"""What the marks of a sheet of people stand for: a field for each."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QScrollArea, QWidget

from matrices.exchange.header_words import same_name
from matrices.exchange.people_applying import Answer
from matrices.language.words import Words
from matrices.model.answer_words import absence_text
from matrices.model.matrix import Matrix
from matrices.model.review import Absence
from widgets.choice_box import ChoiceBox
from widgets.theme import space

_MOST = 40
"""So many marks are asked about. A sheet with more holds texts rather than marks."""
_WIDTH = 220


class MarksView(QScrollArea):
    """Asks what each mark stands for; the answers are as `answers_of` takes them."""

    marks_chosen = Signal(object)  # dict of mark to level's number or absence

    def __init__(self, words: Words) -> None:
        super().__init__(widgetResizable=True)
        self._words = words
        self.fields: dict[str, QComboBox] = {}
        self._said: dict[str, str] = {}
        self.setFixedWidth(_WIDTH)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_marks(
        self, marks: tuple[str, ...], matrix: Matrix, answers: Mapping[str, Answer], said: Mapping[str, str]
    ) -> None:
        """Ask about marks; a mark that nobody knows yet is not taken."""
        self._said = dict(said)
        choices = [(level.name, f"#{place + 1}") for place, level in enumerate(matrix.levels)]
        choices += [(absence_text(one, self._words), one.value.replace("_", " ")) for one in Absence]
        page = QWidget()
        form = QFormLayout(page)
        form.setContentsMargins(0, 0, space.MEDIUM, 0)
        form.setSpacing(space.SMALL)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.fields = {}
        for mark in marks[:_MOST]:
            field = self.fields[mark] = self._field(choices, _chosen(answers.get(same_name(mark)), matrix))
            form.addRow(self._words("{mark} means", mark=_short(mark)), field)
        self.setWidget(page)

    def _field(self, choices: list[tuple[str, str]], chosen: str) -> QComboBox:
        field = ChoiceBox(8)
        field.addItem(self._words("Not taken"), "")
        for text, value in choices:
            field.addItem(text, value)
        field.setCurrentIndex(max(0, field.findData(chosen)))
        field.activated.connect(self._on_field_activated)
        return field

    def _on_field_activated(self) -> None:
        said = {mark: str(field.currentData()) for mark, field in self.fields.items()}
        self.marks_chosen.emit({**self._said, **said})


def _chosen(answer: Answer | None, matrix: Matrix) -> str:
    if answer is None:
        return ""
    if answer.absence is not None:
        return answer.absence.value.replace("_", " ")
    return f"#{matrix.level_places[answer.level_id or ''] + 1}"


def _short(mark: str) -> str:
    line = " ".join(mark.split())
    return line if len(line) <= 16 else f"{line[:15]}…"
