"""What the layer under our reports refuses, and what it keeps together."""

from typing import Any

import pytest
from reportlab import platypus
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Table

from psm_desktop.reports.pdf import fonts
from psm_desktop.reports.pdf.document import Facts, Running, build
from psm_desktop.reports.pdf.flowables import Figure, TableTags
from psm_desktop.reports.pdf.fonts import FontNotEmbeddedError
from psm_desktop.reports.pdf.look import BODY, paragraph
from psm_desktop.reports.pdf.pictures import Chart
from psm_desktop.reports.pdf.structure import UntaggedError
from psm_desktop.reports.preview import page_image
from psm_desktop.reports.shapes import Bar, Line, Rect, Text, bars
from tests.reports import pdf_text


def built(*story: Any) -> bytes:
    fonts.register()
    facts = Facts("Prova", "Comune", "Prova", made_at=1_795_000_000)
    return build(list(story), facts, Running("Testa", "Piede"), (), lambda done, total: None, 1)[0]


def test_text_that_nobody_would_hear_is_refused() -> None:
    with pytest.raises(UntaggedError):
        built(platypus.Paragraph("Parole", BODY))


def test_a_font_that_is_not_carried_along_is_refused() -> None:
    with pytest.raises(FontNotEmbeddedError):
        built(Table([["Parole"]], renderCB=TableTags()))


def test_a_link_without_its_element_is_refused() -> None:
    with pytest.raises(UntaggedError):
        built(platypus.Paragraph('<a href="https://example.org">Parole</a>', ParagraphStyle("s", BODY)))


def test_a_paragraph_over_two_pages_is_one() -> None:
    data = built(paragraph("Parole e parole. " * 600))
    assert len(pdf_text.pages(data)) == 2
    (line,) = (line for line in pdf_text.structure(data).splitlines() if line.startswith("  P"))
    assert line.count("Parole e parole.") == 600
    assert "parole.Parole" not in line, "no two words run together at a line's end"


def test_head_and_foot_are_not_read_aloud() -> None:
    data = built(paragraph("Parole. " * 1200))
    assert "Testa" in pdf_text.pages(data)[1]
    assert "Testa" not in pdf_text.structure(data)
    assert "pagina" not in pdf_text.structure(data)


def test_shapes_are_painted_where_they_are() -> None:
    shapes = [Rect(0, 0, 100, 20, "primary"), Rect(0, 40, 100, 20, "primary", hatched=True), Line(0, 70, 100, 70)]
    width, _, pixels = page_image(
        built(Figure(Chart([*shapes, Text(0, 80, 100, 12, "Parole")], 100, 100), "Forme")), 0, 2
    )
    solid, hatched = share(pixels, width, 5, 15), share(pixels, width, 45, 55)
    assert solid == 1
    assert 0.1 < hatched < 0.9


def share(pixels: bytes, width: int, above: int, below: int) -> float:
    """How much of a strip of the drawing is blue; y from the drawing's top, two pixels a point."""
    from psm_desktop.reports.pdf.look import LEFT, TOP

    found = []
    for y in range(2 * (int(TOP) + above), 2 * (int(TOP) + below)):
        for x in range(2 * (int(LEFT) + 5), 2 * (int(LEFT) + 95)):
            at = 4 * (y * width + x)
            found.append(pixels[at] > pixels[at + 2] + 50)  # blue, green, red
    return sum(found) / len(found)


def test_texts_of_a_chart_fit_their_place() -> None:
    chart = Chart(bars([Bar("Un asse dal nome troppo lungo per stare qui dentro", 3, "3,00 €")], 200, 16), 200, 16)
    told = pdf_text.structure(built(Figure(chart, "Asse: 3,00 €")))
    assert "Figure [Asse: 3,00 €]: Un asse" in told
    assert "…" in told
