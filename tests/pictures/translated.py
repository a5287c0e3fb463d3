"""Documents of the English team in other languages, with texts that are missing and texts that are out of date."""

from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

from msgspec.structs import replace

from app.documents import DocumentMaker
from matrices.exchange.template_translations import filled_from_templates
from matrices.language.words import words_for
from matrices.model.matrix import Matrix
from matrices.model.teammate import Teammate
from matrices.model.translation import Translation
from matrices.store.workspace import Workspace


def translated_pages(opened: Workspace, work: Path) -> Iterator[Path]:
    """Yield where a role and a growth report lie in each language."""
    for language in ("es", "ar", "ja"):
        opened.commit([partly_translated(one, language) for one in opened.all(Matrix)])
        maker = DocumentMaker(words_for(language))
        made = work / f"role-en-in-{language}.pdf", work / f"growth-en-in-{language}.pdf"
        maker.print_roles(opened, opened.ids(Matrix)[:1], made[0])
        maker.print_growth(opened, opened.ids(Teammate)[:1], made[1])
        yield from made


def partly_translated(matrix: Matrix, language: str) -> Translation:
    """Return a translation in which one text of five is missing, and one was made from other words."""
    whole = filled_from_templates(Translation(matrix_id=matrix.matrix_id, language=language), matrix)
    texts = {}
    for number, (key, text) in zip(cycle(range(5)), whole.texts.items(), strict=False):
        if number:
            texts[key] = replace(text, source="Other words") if number == 1 else text
    return replace(whole, texts=texts)
