from widgets.review.notes_field import NotesField


def test_typing_without_a_pause_is_stored_soon_and_goes_on_as_one_step(qtbot):
    stored = []
    field = NotesField(lambda text, goes_on: stored.append((text, goes_on)) or True, "Notes", "")
    qtbot.addWidget(field)
    for _ in range(36):
        qtbot.keyClicks(field, "a")
        qtbot.wait(100)
    assert len(stored) >= 2
    assert [goes_on for _, goes_on in stored[:2]] == [False, True]
    field.flush()
    qtbot.keyClicks(field, "b")
    field.flush()
    assert stored[-1][1] is False
