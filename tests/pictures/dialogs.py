"""The windows that ask before something comes in or roles change, each with what the role in view gives it to ask."""

import datetime
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from app.main_window import MainWindow
from matrices.exchange.csv_out import csv_of_matrix
from matrices.exchange.reading import always
from matrices.model.matrix import Matrix
from tests.pictures.forms import asking_of_forms
from tests.pictures.people_dialogs import asking_of_people
from widgets.importing.dialog import PlanDialog
from widgets.importing.drafting import Drafting
from widgets.importing.known import known_in
from widgets.importing.waiting import WaitingDialog
from widgets.roles.question import Question
from widgets.roles.role_dialog import RoleDialog
from widgets.roles.rows_dialog import RowsDialog

NOW = datetime.datetime(2026, 5, 4, 12, tzinfo=datetime.UTC)
_PEOPLE = "Name,{}\nÀna Núñez,x,2\nليلى حسن,,1\n佐藤 花子,o,\n"


def asking(window: MainWindow, work: Path) -> Iterator[tuple[str, QDialog]]:
    """Yield the name and the window of each question, open; whoever takes it closes it."""
    desk = window.desk
    yield "import-waiting", _shown(WaitingDialog(desk.words("Reading {file}…", file="a.xlsx"), desk.words, window))
    for name, file in _files(window, work):
        yield name, _shown(_plan(window, file))
    for action, kind in (("duplicate-role", RoleDialog), ("delete-role", Question), ("move-rows", RowsDialog)):
        if window.commands[action].isEnabled():
            window.commands[action].trigger()
            yield action, next(one for one in window.findChildren(kind) if one.isVisible())
    yield from asking_of_people(window, work)
    yield from asking_of_forms(window, work)


def _files(window: MainWindow, work: Path) -> Iterator[tuple[str, Path]]:
    """Write files to import: a role that is there already, people, and what holds no grid."""
    roles = window.desk.session.all(Matrix)
    texts = {"import-people": _PEOPLE.format("Tempo,Calm").encode(), "import-nothing": b"a\nb\nc\n"}
    if roles:
        names = ",".join(one.name.replace(",", "") for one in roles[0].attributes[:2])
        texts["import-people"] = _PEOPLE.format(names).encode()
        texts["import-role"] = csv_of_matrix(roles[0])
    for name, data in texts.items():
        (work / f"{name}.csv").write_bytes(data)
        yield name, work / f"{name}.csv"


def _plan(window: MainWindow, file: Path) -> PlanDialog:
    session, context = window.desk.session, window.desk
    drafting = Drafting(
        name=file.stem,
        matrices=tuple(session.all(Matrix)),
        read_known=lambda: known_in(session),
        language=context.words.language,
        now=NOW,
    )
    return PlanDialog(drafting.of_file(file, always), context.theme, context.words, window)


def _shown(dialog: QDialog) -> QDialog:
    dialog.show()
    QTest.qWait(50)
    return dialog
