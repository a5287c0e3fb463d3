import pytest
from PySide6.QtCore import Qt

from matrices.language.words import words_for
from matrices.reports.bulk import Outcome, Piece
from matrices.reports.options import PrintOptions
from matrices.reports.printable import (
    About,
    Option,
    Printable,
    PrintWish,
    RoleEssentials,
    ScorecardAspect,
    Subject,
    Weighed,
)
from tests.widgets.person import Person
from widgets.printing.dialog import PrintDialog

CHECKED = Qt.CheckState.Checked
PRINTABLES = (
    Printable(printable_id="a", title="A", about=About.ROLES, options=frozenset({Option.EDITION, Option.ORIENTATION})),
    Printable(printable_id="b", title="B", about=About.TEAMMATES, takes_several=False),
    Printable(printable_id="c", title="C", about=About.TEAM, options=frozenset({Option.SHAREABLE, Option.HISTORY})),
    Printable(printable_id="book", title="Book", about=About.ROLES, is_about_all=True),
)


class Shop:
    """Makes three black pages of everything, and fails where it is told to."""

    def __init__(self, pdf):
        self._pdf = pdf
        self.printables = PRINTABLES
        self.kept = {}
        self.failure = None
        self.left_out = ()

    def subjects(self, about):
        names = {About.ROLES: ("Lead", "Engineer"), About.TEAMMATES: ("Ada", "Bob"), About.TEAM: ()}[about]
        return [Subject(one.lower(), one) for one in names]

    def editions(self, matrix_id):
        return [Subject(f"{matrix_id}-1", "Edition 1")] if matrix_id == "lead" else []

    def aspects(self, printable, subject_ids):
        return []

    def weighed(self, printable, subject_ids):
        roles = subject_ids if printable.printable_id == "a" else ()
        names = [(one, role) for role in roles for one in ("Calm", "Writing")]
        return [Weighed(one.lower(), one, one == "Calm", role, role.capitalize()) for one, role in names]

    def options_of(self, printable_id):
        return self.kept.get(printable_id, PrintOptions())

    def remember(self, printable_id, options):
        self.kept[printable_id] = options

    def title_of(self, wish):
        return wish.printable_id

    def write(self, wish, path, is_wanted):
        if self.failure is not None:
            raise self.failure
        self._pdf(path)
        return self.left_out

    def pieces(self, wish, folder):
        return [Piece(wish=PrintWish(printable_id=one), path="", name=f"{one}.pdf") for one in wish.printable_ids]

    def print_pieces(self, pieces, folder, tell, is_wanted):
        for one in pieces:
            tell(Outcome(piece=one, refusal="" if one.name != "b.pdf" else "No."))

    def explain(self, error):
        return f"Sorry: {error}"


@pytest.fixture
def shop(pdf):
    return Shop(pdf)


@pytest.fixture
def person():
    return Person()


@pytest.fixture
def dialog(qtbot, shop, person, theme):
    made = PrintDialog(shop, person, theme, words_for("en"))
    qtbot.addWidget(made)
    made.show_wish("a")
    made.show()
    qtbot.waitUntil(lambda: made.is_ready)
    yield made
    made.reject()


def test_the_preview_says_pages_and_size(dialog):
    assert dialog.preview.count.text().startswith("3 pages · ")
    assert dialog.save.isEnabled()


def test_a_failure_is_told_in_the_place_of_the_preview(dialog, shop, qtbot):
    shop.failure = OSError("full")
    dialog.show_wish("b")
    qtbot.waitUntil(lambda: dialog.preview.sentence.text() == "Sorry: full")
    assert not dialog.save.isEnabled()


def test_who_is_left_out_is_told_with_the_reason_until_the_next_choice(dialog, shop, qtbot):
    shop.left_out = ["No review: Ada", "No role: Bob"]
    dialog.show_wish("b")
    qtbot.waitUntil(lambda: dialog.is_ready)
    assert dialog.left_out.text() == "No review: Ada\nNo role: Bob"
    assert dialog.left_out.isVisible()
    shop.left_out = ()
    dialog.show_wish("a")
    assert not dialog.left_out.isVisible()
    qtbot.waitUntil(lambda: dialog.is_ready)
    assert not dialog.left_out.isVisible()


def test_only_the_choices_that_count_are_offered(dialog):
    form = dialog.form
    dialog.show_wish("a", ("lead",))
    assert form.edition.isVisible()
    assert form.orientation.isVisible()
    assert not form.is_shareable.isVisible()
    dialog.show_wish("a", ("engineer",))
    assert not form.edition.isVisible(), "it has none"
    dialog.show_wish("c")
    assert form.is_shareable.isVisible()
    assert not form.subjects.isVisible()


def test_a_book_is_about_all_and_what_follows_about_one(dialog):
    dialog.show_wish("book")
    assert dialog.form.wish.subject_ids == ("lead", "engineer")
    dialog.show_wish("a")
    assert dialog.form.wish.subject_ids == ("lead",)


def test_several_are_chosen_where_one_document_holds_them(dialog):
    dialog.form.subjects.list.selectAll()
    assert dialog.form.wish.subject_ids == ("lead", "engineer")
    dialog.show_wish("b")
    dialog.form.subjects.list.selectAll()
    assert len(dialog.form.wish.subject_ids) == 1


def test_return_after_a_page_number_goes_there_and_saves_nothing(dialog, person, qtbot):
    box = dialog.preview.page
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, "3")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert dialog.preview.view.page == 2
    assert person.suggested == []


def test_where_there_is_no_printer_it_is_said(dialog, monkeypatch):
    monkeypatch.setattr("widgets.printing.dialog.has_printer", lambda: False)
    dialog.print.click()
    assert "no printer" in dialog.said.text()


def test_many_documents_tell_what_came_of_each(dialog, person, qtbot, tmp_path):
    page = dialog.bulk
    dialog.tabs.setCurrentIndex(1)
    for place in range(page.form.documents.count()):
        page.form.documents.item(place).setCheckState(page.form.languages.item(0).checkState())
    assert page.form.count == 2 + 2 + 1 + 1
    person.files = [tmp_path]
    page.start.click()
    qtbot.waitUntil(lambda: page.job is None)
    rows = [[page.results.item(row, column).text() for column in (0, 1)] for row in range(4)]
    assert rows == [["a.pdf", "Printed"], ["b.pdf", "No."], ["c.pdf", "Printed"], ["book.pdf", "Printed"]]
    assert page.said.text() == "3 files were printed. 1 document failed."


def ticked(listed):
    return [item.text() for row in range(listed.count()) if (item := listed.item(row)).checkState() is CHECKED]


def essential_in(role_id, *ids):
    return ScorecardAspect(essential=(RoleEssentials(role_id, frozenset(ids)),))


def test_what_is_essential_is_ticked_by_mouse_and_by_space(dialog, qtbot):
    dialog.show_wish("a", ("lead",))
    listed = dialog.form.essential
    assert ticked(listed) == ["Calm"]
    assert dialog.form.wish.aspect is None, "it is what the role itself makes so"
    listed.setFocus()
    listed.setCurrentRow(1)
    with qtbot.waitSignal(dialog.form.changed):
        qtbot.keyClick(listed, Qt.Key.Key_Space)
    assert dialog.form.wish.aspect == essential_in("lead", "calm", "writing")
    qtbot.keyClick(listed, Qt.Key.Key_Space)
    assert dialog.form.wish.aspect is None


def test_what_is_essential_is_chosen_for_each_role(dialog):
    dialog.show_wish("a", ("lead",), "", essential_in("lead", "writing"))
    listed = dialog.form.essential
    assert ticked(listed) == ["Writing"]
    dialog.form.subjects.list.selectAll()
    assert [listed.item(row).text() for row in range(listed.count())] == [
        *("Lead", "Calm", "Writing"),
        *("Engineer", "Calm", "Writing"),
    ]
    assert ticked(listed) == ["Writing", "Calm"]
    listed.item(5).setCheckState(Qt.CheckState.Checked)
    lead, engineer = dialog.form.wish.aspect.essential
    assert (lead.role_id, lead.attribute_ids) == ("lead", {"writing"})
    assert (engineer.role_id, engineer.attribute_ids) == ("engineer", {"calm", "writing"})


def test_what_was_ticked_of_a_role_is_kept_while_another_is_chosen(dialog):
    dialog.show_wish("a", ("lead",))
    listed = dialog.form.essential
    listed.item(1).setCheckState(Qt.CheckState.Checked)
    dialog.form.subjects.choose("engineer")
    assert ticked(listed) == ["Calm"]
    dialog.form.subjects.choose("lead")
    assert ticked(listed) == ["Calm", "Writing"]
    dialog.show_wish("a", ("lead",))
    assert ticked(listed) == ["Calm"], "another wish begins anew"


def test_what_is_chosen_of_a_document_is_called_by_its_name(dialog, qtbot):
    dialog.show_wish("b")
    assert dialog.form.aspect_label.text() == "Role"
    dialog.show_wish("c")
    assert dialog.form.aspect_label.text() == "Owners"
    qtbot.waitUntil(lambda: dialog.is_ready)
