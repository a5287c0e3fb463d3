"""Closing while something is typed: nothing is lost that the person did not give up."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from matrices.model.matrix import Matrix
from matrices.store.workspace import Workspace
from tests.widgets.matrix.disk import refuse_writes


@pytest.fixture
def typing(opened, qtbot):
    """The window with a cell in which something is typed."""
    grid = opened.desk.places.matrices.view.grid
    grid.setFocus()
    qtbot.keyClick(grid, Qt.Key.Key_X)
    assert grid.open_editor.toPlainText() == "x"
    return opened


@pytest.fixture
def another(tmp_path):
    """A second workspace, empty."""
    path = tmp_path / "another.trellis"
    Workspace.create(path).close()
    return path


def first_texts(path):
    with Workspace.open(path, read_only=True) as workspace:
        matrix = workspace.get(Matrix, workspace.ids(Matrix)[0])
        return [one for row in matrix.attributes for one in row.descriptors.values()]


def test_what_is_typed_is_stored_on_closing(typing, person, sample):
    path = typing.desk.session.workspace.path
    assert typing.close()
    assert person.heard == []
    assert "x" in first_texts(path)


def test_the_window_stays_with_what_the_disk_refuses(typing, person, qtbot):
    with refuse_writes():
        assert not typing.close()
        QApplication.processEvents()
    assert typing.isVisible()
    assert typing.desk.places.matrices.view.grid.open_editor.toPlainText() == "x"
    assert len(person.heard) == 1
    assert "still in its field" in person.heard[0]
    assert typing.close()


def test_a_person_can_close_without_what_the_disk_refuses(typing, person):
    path = typing.desk.session.workspace.path
    person.choices = [0]
    with refuse_writes():
        assert typing.close()
        QApplication.processEvents()
    assert len(person.heard) == 1
    assert "x" not in first_texts(path)


@pytest.mark.parametrize("leave", ["close", "sample"])
def test_another_workspace_waits_too(typing, person, leave):
    session = typing.desk.session
    with refuse_writes():
        typing.commands[leave].trigger()
        QApplication.processEvents()
    assert typing.desk.session is session
    assert len(person.heard) == 1


def test_what_the_disk_refuses_stays_typed_where_the_next_workspace_does_not_open(typing, person, tmp_path):
    (tmp_path / "broken.trellis").write_text("hello\n")
    session, person.choices = typing.desk.session, [0]
    with refuse_writes():
        typing.desk.opening.open(tmp_path / "broken.trellis")
        QApplication.processEvents()
    assert "is not a Trellis workspace" in person.heard[-1]
    assert typing.desk.session is session
    assert typing.desk.places.matrices.view.grid.open_editor.toPlainText() == "x"
    assert typing.close()
    assert "x" in first_texts(session.workspace.path)


def test_what_was_given_up_is_gone_once_the_next_workspace_is_open(typing, person, another):
    path, person.choices = typing.desk.session.workspace.path, [0]
    with refuse_writes():
        typing.desk.opening.open(another)
        QApplication.processEvents()
    assert len(person.heard) == 1
    assert typing.desk.session.workspace.path == another.resolve()
    assert "x" not in first_texts(path)


def test_a_title_that_the_disk_refuses_stays_too(opened, person, qtbot):
    title = opened.desk.places.matrices.view.heading.title
    title.setFocus()
    qtbot.keyClicks(title, "!")
    with refuse_writes():
        assert not opened.close()
    assert title.text().startswith("!")
    assert opened.close()


def test_a_refusal_that_is_seen_in_its_place_is_told_there_alone(typing, person, qtbot):
    view = typing.desk.places.matrices.view
    with refuse_writes():
        qtbot.keyClick(view.grid.open_editor, Qt.Key.Key_Return)
        QApplication.processEvents()
    assert person.heard == []
    assert "still in its field" in view.notice.text()
    assert "no room left" in view.notice.text()


def test_what_is_typed_of_a_teammate_is_asked_about(opened, person):
    opened.desk.places.show_people()
    people = opened.desk.places.people
    people.edit_teammate()
    people.forms.form.name_edit.setText("Ana María")
    assert not opened.close()
    assert people.forms.form.name_edit.text() == "Ana María"
    assert "still in its field" in person.heard[0]
    person.choices = [0]
    assert opened.close()


def test_refused_rating_is_told_in_its_panel_alone(opened, person):
    opened.desk.places.show_people()
    people = opened.desk.places.people
    people.rate_current()
    with refuse_writes():
        people.page.body.rating.submit()
        QApplication.processEvents()
    assert person.heard == []
    assert "try again" in people.page.body.rating.hint.text()
