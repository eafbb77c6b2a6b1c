"""The dialogs for files open where the person worked last."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.ui.common.ask_file import EXCEL, PSM, AskFile


def test_a_dialog_opens_where_the_last_file_was_and_at_home_once_that_is_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    home, work, stick = tmp_path / "home", tmp_path / "lavori", tmp_path / "chiavetta"
    for folder in (home, work, stick):
        folder.mkdir()
    opened: list[Path] = []

    def asked(answer: object) -> object:
        return lambda _parent, _title, where, *_: (opened.append(Path(where)), answer)[1]

    monkeypatch.setattr(Path, "home", lambda: home)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", asked((str(work / "a.xlsx"), "")))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", asked(([str(stick / "b.xlsx"), str(home / "c.xlsx")], "")))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", asked(""))
    ask, window = AskFile(), QWidget()
    qtbot.addWidget(window)
    assert ask.where(window, "Crea", "a.xlsx", EXCEL) == work / "a.xlsx"
    assert ask.some(window, "Importa", EXCEL) == [stick / "b.xlsx", home / "c.xlsx"]
    assert ask.folder(window, "Cartella") is None
    stick.rmdir()
    ask.where(window, "Crea", "d.xlsx", EXCEL)
    assert opened == [home / "a.xlsx", work, stick, home / "d.xlsx"]


def test_a_name_that_is_taken_is_proposed_with_a_number(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    for name in ("ricevuta.psm", "ricevuta-2.psm"):
        (tmp_path / name).touch()
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda _parent, _title, where, *_: (where, ""))
    window = QWidget()
    qtbot.addWidget(window)
    assert AskFile().where(window, "Ricevuta", "ricevuta.psm", PSM) == tmp_path / "ricevuta-3.psm"
