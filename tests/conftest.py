"""What every test is given: Qt without a screen, a configuration folder of its own, modest property tests."""

import gc
import os
import sqlite3
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import cache, wraps
from pathlib import Path
from threading import Lock
from typing import Any

import pytest
from hypothesis import settings
from pytestqt.qtbot import QtBot

from psm_desktop import cli, language
from psm_desktop.jobs import rubbish
from psm_desktop.store import copies, migrations
from tests.disks import is_root, mount

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt
PATIENCE_MS = 60_000
gc.disable()  # as in the program: between two tests only, see psm_desktop/jobs/rubbish.py

# No deadline: the machines that run this are slow and shared. HYPOTHESIS_PROFILE=ci looks further.
settings.register_profile("dev", deadline=None, max_examples=25)
settings.register_profile("ci", deadline=None, max_examples=100, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))


@pytest.fixture(scope="session", autouse=True)
def words_of_psm_learnt_once() -> Iterator[None]:
    """`psm` learns all its words at each start; here it starts a thousand times in one process."""
    learn = cache(lambda _workspace, made=cli.parser: made())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cli, "parser", lambda: learn(os.environ.get("PSM_WORKSPACE")))
        yield


@pytest.fixture(scope="session", autouse=True)
def patience() -> Iterator[None]:
    """Whoever waits for a signal or a state waits a minute: only a test that fails waits so long."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("waitUntil", "waitSignal", "waitSignals", "waitExposed", "waitActive"):
            patch.setattr(QtBot, name, _patient(getattr(QtBot, name)))
        yield


def _patient(wait: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(wait)
    def waited(*given: Any, timeout: int = 0, **named: Any) -> Any:
        return wait(*given, timeout=max(timeout, PATIENCE_MS), **named)

    return waited


@pytest.fixture(autouse=True)
def config_folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty configuration folder (keys, site numbers, preferences) that lives as long as the test.

    The person's own folder and workspace are out of reach, of child processes too.
    """
    folder = tmp_path_factory.mktemp("config")
    monkeypatch.setenv("PSM_CONFIG", str(folder))
    monkeypatch.delenv("PSM_WORKSPACE", raising=False)
    return folder


@pytest.fixture(scope="session")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    """All our tables in memory, laid by the migrations, and nothing in them."""
    laid = sqlite3.connect(":memory:", check_same_thread=False)
    file = tmp_path_factory.mktemp("tables") / "tables.psmdb"
    with closing(copies.blank(file)) as db:
        db.backup(laid)
    yield laid
    laid.close()


@pytest.fixture(autouse=True)
def tables_laid_once(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """New copies take the tables the migrations laid once a run; `step_by_step` marks a test that wants each step."""
    if request.node.get_closest_marker("step_by_step"):
        return
    laid, step_by_step, ours, alone = request.getfixturevalue("tables"), migrations.apply, migrations.files(), Lock()

    def apply(db: sqlite3.Connection) -> None:
        is_new = not db.execute("SELECT 1 FROM main.sqlite_schema LIMIT 1").fetchone()
        if not is_new or migrations.files() != ours:
            step_by_step(db)
            return
        with alone:
            laid.backup(db)

    monkeypatch.setattr(migrations, "apply", apply)


@pytest.fixture(autouse=True)
def no_rubbish_meanwhile() -> Iterator[None]:
    """Rings are looked for when a test is over, and not inside a call of Qt's."""
    yield
    rubbish.look()


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


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """A disk of 3 MB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if not (is_root() and mount("-t", "tmpfs", "-o", "size=3m", "tmpfs", str(disk))):
        pytest.skip("a small disk is made by root only")
    yield disk
    subprocess.run(["umount", "--lazy", str(disk)], check=True)  # a test that failed may still hold a file open


@pytest.fixture
def nobody(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Callable[[Callable[[], str]], str]:
    """What a person without rights is told: the work is done by a child process that is nobody, where we are root."""
    if not hasattr(os, "fork"):
        pytest.skip("rights are taken away by POSIX means")

    def ask(work: Callable[[], str]) -> str:
        reads, writes = os.pipe()
        if (child := os.fork()) == 0:
            try:
                if is_root():
                    os.setgid(65534)
                    os.setuid(65534)
                os.write(writes, work().encode())
            except BaseException as problem:
                os.write(writes, repr(problem).encode())
            finally:
                os._exit(0)
        os.close(writes)
        os.waitpid(child, 0)
        told = os.read(reads, 4096).decode()
        os.close(reads)
        return told

    return ask


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that everybody reaches; pytest's own are closed to others."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o777)
        yield folder
