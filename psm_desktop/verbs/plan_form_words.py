"""The words about the plan workbook; they stand below `psm plan`."""

from psm_desktop.verbs import plan_forms
from psm_desktop.verbs.grammar import OUT, REPLACE, Verb, word

PLAN_FORMS = (
    Verb(
        "form",
        "ufficio: salva il modulo Excel del Piano, con quello che è già caricato",
        plan_forms.form,
        (
            OUT,
            word("--empty", action="store_true", help="senza assi, strategie e azioni"),
            REPLACE,
        ),
    ),
    Verb(
        "withdraw",
        "ufficio: ritira la bozza del Piano e la salva come modulo Excel",
        plan_forms.withdraw,
        (OUT, REPLACE),
    ),
    Verb(
        "load",
        "ufficio: carica il modulo compilato, come bozza della prossima versione",
        plan_forms.load,
        (
            word("file", metavar="FILE", help="il modulo .xlsx"),
            word("--check", action="store_true", help="dice soltanto che cosa non va e che cosa cambierebbe"),
        ),
    ),
)
