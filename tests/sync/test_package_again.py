"""A package that went astray, once more: the same bytes, or a new one where those would say nothing any more."""

import pytest

from psm_desktop.commands.erase_field import EraseField
from psm_desktop.errors import Refused
from psm_desktop.store import exchange
from psm_desktop.sync import again, envelope, keys, renewal
from tests.sync.world import ALA, Pc, exchange_all


def once_more(pc: Pc, named: str = "") -> tuple[bytes, bool]:
    """The file as it is now, and whether it is the one of before."""
    out = pc.file.with_name("di-nuovo.psm")
    made = again.again(pc.db, pc.hand, again.waits(pc.db, ALA, named), out).package
    return out.read_bytes(), made.is_again


def test_the_same_bytes_are_taken_and_taken_once(office: Pc, ala: Pc) -> None:
    ala.add("Ponte")
    file = ala.package()
    first = file.read_bytes()
    ala.add("Scuola")
    assert once_more(ala) == (first, True)
    assert office.fates(ala.file.with_name("di-nuovo.psm")) == ["taken"]
    assert office.fates(file) == ["known"]
    assert office.titles() == {"Ponte"}


def test_what_a_receipt_covers_is_kept_no_longer(office: Pc, ala: Pc) -> None:
    ala.add("Ponte")
    exchange_all(office, ala)
    with pytest.raises(Refused) as caught:
        again.waits(ala.db, ALA)
    assert caught.value.code == "nothing-waits"
    assert ala.db.execute("SELECT count(content) FROM outbox").fetchone() == (0,)


def test_after_a_new_key_a_new_package_tells_the_same(office: Pc, ala: Pc) -> None:
    exchange_all(office, ala)
    ala.add("Ponte")
    ala.package()
    renewal.renew(ala.db, next(ala.clock))
    ala.add("Scuola")
    data, is_same = once_more(ala)
    assert not is_same
    assert len(data) == exchange.sent(ala.db, ALA)[0].bytes


def test_only_so_many_are_kept(ala: Pc) -> None:
    for number in range(exchange.MOST_KEPT + 2):
        ala.add(f"Ponte {number}")
        ala.package()
    found = ala.db.execute("SELECT content IS NULL FROM outbox WHERE kind = 'return' ORDER BY prepared_at").fetchall()
    assert [gone for (gone,) in found] == [1, 1] + [0] * exchange.MOST_KEPT
    oldest = exchange.sent(ala.db, ALA)[-1]
    _, is_same = once_more(ala, oldest.sha256[:12])
    assert not is_same, "a new one tells all the old one did"


def test_what_was_erased_since_is_in_no_file_that_is_written_again(office: Pc, ala: Pc) -> None:
    bridge = ala.add("Ponte", notes="Telefonare a Maria Bianchi")
    ala.package()
    EraseField("intervention", "notes", bridge).run(ala.hand)
    data, is_same = once_more(ala)
    assert not is_same
    assert "Bianchi" not in str(envelope.open_(data, keys.of(office.db))[1])
