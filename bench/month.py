"""A commune with its records, and a month of its officers' work: made up, but in the words of offices.

What the sentences are made of is an argument, so that a dictionary is trained on other communes than it is measured on
(packaging/train_dictionary.py brings its own). No person's name is a real one's.
"""

import random
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from psm_desktop.commands.hand import Hand
from psm_desktop.domain.status import Status
from psm_desktop.domain.values import Cell
from psm_desktop.store import copies, seed
from psm_desktop.store.entries import Birth, Change, Entry

NOW = 1_795_000_000
"""A UTC second in November 2026."""
RECORDS, ROWS = 60, 150
COSTS = (
    "Lavori",
    "Progettazione",
    "Direzione lavori",
    "IVA",
    "Imprevisti",
    "Oneri per la sicurezza",
    "Forniture",
    "Collaudo",
)
SOURCES = ("Regione Piemonte", "Fondi propri", "PNRR", "Città metropolitana", "Unione montana", "Fondazione bancaria")
STEPS = (
    "Progettazione",
    "Pubblicazione del bando",
    "Aggiudicazione",
    "Stipula del contratto",
    "Esecuzione",
    "Collaudo",
)
COUNTED = (("Alloggi efficientati", "numero"), ("Rete rinnovata", "metri"), ("Utenti del servizio", "numero"))


@dataclass(frozen=True, slots=True)
class Words:
    """What the sentences of a kind of commune are made of."""

    notes: list[str]
    streets: list[str]
    firms: list[str]
    officers: list[str]
    works: list[str]

    def filled(self, sentence: str, dice: random.Random) -> str:
        """A sentence with its amounts, days, firms and streets."""
        return sentence.format(
            euro=f"{dice.randrange(5, 900) * 100 + dice.choice([0, 0, 50]):,}".replace(",", "."),
            n=dice.randrange(2, 190),
            day=f"{dice.randrange(1, 29)}/{dice.randrange(1, 13):02}/2026",
            firm=dice.choice(self.firms),
            street=dice.choice(self.streets),
        )


HERE = Words(
    [
        "Determina n. {n} del {day}: impegnata la spesa per la nuova caldaia della palestra comunale.",
        "In attesa del nulla osta della Città metropolitana per l'innesto sulla provinciale.",
        "L'impresa {firm} ha chiesto una proroga di {n} giorni per ritardo nelle forniture.",
        "Incontro con le associazioni in {street}: condivisa la soluzione con area gioco e panchine.",
        "Liquidata la fattura del professionista, {euro} euro; residuo da rivedere a fine anno.",
        "Rinvenuta una tubazione non segnalata in {street}: serve un'integrazione al piano di sicurezza.",
        "Domanda di finanziamento presentata il {day}, esito atteso entro l'autunno.",
        "Il progettista deve correggere il computo metrico, differenza di {euro} euro sul totale.",
        "Aggiudicazione definitiva a {firm} con ribasso del {n} per cento, contratto da firmare.",
        "Posati i nuovi corpi illuminanti a led, consumi da confrontare con l'anno scorso.",
        "La frana di maggio ha danneggiato il sentiero: transito vietato sopra {street}.",
        "Corretto l'importo indicato a giugno, era stato inserito al netto dell'imposta.",
        "Arredi consegnati alla scuola primaria il {day}; mancano {n} sedie, già contestate.",
        "Nessuna novità rispetto al mese precedente, si attende il parere dei vigili del fuoco.",
        "Servizio di trasporto a chiamata attivo due giorni la settimana, {n} utenti registrati.",
        "Economie di gara per {euro} euro da destinare alla sistemazione del parcheggio.",
        "Terminata la bonifica della copertura in amianto, certificato di restituzione acquisito.",
        "Proposta di accordo con il consorzio irriguo per la manutenzione dei canali.",
        "Il segretario chiede di separare la quota dei lavori da quella delle forniture prima della giunta.",
        "Ponteggi smontati sul lato nord, resta da tinteggiare il prospetto verso {street}.",
        "Ottenuto il codice identificativo di gara, pubblicazione prevista per il {day}.",
        "La pompa di calore non raggiunge la resa dichiarata: contestazione inviata a {firm}.",
        "Rettificata la data di fine, nella scheda precedente era indicato l'anno sbagliato.",
        "Servono {n} mila euro in più per lo smaltimento delle terre da scavo.",
        "Il tecnico comunale è assente fino al {day}: aggiornamento parziale.",
        "Trovato l'accordo bonario con i proprietari dei {n} mappali interessati dall'esproprio.",
        "Passerella ciclopedonale varata nella notte, prove di carico la prossima settimana.",
        "Biblioteca riaperta al pubblico; inaugurazione con gli studenti il {day}.",
        "Il bando per le botteghe di vicinato ha raccolto {n} domande, in corso l'istruttoria.",
        "Da chiarire con la ragioneria se la spesa va sul capitolo {n} o sul fondo pluriennale.",
        "Revoca del contributo evitata grazie alla rimodulazione concordata in videoconferenza.",
        "Acquistati due scuolabus elettrici, colonnina di ricarica ancora senza contatore.",
        "Lo studio geologico sconsiglia lo scavo sotto quota {n}, soluzione alternativa allo studio.",
        "Prima seduta del tavolo di zona: emersi interessi comuni su turismo lento e rifugi.",
        "Ripristinato il guard-rail divelto, spesa a carico dell'assicurazione.",
        "L'appaltatore ha abbandonato il cantiere, avviata la procedura di risoluzione.",
        "Formazione digitale per anziani conclusa con {n} attestati rilasciati.",
        "Vasca di laminazione: autorizzazione idraulica scaduta, chiesto il rinnovo il {day}.",
        "Ridotto il perimetro della pedonalizzazione dopo il confronto con i commercianti.",
        "Il ribasso d'asta copre l'acquisto dei giochi inclusivi per il parco di {street}.",
        "Fattura di {firm} respinta per errore nel codice ufficio, riemessa corretta.",
        "Monitoraggio dell'aria: centralina guasta da {n} giorni, dati non utilizzabili.",
        "La cabina di trasformazione va spostata di pochi metri, il distributore è d'accordo.",
        "Approvato lo schema di accordo con l'azienda sanitaria per l'ambulatorio di valle.",
        "Manca la quietanza del terzo mandato, importo {euro} euro.",
        "Gli alunni della media hanno proposto il nome del nuovo giardino.",
        "Muro di contenimento: comparse lesioni, installati {n} fessurimetri.",
        "Cofinanziamento della fondazione bancaria confermato per {euro} euro.",
        "Dismesso il vecchio serbatoio a gasolio, rilasciata la dichiarazione di messa in sicurezza.",
        "In {street} i sottoservizi risultano più superficiali del rilievo, scavo a mano.",
        "Verbale di consegna parziale firmato con riserva dall'impresa.",
        "Il distretto del commercio chiede di anticipare i lavori a prima di Natale.",
        "Superato l'obiettivo intermedio: {n} alloggi efficientati su quelli previsti.",
        "Tolto il vincolo di destinazione d'uso con la variante parziale numero {n}.",
        "La sala polivalente resta chiusa: certificato di prevenzione incendi negativo.",
        "Segnalato dai guardaparco un nido di gufo reale, cantiere sospeso fino a {day}.",
        "Donazione di un privato per il restauro dell'organo, {euro} euro.",
        "Connettività in fibra attiva anche nella borgata alta, velocità misurata {n} mega.",
        "Affidato a {firm} il censimento degli alberi con schede e mappa.",
        "L'indicatore è stimato: il dato ufficiale uscirà solo l'anno prossimo.",
        "Chiusa la fase di ascolto, sintesi pubblicata sul sito del Comune.",
        "Slitta il trasferimento dello sportello unico, locali non ancora cablati.",
        "Quota a carico dell'Unione versata in due tranche, l'ultima il {day}.",
        "Il mulino è stato dichiarato di interesse culturale, cambia l'iter autorizzativo.",
        "Refusi corretti nel titolo e nel nome del responsabile.",
        "Asfaltatura rinviata a primavera per le temperature troppo basse.",
    ],
    [
        "frazione Villa",
        "via Martiri della Libertà",
        "largo Alpini",
        "via San Rocco",
        "strada Vecchia di Lanzo",
        "via Europa",
    ],
    ["Costruzioni Val Ceronda", "Bianco Impianti", "Ghiglione Strade", "Geosol", "Verde e Territorio"],
    ["Elena Giordano", "Paolo Vottero"],
    [
        "Rifacimento del tetto della scuola primaria",
        "Nuova passerella sul rio",
        "Riqualificazione energetica del municipio",
        "Sentiero accessibile fino al belvedere",
        "Allargamento della strada per la borgata",
        "Sala prove per i giovani nell'ex lavatoio",
        "Adeguamento sismico della palestra",
        "Parcheggio di interscambio alla stazione",
        "Restauro della cappella di San Rocco",
        "Rete di teleriscaldamento a cippato",
        "Ambulatorio di comunità al piano terra",
        "Argini del torrente a valle del ponte",
    ],
)


def workspace(
    file: Path, words: Words, commune: str, dice: random.Random, interventions: int = 500
) -> sqlite3.Connection:
    """An open workspace as it stands after some years: each intervention with its costs, sources, steps, a measure."""
    copies.create(file, seed.plan(), officer=words.officers[0], made_at=NOW, communes=(commune,), is_training=True)
    db = copies.connect(file)
    hand = Hand(db, commune, words.officers[0], lambda: NOW - 40_000_000)
    plan = [one.code for one in seed.plan().entries()]
    first, entries = hand.new_key(), list[Entry]()
    for _ in range(interventions):
        entries += _record(first + len(entries), words, commune, dice, plan)
    hand.write("sample", entries)
    return db


def _record(key: int, words: Words, commune: str, dice: random.Random, plan: list[str]) -> Iterator[Entry]:
    cents, start = dice.randrange(50, 9000) * 100_00, date(2025, 1, 1) + timedelta(dice.randrange(500))
    values: dict[str, Cell] = {
        "commune": commune,
        "title": f"{dice.choice(words.works)}, {dice.choice(words.streets)}",
        "under": f"1:{dice.choice(plan)}",
        "status": dice.choice(list(Status)),
        "progress_pct": dice.randrange(0, 101, 5),
        "planned_start": start.isoformat(),
        "planned_end": (start + timedelta(dice.randrange(100, 900))).isoformat(),
        "responsible_officer": dice.choice(words.officers),
        "summary": " ".join(words.filled(dice.choice(words.notes), dice) for _ in range(3)),
        "notes": words.filled(dice.choice(words.notes), dice),
    }
    yield Birth("intervention", key, values)
    yield Birth("cost_item", key + 1, {"intervention": key, "label": dice.choice(COSTS), "amount_cents": cents})
    yield Birth("funding_source", key + 2, {"intervention": key, "source": dice.choice(SOURCES), "amount_cents": cents})
    due = (start + timedelta(dice.randrange(50, 300))).isoformat()
    yield Birth("milestone", key + 3, {"intervention": key, "label": dice.choice(STEPS), "due": due})
    label, unit = dice.choice(COUNTED)
    target = dice.randrange(1, 900) * 1000
    yield Birth("indicator", key + 4, {"intervention": key, "label": label, "unit": unit, "target_value": target})


def work_a_month(db: sqlite3.Connection, words: Words, commune: str, dice: random.Random) -> None:
    """60 interventions x 4 fields, each field saved by itself as the sheet does, and 150 new rows under them."""
    clock = _Clock(dice)
    by_two = [Hand(db, commune, officer, clock) for officer in words.officers[:2]]
    found = db.execute(
        "SELECT i.key, max(n.key) FROM intervention i JOIN indicator n ON n.intervention = i.key GROUP BY 1"
    )
    rows = dice.sample(found.fetchall(), RECORDS)
    notes = iter(dice.sample(words.notes, len(words.notes)))  # as far as they reach, no sentence comes twice
    for key, _ in rows:
        hand = by_two[dice.random() < 0.25]
        note = words.filled(next(notes, None) or dice.choice(words.notes), dice)
        ends = (date(2026, 1, 1) + timedelta(dice.randrange(900))).isoformat()
        edits: list[tuple[str, Cell]] = [
            ("status", dice.choice(list(Status))),
            ("progress_pct", dice.randrange(0, 101, 5)),
            ("planned_end", ends),
            ("notes", note),
        ]
        for column, value in edits:
            hand.write("set-fields", [Change("intervention", column, key, value)])
    for n in range(ROWS):
        hand = by_two[dice.random() < 0.25]
        hand.write("add-row", [_row(n, hand.new_key(), *dice.choice(rows), dice)])


def _row(n: int, key: int, above: int, indicator: int, dice: random.Random) -> Birth:
    day = date(2026, 9, 1) + timedelta(dice.randrange(-200, 500))
    match n % 3:
        case 0:
            cents = dice.choice([dice.randrange(10**4, 10**7), dice.randrange(10, 10**5) * 100])
            paid: dict[str, Cell] = {"paid_cents": dice.randrange(1, 100) * cents // 100} if dice.random() < 0.5 else {}
            label = {"intervention": above, "label": dice.choice(COSTS), "amount_cents": cents}
            return Birth("cost_item", key, label | paid)
        case 1:
            step: dict[str, Cell] = {"intervention": above, "label": dice.choice(STEPS), "due": day.isoformat()}
            met = {"reached": (day + timedelta(dice.randrange(-5, 60))).isoformat()} if dice.random() < 0.5 else {}
            return Birth("milestone", key, step | met)
    read = (date(2026, 9, 1) + timedelta(dice.randrange(30))).isoformat()
    return Birth("reading", key, {"indicator": indicator, "day": read, "value": dice.randrange(5000) * 1000})


class _Clock:
    """Moments of a person who saves a field, goes on, and comes back another day."""

    def __init__(self, dice: random.Random) -> None:
        self._dice, self._now = dice, NOW

    def __call__(self) -> int:
        pause = self._dice.choice([8, 20, 45, 90]) + self._dice.randrange(5)
        self._now += pause + (86_400 if self._dice.random() < 0.02 else 0)
        return self._now
