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
    "disk-gone": "Il disco con «{name}» non risponde più. Ricollegalo e riapri la copia: ciò che era registrato c'è.",
    "read-only": "«{name}» è in sola lettura. Copialo in una cartella dove puoi scrivere e apri quello.",
    "needs-workspace": "Indica la copia su cui lavorare, ad esempio --workspace FILE.",
    "no-commune": "Non c'è nessun Comune con codice o nome «{text}» fra i 312.",
    "not-this-commune": "Questa copia non contiene il Comune {commune}.",
    "which-commune": "Questa copia contiene più Comuni: indica quale con --comune CODICE.",
    "init-who": "Indica per chi è la copia: --comune CODICE, oppure --office per l'ufficio metropolitano.",
    "officer-needed": "Scrivi chi lavora qui: serve solo per lo storico delle modifiche.",
    "not-a-key": "«{text}» non è la chiave di una riga. Le chiavi si leggono con «psm list».",
    "field-equals-value": "«{text}» non dice che cosa scrivere. Usa campo=valore, ad esempio status=in_progress.",
    "cents-are-whole": "«{text}» non è un numero intero di centesimi. Per scrivere euro usa {euros}=, ad esempio {euros}=500,50.",
    "commune-here": "Questa copia contiene già il Comune di {name}.",
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
    "backup-folder-gone": "La cartella «{folder}» per le copie di sicurezza non c'è più: non ho cambiato nulla. Ricollega il disco o la chiavetta, oppure scegli un'altra cartella.",
    "broken-inside": "«{name}» ha pagine danneggiate. Chiudi e ripristina l'ultima copia di sicurezza, oppure recupera ciò che si legge con «psm rescue».",
    "damaged-backup": "«{name}» è danneggiata: non ho ripristinato nulla. Scegli un'altra copia di sicurezza.",
    "newer-backup": "«{name}» viene da una versione più nuova del programma. Aggiorna il programma, poi ripristina.",
    "backup-of-another": "«{name}» è la copia di sicurezza di un altro file di lavoro: non ho ripristinato nulla. Se la vuoi davvero qui, aggiungi --other.",
    "open-elsewhere": "«{name}» è aperta sul computer {host} da {officer}, dal {since}. Chiudila là, poi riaprila qui.",
    "in-use": "«{name}» è aperta in un altro programma: non ho cambiato nulla. Chiudilo e riprova.",
    "needs-yes": "Per ripristinare senza domande aggiungi --yes.",
    "not-restored": "Non ho ripristinato nulla: «{name}» è come prima.",
    "nothing-to-rescue": "In «{name}» non si legge più nulla. Riparti da una copia di sicurezza.",
    "copy-broken": "«{name}» è danneggiata: {found}. Ripristina l'ultima copia di sicurezza, oppure recupera ciò che si legge con «psm rescue».",
    "rescued-in-part": "Di «{name}» si leggono {lines} modifiche su {known}: le altre sono perdute nel file danneggiato. Confronta con l'ultima copia di sicurezza.",
    "office-only": "Questo si fa solo nella copia dell'ufficio metropolitano.",
    "folder-not-empty": "La cartella «{name}» non è vuota. Scegline una nuova, oppure svuotala prima.",
    "commune-only": "Questo si fa solo nella copia di un Comune.",
    # files for others: what keeps one from being written
    "no-invitation": "Per il Comune di {commune} non è ancora stato letto un invito dell'ufficio. "
    "Apri il file dell'invito, poi riprova.",
    "no-reader": "Dal Comune di {commune} non è ancora arrivato nessun pacchetto: non c'è a chi rispondere. "
    "Manda l'invito e aspetta il primo pacchetto.",
    "lines-of-another-copy": "Qui ci sono {lines} modifiche scritte in un'altra copia di questo file e mai inviate da "
    "lì. Prepara prima il pacchetto da quella copia, poi riprova.",
    "package-too-large": "Il pacchetto sarebbe troppo grande per essere letto. Chiedi assistenza all'ufficio.",
    "package-disk-full": "Il disco o la chiavetta è pieno: il pacchetto «{name}» non è stato scritto. "
    "Libera spazio o scegli un'altra cartella.",
    "package-not-written": "Il pacchetto «{name}» non è stato scritto. Controlla che la cartella o la chiavetta ci sia "
    "e che tu possa scriverci, poi riprova.",
    "key-not-kept": "La chiave di questa copia non si può leggere o scrivere in «{folder}». "
    "Controlla i permessi della cartella, poi riprova.",
    "key-damaged": "La chiave di questa copia («{name}») è danneggiata. Rimetti quella di una copia di sicurezza, "
    "oppure cancella il file e chiedi all'ufficio un nuovo invito.",
    # what became of a file received (code of `sync.inbox`; with the kind of file where it matters)
    "taken": "Ho preso il pacchetto di {commune}. Modifiche nuove: {lines}.",
    "known": "Non c'è niente di nuovo in questo pacchetto di {commune}: era già stato preso.",
    "taken-receipt": "Ho letto la ricevuta dell'ufficio. Pacchetti confermati: {confirmed}. "
    "Modifiche dell'ufficio: {lines}.",
    "known-receipt": "Questa ricevuta dell'ufficio era già stata letta.",
    "invited": "Invito dell'ufficio letto: ora puoi preparare il pacchetto per {commune}.",
    "waits": "A questo file ne manca uno precedente. L'ho messo da parte: entrerà da solo quando arriva quello che manca.",
    "forked": "Qualcuno ha lavorato su due copie dello stesso file, e le modifiche hanno gli stessi numeri. Non ho preso "
    "nulla. Conserva tutte e due le copie e chiedi assistenza all'ufficio.",
    "turned-back": "Questa copia è più vecchia di quella che ha scritto il file. Rileggi il file: da ora scrive con un "
    "numero nuovo.",
    "newer": "Il file contiene campi che questa versione del programma non conosce. Aggiorna il programma, poi rileggilo.",
    "outside": "Il file contiene modifiche che chi l'ha firmato non può fare. Non ho preso nulla: senti chi l'ha mandato.",
    "refused": "Il file contiene valori che non si possono registrare. Non ho preso nulla: chiedi di prepararlo di nuovo.",
    "not-a-package": "«{name}» non è un pacchetto di questo programma. Scegli un file .psm.",
    "package-damaged": "Il pacchetto è arrivato incompleto o è stato cambiato. Chiedi di rimandarlo. "
    "I tuoi dati sono come prima.",
    "package-newer": "Il pacchetto viene da una versione più nuova del programma. Aggiorna il programma, poi rileggilo.",
    "own-file": "Questo file è stato preparato da questa copia: mandalo a chi lo deve leggere, qui non serve.",
    "training-file": "Il file è di prova e questa è la copia vera: non ho preso nulla. Aprilo in una copia di prova.",
    "real-file": "Il file è vero e questa è una copia di prova: non ho preso nulla. Aprilo nella copia vera.",
    "not-for-office": "Il file è dell'ufficio per il Comune di {commune}: qui non serve. Mandalo al Comune.",
    "other-commune": "Il file è del Comune di {theirs}, qui lavori su {ours}. Non ho preso nulla.",
    "not-for-us": "Il file è chiuso per altri: questa copia non lo può aprire. Chiedi di prepararlo di nuovo per questo "
    "computer.",
    "other-office": "Il file viene da un altro ufficio (chiave {theirs}, qui conosciamo {ours}). Non ho preso nulla: "
    "telefona all'ufficio prima di fidarti.",
    "key-unknown": "Il file è firmato con una chiave che qui non è iscritta ({fingerprint}). Non ho preso nulla: "
    "serve un invito dell'ufficio, uno per ogni computer.",
    "key-revoked": "Il file è firmato con una chiave che non vale più. Non ho preso nulla: serve un nuovo invito.",
    "cannot-read": "«{name}» non si può leggere. Controlla che il file ci sia ancora e che tu possa aprirlo.",
    # what a receipt says of each file of ours
    "told-taken": "L'ufficio ha preso «{name}». Modifiche nuove: {lines}.",
    "told-known": "L'ufficio aveva già tutto ciò che c'è in «{name}».",
    "told-waits": "L'ufficio tiene da parte «{name}»: gliene manca uno precedente. Prepara un altro pacchetto e mandalo: "
    "contiene tutto ciò che manca.",
    "told-forked": "L'ufficio non ha preso «{name}»: viene da una copia del file di lavoro che è andata avanti da sola. "
    "Conserva tutte le copie e chiedi assistenza all'ufficio.",
    "told-newer": "L'ufficio non può ancora leggere «{name}»: usa una versione precedente del programma. "
    "Lo rileggerà dopo l'aggiornamento.",
    "told-package-newer": "L'ufficio non può ancora leggere «{name}»: usa una versione precedente del programma. "
    "Lo rileggerà dopo l'aggiornamento.",
    "told-outside": "L'ufficio non ha preso «{name}»: contiene modifiche che questo computer non può firmare. "
    "Telefona all'ufficio.",
    "told-package-damaged": "«{name}» è arrivato all'ufficio incompleto o cambiato. Prepara un altro pacchetto e mandalo.",
    "told-key-unknown": "L'ufficio non ha preso «{name}»: viene da un computer che non conosce ({fingerprint}). "
    "Chiedi un invito per quel computer.",
    "told-key-revoked": "L'ufficio non ha preso «{name}»: viene da un computer la cui chiave non vale più.",
    "told-training-file": "L'ufficio non ha preso «{name}»: è un file di prova. Prepara il pacchetto dalla copia vera.",
    "told-not-for-us": "L'ufficio non ha potuto aprire «{name}»: non era chiuso per l'ufficio. "
    "Prepara un altro pacchetto e mandalo.",
    "told-refused": "L'ufficio non ha potuto prendere «{name}». Prepara un altro pacchetto; se succede ancora, telefona "
    "all'ufficio.",
    # what cannot be read
    "not-an-amount": "«{text}» non è un importo. Scrivi ad esempio 12.000,00.",
    "not-a-measure": "«{text}» non è un valore. Scrivi un numero, ad esempio 1.234,5, con al massimo tre decimali.",
    "not-a-percent": "«{text}» non è una percentuale. Scrivi un numero intero da 0 a 100.",
    "not-a-number": "«{text}» non è un numero intero. Scrivi ad esempio 2.500.",
    "not-a-day": "«{text}» non è una data. Scrivi ad esempio 15/03/2026.",
    "no-such-day": "Il {text} non esiste. L'ultimo giorno di {month} è il {last}.",
    "month-not-allowed": "«{text}» è solo un mese: qui serve anche il giorno, ad esempio 15/03/2026.",
    "not-a-plan-code": "«{text}» non è un codice del Piano. Scrivi ad esempio 2, 2.1 oppure 2.1.1.",
    "not-a-choice": "«{text}» non è fra le voci dell'elenco.",
    "not-typed": "Questo campo non si scrive a mano.",
    "too-long": "Il testo ha {length} caratteri, qui ce ne stanno {longest}. Accorcialo.",
    "not-an-invitation": "«{name}» non è un invito. L'invito è il primo file .psm che ti ha mandato la Città metropolitana.",
    "files-not-taken": "{bad} file su {all} non sono stati presi: leggi che cosa fare per ciascuno.",
    # the Excel return
    "file-open-elsewhere": "«{name}» è aperto in un altro programma. Chiudilo e premi Riprova.",
    "no-file": "«{name}» non c'è. Controlla il nome e la cartella.",
    "not-excel": "«{name}» non è un file Excel (.xlsx) che si può leggere. Usa un file creato da Excel › Crea file.",
    "excel-old-or-locked": "«{name}» è un Excel vecchio (.xls) o protetto da password. Aprilo, salvalo come .xlsx senza password e riprova.",
    "excel-harmful": "«{name}» contiene parti che un ritorno Excel non ha, e potrebbe far danni. Non l'ho aperto: fatti mandare un file nuovo.",
    "excel-far-cell": "«{name}» ha celle lontanissime dai dati. Copia i dati in un file creato da Excel › Crea file.",
    "excel-no-sheet": "In questo file manca il foglio «{sheet}». Usa un file creato da Excel › Crea file e copia lì i dati.",
    "excel-no-headings": "Nel foglio «{sheet}» mancano le intestazioni. Rimettile come nel file originale, oppure copia i dati in un file nuovo.",
    "excel-not-ours": "«{name}» non è stato creato da questo programma. Usa un file creato da Excel › Crea file e copia lì i dati.",
    "excel-newer": "«{name}» viene da una versione più nuova del programma. Aggiorna il programma, poi riprova.",
    "excel-other-commune": "Il file è del Comune di {theirs}, qui lavori su {ours}. Non ho importato nulla.",
    "excel-training": "«{name}» contiene dati di prova, questa è una copia vera. Non ho importato nulla.",
    "excel-not-training": "«{name}» contiene dati veri, questa è una copia di prova. Non ho importato nulla.",
    "excel-plan-version": "Il file usa il Piano v{theirs}, tu hai la v{ours}. Leggi prima il Piano che ti ha mandato l'ufficio.",
    "excel-knows-more": "«{name}» è stato creato da una copia più aggiornata di questa. Importalo là, oppure leggi prima i pacchetti che mancano.",
    "excel-formula": "«{text}» è una formula senza risultato. Apri il file con Excel o LibreOffice, salvalo e riprova.",
    "excel-error-value": "«{text}» è il risultato di una formula che non funziona. Scrivi il valore.",
    "excel-row-elsewhere": "Questa riga appartiene ad altro e non si può importare qui. Copiala in una riga vuota.",
    "kind-missing": "Scegli se la riga è una voce di costo o una fonte.",
    "parent-missing": "Scegli a quale intervento appartiene la riga.",
    "parent-unknown": "Non c'è nessun intervento «{text}». Sceglilo dall'elenco.",
    "parent-ambiguous": "Ci sono più interventi «{text}». Dai loro titoli diversi, poi riprova.",
    "already-imported": "«{name}» è già stato importato: non ho cambiato nulla.",
    "excel-cell": "Foglio «{sheet}», cella {address}, {field}: {problem}",
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
    "tax-code-format": "Il codice fiscale del soggetto attuatore ha 11 cifre: «{text}» no. Ricopialo, oppure lascialo vuoto e completalo dopo.",
    "nrrp-component-format": "«{text}» non ha la forma di una componente PNRR (ad esempio M2C4). Sceglila dall'elenco, oppure lasciala vuota.",
    "nrrp-component-elsewhere": "La componente {component} non appartiene alla missione {mission}. Correggi una delle due.",
    "nrrp-measure-unusual": "«{text}» non ha la forma usuale di una misura PNRR (ad esempio M2C4I2.2). Se è giusto, non serve fare nulla.",
    "nrrp-measure-elsewhere": "La misura {measure} non appartiene alla componente {component}. Se è giusto, non serve fare nulla.",
    "day-ahead": "Il {day} deve ancora venire, ma qui si scrive ciò che è già successo. Controlla la data.",
    "indicator-unnamed": "Scrivi che cosa misura l'indicatore, ad esempio «Superficie riqualificata».",
    "reading-without-day": "Scrivi in che giorno è stato rilevato il valore.",
    "reading-without-value": "Scrivi il valore rilevato, oppure elimina la riga.",
    "value-past-target": "Il valore attuale ({value}) supera il traguardo ({target}). Se è giusto, non serve fare nulla.",
    "value-under-target": "Il valore attuale ({value}) è già sotto il traguardo ({target}). Se è giusto, non serve fare nulla.",
    "act-without-number": "Scrivi il numero dell'atto.",
    "act-without-day": "Scrivi la data dell'atto.",
    "partner-unnamed": "Scrivi il nome dell'ente, oppure scegli il Comune.",
    "partner-commune": "«{text}» non è il codice ISTAT di uno dei 312 Comuni. Scegli il Comune dall'elenco.",
    "served-missing": "Scegli l'azione del Piano che l'intervento serve, oppure elimina la riga.",
    "served-twice": "Il codice {text} del Piano è già indicato. Se è una ripetizione, elimina la riga.",
    "milestone-late": "«{label}» è in ritardo di {days} giorni.",
}


def sentence(code: str, **facts: object) -> str:
    """The sentence of a code with its facts. Raises KeyError for a code without one: that is a bug of ours."""
    return SENTENCES[code].format(**facts)
