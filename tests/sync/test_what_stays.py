"""What travels and what stays: rows of evidence and the whole record go, files and private notes do not."""

import os
from pathlib import Path

from psm_desktop.commands.add_row import AddRow
from psm_desktop.commands.attach import Attach, keep_files
from psm_desktop.commands.write_note import WriteNote
from psm_desktop.store import evidence, sheets
from psm_desktop.sync import envelope, keys
from tests.sync.world import Pc, exchange_all

SECRET, CONTENT = "Sentire Bianchi", os.urandom(200_000)


def text_in(value: object) -> str:
    """All text and bytes in a decoded payload, however deep."""
    if isinstance(value, dict):
        return " ".join(text_in(one) for pair in value.items() for one in pair)
    if isinstance(value, list | tuple):
        return " ".join(map(text_in, value))
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)


def whole_record(pc: Pc, folder: Path) -> int:
    """An intervention with something in every part of the sheet."""
    key = pc.add("Ponte", summary="Si rifà il ponte")
    hand, file = pc.hand, folder / "delibera.pdf"
    file.write_bytes(CONTENT)
    Attach(key, keep_files(hand.workspace, [file])).run(hand)
    WriteNote(key, SECRET).run(hand)
    indicator = AddRow("indicator", key, {"label": "Superficie", "unit": "m2", "target_value": 850_500}).run(hand).key
    assert indicator is not None
    AddRow("reading", indicator, {"day": "2026-11-01", "value": -250}).run(hand)
    AddRow("act", key, {"kind": "resolution", "number": "14", "day": "2026-04-15"}).run(hand)
    AddRow("phase", key, {"label": "Gara", "planned_start": "2026-03-01"}).run(hand)
    AddRow("also_serves", key, {"under": "1:2.1"}).run(hand)
    AddRow("partner", key, {"name": "Balme", "commune": "001019"}).run(hand)
    WriteNote(key, f"{SECRET} e Verdi").run(hand)
    return key


def test_private_notes_and_files_are_in_no_package(office: Pc, ala: Pc, tmp_path: Path) -> None:
    whole_record(ala, tmp_path)
    data = ala.package().read_bytes()
    header, payload = envelope.open_(data, keys.of(office.db))
    told = text_in(payload) + str(header)
    assert "Si rifà il ponte" in told
    assert "delibera.pdf" in told
    assert "Bianchi" not in told
    assert CONTENT[:1000].decode("utf-8", "replace") not in told
    assert len(data) < 20_000


def test_the_whole_record_arrives_with_the_names_of_its_files(office: Pc, ala: Pc, tmp_path: Path) -> None:
    key = whole_record(ala, tmp_path)
    exchange_all(office, ala)
    ours, theirs = sheets.sheet(ala.db, key), sheets.sheet(office.db, key)
    assert theirs == ours
    (row,) = theirs.evidence
    assert evidence.is_here(ala.hand.workspace, row.sha256)
    assert not evidence.is_here(office.hand.workspace, row.sha256)
    assert office.db.execute("SELECT count(*) FROM private_note").fetchone() == (0,)
