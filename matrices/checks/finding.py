"""What the check of the wording found: a code, a place and what a sentence needs, never the sentence."""

import datetime
import hashlib
from collections.abc import Iterable
from enum import StrEnum

from matrices.model.acceptances import Acceptance, Acceptances
from matrices.model.document import Part


class Code(StrEnum):
    """What may be wrong with a matrix or its wording."""

    EMPTY = "empty"
    """A cell without text; the whole row where the place names no level, the whole level where it names no attribute.
    `count` is how many cells."""
    SAME = "same"
    """Behaviours that stand word for word in `other`."""
    NEARLY_SAME = "nearly_same"
    """Behaviours that say hardly more than those in `other`, a neighbouring level."""
    NUMBER = "number"
    """A count, a share, a time or a metric where a behaviour belongs; `found` are the words."""
    VAGUE = "vague"
    """Words that nobody can observe; `found` are the words."""
    ASKS_LESS = "asks_less"
    """A level that asks less than `other`, an earlier one."""
    LONG = "long"
    """A cell far longer than the others of its row; `count` is how many times as long."""
    SHORT = "short"
    """A cell far shorter than the others of its row; `count` is how many times as short."""
    NAME_TWICE = "name_twice"
    """An attribute whose name is taken; the place of the first is `other`."""
    NO_EXPECTED = "no_expected"
    """An attribute of which no level is expected; the whole matrix where the place names no attribute."""
    MANY_ATTRIBUTES = "many_attributes"
    """More attributes than anybody can grow in; `count` is how many."""
    MANY_LEVELS = "many_levels"
    """More levels than anybody can tell apart; `count` is how many."""
    PLACEHOLDER = "placeholder"
    """Text that waits for text; `found` are the words."""
    CUSTOMER_DATA = "customer_data"
    """An address, a number or a secret that belongs to a person; `found` are the words."""


class Place(Part, frozen=True, kw_only=True):
    """Where: a cell; a row or a level where one of its ids is None; the matrix where both are."""

    matrix_id: str
    attribute_id: str | None = None
    level_id: str | None = None


class Span(Part, frozen=True):
    """Characters `start` up to but not including `end`, counted from 0 in Unicode code points."""

    start: int
    end: int


class FixKind(StrEnum):
    """What a fix does to the text."""

    REMOVE_LINES = "remove_lines"
    REMOVE_WORDS = "remove_words"


class Fix(Part, frozen=True, kw_only=True):
    """A change that removes the finding, and the text that the cell has afterwards."""

    kind: FixKind
    text: str


class Finding(Part, frozen=True, kw_only=True):
    """One thing to look at. A matrix has at most one of each code at each place.

    `text` is what was looked at: a cell's descriptor, or an attribute's name; `spans` are characters of it. `context`
    is what else the finding rests on.
    """

    code: Code
    place: Place
    text: str = ""
    spans: tuple[Span, ...] = ()
    found: tuple[str, ...] = ()
    other: Place | None = None
    count: int = 0
    context: str = ""
    fix: Fix | None = None

    @property
    def digest(self) -> str:
        """What changes when the text does: the first 64 bits of BLAKE2b."""
        evidence = "\0".join((self.code, self.text, self.context))
        return hashlib.blake2b(evidence.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def acceptance_of(finding: Finding, reason: str, on: datetime.date) -> Acceptance:
    """Return the acceptance that lets `finding` stand until its text changes."""
    place = finding.place
    return Acceptance(
        code=finding.code.value,
        attribute_id=place.attribute_id,
        level_id=place.level_id,
        digest=finding.digest,
        reason=reason,
        on=on,
    )


def acceptance_for(finding: Finding, acceptances: Acceptances | None) -> Acceptance | None:
    """Return the acceptance that lets `finding` stand, or None while it is open."""
    if acceptances is None:
        return None
    key = _key(finding)
    return next((one for one in acceptances.entries if one.place == key and one.digest == finding.digest), None)


def open_findings(findings: Iterable[Finding], acceptances: Acceptances | None) -> tuple[Finding, ...]:
    """Return the findings that nobody has accepted as the text now stands."""
    entries = () if acceptances is None else acceptances.entries
    accepted = {(*one.place, one.digest) for one in entries}
    return tuple(one for one in findings if (*_key(one), one.digest) not in accepted) if accepted else tuple(findings)


def _key(finding: Finding) -> tuple[str, str | None, str | None]:
    return finding.code.value, finding.place.attribute_id, finding.place.level_id
