"""The one table of everything that can be printed. The window's dialog, `trellis print` and bulk are made from it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple, TypeAlias

from app import calibration_document, form_documents, person_documents, team_documents
from app.documents import DocumentMaker
from matrices.language.words import Words
from matrices.reports.options import PrintOptions
from matrices.reports.printable import USUAL, About, Option, Printable
from matrices.store.workspace import Workspace

Write: TypeAlias = Callable[[DocumentMaker, Workspace, Sequence[str], Path, PrintOptions], object]
"""Writes a document about subjects, which are ids, to a path. Raises StoreError, OSError, NoRoleError."""


class PrintRow(NamedTuple):
    """A kind of document, what the command line says of it, and what writes it."""

    printable: Printable
    told: str
    write: Write


def print_rows(words: Words) -> tuple[PrintRow, ...]:
    """Return every kind of document, in the order in which they are offered."""
    return (
        _row(
            "matrix",
            words("Role matrix"),
            words("Print the matrices of roles in FILE into one PDF."),
            About.ROLES,
            DocumentMaker.print_roles,
            options=frozenset({Option.ORIENTATION, Option.EDITION}),
        ),
        _row(
            "book",
            words("Role book"),
            words("Print the role book of FILE: the roles with cover, contents, how to read them, and an index."),
            About.ROLES,
            DocumentMaker.print_book,
            is_about_all=True,
        ),
        _row(
            "growth",
            words("Growth report"),
            words("Print growth reports of teammates in FILE."),
            About.TEAMMATES,
            DocumentMaker.print_growth,
            options=USUAL | {Option.SHAREABLE},
        ),
        *_person_rows(words),
        *_team_rows(words),
    )


def _person_rows(words: Words) -> tuple[PrintRow, ...]:
    return (
        _row(
            "review",
            words("Review summary"),
            words("Print what came of a review of teammates in FILE: of the last one, or of the last up to a day."),
            About.TEAMMATES,
            person_documents.print_reviews,
            options=USUAL | {Option.SHAREABLE, Option.DAY},
        ),
        _row(
            "case",
            words("Promotion case"),
            words("Print how teammates in FILE stand beside the next role on their path, or beside another."),
            About.TEAMMATES,
            person_documents.print_cases,
            options=USUAL | {Option.SHAREABLE, Option.TARGET},
        ),
        _row(
            "plan",
            words("Development plan"),
            words("Print the goals and actions of teammates in FILE, with room for notes."),
            About.TEAMMATES,
            person_documents.print_plans,
            options=USUAL | {Option.SHAREABLE},
        ),
        _row(
            "numbers",
            words("Numbers"),
            words("Print the numbers of teammates in FILE: why, who reads them, and each value in its context."),
            About.TEAMMATES,
            person_documents.print_numbers,
            options=USUAL | {Option.SHAREABLE},
        ),
        _row(
            "self-assessment",
            words("Self-assessment"),
            words("Print a form for a teammate in FILE to fill in with any PDF viewer; import reads it back."),
            About.TEAMMATES,
            form_documents.print_self_assessment,
            takes_several=False,
        ),
        _row(
            "scorecard",
            words("Hiring scorecard"),
            words("Print what to ask and to listen for when somebody is hired for a role in FILE."),
            About.ROLES,
            person_documents.print_scorecards,
            options=USUAL | {Option.ESSENTIAL},
        ),
    )


def _team_rows(words: Words) -> tuple[PrintRow, ...]:
    return (
        _row(
            "differences",
            words("What changed in a role"),
            words("Print what changed in roles of FILE from one edition to the next, or until now."),
            About.ROLES,
            team_documents.print_differences,
            options=USUAL | {Option.SHAREABLE, Option.SINCE},
        ),
        _row(
            "map",
            words("Team map"),
            words("Print the map of the team in FILE: people and attributes, and what the team covers."),
            About.TEAM,
            team_documents.print_map,
            options=USUAL | {Option.SHAREABLE, Option.ARRANGEMENT},
        ),
        _row(
            "coverage",
            words("Coverage"),
            words("Print what the team in FILE covers: what rests on nobody, and on one person alone."),
            About.TEAM,
            team_documents.print_coverage,
            options=USUAL | {Option.SHAREABLE, Option.ARRANGEMENT},
        ),
        _row(
            "calibration",
            words("Calibration"),
            words("Print ratings of one attribute in FILE side by side with the evidence, and how leads compare."),
            About.TEAM,
            calibration_document.print_calibration,
            is_for_leads=True,
            options=USUAL | {Option.ATTRIBUTE},
        ),
        _row(
            "paths",
            words("Paths"),
            words("Print the paths between the roles in FILE as a poster, and who holds them."),
            About.TEAM,
            team_documents.print_paths,
            options=USUAL | {Option.SHAREABLE, Option.HOLDERS},
        ),
        _row(
            "areas",
            words("Areas of responsibility"),
            words("Print the areas of responsibility in FILE with their owners."),
            About.TEAM,
            team_documents.print_areas,
            options=USUAL | {Option.SHAREABLE, Option.HISTORY},
        ),
        _row(
            "standard",
            words("Service standard"),
            words("Print the service standard in FILE, and which attributes serve it."),
            About.TEAM,
            team_documents.print_standard,
            options=USUAL | {Option.SHAREABLE},
        ),
    )


def _row(
    printable_id: str,
    title: str,
    told: str,
    about: About,
    write: Write,
    *,
    takes_several: bool = True,
    is_about_all: bool = False,
    is_for_leads: bool = False,
    options: frozenset[Option] = USUAL,
) -> PrintRow:
    printable = Printable(
        printable_id=printable_id,
        title=title,
        about=about,
        takes_several=takes_several,
        is_about_all=is_about_all,
        is_for_leads=is_for_leads,
        options=options,
    )
    return PrintRow(printable, told, write)
