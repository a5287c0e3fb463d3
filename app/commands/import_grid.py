"""`trellis import`: roles and people's levels from other programs' files."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

import click
import msgspec

from app.commands.help import examples
from app.commands.import_form import import_form
from app.commands.import_roster import KIND, import_roster
from app.commands.workspace import file_argument, reading, store, writing
from matrices.exchange.changes import changes_between
from matrices.exchange.filled_form import is_pdf_file
from matrices.exchange.importing import ImportPlan, plan_import
from matrices.exchange.layout import Arrangement
from matrices.exchange.people_applying import PeopleTaken
from matrices.exchange.reading import read_file
from matrices.exchange.recognising import Wishes
from matrices.exchange.sheet import LeftOut, SheetLeftOut
from matrices.exchange.taking import Known, RoleStep, Taken, TakeWishes, known_of, take
from matrices.language.words import Words
from matrices.model.matrix import Matrix
from matrices.model.review import Who
from matrices.model.settings import SETTINGS_ID, Settings
from matrices.model.teammate import Teammate
from matrices.store.workspace import Workspace
from widgets.clock import local_now
from widgets.importing.results import row_line, sheet_sentence, summary


def command(words: Words) -> click.Command:
    """Return the command."""
    return click.Command(
        "import",
        callback=partial(import_grid, words),
        params=[
            file_argument(),
            file_argument("source", "SOURCE"),
            click.Option(["--role"], default="", help=words("The role to update, or the title of a new one.")),
            click.Option(["--all", "is_all"], is_flag=True, help=words("Take every grid in SOURCE, each as a role.")),
            click.Option(["--sheet"], help=words("The sheet to take. The first that holds a grid.")),
            click.Option(
                ["--kind"],
                type=click.Choice([*(one.value for one in Arrangement), KIND]),
                help=words(
                    "How SOURCE is arranged: a row an attribute (wide), a descriptor (long), a person (people) or a "
                    "rating (ratings). As it looks. A list of who is on the team (roster) is taken as such."
                ),
            ),
            click.Option(
                ["--transposed/--upright", "is_transposed"],
                default=None,
                help=words("Whether rows and columns are swapped. As it looks."),
            ),
            click.Option(
                ["--mark", "marks"],
                multiple=True,
                metavar="MARK=LEVEL",
                help=words(
                    "What a mark of people stands for: a level, not-observed or not-applicable; again for more."
                ),
            ),
            click.Option(["--by"], type=click.Choice([who.value for who in Who]), default="lead", show_default=True),
            click.Option(["--teammate"], default="", help=words("Whose self-assessment it is, where it does not say.")),
            click.Option(["--plan", "is_plan"], is_flag=True, help=words("Say what would be taken; change nothing.")),
        ],
        help=words(
            "Take roles, or where people stand, from SOURCE into FILE.\n\n"
            "SOURCE is a spreadsheet (XLSX, XLS, ODS, CSV), Markdown, HTML, YAML or JSON. "
            "A role of the same title is brought up to date; otherwise the grid becomes a new role. "
            "What Trellis exported finds its way back, whatever its role is called now. "
            "A self-assessment that somebody filled in (PDF) becomes a review of their own."
        ),
        epilog=examples(
            words,
            "trellis import team.trellis specialist.xlsx --plan",
            'trellis import team.trellis specialist.md --role "Customer support specialist 1"',
            "trellis import team.trellis skills.csv --kind people --mark x=Solid --mark o=Learning",
            "trellis import team.trellis noor.pdf",
            "trellis import team.trellis people.csv --kind roster --plan",
        ),
    )


def import_grid(
    words: Words,
    file: Path,
    source: Path,
    *,
    role: str,
    is_all: bool,
    sheet: str | None,
    kind: str | None,
    is_transposed: bool | None,
    marks: Sequence[str],
    by: str,
    teammate: str,
    is_plan: bool,
) -> None:
    """Import a file, or only say what would become of each row."""
    if is_pdf_file(source):
        import_form(words, file, source, teammate, is_plan=is_plan)
        return
    if kind == KIND:
        import_roster(words, file, source, sheet=sheet, is_plan=is_plan)
        return
    wishes = TakeWishes(title=role, name=source.stem, is_all=is_all, marks=_marks(marks, words), by=Who(by))
    arrangement = None if kind is None else Arrangement(kind)
    asked = Wishes(sheet_name=sheet, arrangement=arrangement, is_transposed=is_transposed)
    plan = plan_import(read_file(source), source.stem, asked)
    if is_plan:
        with reading(file, words) as workspace:
            taken = _taken(workspace, plan, wishes)
        _say_rows(taken, words)
    else:
        with writing(file, words) as workspace:
            taken = _taken(workspace, plan, wishes)
            store(workspace, taken.documents)
    _say_roles(taken, words)
    _say_left_out(plan, taken, words)
    if not is_plan:
        _say_lost(taken, words)


def _marks(said: Sequence[str], words: Words) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for one in said:
        mark, sign, level = one.partition("=")
        if not sign or not mark.strip() or not level.strip():
            raise click.BadParameter(words("Say it as MARK=LEVEL, for example x=Solid."), param_hint="--mark")
        found[mark.strip()] = level.strip()
    return found


def _taken(workspace: Workspace, plan: ImportPlan, wishes: TakeWishes) -> Taken:
    settings = workspace.find(Settings, SETTINGS_ID) or Settings()
    now = local_now()
    known = _known(workspace, has_people=bool(plan.people))
    return take(plan, known, msgspec.structs.replace(wishes, language=settings.language), now)


def _known(workspace: Workspace, *, has_people: bool) -> Known:
    return known_of(
        workspace.all(Matrix),
        workspace.all(Teammate) if has_people else (),
        reviews_of=workspace.reviews_of,
        editions_of=workspace.editions_of,
        translations_of=workspace.translations_of,
    )


def _say_rows(taken: Taken, words: Words) -> None:
    plans = (step.plan for step in taken.roles)
    for rows in (*(one.rows for one in plans if one), *(one.rows for one in taken.people)):
        for row in rows:
            click.echo(row_line(row, words))


def _say_roles(taken: Taken, words: Words) -> None:
    for step in taken.roles:
        click.echo(_role_line(step, words))
        if step.plan is not None:
            click.echo(summary(step.plan, changes_between(step.before, step.after), words))
    for people in taken.people:
        if people.meanings:
            meanings = " · ".join(f"{mark} = {level}" for mark, level in people.meanings.items())
            click.echo(words("Marks: {meanings}", meanings=meanings))
        click.echo(_people_line(people, words))


def _role_line(step: RoleStep, words: Words) -> str:
    if step.before is None:
        return words("New role: {title}", title=step.after.title)
    return words("Updated role: {title}", title=step.after.title)


def _people_line(people: PeopleTaken, words: Words) -> str:
    ratings = words.plural("{count} rating", "{count} ratings", people.rating_count)
    teammates = words.plural("{count} new teammate", "{count} new teammates", len(people.new_teammates))
    return f"{ratings} · {teammates}"


def _say_left_out(plan: ImportPlan, taken: Taken, words: Words) -> None:
    grids = [SheetLeftOut(name=one.sheet_name or one.title, reason=LeftOut.OTHER_GRID) for one in taken.left_out]
    for sheet in (*grids, *plan.left_out):
        click.echo(sheet_sentence(sheet, words), err=True)


def _say_lost(taken: Taken, words: Words) -> None:
    """Say what of the file was taken nowhere."""
    plans = (step.plan for step in taken.roles)
    for rows in (*(one.rows for one in plans if one), *(one.rows for one in taken.people)):
        for row in rows:
            if row.unplaced:
                click.echo(row_line(row, words), err=True)
