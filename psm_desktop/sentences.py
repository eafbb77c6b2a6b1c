"""Sentences for codes, in the one place they stand: what happened, then what to do (UX.md §4, messages 1-15).

Facts fill the blanks. The person's own words stand in « »; no code, no blame.
"""

SENTENCES: dict[str, str] = {
    # the world
    "busy": "Il programma sta scrivendo altro in questa copia: aspetta un momento e riprova.",
    "stale": "Nel frattempo questo campo è cambiato. Guarda i due valori e scegli quale tenere.",
    "file-exists": "«{name}» c'è già. Scegli un altro nome o un'altra cartella.",
    "no-workspace": "«{name}» non c'è. Controlla il nome, oppure crea una copia nuova.",
    "not-a-workspace": "«{name}» non è una copia del Piano. Scegli un file .psmdb fatto da questo programma.",
    "damaged-workspace": "«{name}» è danneggiato e non si può aprire. Riparti da una copia di sicurezza.",
    "newer-workspace": "Questa copia viene da una versione più nuova del programma. Aggiorna il programma, poi riaprila.",
    "cannot-open": "«{name}» non si può aprire. Controlla che non sia aperto altrove e che tu possa leggerlo.",
    "cannot-write": "«{name}» non si può scrivere. Controlla lo spazio e i permessi della cartella, poi riprova.",
    "disk-full": "Il disco è pieno: «{name}» è rimasto come prima. Libera spazio e riprova.",
    "read-only": "«{name}» è in sola lettura. Copialo in una cartella dove puoi scrivere e apri quello.",
    "needs-workspace": "Indica la copia su cui lavorare, ad esempio --workspace FILE.",
    "no-commune": "Non c'è nessun Comune con codice o nome «{text}» fra i 312.",
    "not-this-commune": "Questa copia non contiene il Comune {commune}.",
    "which-commune": "Questa copia contiene più Comuni: indica quale con --comune CODICE.",
    "init-who": "Indica per chi è la copia: --comune CODICE, oppure --office per l'ufficio metropolitano.",
    "officer-needed": "Scrivi chi lavora qui: serve solo per lo storico delle modifiche.",
    "not-a-key": "«{text}» non è la chiave di una riga. Le chiavi si leggono con «psm list».",
    "field-equals-value": "«{text}» non dice che cosa scrivere. Usa campo=valore, ad esempio status=in_progress.",
    "istat-zero": "Al codice «{text}» manca lo zero iniziale: scrivi {fixed}.",
    "not-a-picture": "«{name}» non si apre come immagine. Scegli uno stemma in formato PNG o JPEG.",
    "not-a-pdf": "Il file non si apre come PDF. Rifai il rapporto e riprova.",
    # commands
    "unknown-row": "La riga {key} non c'è in questa copia.",
    "unknown-field": "Il campo «{text}» non esiste. I campi sono: {fields}.",
    "wrong-type": "«{value}» non si può scrivere in questo campo.",
    "field-in-conflict": "Questo campo ha due valori diversi. Scegli prima quale tenere.",
    "not-ready": "Non è ancora pronto per l'ufficio: {problems}",
    "nothing-to-undo": "Non c'è niente da annullare.",
    "nothing-undone": "Non ho annullato nulla: qualcuno ha già cambiato gli stessi campi.",
    "title-needed": "Scrivi il titolo dell'intervento, ad esempio «Rifacimento del tetto della scuola».",
    "backup-not-written": "La copia di sicurezza in «{folder}» non si può scrivere: non ho cambiato nulla. Controlla spazio e permessi, poi riprova.",
    "backup-not-whole": "La copia di sicurezza non è venuta intera: non ho cambiato nulla. Controlla il disco, poi riprova.",
    "office-only": "Questo si fa solo nella copia dell'ufficio metropolitano.",
    "folder-not-empty": "La cartella «{name}» non è vuota. Scegline una nuova, oppure svuotala prima.",
    "commune-only": "Questo si fa solo nella copia di un Comune.",
    # what cannot be read
    "not-an-amount": "«{text}» non è un importo. Scrivi ad esempio 12.000,00.",
    "not-a-percent": "«{text}» non è una percentuale. Scrivi un numero intero da 0 a 100.",
    "not-a-number": "«{text}» non è un numero intero. Scrivi ad esempio 2.500.",
    "not-a-day": "«{text}» non è una data. Scrivi ad esempio 15/03/2026.",
    "no-such-day": "Il {text} non esiste. L'ultimo giorno di {month} è il {last}.",
    "month-not-allowed": "«{text}» è solo un mese: qui serve anche il giorno, ad esempio 15/03/2026.",
    "not-a-plan-code": "«{text}» non è un codice del Piano. Scrivi ad esempio 2, 2.1 oppure 2.1.1.",
    "not-a-choice": "«{text}» non è fra le voci dell'elenco.",
    "not-typed": "Questo campo non si scrive a mano.",
    "too-long": "Il testo ha {length} caratteri, qui ce ne stanno {longest}. Accorcialo.",
    # rules of a sheet
    "draft": "«{text}» non si può leggere in questo campo. Riscrivilo; il testo resta finché non lo cambi.",
    "in-conflict": "Ci sono due valori diversi, scritti da due persone. Scegli quale tenere.",
    "title-missing": "Scrivi il titolo dell'intervento, ad esempio «Rifacimento del tetto della scuola».",
    "under-missing": "Scegli l'azione, la strategia o l'asse del Piano a cui l'intervento appartiene.",
    "status-missing": "Scegli lo stato dell'intervento.",
    "status-unknown": "Lo stato «{text}» non è fra quelli conosciuti. Sceglilo dall'elenco.",
    "body-missing": "Scrivi il soggetto attuatore, di solito il Comune.",
    "dates-reversed": "La fine prevista ({end}) è prima dell'inizio ({start}). Correggi una delle due.",
    "actual-dates-reversed": "La fine effettiva ({end}) è prima dell'inizio effettivo ({start}). Correggi una delle due.",
    "costs-missing": "Aggiungi almeno una voce di costo.",
    "sources-missing": "Mancano {missing}\u00a0€ di fonti: costi {costs}\u00a0€, fonti {sources}\u00a0€.",
    "sources-exceed": "Le fonti superano i costi di {missing}\u00a0€: costi {costs}\u00a0€, fonti {sources}\u00a0€.",
    "negative-amount": "Un importo è sotto zero. Scrivilo senza segno meno.",
    "paid-exceeds": "Per «{label}» il pagato ({paid}\u00a0€) supera l'importo ({amount}\u00a0€). Se è giusto, non serve fare nulla.",
    "cup-length": "Il CUP ha 15 caratteri, qui ce ne sono {length}. Ricopialo dal decreto, oppure lascialo vuoto e completalo dopo.",
    "cup-format": "«{text}» non ha la forma di un CUP (ad esempio G17H03000130001). Ricopialo dal decreto, oppure lascialo vuoto.",
    "cig-unusual": "«{text}» non ha la forma usuale di un CIG. Se è giusto, non serve fare nulla.",
    "progress-range": "L'avanzamento va da 0 a 100, qui c'è {text}.",
    "done-but-incomplete": "L'intervento è concluso ma l'avanzamento è {progress}\u00a0%. Se è giusto, non serve fare nulla.",
    "milestone-late": "«{label}» è in ritardo di {days} giorni.",
}


def sentence(code: str, **facts: object) -> str:
    """The sentence of a code with its facts. Raises KeyError for a code without one: that is a bug of ours."""
    return SENTENCES[code].format(**facts)
