import pytest
from pypdf import PdfReader
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.places import Place
from app.review_actions import reviews_place
from app.seclusion import SAFE
from matrices.model.review import Review
from matrices.model.teammate import Teammate
from matrices.store.workspace import Workspace
from widgets.history.dialog import HistoryDialog
from widgets.palette.palette import Palette


class Presses:
    """Counts what a person presses; words typed do not count."""

    def __init__(self) -> None:
        self.count = 0

    def press(self, keys: str) -> None:
        """Press one key, with its modifiers, where the focus is."""
        self.count += 1
        where = QApplication.activeModalWidget() or QApplication.activeWindow()
        QTest.keySequence(QApplication.focusWidget() or where, keys)
        QApplication.processEvents()

    def type(self, words: str) -> None:
        """Type words where the focus is."""
        QTest.keyClicks(QApplication.focusWidget(), words)


@pytest.fixture
def people(opened, qtbot):
    """The window on the people of the sample, brought to the front."""
    opened.commands["show-people"].trigger()
    opened.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is opened, timeout=3000)
    return opened


@pytest.fixture
def secluded(people):
    """The window in a 1:1."""
    people.commands["one-to-one"].trigger()
    yield people
    if people.desk.seclusion.is_on:
        reviews_place(people.desk).leave()


def teammate(window) -> Teammate:
    return window.desk.session.get(Teammate, window.desk.places.people.teammate_id)


def others(window) -> list[str]:
    own = teammate(window).name
    return [one.name for one in window.desk.session.all(Teammate) if one.name != own]


def shown_texts(window) -> str:
    texts = [window.windowTitle()]
    for one in (*window.findChildren(QWidget), *QApplication.topLevelWidgets()):
        if one.isVisible():
            told = (getattr(one, name, None) for name in ("text", "toPlainText", "title", "currentText", "toolTip"))
            texts += [str(found()) for found in told if callable(found)]
    return "\n".join(texts)


def test_a_whole_1_1_takes_under_twenty_presses(people, person, tmp_path, qtbot):
    presses = Presses()
    person.files = [tmp_path / "growth.pdf"]
    presses.press("F5")  # begin
    presses.press("3")  # what the first item of the agenda is about, agreed at this level
    presses.press("F9")  # talked about
    presses.press("F6")  # next item
    presses.press("2")
    presses.press("F9")
    presses.press("Return")  # evidence
    presses.type("Seen on Monday")
    presses.press("Ctrl+Return")
    presses.press("F4")  # notes
    presses.type("Went well, all in all.")
    presses.press("Shift+F4")  # an action
    presses.type("Write the guide")
    presses.press("Return")
    presses.press("F12")  # close
    presses.press("Ctrl+Return")
    presses.press("Esc")  # leave
    assert people.desk.places.place is Place.PEOPLE
    presses.press("Ctrl+Shift+P")
    dialog = people.desk.printing.dialog
    qtbot.waitUntil(lambda: dialog.is_ready, timeout=20_000)
    presses.press("Return")  # save
    dialog.reject()
    review = people.desk.session.reviews_of(teammate(people).teammate_id)[-1]
    assert review.closed_on is not None
    assert (review.notes, review.actions[0].text) == ("Went well, all in all.", "Write the guide")
    assert len(review.ratings) >= 2
    assert "Write the guide" in review.summary
    assert [one.is_discussed for one in review.agenda[:2]] == [True, True]
    assert "Seen on Monday" in [one.text for one in review.evidence]
    assert len(PdfReader(tmp_path / "growth.pdf").pages) > 0
    assert people.desk.places.place is Place.PEOPLE
    assert presses.count < 20


def test_nobody_else_is_to_be_seen(secluded):
    texts = shown_texts(secluded)
    assert teammate(secluded).name in texts
    assert [one for one in others(secluded) if one in texts] == []
    assert not secluded.rail.isVisible()
    assert not secluded.status_line.isVisible()
    assert not secluded.menuBar().isVisible()


def test_only_what_is_safe_can_be_done(secluded):
    possible = {one for one in secluded.commands.specs if secluded.commands[one].isEnabled()}
    assert possible <= SAFE
    assert {"palette", "one-to-one", "close-review", "write-notes"} <= possible


def test_the_palette_offers_nobody(secluded, qtbot):
    secluded.commands["palette"].trigger()
    palette = secluded.findChild(Palette)
    offered = {one.entry_id for one in palette._entries}
    assert offered == {f"action:{one}" for one in SAFE if one != "palette"}
    palette.field.setText(others(secluded)[0])
    palette.field.textEdited.emit(others(secluded)[0])
    qtbot.wait(300)
    assert all(one.entry_id.startswith("action:") for one in palette.shown)
    palette.reject()


def test_undo_names_and_takes_back_only_what_was_done_in_it(people, qtbot):
    session = people.desk.session
    other = next(one for one in session.all(Teammate) if one.name in others(people))
    session.commit(f"note on {other.name}", [other.__class__(teammate_id="new", name=other.name)])
    people.commands["one-to-one"].trigger()
    held = reviews_place(people.desk).one_to_one
    people.commands.refresh()
    assert not people.commands["undo"].isEnabled()
    assert people.commands["undo"].text() == "Undo"
    held.sitting.add_item("Holidays")
    assert people.commands["undo"].isEnabled()
    assert "agenda" in people.commands["undo"].text()
    people.commands["undo"].trigger()
    assert not people.commands["undo"].isEnabled()
    assert people.commands["redo"].isEnabled()
    reviews_place(people.desk).leave()
    assert people.commands["undo"].isEnabled()


def test_other_windows_close_as_it_begins(people):
    people.commands["history"].trigger()
    assert people.findChild(HistoryDialog).isVisible()
    people.commands["one-to-one"].trigger()
    assert not any(one.isVisible() for one in people.findChildren(HistoryDialog))
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    reviews_place(people.desk).leave()


def test_leaving_puts_everything_back(secluded):
    title = secluded.windowTitle()
    assert secluded.isFullScreen()
    assert teammate(secluded).name not in title
    secluded.commands["one-to-one"].trigger()
    assert not secluded.isFullScreen()
    assert secluded.rail.isVisible()
    assert secluded.desk.places.place is Place.PEOPLE
    assert "team.trellis" in secluded.windowTitle()


def test_no_file_is_taken_and_no_place_shown_meanwhile(secluded, tmp_path):
    before = secluded.desk.session
    secluded.furniture.take(tmp_path / "other.trellis")
    secluded.desk.places.show_place(Place.PEOPLE)
    assert secluded.desk.session is before
    assert secluded.desk.places.place is Place.REVIEWS


def test_notes_survive_the_window_being_closed(secluded, sample, qtbot):
    held = reviews_place(secluded.desk).one_to_one
    teammate_id = held.teammate_id
    held.write_notes()
    held.talk.notes.insertPlainText("Until the last word")
    secluded.close()
    assert not secluded.isFullScreen()
    with Workspace.open(sample) as kept:
        assert kept.reviews_of(teammate_id)[-1].notes == "Until the last word"


def test_start_asks_and_enter_begins(people, qtbot):
    before = people.desk.session.workspace.count(Review)
    people.commands["start-review"].trigger()
    form = reviews_place(people.desk).beginning.form
    assert form.teammate_box.currentText() == teammate(people).name
    qtbot.keyClick(form, Qt.Key.Key_Return)
    assert people.desk.session.workspace.count(Review) == before + 1
    assert people.desk.seclusion.is_on
    reviews_place(people.desk).leave()


def test_keys_of_reviews_are_nobody_elses(window):
    keys = [spec.keys for spec in window.commands.specs.values() if spec.keys]
    own = {window.commands.specs[one].keys for one in SAFE} - {""}
    assert [one for one in own if keys.count(one) > 1] == []


def test_the_hint_under_a_1_1_names_the_keys_as_they_are(secluded):
    told = reviews_place(secluded.desk).one_to_one.keys_hint.text()
    named = ("next-agenda-item", "mark-discussed", "write-notes", "add-action", "close-review", "palette")
    assert [one for one in named if f"{secluded.commands.specs[one].keys} " not in told] == []


def test_a_closed_1_1_is_printed_with_nobody_else_to_choose(secluded, person, tmp_path, qtbot):
    presses = Presses()
    person.files = [tmp_path / "review.pdf"]
    for keys in ("F12", "Ctrl+Return", "Shift+F12"):
        presses.press(keys)
    dialog = secluded.desk.printing.dialog
    qtbot.waitUntil(lambda: dialog.is_ready, timeout=20_000)
    texts = shown_texts(secluded)
    assert [one for one in others(secluded) if one in texts.replace(teammate(secluded).led_by or "-", "")] == []
    presses.press("Return")
    assert len(PdfReader(tmp_path / "review.pdf").pages) == 1
    dialog.reject()


def test_a_1_1_begins_from_the_head_of_a_teammates_page(opened, qtbot):
    opened.desk.places.show_place(Place.PEOPLE)
    qtbot.mouseClick(opened.desk.places.people.page.header.one_to_one_button, Qt.MouseButton.LeftButton)
    assert opened.desk.seclusion.is_on
