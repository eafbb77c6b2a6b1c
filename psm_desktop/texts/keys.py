"""The office's key in a file, and back out of it."""

SENTENCES: dict[str, str] = {
    "not-a-key-file": "«{name}» non è una copia della chiave dell'ufficio. È il file .psm scritto con «Copia della chiave…».",
    "key-file-damaged": "«{name}» è incompleto o è stato cambiato. Non ho fatto nulla: prendi l'altra copia della chiave.",
    "key-file-received": "È la copia della chiave di un ufficio: non si riceve fra i pacchetti e qui non la conservo. Si rimette "
    "in Impostazioni › Chiave dell'ufficio, con la sua frase segreta.",
    "key-file-disk-full": "Il disco o la chiavetta è pieno: la copia della chiave «{name}» non è stata scritta. Libera spazio o "
    "scegli un'altra cartella.",
    "key-file-not-written": "La copia della chiave «{name}» non è stata scritta. Controlla che la cartella o la chiavetta ci "
    "sia, poi riprova.",
    "key-of-training": "«{name}» è la chiave di una copia di prova: in quella vera non entra. Non ho fatto nulla.",
    "key-of-real": "«{name}» è la chiave vera dell'ufficio: in una copia di prova non entra. Non ho fatto nulla.",
    "key-of-another": "«{name}» è la chiave di un altro ufficio ({fingerprint}), non di quello di questa copia. Non ho fatto "
    "nulla: rimetti prima la copia di sicurezza di quell'ufficio.",
    "key-here-known": "Qui c'è già una chiave ({fingerprint}), e i Comuni la conoscono: l'altra non la sostituisce. Non ho "
    "fatto nulla.",
    "key-here-signs": "Qui c'è già un'altra chiave ({fingerprint}). Modifiche scritte con quella e non ancora prese da nessun "
    "Comune: {lines}. Se vuoi che passino sotto la chiave del file, conferma.",
    "key-copied": "La chiave dell'ufficio ({fingerprint}) è in «{name}». Tieni il file lontano da questo computer e la frase "
    "lontana dal file.",
    "key-back": "La chiave {fingerprint} è di nuovo quella di questo ufficio: i Comuni la conoscono già.",
    "key-back-already": "È la chiave che c'è già ({fingerprint}): non ho cambiato nulla.",
    "key-elsewhere": "La chiave che i Comuni conoscono non è su questo computer: rimettila dalla sua copia, prima di leggere "
    "e scrivere file.",
    "key-not-copied": "La chiave dell'ufficio non ha una copia: se questo computer si rompe, tutti i Comuni devono iscriversi "
    "di nuovo.",
}
