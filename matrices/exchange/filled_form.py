"""What somebody wrote into a self-assessment, read from the PDF that a viewer saved.

The file is not trusted: `read_form` reads it in a process of its own, `read_form_here` is what happens there.
"""

import datetime
import io
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from matrices.exchange.errors import (
    ExchangeError,
    FormFault,
    Measure,
    TooLarge,
    Unreadable,
    UnreadableFile,
    UnreadableForm,
)
from matrices.exchange.people_plan import day_in
from matrices.exchange.reading import MAX_FILE_BYTES, always
from matrices.model.matrix import Matrix
from matrices.model.review import Absence
from matrices.model.self_assessment import (
    DAY_FIELD,
    FACTS_FIELD,
    NOTES_FIELD,
    WORDING_FIELD,
    Form,
    Seal,
    SealError,
    absence_choice,
    evidence_field,
    interest_choice,
    interest_field,
    level_choice,
    level_field,
    unsealed,
)
from matrices.model.teammate import Interest

if TYPE_CHECKING:
    from pypdf import PdfReader

LONGEST_TEXT: Final = 50_000
"""So many characters one field may hold."""
_HEAD: Final = 1024
"""Viewers look for the beginning of a PDF among so many bytes (ISO 32000-1, annex H.3.4.1), and so we do."""
_TAIL: Final = 4096
_NO_CHOICE: Final = frozenset({"", "Off"})


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """What was said of an attribute: a level or why there is none, what was seen, and interest; all may be left out.

    `unknown` is a choice that the form does not offer. Without `is_there` the file has no field for a level.
    """

    attribute_id: str
    level_id: str | None = None
    absence: Absence | None = None
    evidence: str = ""
    interest: Interest | None = None
    unknown: str = ""
    is_there: bool = True

    @property
    def has_choice(self) -> bool:
        """Whether a level was chosen, or that there is none."""
        return self.level_id is not None or self.absence is not None


class FilledForm(msgspec.Struct, frozen=True, kw_only=True):
    """A form, and one answer for each of its attributes in their order; `day` is None where no day can be read."""

    form: Form
    answers: tuple[Answer, ...]
    day: datetime.date | None = None
    day_text: str = ""
    notes: str = ""


def is_pdf(data: bytes) -> bool:
    """Tell whether a file that begins with `data` is a PDF."""
    return b"%PDF-" in data[:_HEAD]


def is_pdf_file(path: Path) -> bool:
    """Tell whether a file is a PDF; one that cannot be opened is none."""
    try:
        with path.open("rb") as file:
            return is_pdf(file.read(_HEAD))
    except OSError:
        return False


def read_form(path: Path, is_wanted: Callable[[], bool] = always) -> FilledForm:
    """Return what was filled into the form in a file. `is_wanted` is asked now and then, on a thread of its own.

    Raises:
        UnreadableFile: it cannot be opened.
        UnreadableForm: it is no form that can be taken.
        TooLarge: it, or something in it, is beyond the limits.
        Unwanted: `is_wanted` said no.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        raise UnreadableFile(Unreadable.MISSING) from error
    if len(data) > MAX_FILE_BYTES:
        raise TooLarge(Measure.FILE_BYTES, MAX_FILE_BYTES)
    from matrices.exchange.apart import can_read_apart  # noqa: PLC0415 - most programs read no form
    from matrices.exchange.filled_form_apart import read_form_apart  # noqa: PLC0415 - as above

    return read_form_apart(data, is_wanted) if can_read_apart() else read_form_here(data)


def read_form_here(data: bytes) -> FilledForm:
    """Return what was filled into a form, read in this process.

    Raises:
        UnreadableForm: it is no form that can be taken.
        TooLarge: something in it is beyond the limits.
    """
    if b"%%EOF" not in data[-_TAIL:]:
        raise UnreadableForm(FormFault.CUT_SHORT)
    try:
        return _filled(_texts(_opened(data)))
    except ExchangeError:
        raise
    except Exception as error:  # a damaged file makes the reader of PDFs fail in any way there is
        raise UnreadableForm(FormFault.DAMAGED) from error


def _opened(data: bytes) -> "PdfReader":
    from pypdf import PdfReader  # noqa: PLC0415 - takes long to load
    from pypdf.errors import DependencyError  # noqa: PLC0415 - as above

    reader = PdfReader(io.BytesIO(data))
    try:
        is_closed = reader.is_encrypted and not reader.decrypt("")
    except DependencyError:
        is_closed = True
    if is_closed:
        raise UnreadableForm(FormFault.ENCRYPTED)
    return reader


def _texts(reader: "PdfReader") -> Mapping[str, str]:
    """Return what stands in each field, by its name.

    Raises:
        UnreadableForm: there are none, or not ours.
    """
    from matrices.exchange.filled_form_fields import form_of, texts_in  # noqa: PLC0415 - knows the reader of PDFs

    acro_form = form_of(reader)
    texts = texts_in(acro_form)
    if FACTS_FIELD not in texts:
        if "/XFA" in acro_form:
            raise UnreadableForm(FormFault.XFA)
        raise UnreadableForm(FormFault.FOREIGN if texts else FormFault.NO_FIELDS)
    return texts


def _filled(texts: Mapping[str, str]) -> FilledForm:
    faults = {Seal.ABSENT: FormFault.FOREIGN, Seal.NEWER: FormFault.NEWER, Seal.BROKEN: FormFault.ALTERED}
    try:
        form = unsealed(texts[FACTS_FIELD], texts.get(WORDING_FIELD, ""))
    except SealError as error:
        raise UnreadableForm(faults[error.reason]) from error
    day = _plain(texts.get(DAY_FIELD, ""))
    return FilledForm(
        form=form,
        answers=tuple(_answers(form.matrix, texts)),
        day=day_in(unicodedata.normalize("NFKC", day), is_day_first=True),
        day_text=day,
        notes=_plain(texts.get(NOTES_FIELD, "")),
    )


def _answers(matrix: Matrix, texts: Mapping[str, str]) -> Iterator[Answer]:
    levels = {level_choice(place): level.level_id for place, level in enumerate(matrix.levels)}
    absences = {absence_choice(one): one for one in Absence}
    interests = {interest_choice(one): one for one in Interest}
    for one in matrix.attributes:
        name = level_field(one.attribute_id)
        chosen = texts.get(name, "")
        yield Answer(
            attribute_id=one.attribute_id,
            level_id=levels.get(chosen),
            absence=absences.get(chosen),
            evidence=_plain(texts.get(evidence_field(one.attribute_id), "")),
            interest=interests.get(texts.get(interest_field(one.attribute_id), "")),
            unknown="" if chosen in _NO_CHOICE | levels.keys() | absences.keys() else chosen,
            is_there=name in texts,
        )


def _plain(text: str) -> str:
    """Return a text as documents hold it: lines parted by line feeds, without other control characters.

    Raises:
        TooLarge: nobody wrote that much by hand.
    """
    if len(text) > LONGEST_TEXT:
        raise TooLarge(Measure.CELL_CHARACTERS, LONGEST_TEXT)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").encode("utf-8", "ignore").decode("utf-8")
    kept = (char for char in lines if char in "\n\t" or unicodedata.category(char) != "Cc")
    return "\n".join(line.rstrip() for line in "".join(kept).split("\n")).strip()
