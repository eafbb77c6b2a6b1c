"""1024 × 520, and text half as large again (EN 301 549, 11.1.4.4 and 11.1.4.10): every word has its place."""

from collections.abc import Iterator
from pathlib import Path

import fitting
import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget
from whole import Whole

from psm_desktop.ui.common.language import LANGUAGES, speak
from psm_desktop.ui.common.theme import Theme

SIZES = [(1024, 520, 100), (1093, 558, 100), (1366, 697, 150), (1024, 520, 150)]
"""The second is a screen of 1366 × 768 that Windows shows at 125 %."""
COPIES = ("ala-di-stura", "ufficio")


@pytest.mark.parametrize("copy", COPIES)
@pytest.mark.parametrize(("width", "height", "text"), SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_in_every_state_all_words_fit(
    theme: Theme,
    qapp: QApplication,
    english: None,
    played: Path,
    copy: str,
    width: int,
    height: int,
    text: int,
    language: str,
) -> None:
    speak(qapp, language)
    if text != theme.text_size:
        theme.resize(text)
    whole = Whole(theme, played / f"{copy}.psmdb", (width, height))

    def too_large(window: QWidget) -> Iterator[str]:
        yield from fitting.too_large(window, QSize(width, height))

    found = whole.found(fitting.cut_words, fitting.cut_widgets, fitting.sideways, too_large)
    whole.put_away()
    assert [sentence for some in found.values() for sentence in some] == []
