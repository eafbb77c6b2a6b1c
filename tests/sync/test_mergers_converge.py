"""The list of merged communes in any order: whatever comes first, copies that have all of it show the same."""

import os
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from psm_desktop.store import copies, seed, trust
from psm_desktop.sync import invitation, keys
from tests.sync.mergers import NEW, published
from tests.sync.world import ALA, BALME, NOW, Pc

STEPS = ("enrol", "publish", "heir reads", "old reads", "heir writes", "heir sends", "old sends", "answer")


class Town:
    """The office, the PC of an old commune, and one of another that works for the new one: the office knows neither its
    key under the old code, nor, before *enrol*, under the new one."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self._folder, self._stack = folder, stack
        self.office, self.old, self.heir = self._pc("ufficio"), self._pc("balme", BALME), self._pc("nuovo", BALME, ALA)
        self.heir.receive(self.office.invite(BALME))
        invitation.withdraw(self.office.db, BALME)
        self.old.receive(self.office.invite(BALME))
        self.typed = {"Rifugio"}
        self.row = self.old.add("Rifugio")
        self.list: Path | None = None

    def _pc(self, name: str, *codes: str) -> Pc:
        file = self._folder / f"{name}.psmdb"
        copies.create(file, seed.plan(), officer=name, made_at=NOW, communes=codes, is_office=not codes)
        db = copies.connect(file)
        self._stack.callback(db.close)
        return Pc(file, db, codes[0] if codes else BALME, Path(os.environ["PSM_CONFIG"]))

    def step(self, name: str) -> None:
        match name:
            case "enrol":
                signer = keys.of(self.heir.db).signer
                key = trust.TrustedKey(signer, NEW, trust.ENROLLED, keys.sealing_of(signer), since=NOW)
                trust.keep(self.office.db, key)
            case "publish":
                self.list = published(self.office)
            case "heir reads" | "old reads" if self.list is not None:
                (self.heir if name == "heir reads" else self.old).receive(self.list)
            case "heir writes":
                self.write()
            case "heir sends":
                self.office.receive(self.heir.package())
            case "old sends":
                self.office.receive(self.old.package())
            case "answer" if trust.enrolled(self.office.db, BALME):
                receipt = self.office.receipt(BALME)
                for pc in (self.old, self.heir):
                    pc.receive(receipt)

    def write(self) -> None:
        """A row of its own; and where it has the other one's, into that."""
        title = f"Sentiero {len(self.typed)}"
        self.typed.add(title)
        self.heir.add(title)
        if "Rifugio" in self.heir.titles():
            self.heir.change(self.row, summary=title)

    def settle(self) -> None:
        """Everybody has everything: the list first where it is missing, then files until nothing is new."""
        for name in ("enrol", *(() if self.list else ("publish",)), "heir reads", "old reads"):
            self.step(name)
        for _ in range(2):
            assert set(self.office.fates(self.heir.package(), self.old.package())) <= {"taken", "known"}
            receipt = self.office.receipt(BALME)
            for pc in (self.old, self.heir):
                assert set(pc.fates(receipt)) <= {"taken", "known"}


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example([*STEPS])
@example([*reversed(STEPS), *STEPS])
@example(["heir writes", "heir sends", "old sends", "enrol", "heir sends", "publish"])
@given(st.lists(st.sampled_from(STEPS), max_size=12))
def test_lists_and_files_in_any_order_end_equal(steps: list[str]) -> None:
    with TemporaryDirectory() as folder, ExitStack() as stack:
        town = Town(Path(folder), stack)
        for name in steps:
            town.step(name)
        town.settle()
        assert town.office.titles() == town.typed
        assert town.office.shown() == town.old.shown() == town.heir.shown()
        assert {code for (code,) in town.office.db.execute("SELECT commune FROM intervention")} == {BALME}
