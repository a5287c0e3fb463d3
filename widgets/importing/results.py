"""What becomes of each row and sheet of an imported file, in words. Imports no Qt: the command line says it too."""

from matrices.exchange.changes import Changes
from matrices.exchange.people_applying import PeopleTaken
from matrices.exchange.people_plan import PeoplePlan
from matrices.exchange.plan import GridPlan, Outcome, Reason, RowResult
from matrices.exchange.sheet import LeftOut, SheetLeftOut
from matrices.language.sentences import in_a_row
from matrices.language.words import Words


def outcome_word(outcome: Outcome, words: Words) -> str:
    """Return the name of an outcome."""
    return {
        Outcome.TAKEN: words("taken"),
        Outcome.MERGED: words("merged"),
        Outcome.SKIPPED: words("skipped"),
        Outcome.GROUP: words("category"),
        Outcome.HEADER: words("levels"),
        Outcome.TITLE: words("title"),
        Outcome.EMPTY: words("empty"),
    }[outcome]


def reason_sentence(result: RowResult, words: Words) -> str:
    """Return why a row had its outcome, and which of its texts are taken nowhere; empty where nothing is to say."""
    said = _reason(result, words)
    if result.unplaced:
        lost = words("Not taken: {texts}", texts=" | ".join(" ".join(one.split()) for one in result.unplaced))
        said = in_a_row((said, lost), words.language)
    return said


def _reason(result: RowResult, words: Words) -> str:
    return {
        Reason.NONE: "",
        Reason.INHERITED: words("Some of its texts come from merged cells."),
        Reason.SAME_ATTRIBUTE: words("An attribute above has the same name; this row was added to it."),
        Reason.CONTINUES_ABOVE: words("It has no name, so it was added to the attribute above."),
        Reason.NO_DESCRIPTORS: words("No level is described."),
        Reason.REPEATED_HEADER: words("The header again."),
        Reason.LEVEL_MEANINGS: words("It tells what the levels mean."),
        Reason.ABOUT: words("It tells about the role."),
        Reason.BEFORE_HEADER: words("It stands above the header."),
        Reason.REMARK: words("A remark among the rows."),
        Reason.AFTER_GRID: words("It stands below the grid."),
        Reason.NO_ATTRIBUTE: words("No attribute stands above it."),
        Reason.UNKNOWN_LEVEL: words("Its expected level is none of the levels."),
        Reason.NOT_OF_GRID: words("The file holds it beside the grid."),
        Reason.KEY_TWICE: words("Its key was given before in the same place."),
        Reason.FIELD_NAMES: words("They say how the file is built."),
        Reason.UNKNOWN_MARK: words("It is not known which level a mark stands for."),
        Reason.UNKNOWN_ATTRIBUTE: words("The role has no attribute of that name."),
        Reason.UNKNOWN_DAY: words("Its date cannot be read. Write dates as 2026-05-04."),
        Reason.NO_PERSON: words("It names nobody."),
    }[result.reason]


def sheet_sentence(sheet: SheetLeftOut, words: Words) -> str:
    """Return why a sheet of the file was not used."""
    why = {
        LeftOut.TOO_LARGE: words("it is too large"),
        LeftOut.HIDDEN: words("it is hidden"),
        LeftOut.NO_TABLE: words("it holds no table"),
        LeftOut.NO_GRID: words("it holds no grid"),
        LeftOut.OTHER_GRID: words("one grid is taken at a time"),
        LeftOut.NOT_CHOSEN: words("another sheet was chosen"),
    }[sheet.reason]
    return words("Sheet “{name}” was left out: {why}.", name=sheet.name, why=why)


def row_line(result: RowResult, words: Words) -> str:
    """Return a row's result in one line, as `12  taken  Product knowledge`."""
    parts = (outcome_word(result.outcome, words), result.name, reason_sentence(result, words))
    return f"{result.source_row:>4}  " + "  ".join(filter(None, parts))


def summary(plan: GridPlan, changes: Changes, words: Words) -> str:
    """Return what applying the plan would do, in one line."""
    parts = [
        words.plural("{count} attribute", "{count} attributes", len(plan.attributes)),
        words.plural("{count} level", "{count} levels", len(plan.levels)),
        words.plural("{count} cell changes", "{count} cells change", len(changes.cells)),
        words.plural("{count} new attribute", "{count} new attributes", len(changes.new_attribute_ids)),
    ]
    return " · ".join(parts)


def people_summary(plan: PeoplePlan, taken: PeopleTaken, words: Words) -> str:
    """Return what taking a sheet of people would do, in one line."""
    parts = [
        words.plural("{count} rating", "{count} ratings", taken.rating_count),
        words.plural("{count} new teammate", "{count} new teammates", len(taken.new_teammates)),
    ]
    lost = {row.source_row for row in taken.rows if row.reason in {Reason.UNKNOWN_MARK, Reason.UNKNOWN_ATTRIBUTE}}
    rows = sum(any(one.source_row == row for one in plan.ratings) for row in lost)
    if rows:
        parts.append(words.plural("{count} row is not taken whole", "{count} rows are not taken whole", rows))
    return " · ".join(parts)
