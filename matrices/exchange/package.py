"""Measure a zipped spreadsheet before a reader unpacks it.

The reader we use holds each sheet as a full rectangle and ends the whole process when memory does not suffice, and it
believes what a zip's directory says. So everything is unpacked here first, within limits, and it is given only that.
"""

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from typing import Final

import msgspec

from matrices.exchange.errors import Measure, TooLarge, Unreadable, UnreadableFile
from matrices.exchange.extent import attributes_of, ods_extents, text_lengths, worksheet_extent
from matrices.exchange.ods_merged import merged_in_tables
from matrices.exchange.sheet import Merged, SourceKind

MAX_UNPACKED_BYTES: Final = 256 * 1024 * 1024
MAX_PARTS: Final = 10_000
_METHODS: Final = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
"""The only methods that ECMA-376 part 2 and ODF part 2 allow in a package."""
_ENCRYPTED_FLAG: Final = 0x1
_NEEDED: Final = (".xml", ".rels", "mimetype")
_ODS_TYPE: Final = b"application/vnd.oasis.opendocument.spreadsheet"
_WORKBOOK: Final = "xl/workbook.xml"
_RELATIONS: Final = "xl/_rels/workbook.xml.rels"
_STRINGS: Final = "xl/sharedStrings.xml"
_OWN: Final = ("xl/", "_rels/", "[Content_Types]")
_EMPTY_SHEET: Final = (
    b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>'
)
_ODS_ENCRYPTION: Final = b"manifest:encryption-data"

Parts = Mapping[str, bytes]


class Package(msgspec.Struct, frozen=True, kw_only=True):
    """An unpacked spreadsheet packed anew: only what a reader needs, without the sheets named in `too_large`.

    `merged` are the merged cells of each sheet by its name, where the reader does not tell them.
    """

    kind: SourceKind
    data: bytes
    too_large: frozenset[str] = frozenset()
    merged: Mapping[str, tuple[Merged, ...]] = {}


def open_package(data: bytes) -> Package:
    """Return a zipped spreadsheet that can be read without fear.

    Raises:
        UnreadableFile: no zip, a damaged or encrypted one, or one of something else.
        TooLarge: it unpacks to more than MAX_UNPACKED_BYTES or MAX_PARTS, or is an ODS file with too large a table.
    """
    parts = _unpacked(data)
    if _kind(parts) is SourceKind.XLSX:
        return _workbook_package(parts)
    for extent in ods_extents(parts["content.xml"]):
        extent.check()
    return Package(kind=SourceKind.ODS, data=_packed(parts), merged=merged_in_tables(parts["content.xml"]))


def _unpacked(data: bytes) -> Parts:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            wanted = [one for one in archive.infolist() if one.filename.endswith(_NEEDED)]
            _check_directory(wanted)
            return {one.filename: archive.read(one) for one in wanted}
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError) as error:
        raise UnreadableFile(Unreadable.DAMAGED) from error


def _check_directory(wanted: list[zipfile.ZipInfo]) -> None:
    """Judge the archive by its directory; nothing longer than it says is unpacked afterwards."""
    if len(wanted) > MAX_PARTS:
        raise TooLarge(Measure.PARTS, MAX_PARTS)
    if sum(one.file_size for one in wanted) > MAX_UNPACKED_BYTES:
        raise TooLarge(Measure.UNPACKED_BYTES, MAX_UNPACKED_BYTES)
    if any(one.flag_bits & _ENCRYPTED_FLAG for one in wanted):
        raise UnreadableFile(Unreadable.ENCRYPTED)
    if any(one.compress_type not in _METHODS for one in wanted):
        raise UnreadableFile(Unreadable.DAMAGED)


def _kind(parts: Parts) -> SourceKind:
    if _WORKBOOK in parts:
        return SourceKind.XLSX
    if parts.get("mimetype", b"").strip() != _ODS_TYPE or "content.xml" not in parts:
        raise UnreadableFile(Unreadable.UNKNOWN_KIND)
    if _ODS_ENCRYPTION in parts.get("META-INF/manifest.xml", b""):
        raise UnreadableFile(Unreadable.ENCRYPTED)
    return SourceKind.ODS


def _packed(parts: Parts) -> bytes:
    """Return the parts as a zip without compression, which costs no time."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return packed.getvalue()


def _workbook_package(parts: Parts) -> Package:
    """Return an XLSX file whose too large sheets are emptied.

    Each part is measured as if it were a sheet: which ones are, the reader and we might see differently.
    """
    lengths = text_lengths(parts.get(_STRINGS, b""))
    own = {name: content for name, content in parts.items() if name.startswith(_OWN)}
    too_large = {name for name in own if name != _STRINGS and worksheet_extent(own[name], lengths).is_too_large}
    packed = _packed({name: _EMPTY_SHEET if name in too_large else content for name, content in own.items()})
    names = frozenset(name for name, part in _sheet_parts(parts) if part in too_large)
    return Package(kind=SourceKind.XLSX, data=packed, too_large=names)


def _sheet_parts(parts: Parts) -> Iterator[tuple[str, str]]:
    """Yield each sheet's name and the name of its part."""
    relations = attributes_of(parts.get(_RELATIONS, b""), "Relationship")
    targets = {one.get("Id", ""): _resolved(one.get("Target", "")) for one in relations}
    for sheet in attributes_of(parts[_WORKBOOK], "sheet"):
        yield sheet.get("name", ""), targets.get(sheet.get("r:id", ""), "")


def _resolved(target: str) -> str:
    """Return a target as a part's name: absolute ones begin at the root, others at the workbook's folder."""
    return posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")
