"""Markdown and HTML that people wrote."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matrices.exchange.blocks import Aside, Heading, Item, Paragraph, Table
from matrices.exchange.errors import ExchangeError, NoGridFound, TooLarge
from matrices.exchange.html_text import read_html
from matrices.exchange.importing import plan_import
from matrices.exchange.markdown_text import read_markdown
from matrices.exchange.plan import Reason
from matrices.exchange.reading import read_here
from matrices.exchange.sheet import Merged, SourceKind
from tests.matrices.exchange.making import plan_bytes, words_taken

LADDER = """# Agent

Answers customers.

| Level | Senior |
| :---: | :---: |
| 1 | [No](#a1) |

## A1 - Agent 1

<img alt="chart" src="/a1.png">

* **Asks**: asks early
* **Notes**: writes it down

## A2 - Agent 2

Knows the product.

* **Shows**: shows others
* **Leads**: takes the hard ones

# Other pages

* [Lead](lead.md)
"""


def cells(plan):
    return {one.name: one.descriptors for one in plan.attributes}


def told(plan):
    return {text for row in plan.rows for text in row.unplaced}


def grids(text):
    return plan_import(read_here(text.encode())).grids


@pytest.mark.parametrize("heading", ["", "## Grid\n\n"])
def test_long_prose_above_a_table_introduces_it(heading):
    prose = "We wrote this together over the summer, so that everybody can see what to work on next. " * 4
    table = "| Skill | Learning | Solid |\n|---|---|---|\n| Tempo | Answers in a day | Answers in an hour |\n"
    plan = plan_bytes(f"# Agent\n\n{prose}\n\n{prose}\n\n{heading}{table}".encode())
    assert [one.name for one in plan.levels] == ["Learning", "Solid"]
    assert [one.name for one in plan.attributes] == ["Tempo"]


def test_table_with_bold_rows_as_groups():
    plan = plan_bytes(
        b"# Agent\nFor all.\n\n| Skill | L1 | L2 |\n|---|:--|--:|\n| **Craft** | | |\n| Tempo | a \\| b | c<br>d |\n"
        b"| **Team** | | |\n| Calm | e | f |\n| Calm | g | |\n"
    )
    assert (plan.title, plan.about, plan.categories) == ("Agent", "For all.", ("Craft", "Team"))
    assert cells(plan) == {"Tempo": ("a | b", "c\nd"), "Calm": ("e\ng", "f")}
    assert plan.rows[-1].reason is Reason.SAME_ATTRIBUTE


def test_tables_of_one_header_are_groups_of_one_grid():
    table = "| Skill | L1 |\n|---|---|\n| {} | x |\n"
    plan = plan_bytes(f"# Agent\n\n## Craft\n\n{table.format('Tempo')}\n## Team\n\n{table.format('Calm')}".encode())
    assert [(one.category, one.name) for one in plan.attributes] == [("Craft", "Tempo"), ("Team", "Calm")]


def test_tables_of_other_headers_are_other_grids():
    found = grids(
        "# A\n\n| Skill | L1 |\n|---|---|\n| a | x |\n\n## B\n\n"
        "| Skill | Junior | Senior |\n|---|---|---|\n| b | y | z |\n"
    )
    assert [(one.title, len(one.levels)) for one in found] == [("A", 1), ("B", 2)]


def test_titles_begin_new_roles():
    found = grids("".join(f"# {name}\n\n| Skill | L1 |\n|---|---|\n| a | x |\n\n" for name in "AB"))
    assert [one.title for one in found] == ["A", "B"]


def test_prose_below_a_table_is_told():
    plan = plan_bytes(b"| Skill | L1 |\n|---|---|\n| a | x |\n\nAgreed in May.\n\n[more](more.md)\n")
    assert {"Agreed in May.", "more.md"} <= told(plan)


def test_one_heading_a_level():
    plan = plan_bytes(LADDER.encode())
    assert (plan.title, plan.about) == ("Agent", "Answers customers.")
    assert [(one.name, one.meaning) for one in plan.levels] == [
        ("A1 - Agent 1", ""),
        ("A2 - Agent 2", "Knows the product."),
    ]
    assert cells(plan) == {
        "Agent": ("Asks: asks early\nNotes: writes it down", "Shows: shows others\nLeads: takes the hard ones")
    }


def test_every_word_of_a_ladder_is_taken_or_told():
    plan = plan_bytes(LADDER.encode())
    assert {"chart", "/a1.png", "#a1", "lead.md", "Lead", "Other", "pages"} <= words_taken(plan)


def test_labels_that_repeat_are_attributes():
    plan = plan_bytes(
        b"# Agent\n## Level 1\n- **Craft**: a\n- **Team**: b\n## Level 2\n- **Craft**: c\n- **Team**: d\n"
    )
    assert cells(plan) == {"Craft": ("a", "c"), "Team": ("b", "d")}


@pytest.mark.parametrize(
    "text",
    [
        "# R\n## Craft\nAbout craft.\n### Junior\n- a\n### Senior\n- b\n- c\n## Team\n### Junior\n- d\n### Senior\ne\n",
        "# R\n## Junior\n### Craft\na\n### Team\n- d\n## Senior\n### Craft\n- b\n- c\n### Team\n- e\n",
        "# Craft\nAbout craft.\n## Junior\n- a\n## Senior\n- b\n- c\n# Team\n## Junior\n- d\n## Senior\n- e\n",
        "# R\n## Craft\n- **Junior**: a\n- **Senior**: b\n- **Senior**: c\n## Team\n- **Junior**: d\n- **Senior**: e\n",
    ],
)
def test_headings_name_levels_and_attributes_either_way(text):
    plan = plan_bytes(text.encode())
    assert cells(plan) == {"Craft": ("a", "b\nc"), "Team": ("d", "e")}
    assert [one.name for one in plan.levels] == ["Junior", "Senior"]
    assert ("About craft." in text) == (plan.attributes[0].about == "About craft.")


def test_categories_stand_above_attributes():
    plan = plan_bytes(
        b"# R\n## Craft\n### Tempo\n#### Level 1\n- a\n#### Level 2\n- b\n## Team\n### Calm\n#### Level 1\n- c\n"
    )
    assert [(one.category, one.name) for one in plan.attributes] == [("Craft", "Tempo"), ("Team", "Calm")]


def test_headings_without_levels_have_one():
    plan = plan_bytes(b"# Agent\n## Craft\n- answers\n- asks\n## Team\n- listens\n")
    assert cells(plan) == {"Craft": ("answers\nasks",), "Team": ("listens",)}


def test_html_table_with_spans():
    plan = plan_bytes(
        b"<html><head><title>Agent</title><style>td{}</style></head><body>"
        b"<table><tr><th rowspan=2>Group<th>Skill<th>L1<th>L2"
        b"<tr></tr><tr><td rowspan=2>Craft<td>Tempo<td colspan=2><ul><li>a<li>b</ul></tr>"
        b"<tr><td>Calm<td>c<br>d<td>e</table>"
    )
    assert (plan.title, plan.source_kind, plan.categories) == ("Agent", SourceKind.HTML, ("Craft",))
    assert cells(plan) == {"Tempo": ("a\nb", "a\nb"), "Calm": ("c\nd", "e")}


def test_html_table_inside_markdown():
    plan = plan_bytes(
        b"# Agent\n\nHello.\n\n"
        b"<table>\n<tr><th>Skill</th><th>L1</th></tr>\n\n<tr><td>Tempo</td><td>a</td></tr>\n</table>\n\nBye.\n"
    )
    assert (plan.title, plan.about, cells(plan)) == ("Agent", "Hello.", {"Tempo": ("a",)})
    assert "Bye." in told(plan)


def test_html_that_is_called_a_spreadsheet_is_html():
    assert plan_bytes(b"\xef\xbb\xbf<table><tr><td>Skill<td>L1<tr><td>a<td>b</table>").source_kind is SourceKind.HTML


def test_blocks_of_markdown():
    blocks = read_markdown("# T\n\nA *b* `c` &amp; [d](https://e.org)\n\n- **L**: x\n  - y\n").blocks
    assert blocks == (Heading(1, "T"), Paragraph("A b c & d (https://e.org)"), Item("L: x", "L", "x"), Item("y"))


def test_blocks_of_html_leave_scripts_and_keep_what_pictures_say():
    blocks = read_html(
        "<h2>T</h2><script>no()</script><p>a<br>b</p><img alt='pic'><!-- note --><ul><li><b>L:</b> x</ul>"
    )
    assert blocks == (Heading(2, "T"), Paragraph("a\nb"), Aside("pic"), Aside("note"), Item("L: x", "L", "x"))


def test_row_whose_only_text_is_bold_is_merged():
    table = read_html("<table><tr><td>a<td>b<tr><td><b>G</b><td></table>")[0]
    assert table == Table((("a", "b"), ("G", "")), (Merged(top=1, left=0, bottom=1, right=1),))


@pytest.mark.parametrize("html", ["<table><tr>" + "<td>a" * 2000, "<table>" + "<tr>" * 30_000, "x" * 9_000_000])
def test_too_large_html_is_refused(html):
    with pytest.raises(TooLarge):
        read_html(html)


@pytest.mark.parametrize("start", ["<a ", "<!--", "<?", "<", "<b>a</b>", "<table><tr><td>", "</"])
@pytest.mark.timeout(10)
def test_tags_without_end_take_no_long_time(start):
    read_html(start * 30_000)


@given(
    st.lists(
        st.sampled_from(
            [
                "<td colspan=9 rowspan=9>",
                "<table>",
                "</table>",
                "<tr>",
                "<b>",
                "</b>",
                "<li>",
                "<![",
                "<!x",
                "&#x110000;",
                "<h1>",
                "</h1>",
                "<a href=x>",
                "x ",
                "<title>",
                "-->",
            ]
        ),
        max_size=20,
    )
)
def test_any_html_is_read_or_refused(parts):
    for read in (read_html, read_markdown):
        try:
            read("".join(parts))
        except ExchangeError:
            continue


def test_labels_that_follow_each_other_in_one_place_are_a_row():
    labels = (("Asks", "Writes"), ("Asks", "Shapes"), ("Leads", "Shapes"), ("Leads", "Owns"), ("Rules", "Owns"))
    levels = (f"## A{at} - Agent {at}\n* **{one}**: a\n* **{two}**: b\n" for at, (one, two) in enumerate(labels))
    plan = plan_bytes("\n".join(["# Agent", *levels]).encode())
    assert cells(plan) == {
        "Asks → Leads → Rules": ("Asks: a", "Asks: a", "Leads: a", "Leads: a", "Rules: a"),
        "Writes → Shapes → Owns": ("Writes: b", "Shapes: b", "Shapes: b", "Owns: b", "Owns: b"),
    }


def test_tags_are_told_in_a_line_of_their_own():
    last = plan_bytes(LADDER.encode()).rows[-1]
    assert (last.reason, last.name) == (Reason.FIELD_NAMES, "img, alt, src")


def test_texts_that_yaml_begins_with_a_bar_are_no_markdown_table():
    data = (
        b"tracks:\n  - name: Tempo\n    levels:\n      - |-\n        a\n        b\n      - |-\n        c\n        d\n"
    )
    assert plan_bytes(data).source_kind is SourceKind.YAML


def test_a_document_without_levels_is_no_grid():
    with pytest.raises(NoGridFound):
        plan_bytes(b"# Agent\n\nAnswers.\n\n## Craft\n")
