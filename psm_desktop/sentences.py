"""Sentences for codes, in Italian, in the one place they stand: what happened, then what to do (UX.md §4, messages 1-15).

Facts fill the blanks. The person's own words stand in « »; no code, no blame.
"""

from psm_desktop.domain.text import in_short
from psm_desktop.language import said
from psm_desktop.words import day_words

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
    "answer-lost": "La risposta non si può scrivere dove è stata mandata. Controlla lo spazio; psm history dice che cosa è stato fatto.",
    "folder-gone": "La cartella in cui ti trovi è stata eliminata. Spostati in un'altra e riprova.",
    "name-too-long": "«{name}» è un nome troppo lungo per un file. Scegline uno più corto.",
    "interrupted": "Interrotto. Ciò che non era ancora finito non è stato scritto.",
    "needs-workspace": "Indica la copia su cui lavorare, ad esempio --workspace FILE.",
    "no-commune": "Non c'è nessun Comune con codice o nome «{text}» fra i 312.",
    "not-this-commune": "Questa copia non contiene il Comune {commune}.",
    "search-unread": "Non ho capito {pieces}: ho cercato queste parole nel testo.",
    "bulk-which-field": "Scegli quale campo modificare, ad esempio «Stato».",
    "bulk-which-value": "Scrivi il valore da dare a {count} interventi.",
    "view-name-missing": "Scrivi come vuoi chiamare la vista, ad esempio «Ponti in ritardo».",
    "view-name-taken": "C'è già una vista «{name}». Scegli un altro nome.",
    "which-commune": "Questa copia contiene più Comuni: indica quale con --comune CODICE.",
    "init-who": "Indica per chi è la copia: --comune CODICE, oppure --office per l'ufficio metropolitano.",
    "init-one-beginning": "Una copia comincia in un modo solo: --from-backup, --from-excel o --from-handover, senza --comune, --office e --training, che il file dice già.",
    "officer-needed": "Scrivi chi lavora qui: serve solo per lo storico delle modifiche.",
    "not-a-key": "«{text}» non è la chiave di una riga. Le chiavi si leggono con «psm list».",
    "field-equals-value": "«{text}» non dice che cosa scrivere. Usa campo=valore, ad esempio status=in_progress.",
    "keys-and-fields": "Indica le chiavi delle righe e che cosa scrivere, ad esempio: psm bulk set 123 456 status=in_progress.",
    "cents-are-whole": "«{text}» non è un numero intero di centesimi. Per scrivere euro usa {typed}=, ad esempio {typed}=500,50.",
    "thousandths-are-whole": "«{text}» non è un numero intero di millesimi. Per scrivere il valore usa {typed}=, ad esempio {typed}=0,25.",
    "commune-here": "Questa copia contiene già il Comune di {name}.",
    "istat-zero": "Al codice «{text}» manca lo zero iniziale: scrivi {fixed}.",
    "not-a-picture": "«{name}» non si apre come immagine. Scegli uno stemma in formato PNG o JPEG.",
    "picture-too-large": "«{name}» è un'immagine troppo grande. Scegli uno stemma più piccolo, in formato PNG o JPEG.",
    "setting-unknown": "L'impostazione «{text}» non esiste. Ci sono: {names}.",
    "setting-choice": "«{text}» non si può scegliere per {name}. Scegli fra: {choices}.",
    "not-a-pdf": "Il file non si apre come PDF. Rifai il rapporto e riprova.",
    # commands
    "unknown-row": "La riga {key} non c'è in questa copia.",
    "unknown-field": "Il campo «{text}» non esiste. I campi sono: {fields}.",
    "wrong-type": "«{value}» non si può scrivere in questo campo.",
    "field-in-conflict": "Questo campo ha due valori diversi. Scegli prima quale tenere.",
    "nothing-to-resolve": "Qui non c'è niente da scegliere: nessun campo ha due valori.",
    "no-question": "Il campo «{text}» della riga {key} non ha due valori fra cui scegliere. Quelli aperti si leggono con «psm conflicts».",
    "no-such-side": "Qui non c'è un valore «{text}». Puoi scegliere: {choices}.",
    "keep-or-let-go": "«{text}» non dice se tenere la riga. Scegli fra: {choices}.",
    "not-ready": "Non è ancora pronto per l'ufficio: {problems}",
    "remark-empty": "Scrivi l'osservazione, ad esempio «Manca il CUP».",
    "remark-on-remark": "Questa riga è un'osservazione: indica l'intervento, o la riga di cui parli.",
    "remark-of-others": "Questa osservazione l'ha scritta l'altra parte: il testo resta com'è. Segnala come fatta, oppure rispondi "
    "con un'altra osservazione.",
    "not-a-remark": "La riga {key} non è un'osservazione. Le osservazioni si leggono con «psm remarks».",
    "remark": "«{said}» (osservazione dell'ufficio, {officer}, {moment})",
    "nothing-to-undo": "Non c'è niente da annullare.",
    "no-such-received": "Fra i file presi nessuno si chiama «{name}». L'elenco è in Invio.",
    "brought-nothing": "«{name}» qui non ha portato nulla: non c'è niente da annullare.",
    "nothing-undone": "Non ho annullato nulla: qualcuno ha già cambiato gli stessi campi.",
    "evidence-no-file": "«{name}» non è un file. Scegli un documento o una foto.",
    "evidence-empty": "«{name}» è vuoto: non l'ho allegato. Controlla di aver scelto il file giusto.",
    "evidence-too-large": "«{name}» è di {size}, un allegato può arrivare a {largest}. Allegane una versione più piccola.",
    "evidence-missing": "Il file «{name}» non è su questo computer. Chiedilo a chi l'ha allegato, poi allegalo di nuovo.",
    "evidence-damaged": "Il file «{name}» è stato cambiato o si è rovinato su questo computer. Allegalo di nuovo dall'originale.",
    "not-evidence": "La riga {key} non è un allegato. Gli allegati si leggono con «psm evidence list».",
    "not-an-indicator": "La riga {key} non è un indicatore. Gli indicatori si leggono con «psm show».",
    "no-such-version": "La versione {number} non riguarda questo campo. Le versioni si leggono con «psm history {key}».",
    "not-in-trash": "La riga {key} non è nel cestino.",
    "parent-in-trash": "Anche «{title}», o una parte che la contiene, è nel cestino: ripristina prima quella.",
    "trash-is-empty": "Il cestino è già vuoto.",
    "empty-needs-yes": "Nel cestino: interventi {interventions}, righe {rows}. Per svuotarlo aggiungi --yes: spariranno da ogni elenco.",
    "title-needed": "Scrivi il titolo dell'intervento, ad esempio «Rifacimento del tetto della scuola».",
    "backup-not-written": "La copia di sicurezza in «{folder}» non si può scrivere: non ho cambiato nulla. Controlla spazio e permessi, poi riprova.",
    "backup-not-whole": "La copia di sicurezza non è venuta intera: non ho cambiato nulla. Controlla il disco, poi riprova.",
    "backup-folder-gone": "La cartella «{folder}» per le copie di sicurezza non c'è più: non ho cambiato nulla. Ricollega il disco o la chiavetta, oppure scegli un'altra cartella.",
    "broken-inside": "«{name}» ha pagine danneggiate. Chiudi e ripristina l'ultima copia di sicurezza, oppure recupera ciò che si legge con «psm rescue».",
    "damaged-backup": "«{name}» è danneggiata: non ho ripristinato nulla. Scegli un'altra copia di sicurezza.",
    "damaged-but-backup": "«{name}» è danneggiato e non si può aprire. L'ultima copia di sicurezza buona è «{backup}», del {moment}: ripristinala.",
    "newer-backup": "«{name}» viene da una versione più nuova del programma. Aggiorna il programma, poi ripristina.",
    "backup-of-another": "«{name}» è la copia di sicurezza di un altro file di lavoro: non ho ripristinato nulla. Se la vuoi davvero qui, aggiungi --other.",
    "open-elsewhere": "«{name}» è aperta sul computer {host} da {officer}, dal {since}. Chiudila là, poi riaprila qui.",
    "in-use": "«{name}» è aperta in un altro programma: non ho cambiato nulla. Chiudilo e riprova.",
    "in-the-cloud": "Questa copia sta in una cartella sincronizzata ({service}): se due computer la aprono insieme si può rovinare. Tienila sul disco del computer, e per scambiare i dati usa Invio.",
    "on-the-network": "Questa copia sta su un altro computer della rete: se due computer la aprono insieme si può rovinare. Tienila sul disco di questo computer, e per scambiare i dati usa Invio.",
    "left-open": "Sul computer {host} questa copia risulta ancora aperta da {officer}, dal {since}. Se lo è davvero, chiudila là prima di scrivere qui.",
    "needs-yes": "Per ripristinare senza domande aggiungi --yes.",
    "not-restored": "Non ho ripristinato nulla: «{name}» è come prima.",
    "restored": "Ripristinata: «{name}» è com'era in «{source}». Quello che c'era prima è in «{kept}», nella stessa cartella.",
    "restored-anew": "Ripristinata: «{name}» è com'era in «{source}».",
    "no-good-backup": "Fra le copie di sicurezza di «{name}» non ce n'è una intera: non ho ripristinato nulla. Recupera ciò che si legge.",
    "rescued": "Recuperato tutto: {interventions} interventi. Il file danneggiato è in «{kept}», nella stessa cartella.",
    "rescued-some": "Recuperati {interventions} interventi: si leggevano {lines} modifiche su {known}. Il file danneggiato è in «{kept}»; confronta con l'ultima copia di sicurezza.",
    "begun-with-what-is-left": "Interventi recuperati da «{source}»: {interventions}. Modifiche che si leggevano: {lines} su {known}. Il file danneggiato è rimasto com'era.",
    "nothing-to-rescue": "In «{name}» non si legge più nulla. Riparti da una copia di sicurezza.",
    "copy-broken": "«{name}» è danneggiata: {found}. Ripristina l'ultima copia di sicurezza, oppure recupera ciò che si legge con «psm rescue».",
    "rescued-in-part": "Di «{name}» si leggono {lines} modifiche su {known}: le altre sono perdute nel file danneggiato. Confronta con l'ultima copia di sicurezza.",
    "office-only": "Questo si fa solo nella copia dell'ufficio metropolitano.",
    "folder-not-empty": "La cartella «{name}» non è vuota. Scegline una nuova, oppure svuotala prima.",
    "invite-what": "Indica il Comune e il file da scrivere, ad esempio: psm invite 001003 invito.psm. "
    "Oppure tutti in una volta: psm invite --all CARTELLA.",
    "receipt-what": "Indica il Comune e il file da scrivere, ad esempio: psm receipt 001003 ricevuta.psm. "
    "Oppure tutte in una volta: psm receipt --all CARTELLA.",
    "receive-what": "Indica i file da leggere, ad esempio: psm receive invito.psm.",
    "approve-where": "Indica di quale Comune è la chiave con --comune CODICE.",
    "no-such-key": "Fra le chiavi di {commune} nessuna comincia con «{text}». Le chiavi si leggono con «psm keys list».",
    "which-key": "Cominciano con «{text}» {count} chiavi: scrivine di più.",
    "nothing-to-erase": "Nello storico di questo campo non c'è nulla da cancellare.",
    "repaired": "Riparato: {acts} modifiche riscritte con un numero nuovo. Ora prepara un file per l'ufficio. Ciò che c'era "
    "prima è in «{kept}».",
    "repaired-here": "Riparato: {acts} modifiche riscritte con un numero nuovo. Ora prepara un file per l'ufficio.",
    "nothing-to-repair": "Qui non c'è nulla da riparare: nessuna ricevuta ha trovato due copie andate avanti da sole.",
    "office-repairs-not": "L'ufficio non ripara: chi ha lavorato sull'altra copia legge la sua ricevuta e ripara lì.",
    "repair-needs-receipt": "Da questa ricevuta non si capisce dove le due copie si sono separate. Prepara un file, mandalo "
    "all'ufficio e leggi la ricevuta che risponde: poi si ripara.",
    "key-is-ours": "È la chiave di questa copia: un ufficio non revoca la propria.",
    "key-not-in": "Questa chiave non è iscritta: non c'è nulla da mettere a riposo.",
    "line-not-here": "Di questa chiave sono arrivate {upto} righe: la riga {line} non c'è.",
    "key-revoked-stays": "La chiave «{words}» è stata revocata e resta fuori. Per quel computer serve un nuovo invito.",
    "commune-only": "Questo si fa solo nella copia di un Comune.",
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
    "document-neighbours": "che cosa fanno gli altri Comuni, versione {version} (interventi {interventions})",
    "document-other": "«{kind}», versione {version}, che questo programma conserva ma non sa ancora mostrare",
    "document-older": "{words}, già superata da una più nuova",
    "document-differs": "Nel file la versione {version} di un documento dell'ufficio è diversa da quella che c'è qui, e una "
    "versione pubblicata non cambia mai. Non ho preso nulla: telefona all'ufficio.",
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
    # what cannot be read
    "words-unknown": "Fra le parole che si usano non ci sono queste: {words}. Ricontrollale e riscrivile.",
    "word-perhaps": "«{typed}» (forse «{near}»)",
    "words-missing": "Le parole scritte sono {count}, quelle da scrivere {needed}: tutte, nell'ordine della lettera.",
    "words-for-nothing": "Nessun invito aspetta queste parole. Leggi il file dell'invito insieme alle parole.",
    "words-mixed": "Le parole ci sono tutte, ma non stanno insieme: una è scambiata con un'altra o è fuori posto. "
    "Ricontrollale una per una sulla lettera.",
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
    "too-long-for-a-line": "In questo campo entrano {longest} caratteri e il testo incollato è più lungo: non l'ho preso, il campo è come prima.",
    "handed-over": "Il Comune di {commune} è passato a un altro ufficio il {moment}, con il file «{name}»: qui si legge, si "
    "stampa e si esporta, ma non si cambia. Se quel file non è mai stato aperto puoi riprenderlo.",
    "taken-over": "Ripresa da «{name}», come l'ha lasciata {officer}. Allegati: {files}. Il primo pacchetto per l'ufficio dirà che "
    "ora lavori tu.",
    "taken-over-some": "Ripresa da «{name}», come l'ha lasciata {officer}. Allegati: {files}; {lacking} erano rovinati già "
    "sull'altro computer, e mancano.",
    "handed-over-notice": "Passato a un altro ufficio il {moment} con «{name}»: qui si legge, si stampa e si esporta.",
    "not-handed-over": "Di questo Comune non c'è un passaggio di consegne: qui si lavora già.",
    "not-a-handover": "«{name}» non è un passaggio di consegne. È il file .psm che il collega ha preparato con File › "
    "Passaggio di consegne.",
    "handover-received": "È un passaggio di consegne: non si riceve fra i pacchetti. Si apre con una copia nuova, alla domanda "
    "«Da dove parti», con la sua frase segreta.",
    "handover-damaged": "«{name}» è arrivato incompleto o è stato cambiato. Non ho fatto nulla: fattelo copiare un'altra volta.",
    "handover-overtaken": "Mentre preparavo il file qualcuno ha cambiato i dati di questo Comune. Il file non è stato scritto: "
    "prepara il passaggio di nuovo.",
    "handover-disk-full": "Il disco o la chiavetta è pieno: il passaggio «{name}» non è stato scritto e qui si lavora come "
    "prima. Libera spazio o scegli un'altra cartella.",
    "handover-not-written": "Il passaggio «{name}» non è stato scritto e qui si lavora come prima. Controlla che la cartella "
    "o la chiavetta ci sia, poi riprova.",
    "handover-no-memory": "Per la frase segreta servono 256\u00a0MB di memoria, e adesso non ci sono. Chiudi altri programmi e "
    "riprova.",
    "handover-stopped": "Il passaggio di consegne non è stato scritto: qui si lavora come prima.",
    "disk-full-new": "Il disco è pieno: la copia «{name}» non è stata fatta. Libera spazio e riprova.",
    "passphrase-short": "Scrivi una frase un po' più lunga, di almeno 12 caratteri: quattro parole che non c'entrano fra loro "
    "vanno bene.",
    "passphrase-plain": "Questa frase si indovina subito. Scrivi quattro parole che non c'entrano fra loro.",
    "passphrase-differs": "Le due frasi non sono uguali. Riscrivi la seconda.",
    "passphrase-missing": "Scrivi la frase segreta che ti ha dato chi ha preparato il file.",
    "passphrase-wrong": "La frase non apre questo file. Controlla maiuscole e spazi e riscrivila: non ho fatto nulla.",
    "handover-what": "Indica il file da scrivere, oppure --check per sapere che cosa conterrebbe, oppure --take-back.",
    "passphrase-file": "Qui non c'è nessuno che possa scrivere la frase: mettila in un file e aggiungi --passphrase-file.",
    "not-an-invitation": "«{name}» non è un invito. L'invito è il primo file .psm che ti ha mandato la Città metropolitana.",
    "package-holds": "Il pacchetto è intero: contenuto e firma corrispondono.",
    "files-not-whole": "File che non sono pacchetti interi: {bad} su {all}. Leggi che cosa dice ciascuno.",
    "files-not-taken": "File non presi: {bad} su {all}. Leggi che cosa fare per ciascuno.",
    # the Excel return
    "file-open-elsewhere": "«{name}» è aperto in un altro programma. Chiudilo e premi Riprova.",
    "no-file": "«{name}» non c'è. Controlla il nome e la cartella.",
    "not-excel": "«{name}» non è un file Excel (.xlsx) che si può leggere. Usa un file creato da Excel › Crea file.",
    "excel-old-or-locked": "«{name}» è un Excel vecchio (.xls) o protetto da password. Aprilo, salvalo come .xlsx senza password e riprova.",
    "excel-harmful": "«{name}» contiene parti che un ritorno Excel non ha, e potrebbe far danni. Non l'ho aperto: fatti mandare un file nuovo.",
    "excel-far-cell": "«{name}» ha celle lontanissime dai dati. Copia i dati in un file creato da Excel › Crea file.",
    "excel-no-sheet": "In questo file manca il foglio «{sheet}». Usa un file creato da Excel › Crea file e copia lì i dati.",
    "excel-no-headings": "Nel foglio «{sheet}» mancano le intestazioni. Rimettile come nel file originale, oppure copia i dati in un file nuovo.",
    "excel-no-keys": "Nel foglio «{sheet}» manca la colonna nascosta delle chiavi: non saprei quali righe sono già qui. Copia i dati in un file nuovo.",
    "excel-unknown-column": "«{text}» non è una colonna di questo foglio: ciò che contiene resta fuori. Se l'hai rinominata, rimetti l'intestazione di prima.",
    "excel-cut-text": "Il testo intero non sta in una cella di Excel. Correggilo nel programma.",
    "parent-moved": "La riga appartiene a «{title}» e un file non la sposta. Rimetti quel titolo, oppure riscrivi la riga sotto l'altro intervento.",
    "parent-left-out": "L'intervento «{text}» non entra finché il suo titolo non è corretto: questa riga resta fuori con lui.",
    "excel-not-ours": "«{name}» non è stato creato da questo programma. Usa un file creato da Excel › Crea file e copia lì i dati.",
    "excel-newer": "«{name}» viene da una versione più nuova del programma. Aggiorna il programma, poi riprova.",
    "excel-other-commune": "Il file è del Comune di {theirs}, qui lavori su {ours}. Non ho importato nulla.",
    "excel-training": "«{name}» contiene dati di prova, questa è una copia vera. Non ho importato nulla.",
    "excel-not-training": "«{name}» contiene dati veri, questa è una copia di prova. Non ho importato nulla.",
    "excel-plan-version": "Il file usa il Piano v{theirs}, tu hai la v{ours}. Leggi prima il Piano che ti ha mandato l'ufficio.",
    "excel-no-commune": "«{name}» è di un Comune che non è fra i 312 (codice {commune}). Non ho creato nulla.",
    "excel-knows-more": "«{name}» è stato creato da una copia più aggiornata di questa. Importalo là, oppure leggi prima i pacchetti che mancano.",
    "excel-formula": "«{text}» è una formula senza risultato. Apri il file con Excel o LibreOffice, salvalo e riprova.",
    "excel-error-value": "«{text}» è il risultato di una formula che non funziona. Scrivi il valore.",
    "excel-row-elsewhere": "Questa riga appartiene ad altro e non si può importare qui. Copiala in una riga vuota.",
    "kind-missing": "Scegli se la riga è una voce di costo o una fonte.",
    "parent-missing": "Scegli a quale intervento appartiene la riga.",
    "parent-unknown": "Non c'è nessun intervento «{text}». Sceglilo dall'elenco.",
    "parent-ambiguous": "Ci sono più interventi «{text}». Dai loro titoli diversi, poi riprova.",
    "already-imported": "«{name}» è già stato importato: non ho cambiato nulla.",
    "excel-mend-in-file": "{problem} Correggi nel file.",
    "excel-cell": "Foglio «{sheet}», cella {address}, {field}: {problem}",
    # a table out of the clipboard
    "paste-place": "Riga {line}, colonna «{column}»",
    "paste-cost": "Costo totale",
    "period-backwards": "Il periodo comincia il {since} e finisce prima, il {upto}. Scambia le date, o cambiane una.",
    "paste-no-text": "«{name}» non è un testo: non ho letto nulla. Salvalo dal foglio di calcolo come CSV o testo e riprova.",
    "paste-nothing": "Negli appunti non c'è una tabella. Copia le celle nel foglio di calcolo, poi premi Ctrl+V nell'elenco.",
    "paste-too-large": "La tabella è troppo grande per essere incollata. Incollala a pezzi, oppure usa un file creato da Excel › Crea file.",
    "paste-unknown-column": "«{text}» non è una colonna che conosco: ciò che contiene resta fuori. Dalle il nome di un campo, ad esempio «Titolo» o «CUP».",
    "paste-ambiguous": "Ci sono più interventi «{text}»: non so quale sia. Aggiungi una colonna con il CUP o il codice locale.",
    "paste-twice": "La riga {line} parla già dello stesso intervento: questa resta fuori.",
    "paste-many-costs": "L'importo è la somma di più voci di costo: cambialo nel Quadro economico dell'intervento.",
    # what is missing of the plan
    "not-in-plan": "Il codice «{text}» non è nel Piano caricato. I codici hanno la forma 3, 3.1 o 3.1.2.",
    "plan-axes-missing": "Assi: {loaded} su {official}. Degli altri {absent} non si conoscono codice e titolo.",
    "plan-strategies-missing": "Strategie: {loaded} su {official}. Delle altre {absent} non si conoscono codice e titolo.",
    "plan-actions-missing": "Azioni: {loaded} su {official}. Delle altre {absent} non si conoscono codice e titolo.",
    "plan-code-skipped": "Questo codice esiste nel Piano, ma il suo testo non è nel Piano caricato.",
    "plan-title-cut": "Il testo ufficiale di questa azione non è nel Piano caricato: il titolo si interrompe.",
    "plan-strategy-without-actions": "Di questa strategia non è caricata nessuna azione.",
    "plan-code-unknown": "Ci sono interventi con questo codice, che non è nel Piano caricato.",
    "plan-no-links": "I collegamenti fra gli assi del documento ufficiale non sono nel Piano caricato.",
    "plan-no-goals": "Gli obiettivi Agenda 2030 di strategie e azioni non sono nel Piano caricato.",
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
    "cup-missing": "È un'opera pubblica e il CUP manca. Ricopialo dal decreto quando c'è.",
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
    """The sentence of a code with its facts, in the language chosen here. KeyError for a code without one: our bug."""
    if isinstance(text := facts.get("text"), str):
        facts["text"] = in_short(text)  # somebody may have pasted a page
    if "month" in facts:  # the one fact that is a word in itself
        facts["month"] = day_words(str(facts["month"]))
    return said("sentences", SENTENCES[code]).format(**facts)
