"""What fields of people and their values are called. Knows no Qt."""

from collections.abc import Iterable, Mapping

from matrices.language.words import Words
from matrices.model.matrix import Matrix, Track
from matrices.model.path_words import track_text
from matrices.model.team_map import Column
from matrices.model.team_order import Field, FieldKind


class Labels:
    """Names for one workspace's roles and attributes."""

    def __init__(self, words: Words, matrices: Mapping[str, Matrix], columns: Iterable[Column]) -> None:
        self._words = words
        self._matrices = matrices
        self._columns = {one.attribute_id: one.name for one in columns}

    def field(self, by: Field) -> str:
        """Return what a field is called."""
        words = self._words
        names = {
            FieldKind.NAME: words("Name"),
            FieldKind.ROLE: words("Role"),
            FieldKind.TRACK: words("Track"),
            FieldKind.EMBEDDED: words("Embedded in"),
            FieldKind.LEAD: words("Lead"),
            FieldKind.MET: words("Expectations met"),
        }
        if by.kind is FieldKind.TAG:
            return by.key
        return names[by.kind] if by.kind in names else self._columns.get(by.key, "")

    def value(self, by: Field, value: str) -> str:
        """Return what a value of a field is called; "" is for those without one."""
        if not value:
            return self._without(by)
        if by.kind is FieldKind.ROLE:
            return self._matrices[value].title if value in self._matrices else value
        if by.kind is FieldKind.TRACK:
            return track_text(Track(value), self._words)
        if by.kind is FieldKind.MET:
            return self._words("{count} met", count=value)
        if by.kind is FieldKind.LEVEL:
            return self._words("Level {number}", number=int(value) + 1)
        return value

    def _without(self, by: Field) -> str:
        words = self._words
        names = {
            FieldKind.ROLE: words("No role"),
            FieldKind.TRACK: words("No role"),
            FieldKind.EMBEDDED: words("Not embedded"),
            FieldKind.LEAD: words("No lead named"),
            FieldKind.MET: words("Nothing expected"),
            FieldKind.LEVEL: words("No level known"),
        }
        return names.get(by.kind) or words("Without {tag}", tag=by.key)
