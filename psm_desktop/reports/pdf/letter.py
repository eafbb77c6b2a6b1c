"""Letters of invitation as a story: what they are for, the twelve words beside their QR code, what to do with them."""

from collections.abc import Iterator, Sequence
from typing import Any

from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, PageBreak, Spacer, Table

from psm_desktop.reports.draw import colour
from psm_desktop.reports.letter import OFFICE, TITLE, Letter
from psm_desktop.reports.pdf.flowables import Figure
from psm_desktop.reports.pdf.fonts import SEMIBOLD
from psm_desktop.reports.pdf.look import BESIDE, BODY, NAME, NOTE, SECTION, UNDER, WIDTH, paragraph
from psm_desktop.reports.pdf.look import TITLE as HEADING
from psm_desktop.reports.pdf.pictures import Rule

QR = 128.0
"""Points of the code's side, its quiet zone included: a telephone reads it from the table."""
ACROSS = 3
"""Words in a row; the rows are read from left to right, by people and by screen readers."""
BESIDE_WIDTH = 190
WORD = ParagraphStyle("word", BODY, fontName=SEMIBOLD, fontSize=13, leading=17)
NO_PADDING = [(f"{side}PADDING", (0, 0), (-1, -1), 0) for side in ("LEFT", "RIGHT", "TOP", "BOTTOM")]


class _FirstPage(Flowable):
    """Where a letter begins: its pages are numbered from one."""

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """Nothing to see."""
        return 0, 0

    def draw(self) -> None:
        """Tell the canvas."""
        self.canv.begin_part()


def story(letters: Sequence[Letter]) -> list[Flowable]:
    """All flowables; each letter on a page of its own."""
    out: list[Flowable] = []
    for letter in letters:
        out += [PageBreak()] * bool(out)
        out += [_FirstPage(), *_letter(letter)]
    return out


def _letter(letter: Letter) -> Iterator[Flowable]:
    yield _head(letter)
    yield Rule(9, 16)
    yield paragraph(f"Le parole per il Comune di {letter.commune.name}", HEADING, "H1")
    yield Spacer(0, 8)
    yield paragraph(
        "Per scambiare file con l'ufficio metropolitano servono due cose, che arrivano separate: il file dell'invito "
        f"«{letter.file}» e le dodici parole di questa lettera. Insieme iscrivono un computer del Comune "
        f"(codice ISTAT {letter.commune.code})."
    )
    yield from _section("Che cosa fare")
    yield paragraph("1. Salva il file dell'invito sul computer.")
    yield paragraph(
        "2. Apri PSM Desktop. Al primo avvio scegli «Invito ricevuto»; se lo usi già, apri Invio e premi "
        "«Leggi un file…»."
    )
    yield paragraph(
        "3. Scrivi le dodici parole nell'ordine, quando il programma le chiede. Oppure inquadra il codice con un "
        "telefono e incolla il testo."
    )
    yield from _section("Le dodici parole")
    yield _words(letter)
    yield from _section("Da sapere")
    yield paragraph(
        "Le parole valgono una volta sola, per un solo computer: per un altro serve un altro invito. Non scriverle in "
        "un messaggio di posta. Quando il computer è iscritto, la lettera si può distruggere."
    )
    yield Spacer(0, 6)
    yield paragraph(
        "Se la lettera è arrivata aperta, o si è persa prima dell'uso, telefona all'ufficio: ne prepara un'altra."
    )
    yield Spacer(0, 6)
    yield paragraph(f"Chiave dell'ufficio, da confrontare al telefono in caso di dubbio: {' '.join(letter.office)}.")
    if letter.is_training:
        yield Spacer(0, 10)
        yield paragraph("DATI DI PROVA: questo invito apre solo copie di prova.", NOTE)


def _section(title: str) -> Iterator[Flowable]:
    yield Spacer(0, 14)
    yield paragraph(title, SECTION, "H2")


def _head(letter: Letter) -> Table:
    whose = [paragraph(OFFICE, NAME), paragraph("Piano strategico metropolitano", UNDER)]
    beside = [paragraph(TITLE, BESIDE), paragraph(letter.day_words, BESIDE)]
    style = [("VALIGN", (0, 0), (-1, -1), "BOTTOM"), *NO_PADDING]
    return Table([[whose, beside]], colWidths=[WIDTH - BESIDE_WIDTH, BESIDE_WIDTH], style=style)


def _words(letter: Letter) -> Table:
    """Side by side, which is no table for a reader."""
    numbered = [paragraph(f"{number}. {word}", WORD) for number, word in enumerate(letter.words, 1)]
    rows = [numbered[at : at + ACROSS] for at in range(0, len(numbered), ACROSS)]
    room = (WIDTH - QR - 12) / ACROSS
    grid = Table(rows, colWidths=[room] * ACROSS, rowHeights=[QR / len(rows)] * len(rows), style=_grid(len(rows)))
    code = Figure(_qr(letter.phrase), "Codice QR che contiene le dodici parole, separate da spazi.")
    style = [("VALIGN", (0, 0), (-1, -1), "MIDDLE"), ("ALIGN", (1, 0), (1, 0), "RIGHT"), *NO_PADDING]
    return Table([[grid, code]], colWidths=[WIDTH - QR, QR], style=style)


def _grid(rows: int) -> list[Any]:
    return [
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        *NO_PADDING,
        *(("LINEBELOW", (0, row), (-1, row), 0.4, colour("line")) for row in range(rows - 1)),
    ]


def _qr(text: str) -> Drawing:
    """A code with a quarter of its words to spare for stains and folds."""
    widget = QrCodeWidget(text, barLevel="Q", barWidth=QR, barHeight=QR, barBorder=4)
    drawing = Drawing(QR, QR)
    drawing.add(widget)
    return drawing
