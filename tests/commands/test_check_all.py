"""F7 over all interventions of a commune: the same as one by one, and it can be stopped."""

from datetime import date

import pytest

from psm_desktop.commands.add_intervention import AddIntervention
from psm_desktop.commands.check_all import check_all, check_some
from psm_desktop.commands.delete_row import DeleteRow
from psm_desktop.commands.hand import Hand
from psm_desktop.domain.rules import problems
from psm_desktop.jobs.job import Cancelled
from psm_desktop.store import sheets

TODAY = date(2026, 11, 22)


def test_all_together_find_what_each_finds(hand: Hand, keys: dict[str, int]) -> None:
    together = check_all(hand.db, hand.commune, TODAY)
    for key in keys.values():
        alone = problems(sheets.sheet(hand.db, key), TODAY)
        assert [one.problem for one in together if one.key == key] == alone
        assert [one.problem for one in check_some(hand.db, [key], TODAY)] == alone
    assert together


def test_what_is_in_the_bin_or_of_another_commune_is_not_checked(hand: Hand, there: Hand) -> None:
    gone = AddIntervention("Nel cestino").run(hand).key
    assert gone is not None
    DeleteRow("intervention", gone).run(hand)
    AddIntervention("Altrove").run(there)
    titles = {one.title for one in check_all(hand.db, hand.commune, TODAY)}
    assert not titles & {"Nel cestino", "Altrove"}
    assert "Altrove" in {one.title for one in check_all(hand.db, None, TODAY)}


def test_it_stops_when_it_is_told_to(hand: Hand, keys: dict[str, int]) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        check_all(hand.db, hand.commune, TODAY, stop)
