"""R11 and R18: a key revoked, a PC retired; what the office says of them reaches everybody, by whatever way."""

from itertools import count

import pytest

from psm_desktop.errors import PsmError
from psm_desktop.store import limits, rebuild, retired, trust
from psm_desktop.store.connection import writing
from psm_desktop.store.limits import Limit
from psm_desktop.sync import envelope, keys, revocation
from tests.sync.world import ALA, NOW, Make, Pc, exchange_all

YEAR_S = 366 * 86_400


@pytest.fixture
def two(office: Pc, ala: Pc, make: Make) -> tuple[Pc, Pc]:
    """Two PCs of a commune that know each other."""
    other = make("ragioneria", ALA)
    other.receive(office.invite(ALA))
    for pc in (ala, other):
        pc.add(f"Di {pc.file.stem}")
    exchange_all(office, ala, other)
    return ala, other


def key_of(office: Pc, pc: Pc) -> trust.TrustedKey:
    found = trust.find(office.db, keys.of(pc.db).signer, ALA)
    assert found is not None
    return found


def revoke(office: Pc, pc: Pc, after: int | None = None) -> list[Limit]:
    return revocation.revoke(office.db, key_of(office, pc), next(office.clock), after)


def agree(*pcs: Pc) -> None:
    """All show the same, and what follows from each journal."""
    assert all(rebuild.derived(pc.db) == rebuild.derived(pcs[0].db) for pc in pcs)


def test_what_the_office_had_counts_and_what_a_colleague_passes_on_later_does_not(
    office: Pc, two: tuple[Pc, Pc]
) -> None:
    ala, lost = two
    stolen = lost.add("Scritto dopo il furto")
    assert ala.fates(lost.package()) == ["taken"]
    ala.change(stolen, notes="Aggiunto in buona fede")
    revoke(office, lost)
    assert office.fates(lost.package()) == ["key-revoked"]
    assert office.fates(ala.package()) == ["taken"], "a hole would block the honest one for ever"
    assert office.titles() == {"Di ala", "Di ragioneria", None}
    assert office.db.execute("SELECT notes FROM intervention WHERE key = ?", (stolen,)).fetchone() == (
        "Aggiunto in buona fede",
    )
    assert ala.fates(office.receipt(ALA)) == ["taken"]
    assert "Scritto dopo il furto" not in ala.titles()
    agree(office, ala)


def test_part_of_what_was_taken_can_be_said_not_to_count(office: Pc, two: tuple[Pc, Pc]) -> None:
    ala, lost = two
    upto = office.state()["known"]
    lost.add("Falso")
    office.receive(lost.package())
    exchange_all(office, ala)
    assert "Falso" in ala.titles()
    key = key_of(office, lost)
    with pytest.raises(PsmError, match="non c'è"):
        revoke(office, lost, 10_000)
    counts = next(known for site, _, known in upto if site == key.site)
    [word] = revoke(office, lost, counts)  # type: ignore[arg-type]
    assert word.counts == counts
    assert "Falso" not in office.titles()
    exchange_all(office, ala)
    assert "Falso" not in ala.titles()
    agree(office, ala)
    revoke(office, lost)
    assert "Falso" in office.titles(), "the later word holds"
    exchange_all(office, ala)
    agree(office, ala)


def test_a_number_the_office_never_met_counts_for_nothing(office: Pc, two: tuple[Pc, Pc]) -> None:
    """The thief draws a new number and sends to a colleague who has not heard."""
    ala, lost = two
    revoke(office, lost)
    lost.hand.numbers.take(ALA)
    lost.add("Con un numero nuovo")
    assert ala.fates(lost.package()) == ["taken"]
    assert office.fates(ala.package()) == ["taken"]
    assert "Con un numero nuovo" not in office.titles()
    assert ala.fates(office.receipt(ALA)) == ["taken"]
    assert "Con un numero nuovo" not in ala.titles()
    agree(office, ala)
    assert {one.counts for one in limits.of(office.db, ALA)} >= {0}


def test_the_word_travels_from_pc_to_pc_and_only_the_offices_counts(office: Pc, two: tuple[Pc, Pc], make: Make) -> None:
    ala, lost = two
    third = make("segreteria", ALA)
    third.receive(office.invite(ALA))
    third.add("Di segreteria")
    exchange_all(office, ala, lost, third)
    lost.add("Falso")
    for pc in (ala, third):
        pc.receive(lost.package())
    revoke(office, lost)
    ala.receive(office.receipt(ALA))
    assert third.fates(ala.package()) == ["known"]
    assert "Falso" not in third.titles(), "though no receipt has come"
    forged = Limit(key_of(office, ala).site or 0, ALA, 0, NOW * 2)
    with writing(third.db):
        signed = revocation.signed(forged, keys.of(ala.db), is_training=False)
        revocation.hear(third.db, [signed], is_training=False)
        revocation.hear(third.db, [revocation.signed(forged, keys.of(office.db), is_training=True)], is_training=False)
    assert "Di ala" in third.titles()


def test_a_pc_that_joins_later_reads_lines_of_a_revoked_key(office: Pc, two: tuple[Pc, Pc], make: Make) -> None:
    ala, lost = two
    revoke(office, lost, 0)
    third = make("segreteria", ALA)
    third.receive(office.invite(ALA))
    third.add("Di segreteria")
    assert office.fates(third.package()) == ["taken"]
    assert third.fates(office.receipt(ALA)) == ["taken"]
    assert "Di ragioneria" not in third.titles()
    exchange_all(office, ala, third)
    agree(office, ala, third)


def test_only_the_office_revokes_and_not_itself(office: Pc, two: tuple[Pc, Pc]) -> None:
    ala, lost = two
    with pytest.raises(PsmError, match="ufficio"):
        revocation.revoke(ala.db, key_of(office, lost), NOW)
    own = trust.TrustedKey(keys.of(office.db).signer, ALA, trust.ENROLLED, bytes(32))
    for act in (revocation.revoke, revocation.retire):
        with pytest.raises(PsmError, match="questa copia"):
            act(office.db, own, NOW)


def test_r18_a_silent_pc_is_proposed_retired_and_back_when_it_writes(office: Pc, two: tuple[Pc, Pc]) -> None:
    ala, silent = two
    key = key_of(office, silent)
    assert revocation.silent(office.db, ALA, NOW + 1000) == []
    later = NOW + YEAR_S
    ala.clock = iter(range(later, later + 10_000))
    office.clock = iter(range(later, later + 10_000))
    ala.add("Un anno dopo")
    exchange_all(office, ala)
    assert [one.key.signer for one in revocation.silent(office.db, ALA, later + 100)] == [key.signer]
    base = envelope.inspect(office.receipt(ALA).read_bytes()).span
    revocation.retire(office.db, key, later)
    assert revocation.silent(office.db, ALA, later + 100) == []
    receipt = office.receipt(ALA)
    header = envelope.inspect(receipt.read_bytes())
    assert header.readers == 1
    assert sum(after for _, after, _ in header.span) > sum(after for _, after, _ in base), "no longer at its state"
    assert ala.fates(receipt) == ["taken"]
    assert envelope.inspect(ala.package().read_bytes()).readers == 1
    silent.add("Eccomi")
    assert office.fates(silent.package()) == ["taken"], "what it signs still counts"
    assert retired.of(office.db, ALA) == set()
    exchange_all(office, ala, silent)
    assert "Un anno dopo" in silent.titles()
    agree(office, ala, silent)
    assert ala.fates(receipt) == ["known"]
    assert retired.of(ala.db, ALA) == set(), "an old receipt read again puts nobody to rest"


def test_who_is_revoked_still_sees_what_he_types(office: Pc, two: tuple[Pc, Pc]) -> None:
    """Under another number: it counts elsewhere once his new key has written it again."""
    _, lost = two
    site = lost.site()
    words = revoke(office, lost)
    with writing(lost.db):
        trust.keep(lost.db, trust.TrustedKey(keys.of(lost.db).signer, ALA, trust.REVOKED, bytes(32)))
        revocation.hear(lost.db, words, is_training=False)
    lost.add("Ancora al lavoro")
    assert lost.site() != site
    with writing(lost.db):
        revocation.enforce(lost.db, ALA, NOW)
    assert "Ancora al lavoro" in lost.titles()


def test_a_word_given_by_a_clock_that_ran_ahead_can_be_taken_back(office: Pc, two: tuple[Pc, Pc]) -> None:
    ala, lost = two
    office.clock = count(NOW + 315_360_000)
    revoke(office, lost, 0)
    assert "Di ragioneria" not in office.titles()
    office.clock = count(NOW + 3600)
    [word] = revoke(office, lost)
    assert word.counts > 0
    assert "Di ragioneria" in office.titles()
    exchange_all(office, ala)
    assert "Di ragioneria" in ala.titles()
    agree(office, ala)


def test_an_office_restored_to_before_a_revocation_hears_its_own_word_again(office: Pc, two: tuple[Pc, Pc]) -> None:
    """The thief would be let in once more, and everything under a number nobody has met yet would count."""
    ala, lost = two
    kept, package = office.safety_copy(), lost.package()
    revoke(office, lost)
    assert ala.fates(office.receipt(ALA)) == ["taken"]
    office.put_back(kept)
    assert office.fates(package) == ["known"], "it has forgotten"
    assert office.fates(ala.package())[0] in ("known", "taken")
    lost.add("Di un ladro")
    assert office.fates(lost.package()) == ["key-revoked"]
    assert key_of(office, lost).state == trust.REVOKED
