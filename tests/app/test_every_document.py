"""No document says anything past the catalogues: each kind is printed in a language nobody speaks."""

import gettext
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from app.print_shop import PrintShop
from app.printables import print_rows
from app.starting import Start, create
from matrices.language.words import words_for
from matrices.model.matrix import Matrix
from matrices.reports.options import PrintOptions
from matrices.reports.printable import About, PrintWish
from tests.pseudo.words import LANGUAGE, PseudoCatalogue, leaks

KINDS = {row.printable.printable_id: row.printable for row in print_rows(words_for("en"))}
TOLD = ("/Alt", "/ActualText", "/E", "/Contents", "/TU", "/Title", "/Subject", "/Author")


@pytest.fixture(scope="module")
def workspace(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(gettext, "translation", lambda *_, **__: PseudoCatalogue())
        made = create(tmp_path_factory.mktemp("sample") / "team.trellis", Start.SAMPLE, LANGUAGE)
        yield made
        made.close()


def painted(path: Path) -> Iterator[str]:
    pages = pypdfium2.PdfDocument(path)
    for page in pages:
        yield page.get_textpage().get_text_range()
    pages.close()


def told(path: Path) -> Iterator[str]:
    """Yield what is said of things that are painted: signs, fields, links, bookmarks and the document."""
    reader = PdfReader(path)
    found = map(reader.get_object, sorted(reader.xref[0]))
    for one in (one for one in found if isinstance(one, DictionaryObject)):
        yield from (str(value) for key, value in one.items() if key in TOLD and isinstance(value, str))


@pytest.mark.parametrize("kind", KINDS)
def test_each_text_of_a_document_is_looked_up(workspace, tmp_path, kind):
    about, path = KINDS[kind].about, tmp_path / f"{kind}.pdf"
    subjects = {About.ROLES: workspace.ids(Matrix)[:2], About.TEAMMATES: ("lucia-ferrer",), About.TEAM: ()}[about]
    wish = PrintWish(printable_id=kind, subject_ids=tuple(subjects), options=PrintOptions(language=LANGUAGE))
    PrintShop().write(workspace, wish, path)
    lines = {line for text in (*painted(path), *told(path)) for line in text.splitlines()}
    assert len(lines) > 5
    assert [*leaks(lines)] == []
