import pypdf
import pytest

from matrices.model.review import ReviewKind, Who
from matrices.model.teammate import Interest, Teammate
from matrices.store.workspace import Workspace
from tests.matrices.exchange.forms import filled

SAID = {
    "level:product-knowledge": "/level-2",
    "evidence:product-knowledge": "Explained the export to a new customer.",
    "interest:product-knowledge": "/grow",
    "notes": "A quiet hour each day.",
    "date": "2026-05-08",
}


@pytest.fixture
def form(trellis, sample, tmp_path):
    """Return where Kenji's form lies, filled in."""
    path = tmp_path / "kenji.pdf"
    assert trellis("print", "self-assessment", sample, "--teammate", "kenji", "-o", path).exit_code == 0
    path.write_bytes(filled(path.read_bytes(), SAID))
    return path


def kenji(path):
    """Return Kenji, and the reviews that forms became."""
    with Workspace.open(path) as workspace:
        (person,) = (one for one in workspace.all(Teammate) if one.name == "Kenji Mizuno")
        return person, [one for one in workspace.reviews_of(person.teammate_id) if ":form-" in one.review_id]


def test_filled_form_becomes_a_closed_self_review(trellis, sample, form):
    result = trellis("import", sample, form)
    assert (result.exit_code, "1 rating · 1 interest" in result.stdout) == (0, True)
    person, (review,) = kenji(sample)
    assert (review.kind, review.closed_on is not None) == (ReviewKind.SELF_ASSESSMENT, True)
    assert [(one.by, str(one.on)) for one in review.ratings] == [(Who.SELF, "2026-05-08")]
    assert (review.notes, person.interests["product-knowledge"]) == ("A quiet hour each day.", Interest.GROW)
    assert trellis("verify", sample).exit_code == 0


def test_same_form_twice_changes_nothing(trellis, sample, form):
    trellis("import", sample, form)
    stored = kenji(sample)
    result = trellis("import", sample, form)
    assert "Nothing is new: all of it is here already." in result.stdout
    assert kenji(sample) == stored


def test_plan_says_each_answer_and_changes_nothing(trellis, sample, form):
    before = sample.read_bytes()
    result = trellis("import", sample, form, "--plan")
    assert "Product knowledge  Solid  Taken. Interest: wants to grow here." in result.stdout
    assert result.stdout.count("Left empty.") == 9
    assert sample.read_bytes() == before


def test_unknown_teammate_has_to_be_named(trellis, sample, form, tmp_path):
    other = tmp_path / "other.trellis"
    trellis("new", other, "--sample")
    trellis("erase", other, "Kenji", "--yes")
    result = trellis("import", other, form)
    assert result.exit_code == 1
    assert "--teammate" in result.stderr
    assert "1 rating" in trellis("import", other, form, "--teammate", "Salma").stdout


def test_form_of_another_workspace_is_refused(trellis, form, tmp_path):
    other = tmp_path / "other.trellis"
    trellis("new", other, "--template", "empty")
    result = trellis("import", other, form, "--teammate", "Somebody")
    assert result.exit_code == 1


@pytest.mark.parametrize("data", [b"%PDF-1.7\n%%EOF", b"%PDF-1.4 junk"])
def test_other_pdfs_are_told(trellis, sample, tmp_path, data):
    (tmp_path / "a.pdf").write_bytes(data)
    result = trellis("import", sample, tmp_path / "a.pdf")
    assert result.exit_code == 1
    assert "Nothing was changed." in result.stderr


def test_document_that_is_no_form_is_told(trellis, sample, tmp_path):
    made = trellis("print", "matrix", sample, "--role", "support lead", "-o", tmp_path / "k.pdf")
    assert made.exit_code == 0, made.stderr
    assert "nothing that was filled in" in trellis("import", sample, tmp_path / "k.pdf").stderr


def test_forms_of_all_go_into_a_folder(trellis, sample, tmp_path):
    assert trellis("print", "self-assessment", sample, "-o", f"{tmp_path}/forms/").exit_code == 0
    made = sorted((tmp_path / "forms").iterdir())
    assert len(made) > 8
    assert all("trellis-form" in pypdf.PdfReader(one).get_fields() for one in made[:2])


def test_forms_of_several_do_not_fit_in_one_file(trellis, sample, tmp_path):
    result = trellis("print", "self-assessment", sample, "-o", tmp_path / "all.pdf")
    assert result.exit_code == 2
