"""The five jobs of the Segretaria comunale (UX.md §1), in the whole window, by keys alone, within their steps.

*Switch Comune* stands in test_switching_communes.py: its window gives way to another.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from desks import ALA, NOW, add, office_desk
from persona import Answers, Persona, at_work, desk_in
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.commands.note_council import note_council
from psm_desktop.commands.set_fields import SetFields
from psm_desktop.settings import Settings
from psm_desktop.store import local, sheets
from psm_desktop.sync import inbox, invitation
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.reports.screen import ReportsWidget
from tests.reports.pdf_text import pages


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return desk_in(tmp_path / "comune")


@pytest.fixture
def keys(desk: Desk) -> dict[str, int]:
    """Title -> key of what the copy holds."""
    return {title: add(desk.hand.db, ALA, title, under="1:3.1.2") for title in ("Ponte del Rio", "Tetto della scuola")}


@pytest.fixture
def office(tmp_path: Path, desk: Desk) -> Iterator[Desk]:
    """The office, whose invitation the commune has read."""
    (tmp_path / "ufficio").mkdir()
    made = office_desk(tmp_path / "ufficio")
    letter = tmp_path / "invito.psm"
    invitation.invite(made.hand.db, ALA, letter, NOW)
    (read,) = inbox.receive(desk.hand.db, [letter], now=NOW)
    assert read.is_good
    desk.hand.numbers.forget()
    yield made
    made.hand.db.close()


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Answers:
    made = Answers(monkeypatch)
    made.folder, made.printed = tmp_path / "chiavetta", tmp_path / "stampato.pdf"
    made.folder.mkdir()
    return made


@pytest.fixture
def segretaria(
    qtbot: QtBot,
    theme: Theme,
    settings: Settings,
    show: Callable[[QWidget], None],
    desk: Desk,
    keys: dict[str, int],
    answers: Answers,
) -> Iterator[Persona]:
    with at_work(qtbot, theme, settings, show, desk, answers) as persona:
        yield persona


def test_the_report_for_the_council_is_printed(segretaria: Persona, answers: Answers, desk: Desk) -> None:
    segretaria.press("Ctrl+3")
    reports = segretaria.part(ReportsWidget)
    segretaria.wait(lambda: reports.made)
    segretaria.press("Ctrl+P")
    segretaria.wait(lambda: "alla stampante" in segretaria.window.bar.sentence)
    assert reports.made is not None
    assert "Ponte del Rio" in " ".join(pages(reports.made.pdf))
    assert len(pages(answers.printed.read_bytes())) == reports.made.pages >= 1
    noted = "SELECT count(*) FROM council WHERE commune = ?"
    segretaria.wait(lambda: desk.hand.db.execute(noted, (ALA,)).fetchone() == (1,))
    assert len(segretaria.acts) <= 3, segretaria.acts


def test_what_has_changed_since_the_last_council(segretaria: Persona, desk: Desk, keys: dict[str, int]) -> None:
    note_council(desk.hand, "2026-09-28")
    desk.hand.db.execute("UPDATE council SET made_at = made_at - 86400")  # it was yesterday
    SetFields("intervention", keys["Tetto della scuola"], {"place": "Via Roma"}).run(desk.hand)
    desk.look_again()
    segretaria.choose("Vedi elenco: modifiche")
    shown = segretaria.records.list
    assert shown.asked.view == "changed"
    assert set(shown.model.keys) == set(keys.values()), "both were born since"
    assert len(segretaria.acts) <= 1, segretaria.acts


def test_the_file_for_the_office_is_prepared(segretaria: Persona, answers: Answers, desk: Desk, office: Desk) -> None:
    desk.look_again()
    segretaria.press("Ctrl+5")
    segretaria.press("Ctrl+Return")
    segretaria.wait(lambda: list(answers.folder.glob("*.psm")))
    segretaria.wait(lambda: "preparato" in segretaria.window.bar.sentence)
    assert len(segretaria.acts) <= 3, segretaria.acts
    (file,) = answers.folder.glob("*.psm")
    (received,) = inbox.receive(office.hand.db, [file], now=NOW)
    assert received.is_good
    titles = [title for (title,) in office.hand.db.execute("SELECT title FROM intervention ORDER BY title")]
    assert titles == ["Ponte del Rio", "Tetto della scuola"]


def test_a_resolution_is_linked(segretaria: Persona, desk: Desk, keys: dict[str, int]) -> None:
    segretaria.press("Ctrl+F")
    segretaria.type("tetto")
    segretaria.press("Return")
    segretaria.press("Alt+6")
    segretaria.type("Delibera C.C. 14 del 15/4/26")
    desk.finish_typing()  # as when the focus goes elsewhere, or at closing
    (act,) = sheets.sheet(desk.hand.db, keys["Tetto della scuola"]).acts
    assert (act.kind, act.organ, act.number, act.day) == ("resolution", "C.C.", "14", "2026-04-15")
    assert len(segretaria.acts) <= 5, segretaria.acts


def test_a_pause_in_the_line_of_an_act_loses_nothing_and_typing_goes_on(
    segretaria: Persona, desk: Desk, keys: dict[str, int]
) -> None:
    segretaria.window.open_number(1)
    segretaria.records.open(keys["Tetto della scuola"])
    segretaria.press("Alt+6")
    segretaria.type("Delibera C.C. 1")
    segretaria.records.recorder.keep()  # from here a crash would leave this much
    segretaria.type("4 del 15/4/26")
    segretaria.records.recorder.keep()
    assert [one.text for one in local.kept_typing(desk.hand.db)] == ["Delibera C.C. 14 del 15/4/26"]
    assert [one.subject for one in sheets.sheet(desk.hand.db, keys["Tetto della scuola"]).acts] == ["Delibera C.C. 1"]
    segretaria.press("Return")
    (act,) = sheets.sheet(desk.hand.db, keys["Tetto della scuola"]).acts
    assert (act.kind, act.organ, act.number, act.day) == ("resolution", "C.C.", "14", "2026-04-15")
    assert act.subject is None
    assert local.kept_typing(desk.hand.db) == []
    segretaria.type("senza numero")
    segretaria.press("Return")
    acts = sheets.sheet(desk.hand.db, keys["Tetto della scuola"]).acts
    assert [(one.number, one.subject) for one in acts] == [("14", None), (None, "senza numero")]
