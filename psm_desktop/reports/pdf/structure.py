"""The structure tree of a tagged PDF, made of ordinary ReportLab objects, and the names of what is no content."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFObject, PDFString

UNTAGGED = "/Artifact BMC"
LAYOUT = "/Artifact <</Type /Layout>> BDC"
PAGINATION = "/Artifact <</Type /Pagination>> BDC"
HEADER = "/Artifact <</Type /Pagination /Subtype /Header>> BDC"
FOOTER = "/Artifact <</Type /Pagination /Subtype /Footer>> BDC"


class UntaggedError(Exception):
    """Text or an annotation was drawn that is neither in a structure element nor in a declared artifact."""


class Element(PDFObject):
    """A node of the tree; kids are elements, (page, MCID) of content or (page, name) of an annotation."""

    __RefOnly__ = 1

    def __init__(self, tag: str, parent: Element | None, attributes: str = "", alt: str = "") -> None:
        self.tag, self.parent, self.attributes, self.alt = tag, parent, attributes, alt
        self.kids: list[Element | tuple[str, int | str]] = []
        self.number = 0
        """Of the PDF object."""

    def format(self, document: Any) -> bytes:
        """PDF source, asked for by ReportLab when all pages have their numbers."""
        numbers = document.idToObjectNumberAndVersion
        home = next((kid[0] for kid in self.kids if isinstance(kid, tuple)), None)
        kids = [self._kid(kid, home, numbers) for kid in self.kids]
        parent = self.parent.number if self.parent else numbers["StructTreeRoot"][0]
        source = f"<</S/{self.tag}/P {parent} 0 R"
        source += f"/K {kids[0]}" if len(kids) == 1 else f"/K[{' '.join(kids)}]"
        source += f"/Pg {numbers[home][0]} 0 R" if home else ""
        source += f"/A{self.attributes}" if self.attributes else ""
        alt: bytes = b"/Alt" + PDFString(self.alt).format(document) if self.alt else b""
        return source.encode("ascii") + alt + b">>"

    def let_go(self) -> None:
        """Forget what is above and below, all the way down."""
        below: list[Element] = [self]
        while below:
            one = below.pop()
            below += [kid for kid in one.kids if isinstance(kid, Element)]
            one.parent, one.kids = None, []

    def _kid(self, kid: Element | tuple[str, int | str], home: str | None, numbers: Any) -> str:
        """A kid's source; content on another page than `home`, the element's first, names its page."""
        if isinstance(kid, Element):
            return f"{kid.number} 0 R"
        page, what = kid
        if isinstance(what, str):
            return f"<</Type/OBJR/Obj {numbers[what][0]} 0 R/Pg {numbers[page][0]} 0 R>>"
        return str(what) if page == home else f"<</Type/MCR/MCID {what}/Pg {numbers[page][0]} 0 R>>"


class Source(PDFObject):
    """PDF source that is written as it is, as an object of its own."""

    __RefOnly__ = 1

    def __init__(self, source: str) -> None:
        self.source = source.encode("ascii")

    def format(self, document: Any) -> bytes:
        """What ReportLab asks of every object."""
        return self.source


def tree(document: Any, root: Element, parents: Sequence[Element | list[Element]]) -> Source:
    """The tree's root with its parent tree: by StructParent(s) key the element of an annotation, or those of a page."""
    nums = []
    for key, value in enumerate(parents):
        if isinstance(value, list):
            document.Reference(Source(f"[{' '.join(f'{element.number} 0 R' for element in value)}]"))
            nums.append(f"{key} {document.objectcounter} 0 R")
        else:
            nums.append(f"{key} {value.number} 0 R")
    return Source(
        f"<</Type/StructTreeRoot/K {root.number} 0 R/ParentTreeNextKey {len(nums)}"
        f"/ParentTree<</Nums[{' '.join(nums)}]>>>>"
    )
