"""The sheet *Corrispondenze*: what became of the codes of the version before."""

from collections.abc import Collection, Iterator, Mapping

from psm_desktop.domain.plan import Change, is_code
from psm_desktop.domain.plan_form import CROSSWALK, KINDS, PlanRow
from psm_desktop.domain.plan_net import in_order
from psm_desktop.domain.plan_reading import Reading, cleaned
from psm_desktop.domain.text import folded

OLD_COLUMN = "B"
WORDS = {folded(word): kind for kind, word in KINDS.items()}


def crosswalk_of(reading: Reading, codes: Collection[str], used: Mapping[str, int]) -> tuple[Change, ...]:
    """The lines that can be taken. `codes`: of the new plan; `used`: code of the version before -> how many
    interventions hang on it: where such a code is gone, and no line says what became of it, that is a problem."""
    seen: dict[str, int] = {}
    changes = tuple(_changes(reading, codes, seen))
    before = {one.code for one in reading.base.entries()}
    gone = sorted((code for code in used if code in before and code not in codes and code not in seen), key=in_order)
    line = reading.read.free.get(CROSSWALK.title, 4)
    for code in gone:
        address = f"{OLD_COLUMN}{line}"
        reading.complain(CROSSWALK.title, address, "plan-form-gone", code, count=used[code])
        line += 1
    return changes


def _changes(reading: Reading, codes: Collection[str], seen: dict[str, int]) -> Iterator[Change]:
    before = {one.code for one in reading.base.entries()}
    for row in reading.rows(CROSSWALK):
        old, kind = _old(reading, row, before, seen), _kind(reading, row)
        new = _new(reading, row, codes)
        if old is not None and kind is not None and new is not None and _fits(reading, row, kind, new):
            yield Change(kind, old, new)


def _old(reading: Reading, row: PlanRow, before: Collection[str], seen: dict[str, int]) -> str | None:
    """The code of before; noted in `seen` whatever the rest of the line is like."""
    text = row.text("old")
    code = cleaned(text)
    if not text:
        reading.complain(CROSSWALK.title, row.at("old"), "plan-form-no-code")
    elif code not in before:
        reading.complain(CROSSWALK.title, row.at("old"), "plan-form-not-before", text, version=reading.base.version)
    elif code in seen:
        reading.complain(CROSSWALK.title, row.at("old"), "plan-form-twice", code, line=seen[code])
    else:
        seen[code] = row.line
        return code
    return None


def _kind(reading: Reading, row: PlanRow) -> str | None:
    kind = WORDS.get(folded(row.text("kind")))
    if kind is None:
        reading.complain(CROSSWALK.title, row.at("kind"), "plan-form-kind", row.text("kind"))
    return kind


def _new(reading: Reading, row: PlanRow, codes: Collection[str]) -> tuple[str, ...] | None:
    """The codes it has now; None, and a problem for each that is not in the new plan."""
    said = [part.strip() for part in row.text("new").split(";") if part.strip()]
    wrong = [part for part in said if not is_code(cleaned(part)) or cleaned(part) not in codes]
    for part in wrong:
        reading.complain(CROSSWALK.title, row.at("new"), "plan-form-unknown-code", part)
    return None if wrong else tuple(dict.fromkeys(map(cleaned, said)))


def _fits(reading: Reading, row: PlanRow, kind: str, new: tuple[str, ...]) -> bool:
    """Whether there are as many new codes as this kind has."""
    is_right = {"closed": len(new) == 0, "split": len(new) > 1}.get(kind, len(new) == 1)
    if not is_right:
        code = {"closed": "plan-form-closed", "split": "plan-form-split"}.get(kind, "plan-form-one-new")
        reading.complain(CROSSWALK.title, row.at("new"), code, row.text("new"), kind=KINDS[kind])
    return is_right
