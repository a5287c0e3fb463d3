"""What is being typed in the people place when the workspace is let go of."""

from tests.widgets.matrix.disk import refuse_writes


def test_nothing_typed_lets_go(place):
    assert place.finish()


def test_form_with_typing_holds_until_it_is_given_up(place):
    place.edit_teammate()
    assert place.finish()
    place.forms.form.name_edit.setText("Ana María")
    assert not place.finish()
    place.give_up()
    assert place.forms.form is None
    assert place.finish()


def test_rating_with_typing_holds_even_when_its_panel_is_closed(place):
    place.rate_current()
    rating = place.page.body.rating
    rating.form.evidence_edit.setPlainText("Answered alone")
    assert not place.finish()
    rating.close_panel()
    assert not place.finish()
    place.give_up()
    assert place.finish()


def test_reason_of_a_refusal_is_told_in_the_panel(place):
    assert not place.tell_reason("The disk is full.")
    place.rate_current()
    with refuse_writes():
        place.page.body.rating.submit()
    assert place.tell_reason("The disk is full.")
    assert place.page.body.rating.hint.text().startswith("The disk is full.")
