"""What is refused before any parser sees it, in one sentence and in a tenth of a second (DESIGN §7)."""

import io
import zipfile
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from psm_desktop.domain.typed import Reading
from psm_desktop.errors import PsmError
from psm_desktop.readers import excel_guard, excel_return
from psm_desktop.reports.excel_look import form_words
from psm_desktop.sentences import sentence
from tests.pace import spent_s

SHEET = "xl/worksheets/sheet1.xml"
FAR = '<c r="XFD1"><v>1</v></c>'
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
Make = Callable[..., Path]


@pytest.fixture
def honest(tmp_path: Path) -> Path:
    """A workbook as a spreadsheet program saves it."""
    book = Workbook()
    book.active.append(["Titolo", "Rifacimento del tetto"])
    book.active.merge_cells("A3:C5")
    book.save(tmp_path / "onesto.xlsx")
    return tmp_path / "onesto.xlsx"


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """A zip of the given parts; make(sheet="...") -> a workbook with one sheet of that XML."""

    def zipped(parts: Mapping[str, str | bytes] | None = None, sheet: str | bytes = "<worksheet/>") -> Path:
        out = tmp_path / "ritorno.xlsx"
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
            for name, text in {"xl/workbook.xml": XML + "<workbook/>", SHEET: sheet, **(parts or {})}.items():
                packed.writestr(name, text)
        return out

    return zipped


def refusal(file: Path) -> str:
    with pytest.raises(PsmError) as told:
        excel_guard.check(file)
    assert sentence(told.value.code, **told.value.facts)
    return told.value.code


def test_an_honest_workbook_passes_and_its_very_bytes_are_given(honest: Path) -> None:
    assert excel_guard.check(honest) == honest.read_bytes()


@pytest.mark.parametrize(
    "sheet",
    [
        '<!DOCTYPE worksheet SYSTEM "file:///etc/passwd"><worksheet/>',
        '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><worksheet/>',
        "\ufeff<!DOCTYPE worksheet><worksheet/>".encode(),
        "<!DOCTYPE worksheet><worksheet/>".encode("utf-16"),
        XML.replace("UTF-8", "UTF-16").encode("utf-16-le") + "<!DOCTYPE a><a/>".encode("utf-16-le"),
        XML.replace("UTF-8", "cp037").encode() + "<!DOCTYPE a><a/>".encode("cp037"),
        XML.replace("UTF-8", "UTF-7").encode() + b"+ADw-!DOCTYPE a+AD4-",
        " " * (1 << 20) + "<!DOC" + "TYPE a>" + "<worksheet/>",
        "<w>" + "<c/>" * (excel_guard.MOST_TAGS + 1) + "</w>",
        b"\xff\xfe\x00\x01 no xml at all",
    ],
    ids=["outside", "entities", "mark", "utf-16", "utf-16-le", "ebcdic", "utf-7", "far down", "tags", "no xml"],
)
def test_document_types_other_encodings_and_swarms_of_tags_are_refused(make: Make, sheet: str | bytes) -> None:
    assert refusal(make(sheet=sheet)) == "excel-harmful"


def test_the_name_of_a_part_hides_nothing(make: Make) -> None:
    assert refusal(make({"xl/media/foto.png": "<!DOCTYPE a><a/>"})) == "excel-harmful"
    assert refusal(make({"dati/foglio.bin": f"<worksheet>{FAR}</worksheet>"})) == "excel-far-cell"


def test_a_picture_is_left_alone(make: Make) -> None:
    assert excel_guard.check(make({"xl/media/foto.png": b"\x89PNG\r\n<!DOCTYPE by chance>\x00<"}))


@pytest.mark.parametrize(
    "cell",
    [
        '<row r="1048576"><c r="A1048576"><v>1</v></c></row>',
        '<row r="1_000_000"><c><v>1</v></c></row>',
        '<row r="1e6"><c><v>1</v></c></row>',
        '<row spans="1:2" r="00000000000000000200000"><c><v>1</v></c></row>',
        '<c r="XFD1"><v>1</v></c>',
        '<c s="4" t="s" r="GS1"><v>1</v></c>',
        "<x:c\n  r = 'ZZ9'><x:v>1</x:v></x:c>",
        '<c r="xfd1"><v>1</v></c>',
        '<c r="A100001" t="inlineStr"><is><t>x</t></is></c>',
        '<c r="&#88;FD1"/>',
        '<row r="&#49;000000"/>',
        '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
        "<mergeCells>" + '<mergeCell ref="A1:T100"/>' * 40 + "</mergeCells>",
    ],
)
def test_cells_and_merges_that_reach_far_out_are_refused(make: Make, cell: str) -> None:
    assert refusal(make(sheet=f"{XML}<worksheet><sheetData>{cell}</sheetData></worksheet>")) == "excel-far-cell"


def test_a_far_cell_between_two_pieces_is_seen(make: Make) -> None:
    for shift in range(0, 40, 3):
        filling = "<v>1</v>" * (excel_guard.CHUNK // 8 - 8)
        text = f"{XML}{filling}{' ' * shift}<c r='XFD1048576'><v>1</v></c>".ljust(excel_guard.CHUNK + 500)
        assert refusal(make(sheet=text)) == "excel-far-cell"


@pytest.mark.parametrize(
    "cell",
    ['<row r="1048576" ht="12.8"></row>', '<row r="1048576" ht="12.8"/>', '<row r="7"><c r="XFD7" s="3"/></row>'],
)
def test_the_look_of_a_whole_row_or_column_reaches_no_cell(make: Make, cell: str) -> None:
    assert excel_guard.check(make(sheet=f"{XML}<worksheet><sheetData>{cell}</sheetData></worksheet>"))


def test_a_sheet_as_wide_and_long_as_honest_ones_passes(make: Make) -> None:
    assert excel_guard.check(make(sheet='<worksheet><row r="99999"><c r="GR99999"/><c r="A1"/></row></worksheet>'))


def test_bombs_are_refused_by_their_sizes(make: Make) -> None:
    assert refusal(make(sheet=b"<a>" + b"0" * (12 << 20))) == "excel-harmful"  # packed a thousand times
    assert refusal(make({f"xl/{n}.xml": "<a/>" for n in range(excel_guard.MOST_ENTRIES)})) == "excel-harmful"


def test_a_part_that_stands_twice_is_refused(make: Make) -> None:
    file = make()
    with zipfile.ZipFile(file, "a") as packed, pytest.warns(UserWarning, match="Duplicate"):
        packed.writestr(SHEET, "<worksheet/>")
    assert refusal(file) == "excel-harmful"


def test_a_file_too_large_for_a_return_is_not_even_read(tmp_path: Path) -> None:
    with (tmp_path / "enorme.xlsx").open("wb") as file:
        file.truncate(excel_guard.LARGEST_FILE + 1)
    assert refusal(tmp_path / "enorme.xlsx") == "excel-harmful"


def test_sizes_that_lie_are_refused(make: Make) -> None:
    file = make(sheet="<worksheet>" + "<v>7</v>" * 500 + "</worksheet>")
    data = bytearray(file.read_bytes())
    at = data.rindex(b"PK\x01\x02", 0, data.rindex(SHEET.encode()))  # its entry in the directory at the end
    data[at + 24 : at + 28] = (100).to_bytes(4, "little")
    file.write_bytes(data)
    assert refusal(file) == "not-excel"


def test_old_and_locked_workbooks_are_told_apart_from_damaged_ones(make: Make, tmp_path: Path, honest: Path) -> None:
    old = tmp_path / "vecchio.xls"
    old.write_bytes(excel_guard.OLD_OR_LOCKED + b"\0" * 4096)
    assert refusal(old) == "excel-old-or-locked"
    locked = bytearray(make().read_bytes())
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        locked[locked.index(mark) + flags] |= 1
    old.write_bytes(locked)
    assert refusal(old) == "excel-old-or-locked"
    for text in (b"", b"Titolo;Importo\n", honest.read_bytes()[:-40], honest.read_bytes()[:500]):
        old.write_bytes(text)
        assert refusal(old) == "not-excel"


def test_another_zip_a_folder_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "altro.docx", "w") as packed:
        packed.writestr("word/document.xml", "<document/>")
    assert refusal(tmp_path / "altro.docx") == "not-excel"
    assert refusal(tmp_path / "manca.xlsx") == "no-file"
    assert refusal(tmp_path) == "not-excel"


@pytest.mark.parametrize(("system", "code"), [("nt", "file-open-elsewhere"), ("posix", "cannot-read")])
def test_a_file_that_another_program_holds_is_told_apart_from_one_that_may_not_be_read(
    honest: Path, monkeypatch: pytest.MonkeyPatch, system: str, code: str
) -> None:
    def denied(_file: Path) -> bytes:
        raise PermissionError(13, "denied")

    monkeypatch.setattr(Path, "read_bytes", denied)
    monkeypatch.setattr(excel_guard, "SYSTEM", system)
    assert refusal(honest) == code


@pytest.mark.parametrize("sheet", [b"<a>" + b"0" * (12 << 20), "<!DOCTYPE a><a/>", FAR])
def test_no_parser_sees_what_is_refused_and_it_takes_a_tenth_of_a_second(
    make: Make, sheet: str | bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("openpyxl.load_workbook", lambda *_, **__: pytest.fail("a parser was asked"))
    file, start = make(sheet=sheet), spent_s()
    with pytest.raises(PsmError):
        excel_return.read(file, Reading(date(2026, 11, 22), 1, {}), form_words())
    assert spent_s() - start < 0.1


def test_formulas_are_found_however_they_are_written(make: Make) -> None:
    for cell in ("<c><f>1+1</f></c>", '<c><f t="shared" si="0"/></c>', "<c><f/></c>", "<x:c><x:f>A1</x:f></x:c>"):
        assert excel_guard.has_formulas(make(sheet=f"<worksheet>{cell}</worksheet>").read_bytes())
    assert not excel_guard.has_formulas(make(sheet="<worksheet><font/></worksheet>").read_bytes())


def test_a_damaged_workbook_gives_a_sentence_whatever_the_parser_says(honest: Path, tmp_path: Path) -> None:
    """Each part of a workbook in turn is cut, emptied, or has its numbers changed."""
    reading, words = Reading(date(2026, 11, 22), 1, {}), form_words()
    with zipfile.ZipFile(honest) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    told = set()
    for name, text in parts.items():
        for spoilt in (b"", text[: len(text) // 2], text.replace(b'"0"', b'"99"'), text.replace(b"<v>", b"<v>x")):
            stream = io.BytesIO()
            with zipfile.ZipFile(stream, "w") as packed:
                for other, kept in parts.items():
                    packed.writestr(other, spoilt if other == name else kept)
            (tmp_path / "guasto.xlsx").write_bytes(stream.getvalue())
            with pytest.raises(PsmError) as refused:
                excel_return.read(tmp_path / "guasto.xlsx", reading, words)
            told.add(refused.value.code)
    assert told <= {"not-excel", "excel-no-sheet", "excel-harmful"}
    assert "not-excel" in told
