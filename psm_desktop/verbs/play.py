"""The demo: the whole main job, played as training in one folder, with every file left there under a plain name."""

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from psm_desktop.commands.add_intervention import AddIntervention
from psm_desktop.commands.add_row import AddRow
from psm_desktop.commands.hand import Hand, utc_now
from psm_desktop.commands.import_return import ImportReturn
from psm_desktop.commands.mark_ready import MarkReady
from psm_desktop.commands.note_council import note_council
from psm_desktop.commands.open_copy import hand_in
from psm_desktop.commands.return_preview import preview
from psm_desktop.domain.communes import Commune
from psm_desktop.domain.money import euros
from psm_desktop.domain.text import slug
from psm_desktop.domain.values import Cell
from psm_desktop.errors import PsmError
from psm_desktop.store import copies, interventions, seed
from psm_desktop.verbs.colleague import fill_in
from psm_desktop.verbs.context import Answer, Context
from psm_desktop.verbs.play_remarks import remark
from psm_desktop.verbs.story import ALA_DI_STURA, BALME, Told

CAST: tuple[tuple[str, tuple[Told, ...]], ...] = (("001003", ALA_DI_STURA), ("001019", BALME))
"""Communes of the demo and what each records."""
OFFICE, OFFICER = "Ufficio del Piano", "Ufficio tecnico"
"""Who acts: no person's name."""


@dataclass(slots=True)
class Stage:
    """The folder of the demo, and what happened so far."""

    folder: Path
    events: list[dict[str, object]] = field(default_factory=list)

    def workspace(self, commune: Commune | None) -> Path:
        """The workspace of a commune, or of the office."""
        return self.folder / f"{slug(commune.name) if commune else 'ufficio'}.psmdb"

    def file(self, what: str, commune: Commune, suffix: str) -> Path:
        """A file under the name an officer would give it: pacchetto-ala-di-stura.psm."""
        return self.folder / f"{what}-{slug(commune.name)}{suffix}"

    def happened(self, sentence: str, **facts: object) -> None:
        """Note one event."""
        self.events.append({"sentence": sentence, **facts})


def demo(context: Context) -> Answer:
    """Play the main job into an empty folder."""
    stage = Stage(Path(context.args.folder))
    _make_room(stage.folder)
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


def _make_room(folder: Path) -> None:
    """Raises PsmError when the folder is not empty or cannot be made."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise PsmError("folder-not-empty", name=str(folder))
    except OSError as problem:
        raise PsmError("cannot-write", name=str(folder)) from problem


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


def _in(workspace: Path, act: Callable[[sqlite3.Connection], None]) -> None:
    """Do something in a workspace, closed again in any case."""
    db = copies.connect(workspace)
    try:
        act(db)
    finally:
        db.close()


def _open_office(stage: Stage, communes: Sequence[Commune]) -> None:
    """The office makes its copy and invites the communes."""
    from psm_desktop.sync.invitation import invite

    path = stage.workspace(None)
    copies.create(path, seed.plan(), officer=OFFICE, made_at=utc_now(), is_office=True, is_training=True)

    def act(db: sqlite3.Connection) -> None:
        for commune in communes:
            out = stage.file("invito", commune, ".psm")
            invite(db, commune.code, out)
            stage.happened(f"L'ufficio invita {commune.name}: {out.name}", commune=commune.code, file=out.name)

    _in(path, act)


def _join(stage: Stage, commune: Commune) -> None:
    """A commune makes its copy and reads the invitation."""
    from psm_desktop.sync.inbox import receive

    path = stage.workspace(commune)
    copies.create(
        path, seed.plan(), officer=OFFICER, made_at=utc_now(), communes=(commune.code,), is_training=True, desk=OFFICER
    )

    def act(db: sqlite3.Connection) -> None:
        (received,) = receive(db, [stage.file("invito", commune, ".psm")], now=utc_now())
        stage.happened(f"{commune.name} legge l'invito.", commune=commune.code, fate=received.fate)

    _in(path, act)


def _record(stage: Stage, commune: Commune, told: Sequence[Told]) -> None:
    """A commune records its interventions with money and milestones."""

    def act(db: sqlite3.Connection) -> None:
        hand = hand_in(db)
        for one in told:
            _record_one(hand, commune, one)
        money = interventions.money(db, commune.code)
        said = f"{commune.name} registra {money.count} interventi per {euros(money.amount_cents)}."
        stage.happened(said, commune=commune.code, interventions=money.count, amount_cents=money.amount_cents)

    _in(stage.workspace(commune), act)


def _record_one(hand: Hand, commune: Commune, told: Told) -> None:
    values: dict[str, Cell] = {
        "under": told.under,
        "status": told.status,
        "progress_pct": told.progress_pct,
        "planned_start": told.start,
        "planned_end": told.end,
        "implementing_body": f"Comune di {commune.name}",
    }
    key = AddIntervention(told.title, values).run(hand).key
    assert key is not None
    for one in told.costs:
        amounts = {
            "amount_cents": one.amount_cents,
            "committed_cents": one.committed_cents,
            "paid_cents": one.paid_cents,
        }
        AddRow("cost_item", key, {"label": one.label, **amounts}).run(hand)
    for one in told.sources:
        AddRow("funding_source", key, {"source": one.label, "amount_cents": one.amount_cents, "act": one.act}).run(hand)
    for step in told.milestones:
        AddRow("milestone", key, {"label": step.label, "due": step.due, "reached": step.reached}).run(hand)
    for code in told.serves:
        AddRow("also_serves", key, {"under": code}).run(hand)
    if told.is_ready:
        MarkReady(key).run(hand)


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

    _in(stage.workspace(commune), act)


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

    _in(stage.workspace(commune), act)


def _send(stage: Stage, commune: Commune) -> None:
    """The commune's package."""
    from psm_desktop.sync.returns import package

    out = stage.file("pacchetto", commune, ".psm")

    def act(db: sqlite3.Connection) -> None:
        prepared = package(db, hand_in(db), out)
        said = f"{commune.name} prepara il pacchetto: {prepared.lines} righe in {prepared.bytes} byte."
        stage.happened(said, commune=commune.code, file=out.name, lines=prepared.lines, bytes=prepared.bytes)

    _in(stage.workspace(commune), act)


def _take_in(stage: Stage, communes: Sequence[Commune]) -> None:
    """The office takes the packages in and answers each with a receipt."""
    from psm_desktop.sync.inbox import receive
    from psm_desktop.sync.receipts import write_receipt

    def act(db: sqlite3.Connection) -> None:
        for one in receive(db, [stage.file("pacchetto", commune, ".psm") for commune in communes], now=utc_now()):
            stage.happened(f"L'ufficio legge {one.name}: {one.text}", file=one.name, fate=one.fate, lines=one.lines)
        for commune in communes:
            out, remarks = stage.file("ricevuta", commune, ".psm"), remark(db, commune.code)
            write_receipt(db, commune.code, out)
            said = f"L'ufficio risponde a {commune.name}, osservazioni {remarks}: {out.name}"
            stage.happened(said, commune=commune.code, file=out.name, remarks=remarks)

    _in(stage.workspace(None), act)


def _read_receipt(stage: Stage, commune: Commune) -> None:
    """The commune learns what was taken."""
    from psm_desktop.sync.inbox import receive

    def act(db: sqlite3.Connection) -> None:
        (received,) = receive(db, [stage.file("ricevuta", commune, ".psm")], now=utc_now())
        stage.happened(f"{commune.name} legge la ricevuta: {received.text}", commune=commune.code, fate=received.fate)

    _in(stage.workspace(commune), act)
