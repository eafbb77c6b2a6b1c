"""Care of the copy from the command line: safety copies, restore, rescue, the full check; exit codes and sentences."""

import io
import json
import re
import sys
from contextlib import closing
from pathlib import Path

import pytest

from psm_desktop import settings
from psm_desktop.cli import main
from psm_desktop.store import backup, copies, lock


class Psm:
    """`psm` on one workspace."""

    def __init__(self, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.file, self._capsys = file, capsys

    def __call__(self, *words: str) -> tuple[int, str, str]:
        """Exit code, stdout, stderr."""
        code = main(["--workspace", str(self.file), *words])
        said = self._capsys.readouterr()
        return code, said.out, said.err

    def json(self, *words: str):
        code, out, err = self(*words, "--json")
        assert (code, err) == (0, "")
        return json.loads(out)

    def titles(self) -> list[str]:
        return sorted(row["title"] for row in self.json("list"))


@pytest.fixture
def psm(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Psm:
    made = Psm(tmp_path / "ala.psmdb", capsys)
    made("init", str(made.file), "--comune", "001003", "--officer", "Ufficio tecnico", "--training")
    made("add", "--title", "Ponte")
    return made


def damage(file: Path, pages: int = 20) -> None:
    """Cut short by some pages, as by a stick that was pulled."""
    with file.open("rb+") as opened:
        opened.truncate(file.stat().st_size - 4096 * pages)


def test_a_copy_is_made_listed_and_put_back(psm: Psm) -> None:
    assert psm.json("backup", "list") == []
    made = psm.json("backup")
    assert Path(made["file"]).parent == psm.file.with_name("ala.copie")
    (one,) = psm.json("backup", "list")
    assert (one["file"], one["reason"], one["bytes"]) == (made["file"], "richiesta", made["bytes"])
    code, out, _ = psm("backup", "list")
    assert code == 0
    assert "Richiesta" in out
    psm("add", "--title", "Scuola")
    done = psm.json("restore", Path(made["file"]).name, "--yes")  # by its name alone
    assert psm.titles() == ["Ponte"]
    assert done["sites"]["001003"].isdigit()
    psm.json("restore", done["kept"], "--yes")
    assert psm.titles() == ["Ponte", "Scuola"]


def test_once_a_day(psm: Psm) -> None:
    assert psm.json("backup", "--daily")["file"]
    assert psm.json("backup", "--daily") == {"file": None}
    assert [one["reason"] for one in psm.json("backup", "list")] == ["giornaliera"]


def test_where_the_officer_wants_it(psm: Psm, tmp_path: Path) -> None:
    stick = tmp_path / "chiavetta"
    stick.mkdir()
    made = Path(psm.json("backup", str(stick))["file"])
    assert made.parent == stick
    assert made.name.startswith("ala-")
    assert psm.json("backup", str(stick / "copia.psmdb"))["file"] == str(stick / "copia.psmdb")
    code, _, err = psm("backup", str(stick / "copia.psmdb"))
    assert (code, err) == (1, "psm: «copia.psmdb» c'è già. Scegli un altro nome o un'altra cartella.\n")
    assert psm.json("backup", "list") == []
    assert main(["list", "--workspace", str(made)]) == 0


def test_in_the_folder_the_person_chose(psm: Psm, tmp_path: Path, config_folder: Path) -> None:
    shared = tmp_path / "copie di tutti"
    shared.mkdir()
    before = psm.json("backup")["file"]
    settings.Settings(config_folder / settings.FILE).change(backup_folder=str(shared))
    made = Path(psm.json("backup")["file"])
    with closing(copies.connect(psm.file)) as db:
        assert made.parent == shared / f"ala-{copies.identity_of(db)[:8]}.copie"
    assert {one["file"] for one in psm.json("backup", "list")} == {before, str(made)}
    made.unlink()
    made.parent.rmdir()
    shared.rmdir()
    code, _, err = psm("backup")
    assert code == 1
    assert f"«{shared}» per le copie di sicurezza non c'è più" in err
    assert not shared.exists()


def test_a_restore_asks(psm: Psm, monkeypatch: pytest.MonkeyPatch) -> None:
    made = psm.json("backup")["file"]
    psm("add", "--title", "Scuola")
    code, out, err = psm("restore", made)
    assert (code, out, err) == (2, "", "psm: Per ripristinare senza domande aggiungi --yes.\n")

    class Keyboard(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stdin", Keyboard("n\n"))
    code, out, err = psm("restore", made)
    assert (code, err) == (0, f"Ripristino «{Path(made).name}» al posto di «ala.psmdb»? [s/N] ")
    assert out == "Non ho ripristinato nulla: «ala.psmdb» è come prima.\n"
    assert psm.titles() == ["Ponte", "Scuola"]
    monkeypatch.setattr(sys, "stdin", Keyboard("sì\n"))
    code, out, _ = psm("restore", made)
    assert code == 0
    assert "Ciò che c'era prima è in " in out
    assert psm.titles() == ["Ponte"]


def test_not_while_a_window_is_open(psm: Psm) -> None:
    made = psm.json("backup")["file"]
    held = lock.take(psm.file, "Maria Rossi", 1_795_000_000)
    code, _, err = psm("restore", made, "--yes")
    assert code == 1
    assert "da Maria Rossi, dal 18/11/2026 12:06" in err
    assert psm("add", "--title", "Scuola")[0] == 0, "the command line works beside a window"
    held.release()
    assert psm("restore", made, "--yes")[0] == 0
    assert not lock.file_of(psm.file).exists()


def test_the_copy_of_another_workspace_only_when_meant(psm: Psm, tmp_path: Path, capsys) -> None:
    other = Psm(tmp_path / "altra" / "balme.psmdb", capsys)
    other.file.parent.mkdir()
    other("init", str(other.file), "--comune", "001019", "--officer", "x", "--training")
    made = other.json("backup")["file"]
    code, _, err = psm("restore", made, "--yes")
    assert code == 1
    assert "aggiungi --other" in err
    assert psm.titles() == ["Ponte"]
    psm.json("restore", made, "--yes", "--other")
    assert psm.json("status")["commune"] == "001019"


def test_a_broken_workspace_names_the_copy_to_go_back_to(psm: Psm) -> None:
    made = Path(psm.json("backup")["file"])
    worse = made.with_name("ala-20991231-000000-richiesta.psmdb")
    worse.write_bytes(made.read_bytes()[:9000])
    damage(psm.file)
    code, out, err = psm("list")
    assert (code, out) == (1, "")
    assert f"L'ultima copia di sicurezza buona è «{made.name}»" in err
    assert len(psm.json("backup", "list")) == 2, "also of a workspace that cannot be opened"
    assert psm("restore", made.name, "--yes")[0] == 0
    assert psm.titles() == ["Ponte"]


def test_a_broken_workspace_without_copies_says_so(psm: Psm) -> None:
    damage(psm.file)
    code, _, err = psm("list")
    assert code == 1
    assert "è danneggiato e non si può aprire" in err


def test_rescue_and_then_restore_over_the_broken_one(psm: Psm, tmp_path: Path) -> None:
    for n in range(40):
        psm("add", "--title", f"Intervento {n} {'x' * 200}", "--under", "2.1")
    before = psm.titles()
    damage(psm.file, pages=4)
    out = tmp_path / "salvata.psmdb"
    code, said, err = psm("rescue", str(psm.file), str(out))
    assert code == 1
    told = re.search(r"si leggono (\d+) modifiche su 41: le altre sono perdute", err)
    assert told is not None
    assert str(out) in said
    assert psm("restore", str(out), "--yes")[0] == 0
    saved = psm.titles()
    assert 10 < int(told[1]) < 41  # of some fifteen pages four are gone, one or two with records
    assert len(saved) == int(told[1])  # each change that is read was the birth of one
    assert set(saved) < set(before)
    assert psm("add", "--title", "Si continua")[0] == 0
    assert psm.json("check", "--copy")["is_good"]


def test_rescue_of_a_good_one_is_all(psm: Psm, tmp_path: Path) -> None:
    done = psm.json("rescue", str(psm.file), str(tmp_path / "altra.psmdb"))
    assert (done["is_all"], done["lines"], done["known"], done["torn"]) == (True, 1, 1, [])


def test_check_of_the_whole_file(psm: Psm) -> None:
    assert psm.json("check", "--copy")["is_good"] is True
    code, out, _ = psm("check", "--copy")
    assert (code, out) == (0, "La copia è intera: pagine, righe, tabelle e impronte tornano.\n")
    with closing(copies.connect(psm.file)) as db:
        db.execute("UPDATE intervention SET title = 'altro'")
    code, _, err = psm("check", "--copy")
    assert code == 1
    assert "«ala.psmdb» è danneggiata: tabelle diverse dallo storico." in err
    with psm.file.open("rb+") as opened:
        opened.seek(-20_480, 2)
        opened.write(b"\xff" * 20_480)
    code, _, err = psm("check", "--copy")
    assert code == 1
    assert "danneggiat" in err
    assert "Traceback" not in err


def test_before_an_import_and_before_files_are_read(psm: Psm, tmp_path: Path) -> None:
    book = tmp_path / "ritorno.xlsx"
    psm("excel", "export", str(book))
    psm("excel", "import", str(book))
    (tmp_path / "foglio.psm").write_text("niente")
    psm("receive", str(tmp_path / "foglio.psm"))
    assert sorted(one.reason for one in backup.made(psm.file)) == ["prima-di-importare", "prima-di-ricevere"]
