"""The kind of a text is seen in its content, and whatever comes, only our own errors come out."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from matrices.exchange.errors import ExchangeError, Unreadable, UnreadableFile
from matrices.exchange.importing import plan_import
from matrices.exchange.reading import read_here
from matrices.exchange.sheet import SourceKind
from matrices.exchange.taking import Known, TakeWishes, take
from tests.matrices.exchange.test_people import NOW

TABLE = "| Skill | L1 |\n|---|---|\n| a | b |\n"
SEEDS = (
    "Skill,L1\nTempo,a\n",
    "Name,Tempo,Calm\nAna,x,o\nBen,2,3\n",
    "Person,Skill,Level,Date\nAna,Tempo,2,2026-01-02\n",
    f"---\ntitle: x\n---\n# Role\n\n{TABLE}",
    "# Role\n## Level 1\n- **A**: b\n## Level 2\n- c\n",
    "<table><tr><th rowspan=2>Skill<th>L1<tr><td>a</table>",
    "name: X\nlevels: [{id: a, name: A}]\nitems:\n- {level: a, theme: t, summary: s}\n",
    '{"levels": ["L1", "L2"], "skills": [{"name": "W", "d": ["a", "b"]}]}',
    '{"trellis": "roles", "version": "1", "roles": [{"matrix_id": "m", "title": "x"}]}',
)
PIECES = (
    *("|", "---|---\n", "# ", "\n\n", "- ", "**", ": ", "<td colspan=99>", "<table>", "</table>", "<!--", "<![", "&x;"),
    *(
        "&a",
        "*a",
        "{",
        "}",
        "[",
        "]",
        '"',
        ",",
        "level: 1\n",
        "x",
        "Level 1",
        "\t",
        "!!x ",
        "? ",
        "\0",
        "\u200f",
        "---\n",
    ),
    *(
        "<<: ",
        "'",
        "=1+1",
        "Name,",
        "\ufeff",
        "\udcff",
        "Level,Text,Skill\n",
        "\r",
        "\x1a",
        "rowspan=65534",
        "<h1>",
        "<b>",
    ),
)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Skill,L1\nTempo,a\n", SourceKind.TEXT),
        ("Note: a,L1\nTempo: b,c\n", SourceKind.TEXT),
        ("# ,Skill,L1\n1,a,b\n", SourceKind.TEXT),
        (TABLE, SourceKind.MARKDOWN),
        ("# Role\n\n## Level 1\n\n- a, b\n", SourceKind.MARKDOWN),
        ("Role\n\n<table><tr><td>Skill<td>L1<tr><td>a<td>b</table>", SourceKind.MARKDOWN),
        ("---\ntitle: x\n---\n", SourceKind.MARKDOWN),
        ("\n<!DOCTYPE html>\n<p>a", SourceKind.HTML),
        ("name: Role\nskills:\n  - name: a\n", SourceKind.YAML),
        ("# a comment\n# another\nname: Role\nskills: [a]\n", SourceKind.YAML),
        ("# Role\n\nNote: read this.\n", SourceKind.MARKDOWN),
        ("- name: a\n  level: 1\n", SourceKind.YAML),
        ('{"a": 1}', SourceKind.JSON),
        ("[]", SourceKind.JSON),
    ],
)
def test_kind_is_seen_in_the_text(text, kind):
    assert read_here(text.encode()).kind is kind


@pytest.mark.parametrize("text", ["<?xml version='1.0'?><a/>", "%PDF-1.7", "{\\rtf1 a}"])
def test_other_kinds_are_refused(text):
    with pytest.raises(UnreadableFile) as caught:
        read_here(text.encode())
    assert caught.value.reason is Unreadable.UNKNOWN_KIND


def take_or_refuse(data):
    try:
        plan = plan_import(read_here(data), "file")
        take(plan, Known(), TakeWishes(name="file", is_all=True), NOW)
    except ExchangeError:
        return


@st.composite
def broken_texts(draw):
    text = draw(st.sampled_from(SEEDS))
    for _ in range(draw(st.integers(0, 5))):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(st.sampled_from(PIECES)) + text[at + draw(st.integers(0, 9)) :]
    return text.encode("utf-8", "surrogateescape")


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    broken_texts()
    | st.lists(st.sampled_from(PIECES), max_size=20).map(lambda one: "".join(one).encode("utf-8", "surrogateescape"))
)
def test_any_text_is_taken_or_refused(data):
    take_or_refuse(data)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_taken_or_refused(data):
    take_or_refuse(data)
