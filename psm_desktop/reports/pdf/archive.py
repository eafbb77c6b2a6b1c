"""What a PDF needs to be kept (PDF/A-3): metadata, a colour profile, attached data, packing; knows no tags."""

import hashlib
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal

import pikepdf
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream, PDFString

from psm_desktop import paths
from psm_desktop.reports.pdf.xmp import Facts, xmp

SRGB = "sRGB IEC61966-2.1"
COMPRESSION: Literal[7] = 7
"""Flate level: as fast as 6 on these files, and 3 % smaller."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file carried inside the PDF. The relationship is one of PDF/A-3's: Data, Source, Supplement, Alternative."""

    name: str
    data: bytes
    media_type: str
    description: str
    relationship: str = "Data"


def write_archive(document: Any, attachments: Sequence[Attachment]) -> None:
    """Add to ReportLab's document, just before it is written, what it does not know."""
    catalog = document.Catalog
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "AF", "OutputIntents"]
    catalog.Metadata = _stream(_xmp(document).encode(), Type=PDFName("Metadata"), Subtype=PDFName("XML"))
    catalog.OutputIntents = PDFArray([_output_intent(document)])
    if attachments:
        by_name = sorted(attachments, key=lambda file: file.name)
        files = {file.name: document.Reference(_file(document, file)) for file in by_name}
        catalog.AF = PDFArray(files.values())
        names = PDFArray([part for name, file in files.items() for part in (PDFString(name), file)])
        catalog.Names = PDFDictionary({"EmbeddedFiles": PDFDictionary({"Names": names})})


def pack(source: bytes, target: Any) -> None:
    """Write a PDF with its objects in compressed streams and each endstream on a line of its own, as PDF/A wants."""
    pikepdf.settings.set_flate_compression_level(COMPRESSION)
    with pikepdf.open(io.BytesIO(source)) as pdf:
        pdf.save(target, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)


def _output_intent(document: Any) -> PDFDictionary:
    """Colours mean sRGB; the profile is LittleCMS's own, without its date of making (resources/colour)."""
    profile = paths.resource("colour", "srgb.icc").read_bytes()
    return PDFDictionary(
        {
            "Type": PDFName("OutputIntent"),
            "S": PDFName("GTS_PDFA1"),
            "Info": PDFString(SRGB),
            "OutputConditionIdentifier": PDFString(SRGB),
            "DestOutputProfile": document.Reference(_stream(profile, N=3)),
        }
    )


def _file(document: Any, file: Attachment) -> PDFDictionary:
    where = document.Reference(_content(document, file))
    return PDFDictionary(
        {
            "Type": PDFName("Filespec"),
            "F": PDFString(file.name),
            "UF": PDFString(file.name),
            "Desc": PDFString(file.description),
            "AFRelationship": PDFName(file.relationship),
            "EF": PDFDictionary({"F": where, "UF": where}),
        }
    )


def _content(document: Any, file: Attachment) -> PDFStream:
    params = {
        "Size": len(file.data),
        "ModDate": PDFString(_made(document).strftime("D:%Y%m%d%H%M%SZ")),
        "CheckSum": f"<{hashlib.md5(file.data, usedforsecurity=False).hexdigest()}>",  # as ISO 32000 wants it
    }
    kind = "/" + file.media_type.replace("/", "#2F")  # PDFName would leave the slash as it is
    return _stream(file.data, Type=PDFName("EmbeddedFile"), Subtype=kind, Params=PDFDictionary(params))


def _stream(content: bytes, **entries: Any) -> PDFStream:
    return PDFStream(PDFDictionary(entries), content)


def _made(document: Any) -> datetime:
    """When the document says it was made."""
    return datetime.fromtimestamp(document._timeStamp.t, UTC)


def _xmp(document: Any) -> str:
    """The metadata, from the values of the information dictionary: both must agree, and veraPDF does not look."""
    info = document.info
    return xmp(
        Facts(
            info.title,
            info.author,
            info.subject,
            info.keywords,
            info.creator,
            info.producer,
            document.Catalog.Lang.s,
            _made(document).strftime("%Y-%m-%dT%H:%M:%SZ"),
        )
    )
