import pytest
from pypdf import PdfReader

PEOPLE = ("Deniz", "Kenji", "Kwame", "Salma")


@pytest.fixture
def printed(trellis, sample, tmp_path):
    """Print a document and return its text."""

    def run(*arguments):
        result = trellis("print", arguments[0], sample, *arguments[1:], "-o", tmp_path / "out.pdf")
        assert result.exit_code == 0, result.output
        return " ".join(" ".join(page.extract_text() for page in PdfReader(tmp_path / "out.pdf").pages).split())

    return run


@pytest.mark.parametrize(
    ("document", "words"),
    [
        ("map", ("Team map", "Kenji Mizuno", "Product knowledge")),
        ("coverage", ("What the team covers", "only ")),
        ("paths", ("Paths between roles", "Deniz Aksoy")),
        ("areas", ("Areas of responsibility", "since")),
        ("standard", ("Our service standard",)),
        ("differences", ("What changed", "Edition")),
    ],
)
def test_document_holds_what_it_is_about(printed, document, words):
    text = printed(document)
    assert [one for one in words if one not in text] == []


@pytest.mark.parametrize("document", ["map", "coverage", "paths", "standard", "differences"])
def test_copy_to_share_names_nobody(printed, tmp_path, document):
    text = printed(document, "--shareable")
    assert [one for one in PEOPLE if one in text] == []
    data = (tmp_path / "out.pdf").read_bytes()
    assert [one for one in PEOPLE if one.encode() in data] == []


def test_map_is_grouped_and_compared_as_asked(printed):
    assert "compared with 1 Jan 2026" in printed("map", "--group", "track", "--compare", "2026-01-01")
    assert "TECHNICAL SUPPORT" in printed("map", "--group", "track")


def test_unknown_tag_is_told(trellis, sample, tmp_path):
    result = trellis("print", "map", sample, "--group", "no such tag", "-o", tmp_path / "out.pdf")
    assert result.exit_code == 1


def test_paths_leave_people_out_where_asked(printed):
    assert "Deniz" not in printed("paths", "--without-people")


def test_areas_name_earlier_owners_where_asked(printed):
    assert len(printed("areas", "--history")) > len(printed("areas"))


def test_differences_go_from_edition_to_edition(printed):
    role = ("--role", "customer support specialist 1")
    assert "Edition 1 · 2 Oct 2023 → Edition 2" in printed("differences", *role, "--from", "1", "--to", "2")
    assert "Edition 1 · 2 Oct 2023 → Now" in printed("differences", *role, "--from", "1")
