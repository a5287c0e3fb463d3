"""Self-assessments to fill in and read back, by programs other than ours."""

import datetime
import functools
import io
import tempfile
from pathlib import Path

import pypdf

from matrices.exchange.filled_form_plan import Known
from matrices.language.words import words_for
from matrices.model.edition import edition_id_of
from matrices.model.teammate import Placement, Teammate
from matrices.reports.options import PrintRun
from matrices.reports.self_assessment_pages import SelfAssessmentPrint, print_self_assessment
from matrices.reports.typography.typesetter import Typesetter
from tests.matrices.reports.samples import role

DAY = datetime.date(2026, 5, 4)
TODAY = datetime.date(2026, 5, 11)
NOW = datetime.datetime(2026, 5, 11, 9, 30, tzinfo=datetime.UTC)
SAMPLES = Path(__file__).parent / "samples"


@functools.cache
def typesetter():
    return Typesetter()


def form(matrix, teammate_id="t", name="Robin Vale", language="en", day=DAY):
    """Return the bytes of an empty form."""
    asked = SelfAssessmentPrint(teammate_id=teammate_id, name=name, matrix=matrix, edition_id=edition_id_of(matrix))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "form.pdf"
        print_self_assessment(asked, path, PrintRun(day=day), words_for(language), typesetter())
        return path.read_bytes()


def filled(data, values, *, needs_looks=False):
    """Return a form filled in by pypdf: texts and choices by the names of fields.

    With `needs_looks` it leaves it to viewers how the texts look.
    """
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(data))
    for page in writer.pages:
        writer.update_page_form_field_values(page, values, auto_regenerate=needs_looks)
    return saved(writer)


def saved(writer):
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def teammate(matrix_id="role-en", **fields):
    held = (Placement(matrix_id=matrix_id, since=datetime.date(2025, 1, 1)),) if matrix_id else ()
    return Teammate(**{"teammate_id": "t", "name": "Robin Vale", "placements": held} | fields)


def known(*teammates, matrices=None, editions=(), reviews=()):
    """Return a workspace of these; by default it has the English role."""
    held = {one.matrix_id: one for one in ([role("en")] if matrices is None else matrices)}
    kept = {one.edition_id: one for one in editions}
    return Known(
        teammates={one.teammate_id: one for one in teammates},
        matrices=held,
        find_edition=kept.get,
        reviews_of=lambda teammate_id: [one for one in reviews if one.teammate_id == teammate_id],
    )
