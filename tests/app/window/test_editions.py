from pypdf import PdfReader

from matrices.model.edition import Edition
from matrices.model.matrix import Matrix
from widgets.comparing.dialog import CompareDialog
from widgets.editions.dialog import EditionsDialog
from widgets.sharing.link_dialog import LinkDialog


def test_editions_are_opened_and_printed_from_the_window(opened, person, qtbot, tmp_path):
    session = opened.desk.session
    edition = next(one for one in session.all(Edition) if one.number is not None)
    opened.desk.places.matrices.choose(edition.matrix.matrix_id)
    opened.commands["editions"].trigger()
    dialog = opened.findChild(EditionsDialog)
    dialog.list.choose(edition.edition_id)
    person.files.append(tmp_path / "edition.pdf")
    dialog.head.print.click()
    printing = opened.desk.printing.dialog
    qtbot.waitUntil(lambda: printing.is_ready, timeout=30_000)
    printing.save.click()
    printing.reject()
    text = _text(tmp_path / "edition.pdf")
    assert f"Edition {edition.number}" in text
    assert f"edition {edition.number}" in person.suggested[-1].name
    dialog.reject()


def test_a_role_and_the_next_on_its_path_are_compared(opened):
    session = opened.desk.session
    role = next(one for one in session.all(Matrix) if any(step.to_matrix_id for step in one.steps))
    opened.desk.places.matrices.choose(role.matrix_id)
    opened.commands["compare-next"].trigger()
    dialog = opened.findChild(CompareDialog)
    assert dialog.two.currentText().endswith("(next on the path)")
    assert dialog.stack.currentWidget() is dialog.grid
    dialog.reject()


def test_rows_are_linked_from_the_window(opened):
    assert opened.commands["link-row"].isEnabled()
    opened.commands["link-row"].trigger()
    dialog = opened.findChild(LinkDialog)
    assert dialog.isVisible()
    dialog.reject()


def _text(file):
    return " ".join("".join(page.extract_text() for page in PdfReader(file).pages).split())
