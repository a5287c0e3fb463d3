"""A self-assessment: its pages empty and filled in, and the window that asks before it is taken."""

import datetime
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from app.main_window import MainWindow
from app.print_shop import PrintShop
from matrices.exchange.filled_form import read_form_here
from matrices.model.matrix import Matrix
from matrices.model.self_assessment import evidence_field, interest_field, level_field
from matrices.model.settings import Paper
from matrices.model.teammate import Teammate
from matrices.reports.options import PrintOptions
from matrices.reports.printable import PrintWish
from matrices.store.workspace import Workspace
from tests.matrices.exchange.forms import filled
from widgets.self_assessment.dialog import FormDialog
from widgets.self_assessment.draft import FormDraft
from widgets.self_assessment.known import known_in

_SEEN = {
    "ar": "شرحت للعميل سبب المشكلة، ثم كتبت الخطوات لمن يأتي بعدي.",
    "ja": "お客様に手順を説明し、同僚のために書き残した。",
}
_SEEN_ELSE = "Explained the cause to the customer, and wrote the steps down for whoever comes next."


def form_pages(workspace: Workspace, name: str, work: Path) -> Iterator[Path]:
    """Yield a form, empty and filled in, as PDF."""
    for paper in (Paper.A4, Paper.LETTER) if name == "en" else (Paper.A4,):
        made = work / f"form-{name}-{paper}.pdf"
        _print(workspace, name, made, paper)
        yield made
        full = work / f"form-filled-{name}-{paper}.pdf"
        full.write_bytes(_filled(workspace, name, made.read_bytes()))
        yield full


def asking_of_forms(window: MainWindow, work: Path) -> Iterator[tuple[str, QDialog]]:
    """Yield the name and the window of the question, open; whoever takes it closes it."""
    desk = window.desk
    workspace, language = desk.session.workspace, desk.words.language
    if not any(one.placements for one in workspace.all(Teammate)):
        return
    made = work / f"asked-{language}.pdf"
    _print(workspace, language, made, Paper.A4)
    now = datetime.datetime.now(datetime.UTC)
    read = read_form_here(_filled(workspace, language, made.read_bytes()))
    dialog = FormDialog(FormDraft(read, known_in(desk.session), now), desk.theme, desk.words, window)
    dialog.open()
    QTest.qWait(50)
    yield "import-form", dialog


def _print(workspace: Workspace, language: str, path: Path, paper: Paper) -> None:
    person = next(one for one in workspace.all(Teammate) if one.placements)
    options = PrintOptions(language=language, paper=paper)
    wish = PrintWish(printable_id="self-assessment", subject_ids=(person.teammate_id,), options=options)
    PrintShop().write(workspace, wish, path)


def _filled(workspace: Workspace, language: str, form: bytes) -> bytes:
    person = next(one for one in workspace.all(Teammate) if one.placements)
    matrix = workspace.get(Matrix, person.placements[-1].matrix_id)
    first, *others = (one.attribute_id for one in matrix.attributes)
    seen = _SEEN.get(language, _SEEN_ELSE)
    said = {level_field(first): "/level-2", evidence_field(first): seen, interest_field(first): "/grow", "notes": seen}
    for attribute_id in others[:2]:
        said |= {level_field(attribute_id): "/not-observed", interest_field(attribute_id): "/fine"}
    return filled(form, said | {"date": "2026-05-08"}, needs_looks=True)
