"""What erasing a teammate does, or did, in sentences."""

from collections import Counter
from collections.abc import Iterator, Sequence

from matrices.edits.erasing import Erasure, Mention
from matrices.language.words import Words
from matrices.model.metric import MetricValues
from matrices.model.private_note import PrivateNote
from matrices.model.review import Review
from matrices.store.erasing import Erased


def former_teammate(words: Words) -> str:
    """Return what stands where a name was."""
    return words("a former teammate")


def erasure_lines(erasure: Erasure, words: Words, erased: Erased | None = None) -> Iterator[str]:
    """Yield what erasing does, and with `erased` what came of it, a sentence a line."""
    yield words("Erased: {name}", name=erasure.name) if erased else words("To be erased: {name}", name=erasure.name)
    yield from _own(erasure, words)
    if erasure.replaced:
        placeholder = former_teammate(words)
        yield words.plural(
            "{count} mention in other texts is replaced by “{placeholder}”",
            "{count} mentions in other texts are replaced by “{placeholder}”",
            len(erasure.replaced),
            placeholder=placeholder,
        )
    yield from _possible(erasure.possible, words)
    if erased is not None:
        yield from _outcome(erased, words)


def _own(erasure: Erasure, words: Words) -> Iterator[str]:
    counts = Counter(type(one) for one in erasure.removed)
    if counts[Review]:
        yield words.plural("{count} review with its ratings", "{count} reviews with their ratings", counts[Review])
    if counts[PrivateNote]:
        yield words.plural("{count} private note", "{count} private notes", counts[PrivateNote])
    if counts[MetricValues]:
        yield words("their numbers in context")


def _possible(possible: Sequence[Mention], words: Words) -> Iterator[str]:
    """Yield what may be mentions, each as the words around it."""
    if not possible:
        return
    yield words.plural(
        "{count} text holds a part of the name and stays as it is:",
        "{count} texts hold a part of the name and stay as they are:",
        len(possible),
    )
    for one in possible:
        yield f"  … {one.text} …"


def _outcome(erased: Erased, words: Words) -> Iterator[str]:
    for path in erased.deleted:
        yield words("Deleted, because it named them: {file}", file=path)
    if erased.is_clean:
        yield words("No byte of the workspace names them any more.")
    else:
        yield words("The name, or the id, still stands somewhere in the workspace: look at the texts above.")
    yield words("Copies of the workspace that were saved elsewhere are not known to Trellis: erase there too.")
