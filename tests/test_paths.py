"""The program finds its files in a checkout, a wheel and a frozen build, and its own folder in the user's."""

import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from psm_desktop import paths


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    paths.root.cache_clear()
    yield
    paths.root.cache_clear()


def lay_out(folder: Path) -> Path:
    (folder / "db" / "migrations").mkdir(parents=True)
    return folder


def test_a_checkout_has_its_files_beside_the_package() -> None:
    assert paths.data("seed", "comuni.csv").is_file()
    assert paths.resource("comuni.topojson").is_file()


def test_a_wheel_has_them_inside_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "site-packages" / "psm_desktop"
    inside = lay_out(package / "_data")
    monkeypatch.setattr(paths, "__file__", str(package / "paths.py"))
    assert paths.data("views.sql") == inside / "db" / "views.sql"
    assert paths.resource("fonts") == inside / "resources" / "fonts"


def test_a_frozen_build_has_them_where_it_is_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(lay_out(tmp_path)), raising=False)
    assert paths.data("views.sql") == tmp_path / "db" / "views.sql"


def test_the_users_folder_is_made_for_its_owner_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PSM_CONFIG", str(tmp_path / "deep" / "own"))
    assert paths.config_dir() == tmp_path / "deep" / "own"
    if sys.platform != "win32":
        assert stat.S_IMODE(paths.config_dir().stat().st_mode) == 0o700


@pytest.mark.parametrize(
    ("platform", "variable", "name"),
    [("linux", "XDG_CONFIG_HOME", "psm-desktop"), ("win32", "APPDATA", "PSM Desktop")],
)
def test_without_a_wish_it_is_the_platforms(
    platform: str, variable: str, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PSM_CONFIG")
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setenv(variable, str(tmp_path))
    assert paths.config_dir() == tmp_path / name


def test_a_home_that_may_only_be_read_keeps_nobody_from_working(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("PSM_CONFIG", str(tmp_path / "file" / "own"))
    assert paths.config_dir() == tmp_path / "file" / "own"
