"""The verb that repairs a copy after two went on by themselves, or after a key was revoked."""

from psm_desktop.commands.hand import utc_now
from psm_desktop.domain.numbers import counted
from psm_desktop.errors import PsmError
from psm_desktop.store import communes, lock
from psm_desktop.sync import repair as repairs
from psm_desktop.sync.repair import Repaired
from psm_desktop.verbs.context import Answer, Context


def repair(context: Context) -> Answer:
    """Write again what the office lacks, commune by commune; says what there is and does nothing without --yes."""
    is_lost = context.args.lost
    with context.open() as db:
        found = {*repairs.needed(db), *(repairs.lost(db) if is_lost else ())}
        todo = [code for code in sorted(found) if context.commune in (None, code)]
        names = {code: communes.name(db, code) for code in todo}
    if not todo:
        raise PsmError("nothing-to-repair")
    if not context.args.yes:
        told = ", ".join(names.values())
        return Answer({"needed": todo, "repaired": []}, [f"Da riparare: {told}. Per farlo: --yes."])
    held = lock.take(context.workspace, "psm repair", utc_now())
    try:
        done = [repairs.repair(context.workspace, code, utc_now(), pc_is_lost=is_lost) for code in todo]
    finally:
        held.release()
    lines = [line for one in done for line in _lines(one, names[one.commune])]
    return Answer({"needed": todo, "repaired": [_value(one) for one in done]}, lines)


def _value(one: Repaired) -> dict[str, object]:
    return {
        "commune": one.commune,
        "acts": one.acts,
        "kept": str(one.kept) if one.kept else None,
        "files": [{"name": file.name, "fate": file.fate, "lines": file.lines, "text": file.text} for file in one.read],
    }


def _lines(one: Repaired, commune: str) -> list[str]:
    again = counted(one.acts, "modifica riscritta", "modifiche riscritte")
    told = [f"{commune}: {again} con un numero nuovo. Ora prepara un file per l'ufficio."]
    told += [f"{file.place}: {file.text}" for file in one.read]
    return [*told, f"Ciò che c'era prima è in {one.kept}"] if one.kept else told
