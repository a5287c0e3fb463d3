"""From the form to the review, in the window."""

import pypdf
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app.print_shop import PrintShop
from matrices.model.teammate import Interest, Teammate
from matrices.reports.printable import PrintWish
from tests.matrices.exchange.forms import filled
from widgets.self_assessment.dialog import FormDialog

SAID = {"level:product-knowledge": "/level-2", "interest:product-knowledge": "/grow", "date": "2026-05-08"}


@pytest.fixture
def form(opened, tmp_path):
    """Return a filled-in form of Kenji."""
    path = tmp_path / "kenji.pdf"
    wish = PrintWish(printable_id="self-assessment", subject_ids=("kenji-mizuno",))
    PrintShop().write(opened.desk.session.workspace, wish, path)
    path.write_bytes(filled(path.read_bytes(), SAID))
    return path


def when_open(act):
    def look():
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, FormDialog):
            act(dialog)
        else:
            QTimer.singleShot(10, look)

    QTimer.singleShot(0, look)


def own_reviews(session):
    return [one for one in session.reviews_of("kenji-mizuno") if ":form-" in one.review_id]


def test_import_takes_a_form_as_one_step(opened, person, form):
    session = opened.desk.session
    person.files = [form]
    when_open(lambda dialog: dialog.apply.click())
    opened.commands["import"].trigger()
    assert [len(one.ratings) for one in own_reviews(session)] == [1]
    assert session.get(Teammate, "kenji-mizuno").interests["product-knowledge"] is Interest.GROW
    assert session.undo_stack.undoText() == "self-assessment of Kenji Mizuno"
    assert opened.desk.places.people.teammate_id == "kenji-mizuno"
    opened.commands["undo"].trigger()
    assert own_reviews(session) == []


def test_cancel_takes_nothing(opened, person, form):
    person.files = [form]
    when_open(lambda dialog: dialog.reject())
    opened.commands["import"].trigger()
    assert own_reviews(opened.desk.session) == []


def test_pdf_that_is_no_form_is_told(opened, person, tmp_path):
    writer = pypdf.PdfWriter()
    writer.add_blank_page(200, 200)
    writer.write(tmp_path / "blank.pdf")
    person.files = [tmp_path / "blank.pdf"]
    opened.commands["import"].trigger()
    assert "nothing that was filled in" in person.heard[-1]


def test_form_is_printed_from_the_people_menu(opened, qtbot):
    opened.desk.places.show_teammate("kenji-mizuno")
    opened.commands["print-self-assessment"].trigger()
    dialog = opened.desk.printing.dialog
    qtbot.waitUntil(lambda: dialog.is_ready, timeout=20_000)
    opened.desk.printing.finish()
