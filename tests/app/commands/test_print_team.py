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
        ("calibration", ("Calibration", "Last rated by", "Kenji Mizuno", "How leads compare")),
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


def test_calibration_compares_the_attribute_and_the_role_that_are_asked_for(printed):
    text = printed("calibration", "--attribute", "hiring", "--role", "support lead")
    assert "Calibration Support lead" in text
    assert "Hiring" in text
    assert "Product knowledge" not in text


def test_calibration_is_not_for_handing_on(trellis, sample, tmp_path):
    result = trellis("print", "calibration", sample, "--shareable", "-o", tmp_path / "out.pdf")
    assert (result.exit_code, "--shareable" in result.stderr) == (2, True)
    every = ("print-all", sample, "--documents", "calibration,map", "--languages", "en", "-o", tmp_path / "all")
    assert trellis(*every, "--shareable").exit_code == 0
    assert [one.stem for one in (tmp_path / "all").glob("**/*.pdf") if "Calibration" in one.stem] == []


def test_calibration_of_an_unknown_attribute_is_told(trellis, sample, tmp_path):
    result = trellis("print", "calibration", sample, "--attribute", "juggling", "-o", tmp_path / "out.pdf")
    assert result.exit_code == 1


def test_calibration_of_nothing_says_so(trellis, tmp_path):
    trellis("new", tmp_path / "bare.trellis", "--template", "empty")
    result = trellis("print", "calibration", tmp_path / "bare.trellis", "-o", tmp_path / "bare.pdf")
    assert result.exit_code == 0
    assert "There is no role to print yet." in PdfReader(tmp_path / "bare.pdf").pages[0].extract_text()
