import os
import subprocess
import sys
from pathlib import Path

import pytest

from matrices.reports.pages import PrintError, put_in_place


def test_file_is_put_in_place_whole(tmp_path):
    put_in_place(b"new", tmp_path / "a.pdf")
    assert (tmp_path / "a.pdf").read_bytes() == b"new"
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]


@pytest.mark.parametrize("destination", ["missing/a.pdf", "folder"])
def test_destination_that_cannot_be_written_is_told(tmp_path, destination):
    (tmp_path / "folder").mkdir()
    with pytest.raises(PrintError) as told:
        put_in_place(b"new", tmp_path / destination)
    assert told.value.destination == tmp_path / destination
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]


def test_interrupted_write_leaves_what_was_there(tmp_path, monkeypatch):
    target = tmp_path / "a.pdf"
    target.write_bytes(b"old")

    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        put_in_place(b"new", target)
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]


PRINTING = """
import datetime, hashlib, sys
from matrices.language.words import words_for
from matrices.reports.matrix_pages import MatrixPrint, matrix_pages
from matrices.reports.options import PrintRun
from matrices.reports.pages import About, document
from matrices.reports.typography.typesetter import Typesetter
from tests.matrices.reports import samples
words, typesetter = words_for("ar"), Typesetter()
for language in sys.argv[1:]:
    run = PrintRun(day=datetime.date(2026, 5, 6))
    pages = matrix_pages([MatrixPrint(samples.role(language))], run, words, typesetter)
    made = document(pages, About("Title"), words=words, typesetter=typesetter)
print(hashlib.sha256(made).hexdigest())
"""


def test_bytes_are_the_same_in_every_process_whatever_was_printed_before():
    def digest(seed, *languages):
        surroundings = {**os.environ, "PYTHONHASHSEED": seed, "SOURCE_DATE_EPOCH": "1777777777"}
        command = [sys.executable, "-c", PRINTING, *languages]
        return subprocess.run(command, env=surroundings, capture_output=True, check=True).stdout

    assert digest("0", "ar") == digest("5", "en", "ja", "ar")
