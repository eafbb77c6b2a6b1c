"""What is common to the sheets of a plan workbook: codes and texts out of cells, and the problems noted on the way."""

import re
from collections.abc import Collection

from psm_desktop.domain.plan import Plan, is_code
from psm_desktop.domain.plan_form import LONGEST, SHEETS, PlanProblem, PlanRow, ReadForm, SheetForm
from psm_desktop.domain.problem import Level

DOTS = re.compile(r"\s*[.,]\s*")
ADDRESS = re.compile(r"([A-Z]+)([0-9]+)")


class Reading:
    """One workbook and what is wrong in it so far. `base`: the plan version it is compared with."""

    def __init__(self, read: ReadForm, base: Plan) -> None:
        self.read, self.base = read, base
        self.problems: list[PlanProblem] = []

    def rows(self, form: SheetForm) -> tuple[PlanRow, ...]:
        """The lines of a sheet; none where the workbook has no such sheet."""
        return self.read.rows.get(form.title, ())

    def code(self, form: SheetForm, row: PlanRow, role: str, known: Collection[str] | None = None) -> str | None:
        """The code in a cell; None, and a problem, where it is none, or not among those that are `known`."""
        depth = next(column.depth for column in form.columns if column.role == role)
        text = row.text(role)
        code = cleaned(text)
        if not text:
            self.complain(form.title, row.at(role), "plan-form-no-code")
        elif not is_code(code) or (depth and code.count(".") != depth - 1):
            self.complain(form.title, row.at(role), f"plan-form-code-{depth}", text)
        elif known is not None and code not in known:
            self.complain(form.title, row.at(role), "plan-form-unknown-code", text)
        else:
            return code
        return None

    def words(self, form: SheetForm, row: PlanRow, role: str, *, is_needed: bool = False) -> str:
        """The text of a cell on one line; what is too long, or `is_needed` and not there, is a problem."""
        text = " ".join(row.text(role).split())
        if is_needed and not text:
            self.complain(form.title, row.at(role), "plan-form-no-words")
        elif len(text) > LONGEST:
            self.complain(form.title, row.at(role), "plan-form-long", text, length=len(text), most=LONGEST)
        return text

    def complain(self, sheet: str, address: str, code: str, text: str = "", /, **facts: object) -> None:
        """Something that stops the loading."""
        self.note(Level.TO_CORRECT, sheet, address, code, text, **facts)

    def tell(self, sheet: str, address: str, code: str, text: str = "", /, **facts: object) -> None:
        """Something to look at, that stops nothing."""
        self.note(Level.NOTICE, sheet, address, code, text, **facts)

    def note(self, level: Level, sheet: str, address: str, code: str, text: str = "", /, **facts: object) -> None:
        """Either of the two."""
        self.problems.append(PlanProblem(level, sheet, address, code, text, facts))


def cleaned(text: str) -> str:
    """A code as it is kept, of one typed with spaces or commas, or with a point behind it."""
    return DOTS.sub(".", text).strip(" .")


def in_workbook_order(one: PlanProblem) -> tuple[int, int, int, str]:
    """By sheet, line and column; what is about a whole sheet comes before its cells, about the workbook before all."""
    titles = [form.title for form in SHEETS]
    sheet = titles.index(one.sheet) if one.sheet in titles else -1
    found = ADDRESS.fullmatch(one.address)
    letters, line = (found[1], int(found[2])) if found else ("", 0)
    return sheet, line, len(letters), letters
