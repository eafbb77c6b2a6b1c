"""Words of the command line that do not fit; each says where one reads how they are written."""

SENTENCES: dict[str, str] = {
    "usage": "Queste parole non vanno bene insieme. Come si scrive lo dice «{help} -h».",
    "usage-missing": "Manca: {names}. Come si scrive lo dice «{help} -h».",
    "usage-unknown": "Non so che cosa fare di «{names}». Come si scrive lo dice «{help} -h».",
    "usage-no-verb": "«{value}» non è un comando di {help}. I comandi li elenca «{help} -h».",
    "usage-no-choice": "«{value}» non va bene per {name}. Scegli fra: {choices}.",
    "usage-no-value": "Dopo {name} manca il valore. Come si scrive lo dice «{help} -h».",
    "usage-extra-value": "{name} non vuole un valore, e qui c'è «{value}». Come si scrive lo dice «{help} -h».",
    "usage-bad-value": "«{value}» non va bene per {name}. Come si scrive lo dice «{help} -h».",
    "usage-empty-name": "Per {name} hai scritto un nome vuoto: indica un file o una cartella.",
    "usage-ambiguous": "«{option}» può essere {matches}: scrivi la parola intera.",
    "usage-together": "{name} e {other} non vanno insieme. Come si scrive lo dice «{help} -h».",
}
