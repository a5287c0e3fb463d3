import datetime

import pytest
from pypdf import PdfReader

from matrices.edits.translations import set_texts
from matrices.model.matrix import Matrix
from matrices.model.teammate import Placement, Teammate
from matrices.model.translation import TextKind, TextPlace, Translation
from matrices.store.workspace import Workspace


def text_of(path):
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())


def test_print_matrix_prints_all_roles(trellis, sample, tmp_path):
    result = trellis("print", "matrix", sample, "-o", tmp_path / "all.pdf")
    assert (result.exit_code, result.stdout) == (0, f"{tmp_path / 'all.pdf'}\n")
    assert [one.title for one in PdfReader(tmp_path / "all.pdf").outline if not isinstance(one, list)] == [
        "Customer support specialist 1",
        "Customer support specialist 2",
        "Senior support specialist",
        "Customer support engineer",
        "Senior customer support engineer",
        "Support lead",
        "Customer support operations",
        "Product support engineer",
    ]


def test_print_matrix_of_one_role_on_other_paper(trellis, sample, tmp_path):
    trellis("print", "matrix", sample, "--role", "support l", "--paper", "a3", "-o", tmp_path / "lead.pdf")
    page = PdfReader(tmp_path / "lead.pdf").pages[0]
    assert round(float(max(page.mediabox.width, page.mediabox.height))) == 1191
    assert "Hiring" in text_of(tmp_path / "lead.pdf")


def test_print_matrix_upright_and_grey(trellis, sample, tmp_path):
    chosen = ("--role", "support l", "--orientation", "portrait", "--greyscale")
    trellis("print", "matrix", sample, *chosen, "-o", tmp_path / "lead.pdf")
    page = PdfReader(tmp_path / "lead.pdf").pages[0]
    assert page.mediabox.height > page.mediabox.width
    assert b" rg" not in page.get_contents().get_data()


def test_print_book_has_contents_and_an_index(trellis, sample, tmp_path):
    assert trellis("print", "book", sample, "-o", tmp_path / "book.pdf").exit_code == 0
    titles = [one.title for one in PdfReader(tmp_path / "book.pdf").outline if not isinstance(one, list)]
    assert titles[:3] == ["Contents", "How to read this book", "Our service standard"]
    assert titles[3:5] == ["Paths between roles", "Customer support specialist 1"]
    assert titles[-1] == "Index of attributes"


def test_print_growth_of_one(trellis, sample, tmp_path):
    assert trellis("print", "growth", sample, "--teammate", "kenji", "-o", tmp_path / "k.pdf").exit_code == 0
    assert "Kenji Mizuno" in text_of(tmp_path / "k.pdf")


def test_print_growth_of_all_into_one_with_contents(trellis, sample, tmp_path):
    trellis("print", "growth", sample, "-o", tmp_path / "all.pdf")
    first = PdfReader(tmp_path / "all.pdf").pages[0].extract_text()
    assert all(name in first for name in ("Deniz", "Kwame", "Salma"))


def test_print_growth_of_several_into_a_folder(trellis, sample, tmp_path):
    result = trellis("print", "growth", sample, "--teammate", "k", "-o", f"{tmp_path}/reports/")
    assert result.exit_code == 1
    result = trellis("print", "growth", sample, "--teammate", "kw", "--teammate", "ke", "-o", f"{tmp_path}/reports/")
    assert sorted(one.name for one in (tmp_path / "reports").iterdir()) == ["Kenji Mizuno.pdf", "Kwame Boateng.pdf"]
    assert result.stdout.count(".pdf\n") == 2


@pytest.mark.parametrize("kind", ["matrix", "growth"])
def test_print_without_anything_to_print(trellis, tmp_path, kind):
    trellis("new", tmp_path / "a.trellis", "--template", "empty")
    result = trellis("print", kind, tmp_path / "a.trellis", "-o", tmp_path / "a.pdf")
    assert result.exit_code == 1
    assert not (tmp_path / "a.pdf").exists()


@pytest.mark.parametrize(("kind", "code"), [("matrix", 1), ("growth", 1)])
def test_print_to_nowhere_is_told(trellis, sample, tmp_path, kind, code):
    result = trellis("print", kind, sample, "-o", tmp_path / "nowhere" / "a.pdf")
    assert result.exit_code == code
    assert str(tmp_path / "nowhere") in result.stderr


def test_print_matrix_of_each_role_into_a_folder(trellis, sample, tmp_path):
    result = trellis("print", "matrix", sample, "--role", "support l", "-o", f"{tmp_path}/roles/")
    assert (result.exit_code, result.stdout) == (0, f"{tmp_path}/roles/Support lead.pdf\n")
    assert "Hiring" in text_of(tmp_path / "roles" / "Support lead.pdf")


def test_print_needs_to_know_where(trellis, sample):
    assert trellis("print", "matrix", sample).exit_code == 2


def test_print_review_of_a_day_gone_by(trellis, sample, tmp_path):
    trellis("print", "review", sample, "--teammate", "kwame", "--until", "2026-03-01", "-o", tmp_path / "r.pdf")
    assert "3 Feb 2026" in text_of(tmp_path / "r.pdf")


def test_print_case_beside_a_role_that_is_named(trellis, sample, tmp_path):
    trellis("print", "case", sample, "--teammate", "kwame", "--role", "support lead", "-o", tmp_path / "c.pdf")
    assert "Promotion case: Support lead" in text_of(tmp_path / "c.pdf")


def test_print_case_without_a_next_role_is_told(trellis, sample, tmp_path):
    result = trellis("print", "case", sample, "--teammate", "deniz", "-o", tmp_path / "c.pdf")
    assert result.exit_code == 1
    assert "Deniz Aksoy" in result.stderr


def test_print_cases_of_all_leaves_out_who_has_no_next_role(trellis, sample, tmp_path):
    result = trellis("print", "case", sample, "-o", tmp_path / "c.pdf")
    assert result.exit_code == 0
    assert "Left out, as no path leads on from their role: Deniz Aksoy, " in result.stderr
    titles = [one.title for one in PdfReader(tmp_path / "c.pdf").outline if not isinstance(one, list)]
    assert "Kwame Boateng" in titles
    assert "Deniz Aksoy" not in titles


def test_print_cases_into_a_folder_goes_on_after_who_has_no_next_role(trellis, sample, tmp_path):
    people = ("--teammate", "deniz", "--teammate", "kwame")
    result = trellis("print", "case", sample, *people, "-o", f"{tmp_path}/cases/")
    assert [one.name for one in (tmp_path / "cases").iterdir()] == ["Kwame Boateng.pdf"]
    assert (result.exit_code, result.stderr.count("Left out, ")) == (0, 1)


def test_print_growth_of_all_leaves_out_who_has_no_role(trellis, sample, tmp_path):
    with Workspace.open(sample) as workspace:
        gone = Placement(matrix_id="gone", since=datetime.date(2026, 1, 1))
        workspace.commit([Teammate(teammate_id="new", name="Nadia Roe", placements=(gone,))])
    result = trellis("print", "growth", sample, "--teammate", "nadia", "--teammate", "kwame", "-o", tmp_path / "g.pdf")
    assert result.stderr == "Left out, as they have no role yet: Nadia Roe\n"
    assert "Kwame" in text_of(tmp_path / "g.pdf")


def test_print_plan_to_hand_on(trellis, sample, tmp_path):
    trellis("print", "plan", sample, "--teammate", "deniz", "--shareable", "-o", tmp_path / "p.pdf")
    text = text_of(tmp_path / "p.pdf")
    assert "Deniz" in text
    assert "Rafael" not in text


def test_print_scorecard_with_what_is_essential(trellis, sample, tmp_path):
    role = ("--role", "support lead")
    trellis("print", "scorecard", sample, *role, "--essential", "hiring", "-o", tmp_path / "s.pdf")
    text = text_of(tmp_path / "s.pdf")
    assert text.index("Essential") < text.index("Tell me about a hire") < text.index("Nice to have")


def test_print_scorecards_with_what_is_essential_in_one_of_the_roles(trellis, sample, tmp_path):
    roles = ("--role", "support lead", "--role", "customer support operations")
    essential = ("--essential", "Support lead: planning cover", "--essential", "hiring")
    trellis("print", "scorecard", sample, *roles, *essential, "-o", tmp_path / "s.pdf")
    lead, operations = text_of(tmp_path / "s.pdf").split("Taken together")[:2]
    assert lead.index("a day with too few") < lead.index("Nice to have") < lead.index("had stopped growing")
    assert operations.index("Nice to have") < operations.index("a day with too few")


def test_print_scorecard_refuses_what_no_role_has(trellis, sample, tmp_path):
    role = ("--role", "support lead", "--essential", "Support lead: juggling")
    result = trellis("print", "scorecard", sample, *role, "-o", tmp_path / "s.pdf")
    assert result.exit_code == 1
    assert "juggling" in result.stderr


@pytest.mark.parametrize("kind", ["matrix", "book"])
def test_print_in_a_language_that_a_role_is_translated_into(trellis, sample, tmp_path, kind):
    with Workspace.open(sample) as workspace:
        role = next(one for one in workspace.all(Matrix) if one.title == "Support lead")
        empty = Translation(matrix_id=role.matrix_id, language="es")
        workspace.commit([set_texts(empty, role, {TextPlace(TextKind.TITLE): "Responsable de soporte"})])
    trellis("print", kind, sample, "--role", "support lead", "--language", "es", "-o", tmp_path / "r.pdf")
    text = text_of(tmp_path / "r.pdf")
    assert "Responsable de soporte" in text
    assert "English" in text
