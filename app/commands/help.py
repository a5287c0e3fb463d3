"""The end of each help page: commands as they could be typed."""

from matrices.language.words import Words


def examples(words: Words, *lines: str) -> str:
    """Return an epilog of examples that keeps its lines."""
    return "\b\n" + words("Examples:") + "".join(f"\n  {line}" for line in lines)
