"""Write a promotion case as Markdown, to be pasted where people decide. Behaviours that say something new are bold."""

from collections.abc import Iterator
from typing import Final
from urllib.parse import quote

from matrices.exchange.text_out import markdown_line
from matrices.language.words import Words
from matrices.model.case_words import CaseText, Told, evidence_text, now_text, state_text
from matrices.model.evidence import Evidence

_IN_LINKS: Final = ":/?#[]@!$&'()*+,;=%~"
"""What a link may hold besides letters and digits (RFC 3986, 2.2), and percent signs that are there already."""


def case_markdown(case: CaseText, words: Words) -> str:
    """Return a case: a heading, what it comes to, a part for each attribute, and how others came to the role."""
    lines = [
        f"# {_plain(case.title)}",
        "",
        *(f"- {_plain(one)}" for one in case.summary),
        *(line for one in case.told for line in _told(one, words)),
        "",
        f"## {_plain(words('How others get there'))}",
        "",
        *(f"- {_plain(one)}" for one in case.came),
    ]
    return "\n".join(lines) + "\n"


def _told(told: Told, words: Words) -> Iterator[str]:
    yield ""
    yield f"## {_plain(words('{attribute}: {level}', attribute=told.attribute, level=told.levels))}"
    yield ""
    yield _plain(words(" · ").join((state_text(told.state, words), *told.notes)))
    yield ""
    if told.held.strip():
        yield _plain(now_text(told, words))
        yield ""
    yield from (f"- {line}" for line in _behaviours(told))
    for one in told.evidence:
        yield f"- {_plain(evidence_text(one, words))}{_link(one)}"
    if told.history:
        yield f"- {_plain(words('History: {text}', text=told.history))}"


def _behaviours(told: Told) -> Iterator[str]:
    """Yield each behaviour, in bold where something of it is new."""
    start, text = 0, told.asked.text
    for line in text.split("\n"):
        end = start + len(line)
        is_new = any(one.kind == "added" and one.start < end and one.end > start for one in told.asked.marks)
        if line.strip():
            yield f"**{_plain(line)}**" if is_new else _plain(line)
        start = end + 1


def _link(evidence: Evidence) -> str:
    """Return a link behind its text, as CommonMark has it (6.5, autolinks): no blanks or brackets inside."""
    if not evidence.text or not evidence.link.strip():
        return ""
    return f" <{quote(evidence.link.strip(), safe=_IN_LINKS)}>"


def _plain(text: str) -> str:
    return markdown_line(text.strip())
