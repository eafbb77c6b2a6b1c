"""What the demo records: made-up interventions in real communes, under real codes of the plan. No person's name."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Money:
    """A cost item or a funding source; amounts in cents."""

    label: str
    amount_cents: int
    committed_cents: int | None = None
    paid_cents: int | None = None
    act: str | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """A milestone. `due`: day or month; `reached`: day, None while open."""

    label: str
    due: str
    reached: str | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """An intervention of the demo. `is_ready` False: it stays a draft; `serves`: further codes of the plan."""

    title: str
    under: str
    status: str
    progress_pct: int
    start: str
    end: str
    costs: tuple[Money, ...]
    sources: tuple[Money, ...]
    milestones: tuple[Step, ...] = ()
    is_ready: bool = True
    serves: tuple[str, ...] = ()


ALA_DI_STURA = (
    Told(
        "Fibra ottica per municipio e scuola",
        "1:1.1.1",
        "in_progress",
        60,
        "2026-02-02",
        "2026-12-18",
        (Money("Posa della fibra", 7_200_000, 7_200_000, 4_100_000), Money("Apparati di rete", 1_400_000, 900_000, 0)),
        (Money("PNRR", 6_600_000, act="D.D. 41 del 2026"), Money("Comune (fondi propri)", 2_000_000)),
        (Step("Avvio dei lavori", "2026-03-02", "2026-03-04"), Step("Collaudo", "2026-12")),
        serves=("1:4.1.2", "1:5.1.2"),
    ),
    Told(
        "Punti wi-fi nelle borgate alte",
        "1:1.1.1",
        "not_started",
        0,
        "2027-03-01",
        "2027-09-30",
        (Money("Apparati e installazione", 2_450_000),),
        (Money("Regione Piemonte", 2_000_000), Money("Comune (fondi propri)", 450_000)),
        (Step("Affidamento", "2027-04"),),
    ),
    Told(
        "Sentieri di collegamento al parco",
        "1:2.1.1",
        "in_progress",
        35,
        "2026-04-13",
        "2027-10-29",
        (
            Money("Lavori a base d'asta", 9_800_000, 9_800_000, 2_500_000),
            Money("Spese tecniche", 1_900_000, 900_000, 400_000),
        ),
        (Money("Regione Piemonte", 8_500_000, act="D.D. 88 del 2026"), Money("Comune (fondi propri)", 3_200_000)),
        (Step("Progetto esecutivo", "2026-05-29", "2026-05-27"), Step("Fine del primo lotto", "2027-06-30")),
        serves=("1:3.1.1",),
    ),
    Told(
        "Regimazione delle acque del rio",
        "1:2.1.2",
        "in_design",
        10,
        "2026-09-01",
        "2028-03-31",
        (Money("Lavori a base d'asta", 19_500_000), Money("Spese tecniche e collaudo", 4_500_000)),
        (Money("Città metropolitana di Torino", 12_000_000), Money("Da reperire", 12_000_000)),
        (Step("Progetto di fattibilità", "2026-11-30"),),
    ),
    Told(
        "Muretti a secco e terrazzamenti",
        "1:2.1.1",
        "suspended",
        20,
        "2026-05-04",
        "2026-09-30",
        (Money("Lavori in economia", 6_400_000, 1_300_000, 1_300_000),),
        (Money("Comune (fondi propri)", 6_400_000),),
        serves=("1:5.1.2",),
    ),
    Told(
        "Bus a chiamata di valle",
        "1:3.1.2",
        "not_started",
        0,
        "2027-01-11",
        "2027-12-31",
        (Money("Servizio per dodici mesi", 7_200_000),),
        (Money("Regione Piemonte", 6_000_000),),
        (Step("Affidamento del servizio", "2027-02"),),
        is_ready=False,
        serves=("1:4.1.1", "1:6.1.1"),
    ),
    Told(
        "Patto educativo di valle",
        "1:4.1.1",
        "completed",
        100,
        "2025-09-15",
        "2026-06-12",
        (Money("Educatori e materiali", 2_200_000, 2_200_000, 2_200_000),),
        (Money("Altro pubblico", 2_200_000),),
        (Step("Firma del patto", "2025-10-06", "2025-10-06"), Step("Relazione finale", "2026-06-30", "2026-06-26")),
        serves=("1:5.1.1",),
    ),
    Told(
        "Case recuperate per nuovi abitanti",
        "1:5.1.2",
        "in_design",
        5,
        "2026-10-01",
        "2028-06-30",
        (Money("Lavori a base d'asta", 21_500_000), Money("Spese tecniche", 4_500_000, 1_100_000)),
        (Money("FSC Piemonte", 20_000_000), Money("Comune (fondi propri)", 6_000_000)),
        (Step("Progetto definitivo", "2027-01-29"),),
        serves=("1:2.1.2", "1:1.1.1"),
    ),
    Told(
        "Assistenza a domicilio per anziani",
        "1:6.1.2",
        "completed",
        100,
        "2025-11-03",
        "2026-10-30",
        (Money("Servizio per dodici mesi", 5_400_000, 5_400_000, 5_400_000),),
        (Money("Regione Piemonte", 4_000_000), Money("Comune (fondi propri)", 1_400_000)),
        serves=("1:1.1.1",),
    ),
)

BALME = (
    Told(
        "Rifacimento del tetto della scuola",
        "1:4.1.2",
        "in_progress",
        70,
        "2026-03-16",
        "2026-11-27",
        (
            Money("Lavori a base d'asta", 6_100_000, 6_100_000, 3_900_000),
            Money("Oneri per la sicurezza", 300_000, 300_000, 0),
        ),
        (Money("Stato (altro)", 5_000_000, act="D.M. 12 del 2025"), Money("Comune (fondi propri)", 1_400_000)),
        (Step("Consegna dei lavori", "2026-04-07", "2026-04-07"), Step("Collaudo", "2026-12-04")),
    ),
    Told(
        "Ambulatorio con telemedicina",
        "1:6.1.2",
        "completed",
        100,
        "2025-10-06",
        "2026-06-30",
        (
            Money("Arredi e apparecchi", 2_800_000, 2_800_000, 2_800_000),
            Money("Adeguamento dei locali", 1_700_000, 1_700_000, 1_700_000),
        ),
        (Money("PNRR", 4_500_000, act="D.D. 12 del 2025"),),
        (Step("Apertura al pubblico", "2026-06-15", "2026-06-15"),),
        serves=("1:1.1.1",),
    ),
    Told(
        "Rilievo digitale dei sentieri",
        "1:1.1.2",
        "suspended",
        30,
        "2026-05-04",
        "2026-09-30",
        (Money("Rilievi e cartografia", 1_830_000, 800_000, 500_000),),
        (Money("Comune (fondi propri)", 1_830_000),),
        serves=("1:2.1.1",),
    ),
)

REMARKS = (
    ("Sentieri di collegamento al parco", "cup", "È un'opera pubblica in corso: ricopiate il CUP dal decreto."),
    ("Sentieri di collegamento al parco", "planned_end", "Il primo lotto finisce dopo? Controllate le due date."),
    ("Regimazione delle acque del rio", "", "Mandateci il progetto di fattibilità quando è approvato."),
)
"""What the office writes after it has read the packages: title, field (empty: the whole record), text."""
