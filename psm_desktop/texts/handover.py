"""One commune handed to a colleague in one file, and the phrase that opens it."""

SENTENCES: dict[str, str] = {
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
    "passphrase-letters": "Il terminale non ha capito qualche lettera. Scrivi una frase senza accenti, oppure mettila in un file "
    "UTF-8 e aggiungi --passphrase-file.",
    "passphrase-differs": "Le due frasi non sono uguali. Riscrivi la seconda.",
    "passphrase-missing": "Scrivi la frase segreta che ti ha dato chi ha preparato il file.",
    "passphrase-wrong": "La frase non apre questo file. Controlla maiuscole e spazi e riscrivila: non ho fatto nulla.",
    "handover-what": "Indica il file da scrivere, oppure --check per sapere che cosa conterrebbe, oppure --take-back.",
    "passphrase-file": "Qui non c'è nessuno che possa scrivere la frase: mettila in un file e aggiungi --passphrase-file.",
}
