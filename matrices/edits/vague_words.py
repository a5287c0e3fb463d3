"""Edits of the words that a team takes as vague, language by language, beside those shipped or instead of them."""

from collections.abc import Collection, Mapping

from msgspec.structs import replace

from matrices.edits.tidying import one_line
from matrices.model.settings import Settings


def add_vague_word(settings: Settings, language: str, word: str, shipped: Collection[str]) -> Settings:
    """Return `settings` that take `word` as vague; a shipped word that was removed is back."""
    word = one_line(word)
    if not word or word in shipped:
        return restore_vague_word(settings, language, word)
    added = settings.vague_words_added.get(language, ())
    return settings if word in added else _with_added(settings, language, (*added, word))


def remove_vague_word(settings: Settings, language: str, word: str, shipped: Collection[str]) -> Settings:
    """Return `settings` that let `word` pass."""
    added = settings.vague_words_added.get(language, ())
    settings = _with_added(settings, language, tuple(one for one in added if one != word))
    removed = settings.vague_words_removed.get(language, ())
    if word not in shipped or word in removed:
        return settings
    return _with_removed(settings, language, (*removed, word))


def restore_vague_word(settings: Settings, language: str, word: str) -> Settings:
    """Return `settings` that take a shipped word as vague again."""
    removed = settings.vague_words_removed.get(language, ())
    return _with_removed(settings, language, tuple(one for one in removed if one != word))


def restore_vague_words(settings: Settings, language: str) -> Settings:
    """Return `settings` with the words of a language as shipped."""
    return _with_removed(_with_added(settings, language, ()), language, ())


def _with_added(settings: Settings, language: str, words: tuple[str, ...]) -> Settings:
    return replace(settings, vague_words_added=_changed(settings.vague_words_added, language, words))


def _with_removed(settings: Settings, language: str, words: tuple[str, ...]) -> Settings:
    return replace(settings, vague_words_removed=_changed(settings.vague_words_removed, language, words))


def _changed(lists: Mapping[str, tuple[str, ...]], language: str, words: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """Return `lists` with other words for a language; no entry where there are none."""
    others = {code: listed for code, listed in lists.items() if code != language}
    return {**others, language: words} if words else others
