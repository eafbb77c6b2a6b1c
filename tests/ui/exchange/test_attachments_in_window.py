"""Invio and attachments: they go beside the package in parts, and what the office does not have yet is named."""

from pathlib import Path

import pytest
from answers import FileAnswers
from desks import ALA, NOW, add
from nacl.signing import SigningKey
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from psm_desktop.commands.attach import Attach, keep_files
from psm_desktop.settings import Settings
from psm_desktop.store import carried, kept_files, trust
from psm_desktop.store.connection import writing
from psm_desktop.sync import attachments, inbox, keys, receipts
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.exchange.screen import ExchangeWidget


def attach(desk: Desk, key: int, name: str, content: bytes, folder: Path) -> None:
    (folder / name).write_bytes(content)
    Attach(key, keep_files(desk.hand.workspace, [folder / name])).run(desk.hand)
    desk.wrote(None)


def prepare(widget: ExchangeWidget, answers: FileAnswers, out: Path, qtbot: QtBot) -> None:
    answers.out = out
    with qtbot.waitSignal(widget._desk.changed):
        qtbot.mouseClick(widget.prepare, Qt.MouseButton.LeftButton)


def told(widget: ExchangeWidget) -> list[tuple[str, str, str]]:
    """The rows of the panel below the columns."""
    model = widget.detail.model
    rows = range(model.rowCount())
    return [tuple(str(model.index(row, column).data()) for column in range(3)) for row in rows]  # type: ignore[misc]


def to_send(widget: ExchangeWidget) -> list[tuple[str, str, str]]:
    entries = widget.outbox.view.entries.entries
    return [(one.title, one.note, one.mark.word if one.mark else "") for one in entries]


def small_print(widget: ExchangeWidget) -> str:
    return " ".join(one.text() for one in widget.outbox.findChildren(QLabel))


def choices(widget: ExchangeWidget) -> list[str]:
    """What can be taken along with the next file."""
    box = widget.columns.beside
    return [box.itemText(row) for row in range(box.count())]


def choose(widget: ExchangeWidget, row: int, qtbot: QtBot) -> None:
    """With the arrow keys, from the first choice on."""
    for key in (Qt.Key.Key_Home, *[Qt.Key.Key_Down] * row):
        qtbot.keyClick(widget.columns.beside, key)


def test_attachments_go_beside_the_package_in_parts_as_large_as_chosen(
    widget: ExchangeWidget, desk: Desk, settings: Settings, answers: FileAnswers, tmp_path: Path, qtbot: QtBot
) -> None:
    settings.change(part_kb=200)
    key = add(desk.hand.db, ALA, "Sentieri")
    attach(desk, key, "delibera.pdf", bytes(range(256)) * 1000, tmp_path)
    assert "Gli allegati vanno in file fino a 200\u00a0kB." in small_print(widget)
    assert choices(widget) == ["Con 1 allegato, 256\u00a0kB, 2 parti", "Senza allegati"]
    prepare(widget, answers, tmp_path / "ritorno.psm", qtbot)
    written = sorted(one.name for one in tmp_path.glob("ritorno*.psm"))
    assert len(written) > 1
    qtbot.waitUntil(widget.detail.table.hasFocus)
    assert f"{len(written)} file, " in widget.detail._hint.accessibleName()
    assert widget.detail.words.startswith("Mandali tutti all'ufficio")
    assert sorted(name for name, *_ in told(widget)) == written
    assert {mark for _, mark, _ in told(widget)} == {"Preparato"}
    assert told(widget)[0][2].startswith("3 modifiche")
    assert told(widget)[1][2].startswith("allegati, ")
    assert widget.detail.table.model().headerData(2, Qt.Orientation.Horizontal) == "Contiene"
    assert max(one.stat().st_size for one in tmp_path.glob("ritorno*.psm")) <= 200_000
    qtbot.keyClick(widget.detail.table, Qt.Key.Key_Escape)
    assert not widget.detail.isVisible()


def test_what_the_office_lacks_is_named_by_record_until_a_receipt_lists_it(
    widget: ExchangeWidget, desk: Desk, office: Desk, answers: FileAnswers, tmp_path: Path, qtbot: QtBot
) -> None:
    assert not widget.acts.lacking.isVisible()
    key = add(desk.hand.db, ALA, "Sentieri")
    attach(desk, key, "delibera.pdf", b"%PDF-1.7 delibera", tmp_path)
    assert to_send(widget) == [("Sentieri", "Nuovo intervento, 3 modifiche, con 1 allegato", "Da inviare")]
    assert widget.acts.lacking.text() == "1 allegato mancante…"
    prepare(widget, answers, tmp_path / "ritorno.psm", qtbot)
    assert to_send(widget) == []
    widget.acts.lacking.setFocus()
    qtbot.keyClick(widget.acts.lacking, Qt.Key.Key_Space)
    assert told(widget) == [("delibera.pdf, 17\u00a0byte", "Preparato", "Sentieri")]
    inbox.receive(office.hand.db, [tmp_path / "ritorno.psm"], now=NOW)  # the part goes astray
    receipts.write_receipt(office.hand.db, ALA, tmp_path / "r1.psm", NOW)
    inbox.receive(desk.hand.db, [tmp_path / "r1.psm"], now=NOW)
    desk.wrote(None)
    assert to_send(widget) == [("Sentieri", "Allegati: delibera.pdf", "Manca all'ufficio")]
    prepare(widget, answers, tmp_path / "altro.psm", qtbot)
    inbox.receive(office.hand.db, sorted(tmp_path.glob("altro*.psm")), now=NOW + 1)
    receipts.write_receipt(office.hand.db, ALA, tmp_path / "r2.psm", NOW + 2)
    inbox.receive(desk.hand.db, [tmp_path / "r2.psm"], now=NOW + 2)
    desk.wrote(None)
    assert to_send(widget) == []
    assert not widget.acts.lacking.isVisible()


def test_a_file_that_is_not_here_is_named_and_holds_nothing_up(
    widget: ExchangeWidget, desk: Desk, answers: FileAnswers, tmp_path: Path, qtbot: QtBot
) -> None:
    key = add(desk.hand.db, ALA, "Sentieri")
    attach(desk, key, "delibera.pdf", b"%PDF-1.7 delibera", tmp_path)
    for one in kept_files.folder_of(desk.workspace).iterdir():
        one.unlink()
    desk.wrote(None)
    with qtbot.waitSignal(desk.told) as sentence:
        prepare(widget, answers, tmp_path / "ritorno.psm", qtbot)
    assert "delibera.pdf" in str(sentence.args[0])
    assert (tmp_path / "ritorno.psm").exists()
    qtbot.mouseClick(widget.acts.lacking, Qt.MouseButton.LeftButton)
    assert told(widget) == [("delibera.pdf, 17\u00a0byte", "Non è qui", "Sentieri")]


def test_attachments_stay_here_where_one_says_so_and_only_this_once(
    widget: ExchangeWidget, desk: Desk, answers: FileAnswers, tmp_path: Path, qtbot: QtBot
) -> None:
    assert not widget.columns.beside.isVisible()
    attach(desk, add(desk.hand.db, ALA, "Sentieri"), "delibera.pdf", b"%PDF-1.7 delibera", tmp_path)
    assert widget.columns.beside.isVisible()
    choose(widget, 1, qtbot)
    prepare(widget, answers, tmp_path / "senza.psm", qtbot)
    assert [one.name for one in tmp_path.glob("senza*.psm")] == ["senza.psm"]
    assert widget.columns.beside.currentText() == "Con 1 allegato, 17\u00a0byte, 1 parte"
    assert to_send(widget) == [("Sentieri", "Allegati: delibera.pdf", "Allegati")]


def test_what_was_prepared_goes_again_only_where_one_says_so(
    widget: ExchangeWidget, desk: Desk, office: Desk, answers: FileAnswers, tmp_path: Path, qtbot: QtBot
) -> None:
    attach(desk, add(desk.hand.db, ALA, "Sentieri"), "delibera.pdf", b"%PDF-1.7 delibera", tmp_path)
    prepare(widget, answers, tmp_path / "primo.psm", qtbot)
    sizes = "1 allegato, 17\u00a0byte, 1 parte"
    assert choices(widget) == ["Nessun allegato da inviare", f"Con i già preparati: {sizes}", "Senza allegati"]
    prepare(widget, answers, tmp_path / "secondo.psm", qtbot)
    assert len(list(tmp_path.glob("secondo*.psm"))) == 1
    choose(widget, 1, qtbot)
    prepare(widget, answers, tmp_path / "terzo.psm", qtbot)
    assert len(list(tmp_path.glob("terzo*.psm"))) == 2
    inbox.receive(office.hand.db, sorted(tmp_path.glob("terzo*.psm")), now=NOW)
    receipts.write_receipt(office.hand.db, ALA, tmp_path / "r.psm", NOW)
    inbox.receive(desk.hand.db, [tmp_path / "r.psm"], now=NOW)
    desk.wrote(None)
    assert choices(widget) == ["Nessun allegato da inviare", f"Con i già confermati: {sizes}", "Senza allegati"]


def test_a_package_is_written_again_with_its_attachments(
    widget: ExchangeWidget, desk: Desk, answers: FileAnswers, tmp_path: Path, qtbot: QtBot
) -> None:
    attach(desk, add(desk.hand.db, ALA, "Sentieri"), "delibera.pdf", b"%PDF-1.7 delibera", tmp_path)
    prepare(widget, answers, tmp_path / "ritorno.psm", qtbot)
    before = [one.read_bytes() for one in sorted(tmp_path.glob("ritorno*.psm"))]
    answers.out = tmp_path / "ancora.psm"
    qtbot.keyClick(widget.detail.table, Qt.Key.Key_Escape)
    with qtbot.waitSignal(widget.post.prepared):
        qtbot.mouseClick(widget.again, Qt.MouseButton.LeftButton)
    assert [one.read_bytes() for one in sorted(tmp_path.glob("ancora*.psm"))] == before
    assert [name for name, *_ in told(widget)] == ["ancora.psm", "ancora allegati 1 di 1.psm"]


def test_what_a_colleague_lacks_is_to_be_sent_and_what_is_lacking_here_is_asked_for(
    widget: ExchangeWidget, desk: Desk, office: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    attach(desk, add(desk.hand.db, ALA, "Sentieri"), "delibera.pdf", b"%PDF-1.7 delibera", tmp_path)
    db, signer = desk.hand.db, SigningKey(bytes(32)).verify_key.encode()
    with writing(db):
        (one,) = attachments.of_commune(db, ALA)
        carried.note_prepared(db, ALA, [str(one.sha256)], NOW)
        trust.keep(
            db, trust.TrustedKey(signer, ALA, trust.ENROLLED, keys.sealing_of(signer), officer="Anna", since=NOW)
        )
        carried.note_wanted(db, ALA, signer, [str(one.sha256)], NOW)
    desk.wrote(None)
    assert to_send(widget)[0][1].endswith("con 1 allegato")
    assert choices(widget)[0] == "Con 1 allegato, 17\u00a0byte, 1 parte"
    qtbot.mouseClick(widget.acts.lacking, Qt.MouseButton.LeftButton)
    assert told(widget) == [("delibera.pdf, 17\u00a0byte", "Manca a un collega", "Sentieri")]
    for file in kept_files.folder_of(desk.workspace).iterdir():
        file.unlink()
    desk.wrote(None)
    assert "Il file chiede agli altri computer del Comune 1 allegato" in small_print(widget)


@pytest.mark.parametrize(("size", "text"), [((968, 456), 100), ((1258, 590), 150), ((968, 564), 150)])
def test_beside_a_panel_the_choice_and_the_buttons_keep_their_room(
    widget: ExchangeWidget,
    theme: Theme,
    desk: Desk,
    tmp_path: Path,
    qtbot: QtBot,
    size: tuple[int, int],
    text: int,
) -> None:
    theme.resize(text)
    widget.resize(*size)
    attach(desk, add(desk.hand.db, ALA, "Sentieri"), "delibera.pdf", b"%PDF-1.7 delibera", tmp_path)
    qtbot.mouseClick(widget.acts.lacking, Qt.MouseButton.LeftButton)
    box, button = widget.columns.beside, widget.prepare

    def has_room() -> bool:
        is_apart = not box.geometry().intersects(button.geometry())
        return widget.detail.isVisible() and is_apart and button.geometry().bottom() < widget.outbox.height()

    qtbot.waitUntil(has_room)


def test_the_three_lists_end_at_one_height_whatever_stands_below_them(
    widget: ExchangeWidget, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    def ends() -> set[int]:
        columns = widget.columns.outbox, widget.columns.prepared, widget.columns.inbox
        return {one._stack.mapTo(widget, one._stack.rect().bottomLeft()).y() for one in columns}

    qtbot.waitUntil(lambda: len(ends()) == 1)
    before = ends()
    attach(desk, add(desk.hand.db, ALA, "Sentieri"), "delibera.pdf", b"%PDF-1.7 delibera", tmp_path)
    qtbot.waitUntil(lambda: widget.columns.beside.isVisible() and len(ends()) == 1)
    assert ends() != before


def test_where_a_part_cannot_be_written_the_package_is_shown_as_prepared(
    widget: ExchangeWidget, desk: Desk, answers: FileAnswers, tmp_path: Path, qtbot: QtBot
) -> None:
    attach(desk, add(desk.hand.db, ALA, "Sentieri"), "delibera.pdf", b"%PDF-1.7 delibera", tmp_path)
    in_the_way = tmp_path / "ritorno allegati 1 di 1.psm"
    in_the_way.write_text("appunti di altri")
    with qtbot.waitSignal(desk.told) as sentence:
        prepare(widget, answers, tmp_path / "ritorno.psm", qtbot)
    assert in_the_way.name in str(sentence.args[0])
    assert (tmp_path / "ritorno.psm").exists()
    assert to_send(widget) == [("Sentieri", "Allegati: delibera.pdf", "Allegati")]
    assert in_the_way.read_text() == "appunti di altri"
