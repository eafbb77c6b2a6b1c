"""`main.py`: the window alone or on a named copy; `psm` with anything else."""

import sys

import pytest

import main
from psm_desktop import cli, start


@pytest.mark.parametrize(
    ("words", "way"),
    [
        ([], "window"),
        (["Comune di Balme.psmdb"], "window"),
        (["COPIA.PSMDB"], "window"),
        (["list"], "psm"),
        (["inspect", "copia.psmdb"], "psm"),
        (["--workspace", "copia.psmdb", "list"], "psm"),
    ],
)
def test_a_copy_alone_is_opened_in_the_window(words: list[str], way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    taken = []
    monkeypatch.setattr(start, "main", lambda: taken.append("window") or 0)
    monkeypatch.setattr(cli, "main", lambda: taken.append("psm") or 0)
    monkeypatch.setattr(sys, "argv", ["main.py", *words])
    assert main.main() == 0
    assert taken == [way]
