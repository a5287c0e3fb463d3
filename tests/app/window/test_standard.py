from app.places import Place
from app.standard_actions import standard_place


def test_the_standard_is_shown_started_and_edited_by_actions(opened):
    opened.commands["show-standard"].trigger()
    assert opened.desk.places.place is Place.STANDARD
    if opened.commands["standard-example"].isEnabled():
        opened.commands["standard-example"].trigger()
    assert not opened.commands["standard-example"].isEnabled()
    opened.commands["edit-standard"].trigger()
    assert standard_place(opened.desk).is_editing
    assert opened.commands["edit-standard"].isChecked()


def test_an_attribute_named_by_the_standard_is_shown_in_its_role(opened):
    opened.commands["show-standard"].trigger()
    standard_place(opened.desk).attribute_requested.emit("support-lead", "hiring")
    assert opened.desk.places.matrices.matrix_id == "support-lead"
    assert opened.desk.places.matrices.view.grid.current_key()[0] == "hiring"


def test_keys_go_to_the_paper_when_the_place_is_shown(opened):
    opened.commands["show-standard"].trigger()
    assert opened.focusWidget() is standard_place(opened.desk).paper
