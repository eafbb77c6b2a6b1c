"""A PDF as text that one can review: what stands on each page, and what the structure tree tells a screen reader."""

import ctypes
import io
from collections.abc import Iterator
from typing import Any

import pikepdf
import pypdfium2
from pypdfium2 import raw


def pages(pdf: bytes) -> list[str]:
    """The text of each page, artifacts too, one line to a line."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in document]


def structure(pdf: bytes) -> str:
    """One line to an element, a table's row on one line; Figure and Form with the words that stand for them."""
    content = _content(pdf)
    with pikepdf.open(io.BytesIO(pdf)) as document:
        numbers = {page.objgen: at for at, page in enumerate(document.pages)}
        return "\n".join(_lines(document.Root.StructTreeRoot.K, 0, content, numbers)) + "\n"


def elements(pdf: bytes, tag: str) -> int:
    """How many elements of a kind there are."""
    return sum(line.split(":")[0].split()[0] == tag for line in structure(pdf).splitlines())


def reviewable(pdf: bytes) -> str:
    """All of it."""
    parts = [f"--- pagina {at} ---\n{text}" for at, text in enumerate(pages(pdf), 1)]
    return "\n".join((*parts, "--- struttura ---", structure(pdf)))


def edges(pdf: bytes) -> Iterator[tuple[float, float, float, float]]:
    """Left, bottom, right, top of each run of text, in points."""
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            text = page.get_textpage()
            for at in range(text.count_rects()):
                yield text.get_rect(at)


def _lines(element: Any, depth: int, content: dict[tuple[int, int], str], numbers: dict[Any, int]) -> Iterator[str]:
    tag = str(element.S)[1:]
    words = _words(element, content, numbers)
    alt = f" [{element.Alt}]" if "/Alt" in element else ""
    if tag == "TR":
        cells = (f"{_cell(kid)} {_inside(kid, content, numbers)}".rstrip() for kid in _kids(element))
        yield "  " * depth + "TR: " + " | ".join(cells)
        return
    yield ("  " * depth + tag + alt + (f": {words}" if words else "")).rstrip()
    for kid in _kids(element):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from _lines(kid, depth + 1, content, numbers)


def _cell(cell: Any) -> str:
    """TH with its scope, or TD."""
    tag = str(cell.S)[1:]
    return f"{tag}({str(cell.A.Scope)[1:]})" if "/A" in cell and "/Scope" in cell.A else tag


def _inside(element: Any, content: dict[tuple[int, int], str], numbers: dict[Any, int]) -> str:
    """The words of an element and of all below it."""
    below = [
        _inside(kid, content, numbers) for kid in _kids(element) if isinstance(kid, pikepdf.Dictionary) and "/S" in kid
    ]
    return " ".join(filter(None, (_words(element, content, numbers), *below)))


def _words(element: Any, content: dict[tuple[int, int], str], numbers: dict[Any, int]) -> str:
    """The words of an element's own content; one on two pages joins them."""
    found = []
    for kid in _kids(element):
        if isinstance(kid, int):
            found.append(content.get((numbers[element.Pg.objgen], kid), ""))
        elif kid.get("/Type") == "/MCR":
            found.append(content.get((numbers[kid.Pg.objgen], int(kid.MCID)), ""))
    return "".join(found).strip()


def _kids(element: Any) -> list[Any]:
    kids = element.get("/K", [])
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _content(pdf: bytes) -> dict[tuple[int, int], str]:
    """(page, MCID) -> its text, as it is written: where no blank stands, words run together."""
    found: dict[tuple[int, int], str] = {}
    with pypdfium2.PdfDocument(pdf) as document:
        for number, page in enumerate(document):
            text = page.get_textpage()
            for thing in page.get_objects():
                mark = raw.FPDFPageObj_GetMarkedContentID(thing.raw)
                if mark >= 0 and thing.type == raw.FPDF_PAGEOBJ_TEXT:
                    found[number, mark] = found.get((number, mark), "") + _text(thing, text)
    return found


def _text(thing: Any, page: Any) -> str:
    size = raw.FPDFTextObj_GetText(thing.raw, page.raw, None, 0)
    buffer = ctypes.create_string_buffer(size)
    raw.FPDFTextObj_GetText(thing.raw, page.raw, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size)
    return buffer.raw[: size - 2].decode("utf-16-le")
