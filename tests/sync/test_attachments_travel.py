"""Files of evidence travel beside the lines: in parts, in any order, and the office says which it holds."""

from collections.abc import Sequence
from pathlib import Path
from random import Random

from psm_desktop.commands.attach import Attach, keep_files
from psm_desktop.store import kept_files
from psm_desktop.sync import attachments, evidence_out
from psm_desktop.sync.evidence_out import Parts
from tests.sync.world import ALA, Pc

LIMIT = 200_000


def attach(pc: Pc, row: int, *sizes: int, seed: int = 0) -> list[Path]:
    """Files of random bytes attached to a record."""
    files = []
    for n, size in enumerate(sizes):
        file = pc.file.parent / f"allegato-{seed}-{n}.pdf"
        file.write_bytes(Random(f"{seed} {n}").randbytes(size))
        files.append(file)
    Attach(row, keep_files(pc.file, files)).run(pc.hand)
    return files


def parts_of(pc: Pc, limit: int = LIMIT) -> Parts:
    return evidence_out.write_parts(pc.db, pc.hand, pc.out("allegati"), limit)


def held(pc: Pc) -> dict[str, bytes]:
    """The files beside a workspace."""
    folder = kept_files.folder_of(pc.file)
    return {one.name: one.read_bytes() for one in folder.iterdir() if one.is_file()} if folder.is_dir() else {}


def files_of(parts: Parts) -> Sequence[Path]:
    return [one.file for one in parts.parts]


def test_what_is_attached_in_a_commune_is_at_the_office_and_it_says_so(office: Pc, ala: Pc) -> None:
    row = ala.add("Ponte")
    attach(ala, row, 450_000, 20_000, 30_000)
    assert [one.state for one in attachments.waiting(ala.db, ALA)] == ["to-send"] * 3
    package, parts = ala.package(), parts_of(ala)
    assert [one.file.name for one in parts.parts] == [f"ala-allegati-2 allegati {n} di 3.psm" for n in (1, 2, 3)]
    assert all(one.bytes == one.file.stat().st_size <= LIMIT for one in parts.parts)
    assert [one.state for one in attachments.waiting(ala.db, ALA)] == ["prepared"] * 3
    got = office.receive(package, *files_of(parts))
    assert [one.fate for one in got] == ["taken"] * 4
    assert held(office) == held(ala)
    assert office.fates(*files_of(parts)) == ["known"] * 3
    ala.receive(office.receipt(ALA))
    assert attachments.waiting(ala.db, ALA) == []
    assert parts_of(ala).parts == ()
