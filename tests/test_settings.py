"""Preferences: kept whole, and never a reason not to start."""

from pathlib import Path

import pytest

from psm_desktop.errors import PsmError
from psm_desktop.settings import OFFERED, Preferences, Settings, load


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


@pytest.mark.parametrize(
    ("name", "text", "value"), [("theme", "dark", "dark"), ("text_size", "125", 125), ("density", "wide", "wide")]
)
def test_what_is_written_is_chosen(tmp_path: Path, name: str, text: str, value: object) -> None:
    settings = Settings(tmp_path / "preferences.json")
    settings.choose(name, text)
    assert getattr(load(tmp_path / "preferences.json"), name) == value


@pytest.mark.parametrize(
    ("name", "text"),
    [("theme", "blu"), ("text_size", "200"), ("text_size", "grande"), ("states", "x"), ("backup_folder", "/non/c'è")],
)
def test_what_cannot_be_chosen_is_told_and_changes_nothing(tmp_path: Path, name: str, text: str) -> None:
    settings = Settings(tmp_path / "preferences.json")
    with pytest.raises(PsmError):
        settings.choose(name, text)
    assert settings.preferences == Preferences()
    assert not (tmp_path / "preferences.json").exists()


def test_every_choice_has_its_standard_among_those_offered() -> None:
    standard = Preferences()
    assert all(str(getattr(standard, name)) in OFFERED[name] for name in OFFERED if OFFERED[name])


def test_the_folder_for_copies_is_kept_whole_and_can_be_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "copie").mkdir()
    settings = Settings(tmp_path / "preferences.json")
    settings.choose("backup_folder", "copie")
    assert settings.preferences.backup_folder == str(tmp_path / "copie")
    settings.choose("backup_folder", "")
    assert settings.preferences.backup_folder == ""


def test_what_another_program_has_chosen_meanwhile_stays(tmp_path: Path) -> None:
    file = tmp_path / "preferences.json"
    window, other = Settings(file), Settings(file)
    window.change(theme="dark")
    other.choose("text_size", "125")
    other.choose("density", "wide")
    window.change(density="compact")
    window.save()
    assert load(file) == Preferences(theme="dark", text_size=125, density="compact")
    file.unlink()
    window.change(theme="light")
    assert load(file) == Preferences(theme="light", text_size=125, density="compact")


def test_how_the_window_stood_can_be_forgotten(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "preferences.json")
    settings.remember("window", "AAAA")
    settings.remember("commune.1", "001003")
    settings.change(theme="dark")
    settings.forget_states("commune.")
    assert load(tmp_path / "preferences.json") == Preferences(theme="dark", states={"commune.1": "001003"})
