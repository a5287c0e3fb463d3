"""The line above the grid: the role's title, its edition and language, and what can be done with it."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from matrices.language.words import AUTONYMS, LANGUAGES, Words
from widgets.buttons import text_button
from widgets.matrix.title_field import TitleField
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role

_DETAILS_KEYS: Final = "Ctrl+Shift+D"
"""What does the same; in the action table."""


class MatrixHeading(QWidget):
    """Shows and wishes; what owns it stores."""

    title_typed = Signal(str)
    language_chosen = Signal(str)  # a code of LANGUAGES
    translations_requested = Signal()
    check_requested = Signal()
    attribute_requested = Signal()
    level_requested = Signal()
    publish_requested = Signal()
    print_requested = Signal()
    details_requested = Signal()

    def __init__(
        self, theme: Theme, words: Words, parent: QWidget | None = None, *, reading: QToolButton | None = None
    ) -> None:
        """Make it; `reading` chooses the language in which the role is shown."""
        super().__init__(parent)
        self._theme = theme
        self._reading = reading or QToolButton()
        self.title = TitleField(words("Title of the role"))
        self.edition = QToolButton()
        self.edition.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.language = QToolButton()
        self.translations = QToolButton()
        self.translations.setText(words("Translations…"))
        self.translations.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.add_attribute = text_button(words("Add attribute"))
        self.add_level = text_button(words("Add level"))
        self.check = text_button(words("Check"), is_toggle=True)
        self.check.hide()  # until there is somebody to check
        self.publish = text_button(words("Publish edition…"))
        self.print = text_button(words("Print"))
        self.details = text_button(words("Details"), is_toggle=True)
        self.details.setToolTip(words("{text} ({keys})", text=self.details.text(), keys=_DETAILS_KEYS))
        self._languages = self._make_languages(words)
        self._lay_out()
        self._connect()
        self._dress()

    def show_role(self, title: str, language: str) -> None:
        """Show a role's title and language; a title that is being typed stays."""
        self.title.show_title(title)
        self.language.setText(AUTONYMS.get(language, language))
        for action in self._languages.actions():
            action.setChecked(action.data() == language)

    def show_edition(self, text: str, *, can_publish: bool) -> None:
        """Show how the wording stands to what was published."""
        self.edition.setText(text)
        self.publish.setEnabled(can_publish)

    def set_editable(self, *, is_editable: bool) -> None:
        """Let the role be edited from here, or only looked at."""
        self.title.setReadOnly(not is_editable)
        for one in (self.add_attribute, self.add_level, self.publish):
            one.setVisible(is_editable)
        self.language.setEnabled(is_editable)

    def _make_languages(self, words: Words) -> QActionGroup:
        group, menu = QActionGroup(self), QMenu(self)
        for code in LANGUAGES:
            action = menu.addAction(AUTONYMS[code])
            action.setData(code)
            action.setCheckable(True)
            group.addAction(action)
        self.language.setMenu(menu)
        self.language.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.language.setToolTip(words("Language that the role is written in"))
        self.language.setAccessibleName(words("Language that the role is written in"))
        return group

    def _lay_out(self) -> None:
        quiet = QHBoxLayout()
        quiet.setSpacing(0)
        for one in (self.edition, self.language, self.translations):
            quiet.addWidget(one)
        below = QHBoxLayout()
        below.setSpacing(space.TIGHT)
        below.addLayout(quiet)
        below.addStretch(1)
        for one in (self.add_attribute, self.add_level, self.publish):
            below.addWidget(one)
        above = QHBoxLayout()
        above.setSpacing(space.TIGHT)
        above.addWidget(self.title, 1)  # with little beside it: what can be done is long in some languages
        for one in (self._reading, self.check, self.print, self.details):
            above.addWidget(one)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.SMALL, space.MEDIUM, space.MEDIUM, space.TIGHT)
        layout.setSpacing(0)
        layout.addLayout(above)
        layout.addLayout(below)

    def _connect(self) -> None:
        self._theme.changed.connect(self._dress)
        self.title.typed.connect(self.title_typed)
        self._languages.triggered.connect(self._on_language_triggered)
        self.translations.clicked.connect(self.translations_requested)
        self.add_attribute.clicked.connect(self.attribute_requested)
        self.add_level.clicked.connect(self.level_requested)
        self.check.clicked.connect(self.check_requested)
        self.publish.clicked.connect(self.publish_requested)
        self.print.clicked.connect(self.print_requested)
        self.details.clicked.connect(self.details_requested)

    def _dress(self) -> None:
        colours, small = self._theme.colours, self._theme.font(Role.SMALL)
        self.title.dress(self._theme)
        trailing = "left" if self.isRightToLeft() else "right"
        for one in (self.edition, self.language, self.translations):
            one.setFont(small)
            room = space.SMALL if one is self.translations else space.LARGE  # for the arrow that opens a menu
            sides = f"padding: 2px {space.SMALL}px; padding-{trailing}: {room}px;"
            one.setStyleSheet(f"QToolButton {{ color: {colours.quiet_ink}; {sides} }}")

    def _on_language_triggered(self, action: QAction) -> None:
        self.language_chosen.emit(action.data())
