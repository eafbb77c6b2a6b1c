"""A window on a commune that was handed over: what holds for every window holds for it, in large text too."""

from collections.abc import Iterator
from pathlib import Path

import fitting
import pytest
import walking
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget
from whole import Whole

from psm_desktop.cli import main as psm
from psm_desktop.sync import handover_file
from psm_desktop.ui.common.language import LANGUAGES, speak
from psm_desktop.ui.common.theme import Theme

ALA = "001003"
CHECKS = (walking.unnamed, walking.misplaced_roles, walking.lost_on_the_way, walking.against_reading)


@pytest.fixture
def given(played: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Ala di Stura's copy of the demo, handed over."""
    monkeypatch.setattr(handover_file, "PASSES", 1)
    monkeypatch.setattr(handover_file, "MEMORY", 8 << 10)
    file, phrase = tmp_path / "passata.psmdb", tmp_path / "frase.txt"
    phrase.write_text("lago sentiero forno rosa", "utf-8")
    assert psm(["--workspace", str(played / "ala-di-stura.psmdb"), "backup", str(file)]) == 0
    words = ["handover", str(tmp_path / "consegne.psm"), "--passphrase-file", str(phrase)]
    assert psm(["--workspace", str(file), "--comune", ALA, *words]) == 0
    return file


def test_names_roles_and_order(theme: Theme, given: Path) -> None:
    whole = Whole(theme, given, (1366, 697))
    assert whole.window.notice.isVisible()
    found = whole.found(*CHECKS)
    whole.put_away()
    assert [sentence for some in found.values() for sentence in some] == []


@pytest.mark.parametrize(("width", "height", "text"), [(1024, 520, 100), (1366, 697, 150), (1024, 520, 150)])
@pytest.mark.parametrize("language", LANGUAGES)
def test_all_words_fit(
    theme: Theme, qapp: QApplication, english: None, given: Path, width: int, height: int, text: int, language: str
) -> None:
    speak(qapp, language)
    if text != theme.text_size:
        theme.resize(text)
    whole = Whole(theme, given, (width, height))

    def too_large(window: QWidget) -> Iterator[str]:
        yield from fitting.too_large(window, QSize(width, height))

    found = whole.found(fitting.cut_words, fitting.cut_widgets, fitting.sideways, too_large)
    whole.put_away()
    assert [sentence for some in found.values() for sentence in some] == []
