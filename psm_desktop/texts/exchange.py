"""Files between the communes and the office: written, received, published, answered."""

SENTENCES: dict[str, str] = {
    # files for others: what keeps one from being written
    "no-invitation": "Per il Comune di {commune} non è ancora stato letto un invito dell'ufficio. "
    "Apri il file dell'invito, poi riprova.",
    "no-reader": "Dal Comune di {commune} non è ancora arrivato nessun pacchetto: non c'è a chi rispondere. "
    "Manda l'invito e aspetta il primo pacchetto.",
    "lines-of-another-copy": "Qui ci sono {lines} modifiche scritte su un altro computer e mai inviate da lì: solo la sua "
    "chiave le può firmare. Prepara prima il pacchetto da quel computer. Se non c'è più, chiudi la copia e riparala con "
    "«psm repair --lost».",
    "package-too-large": "Il pacchetto sarebbe troppo grande per essere letto. Chiedi assistenza all'ufficio.",
    "package-disk-full": "Il disco o la chiavetta è pieno: il pacchetto «{name}» non è stato scritto. "
    "Libera spazio o scegli un'altra cartella.",
    "package-not-written": "Il pacchetto «{name}» non è stato scritto. Controlla che la cartella o la chiavetta ci sia "
    "e che tu possa scriverci, poi riprova.",
    "key-not-met": "L'ufficio non ha ancora detto di conoscere la chiave di questo computer per il Comune di {commune}: "
    "leggi prima una sua ricevuta, poi cambiala.",
    "nothing-waits": "Nessun pacchetto aspetta la ricevuta: non c'è un file da scrivere di nuovo.",
    "no-such-package": "Fra i pacchetti preparati nessuno si chiama «{name}». L'elenco è in Invio.",
    "key-not-kept": "La chiave di questa copia non si può leggere o scrivere in «{folder}». "
    "Controlla i permessi della cartella, poi riprova.",
    "key-damaged": "La chiave di questa copia («{name}») è danneggiata. Rimetti quella di una copia di sicurezza, "
    "oppure cancella il file e chiedi all'ufficio un nuovo invito.",
    # what became of a file received (code of `sync.inbox`; with the kind of file where it matters)
    "taken": "Ho preso il pacchetto di {commune}. Modifiche nuove: {lines}.",
    "known": "Non c'è niente di nuovo in questo pacchetto di {commune}: era già stato preso.",
    "taken-receipt": "Ho letto la ricevuta dell'ufficio. Pacchetti confermati: {confirmed}. "
    "Modifiche dell'ufficio: {lines}.",
    "taken-receipt-revoked": "L'ufficio ha revocato la chiave di questo computer: ciò che hai scritto dopo non conta, e per "
    "ora non si vede. Chiedi un nuovo invito; in Invio premi «Chiave nuova…», poi «Ripara…»: torna tutto.",
    "refusal-written": "«{name}» è per il computer con la chiave revocata: gli dice perché i suoi file non entrano.",
    "key-unknown-evidence": "Sono allegati da un computer che qui non è iscritto: non li ho presi. Quando il computer è "
    "iscritto la ricevuta li richiede.",
    "taken-evidence": "Allegati di {commune}, parte {part} di {of}: presa. Completi ora: {done}.",
    "taken-evidence-waits": "Allegati di {commune}, parte {part} di {of}: presa. Completi ora: {done}. "
    "In attesa di altre parti: {partial}; dell'intervento che li nomina: {unnamed}.",
    "known-evidence": "Allegati di {commune}, parte {part} di {of}: era già tutto qui.",
    "foreseen-taken-evidence": "Allegati, parte {part} di {of}: si può prendere. Completi: {done}.",
    "foreseen-taken-evidence-waits": "Allegati, parte {part} di {of}: si può prendere. Completi: {done}. "
    "In attesa di altre parti: {partial}; dell'intervento che li nomina: {unnamed}.",
    "evidence-wrong": "Allegati di {commune}, parte {part} di {of}: {wrong} non sono quelli che dice il file, e li ho "
    "scartati. Gli altri sono presi. La prossima ricevuta li richiede.",
    "evidence-other-size": "Il file dà a un allegato un'altra lunghezza di quella registrata. Non ho preso nulla: "
    "chiedi di prepararlo di nuovo.",
    "attachment-not-here": "Il file «{name}» non è su questo computer, o è cambiato: non l'ho potuto preparare. "
    "Riallegalo, oppure preparalo dal computer dove si trova.",
    "part-size": "Ogni file di allegati può avere da {least} kB a {most} MB. Scrivi ad esempio 3,5.",
    "known-receipt": "Questa ricevuta dell'ufficio era già stata letta.",
    "invited": "Invito dell'ufficio letto: ora puoi preparare il pacchetto per {commune}.",
    "words-needed": "Ho messo da parte l'invito per {commune}: mancano le dodici parole della lettera. "
    "Scrivile, e l'invito è letto.",
    "words-of-another": "Le parole non sono quelle di questo invito per {commune}. "
    "Usa la lettera arrivata con l'invito, oppure chiedine un'altra all'ufficio.",
    "stopped": "Non letto: la lettura è stata interrotta prima di questo file. Riportalo quando vuoi.",
    "waits": "A questo file ne manca uno precedente. L'ho messo da parte: entrerà da solo quando arriva quello che manca.",
    "forked": "Qualcuno ha lavorato su due copie dello stesso file, e le modifiche hanno gli stessi numeri. Non ho preso "
    "nulla. Conserva tutte e due le copie e chiedi assistenza all'ufficio.",
    "turned-back": "Questa copia è più vecchia di quella che ha scritto il file. Rileggi il file: da ora scrive con un "
    "numero nuovo.",
    "foreseen-taken": "Si può prendere. Modifiche nuove: {lines}.",
    "foreseen-taken-receipt": "Ricevuta dell'ufficio, da leggere. Modifiche dell'ufficio: {lines}.",
    "foreseen-taken-receipt-revoked": "Ricevuta dell'ufficio, da leggere: la chiave di questo computer è stata revocata.",
    "foreseen-invited": "Invito dell'ufficio per {commune}, da leggere.",
    "foreseen-words-needed": "Invito per {commune}: per leggerlo servono le dodici parole della lettera.",
    "foreseen-waits": "A questo file ne manca uno precedente: resterà da parte, ed entrerà da solo quando arriva quello "
    "che manca.",
    "foreseen-turned-back": "Questa copia è più vecchia di quella che ha scritto il file. Leggendolo prende un numero "
    "nuovo; poi il file entra, oppure resta da parte finché arriva quello che manca.",
    "foreseen-of": "{commune}: interventi nuovi {born}, cambiati {changed}; campi con due valori da scegliere {conflicts}.",
    "looked-at-before": "Dopo l'anteprima questa copia è cambiata. Non ho preso nulla: guarda di nuovo i file.",
    "newer": "Il file contiene campi che questa versione del programma non conosce. Aggiorna il programma, poi rileggilo.",
    "outside": "Il file contiene modifiche che chi l'ha firmato non può fare. Non ho preso nulla: senti chi l'ha mandato.",
    "refused": "Il file contiene valori che non si possono registrare. Non ho preso nulla: chiedi di prepararlo di nuovo.",
    "not-a-package": "«{name}» non è un pacchetto di questo programma. Scegli un file .psm.",
    "name-in-place": "{name} in {inside}",
    "nothing-inside": "In «{name}» non c'è nessun pacchetto del Piano. Se aspettavi un file, chiedi di rimandarlo.",
    "not-judged": "{told} La firma digitale del documento ({inside}) non è stata controllata qui: conta quella del pacchetto.",
    "armour-damaged": "Il testo del pacchetto in «{name}» è incompleto o cambiato. Copialo di nuovo per intero, dalla riga BEGIN alla riga END.",
    "pasted-nothing": "Negli appunti non c'è nessun pacchetto. Nel messaggio copia il testo dalla riga BEGIN alla riga END, poi incollalo qui.",
    "folder-too-full": "La cartella «{name}» contiene più di {most} file: scegline una che abbia solo i file ricevuti.",
    "mail-harmful": "«{name}» è troppo grande o troppo intricato per leggerlo qui. Salva l'allegato .psm dal programma di posta e apri quello.",
    "excel-goes-elsewhere": "«{name}» è un foglio di Excel: salvalo sul computer e leggilo dalla pagina Excel del Comune, con «Importa».",
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
    # what the office publishes for all communes
    "taken-plan": "Dall'ufficio, letto: {documents}.",
    "foreseen-taken-plan": "Porta dall'ufficio: {documents}.",
    "known-plan": "Tutto ciò che c'è in questo file è già qui: {documents}.",
    "document-plan": "Piano, versione {version} (strategie {strategies}, azioni {actions}, codici cambiati {changed})",
    "document-zones": "zone omogenee, versione {version} (Comuni {communes})",
    "document-communes": "Comuni che confluiscono in un altro, versione {version} (passaggi {mergers})",
    "document-neighbours": "che cosa fanno gli altri Comuni, versione {version} (interventi {interventions})",
    "document-other": "«{kind}», versione {version}, che questo programma conserva ma non sa ancora mostrare",
    "document-older": "{words}, già superata da una più nuova",
    "document-differs": "Nel file la versione {version} di un documento dell'ufficio è diversa da quella che c'è qui, e una "
    "versione pubblicata non cambia mai. Non ho preso nulla: telefona all'ufficio.",
    "document-jumps": "Nel file c'è la versione {version} di un documento dell'ufficio, qui la {here}: un salto così non è voluto. "
    "Non ho preso nulla: telefona all'ufficio.",
    "elsewhere-plan": "{commune} ha già la versione {version} del Piano, che in questa copia non c'è. Rileggi qui il file "
    "del Piano mandato allora; se non si trova, quello che pubblichi ora diventa la {following}.",
    "elsewhere-zones": "{commune} ha già la versione {version} delle zone omogenee, che in questa copia non c'è. Rileggi qui il "
    "file del Piano mandato allora; se non si trova, quelle che pubblichi ora diventano la {following}.",
    "elsewhere-communes": "{commune} ha già la versione {version} dell'elenco dei Comuni che confluiscono in un altro, che in questa "
    "copia non c'è. Rileggi qui il file del Piano mandato allora; se non si trova, quello che pubblichi ora diventa la {following}.",
    "elsewhere-other": "{commune} ha già «{kind}», versione {version}, che in questa copia non c'è. Rileggi qui il file del "
    "Piano mandato allora.",
    "elsewhere-plan-here": "{commune} ha un altro testo della versione {version} del Piano. Con il prossimo file il testo di questa "
    "copia vale per tutti, come versione {following}.",
    "elsewhere-zones-here": "{commune} ha un altro testo della versione {version} delle zone omogenee. Con il prossimo file il testo "
    "di questa copia vale per tutti, come versione {following}.",
    "elsewhere-communes-here": "{commune} ha un altro testo della versione {version} dell'elenco dei Comuni che confluiscono in un "
    "altro. Con il prossimo file il testo di questa copia vale per tutti, come versione {following}.",
    "elsewhere-other-here": "{commune} ha un altro testo di «{kind}», versione {version}. Con il prossimo file il testo di questa "
    "copia vale per tutti, come versione {following}.",
    "no-office-yet": "È un file del Piano, ma qui non è ancora stato letto l'invito dell'ufficio: resta da parte. Leggi "
    "l'invito, poi entra da solo.",
    "plan-not-office": "Il file dice di essere il Piano, ma non è firmato dall'ufficio (chiave {theirs}, qui conosciamo {ours}): "
    "solo la chiave dell'ufficio può cambiare il Piano. Non ho preso nulla.",
    "plan-for-communes": "È un file del Piano per i Comuni: all'ufficio non serve. Mandalo ai Comuni.",
    "nothing-to-publish": "Non c'è ancora niente da pubblicare: prepara prima una versione del Piano, o aspetta i primi "
    "interventi pronti.",
    "key-unknown": "Il file viene da un computer che qui non è iscritto, e resta da parte. Telefona al Comune, fatti leggere "
    "le parole della sua chiave e confrontale in Ufficio, Chiavi: se sono quelle, il file entra da solo.",
    "pc-unknown": "Il file viene da un altro computer del Comune, che qui non è ancora conosciuto («{fingerprint}»). "
    "Su tutti e due leggete una ricevuta dell'ufficio, poi prepara là un altro file.",
    "key-revoked": "Il file è firmato con una chiave che non vale più. Non ho preso nulla: serve un nuovo invito.",
    "cannot-read": "«{name}» non si può leggere. Controlla che il file ci sia ancora e che tu possa aprirlo.",
    "read-by-office-yet": "I file preparati qui li legge solo l'ufficio. Gli altri computer del Comune li leggeranno dopo "
    "la prima ricevuta.",
    "read-by-office": "I file preparati qui li legge solo l'ufficio: nessun altro computer del Comune è iscritto.",
    "read-by-other": "I file preparati qui li leggono l'ufficio e l'altro computer del Comune{names}.",
    "read-by-others": "I file preparati qui li leggono l'ufficio e altri {count} computer del Comune{names}.",
    "covered-all": "L'ufficio ha tutte le modifiche fatte qui, fino al {moment}.",
    "covered-some": "L'ufficio ha le modifiche fatte qui fino al {moment}. Ancora da confermare: {missing}.",
    "covered-none": "L'ufficio non ha ancora confermato nessuna modifica fatta qui.",
    "no-receipt": "Nessuna ricevuta da {days} giorni. Prepara un altro file e mandalo: contiene anche le modifiche di "
    "prima. Se succede ancora, telefona all'ufficio.",
    # what a receipt says of each file of ours
    "told-taken": "L'ufficio ha preso «{name}». Modifiche nuove: {lines}.",
    "told-known": "L'ufficio aveva già tutto ciò che c'è in «{name}».",
    "told-key-unknown-evidence": "L'ufficio non ha preso «{name}»: sono allegati da un computer che non conosce. "
    "Quando lo conosce, prepara un altro pacchetto e mandalo.",
    "told-taken-evidence": "L'ufficio ha preso «{name}», parte {part} di {of} degli allegati.",
    "told-evidence-wrong": "In «{name}» l'ufficio ha trovato allegati rovinati. Prepara un altro pacchetto e mandalo.",
    "told-evidence-other-size": "L'ufficio non ha preso «{name}»: non dice la lunghezza giusta di un allegato. "
    "Prepara un altro pacchetto e mandalo.",
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
    "told-key-unknown": "L'ufficio tiene da parte «{name}»: viene da un computer che non conosce. Telefona "
    "all'ufficio e leggi le parole della sua chiave: «{fingerprint}».",
    "told-key-revoked": "L'ufficio non ha preso «{name}»: viene da un computer la cui chiave non vale più.",
    "told-training-file": "L'ufficio non ha preso «{name}»: è un file di prova. Prepara il pacchetto dalla copia vera.",
    "told-not-for-us": "L'ufficio non ha potuto aprire «{name}»: non era chiuso per l'ufficio. "
    "Prepara un altro pacchetto e mandalo.",
    "told-refused": "L'ufficio non ha potuto prendere «{name}». Prepara un altro pacchetto; se succede ancora, telefona "
    "all'ufficio.",
}
