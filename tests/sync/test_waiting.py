"""The two numbers the Cruscotto asks for: as many as the lists of the exchange hold, at every turn of it."""

from psm_desktop.sync import status, waiting
from tests.sync.world import ALA, Make, Pc, exchange_all


def agrees(pc: Pc) -> tuple[int, int]:
    """To send, unread; told by both ways of asking."""
    found = status.standing(pc.db, ALA)
    counted = waiting.to_send(pc.db, ALA), waiting.receipts(pc.db, ALA)
    assert counted == (found.lines, len(found.unread))
    return counted


def test_what_waits_is_counted_as_it_is_listed(office: Pc, ala: Pc) -> None:
    assert agrees(ala) == (0, 0)
    key = ala.add("Ponte")
    ala.change(ala.cost(key, "Lavori", 100_00), paid_cents=50_00)
    assert agrees(ala) == (3, 0)
    office.receive(ala.package())
    assert agrees(ala) == (0, 0)
    office.change(key, notes="Visto")  # what the office wrote is not sent back to it
    ala.receive(office.receipt(ALA))
    assert agrees(ala) == (0, 1)
    ala.change(key, title="Ponte nuovo")
    assert agrees(ala) == (1, 1)


def test_what_the_office_says_it_has_is_not_waiting_even_where_the_package_is_forgotten(office: Pc, ala: Pc) -> None:
    ala.add("Ponte")
    exchange_all(office, ala)
    ala.add("Scuola")
    assert agrees(ala)[0] == 1
    ala.db.execute("DELETE FROM outbox")
    assert agrees(ala)[0] == 1


def test_a_copy_nobody_invited_has_everything_to_send(make: Make) -> None:
    pc = make("sola", ALA)
    pc.add("Ponte")
    assert agrees(pc) == (1, 0)
