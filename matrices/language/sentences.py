"""Sentences as a language writes them: how they begin, and how they follow one another."""

from collections.abc import Iterable


def with_capital(text: str, language: str) -> str:
    """Return `text` as it begins a sentence, Turkish with the dot of its i; the rest of it stays as it is."""
    first = "İ" if language == "tr" and text.startswith("i") else text[:1].upper()
    return first + text[1:]


def in_a_row(sentences: Iterable[str], language: str) -> str:
    """Return sentences one after the other, empty ones left out; Japanese puts no space between them."""
    return ("" if language == "ja" else " ").join(filter(None, sentences))
