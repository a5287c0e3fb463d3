"""Which statements of the service standard an attribute serves: read as a list, ticked in a menu."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QMenu, QVBoxLayout, QWidget

from matrices.language.words import Words
from matrices.model.service_standard import ServiceStandard, StatementKind
from matrices.model.standard_words import kind_words
from widgets.buttons import text_button


class ServesField(QWidget):
    """Shows and wishes; a tick is a wish for all ids that are then ticked."""

    chosen = Signal(tuple)  # statement ids

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._standard = ServiceStandard()
        self._serves: tuple[str, ...] = ()
        self.names = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.button = text_button(words("Choose…"))
        self.button.setAccessibleName(words("What the attribute serves"))
        self.menu = QMenu(self)
        self.button.clicked.connect(self._on_button_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.names)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)

    def show_statements(self, standard: ServiceStandard, serves: tuple[str, ...]) -> None:
        """Show what is served of a standard; ids that it does not know are passed over."""
        self._standard = standard
        self._serves = tuple(one.statement_id for one in standard.statements if one.statement_id in serves)
        served = [one.name for one in standard.statements if one.statement_id in self._serves]
        self.names.setText("\n".join(served))
        self.names.setVisible(bool(served))

    def fill_menu(self) -> None:
        """Offer the statements, by their kinds."""
        self.menu.clear()
        for kind in StatementKind:
            statements = self._standard.of_kind(kind)
            if statements:  # a section of Qt's shows no text under a style sheet
                self.menu.addAction(kind_words(kind, self._words).heading).setEnabled(False)
            for one in statements:
                action = self.menu.addAction(one.name.replace("&", "&&"))
                action.setData(one.statement_id)
                action.setCheckable(True)
                action.setChecked(one.statement_id in self._serves)
                action.triggered.connect(self._on_action_triggered)

    def set_editable(self, *, is_editable: bool) -> None:
        """Let statements be ticked, or only read."""
        self.button.setVisible(is_editable)

    def _on_button_clicked(self) -> None:
        self.fill_menu()
        self.menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))

    def _on_action_triggered(self) -> None:
        ticked = tuple(one.data() for one in self.menu.actions() if one.isCheckable() and one.isChecked())
        self.chosen.emit(ticked)
