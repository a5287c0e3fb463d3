"""What becomes of a filled-in self-assessment, in words. Imports no Qt: the command line says it too."""

from matrices.exchange.filled_form import Answer
from matrices.exchange.filled_form_plan import Concern, FormPlan, Row, RowChange, RowOutcome
from matrices.language.dates import date_text
from matrices.language.sentences import in_a_row
from matrices.language.words import Words
from matrices.model.answer_words import absence_text
from matrices.model.interest_words import interest_text
from matrices.model.matrix import Matrix


def answer_text(answer: Answer, matrix: Matrix, words: Words) -> str:
    """Return what was chosen, in the form's words; empty where nothing was."""
    if answer.level_id is not None:
        return matrix.level(answer.level_id).name
    return answer.unknown if answer.absence is None else absence_text(answer.absence, words)


def result_text(row: Row, words: Words) -> str:
    """Return what becomes of an answer, and what changed since the form was made."""
    said = [outcome_text(row.outcome, words), change_text(row.change, words)]
    if row.takes_interest:
        said.append(words("Interest: {interest}.", interest=interest_text(row.answer.interest, words)))
    return in_a_row(said, words.language)


def outcome_text(outcome: RowOutcome, words: Words) -> str:
    """Return what becomes of an answer."""
    return {
        RowOutcome.TAKEN: words("Taken."),
        RowOutcome.SAME: words("Here already."),
        RowOutcome.NOTED: words("No level was chosen, so it goes into the notes."),
        RowOutcome.EMPTY: words("Left empty."),
        RowOutcome.UNKNOWN: words("Not taken: the form has no such choice."),
        RowOutcome.MISSING: words("Not taken: the file has no such field any more."),
    }[outcome]


def change_text(change: RowChange, words: Words) -> str:
    """Return what became of an attribute since the form was made."""
    return {
        RowChange.NONE: "",
        RowChange.REWORDED: words("Worded differently by now."),
        RowChange.ATTRIBUTE_GONE: words("The role has no such attribute any more."),
        RowChange.LEVEL_GONE: words("The role has no such level any more."),
    }[change]


def concern_sentence(concern: Concern, plan: FormPlan, words: Words) -> str:
    """Return what a person should know before the form is taken."""
    name = plan.filled.form.facts.name
    return {
        Concern.OTHER_WORKSPACE: words(
            "This form is of another workspace: neither {name} nor the role is here. Nothing can be taken.", name=name
        ),
        Concern.UNKNOWN_TEAMMATE: words(
            "The form was made for {name}, who is not here under the same id. Choose whose it is.", name=name
        ),
        Concern.ROLE_GONE: words("The role of the form is not here any more. What was said keeps the form's words."),
        Concern.OTHER_ROLE: words("{name} holds another role by now. What was said keeps the form's words.", name=name),
        Concern.REWORDED: words("The role is worded differently by now. What was said keeps the form's words."),
        Concern.NO_DAY: words("The form has no date; today's is taken."),
        Concern.UNREADABLE_DAY: words("The date “{text}” cannot be read; today's is taken.", text=plan.filled.day_text),
        Concern.DAY_AHEAD: words("The date “{text}” lies ahead; today's is taken.", text=plan.filled.day_text),
        Concern.TAKEN_BEFORE: words("This form was taken before. What differs corrects what it became then."),
    }[concern]


def title_text(plan: FormPlan, words: Words) -> str:
    """Return whose form it is."""
    name = plan.filled.form.facts.name if plan.teammate is None else plan.teammate.name
    return words("{name}: self-assessment", name=name)


def about_text(plan: FormPlan, words: Words) -> str:
    """Return which role the form asks about, and when it was made."""
    form = plan.filled.form
    date = date_text(form.facts.made_on, words.language)
    return words("{role}, as worded on {date}", role=form.matrix.title, date=date)


def summary_text(plan: FormPlan, words: Words) -> str:
    """Return what taking the form would do, in one line."""
    if plan.teammate is None and Concern.UNKNOWN_TEAMMATE in plan.concerns:
        return words("Choose whose form it is.")
    if not plan.is_new:
        is_known = any(one.outcome is RowOutcome.SAME for one in plan.rows)
        return words("Nothing is new: all of it is here already.") if is_known else words("Nothing can be taken.")
    empty = sum(one.outcome is RowOutcome.EMPTY for one in plan.rows)
    interests = sum(one.takes_interest for one in plan.rows)
    parts = [
        words.plural("{count} rating", "{count} ratings", len(plan.rated)),
        words.plural("{count} interest", "{count} interests", interests),
        words.plural("{count} left empty", "{count} left empty", empty),
    ]
    if plan.takes_notes:
        parts.append(words("notes"))
    return " · ".join(parts)


def label_text(plan: FormPlan, words: Words) -> str:
    """Return what undo calls it."""
    return words("self-assessment of {name}", name="" if plan.teammate is None else plan.teammate.name)
