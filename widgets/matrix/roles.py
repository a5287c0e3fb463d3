"""The roles as the list beside the matrix shows them."""

from collections.abc import Collection, Iterable, Sequence

from matrices.language.words import Words
from matrices.model.matrix import Matrix, Track
from matrices.model.path_words import track_text
from widgets.side_rows import Entry


def role_entries(matrices: Iterable[Matrix], words: Words) -> list[Entry]:
    """Return an entry for each role, by track and then by title."""
    tracks = list(Track)
    ordered = sorted(matrices, key=lambda one: (tracks.index(one.track), words.sort_key(one.title)))
    return [_entry(one, words) for one in ordered]


def neighbour(entry_ids: Sequence[str], entry_id: str, left: Collection[str]) -> str | None:
    """Return the entry that stood nearest to one, the next before the one above it, of those that are `left`."""
    place = entry_ids.index(entry_id) if entry_id in entry_ids else 0
    nearest = (*entry_ids[place:], *reversed(entry_ids[:place]))
    return next((one for one in nearest if one in left), None)


def _entry(matrix: Matrix, words: Words) -> Entry:
    attributes = words.plural("{count} attribute", "{count} attributes", len(matrix.attributes))
    levels = words.plural("{count} level", "{count} levels", len(matrix.levels))
    subtitle = words("{attributes} · {levels}", attributes=attributes, levels=levels)
    return Entry(matrix.matrix_id, matrix.title, subtitle, track_text(matrix.track, words), words.language)
