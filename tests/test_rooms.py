"""The doors between the rooms: who may import whom (README.md draws them; pytest-archon reads the imports)."""

import ast
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pytest_archon import archrule

import psm_desktop

PACKAGE = Path(psm_desktop.__file__).parent


def room(name: str) -> str:
    """The pattern of a room and all it holds; `name` may itself be a pattern."""
    return rf"^psm_desktop\.{name}(\.|$)"


def library(*names: str) -> str:
    """The pattern of libraries and all they hold."""
    return rf"^({'|'.join(names)})(\.|$)"


STDLIB = library(*sorted(sys.stdlib_module_names))
QT = library("PySide6", "shiboken6")
HEAVY = library("reportlab", "openpyxl", "pikepdf", "pypdfium2", "zstandard")
SHARED = (
    r"^psm_desktop\.(errors|language|paths|settings|sentences|words|version)$"  # every room but domain may import these
)
MODEL = r"\.(\w+_)?model$"  # ui/<screen>/model.py, or tree_model.py where a screen has several
DESK = r"\.common\.desk$"  # holds the copy for every page

# Room -> what it may import besides itself, the standard library and what is shared.
DOORS = {
    "texts": [],
    "store": [room("domain"), library("sqlite_utils")],
    "commands": [room("domain"), room("store")],
    "readers": [room("domain"), library("openpyxl", "pikepdf", "asn1crypto")],
    "reports": [
        room("domain"),
        room("store"),
        library("openpyxl", "reportlab", "pikepdf", "pypdfium2", "PIL"),
    ],
    "sync": [room("domain"), room("store"), room("commands"), library("nacl", "cbor2", "zstandard")],
    "office": [room("domain"), room("store"), room("commands"), room("reports"), room("sync")],
    "verbs": [  # openpyxl: the demo plays a colleague who fills in a workbook
        *(room(name) for name in ("domain", "store", "commands", "readers", "reports", "sync", "office")),
        library("openpyxl"),
    ],
    "jobs": [room("store"), r"^PySide6\.QtCore$"],
}
PAGE = [QT, *(room(name) for name in ("domain", "commands", "readers", "reports", "sync", "jobs", r"ui\.common"))]
SCREENS = [path.parent.name for path in sorted(PACKAGE.glob("ui/*/__init__.py"))]


def check_door(rooms: str, *allowed: str, besides: str = "$^") -> None:
    """What `rooms` import, at any depth of their code, is their own, the standard library, shared or `allowed`."""
    archrule(f"door of {rooms}", use_regex=True).match(rooms).exclude(besides).should_not_import(".").may_import(
        rooms, STDLIB, *allowed
    ).check("psm_desktop", only_direct_imports=True)


@pytest.mark.parametrize("name", DOORS)
def test_room_imports_only_through_its_doors(name: str) -> None:
    check_door(room(name), SHARED, *DOORS[name])


def test_domain_imports_plain_python_without_clock_and_disk() -> None:
    check_door(room("domain"), r"^psm_desktop\.errors$")
    world = library("time", "os", "io", "pathlib", "sqlite3", "random", "secrets", "subprocess", "socket", "urllib")
    archrule("domain", use_regex=True).match(room("domain")).should_not_import(world).check(
        "psm_desktop", only_direct_imports=True
    )


def test_domain_asks_neither_clock_nor_disk() -> None:
    assert found("domain", lambda node: called(node) in {"today", "now", "utcnow", "open"}) == []


def test_what_all_may_import_leans_on_nothing() -> None:
    speaking = r"^psm_desktop\.(sentences|words)$"  # Italian for the domain's codes, amounts and days
    check_door(SHARED, besides=speaking)
    check_door(speaking, SHARED, room("domain"), room("texts"))


def test_models_ask_the_store_and_know_no_widget() -> None:
    check_door(
        r"^psm_desktop\.ui\..*" + MODEL,
        *(SHARED, room("domain"), room("store"), room(r"ui\.common"), r"^PySide6\.Qt(Core|Gui)$"),
    )


@pytest.mark.parametrize("screen", [name for name in SCREENS if name not in {"common", "shell"}])
def test_screen_knows_itself_and_what_all_screens_share(screen: str) -> None:
    more = {"office": [room("office")], "reports": [library("pypdfium2")]}.get(screen, [])
    check_door(room(rf"ui\.{screen}"), SHARED, *PAGE, *more, besides=MODEL)


def test_what_screens_share_knows_no_screen() -> None:
    check_door(room(r"ui\.common"), SHARED, *PAGE, besides=rf"{MODEL}|{DESK}")
    check_door(r"^psm_desktop\.ui" + DESK, SHARED, room("store"), *PAGE)


def test_only_the_shell_knows_all_screens() -> None:
    check_door(room(r"ui\.shell"), SHARED, room("ui"), *PAGE, besides=MODEL)


def test_nobody_imports_the_places_where_rooms_are_put_together() -> None:
    together = room("(app|cli|first_run|program|stage|start|verbs)")
    archrule("app, cli, verbs", use_regex=True).match(r"^psm_desktop").exclude(together).should_not_import(
        together
    ).check("psm_desktop", only_direct_imports=True)
    archrule("app", use_regex=True).match(room("app")).should_not_import(room("(cli|verbs)")).check(
        "psm_desktop", only_direct_imports=True
    )


def test_no_qt_is_reached_outside_the_window() -> None:
    window = room("(ui|jobs|app|first_run|program|stage|start)")
    archrule("no Qt", use_regex=True).match(r"^psm_desktop").exclude(window).should_not_import(QT).check("psm_desktop")


def test_heavy_libraries_wait_until_they_are_used() -> None:
    archrule("heavy", use_regex=True).match(room("(app|cli|first_run|program|verbs|ui|jobs)")).should_not_import(
        HEAVY
    ).check("psm_desktop", only_toplevel_imports=True)


@pytest.mark.parametrize("start", ["psm_desktop.app", "psm_desktop.cli"])
def test_heavy_libraries_are_absent_after_import(start: str) -> None:
    code = f"import re, sys, {start}; print(*(name for name in sys.modules if re.match({HEAVY!r}, name)))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout.split()) == (0, []), run.stderr


def test_screens_hold_no_sql() -> None:
    sql = re.compile(r"\s*(SELECT|INSERT|UPDATE|DELETE|REPLACE|CREATE|ALTER|DROP|PRAGMA|WITH|BEGIN|COMMIT)\b")
    assert found("ui", lambda node: isinstance(node, ast.Constant) and bool(sql.match(str(node.value)))) == []
    assert found("ui", lambda node: called(node) in {"execute", "executemany", "executescript"}) == []
    assert list(PACKAGE.glob("ui/**/*.sql")) == []


def test_every_room_is_one_we_drew() -> None:
    together = {"__init__", "errors", "language", "paths", "settings", "sentences", "words", "version"}
    together |= {"app", "cli", "first_run", "program", "stage", "start"}
    here = {path.stem for path in [*PACKAGE.glob("*.py"), *(path.parent for path in PACKAGE.glob("*/*.py"))]}
    assert here - together == {"domain", "ui", *DOORS}


def test_a_room_opens_with_its_docstring_and_no_code() -> None:
    for path in PACKAGE.rglob("__init__.py"):
        tree = ast.parse(path.read_bytes())
        assert ast.get_docstring(tree), path
        assert len(tree.body) == 1, path


def found(name: str, wanted: Callable[[ast.AST], bool]) -> list[str]:
    """Where the code of a room holds what is wanted, as 'file:line'."""
    return [
        f"{path.relative_to(PACKAGE)}:{getattr(node, 'lineno', '?')}"
        for path in sorted((PACKAGE / name).rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_bytes()))
        if wanted(node)
    ]


def called(node: ast.AST) -> str:
    """The last name of a called function; empty for anything that is not a call by name."""
    if not isinstance(node, ast.Call):
        return ""
    return getattr(node.func, "attr", "") or getattr(node.func, "id", "")
