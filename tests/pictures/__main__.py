"""`make pictures`: everything that a person sees, into out/pictures."""

import argparse
import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")


def main() -> int:
    """Paint what was asked for, all by default, and print the files."""
    parser = argparse.ArgumentParser(prog="make pictures ARGS=…", description=__doc__)
    parser.add_argument("parts", nargs="*", choices=["views", "pages", []])
    parts = parser.parse_args().parts or ["views", "pages"]
    folder = Path("out") / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as work:
        if "pages" in parts:
            from tests.pictures import pages

            _tell(pages.pictures(folder, Path(work)))
        if "views" in parts:
            from PySide6.QtWidgets import QApplication

            from tests.pictures import views

            _tell(views.pictures(QApplication([]), folder, Path(work)))
    return 0


def _tell(files) -> None:
    for file in files:
        print(file, flush=True)


if __name__ == "__main__":
    sys.exit(main())
