"""Each view of the window, as PNG: light and dark, three languages, empty and very large."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from app.context import build_context
from app.main_window import MainWindow
from app.places import Place
from app.settings import PreferencesFile
from matrices.model.matrix import Matrix
from matrices.model.teammate import Teammate
from tests.pictures.content import workspace
from tests.pictures.dialogs import asking
from tests.pictures.goals import goals
from tests.pictures.in_context import in_context
from tests.pictures.printing import printing
from tests.pictures.reading import reading
from tests.pictures.reviews import reviews
from tests.pictures.team import team
from widgets.comparing.dialog import CompareDialog
from widgets.editions.dialog import EditionsDialog
from widgets.history.dialog import HistoryDialog
from widgets.palette.palette import Palette
from widgets.theme.theme import Scheme
from widgets.translating.dialog import TranslationsDialog

_SETTLED_MS = 400
_SIZE = (1440, 900)


def pictures(application: QApplication, folder: Path, work: Path) -> Iterator[Path]:
    """Paint every view; yield the files."""
    for name in ("en", "ar", "ja", "empty", "large"):
        path = work / f"view-{name}.trellis"
        workspace(path, name).close()
        for scheme in (Scheme.LIGHT, Scheme.DARK):
            language = name if len(name) == 2 else "en"
            context = build_context(application, PreferencesFile(None), language, {})
            context.theme.choose(scheme)
            window = MainWindow(context)
            window.resize(*_SIZE)
            window.show()
            yield _taken(window, folder / f"view-welcome-{name}-{scheme}.png")
            window.desk.opening.open(path)
            for view in (_matrices, _people):
                view(window)
                yield _taken(window, folder / f"view-{view.__name__[1:]}-{name}-{scheme}.png")
            for part in _parts(window):
                yield _taken(window, folder / f"view-{part}-{name}-{scheme}.png")
            for action, kind in (
                ("changes", EditionsDialog),
                ("compare-levels", CompareDialog),
                ("translations", TranslationsDialog),
                ("history", HistoryDialog),
                ("palette", Palette),
            ):
                dialog = _dialog(window, action, kind)
                if dialog is not None:
                    yield _taken(dialog, folder / f"view-{action}-{name}-{scheme}.png")
                    dialog.reject()
            for question, dialog in chain(asking(window, work), printing(window)):
                yield _taken(dialog, folder / f"view-{question}-{name}-{scheme}.png")
                dialog.reject()
            others = in_context(window, name), reviews(window), team(window), goals(window), reading(window)
            for shown, widget in chain(*others):
                yield _taken(widget, folder / f"view-{shown}-{name}-{scheme}.png")
            window.close()
            window.deleteLater()


def _matrices(window: MainWindow) -> None:
    window.desk.places.show_place(Place.MATRICES)
    roles = window.desk.opening.session.workspace.ids(Matrix)
    if roles:
        window.desk.places.matrices.choose(roles[0])


def _people(window: MainWindow) -> None:
    window.desk.places.show_place(Place.PEOPLE)
    people = window.desk.opening.session.workspace.ids(Teammate)
    if people:
        window.desk.places.people.choose(people[0])


def _parts(window: MainWindow) -> Iterator[str]:
    """Show what stands in a place only when asked for, one after the other, and yield what it is called."""
    sections = window.desk.places.people.page.body.sections
    for section in ("growth", "evidence"):
        sections.choose(section)
        yield f"people-{section}"
    sections.choose("growth")
    sections.section("growth").choice(1).click()
    yield "people-two-days"
    sections.choose("grid")
    yield from _paths(window)
    yield from (action for action in ("details", "find") if _beside(window, action))


def _paths(window: MainWindow) -> Iterator[str]:
    window.commands["show-paths"].trigger()
    yield "paths"
    if window.desk.places.people.has_teammate:
        for action in ("missing", "promotion-case"):
            window.desk.places.show_place(Place.PEOPLE)
            window.commands[action].trigger()
            yield action


def _beside(window: MainWindow, action: str) -> bool:
    """Unfold a section beside the grid; tell whether there is a role to say something of."""
    _matrices(window)
    place = window.desk.places.matrices
    if not place.has_matrix:
        return False
    window.commands[action].trigger()
    if action == "find":
        place.finding.panel.replacement.setText("…")
        place.finding.panel.needle.setText(place.view.matrix.attributes[0].name[:3])
    return True


def _dialog(window: MainWindow, action: str, kind: type[QDialog]) -> QDialog | None:
    """Open a window beside the main one, where there is something to show in it."""
    _matrices(window)
    QTest.qWait(_SETTLED_MS)
    window.commands.refresh()
    window.commands[action].trigger()
    return window.findChild(kind)


def _taken(window: QWidget, file: Path) -> Path:
    QTest.qWait(_SETTLED_MS)
    window.grab().save(str(file))
    return file
