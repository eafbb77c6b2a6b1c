"""Train the dictionary that packages are squeezed with: `make dictionary`.

    python packaging/train_dictionary.py resources/dictionary/payload-2.zdict

It learns from months of made-up communes, in words of its own (`bench/month.py` measures with others), and from the
plan's wording. What has once been shipped is never written over, since files squeezed with it stay in drawers: a newly
trained one takes the next number, and `psm_desktop/sync/squeeze.py` names it.
"""

import os
import random
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import zstandard

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.month import Words, work_a_month, workspace
from psm_desktop.store import seed, slices
from psm_desktop.sync import cbor, payload

SIZE = 16_384
MONTHS = 60
LEVEL = 19
SCHOOL = Words(
    [
        "Il consiglio ha approvato la variazione di bilancio per {euro} euro con delibera n. {n} del {day}.",
        "Lavori fermi per maltempo dal {day}; ripresa prevista appena la strada è di nuovo agibile.",
        "Chiesto alla ditta {firm} il cronoprogramma aggiornato, si resta in attesa di risposta.",
        "Sopralluogo in {street} con il direttore dei lavori: da rifare circa {n} metri di marciapiede.",
        "La Soprintendenza ha dato parere favorevole con prescrizioni sui serramenti (prot. {n}).",
        "Mancano le ricevute di pagamento della seconda rata, sollecitate in ragioneria il {day}.",
        "Gara deserta, si procede con affidamento diretto previa richiesta di tre preventivi.",
        "Il contributo regionale è stato ridotto a {euro} euro: coprire la differenza con avanzo di amministrazione.",
        "Consegnato il progetto esecutivo, in corso la verifica da parte dell'ufficio tecnico.",
        "Rendicontazione caricata sul portale il {day}; manca solo la firma del segretario.",
        "Interferenza con la linea elettrica in {street}, il gestore chiede {n} giorni per lo spostamento.",
        "Pagato il primo stato di avanzamento alla ditta {firm}, importo {euro} euro oltre IVA.",
        "L'Unione montana conferma la disponibilità a cofinanziare la quota residua.",
        "Collaudo rinviato: da completare la segnaletica e la pulizia del cantiere.",
        "Ricevute {n} osservazioni dai residenti di {street} durante l'assemblea pubblica.",
        "Il RUP segnala un aumento dei prezzi dei materiali, possibile perizia di variante.",
        "Firmata la convenzione con il comune vicino per la gestione associata del servizio.",
        "Impianto fotovoltaico allacciato il {day}, produzione da verificare dopo il primo mese.",
        "Approvato in giunta lo studio di fattibilità, deliberazione n. {n} del {day}.",
        "Affidato l'incarico di progettazione definitiva allo studio {firm}, compenso {euro} euro.",
        "Sono state aperte le buste: {n} offerte ammesse, la migliore è di {firm}.",
        "Sottoscritto il contratto d'appalto con l'impresa {firm} per {euro} euro.",
        "Il cantiere è stato consegnato il {day}, durata prevista {n} giorni naturali e consecutivi.",
        "Lo scavo in {street} ha messo in luce resti di muratura: avvisato il funzionario archeologo.",
        "Sospensione parziale dei lavori dal {day} per consentire lo svolgimento della fiera.",
        "Concessa una proroga di {n} giorni, nuovo termine contrattuale il {day}.",
        "Liquidato il saldo al direttore dei lavori; restano da svincolare le ritenute a garanzia.",
        "Emesso il certificato di regolare esecuzione, importo finale {euro} euro.",
        "La commissione paesaggio chiede una soluzione diversa per la copertura e le gronde.",
        "In corso la procedura espropriativa per {n} particelle, indennità provvisoria {euro} euro.",
        "Il bando regionale scade il {day}: in preparazione la domanda con il computo metrico.",
        "Ottenuto il finanziamento del ministero, decreto n. {n}; la quota comunale è di {euro} euro.",
        "Attivato lo sportello per i cittadini il mercoledì mattina, {n} pratiche nel primo mese.",
        "Riunione in videoconferenza con la Città metropolitana sullo stato degli interventi.",
        "Aggiornato l'elenco annuale delle opere pubbliche, l'intervento passa al prossimo esercizio.",
        "Da verificare con la ditta {firm} la fornitura dei pali e dei corpi illuminanti.",
        "Il gestore del servizio idrico ha rinnovato la condotta prima della pavimentazione.",
        "Il tecnico incaricato ha depositato gli elaborati strutturali, autorizzazione attesa entro {n} giorni.",
        "Sostituiti {n} serramenti e isolata la copertura, a breve la nuova attestazione energetica.",
        "Il parroco ha messo a disposizione i locali di {street} fino alla fine dei lavori.",
        "Nessun avanzamento: l'ufficio è in attesa della determina a contrarre.",
        "Ripristinati i muretti a secco lungo il percorso, tratto aperto al pubblico dal {day}.",
        "La polizia locale ha emesso l'ordinanza per la chiusura di {street} dal {day}.",
        "Completata la posa dei giochi, il parco riapre dopo il collaudo della pavimentazione.",
        "Trasmessa alla Regione la rendicontazione della spesa sostenuta, {euro} euro.",
        "Il medico condotto e l'associazione dei volontari usano la sede due pomeriggi la settimana.",
        "Inserita la clausola sui criteri ambientali minimi, gara sulla centrale unica di committenza.",
        "Difforme il cartello di cantiere, chiesto all'impresa {firm} di sostituirlo.",
        "Segnalata una perdita sul tetto dopo le piogge di novembre, intervento in garanzia.",
        "Partiti i corsi di alfabetizzazione digitale, iscritte {n} persone.",
        "Verifica della progettazione conclusa con esito positivo il {day}.",
        "Nuovo quadro economico: economie di {euro} euro sul ribasso, da riutilizzare con perizia.",
        "Acquisito il parere dell'azienda sanitaria locale, nessuna osservazione.",
        "Manca il codice unico di progetto sulla fattura n. {n}, chiesta la nota di credito.",
        "Ultimate le opere murarie, in corso gli impianti elettrici e meccanici.",
        "La convenzione con il gestore del rifugio va rinnovata entro il {day}.",
        "Predisposto il piano di manutenzione, approvato dalla giunta con atto n. {n}.",
        "Completato il rilievo topografico dell'area; il frazionamento è all'Agenzia delle entrate.",
        "Richiesto l'accatastamento dell'edificio, pratica in carico al geometra {firm}.",
        "Anticipazione del {n} per cento versata all'appaltatore dopo la stipula della polizza.",
    ],
    ["via Garibaldi", "piazza della Chiesa", "strada del Molino", "via Cavour", "borgata Superiore", "corso Torino"],
    ["Edilcanavese", "Rossetto Costruzioni", "Alpi Scavi", "Idrotermica Valle", "Studio Ferrero"],
    ["Anna Bruno", "Marco Gallo", "Silvia Peyron", "Luca Martin"],
    [
        "Messa in sicurezza della strada comunale",
        "Ristrutturazione dell'ex scuola elementare",
        "Nuovo asilo nido comunale",
        "Efficientamento dell'illuminazione pubblica",
        "Recupero del centro storico",
        "Pista ciclabile lungo il fiume",
        "Consolidamento del versante franato",
        "Digitalizzazione degli archivi",
        "Biblioteca e sala studio",
        "Copertura dell'area mercatale",
    ],
)


def samples(folder: Path) -> Iterator[bytes]:
    """Payloads of months, each of another commune, and the plan's titles as a payload would hold them."""
    for n, one in enumerate(seed.communes()[:MONTHS]):
        db = workspace(folder / f"{one.code}.psmdb", SCHOOL, one.code, dice := random.Random(n), interventions=80)
        (site,) = db.execute("SELECT site FROM journal_site").fetchone()
        base = {site: db.execute("SELECT known FROM journal_site").fetchone()[0]}
        work_a_month(db, SCHOOL, one.code, dice)
        piece = slices.cut_from(db, one.code, site, base)
        db.close()
        yield cbor.write([payload.pack(piece), {}])
    for axis in seed.plan().axes:
        for strategy in axis.strategies:
            yield cbor.write([strategy.title, *(action.title for action in strategy.actions)])


def main() -> int:
    """Write the dictionary to a file that is not there yet."""
    out = Path(sys.argv[1])
    if out.exists():
        print(f"{out} has been shipped: a new dictionary takes the next number", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PSM_CONFIG"] = folder
        found = list(samples(Path(folder)))
    number = int(out.stem.rpartition("-")[2])
    trained = zstandard.train_dictionary(SIZE, found, k=200, d=8, level=LEVEL, dict_id=number)
    out.parent.mkdir(exist_ok=True)
    out.write_bytes(trained.as_bytes())
    print(f"{out}: {len(trained.as_bytes())} bytes from {len(found)} samples of {sum(map(len, found))} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
