"""Capital letters as a language writes them: Turkish keeps the dot of its i."""


def with_capital(text: str, language: str) -> str:
    """Return `text` as it begins a sentence; the rest of it stays as it is."""
    first = "İ" if language == "tr" and text.startswith("i") else text[:1].upper()
    return first + text[1:]
