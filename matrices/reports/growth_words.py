"""What a growth report says in sentences, written from the facts."""

from collections.abc import Sequence

from babel.lists import format_list

from matrices.language.dates import date_text
from matrices.language.isolates import isolated
from matrices.language.sentences import in_a_row
from matrices.language.words import Words
from matrices.model.answer_words import absence_text
from matrices.model.growth import Entry, Gap, GapState
from matrices.model.matrix import Attribute
from matrices.reports.growth_facts import Facts, Move, Sight

_NAMED = 3
"""How many attributes or actions a sentence names; the tables below it hold them all."""


def standing_text(facts: Facts, words: Words) -> str:
    """Return how many attributes are where the role expects them, and how many nobody has seen yet."""
    if not facts.history.days:
        return words("Nothing is rated yet.")
    met, below, unknown = (len(facts.gaps_of(one)) for one in (GapState.MET, GapState.BELOW, GapState.UNKNOWN))
    count = met + below + unknown
    if not count:
        return words("The role expects no level yet.")
    told = words.plural(
        "{met} of {count} attribute is where the role expects it or further.",
        "{met} of {count} attributes are where the role expects them or further.",
        count,
        met=met,
    )
    if not unknown:
        return told
    unseen = words.plural("{count} was not seen yet.", "{count} were not seen yet.", unknown)
    return in_a_row((told, unseen), words.language)


def grown_text(facts: Facts, words: Words) -> str:
    """Return what grew since the day that growth is told from."""
    date = date_text(facts.since, words.language)
    if len(facts.days_in_role) < 2:
        return words("A beginning in this role: there is nothing earlier to compare with.")
    if not facts.grown:
        return words("No attribute has come to a higher level since {date}.", date=date)
    moves = [_move_text(facts, move, words) for move in facts.grown]
    return words("Grown since {date}: {attributes}.", date=date, attributes=listed(moves, words))


def _move_text(facts: Facts, move: Move, words: Words) -> str:
    earlier, now = (facts.matrix.levels[place].name for place in (move.earlier_place, move.place))
    return words(
        "{attribute} from {earlier} to {now}",
        attribute=move.attribute.name,
        earlier=earlier,
        now=now,
    )


def next_text(facts: Facts, words: Words) -> str:
    """Return what is next on the way to what the role expects."""
    if not facts.history.days:
        return words("Nothing is rated yet.")
    if facts.below:
        steps = [_step_text(facts, gap, words) for gap in facts.below]
        return words("To reach what the role expects: {attributes}.", attributes=listed(steps, words))
    if any(gap.state is GapState.UNKNOWN for gap in facts.gaps):
        return words("Nothing that was seen so far is below what the role expects.")
    return words("Everything is where the role expects it.")


def _step_text(facts: Facts, gap: Gap, words: Words) -> str:
    level = facts.matrix.levels[gap.next_place or 0].name
    return words("{attribute} to {level}", attribute=gap.attribute.name, level=level)


def line_text(facts: Facts, attribute: Attribute, words: Words) -> str:
    """Return what the growth line of an attribute shows: each level with its day, and the level expected."""
    steps = [_rated_text(facts, entry, words) for entry in facts.entries(attribute)]
    if attribute.expected_level_id is not None:
        expected = facts.matrix.level(attribute.expected_level_id).name
        steps.append(words("expected: {level}", level=expected))
    return words("{attribute}: {level}", attribute=attribute.name, level=words("; ").join(steps))


def _rated_text(facts: Facts, entry: Entry, words: Words) -> str:
    rating = entry.rating
    if rating.absence is not None:
        level = absence_text(rating.absence, words)
    elif rating.level_id in facts.matrix.level_places:
        level = facts.matrix.level(rating.level_id or "").name
    else:
        level = facts.names(rating)[1] or words("a level that was removed")
    return words("{level} on {date}", level=level, date=facts.date_text(rating.on, words.language))


def listed(parts: Sequence[str], words: Words) -> str:
    """Return the first few of `parts` joined as the language joins them, and how many more there are."""
    shown = [isolated(part) for part in parts[:_NAMED]]
    if len(parts) > _NAMED:
        shown.append(words.plural("{count} more", "{count} more", len(parts) - _NAMED))
    return str(format_list(shown, locale=words.language))


def level_text(sight: Sight, words: Words) -> str:
    """Return the level that a rating names, or why it names none."""
    if sight.rating.absence is not None:
        return absence_text(sight.rating.absence, words)
    return words("a level that was removed") if sight.level_name is None else sight.level_name


def placement_text(facts: Facts, words: Words) -> str:
    """Return the role, since when it is held, and the team embedded in."""
    role, placement = facts.matrix.title, facts.placement
    if placement is None:
        return role
    since = date_text(placement.since, words.language)
    if not placement.embedded_in:
        return words("{role}, since {date}", role=role, date=since)
    team = placement.embedded_in
    return words("{role}, since {date}, embedded in {team}", role=role, date=since, team=team)
