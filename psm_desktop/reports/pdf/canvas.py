"""A ReportLab canvas that files every stroke under an element of the structure, or under an artifact.

It marks lazily: `enter` and `leave` look at what was painted since and put a mark around it if it paints. Marks never
nest; content that no one claims is an artifact, text that no one claims raises `UntaggedError`, because it would be
lost to whoever listens. Private names of ReportLab are used: its version is pinned, veraPDF and the golden tests tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from reportlab.lib.utils import TimeStamp
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFPage
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from psm_desktop.reports.pdf.archive import Attachment, pack, write_archive
from psm_desktop.reports.pdf.fonts import FontNotEmbeddedError, is_embedded
from psm_desktop.reports.pdf.structure import UNTAGGED, Element, UntaggedError, tree

PAINTS_NOTHING = (" cm", " w", " J", " j", " M", " d", " i", " rg", " RG", " g", " G", " gs")
FOOT_WIDTH, FOOT_HEIGHT = 200, 20


class TaggedCanvas(Canvas):
    """A `canvasmaker`; `made_at` (UTC second) is the only moment in the file, so equal input gives equal bytes."""

    def __init__(self, filename: Any, *, made_at: int, attachments: Sequence[Attachment] = (), **options: Any) -> None:
        if not options.get("lang"):
            raise ValueError("an accessible document tells its language, such as lang='it-IT'")
        # Nothing is compressed here: pikepdf packs better and faster at the end.
        super().__init__(filename, **options | {"pdfVersion": (1, 7), "pageCompression": 0, "invariant": 1})
        self._doc._timeStamp = _moment(made_at)
        self._attachments = attachments
        self._root = self._registered(Element("Document", None))
        self._stack: list[Element | str] = [self._root, UNTAGGED]
        self._marked = 0  # up to here the page's code has its marks
        self._content: list[Element] = []  # of this page, by MCID
        self._parents: list[Element | list[Element]] = []  # by StructParent(s) key
        self._shared: dict[object, Element] = {}  # elements drawn in several pieces
        self._feet: list[tuple[str, float]] = []  # font and size of each page's number
        self._parts: list[int] = []  # pages on which something begins that is numbered by itself

    # -- marks

    def element(self, tag: str, attributes: str = "", alt: str = "", key: object = None) -> Element:
        """A new element under the innermost open one; with a key, the one already made for it."""
        if key is not None and key in self._shared:
            return self._shared[key]
        parent = self.innermost()
        new = self._registered(Element(tag, parent, attributes, alt))
        parent.kids.append(new)
        if key is not None:
            self._shared[key] = new
        return new

    def is_begun(self, key: object) -> bool:
        """Whether an element with this key has been drawn in part already."""
        return key in self._shared

    def _registered(self, element: Element) -> Element:
        self._doc.Reference(element)
        element.number = self._doc.objectcounter
        return element

    def innermost(self) -> Element:
        """The element that new ones go into."""
        return next(mark for mark in reversed(self._stack) if isinstance(mark, Element))

    def enter(self, mark: Element | str) -> None:
        """From now on what is painted belongs to this element or artifact, until leave()."""
        self.flush()
        self._stack.append(mark)

    def leave(self) -> None:
        """What is painted belongs to the mark before again."""
        self.flush()
        self._stack.pop()

    @contextmanager
    def marked(self, mark: Element | str) -> Iterator[None]:
        """`enter` and `leave` around a block."""
        self.enter(mark)
        yield
        self.leave()

    def _opening(self, mark: Element | str) -> str:
        if isinstance(mark, str):
            return mark
        mark.kids.append((self._doc.thisPageName(), len(self._content)))
        self._content.append(mark)
        return f"/{mark.tag} <</MCID {len(self._content) - 1}>> BDC"

    def flush(self) -> None:
        """Put the innermost mark around what was painted since the last flush; no mark around nothing."""
        if self._formData is not None:  # a form belongs to the mark under which it is drawn
            return
        code = self._code
        for i in range(self._marked, len(code)):
            if not code[i].endswith(PAINTS_NOTHING) and code[i] not in ("q", "Q", " "):
                code.insert(i, self._opening(self._stack[-1]))
                code.append("EMC")
                break
        self._marked = len(code)

    # -- what ReportLab calls

    def beginText(self, *args: Any, **options: Any) -> TaggedText:
        """A text object. Raises UntaggedError outside of any mark."""
        if self._stack[-1] is UNTAGGED and self._formData is None:
            raise UntaggedError("use pdf.flowables.Paragraph, or marked(HEADER) around what repeats on every page")
        return TaggedText(self, *args, **options)

    def setFont(self, psfontname: str, size: float, leading: float | None = None) -> None:
        """Each ReportLab drawing sets Helvetica before it knows better: only drawText() complains, if it is used."""
        if is_embedded(psfontname):
            super().setFont(psfontname, size, leading)
        else:
            self._fontname, self._fontsize = psfontname, size

    def drawText(self, text: TaggedText) -> None:
        """Write a text object. Raises FontNotEmbeddedError for one in a standard font."""
        if not is_embedded(text._fontname):
            raise FontNotEmbeddedError(text._fontname)
        super().drawText(text)

    def _addAnnotation(self, annotation: PDFDictionary, name: str | None = None, addtopage: int = 1) -> None:
        form = self._stack[-1]
        if name is None or not isinstance(form, Element) or form.tag != "Form":
            raise UntaggedError("an annotation is drawn by a flowable that opens a Form element around it")
        annotation.dict |= {"StructParent": len(self._parents), "F": 4}  # 4: also when printed
        self._parents.append(form)
        form.kids.append((self._doc.thisPageName(), self._doc.annotationName(name)))
        super()._addAnnotation(annotation, name, addtopage)

    def _setAnnotations(self, page: Any) -> None:  # called while a page is closed
        super()._setAnnotations(page)
        if not isinstance(page, PDFPage):  # a form
            return
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.Trans = None
        page.Tabs = PDFName("S")  # the order of the structure
        page.StructParents = len(self._parents)
        self._parents.append(self._content)

    def showPage(self) -> None:
        """End the page."""
        self.flush()
        super().showPage()
        self._marked, self._content = 0, []

    def beginForm(self, *args: Any, **options: Any) -> None:
        """From now on draw into a form."""
        self.flush()
        super().beginForm(*args, **options)

    def endForm(self, **attributes: Any) -> None:
        """Back to the page."""
        super().endForm(**attributes)
        self._marked = len(self._code)

    # -- page x of y

    def begin_part(self) -> None:
        """From this page on count from one again: several letters in one file."""
        self._parts.append(self._pageNumber)

    def _numbers(self, pages: int) -> list[str]:
        """What stands below each page."""
        ends = [*self._parts[1:], pages + 1] if self._parts else [pages + 1]
        starts = self._parts or [1]
        return [
            f"pagina {page - first + 1} di {end - first}"
            for first, end in zip(starts, ends, strict=True)
            for page in range(first, end)
        ]

    def draw_page_number(self, right: float, y: float) -> None:
        """Keep room for 'pagina x di y' up to `right`, in the current font: y is known only when all is saved."""
        self._feet.append((self._fontname, self._fontsize))
        self.saveState()
        self.translate(right - FOOT_WIDTH, y)
        self.doForm(f"foot-{len(self._feet)}")
        self.restoreState()

    def save(self) -> None:
        """Write the structure, what an archive wants and the attachments, and pack it all into the file."""
        if self._code:
            self.showPage()
        told = self._numbers(self._pageNumber - 1)
        for number, (name, size) in enumerate(self._feet, 1):
            self.beginForm(f"foot-{number}", 0, -5, FOOT_WIDTH, FOOT_HEIGHT)
            self.setFont(name, size)
            self.drawRightString(FOOT_WIDTH, 0, told[number - 1])
            self.endForm()
        self._write_structure()
        write_archive(self._doc, self._attachments)
        pack(self._doc.GetPDFData(self), self._filename)

    def let_go(self) -> None:
        """Untie what holds itself, once the file is written: the canvas can do nothing any more."""
        self._root.let_go()
        for one in (self._doc, self):
            one.__dict__.clear()

    def _write_structure(self) -> None:
        root, catalog = tree(self._doc, self._root, self._parents), self._doc.Catalog
        self._doc.Reference(root, "StructTreeRoot")
        catalog.StructTreeRoot = root
        catalog.MarkInfo = PDFDictionary({"Marked": "true"})
        self.setViewerPreference("DisplayDocTitle", "true")


class TaggedText(PDFTextObject):
    """A text object that ends each line with a space, so that no two words run together when read aloud."""

    def _textOut(self, text: str, TStar: int = 0) -> None:
        super()._textOut(f"{text} " if TStar and text and not text.endswith(("-", " ")) else text, TStar)

    def textLine(self, text: str = "") -> None:
        """Write a line and move below it."""
        super().textLine(f"{text} " if text else text)


def _moment(made_at: int) -> Any:
    """What ReportLab dates a file with, for a UTC second of ours; its own clock is not asked."""
    import time

    stamp = TimeStamp(invariant=1)
    stamp.t, stamp.lt = float(made_at), time.gmtime(made_at)
    stamp.YMDhms = tuple(stamp.lt)[:6]
    return stamp
