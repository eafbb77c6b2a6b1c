"""An office and communes in folders of their own."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from psm_desktop.store import copies, seed
from tests.sync.world import ALA, BALME, NOW, Make, Pc


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Make]:
    """make("ala", ALA) -> a commune's copy; make("ufficio") -> the office's; training=True for made-up data."""
    made: list[Pc] = []

    def put(name: str, *communes: str, training: bool = False) -> Pc:
        folder = tmp_path / name
        folder.mkdir()
        file = folder / f"{name}.psmdb"
        role = {"communes": communes, "is_office": not communes, "is_training": training}
        copies.create(file, seed.plan(), officer=name, made_at=NOW, **role)
        pc = Pc(file, copies.connect(file), communes[0] if communes else ALA, Path(os.environ["PSM_CONFIG"]))
        made.append(pc)
        return pc

    yield put
    for pc in made:
        pc.db.close()


@pytest.fixture
def office(make: Make) -> Pc:
    return make("ufficio")


@pytest.fixture
def ala(make: Make, office: Pc) -> Pc:
    """A commune that has read its invitation."""
    pc = make("ala", ALA)
    assert pc.fates(office.invite(ALA)) == ["invited"]
    return pc


@pytest.fixture
def balme(make: Make, office: Pc) -> Pc:
    pc = make("balme", BALME)
    assert pc.fates(office.invite(BALME)) == ["invited"]
    return pc
