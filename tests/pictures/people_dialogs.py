"""The windows that ask about people: all that is known of one, several at once, a list that comes in."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from app.main_window import MainWindow
from matrices.model.matrix import Matrix
from widgets.clock import local_now

_LIST = "Name,Role,Since,Lead,Shift\nDía Okafor,{0},2026-02-03,Noor,early\n佐藤 花子,Pilot,,,late\nBen,{0},soon,,\n"


def asking_of_people(window: MainWindow, work: Path) -> Iterator[tuple[str, QDialog]]:
    """Yield the name and the window of each question, open; whoever takes it closes it."""
    places = window.desk.places
    places.show_people()
    people, roles = places.people, window.desk.session.all(Matrix)
    assert people is not None
    if people.has_teammate:
        people.edit_teammate()
        people.forms.form.tag_rows.add_row("shift", "early")
        yield "edit-teammate", _settled(people.forms.form)
        people.list.list.selectAll()
    if people.can_change_several:
        people.change_several()
        yield "edit-several", _settled(people.forms.form)
    path = work / "import-roster.csv"
    path.write_text(_LIST.format(roles[0].title.replace(",", "") if roles else "Support"))
    people.importing.start(path, local_now().date())
    yield "import-roster", _settled(people.importing.dialog)


def _settled(dialog: QDialog) -> QDialog:
    QTest.qWait(50)
    return dialog
