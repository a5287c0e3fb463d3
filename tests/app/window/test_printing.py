import pytest
from msgspec.structs import replace
from pypdf import PdfReader
from PySide6.QtCore import Qt

from app.places import Place
from matrices.edits.people import new_teammate
from matrices.model.edition import Edition
from matrices.model.teammate import Teammate
from matrices.reports.printable import CalibrationAspect, CaseAspect, ReviewAspect
from widgets.command_button import CommandButton


@pytest.fixture
def printed(opened, qtbot):
    """Trigger an action that prints, and return the dialog once the preview is there."""

    def trigger(action):
        opened.commands[action].trigger()
        dialog = opened.desk.printing.dialog
        qtbot.waitUntil(lambda: dialog.is_ready, timeout=20_000)
        return dialog

    yield trigger
    opened.desk.printing.finish()


def text_of(path):
    return " ".join("".join(page.extract_text() for page in PdfReader(path).pages).split())


@pytest.mark.parametrize(
    ("action", "place", "word"),
    [
        ("print-role", "show-matrices", "Product knowledge"),
        ("print-growth", "show-people", "Deniz Aksoy"),
        ("print", "show-matrices", "Product knowledge"),
        ("print", "show-people", "Deniz Aksoy"),
        ("print", "show-team", "Deniz Aksoy"),
        ("print-coverage", "show-team", "Held by one person alone"),
        ("print", "show-paths", "Paths between roles"),
        ("print", "show-areas", "Areas of responsibility"),
        ("print", "show-standard", "Our service standard"),
        ("print-changes", "show-matrices", "What changed"),
    ],
)
def test_what_is_seen_is_saved(opened, printed, person, tmp_path, action, place, word):
    opened.desk.places.show_teammate("deniz-aksoy")
    opened.commands[place].trigger()
    person.files = [tmp_path / "out.pdf"]
    printed(action).save.click()
    assert word in text_of(tmp_path / "out.pdf")
    assert [one.text() for one in opened.status_line.buttons] == ["Open", "Show in folder"]
    assert [one.name for one in tmp_path.glob(".*")] == []


@pytest.mark.parametrize(
    ("place", "kind"),
    [(Place.TEAM, "map"), (Place.PATHS, "paths"), (Place.AREAS, "areas"), (Place.STANDARD, "standard")],
)
def test_each_place_has_a_button_that_prints_what_it_shows(opened, qtbot, place, kind):
    opened.desk.places.show_place(place)
    shown = opened.desk.places.further(place)
    [button] = [one for one in shown.findChildren(CommandButton) if one.text() == "Print…" and one.isVisible()]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert opened.desk.printing.dialog.form.wish.printable_id == kind
    opened.desk.printing.finish()


@pytest.mark.parametrize(
    ("section", "kind"), [("grid", "growth"), ("numbers", "numbers"), ("goals", "plan"), ("reviews", "review")]
)
def test_ctrl_p_prints_the_section_that_is_seen(opened, section, kind):
    opened.desk.places.show_teammate("deniz-aksoy")
    opened.desk.places.people.page.body.sections.choose(section)
    opened.commands["print"].trigger()
    wish = opened.desk.printing.dialog.form.wish
    assert (wish.printable_id, wish.subject_ids) == (kind, ("deniz-aksoy",))
    opened.desk.printing.finish()


def test_ctrl_p_prints_the_review_that_is_read(opened):
    review = opened.desk.session.reviews_of("deniz-aksoy")[0]
    opened.desk.places.show_review(review.review_id)
    opened.commands["print"].trigger()
    assert opened.desk.printing.dialog.form.wish.aspect == ReviewAspect(review_id=review.review_id)
    opened.desk.printing.finish()


def test_ctrl_p_prints_the_case_that_is_seen(opened):
    opened.desk.places.show_teammate("deniz-aksoy")
    opened.commands["promotion-case"].trigger()
    shown = opened.desk.places.further(Place.PATHS).case
    opened.commands["print"].trigger()
    wish = opened.desk.printing.dialog.form.wish
    assert (wish.printable_id, wish.aspect) == ("case", CaseAspect(role_id=shown.matrix_id))
    opened.desk.printing.finish()


def test_ctrl_p_prints_the_ratings_that_are_compared(opened, printed, person, tmp_path, qtbot):
    opened.desk.places.show_place(Place.TEAM)
    place = opened.desk.places.further(Place.TEAM)
    place.show_view(2)
    view = place.calibration
    qtbot.waitUntil(lambda: bool(view.teammate_ids))  # everybody is read in idle slices
    view.attribute.setCurrentIndex(1)
    view.attribute.activated.emit(1)
    person.files = [tmp_path / "out.pdf"]
    dialog = printed("print")
    wish, form = dialog.form.wish, dialog.form
    shown = CalibrationAspect(attribute_id=view.attribute_id, role_id=view.role_id, teammate_ids=view.teammate_ids)
    assert (wish.printable_id, wish.aspect) == ("calibration", shown)
    assert not form.is_shareable.isVisibleTo(form)
    dialog.save.click()
    assert view.attribute.currentText() in text_of(tmp_path / "out.pdf")


def test_calibration_is_no_document_to_hand_on_among_many(opened, qtbot):
    opened.commands["print-map"].trigger()
    form = opened.desk.printing.dialog.bulk.form
    form.documents.check(["calibration"])
    before = form.count
    with qtbot.waitSignal(form.changed):
        form.is_shareable.setChecked(True)
    assert (before, form.count) == (1, 0)
    opened.desk.printing.finish()


def test_nobody_without_a_role_is_counted_among_many(opened):
    session = opened.desk.session
    session.commit("new", [new_teammate("Zoe")])
    opened.commands["print-map"].trigger()
    form = opened.desk.printing.dialog.bulk.form
    form.documents.check(["growth"])
    assert form.count == sum(bool(one.placements) for one in session.all(Teammate)) < len(session.all(Teammate))
    opened.desk.printing.finish()


def test_map_is_printed_where_it_is_asked_for_by_name(opened):
    opened.desk.places.show_place(Place.TEAM)
    opened.desk.places.further(Place.TEAM).show_view(2)
    opened.commands["print-map"].trigger()
    assert opened.desk.printing.dialog.form.wish.printable_id == "map"
    opened.desk.printing.finish()


def test_numbers_are_saved_with_their_context(opened, printed, person, tmp_path):
    opened.desk.places.show_teammate("deniz-aksoy")
    person.files = [tmp_path / "out.pdf"]
    printed("print-numbers").save.click()
    assert "None of them becomes a level." in text_of(tmp_path / "out.pdf")


def test_a_scorecard_asks_first_for_what_was_ticked_as_essential(opened, printed, person, qtbot, tmp_path):
    opened.commands["show-matrices"].trigger()
    dialog = printed("print-scorecard")
    listed = dialog.form.essential
    first, last = listed.item(0), listed.item(listed.count() - 1)
    assert (first.text(), last.text()) == ("Product knowledge", "Learning from feedback")
    listed.check([last.data(Qt.ItemDataRole.UserRole)])
    qtbot.waitUntil(lambda: dialog.is_ready, timeout=20_000)
    person.files = [tmp_path / "out.pdf"]
    dialog.save.click()
    text = text_of(tmp_path / "out.pdf")
    assert text.index("Essential") < text.index("was hard to hear") < text.index("Nice to have")
    assert text.index("Nice to have") < text.index("Think of a product")


def test_print_suggests_a_name(printed, person):
    printed("print-role").save.click()
    assert person.suggested[0].name == "Customer support specialist 1.pdf"


def test_print_to_where_nothing_can_be_written_is_told_in_place(printed, person, tmp_path):
    person.files = [tmp_path / "nowhere" / "out.pdf"]
    dialog = printed("print-role")
    dialog.save.click()
    assert "out.pdf" in dialog.said.text()
    assert ".part" not in dialog.said.text()


def test_choices_are_remembered_for_each_kind_of_document(printed, qtbot):
    dialog = printed("print-role")
    dialog.form.paper.setCurrentIndex(dialog.form.paper.findData("A3"))
    dialog.form.language.setCurrentIndex(dialog.form.language.findData("ar"))
    qtbot.waitUntil(lambda: dialog.is_ready, timeout=20_000)
    dialog.reject()
    options = printed("print-role").form.options
    assert (options.paper, options.language) == ("A3", "ar")


def test_an_edition_is_chosen_beforehand(opened, printed):
    session = opened.desk.session
    edition = next(one for one in session.all(Edition) if one.number is not None)
    opened.desk.printing.print_edition(edition.edition_id)
    assert opened.desk.printing.dialog.form.wish.edition_id == edition.edition_id


def test_closing_the_workspace_closes_the_dialog(opened, printed):
    printed("print-role")
    opened.desk.opening.let_go()
    assert opened.desk.printing.dialog is None


@pytest.mark.parametrize(
    ("action", "place", "word"),
    [
        ("print-review", "show-people", "Rated"),
        ("print-plan", "show-people", "Development plan"),
        ("print-scorecard", "show-matrices", "Answers before opinions"),
    ],
)
def test_documents_about_one_person_and_scorecards_are_printed(opened, printed, person, tmp_path, action, place, word):
    opened.desk.places.show_teammate("deniz-aksoy")
    opened.commands[place].trigger()
    person.files = [tmp_path / "out.pdf"]
    printed(action).save.click()
    assert word in text_of(tmp_path / "out.pdf")


def test_a_review_is_printed_as_it_was_chosen(opened, printed):
    review = opened.desk.session.reviews_of("deniz-aksoy")[0]
    opened.desk.places.print_review_requested.emit(review.review_id)
    wish = opened.desk.printing.dialog.form.wish
    assert (wish.printable_id, wish.subject_ids, wish.aspect) == (
        "review",
        ("deniz-aksoy",),
        ReviewAspect(review_id=review.review_id),
    )


def test_a_case_is_printed_beside_the_role_looked_at(opened, printed):
    opened.desk.places.print_case_requested.emit("deniz-aksoy", "support-lead")
    form = opened.desk.printing.dialog.form
    assert form.wish.aspect == CaseAspect(role_id="support-lead")
    assert form.aspect.currentText() == "Support lead"


def test_nothing_is_left_to_choose_of_a_plan(opened, printed):
    opened.desk.places.show_teammate("deniz-aksoy")
    assert printed("print-plan").form.wish.aspect is None


def test_team_is_printed_as_it_is_shown(opened, printed):
    opened.commands["show-team"].trigger()
    place = opened.desk.places.further(Place.TEAM)
    place.source.wish(replace(place.source.wishes, group=None))
    assert printed("print").form.wish.aspect.group is None


def test_changes_that_are_shown_are_printed(opened, printed):
    session = opened.desk.session
    edition = next(one for one in session.all(Edition) if one.number is not None)
    opened.desk.places.print_changes_requested.emit(edition.matrix.matrix_id, edition.edition_id, "")
    wish = opened.desk.printing.dialog.form.wish
    assert (wish.printable_id, wish.aspect.from_id) == ("differences", edition.edition_id)
