"""A teammate's marks as the grid paints them."""

import datetime
from collections.abc import Mapping

from matrices.language.dates import date_text
from matrices.language.words import Words
from matrices.model.answer_words import absence_text, who_text
from matrices.model.edition import matrix_id_in
from matrices.model.interest_words import interest_text
from matrices.model.marks import RowMarks, is_stale
from matrices.model.review import Who
from matrices.model.teammate import Interest
from widgets.grid.marks import CellMarks
from widgets.grid.marks import RowMarks as GridRowMarks


class StandingMarks:
    """Answers the grid's question for signs. A new mapping is a new day or a new rating."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self.rows: Mapping[str, RowMarks] = {}
        self.titles: Mapping[str, str] = {}
        """Of roles by matrix id, for levels given in another role."""
        self.interests: Mapping[str, Interest] = {}
        """What the teammate says of attributes, by their ids."""
        self.day = datetime.date.max
        self.stale_after_days = 0

    def cell(self, attribute_id: str, level_id: str) -> CellMarks:
        """Return the signs of one cell."""
        row = self.rows.get(attribute_id)
        if row is None:
            return CellMarks()
        return CellMarks(
            is_current=row.level_id == level_id and not row.is_of_other_role,
            is_carried=row.level_id == level_id and row.is_of_other_role,
            is_earlier=row.earlier_level_id == level_id and not row.is_of_other_role,
            is_expected=row.expected_level_id == level_id,
            is_next_expected=row.next_expected_level_id == level_id,
            badge=self._badge(row, level_id),
            badge_said=self._badge_said(row, level_id),
        )

    def row(self, attribute_id: str) -> GridRowMarks:
        """Return the signs of one row."""
        interest = self.interests.get(attribute_id)
        said = interest_text(interest, self._words)
        return self._standing(attribute_id)._replace(interest=said, is_wish=interest is Interest.GROW)

    def _standing(self, attribute_id: str) -> GridRowMarks:
        row = self.rows.get(attribute_id)
        if row is None or row.entry is None:
            return GridRowMarks(absence="" if row is None else self._absence(row))
        stale = is_stale(row, self.day, self.stale_after_days)
        absence = self._absence(row)
        notes = [self._role(row), self._age(row.entry.rating.on) if stale else ""]
        note = " · ".join(one for one in notes if one)
        if absence:
            return GridRowMarks(absence=" · ".join(filter(None, (absence, note))), is_stale=stale)
        return GridRowMarks(note=note, is_stale=stale)

    def age(self, attribute_id: str) -> str:
        """Return a sentence on how old the rating of a row is, empty where it is fresh."""
        row = self.rows.get(attribute_id)
        if row is None or not is_stale(row, self.day, self.stale_after_days):
            return ""
        days = self.stale_after_days
        return self._words.plural("Stale: more than {count} day old.", "Stale: more than {count} days old.", days)

    def _badge(self, row: RowMarks, level_id: str) -> str:
        letters = view_letters(self._words)
        return "".join(letters[who] for who in _viewers(row, level_id))

    def _badge_said(self, row: RowMarks, level_id: str) -> str:
        words = self._words
        return words(", ").join(who_text(who, words) for who in _viewers(row, level_id))

    def _absence(self, row: RowMarks) -> str:
        return "" if row.absence is None else absence_text(row.absence, self._words)

    def _role(self, row: RowMarks) -> str:
        if row.entry is None or not row.is_of_other_role:
            return ""
        title = self.titles.get(matrix_id_in(row.entry.rating.edition_id))
        return self._words("from another role") if title is None else self._words("as {role}", role=title)

    def _age(self, day: datetime.date) -> str:
        return self._words("stale, {date}", date=date_text(day, self._words.language))


def _viewers(row: RowMarks, level_id: str) -> list[Who]:
    """Return who sees a level otherwise than it stands."""
    return [who for who, said in row.views.items() if said == level_id]


def view_letters(words: Words) -> Mapping[Who, str]:
    """Return the letter that stands for a view in the grid."""
    return {Who.SELF: words("S"), Who.LEAD: words("L"), Who.AGREED: words("A")}
