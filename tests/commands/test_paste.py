"""A table pasted into the list: rows found by what people know them by, one act, bad cells never stop good ones."""

import sqlite3
from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from psm_desktop.commands.add_intervention import AddIntervention
from psm_desktop.commands.add_row import AddRow
from psm_desktop.commands.delete_row import DeleteRow
from psm_desktop.commands.hand import Hand
from psm_desktop.commands.import_return import Imported, ImportReturn
from psm_desktop.commands.paste_match import as_book
from psm_desktop.commands.paste_words import headings
from psm_desktop.commands.return_preview import Outcome, Preview, preview
from psm_desktop.commands.return_words import problem_reason
from psm_desktop.commands.set_fields import SetFields
from psm_desktop.commands.undo import UndoLast
from psm_desktop.errors import PsmError, Stale
from psm_desktop.readers.pasted_table import read
from psm_desktop.store import interventions, journal
from psm_desktop.store.interventions import Search

SHOWN = ("title", "under", "status", "amount_cents", "progress_pct")
NOW = 1_795_000_000
Paste = Callable[[str], Preview]


@pytest.fixture
def paste(hand: Hand) -> Paste:
    return lambda text: pasted(hand, text)


def pasted(hand: Hand, text: str) -> Preview:
    table = read(text, "Tabella incollata", hand.reading(), headings(), SHOWN)
    return preview(hand.db, hand.commune, as_book(hand.db, hand.commune, table, NOW))


def record(hand: Hand, title: str, **values: object) -> int:
    key = AddIntervention(title, values).run(hand).key  # type: ignore[arg-type]
    assert key is not None
    return key


def outcomes(found: Preview) -> list[tuple[str, str]]:
    return [(str(row.outcome), row.column) for row in found.rows if row.outcome is not Outcome.EQUAL]


def told(found: Preview) -> list[str]:
    return [f"{row.address}: {problem_reason(row)}" for row in found.rows if row.problem is not None]


def titles(db: sqlite3.Connection, commune: str) -> list[str]:
    keys = interventions.keys(db, Search(commune))
    return sorted(one.title for one in interventions.listed(db, keys))


def acts(hand: Hand) -> list[str]:
    return [name for (name,) in hand.db.execute("SELECT command FROM journal_act ORDER BY turn, first")]


def test_a_table_becomes_one_act_that_is_undone_whole(hand: Hand, paste: Paste) -> None:
    key = record(hand, "Ponte", progress_pct=40)
    before = len(acts(hand))
    done = ImportReturn(paste("Titolo\tAvanz.\tImporto €\nPonte\t60 %\t\nFontana\t5\t12.000,00\n")).run(hand)
    assert (done.updated, done.born, done.left_out) == (1, 2, 0)
    assert acts(hand)[before:] == ["paste"]
    assert interventions.sheet(hand.db, key).intervention.progress_pct == 60
    fresh = next(key for key in interventions.keys(hand.db, Search(hand.commune)) if _title(hand, key) == "Fontana")
    sheet = interventions.sheet(hand.db, fresh)
    assert (sheet.amount_cents, sheet.intervention.progress_pct, sheet.intervention.status) == (
        12_000_00,
        5,
        "not_started",
    )
    assert fresh >> 23 == hand.author().site  # under this copy's own number
    UndoLast().run(hand)
    assert titles(hand.db, hand.commune) == ["Ponte"]
    assert interventions.sheet(hand.db, key).intervention.progress_pct == 40


def _title(hand: Hand, key: int) -> str:
    return interventions.sheet(hand.db, key).intervention.title or ""


@pytest.mark.parametrize(
    ("heading", "cell"),
    [("Chiave", "{key}"), ("CUP", "J31B26000120001"), ("Codice locale progetto", "ALA-7"), ("TITOLO", "  pónte ")],
)
def test_rows_are_found_by_key_code_cup_and_title(hand: Hand, paste: Paste, heading: str, cell: str) -> None:
    key = record(hand, "Ponte", cup="J31B26000120001", local_code="ALA-7")
    found = paste(f"{heading}\tAvanzamento\n{cell.format(key=key)}\t70\n")
    assert [row.key for row in found.rows if row.column == "progress_pct"] == [key]
    assert Outcome.NEW not in [row.outcome for row in found.rows]


def test_without_headings_the_columns_are_those_of_the_list(paste: Paste, hand: Hand) -> None:
    found = paste("Fontana\t2.1.1\tIn corso\t\t30 %\n")
    (one,) = found.rows
    assert dict(one.values) == {"title": "Fontana", "under": "1:2.1.1", "status": "in_progress", "progress_pct": 30}


def test_bad_cells_are_named_and_the_good_ones_go_in(hand: Hand, paste: Paste) -> None:
    key = record(hand, "Ponte")
    found = paste("Titolo\tAvanz.\tCUP\tColore\nPonte\tsessanta\tJ31B26000120001\trosso\n\t5\t\t\n")
    assert told(found) == [
        "Riga 1, colonna «Colore»: «Colore» non è una colonna che conosco: ciò che contiene resta fuori. "
        "Dalle il nome di un campo, ad esempio «Titolo» o «CUP».",
        "Riga 2, colonna «Avanz.»: «sessanta» non è una percentuale. Scrivi un numero intero da 0 a 100.",
        "Riga 3, colonna «Avanz.»: Scrivi il titolo dell'intervento, ad esempio «Rifacimento del tetto della scuola».",
    ]
    done = ImportReturn(found, {("Tabella", "Riga 2, colonna «Avanz.»"): 60}).run(hand)
    assert (done.updated, done.decided, done.left_out) == (1, 1, 2)
    sheet = interventions.sheet(hand.db, key).intervention
    assert (sheet.cup, sheet.progress_pct) == ("J31B26000120001", 60)


def test_an_empty_cell_changes_nothing(hand: Hand, paste: Paste) -> None:
    record(hand, "Ponte", responsible_officer="Rossi")
    assert outcomes(paste("Titolo\tResponsabile (RUP)\nPonte\t\n")) == []


def test_what_is_not_one_record_is_said(hand: Hand, paste: Paste) -> None:
    record(hand, "Muretti")
    record(hand, "Muretti")
    record(hand, "Ponte")
    found = paste("Titolo\tAvanz.\nMuretti\t5\nPonte\t5\nPonte\t6\n")
    assert [line.split(":")[0] for line in told(found)] == ["Riga 2, colonna «Titolo»", "Riga 4, colonna «Titolo»"]
    assert "più interventi «Muretti»" in told(found)[0]
    assert "La riga 3 parla già" in told(found)[1]
    assert outcomes(found) == [("to_correct", ""), ("update", "progress_pct"), ("to_correct", "")]


def test_an_amount_is_that_of_the_only_cost_item(hand: Hand, paste: Paste) -> None:
    key = record(hand, "Ponte")
    text = "Titolo\tImporto\nPonte\t5.000,00\n"
    assert outcomes(paste(text)) == [("new", "")]
    assert outcomes(paste("Titolo\tImporto\nPonte\t0,00\n")) == []
    item = AddRow("cost_item", key, {"label": "Lavori", "amount_cents": 1}).run(hand).key
    (row,) = [row for row in paste(text).rows if row.outcome is Outcome.UPDATE]
    assert (row.table, row.key, row.in_file) == ("cost_item", item, 5_000_00)
    AddRow("cost_item", key, {"label": "Progetto", "amount_cents": 4_999_99}).run(hand)
    assert outcomes(paste(text)) == []  # it is their sum
    assert "più voci di costo" in told(paste("Titolo\tImporto\nPonte\t6.000\n"))[0]


def test_what_is_in_the_bin_or_of_another_commune_is_not_found(hand: Hand, there: Hand, paste: Paste) -> None:
    gone = record(hand, "Ponte")
    DeleteRow("intervention", gone).run(hand)
    far = record(there, "Sentiero", cup="J31B26000120001")
    found = paste(f"Chiave\tTitolo\tCUP\n{gone}\tPonte\t\n{far}\tSentiero\tJ31B26000120001\n")
    assert outcomes(found) == [("new", ""), ("new", "")]
    ImportReturn(found).run(hand)
    assert titles(hand.db, there.commune) == ["Sentiero"]


def test_a_copy_that_has_moved_on_is_compared_anew(hand: Hand, paste: Paste) -> None:
    key = record(hand, "Ponte", progress_pct=10)
    found = paste("Titolo\tAvanz.\nPonte\t60\n")
    SetFields("intervention", key, {"progress_pct": 20}).run(hand)
    with pytest.raises(Stale):
        ImportReturn(found).run(hand)
    again = preview(hand.db, hand.commune, found.book)
    assert [row.outcome for row in again.rows if row.column == "progress_pct"] == [Outcome.CONFLICT]


def test_the_same_table_may_come_twice(hand: Hand, paste: Paste) -> None:
    text = "Titolo\tAvanz.\nPonte\t60\n"
    ImportReturn(paste(text)).run(hand)
    assert outcomes(paste(text)) == []
    done = ImportReturn(paste(text)).run(hand)
    assert done == Imported((), 0, 0, 0, 0, 0)


def test_no_site_is_born_by_pasting(hand: Hand, paste: Paste) -> None:
    record(hand, "Ponte")
    before = journal.known(hand.db, hand.commune).keys()
    ImportReturn(paste("Titolo\tAvanz.\nPonte\t60\nFontana\t1\n")).run(hand)
    assert journal.known(hand.db, hand.commune).keys() == before


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "paste-nothing"),
        ("\n\t\n", "paste-nothing"),
        ("x" * 20_000_001, "paste-too-large"),
        ("a\n" * 50_001, "paste-too-large"),
    ],
)
def test_what_is_no_table_is_refused(paste: Paste, text: str, code: str) -> None:
    with pytest.raises(PsmError) as refused:
        paste(text)
    assert refused.value.code == code


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text('aPonteTilx01\t\n";=-+@ %€,./\u200f\u0645🏫\0', max_size=120))
def test_any_text_gives_a_preview_or_a_sentence(hand: Hand, text: str) -> None:
    with suppress(PsmError):
        check_and_import(hand, text)


def check_and_import(hand: Hand, text: str) -> None:
    found = pasted(hand, f"Titolo\tAvanz.\tImporto\n{text}")
    assert all(told(found))
    ImportReturn(found).run(hand)
    assert all(title.strip() for title in titles(hand.db, hand.commune))
