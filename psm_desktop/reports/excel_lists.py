"""What can be chosen in the return: the sheet *Elenchi*, and the drop-down lists that lead there."""

from dataclasses import dataclass
from typing import Any

from psm_desktop.domain.communes import Commune
from psm_desktop.domain.plan import Plan, reference
from psm_desktop.domain.return_cells import plan_words, writable
from psm_desktop.domain.return_form import INTERVENTIONS, KIND, LISTS, MONEY, PARENT, Column, SheetForm
from psm_desktop.reports import excel_look as look
from psm_desktop.store import seed
from psm_desktop.words import STATUS_WORDS, TABLE_WORDS

LAST_ROW = 2_000
"""Row down to which lists are offered at least."""
WIDTHS = (90, 18, 24, 34)
STRICT = ("status", KIND)
"""Columns that hold nothing but an entry of their list."""


@dataclass(frozen=True, slots=True)
class Lists:
    """Heading on the sheet *Elenchi* -> entries. Titles of interventions come from their own sheet."""

    entries: dict[str, list[str]]

    @staticmethod
    def of(plan: Plan) -> "Lists":
        """The lists of a workbook."""
        words = [writable(plan_words(plan, reference(plan.version, one.code))) for one in plan.entries()]
        return Lists(
            {
                "Azione del Piano": words,
                "Stato": list(STATUS_WORDS.values()),
                "Tipo": [TABLE_WORDS[table] for table in MONEY.tables],
                "Fonte": list(seed.vocabulary().funding_sources),
            }
        )

    def write(self, page: Any, commune: Commune, is_training: bool) -> None:
        """The sheet *Elenchi*; its first column stays empty, as the hidden one of the other sheets."""
        from openpyxl.styles import Alignment, Font

        hint = "Le voci che puoi scegliere negli altri fogli. Qui non serve scrivere nulla."
        look.title(page, f"{LISTS} – Comune di {commune.name}", hint, len(self.entries) + 1, is_training)
        look.headings(page, ["", *self.entries])
        page.column_dimensions["A"].hidden = True
        for number, entries in enumerate(self.entries.values(), 2):
            page.column_dimensions["ABCDE"[number - 1]].width = WIDTHS[number - 2]
            for row, entry in enumerate(entries, look.FIRST_ROW):
                cell = page.cell(row, number, entry)
                cell.data_type, cell.font = "s", Font(look.FONT, sz=11)
                cell.alignment = Alignment(vertical="top", wrap_text=True)
        page.freeze_panes = page.cell(look.FIRST_ROW, 1)
        page.protection.sheet = True
        look.on_paper(page, across=1)

    def offer(self, page: Any, form: SheetForm, last: int) -> None:
        """Drop-down lists for all rows down to `last`; those of sources and titles leave room for other words."""
        from openpyxl.worksheet.datavalidation import DataValidation

        for number, column in enumerate(form.columns, 1):
            letter = page.cell(look.HEADING_ROW, number).column_letter
            source = self._source(column, last)
            if column.role == "progress_pct":
                rule = DataValidation("whole", formula1="0", formula2="100", allow_blank=True, showErrorMessage=True)
                rule.errorTitle, rule.error = "Avanzamento", "Scrivi un numero intero da 0 a 100, senza il segno %."
            elif source is not None:
                rule = DataValidation("list", formula1=source, allow_blank=True, showErrorMessage=column.role in STRICT)
                rule.errorTitle, rule.error = "Scegli dall'elenco", "Scegli una delle voci dell'elenco."
            else:
                continue
            rule.add(f"{letter}{look.FIRST_ROW}:{letter}{max(last, LAST_ROW)}")
            page.add_data_validation(rule)

    def _source(self, column: Column, last: int) -> str | None:
        lists = {"under": "Azione del Piano", "status": "Stato", KIND: "Tipo"}
        if column.role == PARENT:
            return f"={INTERVENTIONS.title}!$B${look.FIRST_ROW}:$B${max(last, LAST_ROW)}"
        name = lists.get(column.role)
        if name is None:
            return None
        letter = "BCDE"[list(self.entries).index(name)]
        return f"={LISTS}!${letter}${look.FIRST_ROW}:${letter}${look.HEADING_ROW + len(self.entries[name])}"
