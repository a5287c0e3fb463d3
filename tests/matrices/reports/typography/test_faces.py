import subprocess
import sys

import pytest

from matrices.reports.typography import faces
from matrices.reports.typography.faces import Family, face_file, face_files, fallback_order


def test_every_family_has_a_file():
    assert [path.suffix for path in face_files()] == [".ttf"] * len(Family)


def test_files_are_named_without_loading_anything_heavy():
    code = (
        "import sys; from matrices.reports.typography.faces import face_files; face_files();"
        "sys.exit(bool({'reportlab', 'uharfbuzz'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("language", ["en", "es", "tr", "ja", "ar", "xx"])
def test_every_language_falls_back_to_every_family(language):
    assert sorted(fallback_order(language)) == sorted(Family)


def test_missing_package_is_told(monkeypatch):
    monkeypatch.setattr(faces, "_FILES", {Family.SANS: ("no_such_fonts", "a.ttf")})
    with pytest.raises(faces.FontMissingError) as told:
        face_file(Family.SANS)
    assert told.value.family is Family.SANS
