"""Forms that were filled in by other programs, and those that cannot be taken."""

import io
import zlib

import pypdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf.generic import ArrayObject, NameObject, TextStringObject

from matrices.exchange import filled_form
from matrices.exchange.errors import (
    ExchangeError,
    FormFault,
    Measure,
    TooLarge,
    UnreadableFile,
    UnreadableForm,
    Unwanted,
)
from matrices.exchange.filled_form import Answer, is_pdf, is_pdf_file, read_form, read_form_here
from matrices.exchange.filled_form_apart import read_form_apart
from matrices.exchange.reading import always
from matrices.model.review import Absence
from matrices.model.self_assessment import FACTS_FIELD, WORDING_FIELD, evidence_field, interest_field, level_field
from matrices.model.teammate import Interest
from tests.matrices.exchange.forms import DAY, SAMPLES, filled, form, saved
from tests.matrices.reports.samples import LANGUAGES, role
from tests.strategies import matrices

FORM = form(role("en"))
SAID = {
    level_field("a0-0-0"): "/level-2",
    evidence_field("a0-0-0"): "Solved the export case alone.\nWrote it down.",
    interest_field("a0-0-0"): "/grow",
    level_field("a0-1-0"): "/not-applicable",
    "notes": "More time for the help pages.",
    "date": "2026-05-08",
}


def fault(data, read=read_form_here):
    with pytest.raises(UnreadableForm) as caught:
        read(data)
    return caught.value.reason


def said(read):
    return [one for one in read.answers if one.has_choice or one.evidence or one.interest]


def changed(data, change):
    """Return a form in which `change` did something to the writer's AcroForm."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(data))
    change(writer.root_object["/AcroForm"], writer)
    return saved(writer)


def field_of(acro_form, name):
    return next(one.get_object() for one in acro_form["/Fields"] if one.get_object().get("/T") == name)


def test_what_was_filled_in_is_read():
    read = read_form_here(filled(FORM, SAID))
    assert said(read) == [
        Answer(
            attribute_id="a0-0-0",
            level_id="l1",
            evidence="Solved the export case alone.\nWrote it down.",
            interest=Interest.GROW,
        ),
        Answer(attribute_id="a0-1-0", absence=Absence.NOT_APPLICABLE),
    ]
    assert (read.notes, str(read.day)) == ("More time for the help pages.", "2026-05-08")
    assert (read.form.facts.teammate_id, read.form.facts.made_on) == ("t", DAY)


def test_empty_form_says_nothing():
    read = read_form_here(FORM)
    assert said(read) == []
    assert len(read.answers) == len(role("en").attributes)
    assert (read.day, read.day_text, read.notes) == (None, "", "")


texts = st.text(st.sampled_from("abc XYZ ñá ğıİş 漢字、。あア ابتث ًّ٣ 0123 (\\)%\n"), max_size=40)


@st.composite
def filled_matrices(draw):
    matrix = draw(matrices(max_rows=4))
    choices = [
        *(f"/level-{place + 1}" for place in range(len(matrix.levels))),
        "/not-observed",
        "/not-applicable",
        None,
    ]
    answers = {
        one.attribute_id: (
            draw(st.sampled_from(choices)),
            draw(texts),
            draw(st.sampled_from(["/grow", "/fine", "/rather-not", None])),
        )
        for one in matrix.attributes
    }
    return matrix, answers, draw(texts)


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(filled_matrices(), st.sampled_from(LANGUAGES))
def test_answers_come_back_as_they_were_given(given_form, language):
    matrix, answers, notes = given_form
    values = {"notes": notes}
    for attribute_id, (choice, evidence, interest) in answers.items():
        values[level_field(attribute_id)] = choice
        values[evidence_field(attribute_id)] = evidence
        values[interest_field(attribute_id)] = interest
    read = read_form_here(filled(form(matrix, language=language), {name: one for name, one in values.items() if one}))
    assert [given_answer(one) for one in read.answers] == [wanted(matrix, *one) for one in answers.values()]
    assert read.notes == plain(notes)


def given_answer(answer):
    return answer.level_id or answer.absence, answer.evidence, answer.interest


def wanted(matrix, choice, evidence, interest):
    values = {f"/level-{place + 1}": level.level_id for place, level in enumerate(matrix.levels)}
    values |= {"/not-observed": Absence.NOT_OBSERVED, "/not-applicable": Absence.NOT_APPLICABLE}
    kept = interest and Interest(interest[1:].replace("-", "_"))
    return values.get(choice), plain(evidence), kept


def plain(text):
    return "\n".join(line.rstrip() for line in text.split("\n")).strip()


@pytest.mark.parametrize(
    ("file", "evidence"),
    [
        ("poppler-en", "Solved the export case alone."),
        ("pdfium-ar", "شرحت للعميل سبب المشكلة، ثم كتبت صفحة CSV جديدة"),
        ("pdftk-ja", "お客様にエクスポートの手順を説明した。CSV も。"),
    ],
)
def test_forms_that_viewers_saved_are_read(file, evidence):
    """They were filled in by poppler 22.12 (Evince), pdfium 156 (Chrome) and pdftk-java 3.3.2."""
    read = read_form(SAMPLES / "forms" / f"{file}.pdf")
    first, second = read.answers
    assert (first.level_id, first.interest, first.evidence) == ("l1", Interest.GROW, evidence)
    assert (second.absence, second.evidence) == (Absence.NOT_APPLICABLE, "")
    assert (str(read.day), read.form.facts.language) == ("2026-05-08", file[-2:])


def test_choice_that_a_viewer_only_shows_counts():
    def show(acro_form, writer):
        field = field_of(acro_form, level_field("a0-0-0"))
        field["/Kids"][2].get_object()[NameObject("/AS")] = NameObject("/level-3")

    assert read_form_here(changed(FORM, show)).answers[0].level_id == "l2"


def test_unknown_choice_is_told():
    def choose(acro_form, writer):
        field_of(acro_form, level_field("a0-0-0"))[NameObject("/V")] = NameObject("/excellent")

    assert read_form_here(changed(FORM, choose)).answers[0].unknown == "excellent"


def test_field_that_was_taken_away_is_told():
    def take(acro_form, writer):
        gone = next(
            at for at, one in enumerate(acro_form["/Fields"]) if one.get_object().get("/T") == level_field("a0-0-0")
        )
        del acro_form["/Fields"][gone]

    first, second, *_ = read_form_here(changed(FORM, take)).answers
    assert (first.is_there, second.is_there) == (False, True)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2026-05-08", "2026-05-08"),
        ("8.5.2026", "2026-05-08"),
        ("٢٠٢٦-٠٥-٠٨", "2026-05-08"),
        ("2026年5月8日", "2026-05-08"),
        ("２０２６／５／８", "2026-05-08"),
        ("soon", "None"),
        ("2026-13-40", "None"),
    ],
)
def test_days_are_read_as_people_write_them(written, day):
    read = read_form_here(filled(FORM, {"date": written}))
    assert (str(read.day), read.day_text) == (day, written)


def flattened():
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(filled(FORM, SAID)))
    del writer.root_object["/AcroForm"]
    return saved(writer)


def foreign():
    def rename(acro_form, writer):
        acro_form[NameObject("/Fields")] = ArrayObject(
            one for one in acro_form["/Fields"] if not str(one.get_object().get("/T")).startswith("trellis")
        )

    return changed(FORM, rename)


def xfa():
    def add(acro_form, writer):
        acro_form[NameObject("/XFA")] = TextStringObject("<xdp/>")
        acro_form[NameObject("/Fields")] = ArrayObject()

    return changed(FORM, add)


def with_facts(old, new):
    def change(acro_form, writer):
        field = field_of(acro_form, FACTS_FIELD)
        field[NameObject("/V")] = TextStringObject(str(field["/V"]).replace(old, new))

    return changed(FORM, change)


def encrypted():
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(FORM))
    writer.encrypt("secret", algorithm="RC4-128")
    return saved(writer)


def test_forms_that_cannot_be_taken_say_why():
    assert fault(flattened()) is FormFault.NO_FIELDS
    assert fault(foreign()) is FormFault.FOREIGN
    assert fault(xfa()) is FormFault.XFA
    assert fault(encrypted()) is FormFault.ENCRYPTED
    assert fault(with_facts('"t"', '"other"')) is FormFault.ALTERED
    assert fault(with_facts('"version": 1', '"version": 9')) is FormFault.NEWER
    assert fault(FORM[: len(FORM) // 2]) is FormFault.CUT_SHORT
    assert fault(b"%PDF-1.7 nothing else %%EOF") is FormFault.DAMAGED


def test_form_that_may_be_read_but_not_changed_is_read():
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(filled(FORM, SAID)))
    writer.encrypt("", "owner", algorithm="RC4-128")
    assert len(said(read_form_here(saved(writer)))) == 2


def test_wording_that_was_changed_is_noticed():
    def change(acro_form, writer):
        field_of(acro_form, WORDING_FIELD)[NameObject("/V")] = TextStringObject("AAAA")

    assert fault(changed(FORM, change)) is FormFault.ALTERED


def test_fields_that_go_in_circles_end():
    def tie(acro_form, writer):
        field = field_of(acro_form, level_field("a0-0-0"))
        field["/Kids"].append(field.indirect_reference)
        acro_form["/Fields"].append(acro_form["/Fields"][0])

    assert len(read_form_here(changed(FORM, tie)).answers) == len(role("en").attributes)


def test_more_fields_than_any_form_has_are_refused(monkeypatch):
    monkeypatch.setattr("matrices.exchange.filled_form_fields.MOST_FIELDS", 10)
    with pytest.raises(TooLarge) as caught:
        read_form_here(FORM)
    assert caught.value.measure is Measure.ENTRIES


def test_longer_text_than_anybody_writes_is_refused():
    with pytest.raises(TooLarge) as caught:
        read_form_here(filled(FORM, {"notes": "x" * 50_001}))
    assert caught.value.measure is Measure.CELL_CHARACTERS


def bomb():
    """Return a small PDF whose objects unpack to gigabytes."""
    packed = zlib.compress(b"\0" * 100_000_000, 9)
    for _ in range(2):
        packed = zlib.compress(packed, 9)
    stream = b"<</Type/ObjStm/N 1/First 4/Filter[/FlateDecode/FlateDecode/FlateDecode]/Length %d>>stream\n%s\nendstream"
    body = b"%PDF-1.7\n1 0 obj\n<</Type/Catalog/AcroForm<</Fields[5 0 R]>>/Pages 2 0 R>>\nendobj\n"
    body += b"2 0 obj\n<</Type/Pages/Count 0/Kids[]>>\nendobj\n5 0 obj\n<</FT/Tx/T(a)/V 6 0 R>>\nendobj\n"
    body += (
        b"6 0 obj\n" + stream % (len(packed), packed) + b"\nendobj\ntrailer<</Root 1 0 R/Size 7>>\nstartxref\n0\n%%EOF"
    )
    return body


def test_bomb_is_refused_in_a_process_of_its_own():
    with pytest.raises(ExchangeError):
        read_form_apart(bomb(), always)


def test_reading_apart_is_the_same_and_can_be_given_up():
    data = filled(FORM, SAID)
    assert read_form_apart(data, always) == read_form_here(data)
    assert fault(flattened(), lambda one: read_form_apart(one, always)) is FormFault.NO_FIELDS
    with pytest.raises(Unwanted):
        read_form_apart(data, lambda: False)


def test_process_that_takes_too_long_is_ended(monkeypatch):
    monkeypatch.setattr("matrices.exchange.apart.SECONDS", 0.01)
    assert fault(FORM, lambda one: read_form_apart(one, always)) is FormFault.TOO_SLOW


@settings(max_examples=25, deadline=None)
@given(st.integers(0, len(FORM) - 8), st.binary(min_size=1, max_size=8))
def test_broken_forms_are_read_or_refused(at, junk):
    try:
        read_form_here(FORM[:at] + junk + FORM[at + len(junk) :])
    except ExchangeError:
        return


@settings(max_examples=40, deadline=None)
@given(st.integers(0, len(FORM.rstrip()) - 1))
def test_truncated_forms_are_refused(length):
    assert fault(FORM[:length]) is FormFault.CUT_SHORT


def test_a_pdf_is_known_by_its_content(tmp_path):
    (tmp_path / "form.txt").write_bytes(FORM)
    (tmp_path / "grid.pdf").write_text("Attribute,Solid")
    assert is_pdf(FORM)
    assert is_pdf_file(tmp_path / "form.txt")
    assert not is_pdf_file(tmp_path / "grid.pdf")
    assert not is_pdf_file(tmp_path / "nothing.pdf")


def test_missing_and_too_large_files_are_refused(tmp_path, monkeypatch):
    with pytest.raises(UnreadableFile):
        read_form(tmp_path / "nothing.pdf")
    monkeypatch.setattr(filled_form, "MAX_FILE_BYTES", 1000)
    (tmp_path / "form.pdf").write_bytes(FORM)
    with pytest.raises(TooLarge):
        read_form(tmp_path / "form.pdf")
