"""Pages as pictures: the bytes of the file, at the size asked for."""

import io
from collections.abc import Callable

import pytest

from psm_desktop.errors import PsmError
from psm_desktop.reports import council_pdf
from psm_desktop.reports.council import CouncilReport
from psm_desktop.reports.preview import page_count, page_image


@pytest.fixture
def pdf(gathered: Callable[..., CouncilReport]) -> bytes:
    out = io.BytesIO()
    council_pdf.write(gathered(), out)
    return out.getvalue()


@pytest.mark.parametrize(("scale", "size"), [(1.0, (596, 842)), (0.37, (221, 312)), (300 / 72, (2481, 3508))])
def test_a_page_has_the_size_asked_for(pdf: bytes, scale: float, size: tuple[int, int]) -> None:
    width, height, pixels = page_image(pdf, 0, scale)
    assert (width, height) == size
    assert len(pixels) == 4 * width * height


def test_a_page_is_white_with_words_on_it(pdf: bytes) -> None:
    assert page_count(pdf) == 1
    _, _, pixels = page_image(pdf, 0, 1)
    light = sum(value > 250 for value in pixels[::4]) / (len(pixels) / 4)
    assert 0.85 < light < 0.995


def test_a_page_that_is_not_there(pdf: bytes) -> None:
    with pytest.raises(IndexError):
        page_image(pdf, 1, 1)


@pytest.mark.parametrize("ask", [page_count, lambda data: page_image(data, 0, 1)])
def test_bytes_that_are_no_pdf(ask: Callable[[bytes], object]) -> None:
    with pytest.raises(PsmError) as problem:
        ask(b"no pdf")
    assert problem.value.code == "not-a-pdf"
