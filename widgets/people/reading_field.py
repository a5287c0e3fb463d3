"""A field for how a name is read, beside that for the name."""

from PySide6.QtWidgets import QFormLayout, QLineEdit

from matrices.language.kana import has_kanji
from matrices.language.words import Words
from widgets.line_field import LineField


class ReadingField(LineField):
    """Is there only where it is of use: beside a name in kanji, where a reading is known, and always in Japanese.

    It comes while a name is typed and does not go again, so that nothing jumps to and fro.
    """

    def __init__(self, name_edit: QLineEdit, words: Words, reading: str = "") -> None:
        super().__init__(reading, placeholderText=words("How it sounds, for sorting and search"))
        self._name_edit = name_edit
        self._words = words
        self._form: QFormLayout | None = None
        name_edit.textChanged.connect(self._follow_name)

    @property
    def is_of_use(self) -> bool:
        """Whether a name's letters leave open how it sounds, or somebody said it."""
        return self._words.language == "ja" or bool(self.text()) or has_kanji(self._name_edit.text())

    def join(self, form: QFormLayout) -> None:
        """Become the next row of a form."""
        self._form = form
        text = self._words("Reading of the name")
        self.setAccessibleName(text)
        form.addRow(text, self)
        form.setRowVisible(self, self.is_of_use)

    def _follow_name(self) -> None:
        if self._form is not None and self.is_of_use:
            self._form.setRowVisible(self, True)
