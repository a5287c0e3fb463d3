import pytest
from PySide6.QtCore import Qt

from matrices.checks.vocabulary import shipped_vague_words
from matrices.model.settings import Settings
from widgets.checks.vague_words import VagueWordsDialog


@pytest.fixture
def dialog(qtbot, theme, words):
    made = VagueWordsDialog(Settings(vague_words_added={"en": ("ninja",)}), "en-GB", theme, words)
    qtbot.addWidget(made)
    return made


def listed(dialog):
    return [dialog.list.item(place).data(Qt.ItemDataRole.UserRole) for place in range(dialog.list.count())]


def test_own_words_stand_before_those_shipped(dialog):
    assert listed(dialog)[:2] == ["ninja", shipped_vague_words("en")[0]]


def test_a_word_is_added_by_enter(dialog, qtbot):
    qtbot.keyClicks(dialog.field, "rock  star")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.settings.vague_words_added["en"] == ("ninja", "rock star")
    assert dialog.word == "rock star"


def test_a_shipped_word_is_let_pass_and_taken_up_again(dialog, qtbot):
    dialog.choose("great")
    qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)
    assert dialog.settings.vague_words_removed == {"en": ("great",)}
    assert dialog.list.currentItem().font().strikeOut()
    dialog.restore.click()
    assert dialog.settings.vague_words_removed == {}


def test_a_language_is_as_shipped_again(dialog):
    dialog.language.setCurrentIndex(dialog.language.findData("ja"))
    assert not dialog.restore_all.isEnabled()
    assert listed(dialog) == list(dict.fromkeys(shipped_vague_words("ja")))
    dialog.language.setCurrentIndex(dialog.language.findData("en"))
    dialog.restore_all.click()
    assert dialog.settings == Settings()


def test_nothing_is_chosen_before_save(dialog, qtbot):
    dialog.restore_all.click()
    with qtbot.assertNotEmitted(dialog.chosen):
        dialog.reject()
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.accept()
    assert chosen.args == [Settings()]
