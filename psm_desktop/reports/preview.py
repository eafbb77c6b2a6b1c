"""The pages of a PDF as pictures, for preview and printer: what is shown and printed are the very bytes of the file."""

from psm_desktop.errors import PsmError


def page_count(pdf: bytes) -> int:
    """How many pages. Raises PsmError for bytes that are no PDF."""
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        with PdfDocument(pdf) as document:
            return len(document)
    except PdfiumError as problem:
        raise PsmError("not-a-pdf") from problem


def page_width(pdf: bytes, page: int) -> float:
    """How wide a page is, the first is 0, in points. Raises as `page_image` does."""
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        with PdfDocument(pdf) as document:
            if not 0 <= page < len(document):
                raise IndexError(page)
            return float(document[page].get_width())
    except PdfiumError as problem:
        raise PsmError("not-a-pdf") from problem


def page_image(pdf: bytes, page: int, scale: float) -> tuple[int, int, bytes]:
    """Width, height and pixels of a page, the first is 0: four bytes each (blue, green, red, unused), no gaps.

    `scale`: pixels a point, so dpi / 72. Raises IndexError beyond the last page, PsmError for bytes that are no PDF.
    """
    from pypdfium2 import PdfDocument, PdfiumError
    from pypdfium2.raw import FPDFBitmap_BGRx

    try:
        with PdfDocument(pdf) as document:
            if not 0 <= page < len(document):
                raise IndexError(page)
            bitmap = document[page].render(scale=scale, force_bitmap_format=FPDFBitmap_BGRx)
            return _tight(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
    except PdfiumError as problem:
        raise PsmError("not-a-pdf") from problem


def _tight(width: int, height: int, stride: int, pixels: bytes) -> tuple[int, int, bytes]:
    row = 4 * width
    if stride != row:
        pixels = b"".join(pixels[at * stride : at * stride + row] for at in range(height))
    return width, height, pixels
