"""The council's report as a PDF: tagged (PDF/UA-1), archivable (PDF/A-3a), with the signed package inside."""

from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from psm_desktop.domain.text import slug
from psm_desktop.reports import council_words as words
from psm_desktop.reports.council import CouncilReport
from psm_desktop.reports.files import write_whole

PACKAGE_TYPE = "application/octet-stream"
ROWS_A_PAGE = 30
"""About; only for telling how far the work is."""


def write(
    report: CouncilReport,
    out: Path | BinaryIO,
    *,
    package: bytes | None = None,
    coat_of_arms: Path | None = None,
    step: Callable[[int, int], None] | None = None,
) -> int:
    """Write the report, whole or not at all; gives its number of pages. Equal reports give equal bytes.

    `package`: the commune's signed package, attached; `step`: told pages drawn and pages expected, may raise to stop.
    Raises PsmError when the file cannot be written or the coat of arms cannot be read.
    """
    from psm_desktop.reports.pdf import fonts
    from psm_desktop.reports.pdf.archive import Attachment
    from psm_desktop.reports.pdf.council import story
    from psm_desktop.reports.pdf.document import Facts, Running, build

    fonts.register()
    name = f"{slug(report.commune.name)}.psm" if package else ""
    attached = [Attachment(name, package, PACKAGE_TYPE, "Pacchetto firmato del Comune")] if package else []
    title = " ".join(words.title_lines(report))
    commune = words.commune_line(report)
    subject = f"{words.data_line(report)}. Impronta dei dati {report.fingerprint}"
    data, pages = build(
        story(report, fonts.lacking(_texts(report)), coat_of_arms, name),
        Facts(f"{title} – {commune}", commune, subject, report.made_at),
        Running(f"{commune} – Relazione al Consiglio comunale", words.foot_line(report), words.badges(report)),
        attached,
        step or (lambda done, total: None),
        1 + (len(report.interventions) + len(report.changes) + len(report.due)) // ROWS_A_PAGE,
    )
    write_whole(out, data)
    return pages


def _texts(report: CouncilReport) -> list[str]:
    """What people typed and the report prints."""
    changes = (text for one in report.changes for text in (one.title, one.what, one.before, one.after, one.officer))
    return [*(row.title for row in report.interventions), *changes, *(row.label for row in report.due)]
