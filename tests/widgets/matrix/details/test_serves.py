from matrices.model.edition import edition_id_of
from matrices.model.service_standard import ServiceStandard, Statement, StatementKind

STANDARD = ServiceStandard(
    statements=(
        Statement(statement_id="s0", kind=StatementKind.VALUE, name="Own it & say it"),
        Statement(statement_id="s1", kind=StatementKind.LIMIT, name="No dates"),
    )
)


def tick(field, statement_id):
    field.fill_menu()
    next(one for one in field.menu.actions() if one.data() == statement_id).trigger()


def test_without_a_standard_there_is_nothing_to_serve(details):
    assert not details.attribute.serves.isVisibleTo(details)


def test_what_a_row_serves_is_ticked_and_listed(details, place, stored, undo_text):
    place._session.commit("standard", [STANDARD])
    details.refresh()
    wording = edition_id_of(stored())
    tick(details.attribute.serves, "s1")
    tick(details.attribute.serves, "s0")
    assert stored().attribute("product").serves == ("s0", "s1")
    assert details.attribute.serves.names.text() == "Own it & say it\nNo dates"
    assert undo_text() == "what Product serves"
    assert edition_id_of(stored()) == wording


def test_a_tick_is_taken_away(details, place, stored):
    place._session.commit("standard", [STANDARD])
    details.refresh()
    for _ in range(2):
        tick(details.attribute.serves, "s0")
    assert stored().attribute("product").serves == ()
    assert not details.attribute.serves.names.isVisibleTo(details)


def test_statements_are_offered_under_their_kinds(details, place):
    place._session.commit("standard", [STANDARD])
    details.refresh()
    details.attribute.serves.fill_menu()
    texts = [one.text() for one in details.attribute.serves.menu.actions()]
    assert texts == ["What we value", "Own it && say it", "Where we stop", "No dates"]
