"""What a tagged story is made of: paragraphs and headings, figures, tables, the field for a signature."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from reportlab import platypus
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream, PDFString
from reportlab.platypus.tables import TableRenderCB

from psm_desktop.reports.pdf.structure import LAYOUT, PAGINATION

if TYPE_CHECKING:
    from psm_desktop.reports.pdf.canvas import TaggedCanvas, TaggedText


class Paragraph(platypus.Paragraph):
    """A paragraph that tells what it is: P or H1 to H6. Headings enter the outline; the text is ReportLab's markup."""

    def __init__(self, text: str | None, style: Any = None, *args: Any, tag: str = "P", **options: Any) -> None:
        super().__init__(text, style, *args, **options)
        self.tag, self.key, self.first, self.whole = tag, object(), True, True  # a key of its own, not itself: no ring

    def split(self, availWidth: float, availHeight: float) -> list[Any]:
        """The parts on two pages; they stay one element."""
        parts: list[Any] = super().split(availWidth, availHeight)
        for part in parts if len(parts) > 1 else []:
            part.tag, part.key, part.whole, part.first = self.tag, self.key, False, self.first and part is parts[0]
        return parts

    def beginText(self, x: float, y: float) -> TaggedText:
        """What ReportLab asks for to write the words."""
        self.canv.flush()  # a background is no part of the text
        text: TaggedText = super().beginText(x, y)
        return text

    def draw(self) -> None:
        """Write the words under their element."""
        canvas: TaggedCanvas = self.canv
        if self.first and re.fullmatch("H[1-6]", self.tag):
            canvas.bookmarkHorizontal(name := f"heading{canvas._doc.objectcounter}", 0, self.height)
            canvas.addOutlineEntry(self.getPlainText(), name, int(self.tag[1]) - 1)
        with canvas.marked(canvas.element(self.tag, key=None if self.whole else self.key)):
            _space_before_breaks(self.blPara)
            super().draw()


def _space_before_breaks(lines: Any) -> None:
    """A line that <br/> ends has an empty piece of text behind it, and TaggedText no word to put its space after."""
    for line in lines.lines if lines.kind else ():
        if len(line.words) > 1 and not line.words[-1].text and not line.words[-2].text.endswith(" "):
            line.words[-2].text += " "


class Figure(platypus.Flowable):
    """A drawing or picture with the words that stand for it."""

    def __init__(self, content: Any, alt: str) -> None:
        super().__init__()
        self.content, self.alt, self.hAlign = content, alt, content.hAlign

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """As large as its content."""
        self.width, self.height = self.content.wrap(availWidth, availHeight)
        return self.width, self.height

    def draw(self) -> None:
        """Draw the content under one element."""
        canvas: TaggedCanvas = self.canv
        box = *canvas.absolutePosition(0, 0), *canvas.absolutePosition(self.width, self.height)
        attributes = f"<</O/Layout/Placement/Block/BBox[{' '.join(f'{v:.2f}' for v in box)}]>>"
        with canvas.marked(canvas.element("Figure", attributes, self.alt)):
            self.content.drawOn(canvas, 0, 0)


class SignatureField(platypus.Flowable):
    """An empty field for a visible digital signature: a tool that has to make its own breaks PDF/UA."""

    def __init__(self, name: str, label: str, width: float, height: float) -> None:
        super().__init__()
        self.name, self.label, self.width, self.height = name, label, width, height

    def draw(self) -> None:
        """Put the field where it stands; there is one to a document."""
        canvas: TaggedCanvas = self.canv
        with canvas.marked(canvas.element("Form", alt=self.label)):
            canvas._addAnnotation(self._field(canvas), self.name)
        fields = PDFArray([canvas._doc.refAnnotation(self.name)])
        canvas._doc.Catalog.AcroForm = PDFDictionary({"Fields": fields, "SigFlags": 0})

    def _field(self, canvas: TaggedCanvas) -> PDFDictionary:
        corners = [*canvas.absolutePosition(0, 0), *canvas.absolutePosition(self.width, self.height)]
        box = PDFArray([0, 0, self.width, self.height])
        form = PDFDictionary({"Type": PDFName("XObject"), "Subtype": PDFName("Form"), "BBox": box})
        return PDFDictionary(
            {
                "Type": PDFName("Annot"),
                "Subtype": PDFName("Widget"),
                "FT": PDFName("Sig"),
                "T": PDFString(self.name),
                "TU": PDFString(self.label),
                "Rect": PDFArray(corners),
                "AP": PDFDictionary({"N": canvas._doc.Reference(PDFStream(form, b" "))}),
            }
        )


class TableTags(TableRenderCB):
    """Give a new one to each Table as `renderCB`: TH for the first rows and columns, TD for the rest.

    The pieces of a table split over pages are one Table; its header rows are read once, and repeat as artifacts.
    """

    def __init__(self, header_rows: int = 1, header_columns: int = 0) -> None:
        self.header_rows, self.header_columns = header_rows, header_columns
        self._is_continued = self._is_repeated = False

    def startTable(self, table: Any) -> None:
        """ReportLab begins to draw a piece."""
        self._is_continued = table.canv.is_begun(self)
        self._is_repeated = False
        table.canv.enter(table.canv.element("Table", key=self))

    def startRow(self, table: Any, row: int) -> None:
        """A row begins: of the table, or once more the header on a later page."""
        self._is_repeated = self._is_continued and row < self.header_rows
        table.canv.enter(PAGINATION if self._is_repeated else table.canv.element("TR"))

    def startCell(self, table: Any, row: int, column: int, *cell: Any) -> None:
        """A cell begins; what it spans is told."""
        if self._is_repeated:
            return
        scope = "Column" if row < self.header_rows else "Row" if column < self.header_columns else ""
        attributes = f"/Scope/{scope}" if scope else ""
        if table._spanCmds and (span := table._spanRanges.get((column, row))):
            across, down = span[2] - span[0] + 1, span[3] - span[1] + 1
            attributes += (f"/ColSpan {across}" if across > 1 else "") + (f"/RowSpan {down}" if down > 1 else "")
        attributes = f"<</O/Table{attributes}>>" if attributes else ""
        table.canv.enter(table.canv.element("TH" if scope else "TD", attributes))

    def endCell(self, table: Any) -> None:
        """A cell ends."""
        if not self._is_repeated:
            table.canv.leave()

    def endRow(self, table: Any) -> None:
        """A row ends."""
        table.canv.leave()

    def startBG(self, table: Any) -> None:
        """Backgrounds and lines are for the eye alone."""
        table.canv.enter(LAYOUT)

    startLines = startBG
    endBG = endLines = endTable = endRow
