"""A workbook made under an older plan: what the codes in it are called today is told before anything is imported."""

from dataclasses import replace

from psm_desktop.commands.hand import Hand
from psm_desktop.commands.return_words import older_plan_sentence
from psm_desktop.domain.plan import Change
from psm_desktop.store import plans, seed
from tests.readers.colleague import Colleague, compared

NOW = 1_795_000_000


def test_codes_the_plan_changed_since_are_told_before_anything_is_imported(hand: Hand, colleague: Colleague) -> None:
    plan = replace(seed.plan(), version=2, crosswalk=(Change("moved", "2.1.1", ("2.1.2",)),))
    plans.add(hand.db, plan, NOW)
    found = compared(hand, colleague.save())
    assert [(one.ref, one.codes) for one in found.moved] == [("1:2.1.1", ("2.1.2",))]
    told = "Il file usa il Piano v1, tu hai la v2: una voce ha cambiato codice (2.1.1 è ora 2.1.2). "
    assert older_plan_sentence(found) == told + "Puoi importare: Controlla (F7) chiede poi di confermarla."


def test_of_many_such_codes_three_are_named(hand: Hand, colleague: Colleague) -> None:
    codes = ("1.1.2", "2.1.2", "3.1.2", "4.1.2", "6.1.2")
    crosswalk = (Change("closed", "1.1.2", ()), *(Change("moved", code, ("2.1.1",)) for code in codes[1:]))
    plans.add(hand.db, replace(seed.plan(), version=2, crosswalk=crosswalk), NOW)
    for title, code in zip(("Ponte", "Scuola", "Sentieri", "Wi-fi"), codes, strict=False):
        colleague.interventions.write(title, Azione_del_Piano=code)
    colleague.interventions.add(Titolo="Fontane", Azione_del_Piano=codes[-1])
    told = older_plan_sentence(compared(hand, colleague.save()))
    assert "5 voci hanno cambiato codice (1.1.2 non c'è più; 2.1.2 è ora 2.1.1; 3.1.2 è ora 2.1.1; e altre 2)" in told


def test_under_one_plan_nothing_is_told_of_codes(hand: Hand, colleague: Colleague) -> None:
    colleague.interventions.write("Ponte", Avanzamento=45)
    assert older_plan_sentence(compared(hand, colleague.save())) == ""
