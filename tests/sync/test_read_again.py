"""R17: what was taken is kept until two safety copies later, and read again after a restore."""

from pathlib import Path

from psm_desktop.commands.restore_copy import restore_copy
from psm_desktop.commands.safety_copy import safety_copy
from psm_desktop.store import copies, exchange, plans, rebuild
from psm_desktop.sync.read_again import read_again
from tests.sync.plan_world import next_plan, published
from tests.sync.world import ALA, NOW, Pc, exchange_all


def kept_files(pc: Pc) -> list[str]:
    return [one.name for one, _ in exchange.contents(pc.db)]


def put_back(pc: Pc, copy: Path) -> list[str]:
    """As the window and `psm restore` do."""
    pc.db.close()
    done = restore_copy(pc.file, copy, next(pc.clock))
    read = read_again(pc.file, done.kept, next(pc.clock))
    pc.db = copies.connect(pc.file)
    return [one.fate for one in read]


def test_files_are_kept_until_two_safety_copies_later(office: Pc, ala: Pc) -> None:
    ala.add("Ponte")
    package = ala.package()
    office.receive(package)
    for n, kept in ((1, [package.name]), (2, [])):
        safety_copy(office.db, "prova", NOW + n * 1000)
        assert kept_files(office) == kept, n
    assert exchange.was_taken(office.db, exchange.arrived(office.db)[0].sha256)


def test_a_restored_office_reads_again_what_it_had_taken_since(office: Pc, ala: Pc, balme: Pc) -> None:
    ala.add("Ponte")
    exchange_all(office, ala)
    copy = safety_copy(office.db, "prova", NOW + 500)
    for n in range(3):
        ala.add(f"Scuola {n}")
        balme.add(f"Muro {n}")
        exchange_all(office, ala, balme)
    before = rebuild.derived(office.db)
    assert set(put_back(office, copy)) <= {"taken", "known"}
    assert rebuild.derived(office.db) == before
    ala.add("Ultimo")
    exchange_all(office, ala, balme)
    assert "Ultimo" in office.titles()
    assert ala.shown()["intervention"] == [
        row for row in office.shown()["intervention"] if ALA in [str(cell) for cell in row]
    ]


def test_a_restored_commune_has_the_plan_it_had_read_since(office: Pc, ala: Pc) -> None:
    copy = safety_copy(ala.db, "prova", NOW + 500)
    assert ala.fates(published(office, next_plan())) == ["taken"]
    assert put_back(ala, copy) == ["taken"]
    assert plans.current(ala.db) == next_plan()


def test_without_a_file_to_read_from_nothing_is_read(office: Pc, tmp_path: Path) -> None:
    assert read_again(office.file, None, NOW) == []
    broken = tmp_path / "rotta.psmdb"
    broken.write_bytes(office.file.read_bytes()[:5000])
    assert read_again(office.file, broken, NOW) == []
