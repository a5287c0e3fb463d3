"""A list of people as it would be taken: a result for each row, before anything is, and the documents that it makes."""

import datetime
import re
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Final, NamedTuple

from msgspec.structs import replace

from matrices.edits.people import new_teammate
from matrices.edits.profiles import Profile, ProfileFault, faults_in, profile_of, with_profile
from matrices.exchange.people_plan import day_in
from matrices.exchange.periods import is_day_first
from matrices.exchange.roster_columns import RosterColumn, RosterLayout
from matrices.exchange.roster_languages import language_in, languages_by_name
from matrices.exchange.sheet import Sheet
from matrices.model.document import Part
from matrices.model.folding import Folding
from matrices.model.ids import is_id
from matrices.model.matrix import Matrix
from matrices.model.teammate import Placement, Teammate

_BETWEEN_VALUES: Final = re.compile(r"[,;،؛、\n]")
_DAYS: Final = (RosterColumn.SINCE, RosterColumn.UNTIL, RosterColumn.LEFT)


class RosterOutcome(StrEnum):
    """What becomes of a row; those after SAME say why it is not taken."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    NO_NAME = "no_name"
    SEVERAL_TEAMMATES = "several_teammates"
    REPEATED = "repeated"
    """A row above is of the same person."""
    UNKNOWN_ROLE = "unknown_role"
    BAD_DAY = "bad_day"
    ENDS_EARLY = "ends_early"
    UNKNOWN_LANGUAGE = "unknown_language"


TAKEN: Final = frozenset({RosterOutcome.NEW, RosterOutcome.CHANGED})


class RosterChange(NamedTuple):
    """What a row would change: a field, and for a tag its name; texts as they stand and as they would."""

    kind: RosterColumn
    name: str
    before: str
    after: str


class RosterRow(Part, frozen=True, kw_only=True):
    """A row, counted from 1 as spreadsheets do, and what becomes of it; `teammate` is who they would be."""

    source_row: int
    outcome: RosterOutcome
    name: str = ""
    detail: str = ""
    """The text that cannot be taken, where that is why."""
    changes: tuple[RosterChange, ...] = ()
    teammate: Teammate | None = None


class RosterPlan(Part, frozen=True, kw_only=True):
    """What would be taken from a list, and how it was read."""

    layout: RosterLayout
    rows: tuple[RosterRow, ...] = ()

    @property
    def taken(self) -> tuple[RosterRow, ...]:
        """The rows that change something."""
        return tuple(one for one in self.rows if one.outcome in TAKEN)

    @property
    def documents(self) -> list[Teammate]:
        """The documents to store in one commit."""
        return [one.teammate for one in self.taken if one.teammate is not None]

    @property
    def unknown_roles(self) -> tuple[str, ...]:
        """Titles that no role has, each once."""
        found = (one.detail for one in self.rows if one.outcome is RosterOutcome.UNKNOWN_ROLE)
        return tuple(dict.fromkeys(found))


class RosterKnown(NamedTuple):
    """What the workspace knows, and what a person said of titles that no role has: a role's id, or "" for none."""

    teammates: Sequence[Teammate]
    roles: Sequence[Matrix]
    today: datetime.date
    language: str = "en"
    said_roles: Mapping[str, str] = {}


def plan_roster(sheet: Sheet, layout: RosterLayout, known: RosterKnown) -> RosterPlan:
    """Return what would be taken from a sheet. An empty cell leaves what is there; ids count before names."""
    if layout.header_row is None or not layout.is_complete:
        return RosterPlan(layout=layout)
    first = layout.header_row + 1
    reader = _Reader(layout, sheet.rows[first:], known)
    rows = (reader.read(first + 1 + place, row) for place, row in enumerate(sheet.rows[first:]) if any(row))
    return RosterPlan(layout=layout, rows=tuple(rows))


class _NotTakenError(Exception):
    """A row is not taken."""

    def __init__(self, outcome: RosterOutcome, detail: str = "") -> None:
        super().__init__(outcome)
        self.outcome = outcome
        self.detail = detail


class _Reader:
    """Goes down the rows below the header."""

    def __init__(self, layout: RosterLayout, rows: Sequence[Sequence[str]], known: RosterKnown) -> None:
        self._layout, self._known = layout, known
        self._fold = Folding()
        self._keys: dict[str, str] = {}
        self._languages = languages_by_name(self._fold)
        places = [layout.place(kind) for kind in _DAYS]
        self._is_day_first = is_day_first(row[place] for place in places if place is not None for row in rows)
        self._by_id = {one.teammate_id: one for one in known.teammates}
        self._by_name: dict[str, list[Teammate]] = {}
        for one in known.teammates:
            self._by_name.setdefault(self._key(one.name), []).append(one)
        self._roles: dict[str, list[Matrix]] = {}
        for matrix in known.roles:
            self._roles.setdefault(self._key(matrix.title), []).append(matrix)
            self._roles.setdefault(self._key(matrix.matrix_id), []).append(matrix)
        self._said = {self._key(title): role_id for title, role_id in known.said_roles.items()}
        self._titles = {one.matrix_id: one.title for one in known.roles}
        self._spelled = self._spellings(known.teammates)
        self._seen: set[str] = set()

    def read(self, source_row: int, row: Sequence[str]) -> RosterRow:
        """Return what becomes of one row."""
        columns = (one for one in self._layout.columns if one.kind is not RosterColumn.TAG)
        texts: dict[RosterColumn, str] = {one.kind: row[one.place].strip() for one in columns}
        result = RosterRow(source_row=source_row, outcome=RosterOutcome.SAME, name=texts.get(RosterColumn.NAME, ""))
        try:
            before = self._who(texts)
            profile = self._profile(before, texts, self._tags(row))
        except _NotTakenError as refused:
            return replace(result, outcome=refused.outcome, detail=refused.detail)
        after = with_profile(before, profile)
        is_new = before.teammate_id not in self._by_id
        outcome = RosterOutcome.NEW if is_new else RosterOutcome.SAME if after == before else RosterOutcome.CHANGED
        changes = tuple(self._changes(Teammate(teammate_id="", name="") if is_new else before, after))
        return replace(result, outcome=outcome, teammate=after, changes=changes, name=after.name)

    def _who(self, texts: Mapping[RosterColumn, str]) -> Teammate:
        own_id, name = texts.get(RosterColumn.ID, ""), " ".join(texts.get(RosterColumn.NAME, "").split())
        found = self._by_id.get(own_id)
        named = self._by_name.get(self._key(name), [])
        if found is None and not name:
            raise _NotTakenError(RosterOutcome.NO_NAME)
        if found is None and len(named) > 1:
            raise _NotTakenError(RosterOutcome.SEVERAL_TEAMMATES)
        if found is None and named:
            found = named[0]
        own_key = own_id if is_id(own_id) else self._key(name)
        key = own_key if found is None else found.teammate_id
        if key in self._seen:
            raise _NotTakenError(RosterOutcome.REPEATED)
        self._seen.add(key)
        return found or self._new(own_id, name)

    def _new(self, own_id: str, name: str) -> Teammate:
        """Return somebody new, under the id that the list gives them where it can be one, to be found again by it."""
        made = new_teammate(name, self._known.language)
        return replace(made, teammate_id=own_id) if is_id(own_id) else made

    def _profile(
        self, teammate: Teammate, texts: Mapping[RosterColumn, str], tags: Mapping[str, tuple[str, ...]]
    ) -> Profile:
        known = profile_of(teammate)
        lead = texts.get(RosterColumn.LEAD, "")
        profile = replace(
            known,
            name=texts.get(RosterColumn.NAME, "") or known.name,
            reading=self._reading(texts.get(RosterColumn.READING, ""), known.reading),
            led_by=self._spelled.get(self._key(lead), lead) if lead else known.led_by,
            language=self._language(texts.get(RosterColumn.LANGUAGE, "")) or known.language,
            left_on=self._day(texts, RosterColumn.LEFT) or known.left_on,
            tags={**known.tags, **tags},
            placements=self._placements(teammate, texts),
        )
        if any(fault is ProfileFault.ENDS_EARLY for fault, _ in faults_in(profile)):
            raise _NotTakenError(RosterOutcome.ENDS_EARLY, texts.get(RosterColumn.UNTIL, ""))
        return profile

    def _reading(self, text: str, known: str) -> str:
        """Return how a name is read; what is known stays where only the kind or width of its kana is another."""
        return known if not text or self._key(text) == self._key(known) else text

    def _placements(self, teammate: Teammate, texts: Mapping[RosterColumn, str]) -> tuple[Placement, ...]:
        """Return the placements with the one that the row tells of: corrected, or begun behind the others."""
        since, until = self._day(texts, RosterColumn.SINCE), self._day(texts, RosterColumn.UNTIL)
        held = teammate.placement_on(self._known.today) or next(iter(teammate.placements), None)
        role_id, embedded = self._role_id(texts, held), texts.get(RosterColumn.EMBEDDED, "")
        if not role_id:
            return teammate.placements
        same_day = next((one for one in teammate.placements if one.since == since), None)
        is_held = held is not None and held.matrix_id == role_id and embedded in ("", held.embedded_in)
        told = same_day or (held if is_held else None)
        base = told or Placement(matrix_id=role_id, since=since or self._known.today)
        made = replace(
            base,
            matrix_id=role_id,
            since=since or base.since,
            embedded_in=embedded or base.embedded_in,
            embedded_until=until or base.embedded_until,
        )
        others = [one for one in teammate.placements if one is not told and one.since != made.since]
        return tuple(sorted([*others, made], key=lambda one: one.since))

    def _role_id(self, texts: Mapping[RosterColumn, str], held: Placement | None) -> str:
        """Return the id of the role that a row names; of two of one title the one that is held."""
        title = texts.get(RosterColumn.ROLE, "")
        if not title:
            return "" if held is None else held.matrix_id
        if self._key(title) in self._said:
            return self._said[self._key(title)]
        found = [one.matrix_id for one in self._roles.get(self._key(title), ())]
        if not found:
            raise _NotTakenError(RosterOutcome.UNKNOWN_ROLE, title)
        return held.matrix_id if held is not None and held.matrix_id in found else found[0]

    def _tags(self, row: Sequence[str]) -> dict[str, tuple[str, ...]]:
        """Return the tags of a row, spelled as they are in use."""
        found: dict[str, tuple[str, ...]] = {}
        for one in self._layout.columns:
            if one.kind is RosterColumn.TAG and row[one.place].strip():
                values = filter(None, (text.strip() for text in _BETWEEN_VALUES.split(row[one.place])))
                name = self._spelled.get(self._key(one.heading), one.heading)
                found[name] = tuple(self._spelled.get(self._key(value), value) for value in values)
        return {name: values for name, values in found.items() if values}

    def _language(self, text: str) -> str:
        language = language_in(text, self._languages, self._fold) if text else ""
        if text and not language:
            raise _NotTakenError(RosterOutcome.UNKNOWN_LANGUAGE, text)
        return language

    def _day(self, texts: Mapping[RosterColumn, str], kind: RosterColumn) -> datetime.date | None:
        text = texts.get(kind, "")
        day = day_in(text, is_day_first=self._is_day_first) if text else None
        if text and day is None:
            raise _NotTakenError(RosterOutcome.BAD_DAY, text)
        return day

    def _key(self, text: str) -> str:
        """Return how a text compares; leads, roles and values recur in every row."""
        if text not in self._keys:
            self._keys[text] = " ".join(self._fold(text).text.split())
        return self._keys[text]

    def _spellings(self, teammates: Iterable[Teammate]) -> Mapping[str, str]:
        """Return names of people, tags and values as they are spelled in use, by how they compare."""
        found: dict[str, str] = {}
        for one in teammates:
            for text in (one.name, one.led_by, *one.tags, *(text for values in one.tags.values() for text in values)):
                found.setdefault(self._key(text), text)
        return found

    def _changes(self, before: Teammate, after: Teammate) -> Iterable[RosterChange]:
        old, new = self._told(before), self._told(after)
        for key in dict.fromkeys((*new, *old)):
            if new.get(key, "") != old.get(key, ""):
                yield RosterChange(*key, old.get(key, ""), new.get(key, ""))

    def _told(self, teammate: Teammate) -> dict[tuple[RosterColumn, str], str]:
        """Return what is known of somebody as texts; of roles the one held, or the next to come."""
        held = teammate.placement_on(self._known.today) or next(iter(teammate.placements), None)
        told = {(RosterColumn.NAME, ""): teammate.name, (RosterColumn.READING, ""): teammate.reading}
        if held is not None:
            until = held.embedded_until
            told[RosterColumn.ROLE, ""] = self._titles.get(held.matrix_id, "")
            told[RosterColumn.SINCE, ""] = held.since.isoformat()
            told[RosterColumn.EMBEDDED, ""] = held.embedded_in
            told[RosterColumn.UNTIL, ""] = "" if until is None else until.isoformat()
        told[RosterColumn.LEAD, ""] = teammate.led_by
        if teammate.teammate_id:
            told[RosterColumn.LANGUAGE, ""] = teammate.language
        told[RosterColumn.LEFT, ""] = "" if teammate.left_on is None else teammate.left_on.isoformat()
        told |= {(RosterColumn.TAG, name): ", ".join(values) for name, values in teammate.tags.items()}
        return told
