"""A private note leaves the program only where it is asked for: each command is run, and what it wrote is searched."""

import datetime
import zipfile

import pytest
from pypdf import PdfReader

from app.cli import Commands
from matrices.edits.private_notes import write_note
from matrices.language.words import words_for
from matrices.model.teammate import Teammate
from matrices.store.workspace import Workspace

SECRET = "Zwetschgenkern"
DAY = datetime.date(2026, 10, 1)
WHO = "Deniz"
WAYS = {
    "show": [("show",), ("show", "--json")],
    "people": [("people",), ("people", "--json", "--leavers")],
    "growth": [("growth", WHO), ("growth", WHO, "--json")],
    "gap": [("gap", WHO), ("gap", WHO, "--json")],
    "goals": [("goals",), ("goals", "--json"), ("goals", "--csv", "--ended")],
    "standard": [("standard",)],
    "coverage": [("coverage",), ("coverage", "--json")],
    "check": [("check",), ("check", "--json")],
    "verify": [("verify",)],
    "rate": [("rate", WHO, "Product knowledge", "Solid")],
    "erase": [("erase", WHO)],
    "export": [
        (
            "export",
            "--format",
            one,
            "-o",
            f"out/roles.{one}",
            *(() if one in "xlsx json yaml" else ("--role", "Support lead")),
        )
        for one in ("xlsx", "csv", "tsv", "markdown", "html", "yaml", "json")
    ],
    "print": [
        *(
            ("print", one, "-o", f"out/{one}.pdf")
            for one in ("growth", "matrix", "review", "plan", "numbers", "scorecard")
        ),
        ("print", "case", "--role", "Support lead", "-o", "out/case.pdf"),
        *(
            ("print", one, "-o", f"out/{one}.pdf")
            for one in ("map", "coverage", "calibration", "paths", "standard", "differences")
        ),
        ("print", "areas", "--history", "-o", "out/areas.pdf"),
    ],
    "print-all": [("print-all", "--documents", "growth,review,plan,self-assessment", "-o", "out")],
    "hand-over": [("hand-over", WHO, "-o", "out/deniz.trellis")],
}
INTO_A_WORKSPACE = {"new", "import", "take-over", "salvage"}
"""These write a workspace, or into one, and take nothing out of it."""


@pytest.fixture
def noted(sample, tmp_path, monkeypatch):
    """The sample with a private note about everybody."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "out").mkdir()
    with Workspace.open(sample) as workspace:
        people = workspace.ids(Teammate)
        workspace.commit([write_note(one, f"{SECRET} of {one}", DAY) for one in people])
    assert SECRET.encode() in sample.read_bytes()
    return sample


def bytes_of(path):
    if path.suffix == ".pdf":
        reader = PdfReader(path)
        return "".join(page.extract_text() for page in reader.pages).encode() + path.read_bytes()
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as packed:
            return b"".join(packed.read(one) for one in packed.namelist())
    return path.read_bytes()


def run(trellis, noted, way):
    place = 2 if way[0] == "print" else 1
    return trellis(*way[:place], noted, *way[place:])


@pytest.mark.parametrize("way", [way for ways in WAYS.values() for way in ways], ids=" ".join)
def test_no_command_lets_a_private_note_out(trellis, noted, tmp_path, way):
    result = run(trellis, noted, way)
    assert result.exit_code in (0, 1), result.output
    assert SECRET not in result.output
    written = [one for one in (tmp_path / "out").rglob("*") if one.is_file()]
    assert len(written) > 0 or "out" not in " ".join(way)
    assert [one.name for one in written if SECRET.encode() in bytes_of(one)] == []


def test_it_goes_along_where_it_is_asked_for(trellis, noted, tmp_path):
    trellis("hand-over", noted, WHO, "-o", "out/all.trellis", "--with-private-notes")
    assert SECRET.encode() in (tmp_path / "out" / "all.trellis").read_bytes()


@pytest.mark.parametrize("more", [(), ("--json",), (WHO,), (WHO, "--json")], ids=" ".join)
def test_no_command_that_is_not_named_here_lets_one_out(trellis, noted, more):
    commands = set(Commands(words_for("en")).list_commands(None)) - INTO_A_WORKSPACE - set(WAYS)
    results = {one: trellis(one, noted, *more) for one in commands}
    assert [one for one, result in results.items() if SECRET in result.output] == []
