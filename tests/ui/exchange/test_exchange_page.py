"""The commune's letter box on the screen, with an office and the real packages underneath."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from answers import FileAnswers
from desks import ALA, NOW, add, commune_desk
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.commands.attach import Attach, keep_files
from psm_desktop.commands.delete_row import DeleteRow
from psm_desktop.commands.set_fields import SetFields
from psm_desktop.domain import armour
from psm_desktop.store import backup
from psm_desktop.sync import inbox, invitation, receipts
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.exchange.entries import Entry, EntryView
from psm_desktop.ui.exchange.page import ExchangePage
from psm_desktop.ui.exchange.screen import ExchangeWidget
from psm_desktop.ui.exchange.words import fields_words
from tests.readers.mails import message, pec

Show = Callable[[QWidget], None]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    (tmp_path / "comune").mkdir()
    return commune_desk(tmp_path / "comune")


def press(qtbot: QtBot, button: QWidget) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def rows(view: EntryView) -> list[tuple[str, str, str]]:
    return [(one.title, one.note, one.mark.word if one.mark else "") for one in view.entries.entries]


def read_file(widget: ExchangeWidget, answers: FileAnswers, file: Path, qtbot: QtBot) -> None:
    answers.files = [file]
    with qtbot.waitSignal(widget.post.read):
        press(qtbot, widget.read)


def invite(widget: ExchangeWidget, answers: FileAnswers, office: Desk, folder: Path, qtbot: QtBot) -> None:
    invitation.invite(office.hand.db, ALA, folder / "invito.psm", NOW)
    read_file(widget, answers, folder / "invito.psm", qtbot)


def prepare(widget: ExchangeWidget, answers: FileAnswers, out: Path, qtbot: QtBot) -> list[object]:
    answers.out = out
    with qtbot.waitSignal(widget._desk.told) as told:
        press(qtbot, widget.prepare)
    return told.args


def test_without_an_invitation_it_says_what_to_do_and_prepares_nothing(
    widget: ExchangeWidget, answers: FileAnswers, office: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    assert widget.bar.sentence.startswith("Per preparare file serve l'invito dell'ufficio metropolitano.")
    assert not widget.prepare.isEnabled()
    invitation.invite(office.hand.db, ALA, tmp_path / "invito.psm", NOW)
    answers.files = [tmp_path / "invito.psm"]
    with qtbot.waitSignal(widget.post.read):
        press(qtbot, widget.bar.buttons[0])
    assert widget.bar.sentence == ""
    assert widget.prepare.isEnabled()
    assert rows(widget.inbox.view) == [("Invito del 22/11/2026", "«invito.psm»", "Invito letto")]


def test_shown_again_it_asks_on_the_other_thread_and_the_chosen_row_stays_chosen(
    widget: ExchangeWidget, desk: Desk, qtbot: QtBot
) -> None:
    first = add(desk.hand.db, ALA, "Sentieri di collegamento")
    desk.wrote(None)
    widget.outbox.view.choose(first)
    widget.hide()
    add(desk.hand.db, ALA, "Rifugio")
    desk.wrote(None)
    asked = list[str]()
    desk.hand.db.set_trace_callback(asked.append)
    widget.show()
    assert [title for title, *_ in rows(widget.outbox.view)] == ["Sentieri di collegamento"]
    qtbot.waitUntil(lambda: len(rows(widget.outbox.view)) == 2)
    assert widget.outbox.view.about() == first
    assert not any("journal" in one or "outbox" in one or "inbox" in one for one in asked)


def test_what_is_to_send_stands_by_record_with_what_changed(widget: ExchangeWidget, desk: Desk) -> None:
    add(desk.hand.db, ALA, "Sentieri di collegamento", cents=132_000_00)
    add(desk.hand.db, ALA, "Rifugio", ready=False)
    desk.wrote(None)
    assert rows(widget.outbox.view) == [
        ("Rifugio", "Nuovo intervento, 1 modifica", "Bozza"),
        ("Sentieri di collegamento", "Nuovo intervento, 3 modifiche", "Da inviare"),
    ]


def test_a_record_that_was_told_of_says_how_much_changed_since(
    widget: ExchangeWidget, answers: FileAnswers, office: Desk, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    invite(widget, answers, office, tmp_path, qtbot)
    key = add(desk.hand.db, ALA, "Sentieri di collegamento")
    prepare(widget, answers, tmp_path / "ritorno.psm", qtbot)
    SetFields("intervention", key, {"status": "running", "progress_pct": 40}).run(desk.hand)
    desk.wrote(None)
    assert [note for _, note, _ in rows(widget.outbox.view)] == ["2 modifiche: stato, avanzamento"]


def test_what_is_attached_is_told_with_its_size_and_stays_here(
    widget: ExchangeWidget, desk: Desk, tmp_path: Path
) -> None:
    key, deed = add(desk.hand.db, ALA, "Sentieri di collegamento"), tmp_path / "delibera.pdf"
    deed.write_bytes(bytes(2_100_000))
    files = keep_files(desk.hand.workspace, [deed])
    for name in ("delibera.pdf", "la stessa.pdf"):  # one content is one file
        Attach(key, [replace(files[0], name=name)]).run(desk.hand)
    desk.wrote(None)
    assert widget.columns.beside.currentText() == "Con 1 allegato, 2,1\u00a0MB"


def test_enter_on_a_record_asks_to_show_it(
    widget: ExchangeWidget, page: ExchangePage, desk: Desk, qtbot: QtBot
) -> None:
    key = add(desk.hand.db, ALA, "Sentieri di collegamento")
    desk.wrote(None)
    page.focus_search()
    qtbot.keyClick(widget.outbox.view, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.intervention_wanted) as wanted:
        qtbot.keyClick(widget.outbox.view, Qt.Key.Key_Return)
    assert wanted.args == [key]


def test_what_is_in_the_bin_says_so_and_where_one_brings_it_back(
    widget: ExchangeWidget, page: ExchangePage, desk: Desk, qtbot: QtBot
) -> None:
    key = add(desk.hand.db, ALA, "Sentieri di collegamento")
    desk.do(DeleteRow("intervention", key), "eliminazione")
    assert [mark for *_, mark in rows(widget.outbox.view)] == ["Nel cestino"]
    page.focus_search()
    qtbot.keyClick(widget.outbox.view, Qt.Key.Key_Down)
    with qtbot.assertNotEmitted(page.intervention_wanted), qtbot.waitSignal(desk.told) as told:
        qtbot.keyClick(widget.outbox.view, Qt.Key.Key_Return)
    assert str(told.args[0]).startswith("«Sentieri di collegamento» è nel cestino")


def test_a_file_is_prepared_then_confirmed_by_the_receipt_that_is_read(
    widget: ExchangeWidget, answers: FileAnswers, office: Desk, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    invite(widget, answers, office, tmp_path, qtbot)
    add(desk.hand.db, ALA, "Sentieri di collegamento", cents=132_000_00)
    desk.wrote(None)
    sentence, level = prepare(widget, answers, tmp_path / "ritorno.psm", qtbot)
    assert level == "ok"
    assert str(sentence).startswith("File «ritorno.psm» preparato con 3 modifiche")
    assert answers.names == ["ritorno-ala-di-stura-2026-11-22.psm"]
    assert rows(widget.outbox.view) == []
    ((title, note, state),) = rows(widget.prepared.view)
    assert (title, state) == ("Pacchetto del 22/11/2026", "Preparato oggi")
    assert "3 modifiche" in note
    assert "«ritorno.psm»" in note

    inbox.receive(office.hand.db, [tmp_path / "ritorno.psm"], now=NOW)
    receipts.write_receipt(office.hand.db, ALA, tmp_path / "ricevuta.psm", NOW)
    read_file(widget, answers, tmp_path / "ricevuta.psm", qtbot)
    assert rows(widget.prepared.view)[0][2] == "Confermato 22/11"
    assert widget.detail.isVisible()
    assert widget.detail.words.startswith(
        "L'ufficio ha confermato un pacchetto. L'ufficio ha tutte le modifiche fatte qui"
    )
    assert [widget.detail.model.index(0, column).data() for column in (0, 1)] == ["ritorno.psm", "Preso"]
    qtbot.waitUntil(lambda: rows(widget.inbox.view)[0][2] == "Letta")
    assert len(backup.made(desk.workspace)) == 2  # before the invitation and before the receipt


def test_a_receipt_tells_what_was_refused_and_why(
    widget: ExchangeWidget, answers: FileAnswers, office: Desk, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    invite(widget, answers, office, tmp_path, qtbot)
    add(desk.hand.db, ALA, "Sentieri di collegamento")
    prepare(widget, answers, tmp_path / "ritorno.psm", qtbot)
    (tmp_path / "rotto.psm").write_bytes((tmp_path / "ritorno.psm").read_bytes()[:-7])
    inbox.receive(office.hand.db, [tmp_path / "ritorno.psm", tmp_path / "rotto.psm"], now=NOW)
    receipts.write_receipt(office.hand.db, ALA, tmp_path / "ricevuta.psm", NOW)
    read_file(widget, answers, tmp_path / "ricevuta.psm", qtbot)
    assert rows(widget.inbox.view)[0][1] == "un pacchetto preso, uno non accettato"
    model = widget.detail.model
    told = {model.index(row, 0).data(): model.index(row, 2).data() for row in range(model.rowCount())}
    assert told["rotto.psm"] == (
        "«rotto.psm» è arrivato all'ufficio incompleto o cambiato. Prepara un altro pacchetto e mandalo."
    )
    qtbot.keyClick(widget.detail.table, Qt.Key.Key_Escape)
    assert not widget.detail.isVisible()


def test_a_damaged_file_is_refused_in_words_and_can_be_read_again(
    widget: ExchangeWidget, answers: FileAnswers, office: Desk, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    invitation.invite(office.hand.db, ALA, tmp_path / "invito.psm", NOW)
    file = tmp_path / "invito.psm"
    file.write_bytes(file.read_bytes()[:-3])
    answers.files = [file]
    with qtbot.waitSignal(desk.told) as told:
        press(qtbot, widget.read)
    assert told.args[1] == "bad"
    ((_title, note, state),) = rows(widget.inbox.view)
    assert (note, state) == ("«invito.psm»", "Non accettato")
    widget.inbox.view.setFocus()
    qtbot.keyClick(widget.inbox.view, Qt.Key.Key_Down)
    qtbot.keyClick(widget.inbox.view, Qt.Key.Key_Return)
    assert widget.detail.words == told.args[0]


def test_files_dropped_on_the_window_are_read(page: ExchangePage, office: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "posta").mkdir()
    invitation.invite(office.hand.db, ALA, tmp_path / "posta" / "invito.psm", NOW)
    with qtbot.waitSignal(page.widget().post.read):
        page.take_files([tmp_path / "posta"])
    assert page.widget().prepare.isEnabled()


@pytest.mark.parametrize(("count", "words"), [(2, "(e un altro file)"), (3, "(e altri 2 file)")])
def test_of_several_files_the_worst_is_told_and_how_many_others(
    page: ExchangePage, desk: Desk, tmp_path: Path, qtbot: QtBot, count: int, words: str
) -> None:
    files = [tmp_path / f"lista {number}.txt" for number in range(count)]
    for file in files:
        file.write_text(f"ciao da {file.name}", "utf-8")
    page.widget()
    with qtbot.waitSignal(desk.told) as told:
        page.take_files(files)
    assert str(told.args[0]).endswith(words)


def test_a_message_is_read_as_it_was_saved_and_one_with_nothing_is_no_trouble(
    page: ExchangePage, office: Desk, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    data = invitation.invite(office.hand.db, ALA, tmp_path / "invito.psm", NOW).file.read_bytes()
    (tmp_path / "posta").mkdir()
    (tmp_path / "posta" / "messaggio.eml").write_bytes(pec(message(("invito.psm", data))).as_bytes())
    (tmp_path / "accettazione.eml").write_bytes(pec(message()).as_bytes())
    with qtbot.waitSignal(desk.told) as told:
        page.take_files([tmp_path / "accettazione.eml"])
    assert told.args == ["In «accettazione.eml» non c'è nessun pacchetto del Piano. Se aspettavi un file, chiedi di "
                         "rimandarlo.", "info"]  # fmt: skip
    with qtbot.waitSignal(page.widget().post.read):
        page.take_files([tmp_path / "posta"])
    assert page.widget().prepare.isEnabled()
    assert rows(page.widget().inbox.view)[0][1] == "«invito.psm in messaggio.eml»"


def test_a_package_is_pasted_as_text_or_as_a_file_that_was_copied(
    widget: ExchangeWidget, office: Desk, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("tutt'altro")
    with qtbot.waitSignal(desk.told) as told:
        press(qtbot, widget.paste)
    assert "Negli appunti non c'è nessun pacchetto" in str(told.args[0])
    file = invitation.invite(office.hand.db, ALA, tmp_path / "invito.psm", NOW).file
    clipboard.setText(f"> Buongiorno\n{armour.write(file.read_bytes())}\n-- \nL'ufficio")
    with qtbot.waitSignal(widget.post.read):
        press(qtbot, widget.paste)
    assert widget.prepare.isEnabled()
    assert rows(widget.inbox.view)[0][1] == "«pacchetto.psm in appunti»"
    copied = QMimeData()
    copied.setUrls([QUrl.fromLocalFile(str(file))])
    clipboard.setMimeData(copied)
    with qtbot.waitSignal(widget.post.read) as read:
        press(qtbot, widget.paste)
    assert [one.name for one in read.args[0]] == ["invito.psm"]
    clipboard.clear()


def test_ctrl_enter_prepares_and_what_is_typed_goes_with_it(
    widget: ExchangeWidget, answers: FileAnswers, office: Desk, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    invite(widget, answers, office, tmp_path, qtbot)
    recorded: list[str] = []
    desk.before_reading(lambda: recorded.append("typing"))
    answers.out = tmp_path / "ritorno.psm"
    with qtbot.waitSignal(desk.told):
        qtbot.keyClick(widget, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert recorded == ["typing"]
    assert answers.out.exists()


def test_conflicts_are_counted_and_lead_to_where_one_chooses(
    widget: ExchangeWidget,
    page: ExchangePage,
    answers: FileAnswers,
    office: Desk,
    desk: Desk,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    invite(widget, answers, office, tmp_path, qtbot)
    key = add(desk.hand.db, ALA, "Sentieri di collegamento", progress_pct=10)
    prepare(widget, answers, tmp_path / "ritorno.psm", qtbot)
    inbox.receive(office.hand.db, [tmp_path / "ritorno.psm"], now=NOW)
    there = type(desk.hand)(office.hand.db, ALA, "Ufficio del Piano", lambda: NOW)
    SetFields("intervention", key, {"progress_pct": 20}).run(there)
    SetFields("intervention", key, {"progress_pct": 30}).run(desk.hand)
    receipts.write_receipt(office.hand.db, ALA, tmp_path / "ricevuta.psm", NOW)
    answers.files, before = [tmp_path / "ricevuta.psm"], list(desk.hand.db.iterdump())
    for answer in (Qt.Key.Key_Escape, Qt.Key.Key_Return):
        with qtbot.waitSignal(widget.post.pile.looked):
            widget.post.ask_for_files()
        assert "campi con due valori da scegliere 1" in widget.preview.words
        assert list(desk.hand.db.iterdump()) == before, "nothing is written before the person says so"
        if answer == Qt.Key.Key_Escape:
            qtbot.keyClick(widget.preview.take, answer)
            assert not widget.preview.isVisible()
    with qtbot.waitSignal(widget.post.read):
        qtbot.keyClick(widget.preview.take, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert widget.inbox.view.hasFocus(), "the panel with the button is gone"
    assert widget.bar.findChildren(QLabel)[0].text() == "Un campo ha due valori."
    with qtbot.waitSignal(page.conflicts_wanted):
        press(qtbot, widget.bar.buttons[0])


def test_a_folder_that_is_gone_is_told_and_nothing_counts_as_prepared(
    widget: ExchangeWidget, answers: FileAnswers, office: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    invite(widget, answers, office, tmp_path, qtbot)
    sentence, level = prepare(widget, answers, tmp_path / "chiavetta" / "ritorno.psm", qtbot)
    assert level == "bad"
    assert "«ritorno.psm»" in str(sentence)
    assert rows(widget.prepared.view) == []


def test_a_receipt_that_follows_another_is_not_told_as_one_that_took_nothing(
    widget: ExchangeWidget, answers: FileAnswers, office: Desk, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    invite(widget, answers, office, tmp_path, qtbot)
    add(desk.hand.db, ALA, "Sentieri di collegamento")
    prepare(widget, answers, tmp_path / "ritorno.psm", qtbot)
    inbox.receive(office.hand.db, [tmp_path / "ritorno.psm"], now=NOW)
    for number in (1, 2):
        receipts.write_receipt(office.hand.db, ALA, tmp_path / f"ricevuta-{number}.psm", NOW + number)
    inbox.receive(desk.hand.db, [tmp_path / "ricevuta-2.psm"], now=NOW + 3)
    widget.look()
    qtbot.waitUntil(lambda: rows(widget.inbox.view)[0][1] == "nessun pacchetto nuovo")


def test_no_screen_text_claims_that_something_was_sent(widget: ExchangeWidget) -> None:
    texts = [one.text() for kind in (QLabel, QPushButton) for one in widget.findChildren(kind)]
    assert any("Da inviare" in text for text in texts)
    assert [text for text in texts if "inviato" in text.lower() or "spedito" in text.lower()] == []


def test_in_a_narrow_window_the_columns_are_tabs(widget: ExchangeWidget, qtbot: QtBot) -> None:
    assert widget.outbox.isVisible()
    assert widget.inbox.isVisible()
    widget.resize(968, 456)
    qtbot.waitUntil(lambda: not widget.inbox.isVisible())
    assert widget.tabs.isVisible()
    widget.tabs.setFocus()
    qtbot.keyClick(widget.tabs, Qt.Key.Key_Right)
    qtbot.keyClick(widget.tabs, Qt.Key.Key_Right)
    assert widget.inbox.isVisible()
    assert not widget.outbox.isVisible()
    hint = widget.minimumSizeHint()
    assert hint.width() <= 1024 - 56
    assert hint.height() <= 520 - 36 - 28


def test_every_control_has_a_name_and_rows_say_all_they_show(
    widget: ExchangeWidget, desk: Desk, nameless: Callable[[QWidget], list[str]]
) -> None:
    assert nameless(widget) == []
    add(desk.hand.db, ALA, "Rifugio", ready=False)
    desk.wrote(None)
    told = widget.outbox.view.entries.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Rifugio, Nuovo intervento, 1 modifica, Bozza"


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ([("intervention", "cup"), ("intervention", "planned_end")], "CUP, fine prevista"),
        ([("cost_item", ""), ("cost_item", "amount_cents")], "Voce di costo, importo"),
        ([("intervention", "title"), ("intervention", "")], "Nuovo intervento"),
        ([("intervention", "deleted"), ("cost_item", "deleted")], "Cestino"),
        (
            [("intervention", name) for name in ("title", "status", "cup", "place", "notes", "summary")],
            "Titolo, stato, CUP, localizzazione e altri 2 campi",
        ),
    ],
)
def test_what_changed_is_told_in_a_few_words(fields: list[tuple[str, str]], words: str) -> None:
    assert fields_words(fields) == words


def test_a_chosen_row_stays_chosen_when_others_come(theme: Theme, qtbot: QtBot) -> None:
    view = EntryView(theme, "Prova")
    qtbot.addWidget(view)
    view.show_entries([Entry("uno", "", None, 1), Entry("due", "", None, 2)])
    view.choose(2)
    view.show_entries([Entry("zero", "", None, 0), Entry("uno", "", None, 1), Entry("due", "", None, 2)])
    assert view.about() == 2


def test_rows_are_as_high_as_a_larger_text_needs(widget: ExchangeWidget, desk: Desk, theme: Theme) -> None:
    key = add(desk.hand.db, ALA, "Rifugio")
    desk.wrote(key)
    view = widget.outbox.view
    before = view.visualRect(view.entries.index(0)).height()
    theme.resize(150)
    assert view.visualRect(view.entries.index(0)).height() == pytest.approx(before * 1.5, abs=2)
