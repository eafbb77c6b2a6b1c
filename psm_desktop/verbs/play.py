"""The demo: the whole main job, played as training in one folder, with every file left there under a plain name."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from psm_desktop.commands.attach import Attach, keep_files
from psm_desktop.commands.hand import utc_now
from psm_desktop.commands.import_return import ImportReturn
from psm_desktop.commands.note_council import note_council
from psm_desktop.commands.open_copy import hand_in
from psm_desktop.commands.record_story import record
from psm_desktop.commands.return_preview import preview
from psm_desktop.commands.story import ALA_DI_STURA, BALME, Told
from psm_desktop.domain.communes import Commune
from psm_desktop.domain.money import euros
from psm_desktop.store import copies, interventions, seed
from psm_desktop.verbs.colleague import fill_in
from psm_desktop.verbs.context import Answer, Context
from psm_desktop.verbs.demo_stage import Stage, make_room, within
from psm_desktop.verbs.play_remarks import remark

CAST: tuple[tuple[str, tuple[Told, ...]], ...] = (("001003", ALA_DI_STURA), ("001019", BALME))
"""Communes of the demo and what each records."""
OFFICE, OFFICER = "Ufficio del Piano", "Ufficio tecnico"
"""Who acts: no person's name."""


def demo(context: Context) -> Answer:
    """Play the main job into an empty folder."""
    stage = Stage(Path(context.args.folder))
    make_room(stage.folder)
    play(stage)
    files = sorted(
        path.name for path in stage.folder.iterdir() if path.is_file() and not path.name.endswith(("-wal", "-shm"))
    )
    lines = [
        *(str(event["sentence"]) for event in stage.events),
        "",
        f"I file sono in {stage.folder}:",
        *(f"  {n}" for n in files),
    ]
    return Answer({"folder": str(stage.folder), "files": files, "events": stage.events}, lines)


def play(stage: Stage) -> None:
    """An office, two communes; recorded, exchanged by Excel, printed, sent, taken in, answered."""
    communes = [(seed.commune(code), told) for code, told in CAST]
    _open_office(stage, [commune for commune, _ in communes])
    for commune, told in communes:
        _join(stage, commune)
        _record(stage, commune, told)
    _excel(stage, communes[0][0])
    for commune, _ in communes:
        _print(stage, commune)
        _send(stage, commune)
    _take_in(stage, [commune for commune, _ in communes])
    for commune, _ in communes:
        _read_receipt(stage, commune)


def _open_office(stage: Stage, communes: Sequence[Commune]) -> None:
    """The office makes its copy and invites the communes, the first one by letter."""
    from psm_desktop.office.invitations import invite

    path = stage.workspace(None)
    copies.create(path, seed.plan(), officer=OFFICE, made_at=utc_now(), is_office=True, is_training=True)

    def act(db: sqlite3.Connection) -> None:
        for commune in communes:
            out = stage.file("invito", commune, ".psm")
            letter = stage.file("lettera", commune, ".pdf") if commune is communes[0] else None
            invite(db, commune.code, out, letter)
            told = f" e {letter.name}, con le parole" if letter else ""
            stage.happened(f"L'ufficio invita {commune.name}: {out.name}{told}", commune=commune.code, file=out.name)
        stage.words[communes[0].code] = _words_of_letter(db, communes[0])

    within(path, act)


def _words_of_letter(db: sqlite3.Connection, commune: Commune) -> str:
    """What somebody reads in the letter."""
    from psm_desktop.sync import invitation, phrase

    return " ".join(phrase.of_secret(invitation.still_open(db, commune.code)[0].secret))


def _join(stage: Stage, commune: Commune) -> None:
    """A commune makes its copy and reads the invitation, with the words of its letter."""
    from psm_desktop.sync.inbox import receive
    from psm_desktop.sync.phrase import secret_of

    path = stage.workspace(commune)
    copies.create(
        path, seed.plan(), officer=OFFICER, made_at=utc_now(), communes=(commune.code,), is_training=True, desk=OFFICER
    )

    def act(db: sqlite3.Connection) -> None:
        words = stage.words.get(commune.code, "")
        file, typed = stage.file("invito", commune, ".psm"), secret_of(words) if words else None
        (received,) = receive(db, [file], now=utc_now(), typed=typed)
        told = " e scrive le dodici parole della lettera" if words else ""
        stage.happened(f"{commune.name} legge l'invito{told}.", commune=commune.code, fate=received.fate)

    within(path, act)


def _record(stage: Stage, commune: Commune, told: Sequence[Told]) -> None:
    """A commune records its interventions with money and milestones."""

    def act(db: sqlite3.Connection) -> None:
        record(hand_in(db), commune, told)
        money = interventions.money(db, commune.code)
        said = f"{commune.name} registra {money.count} interventi per {euros(money.amount_cents)}."
        stage.happened(said, commune=commune.code, interventions=money.count, amount_cents=money.amount_cents)

    within(stage.workspace(commune), act)


def _excel(stage: Stage, commune: Commune) -> None:
    """A colleague gets the Excel return, edits it, and it is imported."""
    from psm_desktop.readers.excel_return import read
    from psm_desktop.reports import excel_return
    from psm_desktop.reports.excel_look import form_words

    given = stage.file("ritorno", commune, ".xlsx")

    def act(db: sqlite3.Connection) -> None:
        excel_return.write(db, commune, given, made_at=utc_now())
        stage.happened(f"{commune.name} crea il file per un collega: {given.name}", file=given.name)
        returned = stage.file("ritorno", commune, "-compilato.xlsx")
        fill_in(given, returned)
        hand = hand_in(db)
        found = preview(db, commune.code, read(returned, hand.reading(), form_words()))
        done = ImportReturn(found).run(hand)
        said = f"{commune.name} importa {returned.name}: {done.updated} valori aggiornati, {done.born} righe nuove."
        stage.happened(said, file=returned.name, updated=done.updated, born=done.born)

    within(stage.workspace(commune), act)


def _print(stage: Stage, commune: Commune) -> None:
    """The council's report."""
    from psm_desktop.reports import council, council_pdf
    from psm_desktop.sync.returns import enclosed

    out = stage.file("relazione-consiglio", commune, ".pdf")

    def act(db: sqlite3.Connection) -> None:
        hand = hand_in(db)
        today = hand.today()
        report = council.gather(db, commune, since=None, upto=today.isoformat(), today=today, made_at=utc_now())
        pages = council_pdf.write(report, out, package=enclosed(db, hand))
        note_council(hand, today.isoformat())
        stage.happened(f"{commune.name} stampa la Relazione al Consiglio, {pages} pagine.", file=out.name, pages=pages)

    within(stage.workspace(commune), act)


def _send(stage: Stage, commune: Commune) -> None:
    """The commune attaches what it printed, and prepares its package with the attachment beside it."""
    from psm_desktop.sync.shipment import prepare
    from psm_desktop.sync.status import standing

    out, report = stage.file("pacchetto", commune, ".psm"), stage.file("relazione-consiglio", commune, ".pdf")

    def act(db: sqlite3.Connection) -> None:
        hand = hand_in(db)
        first, *_ = standing(db, commune.code).to_send
        Attach(first.key, keep_files(hand.workspace, [report])).run(hand)
        sent = prepare(db, hand, out)
        made = sent.package
        said = f"{commune.name} prepara il pacchetto: {made.lines} righe in {made.bytes} byte."
        stage.happened(said, commune=commune.code, file=out.name, lines=made.lines, bytes=made.bytes)
        for one in sent.parts:
            stage.happened(f"Con l'allegato: {one.file.name}", commune=commune.code, file=one.file.name)
        stage.packages += sent.files

    within(stage.workspace(commune), act)


def _take_in(stage: Stage, communes: Sequence[Commune]) -> None:
    """The office takes the packages in and answers each with a receipt."""
    from psm_desktop.sync.inbox import receive
    from psm_desktop.sync.receipts import write_receipt

    def act(db: sqlite3.Connection) -> None:
        for one in receive(db, stage.packages, now=utc_now()):
            stage.happened(f"L'ufficio legge {one.name}: {one.text}", file=one.name, fate=one.fate, lines=one.lines)
        for commune in communes:
            out, remarks = stage.file("ricevuta", commune, ".psm"), remark(db, commune.code)
            write_receipt(db, commune.code, out)
            said = f"L'ufficio risponde a {commune.name}, osservazioni {remarks}: {out.name}"
            stage.happened(said, commune=commune.code, file=out.name, remarks=remarks)

    within(stage.workspace(None), act)


def _read_receipt(stage: Stage, commune: Commune) -> None:
    """The commune learns what was taken."""
    from psm_desktop.sync.inbox import receive

    def act(db: sqlite3.Connection) -> None:
        (received,) = receive(db, [stage.file("ricevuta", commune, ".psm")], now=utc_now())
        stage.happened(f"{commune.name} legge la ricevuta: {received.text}", commune=commune.code, fate=received.fate)

    within(stage.workspace(commune), act)
