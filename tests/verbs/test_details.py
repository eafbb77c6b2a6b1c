"""The whole record from the command line: every field of campi_scheda.csv is set, shown, cleared and undone."""

import csv
import hashlib
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from psm_desktop.cli import main
from psm_desktop.domain.fields import field, typed_columns
from psm_desktop.paths import data
from psm_desktop.words import field_word, value_words

with data("seed", "campi_scheda.csv").open(encoding="utf-8", newline="") as file:
    CAMPI = {row["identifier"]: row for row in csv.DictReader(file)}

TYPED: dict[str, tuple[str, object]] = {
    "title": ("Ponte alto", "Ponte alto"),
    "under": ("2.1.1", "1:2.1.1"),
    "status": ("In corso", "in_progress"),
    "progress_pct": ("40 %", 40),
    "planned_start": ("15/3/26", "2026-03-15"),
    "planned_end": ("31.12.2026", "2026-12-31"),
    "actual_start": ("16032026", "2026-03-16"),
    "actual_end": ("2026-11-20", "2026-11-20"),
    "responsible_officer": ("Ufficio tecnico", "Ufficio tecnico"),
    "implementing_body": ("Comune di Ala di Stura", "Comune di Ala di Stura"),
    "implementing_body_tax_code": ("01234567890", "01234567890"),
    "contact": ("Segreteria; segreteria@comune.example", "Segreteria; segreteria@comune.example"),
    "cup": ("G17H03000130001", "G17H03000130001"),
    "cigs": ("75669772F6, 0000000000", "0000000000;75669772F6"),
    "cup_nature": ("03", "03"),
    "local_code": ("ALA-2026-03", "ALA-2026-03"),
    "summary": ("Si rifà il ponte.\nPoi la strada.", "Si rifà il ponte.\nPoi la strada."),
    "plan_goals": ("coesione; Sostenibilità", "coesione;sostenibilità"),
    "sdg_goals": ("11, 7", "7;11"),
    "nrrp_mission": ("M2", "M2"),
    "nrrp_component": ("M2C4", "M2C4"),
    "nrrp_measure": ("M2C4I2.2", "M2C4I2.2"),
    "savings_cents": ("1050", 1050),
    "procedural_state": ("in affidamento", "In affidamento"),
    "place": ("Via Roma 1", "Via Roma 1"),
    "people_served": ("2.500", 2500),
    "issues_text": ("Frana", "Frana"),
    "next_steps": ("Gara", "Gara"),
    "notes": ("Vista la Giunta", "Vista la Giunta"),
}
"""Column of the intervention -> as typed, as shown by --json."""

PARTS: dict[str, tuple[str, tuple[str, ...], dict[str, tuple[str, object]]]] = {
    "cost_items": (
        "cost_item",
        ("cost", "KEY", "Lavori", "1.220,00"),
        {
            "label": ("IVA", "IVA"),
            "amount_cents": ("500", 500),
            "committed_cents": ("400", 400),
            "paid_cents": ("300", 300),
        },
    ),
    "funding_sources": (
        "funding_source",
        ("fund", "KEY", "Regione Piemonte", "1.000,00"),
        {"source": ("PNRR", "PNRR"), "amount_cents": ("500", 500), "act": ("D.D. 88/2026", "D.D. 88/2026")},
    ),
    "phases": (
        "phase",
        ("phase", "KEY", "Gara", "--planned-start", "1/3/26", "--planned-end", "1/4/26"),
        {
            "label": ("Aggiudicazione", "Aggiudicazione"),
            "planned_start": ("2/3/26", "2026-03-02"),
            "actual_start": ("3/3/26", "2026-03-03"),
            "planned_end": ("4/3/26", "2026-03-04"),
            "actual_end": ("5/3/26", "2026-03-05"),
        },
    ),
    "milestones": (
        "milestone",
        ("milestone", "KEY", "Collaudo", "12/2026"),
        {
            "label": ("Consegna", "Consegna"),
            "kind": ("Obiettivo", "target"),
            "due": ("marzo 2027", "2027-03"),
            "reached": ("1/11/26", "2026-11-01"),
        },
    ),
    "indicators": (
        "indicator",
        ("indicator", "KEY", "Superficie", "m2", "--baseline", "0", "--target", "850,5"),
        {
            "label": ("Alberi", "Alberi"),
            "unit": ("n.", "n."),
            "baseline_value": ("0,25", "0,25"),
            "target_value": ("1.234,5", "1.234,5"),
        },
    ),
    "acts": (
        "act",
        ("act", "KEY", "--kind", "delibera", "--organ", "Giunta", "--number", "14", "--day", "15/4/25"),
        {
            "kind": ("Determina", "determination"),
            "organ": ("Ufficio tecnico", "Ufficio tecnico"),
            "number": ("88", "88"),
            "day": ("16/4/25", "2025-04-16"),
            "subject": ("Approvazione", "Approvazione"),
        },
    ),
    "evidence": ("evidence", ("attach", "KEY", "FILE"), {"name": ("Delibera firmata.pdf", "Delibera firmata.pdf")}),
    "also_serves": ("also_serves", ("serves", "KEY", "3.1"), {"under": ("2:1.1", "2:1.1")}),
    "partners": (
        "partner",
        ("partner", "KEY", "Unione montana"),
        {"name": ("Comune di Balme", "Comune di Balme"), "commune": ("001019", "001019")},
    ),
}
"""List of `psm show` -> its table, the words that make a row, its columns as typed and as shown."""

COMPUTED = {"axis": "2", "strategy": "2.1", "plan_action": "2.1.1"}
SUMS = ("amount_cents", "missing_cents", "committed_cents", "paid_cents")
BY_THEMSELVES = {"key", "commune", "zone", "updated_on", "is_ready", "private_note", *COMPUTED, *SUMS}


class Psm:
    """`psm` on one workspace."""

    def __init__(self, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.file, self._capsys = file, capsys

    def __call__(self, *words: str) -> tuple[int, str, str]:
        """Exit code, stdout, stderr."""
        try:
            code = main(["--workspace", str(self.file), *words])
        except SystemExit as stopped:
            code = int(str(stopped.code))
        said = self._capsys.readouterr()
        return code, said.out, said.err

    def json(self, *words: str) -> Any:
        code, out, err = self(*words, "--json")
        assert (code, err) == (0, "")
        return json.loads(out)

    def refusal(self, *words: str) -> tuple[int, str]:
        """Exit code and sentence; nothing was printed."""
        code, out, err = self(*words)
        assert code
        assert out == ""
        return code, err.removeprefix("psm: ").rstrip("\n")


@pytest.fixture
def psm(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Psm:
    made = Psm(tmp_path / "ala.psmdb", capsys)
    code, *_ = made("init", str(made.file), "--comune", "001003", "--officer", "Ufficio tecnico", "--training")
    assert code == 0
    return made


@pytest.fixture
def ponte(psm: Psm) -> str:
    return str(psm.json("add", "--title", "Ponte")["key"])


@pytest.fixture
def delibera(tmp_path: Path) -> Path:
    file = tmp_path / "delibera.pdf"
    file.write_bytes(b"%PDF delibera")
    return file


def test_this_file_speaks_of_every_field_there_is() -> None:
    assert len(CAMPI) == 49
    assert {*TYPED, *PARTS, *BY_THEMSELVES} - {"under", "cost_items"} == set(CAMPI)
    assert set(TYPED) == {one.column for one in typed_columns("intervention")}
    for table, _, columns in PARTS.values():
        assert set(columns) == {one.column for one in typed_columns(table)}


def goes_back_and_forth(psm: Psm, row: str, column: str, typed: str, shown: object, look: Callable[[], object]) -> None:
    """Set, undo, set, clear, undo: each time what is shown is what it should be."""
    before = look()
    assert psm.json("set", row, f"{column}={typed}")["changed"] == [column]
    assert look() == shown
    psm.json("undo")
    assert look() == before
    psm.json("set", row, f"{column}={typed}")
    psm.json("set", row, f"{column}=")
    assert look() is None
    psm.json("undo")
    assert look() == shown


@pytest.mark.parametrize("column", TYPED)
def test_every_field_of_the_intervention(psm: Psm, ponte: str, column: str) -> None:
    typed, shown = TYPED[column]
    goes_back_and_forth(psm, ponte, column, typed, shown, lambda: psm.json("show", ponte)[column])
    words = value_words(field("intervention", column), shown)  # type: ignore[arg-type]
    label = "" if column == "title" else f"  {field_word('intervention', column)}: "
    assert f"{label}{words}" in psm("show", ponte)[1]


@pytest.mark.parametrize("part", PARTS)
def test_every_field_of_what_hangs_on_it(psm: Psm, ponte: str, delibera: Path, part: str) -> None:
    _, words, columns = PARTS[part]
    made = psm.json(*(({"KEY": ponte, "FILE": str(delibera)}).get(word, word) for word in words))
    row = made["key"] if "key" in made else made["keys"][0]

    def one() -> dict[str, object]:
        (found,) = psm.json("show", ponte)[part]
        return dict(found)

    assert one()["key"] == row
    for column, (typed, shown) in columns.items():
        goes_back_and_forth(psm, row, column, typed, shown, lambda name=column: one()[name])  # type: ignore[misc]
    assert row in psm("show", ponte)[1]
    psm.json("delete", row)
    assert psm.json("show", ponte)[part] == []
    psm.json("undo")
    assert one()["key"] == row


def test_readings_stand_under_their_indicator_by_day(psm: Psm, ponte: str) -> None:
    row = psm.json("indicator", ponte, "Superficie", "m2", "--target", "300")["key"]
    second = psm.json("reading", row, "320", "--day", "1/10/26")["key"]
    first = psm.json("reading", row, "100,5", "--day", "1/5/26")["key"]

    def indicator() -> dict[str, Any]:
        (found,) = psm.json("show", ponte)["indicators"]
        return dict(found)

    assert [(one["key"], one["value"], one["day"]) for one in indicator()["readings"]] == [
        *((first, "100,5", "2026-05-01"), (second, "320", "2026-10-01")),
    ]
    assert (indicator()["current_value"], indicator()["current_value_thousandths"]) == ("320", 320_000)
    assert "Il valore attuale (320) supera il traguardo (300)." in psm("check", ponte)[1]
    for column, typed, shown in (("value", "-3,25", "-3,25"), ("day", "2/5/26", "2026-05-02")):
        goes_back_and_forth(
            psm,
            first,
            column,
            typed,
            shown,
            lambda name=column: next(one[name] for one in indicator()["readings"] if one["key"] == first),  # type: ignore[misc]
        )
    psm.json("set", first, "value_thousandths=250")
    assert indicator()["readings"][0]["value"] == "0,25"
    psm.json("delete", row)
    assert psm.json("show", ponte)["indicators"] == []
    assert [(one["key"], one["rows"]) for one in psm.json("trash", "list")] == [(row, 3)]
    psm.json("trash", "restore", row)
    assert [one["key"] for one in indicator()["readings"]] == [first, second]


def test_a_reading_without_a_day_is_of_today(psm: Psm, ponte: str) -> None:
    row = psm.json("indicator", ponte, "Superficie", "m2")["key"]
    psm.json("reading", row, "1")
    shown = psm.json("show", ponte)
    assert shown["indicators"][0]["readings"][0]["day"] == shown["updated_on"]


def test_what_is_computed_is_shown(psm: Psm, ponte: str) -> None:
    psm.json("set", ponte, "under=2.1.1")
    psm.json("cost", ponte, "Lavori", "1.220,00", "--committed", "500", "--paid", "400")
    psm.json("fund", ponte, "Regione Piemonte", "1.000,00")
    shown = psm.json("show", ponte)
    assert shown["key"] == ponte
    assert {name: shown[name] for name in COMPUTED} == COMPUTED
    assert [shown[name] for name in SUMS] == [122_000, 22_000, 50_000, 40_000]
    assert (shown["commune"], shown["zone"]) == ("001003", psm.json("comuni", "001003")[0]["zone"])
    assert len(shown["updated_on"]) == 10
    assert {*CAMPI} <= {*shown, "committed_cents"}
    for name in (*COMPUTED, "zone", "updated_on", "missing_cents", "commune", "is_ready", "key"):
        assert psm.refusal("set", ponte, f"{name}=1")[0] == 1
    psm.json("set", ponte, "under=2")
    assert [psm.json("show", ponte)[name] for name in COMPUTED] == ["2", None, None]


def test_ready_and_back(psm: Psm, ponte: str) -> None:
    seen = []
    for words in (("ready", ponte), ("undo",), ("ready", ponte), ("ready", ponte, "--no"), ("undo",)):
        psm.json(*words)
        seen.append(psm.json("show", ponte)["is_ready"])
    assert seen == [True, False, True, False, True]


def test_the_private_note_is_set_shown_cleared_undone_and_remembered(psm: Psm, ponte: str) -> None:
    def note() -> object:
        return psm.json("show", ponte)["private_note"]

    assert (note(), psm.json("note", ponte)["private_note"]) == (None, None)
    assert psm.json("note", ponte, "Sentire Bianchi")["changed"] is True
    assert psm.json("note", ponte, "Sentire Bianchi ")["changed"] is False
    assert note() == "Sentire Bianchi"
    psm.json("note", ponte, "")
    assert note() is None
    psm.json("undo")
    assert note() == "Sentire Bianchi"
    psm.json("undo")
    assert note() is None
    told = psm.json("note", ponte)
    assert [(one["text"], one["is_undo"]) for one in told["history"]] == [
        *(("Sentire Bianchi", False), ("", False), ("Sentire Bianchi", True), ("", True)),
    ]
    assert "Sentire Bianchi" not in psm("history", ponte)[1]


def test_files_are_attached_listed_and_given_out_again(psm: Psm, ponte: str, delibera: Path, tmp_path: Path) -> None:
    photo = tmp_path / "foto.jpg"
    photo.write_bytes(b"foto")
    keys = psm.json("attach", ponte, str(delibera), str(photo))["keys"]
    listed = psm.json("evidence", "list", ponte)
    assert [(one["key"], one["name"], one["bytes"], one["media_type"], one["is_here"]) for one in listed] == [
        (keys[0], "delibera.pdf", 13, "application/pdf", True),
        (keys[1], "foto.jpg", 4, "image/jpeg", True),
    ]
    assert listed[0]["sha256"] == hashlib.sha256(b"%PDF delibera").hexdigest()
    out = tmp_path / "fuori"
    out.mkdir()
    assert psm.json("evidence", "open", keys[0], str(out))["file"] == str(out / "delibera.pdf")
    assert (out / "delibera.pdf").read_bytes() == b"%PDF delibera"
    assert psm.refusal("evidence", "open", keys[0], str(out)) == (
        1,
        "«delibera.pdf» c'è già. Scegli un altro nome o un'altra cartella.",
    )
    (tmp_path / "ala.files" / listed[1]["sha256"]).unlink()
    assert psm.refusal("evidence", "open", keys[1], str(out))[1].startswith(
        "Il file «foto.jpg» non è su questo computer."
    )
    assert [one["is_here"] for one in psm.json("evidence", "list", ponte)] == [True, False]
    assert "(non è su questo computer)" in psm("evidence", "list", ponte)[1]
    assert psm.json("attach", ponte, str(delibera)) == {"keys": [], "changed": False}
    assert psm.refusal("evidence", "open", ponte, str(out))[1].startswith(f"La riga {ponte} non è un allegato.")


def test_the_same_fields_of_many_rows_are_one_step(psm: Psm, ponte: str) -> None:
    other = psm.json("add", "--title", "Rifugio")["key"]
    assert psm.json("bulk", "set", ponte, other, "status=in_progress", "place=Centro")["changed"] is True
    assert {(row["status"]) for row in psm.json("list")} == {"in_progress"}
    psm.json("undo")
    assert {(row["status"]) for row in psm.json("list")} == {"not_started"}
    assert psm.refusal("bulk", "set", ponte, other)[0] == 2
    assert psm.refusal("bulk", "set", "place=Centro")[0] == 2
    assert psm.refusal("bulk", "set", ponte, "123", "place=Centro") == (1, "La riga 123 non c'è in questa copia.")


def test_a_copy_of_an_intervention(psm: Psm, ponte: str) -> None:
    item = psm.json("cost", ponte, "Lavori", "1.220,00")["key"]
    new = psm.json("duplicate", item)["key"]
    assert [row["title"] for row in psm.json("list")] == ["Ponte", "Ponte (copia)"]
    assert psm.json("show", new)["amount_cents"] == 122_000


def test_an_older_value_is_named_by_its_number_in_the_history(psm: Psm, ponte: str) -> None:
    psm.json("cost", ponte, "Lavori", "1")
    psm.json("set", ponte, "title=Ponte alto")
    psm.json("set", ponte, "title=Ponte basso")
    past = psm.json("history", ponte)
    number = next(one["number"] for one in past if one["value"] == "Ponte alto")
    assert f"{number}. " in psm("history", ponte)[1]
    psm.json("revert", ponte, "title", "--to", str(number))
    assert psm.json("show", ponte)["title"] == "Ponte alto"
    psm.json("revert", ponte, "title", "--to", "1")
    assert psm.json("show", ponte)["title"] == "Ponte"
    psm.json("undo")
    assert psm.json("show", ponte)["title"] == "Ponte alto"
    cost = next(one["number"] for one in past if one["table"] == "cost_item")
    for wrong in ("0", "99", "-1", str(cost)):
        assert psm.refusal("revert", ponte, "title", f"--to={wrong}")[1].startswith(f"La versione {wrong} non riguarda")
    assert psm.refusal("revert", ponte, "is_ready", "--to", "1")[1].startswith("Il campo «is_ready» non esiste.")


def test_the_bin_from_the_command_line(psm: Psm, ponte: str) -> None:
    psm.json("cost", ponte, "Lavori", "1")
    assert psm("trash", "list") == (0, "Il cestino è vuoto.\n", "")
    psm.json("delete", ponte)
    (thrown,) = psm.json("trash", "list")
    assert (thrown["key"], thrown["title"], thrown["rows"]) == (ponte, "Ponte", 2)
    assert "«Ponte»" in psm("trash", "list")[1]
    assert psm.refusal("trash", "empty") == (
        2,
        "Nel cestino: interventi 1, righe 2. Per svuotarlo aggiungi --yes: spariranno da ogni elenco.",
    )
    psm.json("trash", "restore", ponte)
    assert len(psm.json("list")) == 1
    psm.json("delete", ponte)
    assert psm.json("trash", "empty", "--yes") == {"interventions": 1, "rows": 2}
    assert (psm.json("trash", "list"), psm.json("list")) == ([], [])
    assert psm.refusal("trash", "empty", "--yes") == (1, "Il cestino è già vuoto.")
    assert psm.refusal("trash", "restore", ponte) == (1, f"La riga {ponte} non è nel cestino.")


def test_check_tells_of_one_or_of_all(psm: Psm, ponte: str) -> None:
    other = psm.json("add", "--title", "Rifugio")["key"]
    psm.json("set", other, "cup=CORTO")
    all_of_it = psm.json("check")
    assert {one["intervention"] for one in all_of_it} == {ponte, other}
    (cup,) = (one for one in psm.json("check", other) if one["code"] == "cup-length")
    assert (cup["level"], cup["field"], cup["key"], cup["title"]) == ("to_correct", "cup", other, "Rifugio")
    assert "  Da correggere: Il CUP ha 15 caratteri, qui ce ne sono 5." in psm("check", other)[1]


WRONG = [
    (("reading", "KEY", "1"), 1, "La riga KEY non è un indicatore."),
    (("indicator", "KEY", "Alberi", "n.", "--target", "tanti"), 1, "«tanti» non è un valore."),
    (("act", "KEY", "--kind", "lettera"), 1, "«lettera» non è fra le voci dell'elenco."),
    (("act", "KEY"), 2, "Manca: --kind."),
    (("phase", "KEY", "Gara", "--planned-end", "marzo 2026"), 1, "«marzo 2026» è solo un mese"),
    (("partner", "KEY", "Balme", "--commune", "1019"), 2, "Al codice «1019» manca lo zero iniziale: scrivi 001019."),
    (("partner", "KEY", "Cuneo", "--commune", "004078"), 2, "Non c'è nessun Comune con codice o nome «004078»"),
    (("serves", "KEY", "ponte"), 1, "«ponte» non è un codice del Piano."),
    (("attach", "KEY", "non-c-è.pdf"), 1, "«non-c-è.pdf» non c'è."),
    (("attach", "KEY", "."), 1, "«.» non è un file."),
    (("note", "123", "x"), 1, "La riga 123 non c'è in questa copia."),
    (("set", "KEY", "sha256=x"), 1, "Il campo «sha256» non esiste."),
]


@pytest.mark.parametrize(("words", "code", "sentence"), WRONG)
def test_what_cannot_be_done_is_said_in_one_sentence(
    psm: Psm, ponte: str, words: tuple[str, ...], code: int, sentence: str
) -> None:
    found, said = psm.refusal(*(ponte if word == "KEY" else word for word in words))
    assert found == code
    assert said.startswith(sentence.replace("KEY", ponte))
    assert len(psm.json("history", ponte)) == 1


def test_thousandths_are_whole(psm: Psm, ponte: str) -> None:
    row = psm.json("indicator", ponte, "Alberi", "n.")["key"]
    for wrong in ("1,5", "tanti", "9" * 17):
        assert "non è un numero intero di millesimi" in psm.refusal("set", row, f"target_value_thousandths={wrong}")[1]
    psm.json("set", row, "target_value_thousandths=-1500")
    assert psm.json("show", row)["indicators"][0]["target_value"] == "-1,5"


SECRET = "Sentire Bianchi prima di firmare"


def test_the_private_note_leaves_in_no_workbook_and_no_report(psm: Psm, ponte: str, tmp_path: Path) -> None:
    from pypdfium2 import PdfDocument

    psm.json("note", ponte, SECRET)
    psm.json("set", ponte, "notes=Nota che viaggia")
    book, report = tmp_path / "ritorno.xlsx", tmp_path / "relazione.pdf"
    psm.json("excel", "export", str(book))
    psm.json("report", "council", str(report))
    with zipfile.ZipFile(book) as packed:
        told = "".join(packed.read(name).decode("utf-8", "replace") for name in packed.namelist())
    assert "Nota che viaggia" in told
    assert "Bianchi" not in told
    pages = "".join(page.get_textpage().get_text_range() for page in PdfDocument(report))
    assert "Ponte" in pages
    assert "Bianchi" not in pages
