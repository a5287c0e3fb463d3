"""Write the service standard as Markdown, for a wiki or a chat. Nothing in it acts as markup that was not meant so."""

from collections.abc import Iterator

from matrices.exchange.text_out import markdown_line
from matrices.language.words import Words
from matrices.model.service_standard import ServiceStandard, Statement, StatementKind
from matrices.model.standard_words import kind_words


def standard_markdown(standard: ServiceStandard, team_name: str, words: Words) -> str:
    """Return the standard: a heading, the team's name, its opening, and a part for each kind of statement there is."""
    lines = [f"# {_plain(words('Our service standard'))}", *_paragraphs(team_name), *_paragraphs(standard.about)]
    for kind in StatementKind:
        statements = standard.of_kind(kind)
        if statements:
            lines += ["", f"## {_plain(kind_words(kind, words).heading)}"]
        lines += [line for one in statements for line in _statement(one)]
    return "\n".join(lines) + "\n"


def _statement(one: Statement) -> Iterator[str]:
    yield ""
    yield f"### {_plain(one.name)}"
    yield from _paragraphs(one.text)


def _paragraphs(text: str) -> Iterator[str]:
    for line in filter(str.strip, text.split("\n")):
        yield ""
        yield _plain(line)


def _plain(text: str) -> str:
    return markdown_line(text.strip())
