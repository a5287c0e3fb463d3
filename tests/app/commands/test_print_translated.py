"""Every document with words of roles, in a language that the roles are translated into."""

import pytest
from pypdf import PdfReader

from app.documents import DocumentMaker
from matrices.edits.cells import set_descriptors
from matrices.edits.translations import set_texts
from matrices.language.words import words_for
from matrices.model.edition import Edition
from matrices.model.matrix import Matrix
from matrices.model.translation import TextKind, TextPlace, Translation
from matrices.store.workspace import Workspace
from tests.app.commands.test_import_form import SAID, kenji
from tests.matrices.exchange.forms import filled

NAME = TextPlace(TextKind.ATTRIBUTE_NAME, "product-knowledge")
LEVELS = ("learning", "solid", "deep", "shaping")
CELLS = [TextPlace(TextKind.DESCRIPTOR, "product-knowledge", one) for one in LEVELS]
MISSING = words_for("es")("Not translated yet: shown in {language}.", language="English")
STALE = words_for("es")("The source has changed since this was translated.")
ABOUT_ONE = ["growth", "review", "case", "self-assessment"]
ABOUT_ROLES = ["scorecard", "matrix", "book"]
ABOUT_TEAM = ["map", "coverage", "calibration", "standard"]


def text_of(path):
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())


def translate(path, texts, language="es", change=lambda matrix: matrix):
    """Translate these texts of every role, then let `change` change the roles."""
    with Workspace.open(path) as workspace:
        for role in workspace.all(Matrix):
            made = set_texts(Translation(matrix_id=role.matrix_id, language=language), role, texts)
            workspace.commit([made, change(role)])


def reworded(role):
    """Return a role that words its levels of product knowledge otherwise."""
    if "product-knowledge" not in role.attribute_places:
        return role
    return set_descriptors(role, {("product-knowledge", one): f"Other words for {one}." for one in LEVELS})


def printed(trellis, sample, kind, tmp_path, *options):
    path = tmp_path / "made.pdf"
    result = trellis("print", kind, sample, "--language", "es", *options, "-o", path)
    assert (result.exit_code, result.stderr) == (0, "")
    return text_of(path)


@pytest.mark.parametrize("kind", [*ABOUT_ONE, *ABOUT_ROLES, *ABOUT_TEAM])
def test_documents_name_attributes_as_they_are_translated(trellis, sample, tmp_path, kind):
    translate(sample, {NAME: "Saber del producto"})
    about = ("--teammate", "kwame") if kind in ABOUT_ONE else ()
    text = printed(trellis, sample, kind, tmp_path, *about)
    assert "Saber del producto" in text
    assert "Product knowledge" not in text
    assert MISSING in text


def test_paths_and_plans_too(trellis, sample, tmp_path):
    translate(sample, {TextPlace(TextKind.TITLE): "Un puesto"})
    assert "Un puesto" in printed(trellis, sample, "paths", tmp_path)
    for kind in ("plan", "numbers"):
        text = printed(trellis, sample, kind, tmp_path, "--teammate", "kenji")
        assert "Un puesto" in text
        assert ("†" in text) == (MISSING in text)


def test_edition_is_translated_as_far_as_it_was_translated_from(sample, tmp_path):
    texts = {NAME: "Saber del producto"} | dict.fromkeys(CELLS, "Sabe.\nMucho.")
    path, maker = tmp_path / "edition.pdf", DocumentMaker(words_for("es"))
    translate(sample, texts, change=reworded)
    with Workspace.open(sample) as workspace:
        edition_id = workspace.editions_of("senior-support-specialist")[-1].edition_id
        maker.print_edition(workspace, edition_id, path)
        assert "Mucho." in text_of(path)
    translate(sample, texts)
    with Workspace.open(sample, read_only=True) as workspace:
        maker.print_edition(workspace, edition_id, path)
    assert ("Mucho." in text_of(path), "Saber del producto" in text_of(path)) == (False, True)


@pytest.mark.parametrize("kind", ["growth", "scorecard", "self-assessment"])
def test_translation_older_than_its_text_is_told(trellis, sample, tmp_path, kind):
    translate(sample, dict.fromkeys(CELLS, "Sabe del producto."), change=reworded)
    about = () if kind == "scorecard" else ("--teammate", "kenji")
    text = printed(trellis, sample, kind, tmp_path, *about)
    assert "Sabe del producto. ‡" in text
    assert STALE in text


def test_review_tells_what_was_rated_in_the_words_of_then(trellis, sample, tmp_path):
    translate(sample, {NAME: "Saber del producto"} | dict.fromkeys(CELLS, "Sabe.\nMucho."), change=reworded)
    text = printed(trellis, sample, "review", tmp_path, "--teammate", "kenji")
    assert "Saber del producto" in text
    assert ("Mucho." in text, "‡" in text) == (True, False)
    translate(sample, dict.fromkeys(CELLS, "Sabe otra cosa."))
    assert "Sabe otra cosa." not in printed(trellis, sample, "review", tmp_path, "--teammate", "kenji")


def test_changed_words_stay_beside_each_other_in_one_language(trellis, sample, tmp_path):
    translate(sample, {NAME: "Saber del producto"} | dict.fromkeys(CELLS, "Sabe."), change=reworded)
    text = printed(trellis, sample, "differences", tmp_path, "--role", "senior support specialist")
    assert "Saber del producto" in text
    assert "Sabe." not in text
    assert "Other words for solid. †" in text
    assert MISSING in text


def test_file_and_bookmarks_are_called_without_signs(trellis, sample, tmp_path):
    translate(sample, {NAME: "Saber del producto"})
    printed(trellis, sample, "scorecard", tmp_path, "--role", "support lead")
    reader = PdfReader(tmp_path / "made.pdf")
    titles = [one.title for one in reader.outline if not isinstance(one, list)]
    assert "Support lead" in titles[0]
    assert "†" not in " ".join([reader.metadata.title, *titles])


def test_form_in_a_translated_language_is_read_back_as_its_source(trellis, sample, tmp_path):
    translate(sample, {NAME: "Saber del producto"} | dict.fromkeys(CELLS, "Sabe."))
    path = tmp_path / "made.pdf"
    assert "Saber del producto" in printed(trellis, sample, "self-assessment", tmp_path, "--teammate", "kenji")
    path.write_bytes(filled(path.read_bytes(), SAID))
    result = trellis("import", sample, path)
    assert (result.exit_code, "1 rating · 1 interest" in result.stdout) == (0, True)
    _, (review,) = kenji(sample)
    (rating,) = review.ratings
    assert (rating.attribute_id, rating.level_id) == ("product-knowledge", "solid")
    with Workspace.open(sample) as workspace:
        assert workspace.get(Edition, rating.edition_id).matrix.language == "en"
    assert trellis("verify", sample).exit_code == 0
