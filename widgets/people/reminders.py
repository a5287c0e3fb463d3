"""Ratings that the lead wanted looked at again because their wording changed. They say so quietly until they are."""

from collections.abc import Callable
from typing import NamedTuple

from matrices.edits.confirming import is_to_confirm, stop_asking
from matrices.language.words import Words
from matrices.model.edition import Edition
from matrices.model.matrix import Matrix
from matrices.model.teammate import Teammate
from widgets.grid.cautions import Cautions


class Reminders(NamedTuple):
    """The reminders of one teammate in the rows of one role."""

    teammate: Teammate
    matrix: Matrix
    find_edition: Callable[[str], Edition | None]
    words: Words

    def has(self, attribute_id: str) -> bool:
        """Tell whether a row is to be confirmed again."""
        return is_to_confirm(self.teammate, self._ids(attribute_id))

    def text(self, attribute_id: str) -> str:
        """Return what to say of a row, empty where there is nothing to confirm."""
        asked = (self.teammate.to_confirm[one] for one in self._ids(attribute_id) if one in self.teammate.to_confirm)
        edition_id = next(asked, None)
        if edition_id is None:
            return ""
        edition = self.find_edition(edition_id)
        if edition is None or edition.number is None:
            return self.words("Confirm again: the wording changed.")
        return self.words("Confirm again: the wording changed in edition {number}.", number=edition.number)

    def cautions(self) -> Cautions:
        """Return where the grid carries the sign."""
        rows = frozenset(one.attribute_id for one in self.matrix.attributes if self.has(one.attribute_id))
        return Cautions(attribute_ids=rows, reason_at=self._reason)

    def settled(self, attribute_id: str) -> Teammate:
        """Return the teammate without the reminder of a row: the rating holds as it is."""
        return stop_asking(self.teammate, self._ids(attribute_id))

    def _ids(self, attribute_id: str) -> tuple[str, ...]:
        return attribute_id, *self.matrix.former_ids.get(attribute_id, ())

    def _reason(self, attribute_id: str | None, _level_id: str | None) -> str:
        return "" if attribute_id is None else self.text(attribute_id)
