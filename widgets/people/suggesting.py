"""Fields to type into freely that suggest what is in use already."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QSizePolicy

from widgets.line_field import LineField
from widgets.name_completion import complete_by_sound, tell_readings

_LEAST_CHARACTERS = 9


class SuggestBox(QComboBox):
    """A line to type into with suggestions below; typing completes them, and none has to be taken."""

    def __init__(self, name: str, suggestions: Iterable[str] = (), text: str = "", *, placeholder: str = "") -> None:
        super().__init__()
        self.setLineEdit(LineField())
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LEAST_CHARACTERS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        line = self.lineEdit()
        assert line is not None
        line.setPlaceholderText(placeholder)
        line.setAccessibleName(name)
        completer = QCompleter(self.model(), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        self.suggest(suggestions)
        self.setEditText(text)

    @property
    def text(self) -> str:
        """What is entered."""
        return self.currentText().strip()

    def suggest_people(self, names: Iterable[str], readings: Mapping[str, str]) -> None:
        """Suggest names, found by how they sound and are read too."""
        entered = self.currentText()
        self.suggest(names)
        tell_readings(self, readings)
        self.setEditText(entered)  # an entry that is told anew would stand in the line
        complete_by_sound(self)

    def suggest(self, suggestions: Iterable[str]) -> None:
        """Suggest something else; what is entered stays."""
        entered = self.currentText()
        self.clear()
        self.addItems(list(suggestions))
        self.setEditText(entered)
