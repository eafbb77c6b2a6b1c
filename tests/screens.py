"""Pictures of every screen, light and dark, Italian and English, into a folder that is not kept: `make screens`.

The copies are those of `psm demo`, so what is seen is what anybody can play.
"""

import os
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Iterator
from itertools import chain, product
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from psm_desktop.ui.shell.copy_window import CopyWindow

SIZES = {"": (1366, 768), "-697": (1366, 697), "-minimo": (1024, 520)}
EMPTY = "vuota"
"""The copy in which nobody has recorded anything yet."""
GIVEN, HANDOVER = "sola-lettura", "consegne.psm"
"""The copy of which a commune was handed over, and the file that took it."""
WAIT_MS = 2500
"""For what a screen does off the window's thread."""


def main(folder: Path) -> None:
    """Play the demo, then grab each screen in each theme, language and size."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["PSM_CONFIG"] = tempfile.mkdtemp(prefix="psm-screens-")
    folder.mkdir(parents=True, exist_ok=True)
    from psm_desktop.cli import main as psm

    played = Path(tempfile.mkdtemp(prefix="psm-screens-")) / "demo"
    if psm(["demo", str(played)]):
        sys.exit(1)
    disagree(played)
    psm(["--workspace", str(played / "ala-di-stura.psmdb"), "commune", "add", "001026"])  # something to switch to
    hand_over(played)
    psm(["init", str(played / f"{EMPTY}.psmdb"), "--comune", "001019", "--officer", "Maria Rossi"])
    copies = ("", "ala-di-stura", "ufficio", GIVEN, EMPTY)
    for theme, language, name in product(("light", "dark"), ("it", "en"), copies):
        file = str(played / f"{name}.psmdb") if name else ""
        subprocess.run([sys.executable, __file__, str(folder), theme, language, file], check=True)


def hand_over(played: Path) -> None:
    """One more copy, of which a commune was handed over; its file lies where the first run's pictures find it."""
    from psm_desktop import paths
    from psm_desktop.cli import main as psm

    given, phrase, out = played / f"{GIVEN}.psmdb", played / "frase.txt", str(paths.config_dir() / HANDOVER)
    phrase.write_text("lago sentiero forno rosa", "utf-8")
    psm(["--workspace", str(played / "ala-di-stura.psmdb"), "backup", str(given)])
    where = ["--workspace", str(given), "--comune", "001003"]
    psm([*where, "handover", out, "--passphrase-file", str(phrase)])


def disagree(played: Path) -> None:
    """Have the commune and the office write in the same fields without knowing of each other, and exchange."""
    from contextlib import redirect_stdout
    from io import StringIO
    from json import loads

    from psm_desktop.cli import main as psm

    ala, office = (["--workspace", str(played / f"{name}.psmdb")] for name in ("ala-di-stura", "ufficio"))
    with redirect_stdout(StringIO()) as said:
        psm([*ala, "list", "--json"])
    keys = {one["title"]: one["key"] for one in loads(said.getvalue())}
    path, bus, walls = (keys[title] for title in DISPUTED)
    for who, progress, end, part in ((ala, 40, "31/10/2027", "ponticelli"), (office, 38, "30/04/2028", "segnaletica")):
        psm([*who, "set", path, f"progress_pct={progress}", f"planned_end={end}", f"notes={NOTE.format(part=part)}"])
        psm([*who, "set", walls, f"title=Muretti a secco, {part}"])
    psm([*ala, "delete", bus])
    psm([*office, "set", bus, "planned_end=31/01/2028"])
    psm([*office, "receipt", "001003", str(played / "ricevuta-conflitti.psm")])
    psm([*ala, "receive", str(played / "ricevuta-conflitti.psm")])
    psm([*ala, "package", str(played / "conflitti.psm")])
    psm([*office, "receive", str(played / "conflitti.psm")])


def grab(folder: Path, theme: str, language: str, file: Path | None) -> None:
    """Every screen of one copy; of none the first run. In a process of its own, as one is started by hand."""
    from PySide6.QtWidgets import QApplication

    from psm_desktop import paths
    from psm_desktop.app import Program
    from psm_desktop.settings import Settings
    from psm_desktop.ui.common.language import speak
    from psm_desktop.ui.welcome.answers import Start

    app = QApplication([])
    speak(app, language)
    settings = Settings(paths.config_dir() / f"{theme}-{language}.json")
    settings.change(theme=theme, language=language, last_workspace="")
    program = Program(app, settings)
    sys.excepthook = leave  # the crash window would wait for somebody
    program.start(file)
    shown = program.shown
    wait(300)
    shown.showNormal()  # the screen that is not there is a small one, which a window fills
    wait(300)
    for suffix, size in SIZES.items():
        shown.resize(*size)
        pages = getattr(shown, "pages", ())
        if file and file.stem == GIVEN:
            for name in only_read(shown):
                wait(WAIT_MS if not suffix else 300)
                shown.grab().save(str(folder / f"{GIVEN}-{name}-{language}-{theme}{suffix}.png"))
            continue
        for number, page in enumerate(pages):
            shown.open_number(number)
            wait(WAIT_MS if not suffix else 300)
            shown.grab().save(
                str(folder / f"{file.stem}-{page.title.lower().replace(' ', '-')}-{language}-{theme}{suffix}.png")
            )
        if file and file.stem == EMPTY:
            continue
        if hasattr(shown, "communes"):
            shown.communes.open()
            wait(300)
            shown.grab().save(str(folder / f"{file.stem}-cambia-comune-{language}-{theme}{suffix}.png"))
            shown.communes.box.close_box()
        if pages:
            for name in chain(at_work(shown), remarked(shown), of_the_plan(shown), beside(shown)):
                wait(300)
                shown.grab().save(str(folder / f"{file.stem}-{name}-{language}-{theme}{suffix}.png"))
        if not pages:
            wait(300)
            shown.grab().save(str(folder / f"benvenuto-{language}-{theme}{suffix}.png"))
            shown.start.choose_file(Start.HANDOVER, paths.config_dir() / HANDOVER)
            wait(1000)
            shown.start.locked.field.setFocus()
            shown.grab().save(str(folder / f"benvenuto-consegne-{language}-{theme}{suffix}.png"))
    os._exit(0)  # jobs may still run: nothing of this needs an orderly end


def leave(kind: type[BaseException], problem: BaseException, trace: TracebackType | None) -> None:
    """Say what went wrong and end, so that `make screens` fails."""
    traceback.print_exception(kind, problem, trace)
    os._exit(1)


def beside(shown: "CopyWindow") -> Iterator[str]:
    """The sections of the settings, the panels beside a screen, the box to go anywhere: each as it is shown."""
    settings = shown.pages[-1]
    for code in ("coat", "people", "look", "safety", "keys", "places") if hasattr(shown, "trash") else ("people",):
        shown.open_page(settings)
        settings.choose(code)
        yield f"impostazioni-{code}"
    shown.open_number(0)
    shown.help.show("accessibilita")
    yield "aiuto"
    shown.care.show_copies()
    yield "copie"
    if hasattr(shown, "trash"):
        shown.trash.show()
        yield "cestino"
        shown.handover.show()
        yield "consegne"
    shown.close_aside()
    shown.go_to.open()
    shown.go_to.go_to.box.field.setText("s")
    wait(1000)
    yield "vai-a"
    shown.go_to.go_to.box.close_box()


def only_read(shown: "CopyWindow") -> Iterator[str]:
    """A commune that was handed over: its record, its file section, and the panel with the way back."""
    shown.close_aside()
    shown.open_number(0)
    yield "cruscotto"
    shown.open_number(1)
    yield "scheda"
    shown.pages[1].screen.form.choose_tab(1)
    yield "quadro"
    shown.pages[1].screen.form.choose_tab(5)
    yield "allegati"
    shown.pages[1].screen.form.choose_tab(0)
    shown.handover.show()
    yield "riprendi"


def at_work(shown: "CopyWindow") -> Iterator[str]:
    """Piano e interventi while somebody works: the tabs of the sheet, a cell, what F7 finds, a pasted table."""
    from PySide6.QtGui import QGuiApplication

    from psm_desktop.ui.interventions.check_pane import ALL, HERE
    from psm_desktop.ui.interventions.list_model import COLUMNS, ListColumn
    from psm_desktop.ui.interventions.page import InterventionsPage

    for number, page in enumerate(shown.pages):
        if not isinstance(page, InterventionsPage):
            continue
        shown.open_number(number)
        for nth, name in enumerate(TABS):
            page.screen.form.choose_tab(nth)
            yield f"scheda-{name}"
        page.screen.form.choose_tab(0)
        table, checks = page.screen.list.table, page.screen.checks
        table.edit(page.screen.list.model.index(0, COLUMNS.index(ListColumn.STATUS)))
        yield "cella"
        page.screen.finish()
        for scope, name in ((HERE, "controllo"), (ALL, "controllo-tutti")):
            checks.check(scope)
            yield name
        page.screen.check_pane.closed.emit()
        QGuiApplication.clipboard().setText(PASTED)
        table.paste()
        wait(1000)
        yield "incolla"
        shown.pages[3].widget().check.leave_pressed.emit()


def remarked(shown: "CopyWindow") -> Iterator[str]:
    """What the office remarks: below its field at the commune, and where the office writes it."""
    from psm_desktop.ui.interventions.page import InterventionsPage
    from psm_desktop.ui.office.page import OfficePage
    from psm_desktop.ui.office.screen import KEYS, RETURNS, TOTALS

    for number, page in enumerate(shown.pages):
        if isinstance(page, InterventionsPage):
            shown.open_number(number)
            page.screen.search("con:osservazioni sentieri")
            page.screen.form.focus_column("cup")
            yield "osservazioni"
            page.screen.search("")
        elif isinstance(page, OfficePage):
            shown.open_number(number)
            office = page.widget()
            office.returns.opened.emit("001003")
            yield "ufficio-comune"
            key = next(one.key for one in office.commune.model.rows if one.title.startswith("Sentieri"))
            office.commune.opened.emit(key)
            office.record.table.choose_row(office.record.model.row_of(key, "cup"))
            yield "ufficio-intervento"
            office.record.back_pressed.emit()
            office.commune.back_pressed.emit()
            for code, name in ((TOTALS, "quadro"), (KEYS, "chiavi"), (RETURNS, "")):
                office.tabs.choose(code)
                if name:
                    yield f"ufficio-{name}"


def of_the_plan(shown: "CopyWindow") -> Iterator[str]:
    """The net of the axes with one of them chosen, and what is missing of the official text."""
    from psm_desktop.ui.plan.page import PlanPage
    from psm_desktop.ui.plan.screen import ENTRY, GAPS, HUNG, NET

    plan = next(page for page in shown.pages if isinstance(page, PlanPage))
    shown.open_page(plan)
    plan.choose("2.1.2")
    sides = [(NET, "rete"), (GAPS, "che-cosa-manca")]
    if plan.widget().hung is not None:
        plan.choose("2")
        sides.insert(0, (HUNG, "interventi-dei-comuni"))
    for code, name in sides:
        plan.widget().tabs.choose(code)
        wait(300)
        yield name
    plan.widget().tabs.choose(ENTRY)


DISPUTED = ("Sentieri di collegamento al parco", "Bus a chiamata di valle", "Muretti a secco e terrazzamenti")
NOTE = "Il secondo lotto comincia dopo il collaudo ({part}). La ditta ha chiesto una proroga di trenta giorni."
TABS = ("dati", "quadro", "crono", "indicatori", "note", "allegati", "storico")
PASTED = "Titolo\tAvanz.\tImporto €\tColore\nNuova fontana\t10 %\t5.000\trosso\nPonticello\tsessanta\t\t\n"
"""As a spreadsheet puts it on the clipboard: two new interventions, a cell nobody can read, a column nobody knows."""


def wait(ms: int) -> None:
    """Let the window and its jobs work; QTest.qWait would hold the interpreter and starve the jobs."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


if __name__ == "__main__":
    if len(sys.argv) > 2:
        grab(Path(sys.argv[1]), sys.argv[2], sys.argv[3], Path(sys.argv[4]) if sys.argv[4] else None)
    else:
        main(Path(sys.argv[1] if len(sys.argv) > 1 else "screens"))
