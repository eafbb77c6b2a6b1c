"""What screens need is loaded before they are opened, little by little."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from psm_desktop.ui.shell.ahead import COMMUNE, OFFICE, Ahead
from psm_desktop.ui.shell.ahead import loaded as modules_loaded

MOST = 40
"""Modules of ours that one name may bring: of a screen at once they were up to 117."""
LOADED = """
import json, sys
import psm_desktop.ui.shell.assembly, psm_desktop.ui.dashboard.page
if {office}:
    import psm_desktop.ui.office.screen
from importlib import import_module
def ours():
    return {{name for name in sys.modules if name.startswith("psm_desktop.")}}
counts = {{}}
for name in {names}:
    before = len(ours())
    import_module(name)
    counts[name] = len(ours()) - before
before = ours()
for name in {screens}:
    import_module(name)
print(json.dumps([counts, sorted(ours() - before)]))
"""
SCREENS = ("interventions", "reports", "excel", "exchange", "plan", "conflicts", "settings")


def loaded(names: tuple[str, ...], screens: tuple[str, ...], office: bool) -> tuple[dict[str, int], list[str]]:
    """How many modules each name brought, and what the screens loaded after them."""
    wanted = [f"psm_desktop.ui.{name}.screen" for name in screens]
    code = LOADED.format(names=names, screens=wanted, office=office)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120, check=True)
    counts, more = json.loads(done.stdout)
    return counts, more


@pytest.mark.parametrize(
    ("names", "screens", "office"), [(COMMUNE, SCREENS, False), (OFFICE, ("plan", "conflicts", "settings"), True)]
)
def test_screens_need_nothing_that_was_not_loaded_ahead_in_small_steps(
    names: tuple[str, ...], screens: tuple[str, ...], office: bool
) -> None:
    counts, more = loaded(names, screens, office)
    assert more == []
    assert {name: count for name, count in counts.items() if count > MOST} == {}


def test_one_name_after_the_other_and_then_it_rests(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(tmp_path)
    names = ("ahead_first", "ahead_second")
    for name in names:
        (tmp_path / f"{name}.py").write_text("import sys\nseen = sorted(n for n in sys.modules if 'ahead_' in n)\n")
    ahead = Ahead(modules_loaded(("json", *names)))
    assert not ahead.is_done
    qtbot.waitUntil(lambda: "ahead_first" in sys.modules)
    assert "ahead_second" not in sys.modules  # there was a look at events in between
    qtbot.waitUntil(lambda: ahead.is_done)
    assert "ahead_second" in sys.modules
    for name in names:
        monkeypatch.delitem(sys.modules, name)
