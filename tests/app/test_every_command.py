"""No command says anything past the catalogues: helps and answers are read in a language nobody speaks."""

import gettext
import re

import pytest

from app.arguments import COMMANDS
from app.cli import run
from app.printables import print_rows
from app.starting import Start, create
from matrices.language.words import words_for
from tests.pseudo.words import LANGUAGE, PseudoCatalogue, leaks

KINDS = [row.printable.printable_id for row in print_rows(words_for("en"))]
ITSELF = "|".join(KINDS).replace("-", r"-\s*")
TYPED = re.compile(
    rf"\b(?:{ITSELF}),?\s?|"
    r"\[[^\]]*\]|--?[a-z][\w-]*|\b[A-Z]{3,}\b|[A-Z]+=[A-Z]+|\{\w+\}|^ {2}[a-z-]+ {2,}|trellis .*|:$",
    re.MULTILINE,
)
"""What stands as it is typed in every language, and the colon that click puts behind headings."""

DENIZ = "デニズ・アクソイ"
ANSWERS = [
    ("show",), ("people",), ("goals",), ("coverage",), ("standard",), ("check",), ("verify",),
    ("growth", DENIZ), ("gap", DENIZ), ("erase", DENIZ),
]  # fmt: skip


@pytest.fixture(scope="module")
def words():
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(gettext, "translation", lambda *_, **__: PseudoCatalogue())
        yield words_for(LANGUAGE)


@pytest.fixture(scope="module")
def file(words, tmp_path_factory):
    path = tmp_path_factory.mktemp("sample") / "組.trellis"
    create(path, Start.SAMPLE, LANGUAGE).close()
    return path


def said(capsys) -> set[str]:
    out, err = capsys.readouterr()
    return {*TYPED.sub("", f"{out}\n{err}").splitlines()}


@pytest.mark.parametrize("names", [(), *((one,) for one in COMMANDS), *(("print", one) for one in KINDS)], ids=str)
def test_each_text_of_a_help_is_looked_up(words, capsys, names):
    assert run([*names, "--help"], words) == 0
    assert [*leaks(said(capsys))] == []


@pytest.mark.parametrize("asked", ANSWERS, ids=str)
def test_each_text_of_an_answer_is_looked_up(words, file, capsys, asked):
    command, *rest = asked
    run([command, str(file), *rest], words)
    lines = said(capsys)
    assert len(lines) > 1
    assert [*leaks(lines)] == []
