"""What a teammate beside a role comes to, in words: what is asked, what is met, what is new, and how others came there.

Levels are an order, not a measure: of months only the least, the most and the median that occurs are told.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from statistics import median_low
from typing import Final, NamedTuple

from matrices.language.dates import date_text
from matrices.language.sentences import in_a_row, with_capital
from matrices.language.words import Words
from matrices.model.answer_words import absence_text, who_text
from matrices.model.edition import Edition
from matrices.model.evidence import Evidence
from matrices.model.growth import Entry, GapState
from matrices.model.matrix import Matrix
from matrices.model.promotion import Asked, Came, Case
from matrices.model.teammate import Standing
from matrices.model.word_marks import Mark, word_marks

_DAYS_IN_A_MONTH: Final = 30.4375
"""On average (365.25 / 12)."""


class AskedText(NamedTuple):
    """The behaviours asked for, one a line, and the marks of what is new against the level held now."""

    text: str
    marks: tuple[Mark, ...] = ()


class Told(NamedTuple):
    """One attribute. `levels` says which is held and which is asked, `notes` what to know of it.

    `held` is the descriptor of the level held, one behaviour a line, where another level is asked.
    """

    attribute_id: str
    attribute: str
    state: GapState
    levels: str
    notes: tuple[str, ...]
    held: str
    asked: AskedText
    evidence: tuple[Evidence, ...]
    history: str


class CaseText(NamedTuple):
    """A case in words, its attributes in the order of the role's rows."""

    title: str
    summary: tuple[str, ...]
    told: tuple[Told, ...]
    came: tuple[str, ...]

    def of_state(self, *states: GapState) -> tuple[Told, ...]:
        """Return the attributes that stand so."""
        return tuple(one for one in self.told if one.state in states)


class CaseGround(NamedTuple):
    """What a case is told against: the role held now, titles of roles by id, and editions by id."""

    current: Matrix | None
    titles: Mapping[str, str]
    edition_with: Callable[[str], Edition | None]


def case_text(case: Case, ground: CaseGround, came: Sequence[Came], words: Words, *, with_names: bool) -> CaseText:
    """Return a case in words; names of those who came to the role only `with_names`."""
    teller = _Teller(case, ground, words)
    return CaseText(
        title=words("{name} and {role}", name=case.teammate.name, role=case.matrix.title),
        summary=tuple(teller.summary()),
        told=tuple(teller.told(one) for one in case.asked),
        came=tuple(_came_text(came, ground.titles, words, with_names=with_names)),
    )


def state_text(state: GapState, words: Words) -> str:
    """Return how an attribute stands, in a word or two."""
    return {
        GapState.MET: words("Met"),
        GapState.BELOW: words("Not yet"),
        GapState.UNKNOWN: words("Not known"),
        GapState.NOT_ASKED: words("Not asked"),
    }[state]


def now_text(told: Told, words: Words) -> str:
    """Return the behaviours of the level held now, on one line."""
    lines = (line.strip() for line in told.held.splitlines())
    return words("Now: {behaviours}", behaviours=words("; ").join(line for line in lines if line))


def evidence_text(evidence: Evidence, words: Words) -> str:
    """Return what was seen, and when."""
    text = evidence.text or evidence.link
    if evidence.on is None:
        return words("Evidence: {text}", text=text)
    return words("Evidence, {date}: {text}", text=text, date=date_text(evidence.on, words.language))


class _Teller:
    """Tells the attributes of one case."""

    def __init__(self, case: Case, ground: CaseGround, words: Words) -> None:
        self._case, self._ground, self._words = case, ground, words

    def summary(self) -> Iterable[str]:
        """Yield how many attributes stand how, leaving out what no attribute does."""
        words, counts = self._words, {state: len(self._case.of_state(state)) for state in GapState}
        if counts[GapState.MET]:
            yield words.plural("{count} attribute is met", "{count} attributes are met", counts[GapState.MET])
        if counts[GapState.BELOW]:
            yield words.plural(
                "{count} attribute is not met yet", "{count} attributes are not met yet", counts[GapState.BELOW]
            )
        if counts[GapState.UNKNOWN]:
            yield words.plural(
                "{count} attribute is not known", "{count} attributes are not known", counts[GapState.UNKNOWN]
            )
        carried = sum(one.is_carried for one in self._case.asked)
        if carried:
            yield words.plural(
                "{count} level is carried over from another role",
                "{count} levels are carried over from other roles",
                carried,
            )

    def told(self, asked: Asked) -> Told:
        """Return one attribute."""
        gap = asked.gap
        return Told(
            attribute_id=gap.attribute.attribute_id,
            attribute=gap.attribute.name,
            state=gap.state,
            levels=self._levels(asked),
            notes=tuple(self._notes(asked)),
            held=self._held(asked),
            asked=self._asked(asked),
            evidence=asked.evidence,
            history=self._words(" → ").join(self._entry(one) for one in asked.series),
        )

    def _levels(self, asked: Asked) -> str:
        words, levels, gap = self._words, self._case.matrix.levels, asked.gap
        if gap.expected_place is None:
            return words("no level asked")
        wanted = levels[gap.expected_place].name
        if gap.place is None:
            return words("not known → {level}", level=wanted)
        if gap.state is GapState.MET:
            return words("{level}, asked: {wanted}", level=levels[gap.place].name, wanted=wanted)
        return words("{level} → {wanted}", level=levels[gap.place].name, wanted=wanted)

    def _notes(self, asked: Asked) -> Iterable[str]:
        words, standing, gap = self._words, asked.standing, asked.gap
        if standing is None:
            yield words("Never rated")
            return
        on = date_text(standing.on, words.language)
        if standing.absence is not None:
            answer = with_capital(absence_text(standing.absence, words), words.language)
            yield words("{answer}, {date}", answer=answer, date=on)
        elif gap.place is None:
            level = self._level_then(standing)
            yield words("{level} on {date}: this role has no such level", level=level, date=on)
        else:
            yield words("{who}, {date}", who=with_capital(who_text(standing.by, words), words.language), date=on)
        if asked.is_carried:
            yield words("Carried over from {role}", role=self._role_then(standing))

    def _asked(self, asked: Asked) -> AskedText:
        text = "\n".join(asked.behaviours)
        held = self._held(asked)
        return AskedText(text, word_marks(held, text).after if held else ())

    def _held(self, asked: Asked) -> str:
        """Return the descriptor of the level held: as the role held now words it, else as this one does."""
        standing = asked.standing
        level_id = None if standing is None else standing.level_id
        if level_id is None or asked.gap.state is not GapState.BELOW:
            return ""
        for matrix in (self._ground.current, self._case.matrix):
            place = None if matrix is None else matrix.attribute_places.get(asked.gap.attribute.attribute_id)
            if matrix is not None and place is not None and level_id in matrix.level_places:
                return matrix.attributes[place].descriptor(level_id)
        return ""

    def _entry(self, entry: Entry) -> str:
        day = date_text(entry.rating.on, self._words.language)
        return self._words("{level}, {date}", level=self._level_then(entry.standing), date=day)

    def _level_then(self, standing: Standing) -> str:
        """Return the level that a rating names as it is called now, else as it was called then."""
        words = self._words
        if standing.absence is not None:
            return absence_text(standing.absence, words)
        edition = self._ground.edition_with(standing.edition_id)
        for matrix in (self._case.matrix, self._ground.current, None if edition is None else edition.matrix):
            if matrix is not None and standing.level_id in matrix.level_places:
                return matrix.level(standing.level_id or "").name
        return words("a level that was removed")

    def _role_then(self, standing: Standing) -> str:
        edition = self._ground.edition_with(standing.edition_id)
        return self._words("another role") if edition is None else edition.matrix.title


def _came_text(came: Sequence[Came], titles: Mapping[str, str], words: Words, *, with_names: bool) -> Iterable[str]:
    """Yield a sentence for each role that others came from, the most travelled way first."""
    groups: dict[str | None, list[Came]] = {}
    for one in came:
        groups.setdefault(one.from_matrix_id, []).append(one)
    if not came:
        yield words("Nobody has come to this role yet.")
    for from_id, group in sorted(groups.items(), key=lambda one: -len(one[1])):
        told = (_group_text(from_id, group, titles, words), _names(group, words, with_names))
        yield in_a_row(told, words.language)


def _names(group: Sequence[Came], words: Words, is_wanted: bool) -> str:  # noqa: FBT001 - private
    if not is_wanted:
        return ""
    told = (words("{name}, {date}", name=one.teammate.name, date=date_text(one.on, words.language)) for one in group)
    return words("; ").join(told)


def _group_text(from_id: str | None, group: Sequence[Came], titles: Mapping[str, str], words: Words) -> str:
    count = len(group)
    if from_id is None:
        return words.plural("{count} began in this role.", "{count} began in this role.", count)
    role = titles.get(from_id) or words("a role that was removed")
    months = sorted(round(one.days_before / _DAYS_IN_A_MONTH) for one in group)
    after = _months(months, words)
    return words.plural(
        "{count} came from {role}, {after}.", "{count} came from {role}, {after}.", count, role=role, after=after
    )


def _months(months: Sequence[int], words: Words) -> str:
    """Return after how long somebody came; of several the least, the most and the lower median."""
    least, most = months[0], months[-1]
    if least == most:
        return words.plural("after {count} month", "after {count} months", most)
    told = words("after {least} to {most} months", least=least, most=most)
    if len(months) < 3:
        return told
    return words("{after} (median {months})", after=told, months=median_low(months))
