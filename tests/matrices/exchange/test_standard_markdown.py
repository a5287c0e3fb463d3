from matrices.exchange.standard_markdown import standard_markdown
from matrices.language.words import words_for
from matrices.model.service_standard import ServiceStandard, Statement, StatementKind

STANDARD = ServiceStandard(
    about="We *listen*.\n\nFirst.",
    statements=(
        Statement(statement_id="b", kind=StatementKind.LIMIT, name="No refunds", text="# Not by mail"),
        Statement(statement_id="a", kind=StatementKind.VALUE, name="Candour"),
    ),
)


def lines(standard=STANDARD, team="Doorlight"):
    return standard_markdown(standard, team, words_for("en")).splitlines()


def test_kinds_stand_in_their_order_with_their_statements_below():
    assert [one for one in lines() if one.startswith("#")] == [
        "# Our service standard",
        "## What we value",
        "### Candour",
        "## Where we stop",
        "### No refunds",
    ]


def test_the_teams_own_words_are_no_markup():
    assert lines()[2:7] == ["Doorlight", "", "We \\*listen\\*.", "", "First."]
    assert lines()[-1] == "\\# Not by mail"


def test_without_a_name_of_the_team_its_words_follow_at_once():
    assert lines(team="")[2] == "We \\*listen\\*."
