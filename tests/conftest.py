"""What every test is given: Qt without a screen, a configuration folder of its own, modest property tests."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from psm_desktop import language

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

# No deadline: the machines that run this are slow and shared. HYPOTHESIS_PROFILE=ci looks further.
settings.register_profile("dev", deadline=None, max_examples=25)
settings.register_profile("ci", deadline=None, max_examples=100, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))


@pytest.fixture(autouse=True)
def config_folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty configuration folder (keys, site numbers, preferences) that lives as long as the test.

    The person's own folder and workspace are out of reach, of child processes too.
    """
    folder = tmp_path_factory.mktemp("config")
    monkeypatch.setenv("PSM_CONFIG", str(folder))
    monkeypatch.delenv("PSM_WORKSPACE", raising=False)
    return folder


@pytest.fixture(autouse=True)
def spoken() -> Iterator[None]:
    """Texts are said as they stand once a test is over, whatever it chose."""
    yield
    language.choose(language.as_it_stands)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="make what the tests find the agreed outputs")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with the agreed one in tests/golden; `--update-golden` makes it the agreed one."""

    def compare(name: str, text: str) -> None:
        file = Path(__file__).parent / "golden" / name
        if request.config.getoption("--update-golden"):
            file.write_text(text, "utf-8")
        assert text == file.read_text("utf-8")

    return compare
