"""What the window shares."""

import pytest
from PySide6.QtCore import QLibraryInfo

from app.context import QtTexts
from matrices.language.words import words_for


@pytest.fixture
def turkish() -> QtTexts:
    texts = QtTexts(words_for("tr"))
    assert texts.load("qtbase_tr", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return texts


def test_keys_keep_the_names_printed_on_them(turkish: QtTexts) -> None:
    assert turkish.translate("QShortcut", "Alt") == "Alt"


def test_other_texts_of_qt_are_translated(turkish: QtTexts) -> None:
    assert turkish.translate("QShortcut", "Up") == "Yukarı"


def test_a_text_without_a_translation_stays(turkish: QtTexts) -> None:
    assert turkish.translate("QShortcut", "A key that nobody translated") == "A key that nobody translated"


def test_a_text_that_got_a_key_later_is_translated(turkish: QtTexts) -> None:
    assert turkish.translate("QFileDialog", "&Look in:") == "Arama konumu:"


def test_what_qt_has_no_words_for_is_said_in_ours() -> None:
    assert QtTexts(words_for("ja")).translate("QAbstractFileIconProvider", "Folder") == words_for("ja")("Folder")


@pytest.mark.parametrize("source", ["Save", "&Save"])
def test_a_button_of_qt_speaks_as_ours_do(source: str) -> None:
    assert QtTexts(words_for("ar")).translate("QPlatformTheme", source) == words_for("ar")("Save")
