"""What becomes of each row of a list of people, in words. Imports no Qt: the command line says it too."""

import datetime
from typing import Final

from matrices.exchange.roster_columns import RosterColumn
from matrices.exchange.roster_plan import RosterChange, RosterOutcome, RosterPlan, RosterRow
from matrices.language.dates import date_text
from matrices.language.words import AUTONYMS, Words

_DAYS: Final = (RosterColumn.SINCE, RosterColumn.UNTIL, RosterColumn.LEFT)


def column_text(kind: RosterColumn, words: Words) -> str:
    """Return what a kind of column is called."""
    return {
        RosterColumn.ID: words("Id"),
        RosterColumn.NAME: words("Name"),
        RosterColumn.READING: words("Reading of the name"),
        RosterColumn.ROLE: words("Role"),
        RosterColumn.SINCE: words("Since"),
        RosterColumn.EMBEDDED: words("Embedded in"),
        RosterColumn.UNTIL: words("Embedded until"),
        RosterColumn.LEAD: words("Led by"),
        RosterColumn.LANGUAGE: words("Language of reports"),
        RosterColumn.LEFT: words("Left on"),
        RosterColumn.TAG: words("Tag"),
        RosterColumn.NOTHING: words("Not taken"),
    }[kind]


def outcome_text(row: RosterRow, words: Words) -> str:
    """Return what becomes of a row."""
    detail = row.detail
    return {
        RosterOutcome.NEW: words("new"),
        RosterOutcome.CHANGED: words("changed"),
        RosterOutcome.SAME: words("known already"),
        RosterOutcome.NO_NAME: words("not taken: it names nobody"),
        RosterOutcome.SEVERAL_TEAMMATES: words("not taken: several have this name"),
        RosterOutcome.REPEATED: words("not taken: a row above is of the same person"),
        RosterOutcome.UNKNOWN_ROLE: words("not taken: no role is called {title}", title=detail),
        RosterOutcome.BAD_DAY: words("not taken: {text} is no date", text=detail),
        RosterOutcome.ENDS_EARLY: words("not taken: the time in the product team ends before it begins"),
        RosterOutcome.UNKNOWN_LANGUAGE: words("not taken: Trellis does not speak {language}", language=detail),
    }[row.outcome]


def changes_text(row: RosterRow, words: Words) -> str:
    """Return what a row changes, or of somebody new what is known."""
    is_new = row.outcome is RosterOutcome.NEW
    told = (_change_text(one, words, is_new=is_new) for one in row.changes if not (is_new and _is_name(one)))
    return " · ".join(told)


def summary(plan: RosterPlan, words: Words) -> str:
    """Return what taking a list would do, in one line."""
    outcomes = [one.outcome for one in plan.rows]
    new, changed = outcomes.count(RosterOutcome.NEW), outcomes.count(RosterOutcome.CHANGED)
    same = outcomes.count(RosterOutcome.SAME)
    lost = len(outcomes) - new - changed - same
    told = (
        (new, words.plural("{count} new teammate", "{count} new teammates", new)),
        (changed, words.plural("{count} teammate changes", "{count} teammates change", changed)),
        (same, words.plural("{count} is known already", "{count} are known already", same)),
        (lost, words.plural("{count} row is not taken", "{count} rows are not taken", lost)),
    )
    return " · ".join(text for count, text in told if count) or words("Nothing changes.")


def row_line(row: RosterRow, words: Words) -> str:
    """Return a row's result in one line, as `12  new  Ana Ruiz  Role: Support`."""
    parts = (outcome_text(row, words), row.name, changes_text(row, words))
    return f"{row.source_row:>4}  " + "  ".join(filter(None, parts))


def _change_text(change: RosterChange, words: Words, *, is_new: bool) -> str:
    name = change.name or column_text(change.kind, words)
    before, after = _value(change.kind, change.before, words), _value(change.kind, change.after, words)
    if is_new or not before:
        return words("{name}: {value}", name=name, value=after)
    return words("{name}: {before} → {after}", name=name, before=before, after=after)


def _value(kind: RosterColumn, text: str, words: Words) -> str:
    if kind in _DAYS and text:
        return date_text(datetime.date.fromisoformat(text), words.language)
    return AUTONYMS.get(text, text) if kind is RosterColumn.LANGUAGE else text


def _is_name(change: RosterChange) -> bool:
    return change.kind is RosterColumn.NAME
