"""The screen of reports: the preview shows the very bytes that are saved and printed."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event

import pytest
from desks import ALA, NOW, add, commune_desk
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.reports import preview
from psm_desktop.store import local
from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.reports.making import OfYear, Period
from psm_desktop.ui.reports.page import ReportsPage
from psm_desktop.ui.reports.preview import picture
from psm_desktop.ui.reports.screen import ReportsWidget
from tests.reports.pdf_text import pages

Show = Callable[[QWidget], None]
LongOn = Callable[[Desk], LongWork]


@dataclass
class Answers:
    """What the person answers when asked for a file or a printer."""

    out: Path | None = None
    printer: QPrinter | None = None
    asked: list[str] = field(default_factory=list)

    def where(self, _parent: QWidget, _title: str, name: str, _kinds: str) -> Path | None:
        self.asked.append(name)
        return self.out

    def ask_printer(self, _parent: QWidget, _pages: int) -> QPrinter | None:
        return self.printer


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return commune_desk(tmp_path)


@pytest.fixture
def page(theme: Theme, desk: Desk, long_on: LongOn, answers: Answers) -> ReportsPage:
    add(desk.hand.db, ALA, "Sentieri di collegamento al parco", cents=132_000_00, funded=132_000_00)
    return ReportsPage(theme, desk, long_on(desk), AskFile(where=answers.where), answers.ask_printer)


@pytest.fixture
def widget(page: ReportsPage, show: Show, qtbot: QtBot) -> ReportsWidget:
    made = page.widget()
    made.resize(1294, 650)
    with qtbot.waitSignal(made.made_anew, timeout=30_000):
        show(made)
    return made


def test_nothing_is_made_before_the_screen_is_shown(qtbot: QtBot, page: ReportsPage) -> None:
    qtbot.addWidget(page.widget())
    assert page.widget().made is None
    assert not page.widget().print.isEnabled()


def test_the_preview_shows_the_pages_of_the_report(widget: ReportsWidget) -> None:
    made = widget.made
    assert made is not None
    assert made.pdf.startswith(b"%PDF")
    assert preview.page_count(made.pdf) == made.pages
    assert widget.preview.pages.pdf is made.pdf
    assert widget.preview.pages.accessibleName() == f"Anteprima, pagina 1 di {made.pages}"
    shot = widget.preview.pages.grab().toImage()
    assert len({shot.pixel(x, y) for x in range(0, shot.width(), 7) for y in range(0, shot.height(), 7)}) > 10


def test_without_an_earlier_report_the_period_has_no_beginning(widget: ReportsWidget) -> None:
    assert (widget.options.since.text(), widget.options.upto.text()) == ("", "22/11/2026")


def test_the_period_starts_where_the_last_report_ended(theme: Theme, desk: Desk, long_on: LongOn, qtbot: QtBot) -> None:
    local.note_council(desk.hand.db, ALA, "2026-09-28", NOW - 86_400)
    widget = ReportsPage(theme, desk, long_on(desk)).widget()
    qtbot.addWidget(widget)
    assert widget.options.since.text() == "28/09/2026"


def test_saving_writes_the_bytes_shown_and_remembers_the_day(
    widget: ReportsWidget, desk: Desk, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    answers.out = tmp_path / "relazione.pdf"
    with qtbot.waitSignal(desk.told, timeout=10_000) as told:
        qtbot.mouseClick(widget.save, Qt.MouseButton.LeftButton)
    assert widget.made is not None
    assert answers.out.read_bytes() == widget.made.pdf
    assert answers.asked == ["relazione-consiglio-ala-di-stura-2026-11-22.pdf"]
    assert told.args == [f"Rapporto salvato in «relazione.pdf», cartella {tmp_path}.", "ok"]
    assert local.last_council(desk.hand.db, ALA, "2026-11-23") == ("2026-11-22", NOW)


def test_a_folder_that_is_not_there_is_told_in_a_sentence(
    widget: ReportsWidget, desk: Desk, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    answers.out = tmp_path / "chiavetta" / "relazione.pdf"
    with qtbot.waitSignal(desk.told, timeout=10_000) as told:
        qtbot.mouseClick(widget.save, Qt.MouseButton.LeftButton)
    assert told.args[1] == "bad"
    assert "«relazione.pdf»" in told.args[0]
    assert local.last_council(desk.hand.db, ALA, "2026-11-23") is None


def test_thinking_better_of_it_saves_nothing(
    widget: ReportsWidget, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    before = sorted(tmp_path.iterdir())
    qtbot.mouseClick(widget.save, Qt.MouseButton.LeftButton)
    assert sorted(tmp_path.iterdir()) == before
    assert len(answers.asked) == 1


def test_printing_paints_every_page(
    widget: ReportsWidget, desk: Desk, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "stampato.pdf"))
    answers.printer = printer
    with qtbot.waitSignal(desk.told, timeout=30_000) as told:
        qtbot.keyClick(widget, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert widget.made is not None
    assert "alla stampante" in told.args[0]
    printed = (tmp_path / "stampato.pdf").read_bytes()
    assert preview.page_count(printed) == widget.made.pages
    assert _darkness(picture(printed, 0, 0.5)) == pytest.approx(_darkness(picture(widget.made.pdf, 0, 0.5)), abs=2)


def _darkness(page: QImage) -> float:
    """Mean of all pixels, 0 black to 255 white."""
    one = page.convertToFormat(QImage.Format.Format_Grayscale8).scaled(
        1, 1, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    return one.pixelColor(0, 0).red()


def test_another_period_makes_another_report(widget: ReportsWidget, qtbot: QtBot) -> None:
    first = widget.made
    widget.options.since.setFocus()
    qtbot.keyClicks(widget.options.since, "1/10/26")
    with qtbot.waitSignal(widget.made_anew, timeout=30_000):
        qtbot.keyClick(widget.options.since, Qt.Key.Key_Return)
    assert widget.made is not None
    assert first is not None
    assert widget.made.asked == Period("2026-10-01", "2026-11-22")
    assert widget.made.pdf != first.pdf


def test_a_period_that_ends_before_it_begins_is_told_at_the_field(widget: ReportsWidget, qtbot: QtBot) -> None:
    widget.options.since.setFocus()
    qtbot.keyClicks(widget.options.since, "1/12/26")
    qtbot.keyClick(widget.options.since, Qt.Key.Key_Return)
    assert widget.options.since.accessibleDescription().startswith("Il periodo finisce (22/11/2026) prima")
    assert widget.options.period() is None


def test_a_change_in_the_copy_makes_it_anew(widget: ReportsWidget, desk: Desk, qtbot: QtBot) -> None:
    first = widget.made
    add(desk.hand.db, ALA, "Rifugio", cents=50_000_00, ready=False)
    with qtbot.waitSignal(widget.made_anew, timeout=30_000):
        desk.wrote(None)
    assert widget.made is not None
    assert first is not None
    assert widget.made.pdf != first.pdf


def test_what_is_being_typed_is_recorded_first(widget: ReportsWidget, desk: Desk, qtbot: QtBot) -> None:
    finished: list[str] = []
    desk.before_reading(lambda: finished.append("recorded"))
    with qtbot.waitSignal(widget.made_anew, timeout=30_000):
        widget.make()
    assert finished == ["recorded"]


def test_a_report_with_something_to_correct_says_it_is_a_draft_and_offers_the_way(
    widget: ReportsWidget, page: ReportsPage, desk: Desk, qtbot: QtBot
) -> None:
    assert widget.draft.sentence == ""
    add(desk.hand.db, ALA, "Rifugio", ready=False, cup="CORTO")
    with qtbot.waitSignal(widget.made_anew, timeout=30_000):
        desk.wrote(None)
    assert widget.draft.sentence == "Un intervento ha qualcosa da correggere: sul foglio c'è scritto BOZZA."
    with qtbot.waitSignal(page.intervention_list_wanted):
        qtbot.mouseClick(widget.draft.buttons[0], Qt.MouseButton.LeftButton)


def test_stopping_leaves_no_report_and_offers_to_start_again(
    theme: Theme, desk: Desk, long_on: LongOn, show: Show, qtbot: QtBot
) -> None:
    long, may_go_on = long_on(desk), Event()
    long.start("Altro lavoro", lambda _db, _step: may_go_on.wait(), lambda _none: None)
    widget = ReportsPage(theme, desk, long).widget()
    show(widget)
    long.panel.stop_pressed.emit()
    may_go_on.set()
    qtbot.waitUntil(lambda: widget.preview.sentence.startswith("Interrotto"), timeout=30_000)
    assert widget.made is None
    assert not widget.save.isEnabled()
    with qtbot.waitSignal(widget.made_anew, timeout=30_000):
        widget.preview.again_pressed.emit()
    assert widget.save.isEnabled()


def test_zoom_and_pages_are_worked_by_buttons_and_keys(widget: ReportsWidget, desk: Desk, qtbot: QtBot) -> None:
    for number in range(60):
        add(desk.hand.db, ALA, f"Lavoro {number}", ready=False)
    with qtbot.waitSignal(widget.made_anew, timeout=30_000):
        desk.wrote(None)
    shown = widget.preview.pages
    assert shown.pages > 1
    qtbot.mouseClick(widget.preview.next, Qt.MouseButton.LeftButton)
    assert shown.page == 2
    shown.setFocus()
    shown.verticalScrollBar().setValue(0)
    qtbot.keyClick(shown, Qt.Key.Key_PageUp)
    assert shown.page == 1
    assert not widget.preview.before.isEnabled()
    before = shown.zoom
    qtbot.mouseClick(widget.preview.larger, Qt.MouseButton.LeftButton)
    assert shown.zoom > before
    qtbot.mouseClick(widget.preview.fit, Qt.MouseButton.LeftButton)
    assert shown.zoom == before


def test_a_lying_page_is_fitted_to_the_room_as_an_upright_one(widget: ReportsWidget, qtbot: QtBot) -> None:
    shown = widget.preview.pages
    upright = shown.zoom
    choose_the_financial_table(widget, qtbot)
    assert shown.zoom < upright
    assert not shown.horizontalScrollBar().isVisible()


def choose_the_financial_table(widget: ReportsWidget, qtbot: QtBot) -> None:
    widget.reports.setFocus()
    with qtbot.waitSignal(widget.made_anew, timeout=30_000):
        qtbot.keyClick(widget.reports, Qt.Key.Key_Down)


def test_arrows_choose_the_financial_table_of_this_year(widget: ReportsWidget, qtbot: QtBot) -> None:
    choose_the_financial_table(widget, qtbot)
    assert widget.made is not None
    assert widget.made.asked == OfYear(2026)
    assert widget.year_options.year.isVisible()
    assert not widget.options.isVisible()
    told = pages(widget.made.pdf)[0]
    assert "Quadro finanziario, anno 2026" in told
    assert "132.000,00" in told
    with qtbot.waitSignal(widget.made_anew, timeout=30_000):
        qtbot.keyClick(widget.reports, Qt.Key.Key_Up)
    assert isinstance(widget.made.asked, Period)
    assert widget.options.isVisible()


def test_another_year_makes_another_table(widget: ReportsWidget, page: ReportsPage, qtbot: QtBot) -> None:
    choose_the_financial_table(widget, qtbot)
    page.focus_search()
    assert widget.year_options.year.hasFocus()
    with qtbot.waitSignal(widget.made_anew, timeout=30_000):
        qtbot.keyClick(widget.year_options.year, Qt.Key.Key_Home)
    assert widget.made is not None
    assert widget.made.asked == OfYear(None)
    assert "Quadro finanziario, tutti gli anni" in pages(widget.made.pdf)[0]


def test_the_financial_table_is_saved_and_is_no_council(
    widget: ReportsWidget, desk: Desk, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    choose_the_financial_table(widget, qtbot)
    answers.out = tmp_path / "quadro.pdf"
    with qtbot.waitSignal(desk.told, timeout=10_000) as told:
        qtbot.keyClick(widget, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert widget.made is not None
    assert answers.out.read_bytes() == widget.made.pdf
    assert answers.asked == ["quadro-finanziario-ala-di-stura-2026.pdf"]
    assert told.args[1] == "ok"
    assert local.last_council(desk.hand.db, ALA, "2026-11-23") is None


def test_every_control_has_a_name_and_it_fits_the_smallest_window(
    widget: ReportsWidget, nameless: Callable[[QWidget], list[str]]
) -> None:
    assert nameless(widget) == []
    hint = widget.minimumSizeHint()
    assert hint.width() <= 1024 - 56
    assert hint.height() <= 520 - 36 - 28
