"""Sentences for every error that can reach a person: what happened, what was kept, what to do next.

One place for window and command line. The core's errors carry codes and data; here they become words.
"""

import errno
from functools import singledispatch
from pathlib import Path

from app.document_contents import NoNextRoleError, NoReviewError, NoRoleError
from app.names import UnclearNameError
from matrices.checks.forbidden import RefusedError, Rule
from matrices.exchange.errors import (
    ContentError,
    FormFault,
    Measure,
    NoGrid,
    NoGridFound,
    TooLarge,
    Unreadable,
    UnreadableFile,
    UnreadableForm,
)
from matrices.language.sentences import in_a_row
from matrices.language.words import Words
from matrices.store import errors as store
from matrices.store.handing_over import NotOneTeammate


def is_known(error: BaseException) -> bool:
    """Tell whether there is a sentence for `error`; any other is a fault of the program."""
    return _said.dispatch(type(error)) is not _said.dispatch(object)


def sentence(error: BaseException, words: Words) -> str:
    """Return what to tell a person about `error`."""
    return str(_said(error, words))


@singledispatch
def _said(error: object, words: Words) -> str:
    return words("Something went wrong in Trellis itself ({error}). What was saved before is safe.", error=_name(error))


def _name(error: object) -> str:
    return type(error).__name__


@_said.register
def _(error: store.StoreError, words: Words) -> str:
    return words("“{file}” could not be used: {detail}. It was not changed.", file=str(error.path), detail=error)


@_said.register
def _(error: store.NotAWorkspace, words: Words) -> str:
    return words(
        "“{file}” is not a Trellis workspace. It was left as it is. "
        "Choose a file that Trellis made, or bring a spreadsheet into a workspace with Import.",
        file=str(error.path),
    )


@_said.register
def _(error: store.StoreCorrupt, words: Words) -> str:
    return words(
        "“{file}” is damaged: after byte {sound} not everything in it can be read. Nothing was changed. "
        "Go back to a backup, or save what can be read: trellis salvage {file}",
        file=str(error.path),
        sound=error.sound_bytes,
    )


@_said.register
def _(error: store.StoreLocked, words: Words) -> str:
    return words(
        "“{file}” is open for editing in another Trellis. Nothing was changed. Close it there, or open it for reading.",
        file=str(error.path),
    )


@_said.register
def _(error: store.StoreNewer, words: Words) -> str:
    return words(
        "“{file}” was written by a newer Trellis. It was left as it is. Update Trellis to edit it.",
        file=str(error.path),
    )


@_said.register
def _(error: store.StoreReadOnly, words: Words) -> str:
    return words(
        "“{file}” is open for reading only, so nothing was changed. "
        "Close it where it is being edited, then open it again.",
        file=str(error.path),
    )


@_said.register
def _(error: store.StoreChanged, words: Words) -> str:
    return words(
        "Another program replaced “{file}” while it was open. Your last edit was not saved; all before it was. "
        "Open the workspace again to go on with what the file holds now.",
        file=str(error.path),
    )


@_said.register
def _(error: store.StoreNotWritten, words: Words) -> str:
    if error.is_full:
        return words(
            "There is no room left on the disk of “{file}”. Your last edit was not saved; all before it was. "
            "Make room, then try again.",
            file=str(error.path),
        )
    return words(
        "The disk refused to save “{file}”: {reason}. Your last edit was not saved; all before it was. Try again.",
        file=str(error.path),
        reason=error.reason.strerror or error.reason,
    )


@_said.register
def _(error: store.StoreBroken, words: Words) -> str:
    return words(
        "The disk failed while “{file}” was being saved. All but perhaps the last edit is safe. "
        "Open the workspace again to see whether it arrived.",
        file=str(error.path),
    )


@_said.register
def _(error: store.DocumentBroken, words: Words) -> str:
    return words(
        "One entry of “{file}” cannot be read ({table} {entry}). It was left as it is, and so was everything else. "
        "trellis verify {file} lists what is wrong.",
        file=str(error.path),
        table=error.table,
        entry=error.document_id,
    )


@_said.register
def _(error: store.DocumentMissing, words: Words) -> str:
    return words(
        "An entry is missing from the workspace ({table} {entry}). Nothing was changed. Open the workspace again.",
        table=error.table,
        entry=error.document_id,
    )


@_said.register
def _(error: NotOneTeammate, words: Words) -> str:
    return words(
        "“{file}” holds not one teammate but {count}. Nothing was changed. Choose a file that hand-over wrote.",
        file=str(error.path),
        count=error.count,
    )


@_said.register
def _(error: OSError, words: Words) -> str:
    file = _file_of(error)
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return words("There is no room left on the disk for “{file}”. Make room, then try again.", file=file)
    reason = error.strerror or error
    if not file:
        return words("The system refused: {reason}. What was saved before is safe. Try again.", reason=reason)
    return words("“{file}” could not be read or written: {reason}. Nothing else was changed.", file=file, reason=reason)


def _file_of(error: OSError) -> str:
    """Return the file that the error is about, also where our own code raised it with nothing but a path."""
    return str(error.filename2 or error.filename or next((one for one in error.args if isinstance(one, Path)), ""))


@_said.register
def _(error: FileNotFoundError, words: Words) -> str:
    return words("There is no file or folder “{file}”. Check its name and place.", file=_file_of(error))


@_said.register
def _(error: FileExistsError, words: Words) -> str:
    return words("There is already a file “{file}”. It was left as it is. Choose another name.", file=_file_of(error))


@_said.register
def _(error: PermissionError, words: Words) -> str:
    return words(
        "You may not read or write “{file}”. It was left as it is. Choose another place, or ask who owns it.",
        file=_file_of(error),
    )


@_said.register
def _(error: IsADirectoryError, words: Words) -> str:
    return words("“{file}” is a folder. Name a file in it.", file=_file_of(error))


@_said.register
def _(error: UnclearNameError, words: Words) -> str:
    known = words(", ").join(error.candidates)
    if error.is_ambiguous:
        return words("“{name}” could be: {candidates}. Write more of the name.", name=error.asked, candidates=known)
    if not error.candidates:
        return words("There is no “{name}”; there is nothing of the kind yet.", name=error.asked)
    return words("There is no “{name}”. There are: {candidates}.", name=error.asked, candidates=known)


@_said.register
def _(error: NoRoleError, words: Words) -> str:
    return words(
        "{name} has no role yet, so there is no growth to report. Give them a role first.", name=error.teammate_name
    )


@_said.register
def _(error: NoReviewError, words: Words) -> str:
    return words("{name} has had no review yet, so there is none to print.", name=error.teammate_name)


@_said.register
def _(error: NoNextRoleError, words: Words) -> str:
    return words("No path leads on from the role of {name}. Say which role to stand beside.", name=error.teammate_name)


@_said.register
def _(error: UnreadableFile, words: Words) -> str:
    return {
        Unreadable.MISSING: words("The file to import cannot be opened. Check its name and that you may read it."),
        Unreadable.EMPTY: words("The file to import is empty. Nothing was changed."),
        Unreadable.BINARY: words("The file to import is no table. Nothing was changed. Save it as XLSX or CSV first."),
        Unreadable.ENCODING: words(
            "The letters of the file to import are in an unknown encoding. Nothing was changed. Save it as UTF-8."
        ),
        Unreadable.UNKNOWN_KIND: words(
            "The file to import is of a kind that Trellis does not read. Nothing was changed. Save it as XLSX or CSV."
        ),
        Unreadable.OLD_EXCEL: words(
            "The file to import comes from an old Excel. Nothing was changed. Save it as XLSX first."
        ),
        Unreadable.ENCRYPTED: words(
            "The file to import is protected by a password. Nothing was changed. Save it without one first."
        ),
        Unreadable.DAMAGED: words("The file to import is damaged. Nothing was changed. Open and save it again first."),
        Unreadable.TOO_SLOW: words(
            "Reading the file to import took too long and was stopped. Nothing was changed. "
            "Copy the grid alone into a file of its own."
        ),
        Unreadable.NEWER: words(
            "The file to import was written by a newer Trellis. Nothing was changed. Update Trellis to take it."
        ),
    }[error.reason]


@_said.register
def _(error: UnreadableForm, words: Words) -> str:
    return {
        FormFault.NO_FIELDS: words(
            "This PDF has nothing that was filled in: it was printed to PDF, or its fields were made part of the page. "
            "Nothing was changed. Ask for the file as the viewer saved it."
        ),
        FormFault.FOREIGN: words(
            "This PDF is no self-assessment that Trellis printed. Nothing was changed. Choose another file."
        ),
        FormFault.ALTERED: words(
            "This form was altered: what it says of itself does not hold together. Nothing was changed. "
            "Print a new form and have it filled in."
        ),
        FormFault.NEWER: words("A newer Trellis made this form. Nothing was changed. Update Trellis to take it."),
        FormFault.ENCRYPTED: words("This PDF is protected by a password. Nothing was changed. Save it without one."),
        FormFault.DAMAGED: words("This PDF is damaged. Nothing was changed. Ask for the file once more."),
        FormFault.CUT_SHORT: words("The end of this PDF is missing. Nothing was changed. Ask for the file once more."),
        FormFault.XFA: words(
            "This PDF holds its fields in a form that other programs cannot read (XFA). Nothing was changed. "
            "Print a new form and have it filled in."
        ),
        FormFault.TOO_SLOW: words(
            "Reading this PDF took too long and was stopped. Nothing was changed. Ask for the file once more."
        ),
    }[error.reason]


@_said.register
def _(error: TooLarge, words: Words) -> str:
    sizes = {
        Measure.FILE_BYTES: words("the file has more than {limit} bytes", limit=error.limit),
        Measure.UNPACKED_BYTES: words("unpacked, the file has more than {limit} bytes", limit=error.limit),
        Measure.PARTS: words("the file has more than {limit} parts", limit=error.limit),
        Measure.ROWS: words("a sheet has more than {limit} rows", limit=error.limit),
        Measure.COLUMNS: words("a sheet has more than {limit} columns", limit=error.limit),
        Measure.CELLS: words("a sheet has more than {limit} cells", limit=error.limit),
        Measure.CELL_CHARACTERS: words("a cell has more than {limit} characters", limit=error.limit),
        Measure.SHEET_CHARACTERS: words("a sheet has more than {limit} characters", limit=error.limit),
        Measure.DEPTH: words("it is nested more than {limit} deep", limit=error.limit),
        Measure.ENTRIES: words("it holds more than {limit} values", limit=error.limit),
    }
    return words(
        "This is too large for a role's grid: {why}. Nothing was changed. Copy the grid alone into a file of its own.",
        why=sizes[error.measure],
    )


@_said.register
def _(error: NoGridFound, words: Words) -> str:
    why = {
        NoGrid.NOTHING_WRITTEN: words("nothing is written in it"),
        NoGrid.ONE_COLUMN: words("it has one column only"),
        NoGrid.NO_LEVELS: words("no levels stand beside its attributes"),
        NoGrid.NO_ATTRIBUTES: words("no attributes stand below its first row"),
        NoGrid.NO_SUCH_SHEET: words("it has no sheet of that name"),
        NoGrid.OTHER_ARRANGEMENT: words("it is not arranged as you said"),
    }[error.reason]
    return words(
        "No grid was found in the file: {why}. Nothing was changed. "
        "A grid has the levels across its first row and the attributes down its first column.",
        why=why,
    )


@_said.register
def _(error: ContentError, words: Words) -> str:
    return words(
        "The installation is damaged ({problem}). Your files were not touched. Install Trellis again.", problem=error
    )


@_said.register
def _(error: RefusedError, words: Words) -> str:
    reasons = in_a_row(dict.fromkeys(rule_sentence(one.rule, words) for one in error.found), words.language)
    return words("This was not saved, and nothing was changed. {reasons}", reasons=reasons)


def rule_sentence(rule: Rule, words: Words) -> str:
    """Return what a broken rule means."""
    return {
        Rule.BAD_ID: words("An id holds signs that ids may not have."),
        Rule.TITLE_EMPTY: words("A role needs a title."),
        Rule.NAME_EMPTY: words("A name is missing."),
        Rule.ID_TWICE: words("Two parts have the same id."),
        Rule.LEVEL_UNKNOWN: words("A row names a level that the matrix does not have."),
        Rule.CATEGORY_UNKNOWN: words("A row names a category that the matrix does not have."),
        Rule.ROWS_OUT_OF_ORDER: words("Rows of a category do not stand together."),
        Rule.LEVEL_OR_ABSENCE: words("A rating needs a level, or a reason why there is none."),
        Rule.REVIEW_CLOSED: words("The review is closed, and closed reviews stay as they are."),
        Rule.PLACEMENTS_OUT_OF_ORDER: words("The placements of a teammate are not in the order of their dates."),
        Rule.DATES_OUT_OF_ORDER: words("Something ends before it begins."),
        Rule.LANGUAGE_UNKNOWN: words("Trellis does not know this language."),
    }[rule]
