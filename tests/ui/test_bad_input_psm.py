"""Bad input without the window: psm takes a text whole or says why not, and a broken world in a sentence each.

Not ours stands in tests/verbs/test_records.py, truncated and the rescue of it in test_care.py there.
"""

import json
from contextlib import closing
from pathlib import Path

import pytest
from desks import ALA, add
from test_bad_input_fields import BAD, desk, holds, papers_can_be_made

from psm_desktop.cli import main
from psm_desktop.domain.fields import typed_columns
from psm_desktop.store import cells, copies
from psm_desktop.ui.common.desk import Desk
from tests.disks import fill
from tests.faults import test_full_disk

__all__ = ["desk"]  # the fixture
FULL = "Il disco è pieno: «ala-di-stura.psmdb» è rimasto come prima. Libera spazio e riprova."
LONG = "Si rifà il ponte. " * 4000


@pytest.mark.parametrize("name", BAD)
def test_psm_takes_a_text_whole_or_says_why_not(
    desk: Desk, name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    key = add(desk.hand.db, ALA, "Ponte del Rio", under="1:3.1.2", ready=False)
    on, taken = ["--workspace", str(desk.workspace)], 0
    for one in typed_columns("intervention"):
        before = cells.shown(desk.hand.db, "intervention", one.column, key)
        code, told = main([*on, "set", str(key), f"{one.column}={BAD[name]}"]), capsys.readouterr().err
        now = cells.shown(desk.hand.db, "intervention", one.column, key)
        taken += code == 0
        if code == 0:
            assert holds(now, one.kind, BAD[name]), one.column
        else:
            assert (code, now) == (1, before)
            assert len(told.splitlines()) == 1, "one sentence"
            assert told.startswith("psm: ")
            assert len(told) < 400
            assert not any(sign in told for sign in "\x1b\a\u202e"), "nothing that a terminal obeys"
    assert taken >= 5
    assert main([*on, "show", str(key)]) == 0
    papers_can_be_made(desk, tmp_path)


def test_what_others_wrote_commands_no_terminal(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    title = "Ponte\x1b]0;altro\x07 \x1b[2J\x9b1A\u202eoir led"
    key = str(add(desk.hand.db, ALA, title, under="1:3.1.2", ready=False))
    on = ["--workspace", str(desk.workspace)]
    assert main([*on, "set", key, f"notes=una\ndue\ttre\r{title}"]) == 0
    for words in (["list"], ["show", key], ["history", key], ["check"]):
        told = said(capsys, [*on, *words])
        assert not any(sign in told for sign in "\x1b\x07\x9b\r\u202e"), words
        assert "Ponte" in told
    assert json.loads(said(capsys, [*on, "list", "--json"]))[0]["title"] == title, "whole for a program"


def test_psm_on_a_full_disk(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = small / "ala-di-stura.psmdb"
    assert main(["init", str(file), "--comune", ALA, "--officer", "Rossi", "--training"]) == 0
    on = ["--workspace", str(file)]
    assert main([*on, "add", "--title", "Ponte"]) == 0
    key = next(iter(json.loads(said(capsys, [*on, "list", "--json"]))))["key"]
    ballast = fill(small, 40_000)
    capsys.readouterr()
    assert main([*on, "set", key, f"notes={LONG}"]) == 1
    assert capsys.readouterr().err == f"psm: {FULL}\n"
    assert main([*on, "backup"]) == 1
    assert "non si può scrivere" in capsys.readouterr().err
    ballast.unlink()
    assert main([*on, "set", key, f"notes={LONG}"]) == 0
    with closing(copies.connect(file)) as db:
        assert cells.shown(db, "intervention", "notes", int(key)) == LONG.strip()


def said(capsys: pytest.CaptureFixture[str], words: list[str]) -> str:
    capsys.readouterr()
    assert main(words) == 0
    return capsys.readouterr().out


def test_psm_in_a_folder_one_may_not_write_in(
    nobody: test_full_disk.Ask, open_folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    file = test_full_disk.made(open_folder / "piano.psmdb")
    before = file.read_bytes()
    open_folder.chmod(0o555)
    try:
        for words in (["list"], ["add", "--title", "Ponte"]):
            assert nobody(lambda words=words: str(main(["--workspace", str(file), *words]))) == "1"  # type: ignore[misc]
            told = "«piano.psmdb» è in sola lettura. Copialo in una cartella dove puoi scrivere e apri quello."
            assert capfd.readouterr().err == f"psm: {told}\n"
    finally:
        open_folder.chmod(0o777)
    assert file.read_bytes() == before
    assert [one.name for one in open_folder.iterdir()] == [file.name]


def test_psm_leaves_a_newer_workspace_alone(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    later = "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('psm', '9999_later', '')"
    desk.hand.db.execute(later)
    before = list(desk.hand.db.iterdump())
    for words in (["list"], ["add", "--title", "Ponte"], ["check"]):
        assert main(["--workspace", str(desk.workspace), *words]) == 1
        told = "Questa copia viene da una versione più nuova del programma. Aggiorna il programma, poi riaprila."
        assert capsys.readouterr().err == f"psm: {told}\n"
    assert list(desk.hand.db.iterdump()) == before
