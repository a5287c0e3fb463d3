"""Ratings of one attribute side by side, as a grid: its levels with their words across, people by lead down.

The grid of a role is lent for it: people stand where attributes do, and what was said of them where descriptors do.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from matrices.language.dates import date_text
from matrices.language.words import Words
from matrices.model.answer_words import absence_text, who_text
from matrices.model.calibration import Voice, Witness, by_lead
from matrices.model.calibration_words import lead_text
from matrices.model.edition import matrix_id_in
from matrices.model.matrix import Attribute, Category, Matrix
from matrices.model.review import Who
from widgets.grid.marks import CellMarks, RowMarks
from widgets.people.standing_marks import view_letters

_NOBODY = "nobody"


class Sheet(NamedTuple):
    """What the grid shows, and the signs in it by teammate id and level id."""

    matrix: Matrix
    cells: Mapping[tuple[str, str], CellMarks]
    rows: Mapping[str, RowMarks]

    def cell(self, teammate_id: str, level_id: str) -> CellMarks:
        """Return the signs of a cell."""
        return self.cells.get((teammate_id, level_id), CellMarks())

    def row(self, teammate_id: str) -> RowMarks:
        """Return the signs of a row."""
        return self.rows.get(teammate_id, RowMarks())


def sheet_rows(sheet: Sheet, words: Words) -> list[list[str]]:
    """Return a sheet as texts: heads, what the levels mean, then a teammate a row with what was said at each level."""
    matrix = sheet.matrix
    heads = [words("Name"), words("Group"), words("Rated"), *(one.name for one in matrix.levels)]
    meanings = [matrix.title, "", "", *(one.meaning for one in matrix.levels)]
    return [heads, meanings, *(_person_row(sheet, one) for one in matrix.attributes)]


def _person_row(sheet: Sheet, person: Attribute) -> list[str]:
    group = sheet.matrix.category(person.category_id or _NOBODY).name
    rated = " \N{MIDDLE DOT} ".join(one for one in (person.about, sheet.row(person.attribute_id).absence) if one)
    said = [person.descriptor(one.level_id) for one in sheet.matrix.levels]
    return [person.name, group, rated, *said]


class SheetMaker:
    """Makes sheets for an attribute of one role; `roles` are all, by id."""

    def __init__(self, matrix: Matrix, attribute_id: str, roles: Mapping[str, Matrix], words: Words) -> None:
        self._matrix = matrix
        self._attribute = matrix.attribute(attribute_id)
        self._roles = roles
        self._words = words
        self._mark = "\N{RIGHT-TO-LEFT MARK}" if words.is_right_to_left else "\N{LEFT-TO-RIGHT MARK}"
        """Before names, which begin where days begin and not where their own letters ask for."""

    def sheet(self, witnesses: Sequence[Witness]) -> Sheet:
        """Return the sheet of some people, by who rated them last, then by name."""
        groups = by_lead(witnesses, self._words.sort_key)
        ordered = [one for _, several in groups for one in several]
        levels = tuple(replace(one, meaning=self._attribute.descriptor(one.level_id)) for one in self._matrix.levels)
        words = self._words
        made = Matrix(
            matrix_id=f"{self._matrix.matrix_id}:{self._attribute.attribute_id}",
            title=self._attribute.name,
            language=self._matrix.language,
            levels=levels,
            categories=tuple(Category(category_id=one or _NOBODY, name=lead_text(one, words)) for one, _ in groups),
            attributes=tuple(self._row(one) for one in ordered),
        )
        cells = {key: marks for one in ordered for key, marks in self._cells(one).items()}
        return Sheet(made, cells, {one.teammate.teammate_id: self._row_marks(one) for one in ordered})

    def _row(self, one: Witness) -> Attribute:
        texts: dict[str, list[str]] = {}
        for voice in one.voices:
            if voice.rating.level_id in self._matrix.level_places:
                texts.setdefault(voice.rating.level_id or "", []).append(self._voice_text(voice))
        return Attribute(
            attribute_id=one.teammate.teammate_id,
            name=self._along(one.teammate.name),
            about=self._about(one),
            category_id=one.lead or _NOBODY,
            descriptors={level_id: "\n".join(lines) for level_id, lines in texts.items()},
        )

    def _along(self, name: str) -> str:
        """Return a name that begins where those in other scripts do."""
        return f"{self._mark}{name}" if self._words.is_right_to_left or not name.isascii() else name

    def _about(self, one: Witness) -> str:
        latest = one.latest
        if latest is None:
            return self._words("not rated yet")
        if latest.rating.level_id is not None and latest.rating.level_id not in self._matrix.level_places:
            return self._words("level from another role")
        return date_text(latest.rating.on, self._words.language)

    def _voice_text(self, voice: Voice) -> str:
        """Return one rating in a line: when, by whom, in which other role, and what was seen."""
        words, rating = self._words, voice.rating
        by = [date_text(rating.on, words.language), who_text(rating.by, words)]
        if voice.lead and rating.by is not Who.SELF:
            by.append(voice.lead)
        role_id = matrix_id_in(rating.edition_id)
        if role_id != self._matrix.matrix_id and role_id in self._roles:
            by.append(self._roles[role_id].title)
        seen = " / ".join(" ".join(one.text.split()) for one in voice.evidence if one.text.strip())
        said = words(", ").join(by)
        return words("{name}: {value}", name=said, value=seen) if seen else said

    def _cells(self, one: Witness) -> Mapping[tuple[str, str], CellMarks]:
        teammate_id, latest = one.teammate.teammate_id, one.latest
        held = None if latest is None else latest.rating.level_id
        counted = [voice.rating.level_id for voice in one.voices if voice.rating.by is not Who.SELF]
        earlier = next((level_id for level_id in counted if level_id is not None and level_id != held), None)
        own = None if one.own is None else one.own.rating.level_id
        expected = self._attribute.expected_level_id
        badge = view_letters(self._words)[Who.SELF] if own != held else ""
        return {
            (teammate_id, level.level_id): CellMarks(
                is_current=level.level_id == held,
                is_earlier=level.level_id == earlier,
                is_expected=level.level_id == expected,
                badge=badge if level.level_id == own else "",
                badge_said=who_text(Who.SELF, self._words) if badge and level.level_id == own else "",
            )
            for level in self._matrix.levels
        }

    def _row_marks(self, one: Witness) -> RowMarks:
        absence = None if one.latest is None else one.latest.rating.absence
        return RowMarks(absence="" if absence is None else absence_text(absence, self._words))
