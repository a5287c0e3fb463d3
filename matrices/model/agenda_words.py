"""What the items of an agenda say, in window and print alike. Sentences are made when shown, from the ground."""

from collections.abc import Mapping
from typing import NamedTuple

from matrices.language.dates import date_text
from matrices.language.words import Words
from matrices.model.agenda import Ground, next_gap
from matrices.model.agreed import Agreed, agreed_actions
from matrices.model.answer_words import absence_text
from matrices.model.goal import Goal
from matrices.model.growth import Entry
from matrices.model.matrix import Attribute, Matrix
from matrices.model.review import AgendaItem, AgendaKind, ReviewKind


class Said(NamedTuple):
    """An item in words."""

    caption: str
    """Why it is there; empty for what somebody wrote."""
    text: str


def kind_text(kind: AgendaKind, words: Words) -> str:
    """Return why items of a kind stand in an agenda, empty for those of one's own."""
    return {
        AgendaKind.CHANGED: words("Changed since last time"),
        AgendaKind.DIFFERENCE: words("Seen differently"),
        AgendaKind.STALE: words("Rated long ago"),
        AgendaKind.ACTION: words("Still to be done"),
        AgendaKind.GOAL: words("Goal due"),
        AgendaKind.REWORDED: words("Wording changed since the rating"),
        AgendaKind.NEXT: words("Next to grow in"),
        AgendaKind.OWN: "",
    }[kind]


def review_kind_text(kind: ReviewKind, words: Words) -> str:
    """Return what a kind of review is called."""
    return {
        ReviewKind.ONE_TO_ONE: words("1:1"),
        ReviewKind.QUARTERLY: words("Quarterly review"),
        ReviewKind.SELF_ASSESSMENT: words("Self-assessment"),
        ReviewKind.IN_PASSING: words("In passing"),
    }[kind]


def said(item: AgendaItem, ground: Ground, words: Words) -> Said:
    """Return an item in words: what was kept when the review was closed, else what its subject says now."""
    text = item.text or _SAYS[item.kind](item.subject_id, ground, words)
    return Said(kind_text(item.kind, words), text or words("What this was about is no longer there."))


def sentences(agenda: tuple[AgendaItem, ...], ground: Ground, words: Words) -> Mapping[str, str]:
    """Return what the made items of an agenda say, by item id."""
    return {one.item_id: said(one, ground, words).text for one in agenda if one.kind is not AgendaKind.OWN}


def action_text(agreed: Agreed, words: Words) -> str:
    """Return an action with whoever does it, and by when."""
    action = agreed.action
    due = "" if action.due_on is None else date_text(action.due_on, words.language)
    if action.owner and due:
        return words("{action} ({owner}, until {date})", action=action.text, owner=action.owner, date=due)
    if action.owner:
        return words("{action} ({owner})", action=action.text, owner=action.owner)
    return words("{action} (until {date})", action=action.text, date=due) if due else action.text


def _attribute(attribute_id: str, matrix: Matrix | None) -> Attribute | None:
    known = matrix is not None and attribute_id in matrix.attribute_places
    return matrix.attribute(attribute_id) if matrix is not None and known else None


def _level(entry: Entry | None, ground: Ground, words: Words) -> str:
    """Return the level that a rating names, as it is called now or was called then."""
    if entry is None:
        return words("not rated")
    if entry.rating.absence is not None:
        return absence_text(entry.rating.absence, words)
    edition = ground.edition_with(entry.rating.edition_id)
    for known in (ground.matrix, None if edition is None else edition.matrix):
        if known is not None and entry.rating.level_id in known.level_places:
            return known.level(entry.rating.level_id or "").name
    return words("a level that was removed")


def _says_changed(attribute_id: str, ground: Ground, words: Words) -> str:
    attribute = _attribute(attribute_id, ground.matrix)
    if attribute is None:
        return ""
    before, now = ground.entry_before(attribute_id), ground.marks(attribute).entry
    if before is None:
        return words("{attribute}: now {level}", attribute=attribute.name, level=_level(now, ground, words))
    return words(
        "{attribute}: from {before} to {level}",
        attribute=attribute.name,
        before=_level(before, ground, words),
        level=_level(now, ground, words),
    )


def _says_difference(attribute_id: str, ground: Ground, words: Words) -> str:
    attribute = _attribute(attribute_id, ground.matrix)
    if attribute is None or ground.matrix is None:
        return ""
    marks = ground.marks(attribute)
    own = "" if marks.own_level_id is None else ground.matrix.level(marks.own_level_id).name
    level = _level(marks.entry, ground, words)
    return words("{attribute}: own view {own}, rated {level}", attribute=attribute.name, own=own, level=level)


def _says_stale(attribute_id: str, ground: Ground, words: Words) -> str:
    attribute = _attribute(attribute_id, ground.matrix)
    entry = None if attribute is None else ground.marks(attribute).entry
    if attribute is None or entry is None:
        return "" if attribute is None else attribute.name
    day = date_text(entry.rating.on, words.language)
    level = _level(entry, ground, words)
    return words("{attribute}: {level} on {date}", attribute=attribute.name, level=level, date=day)


def _says_name(attribute_id: str, ground: Ground, words: Words) -> str:
    attribute = _attribute(attribute_id, ground.matrix)
    if attribute is None:
        return ""
    level = _level(ground.marks(attribute).entry, ground, words)
    return words("{attribute}: {level}", attribute=attribute.name, level=level)


def _says_next(attribute_id: str, ground: Ground, words: Words) -> str:
    gap = next_gap(ground)
    attribute = _attribute(attribute_id, ground.matrix)
    if gap is None or gap.next_place is None or attribute is None or ground.matrix is None:
        return "" if attribute is None else attribute.name
    if gap.attribute.attribute_id != attribute_id:
        return attribute.name
    level = ground.matrix.levels[gap.next_place].name
    return words("{attribute}: towards {level}", attribute=attribute.name, level=level)


def _says_action(action_id: str, ground: Ground, words: Words) -> str:
    known = agreed_actions(ground.teammate, ground.history.reviews)
    found = next((one for one in known if one.action.action_id == action_id), None)
    return "" if found is None else action_text(found, words)


def _says_goal(goal_id: str, ground: Ground, words: Words) -> str:
    goal = next((one for one in ground.teammate.goals if one.goal_id == goal_id), None)
    if goal is None:
        return ""
    text = goal.text or _goal_by_level(goal, ground, words)
    if goal.due_on is None:
        return text
    return words("{goal} (until {date})", goal=text, date=date_text(goal.due_on, words.language))


def _goal_by_level(goal: Goal, ground: Ground, words: Words) -> str:
    attribute = _attribute(goal.attribute_id or "", ground.matrix)
    if attribute is None or ground.matrix is None:
        return words("a goal in another role")
    if goal.to_level_id not in ground.matrix.level_places:
        return attribute.name
    level = ground.matrix.level(goal.to_level_id or "").name
    return words("{attribute}: towards {level}", attribute=attribute.name, level=level)


def _says_own(_subject_id: str, _ground: Ground, _words: Words) -> str:
    return ""


_SAYS = {
    AgendaKind.CHANGED: _says_changed,
    AgendaKind.DIFFERENCE: _says_difference,
    AgendaKind.STALE: _says_stale,
    AgendaKind.ACTION: _says_action,
    AgendaKind.GOAL: _says_goal,
    AgendaKind.REWORDED: _says_name,
    AgendaKind.NEXT: _says_next,
    AgendaKind.OWN: _says_own,
}
