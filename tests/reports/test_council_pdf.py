"""The council's report as a file: what stands on the pages, what is read aloud, what an archive finds."""

import errno
import io
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from psm_desktop.commands.add_intervention import AddIntervention
from psm_desktop.commands.hand import Hand
from psm_desktop.errors import PsmError
from psm_desktop.reports import council_pdf
from psm_desktop.reports.council import CouncilReport, InterventionRow
from psm_desktop.reports.pdf.look import BOTTOM, LEFT, RIGHT, WIDE
from tests.reports import pdf_text

Gathered = Callable[..., CouncilReport]
Golden = Callable[[str, str], None]
OLD = b"%PDF-1.4 of last year"
PRINT = "0123 4567 89ab cdef"  # keys are drawn anew for each copy, and with them the fingerprint


def written(report: CouncilReport, **options: object) -> bytes:
    out = io.BytesIO()
    council_pdf.write(report, out, **options)  # type: ignore[arg-type]
    return out.getvalue()


def row(title: str) -> InterventionRow:
    return InterventionRow(title, "2.1.1", "In corso", 123_456, 40, is_late=True, is_draft=True)


@pytest.mark.usefixtures("year")
def test_report_is_as_agreed(gathered: Gathered, golden: Golden) -> None:
    golden("council.txt", pdf_text.reviewable(written(replace(gathered(), fingerprint=PRINT), package=b"signed")))


def test_report_of_an_empty_commune_is_as_agreed(gathered: Gathered, golden: Golden) -> None:
    golden("council-empty.txt", pdf_text.reviewable(written(replace(gathered(since=None), fingerprint=PRINT))))


@pytest.mark.usefixtures("year")
def test_a_screen_reader_finds_language_title_structure(gathered: Gathered) -> None:
    data = written(gathered())
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert "/StructTreeRoot" in pdf.Root
        assert str(pdf.Root.Lang) == "it-IT"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert "Comune di Ala di Stura" in str(pdf.docinfo.Title)
        assert all(page.Tabs == "/S" for page in pdf.pages)
        metadata = pdf.Root.Metadata.read_bytes()
    for claim in (b"<pdfaid:part>3<", b"<pdfaid:conformance>A<", b"<pdfuaid:part>1<"):
        assert claim in metadata
    told = pdf_text.structure(data)
    assert told.count("TH(Column)") == 3 + 5 + 5 + 4
    assert "Form [Firma del Segretario comunale]" in told


@pytest.mark.usefixtures("year")
def test_every_font_is_embedded(gathered: Gathered) -> None:
    with pikepdf.open(io.BytesIO(written(gathered()))) as pdf:
        fonts = [font for page in pdf.pages for font in page.Resources.Font.values()]
        assert fonts
        assert all("/FontFile2" in font.FontDescriptor for font in fonts)
        assert {str(font.BaseFont).split("+")[1].split("-")[0] for font in fonts} == {"TitilliumWeb"}


@pytest.mark.usefixtures("year")
def test_every_page_tells_its_number_and_that_data_are_made_up(gathered: Gathered) -> None:
    pages = pdf_text.pages(written(gathered()))
    assert len(pages) == 2
    for number, text in enumerate(pages, 1):
        assert f"pagina {number} di 2" in text
        assert "DATI DI PROVA" in text
        assert "BOZZA" not in text


@pytest.mark.usefixtures("year")
def test_real_data_to_correct_are_a_draft_on_every_page(gathered: Gathered) -> None:
    report = replace(gathered(), is_training=False, to_correct=3)
    for text in pdf_text.pages(written(report)):
        assert "BOZZA" in text
        assert "DATI DI PROVA" not in text
    assert "Bozza: in 3\u00a0interventi" in pdf_text.pages(written(report))[0].replace(
        " interventi", "\u00a0interventi"
    )


@pytest.mark.parametrize(
    "title",
    [
        "Messa in sicurezza della strada comunale della borgata alta, con regimazione delle acque, " * 12,
        "W" * 700,
        "<b>Ponte</b> & strada < 3 m </para>",
        "Prima riga\nseconda\triga\x00\x1b",
    ],
)
def test_titles_of_every_kind_stay_on_the_page(gathered: Gathered, title: str) -> None:
    data = written(replace(gathered(), interventions=(row(title), row("Ponte"))))
    for left, bottom, right, _ in pdf_text.edges(data):
        assert left >= LEFT - 1
        assert right <= WIDE - RIGHT + 1
        assert bottom > 30, "above the foot"
    assert BOTTOM > 40
    assert "2.1.1" in pdf_text.structure(data)


def test_signs_that_the_typeface_lacks_are_marked_and_told(hand: Hand, gathered: Gathered) -> None:
    AddIntervention("Strada → ponte ≤ 3 m ✓ «àèéìòù» – € …").run(hand)
    text = pdf_text.structure(written(gathered()))
    assert "Strada ? ponte ? 3 m ? «àèéìòù» – € …" in text
    assert "U+2192, U+2264, U+2713" in text


@pytest.mark.usefixtures("year")
def test_two_thousand_interventions(gathered: Gathered) -> None:
    report = replace(gathered(), interventions=tuple(row(f"Intervento di prova {n}") for n in range(2000)))
    seen: list[tuple[int, int]] = []
    data = written(report, step=lambda done, total: seen.append((done, total)))
    pages = pdf_text.pages(data)
    assert len(pages) > 40
    assert all("Intervento Azione Stato" in text for text in pages[1:-2]), "the heading repeats"
    assert pdf_text.elements(data, "Table") == 4, "and yet it is one table"
    assert pdf_text.structure(data).count("TH(Column) Intervento | TH(Column) Azione") == 1
    assert [done for done, _ in seen] == [*range(1, len(pages) + 1), len(pages)]
    assert all(done <= total for done, total in seen)


@pytest.mark.usefixtures("year")
@pytest.mark.parametrize("count", range(9, 15))
def test_the_total_never_stands_alone_on_a_page(gathered: Gathered, count: int) -> None:
    short = replace(row(""), is_late=False, is_draft=False)
    rows = tuple(replace(short, title=f"Intervento di prova {n}") for n in range(count))
    report = replace(gathered(), interventions=rows)
    (page,) = [text for text in pdf_text.pages(written(report)) if f"Totale: {count}" in text.replace("\u00a0", " ")]
    assert f"Intervento di prova {count - 1}" in page


@pytest.mark.usefixtures("seventeen")
def test_from_the_beginning_the_list_is_not_told_twice(gathered: Gathered) -> None:
    text = pdf_text.structure(written(gathered(since=None)))
    assert "Tutti e 17 gli interventi sono stati aggiunti nel periodo." in text
    assert "Nuovo intervento" not in text


@pytest.mark.usefixtures("year")
def test_equal_reports_give_equal_bytes(gathered: Gathered) -> None:
    assert written(gathered(), package=b"signed") == written(gathered(), package=b"signed")


@pytest.mark.usefixtures("year")
def test_the_package_travels_inside(gathered: Gathered) -> None:
    with pikepdf.open(io.BytesIO(written(gathered(), package=b"signed bytes"))) as pdf:
        (name,) = pdf.attachments
        spec = pdf.attachments[name]
        assert (name, spec.relationship) == ("ala-di-stura.psm", pikepdf.Name.Data)
        assert spec.get_file().read_bytes() == b"signed bytes"
        assert len(pdf.Root.AF) == 1


@pytest.mark.parametrize("mode", ["CMYK", "RGBA", "P"])
def test_coat_of_arms_of_any_picture_has_its_words(gathered: Gathered, tmp_path: Path, mode: str) -> None:
    file = tmp_path / ("stemma.jpg" if mode == "CMYK" else "stemma.png")
    Image.new(mode, (300, 400)).save(file)
    data = written(gathered(), coat_of_arms=file)
    assert "Figure [Stemma del Comune di Ala di Stura]" in pdf_text.structure(data)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        spaces = [str(image.ColorSpace) for image in pdf.pages[0].get_images().values()]
    assert spaces == ["/DeviceRGB"], "the only colours an archive's profile speaks for"


def test_a_coat_of_arms_that_is_no_picture_is_told_by_name(gathered: Gathered, tmp_path: Path) -> None:
    file = tmp_path / "stemma.png"
    file.write_text("not a picture")
    with pytest.raises(PsmError) as problem:
        written(gathered(), coat_of_arms=file)
    assert (problem.value.code, problem.value.facts) == ("not-a-picture", {"name": "stemma.png"})


def test_a_report_takes_the_place_of_the_old_one(gathered: Gathered, tmp_path: Path) -> None:
    out = tmp_path / "relazione.pdf"
    out.write_bytes(OLD)
    assert council_pdf.write(gathered(), out) == 1
    assert out.read_bytes().startswith(b"%PDF-1.7")
    assert [file.name for file in tmp_path.glob("*relazione*")] == ["relazione.pdf"]


@pytest.mark.parametrize(("number", "code"), [(errno.ENOSPC, "file-disk-full"), (errno.EACCES, "cannot-write")])
def test_a_report_that_cannot_be_written_leaves_the_old_one(
    gathered: Gathered, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str
) -> None:
    def fail(_: int) -> None:
        raise OSError(number, os.strerror(number))

    out = tmp_path / "relazione.pdf"
    out.write_bytes(OLD)
    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(PsmError) as problem:
        council_pdf.write(gathered(), out)
    assert (problem.value.code, problem.value.facts) == (code, {"name": "relazione.pdf"})
    assert out.read_bytes() == OLD
    assert [file.name for file in tmp_path.glob("*relazione*")] == ["relazione.pdf"]


def test_a_folder_that_is_not_there_is_told(gathered: Gathered, tmp_path: Path) -> None:
    with pytest.raises(PsmError) as problem:
        council_pdf.write(gathered(), tmp_path / "gone" / "relazione.pdf")
    assert problem.value.code == "cannot-write"


def test_stopping_leaves_no_file(gathered: Gathered, tmp_path: Path) -> None:
    class Stopped(Exception):
        pass

    def stop(done: int, total: int) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        council_pdf.write(gathered(), tmp_path / "relazione.pdf", step=stop)
    assert list(tmp_path.glob("*relazione*")) == []
