"""The financial table as a PDF: tagged (PDF/UA-1), archivable (PDF/A-3a), on landscape A4."""

from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from psm_desktop.reports import council_words, finance_words
from psm_desktop.reports.files import write_whole
from psm_desktop.reports.finance import FinanceReport

ROWS_A_PAGE = 20
"""About; only for telling how far the work is."""


def write(
    report: FinanceReport,
    out: Path | BinaryIO,
    *,
    coat_of_arms: Path | None = None,
    step: Callable[[int, int], None] | None = None,
) -> int:
    """Write the table, whole or not at all; gives its number of pages. Equal reports give equal bytes.

    `step`: told pages drawn and pages expected, may raise to stop. Raises PsmError when the file cannot be written or
    the coat of arms cannot be read.
    """
    from psm_desktop.reports.pdf import fonts
    from psm_desktop.reports.pdf.document import Facts, Running, build
    from psm_desktop.reports.pdf.finance import story
    from psm_desktop.reports.pdf.look import LANDSCAPE

    fonts.register()
    title, commune = finance_words.title(report), council_words.commune_line(report)
    typed = [*(row.title for row in report.rows), *(source.name for source in report.sources)]
    data, pages = build(
        story(report, fonts.lacking(typed), coat_of_arms),
        Facts(
            f"{title} – {commune}",
            commune,
            f"{finance_words.data_line(report)}. Impronta dei dati {report.fingerprint}",
            report.made_at,
        ),
        Running(f"{commune} – {title}", council_words.foot_line(report), council_words.badges(report)),
        [],
        step or (lambda done, total: None),
        1 + len(report.rows) // ROWS_A_PAGE,
        LANDSCAPE,
    )
    write_whole(out, data)
    return pages
