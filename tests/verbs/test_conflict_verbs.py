"""Fields with two values from the command line: listed with who wrote what, chosen, and the choice travels."""

import json
from pathlib import Path
from typing import Any

import pytest

from psm_desktop.cli import main

ALA = "001003"


class Side:
    """`psm` on one copy; files go to the other sides."""

    def __init__(self, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.file, self._capsys, self._sent = file, capsys, 0

    def __call__(self, *words: str) -> str:
        """What is printed; it ends well."""
        assert main(["--workspace", str(self.file), *words]) == 0
        said = self._capsys.readouterr()
        assert said.err == ""
        return said.out

    def json(self, *words: str) -> Any:
        return json.loads(self(*words, "--json"))

    def refusal(self, *words: str, code: int) -> str:
        assert main(["--workspace", str(self.file), *words]) == code
        return self._capsys.readouterr().err

    def send(self, *others: "Side") -> None:
        self._sent += 1
        out = self.file.with_name(f"{self.file.stem}-{self._sent}.psm")
        is_office = self.file.stem == "ufficio"
        self(*(("receipt", ALA) if is_office else ("package",)), str(out))
        for other in others:
            other("receive", str(out))


def meet(office: Side, *pcs: Side) -> None:
    """Until all have all."""
    for _ in range(2):
        for pc in pcs:
            pc.send(office)
        office.send(*pcs)


@pytest.fixture
def three(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> tuple[Side, Side, Side, str, str]:
    """The office, two PCs of a commune, the key of a record all have, and of its cost item."""
    office, ala, other = (Side(tmp_path / f"{name}.psmdb", capsys) for name in ("ufficio", "ala", "ragioneria"))
    office("init", str(office.file), "--office", "--officer", "Bianchi", "--training")
    for pc, officer in ((ala, "Rossi"), (other, "Verdi")):
        pc("init", str(pc.file), "--comune", ALA, "--officer", officer, "--training")
        invitation = tmp_path / f"invito-{pc.file.stem}.psm"
        office("invite", ALA, str(invitation))
        pc("receive", str(invitation))
    key = str(ala.json("add", "--title", "Ponte")["key"])
    cost = str(ala.json("cost", key, "Lavori", "100")["key"])
    meet(office, ala, other)
    return office, ala, other, key, cost


def test_values_are_listed_with_who_wrote_them_and_what_stood_there_before(
    three: tuple[Side, Side, Side, str, str],
) -> None:
    office, ala, other, key, cost = three
    ala("set", cost, "amount=120")
    other("set", cost, "amount=130")
    meet(office, ala, other)
    [one] = ala.json("conflicts")
    assert (one["key"], one["field"], one["table"], one["title"], one["label"]) == (
        *(cost, "amount_cents", "cost_item", "Ponte", "Lavori"),
    )
    assert one["intervention"] == key
    assert [(v["keep"], v["whose"], v["officer"], v["value"], v["shown"], v["before"]) for v in one["values"]] == [
        ("mine", "own", "Rossi", 120_00, "120,00\u00a0€", 100_00),
        ("theirs", "other", "Verdi", 130_00, "130,00\u00a0€", 100_00),
    ]
    assert all(v["key"].isdecimal() and v["at"] > 0 for v in one["values"])
    assert sum(v["is_displayed"] for v in one["values"]) == 1
    said = ala("conflicts")
    assert "Ponte · Voce di costo «Lavori»" in said
    assert "prima: 100,00\u00a0€" in said
    assert [one["commune"] for one in office.json("conflicts", "--comune", ALA)] == [ALA]


def test_a_value_is_kept_by_whose_it_is_or_typed_and_all_copies_agree(
    three: tuple[Side, Side, Side, str, str],
) -> None:
    office, ala, other, key, cost = three
    for pc, title, cents in ((ala, "Ponte nuovo", "120"), (other, "Ponte vecchio", "130")):
        pc("set", key, f"title={title}")
        pc("set", cost, f"amount={cents}")
    meet(office, ala, other)
    ala("resolve", key, "title", "--keep", "theirs")
    assert ala.json("resolve", cost, "amount", "--keep", "125,50")["value"] == 125_50
    assert ala("conflicts") == "Nessun campo ha due valori.\n"
    meet(office, ala, other)
    for pc in (office, ala, other):
        assert pc.json("show", key)["title"] == "Ponte vecchio"
        assert pc.json("conflicts") == []
    ala("undo")
    assert ala.json("list")[0]["amount_cents"] in (120_00, 130_00)


def test_where_several_others_wrote_it_takes_a_number(three: tuple[Side, Side, Side, str, str]) -> None:
    office, ala, other, key, _ = three
    for pc, title in ((ala, "Uno"), (other, "Due"), (office, "Tre")):
        pc("set", key, f"title={title}")
    meet(office, ala, other)
    assert [v["keep"] for v in ala.json("conflicts")[0]["values"]] == ["mine", "theirs:1", "theirs:2"]
    assert "theirs:1, theirs:2" in ala.refusal("resolve", key, "title", "--keep", "theirs", code=2)
    assert "theirs:1, theirs:2" in ala.refusal("resolve", key, "title", "--keep", "theirs:3", code=2)
    assert ala.json("resolve", key, "title", "--keep", "theirs:1")["value"] == "Tre", "the office's comes first"


@pytest.mark.parametrize(("keep", "titles"), [("mine", []), ("theirs", ["Ponte alto"])])
def test_a_deletion_is_asked_about_as_a_whole(
    three: tuple[Side, Side, Side, str, str], keep: str, titles: list[str]
) -> None:
    office, ala, other, key, _ = three
    ala("delete", key)
    other("set", key, "title=Ponte alto")
    meet(office, ala, other)
    [one] = ala.json("conflicts")
    assert (one["key"], one["field"]) == (key, "deleted")
    assert [(v["keep"], v["value"], len(v["edits"])) for v in one["values"]] == [("mine", 1, 0), ("theirs", 0, 1)]
    assert "mine, theirs" in ala.refusal("resolve", key, "deleted", "--keep", "1", code=2)
    ala("resolve", key, "deleted", "--keep", keep)
    meet(office, ala, other)
    for pc in (office, ala, other):
        assert [found["title"] for found in pc.json("list")] == titles


def test_what_cannot_be_chosen_says_so(three: tuple[Side, Side, Side, str, str]) -> None:
    office, ala, other, key, cost = three
    assert "non ha due valori" in ala.refusal("resolve", key, "title", "--keep", "mine", code=1)
    assert "non c'è" in ala.refusal("resolve", "123", "title", "--keep", "mine", code=1)
    ala("set", cost, "amount=120")
    other("set", cost, "amount=130")
    meet(office, ala, other)
    assert "non è un importo" in ala.refusal("resolve", cost, "amount", "--keep", "12.00.0", code=1)
    assert len(ala.json("conflicts")) == 1
