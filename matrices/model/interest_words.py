"""What a teammate's interest in an attribute is called, in window, print and command line alike."""

from matrices.language.words import Words
from matrices.model.teammate import Interest


def interest_text(interest: Interest | None, words: Words) -> str:
    """Return what the teammate says of an attribute; empty where nobody asked."""
    if interest is None:
        return ""
    return {
        Interest.GROW: words("wants to grow here"),
        Interest.FINE: words("fine as it is"),
        Interest.RATHER_NOT: words("rather not"),
    }[interest]
