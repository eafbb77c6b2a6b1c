"""Preferences: kept whole, and never a reason not to start."""

from pathlib import Path

import pytest

from psm_desktop.settings import Preferences, Settings, load


def test_what_is_chosen_is_there_the_next_day(tmp_path: Path) -> None:
    file = tmp_path / "folder" / "preferences.json"
    settings = Settings(file)
    settings.remember("interventions.list", "AAAA")
    settings.change(theme="dark", text_size=125, last_workspace="C:/Comune/ala-di-stura.psmdb")
    later = Settings(file)
    assert later.preferences == settings.preferences
    assert later.preferences.theme == "dark"
    assert later.state("interventions.list") == "AAAA"
    assert later.state("never seen") == ""
    assert [path.name for path in file.parent.iterdir()] == ["preferences.json"]


@pytest.mark.parametrize("text", ["", "{", "[]", '{"theme": 3, "text_size": "big", "states": 1, "future": true}'])
def test_a_broken_or_newer_file_counts_as_not_chosen(tmp_path: Path, text: str) -> None:
    file = tmp_path / "preferences.json"
    file.write_text(text)
    assert load(file) == Preferences()


def test_known_entries_of_a_newer_file_are_taken(tmp_path: Path) -> None:
    file = tmp_path / "preferences.json"
    file.write_text('{"theme": "light", "voice": "low", "states": {"window": "AAAA", "odd": 3}}')
    assert load(file) == Preferences(theme="light", states={"window": "AAAA"})


def test_a_folder_one_cannot_write_in_costs_only_the_preferences(tmp_path: Path) -> None:
    (tmp_path / "folder").write_text("a file where the folder should be")
    settings = Settings(tmp_path / "folder" / "preferences.json")
    settings.change(theme="dark")
    assert settings.preferences.theme == "dark"
    assert Settings(tmp_path / "folder" / "preferences.json").preferences == Preferences()


def test_a_preference_that_does_not_exist_is_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(TypeError):
        Settings(tmp_path / "preferences.json").change(colour="blue")
