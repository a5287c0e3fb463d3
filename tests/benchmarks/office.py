"""LibreOffice Calc as a peer, where it is installed: tables of HTML made into PDFs."""

import resource
import shutil
import subprocess
import tempfile
from pathlib import Path

_COPIES = 10
_PATIENCE_S = 180


def converting_ms(html: str) -> float | None:
    """Return the processor time in ms of one more table when several are converted, its start taken off.

    None where Calc is not installed or makes no PDF.
    """
    office = shutil.which("soffice")
    if office is None:
        return None
    one, several = _taken_ms(office, html, 1), _taken_ms(office, html, 1 + _COPIES)
    return None if one is None or several is None else (several - one) / _COPIES


def _taken_ms(office: str, html: str, copies: int) -> float | None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pages = [folder / f"{number}.html" for number in range(copies)]
        for page in pages:
            page.write_text(html, encoding="utf-8")
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        filters = ["--infilter=HTML (StarCalc)", "--convert-to", "pdf:calc_pdf_Export"]
        asked = [office, profile, "--headless", *filters, "--outdir", name, *pages]
        before = _children_ms()
        subprocess.run(asked, capture_output=True, check=False, timeout=_PATIENCE_S)
        taken = _children_ms() - before
        return taken if len(list(folder.glob("*.pdf"))) == copies else None


def _children_ms() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (used.ru_utime + used.ru_stime) * 1000
