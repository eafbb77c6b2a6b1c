"""What a received file brought is taken back as one act, that names what it left alone; and brought back again."""

import json

import pytest

from psm_desktop.cli import main
from psm_desktop.commands.undo import Undo
from psm_desktop.commands.undo_received import UndoReceived
from psm_desktop.errors import Refused
from psm_desktop.store import copies, rebuild
from tests.sync.world import ALA, Pc, exchange_all


def seen(pc: Pc) -> set[tuple[str, str | None]]:
    return set(pc.db.execute("SELECT title, notes FROM intervention_in_sight"))


def test_the_office_takes_a_return_back_and_brings_it_again(office: Pc, ala: Pc) -> None:
    bridge = ala.add("Ponte", notes="prima")
    exchange_all(office, ala)
    ala.change(bridge, title="Ponte nuovo")
    ala.change(bridge, notes="dopo")
    ala.cost(ala.add("Scuola"), "Tetto", 5)
    [file] = office.receive(ala.package())
    office.change(bridge, notes="dell'ufficio")
    office.commune = ""  # as the office's window writes: in the commune the file is about
    done = UndoReceived(file.sha256).run(office.hand)
    assert seen(office) == {("Ponte", "dell'ufficio")}
    assert done.left == (("intervention", "notes", bridge),)
    assert done.act is not None
    (acts,) = office.db.execute("SELECT count(*) FROM journal_act WHERE command = 'undo'").fetchone()
    assert acts == 1
    with pytest.raises(Refused, match="nulla"):
        UndoReceived(file.sha256).run(office.hand)
    exchange_all(office, ala)
    assert rebuild.derived(ala.db) == rebuild.derived(office.db)
    Undo([done.act]).run(office.hand)
    assert seen(office) == {("Ponte nuovo", "dell'ufficio"), ("Scuola", None)}


def test_a_commune_takes_a_receipt_back(office: Pc, ala: Pc) -> None:
    bridge = ala.add("Ponte")
    exchange_all(office, ala)
    office.commune = ALA
    office.change(bridge, notes="corretto dall'ufficio")
    [file] = ala.receive(office.receipt(ALA))
    UndoReceived(file.sha256).run(ala.hand)
    assert seen(ala) == {("Ponte", None)}


def test_a_file_that_brought_nothing_is_said(office: Pc, ala: Pc) -> None:
    [file] = office.receive(ala.package())
    for sha256 in (file.sha256, "0" * 64):
        with pytest.raises(Refused, match="portato nulla"):
            UndoReceived(sha256).run(office.hand)


def test_psm_undo_received(office: Pc, ala: Pc, capsys: pytest.CaptureFixture[str]) -> None:
    ala.add("Ponte")
    package = ala.package()
    office.receive(package)
    office.db.close()
    assert main(["--workspace", str(office.file), "--json", "undo", "--received", package.name]) == 0
    assert json.loads(capsys.readouterr().out) == {"left": []}
    assert main(["--workspace", str(office.file), "undo", "--received", "altro.psm"]) == 1
    office.db = copies.connect(office.file)
    assert seen(office) == set()
