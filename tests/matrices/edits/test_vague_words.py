from matrices.edits.vague_words import (
    add_vague_word,
    remove_vague_word,
    restore_vague_word,
    restore_vague_words,
)
from matrices.model.settings import Settings

SHIPPED = ("good", "great")


def test_a_word_is_added_once_and_removed_again():
    once = add_vague_word(Settings(), "en", "  rock   star ", SHIPPED)
    assert once.vague_words_added == {"en": ("rock star",)}
    assert add_vague_word(once, "en", "rock star", SHIPPED) == once
    assert remove_vague_word(once, "en", "rock star", SHIPPED) == Settings()


def test_a_shipped_word_is_removed_and_restored():
    removed = remove_vague_word(Settings(), "en", "good", SHIPPED)
    assert removed.vague_words_removed == {"en": ("good",)}
    assert remove_vague_word(removed, "en", "good", SHIPPED) == removed
    assert restore_vague_word(removed, "en", "good") == add_vague_word(removed, "en", "good", SHIPPED) == Settings()


def test_nothing_is_no_word():
    assert add_vague_word(Settings(), "en", "  ", SHIPPED) == Settings()


def test_a_language_is_restored_alone():
    changed = add_vague_word(add_vague_word(Settings(), "en", "ninja", SHIPPED), "tr", "süper", ())
    assert restore_vague_words(changed, "en").vague_words_added == {"tr": ("süper",)}
