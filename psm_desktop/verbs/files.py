"""Verbs that write and read files for people: the Excel return, the council's report."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from psm_desktop.commands.hand import Hand, utc_now
from psm_desktop.commands.import_return import ImportReturn
from psm_desktop.commands.note_council import note_council
from psm_desktop.commands.return_preview import Outcome, Preview, PreviewRow, preview
from psm_desktop.commands.return_words import older_plan_sentence, problem_sentence
from psm_desktop.commands.safety_copy import safety_copy
from psm_desktop.domain.days import italian, parse_day
from psm_desktop.domain.fields import field
from psm_desktop.domain.numbers import counted
from psm_desktop.domain.unreadable import Unreadable
from psm_desktop.errors import PsmError
from psm_desktop.store import communes
from psm_desktop.verbs.context import Answer, Context, plain_cell
from psm_desktop.words import field_word, value_words

REASON = "prima-di-importare"


def report_council(context: Context) -> Answer:
    """The Relazione al Consiglio as PDF, remembered as made for today. Raises PsmError `report-there` where a file has
    the name already."""
    from psm_desktop.reports import coat, council, council_pdf
    from psm_desktop.sync.files import noting
    from psm_desktop.sync.returns import enclosed

    args, out = context.args, context.out("report-there")
    with context.hand() as hand:
        today = hand.today()
        since, upto = _day(args.since, today), _day(args.until, today) or today.isoformat()
        if since is not None and since > upto:
            raise PsmError("period-backwards", since=italian(since), upto=italian(upto))
        now = utc_now()
        commune = communes.one(hand.db, hand.commune)
        report = council.gather(hand.db, commune, since=since, upto=upto, today=today, made_at=now)
        arms = coat.of(hand.commune)
        pages = council_pdf.write(report, out, package=enclosed(hand.db, hand), coat_of_arms=arms)
        with noting(out):
            note_council(hand, upto)
    value = {"file": str(out), "pages": pages, "fingerprint": report.fingerprint, "is_draft": report.is_draft}
    return Answer(value, [f"Relazione scritta: {out} ({counted(pages, 'pagina', 'pagine')})."])


def report_finance(context: Context) -> Answer:
    """The Quadro finanziario as PDF, of this year unless another or all are asked for. Raises PsmError `report-there`
    where a file has the name already."""
    from psm_desktop.reports import coat, finance, finance_pdf

    args, out = context.args, context.out("report-there")
    with context.hand() as hand:
        commune, today, now = communes.one(hand.db, hand.commune), hand.today(), utc_now()
        asked = today.year if args.year is None else args.year or None
        report = finance.gather(hand.db, commune, year=asked, today=today, made_at=now)
        pages = finance_pdf.write(report, out, coat_of_arms=coat.of(hand.commune))
    value = {"file": str(out), "pages": pages, "fingerprint": report.fingerprint, "is_draft": report.is_draft}
    value |= {"year": report.year, "interventions": len(report.rows), "left_out": report.left_out}
    return Answer(value, [f"Quadro finanziario scritto: {out} ({counted(pages, 'pagina', 'pagine')})."])


def year(text: str) -> int:
    """The year of an argument, 0 for `tutti`. Raises ValueError for what is none."""
    if text.casefold() == "tutti":
        return 0
    if not text.isascii() or not text.isdecimal() or not 1900 <= int(text) <= 2199:
        raise ValueError(text)
    return int(text)


def _day(text: str | None, today: date) -> str | None:
    try:
        return parse_day(text, today) if text else None
    except Unreadable as problem:
        raise PsmError(problem.code, text=problem.text, **problem.facts) from problem


def excel_export(context: Context) -> Answer:
    """The return for colleagues. Raises PsmError `workbook-there` where a file has the name already, which a colleague
    may have filled in; with --replace the new one is written in its place."""
    from psm_desktop.reports import excel_return

    out = context.out("workbook-there")
    with context.hand() as hand:
        count = excel_return.write(hand.db, communes.one(hand.db, hand.commune), out, made_at=utc_now())
    return Answer(
        {"file": str(out), "interventions": count},
        [f"File creato: {out} ({counted(count, 'intervento', 'interventi')})."],
    )


def excel_check(context: Context) -> Answer:
    """What importing a file would change; writes nothing."""
    with context.hand() as hand:
        found = _compared(hand, Path(context.args.file))
    return Answer(preview_value(found), [*_notices(found), *_preview_lines(found)])


def excel_import(context: Context) -> Answer:
    """Import what is good in a file; what is not is named by its cell."""
    with context.hand() as hand:
        return brought_in(hand, Path(context.args.file), before=lambda: safety_copy(hand.db, REASON, utc_now()))


def brought_in(hand: Hand, file: Path, before: Callable[[], object] = lambda: None) -> Answer:
    """The import itself; `before` is called once the file has been compared, and may stop it."""
    found = _compared(hand, file)
    before()
    done = ImportReturn(found).run(hand)
    counts = {name: getattr(done, name) for name in ("updated", "born", "left_out", "conflicts")}
    said = f"Importati {done.updated} valori e {done.born} righe nuove; {done.left_out} celle da correggere."
    lines = [said, *_notices(found), *_preview_lines(found, Outcome.TO_CORRECT)]
    return Answer(preview_value(found) | {"imported": counts}, lines)


def _notices(found: Preview) -> list[str]:
    told = older_plan_sentence(found)
    return [told] if told else []


def _compared(hand: Hand, file: Path) -> Preview:
    from psm_desktop.readers.excel_return import read
    from psm_desktop.reports.excel_look import form_words

    return preview(hand.db, hand.commune, read(file, hand.reading(), form_words()))


def preview_value(found: Preview) -> dict[str, object]:
    """A preview for --json."""
    return {
        "commune": found.book.commune,
        "counts": {str(outcome): found.count(outcome) for outcome in Outcome},
        "blank": found.blank,
        "plan_version": found.book.plan_version,
        "changed_codes": [{"was": one.ref, "is": list(one.codes), "version": one.version} for one in found.moved],
        "change_preview": [_preview_row(row) for row in found.rows if row.outcome is not Outcome.EQUAL],
    }


def _preview_row(row: PreviewRow) -> dict[str, object]:
    return {
        "sheet": row.sheet,
        "cell": row.address,
        "key": str(row.key) if row.key else None,
        "title": row.title,
        "table": row.table,
        "field": row.column or None,
        "outcome": str(row.outcome),
        "now": plain_cell(row.now),
        "in_file": plain_cell(row.in_file) if row.column else {name: plain_cell(cell) for name, cell in row.values},
        "problem": problem_sentence(row) if row.problem else None,
    }


def _preview_lines(found: Preview, *outcomes: Outcome) -> list[str]:
    wanted = outcomes or (Outcome.NEW, Outcome.UPDATE, Outcome.CONFLICT, Outcome.TO_CORRECT)
    lines = [preview_line(row) for row in found.rows if row.outcome in wanted]
    return lines or ([] if outcomes else ["Nel file non è cambiato nulla."])


def preview_line(row: PreviewRow) -> str:
    """A line of a preview for people."""
    if row.problem is not None:
        return problem_sentence(row)
    if row.outcome is Outcome.NEW:
        return f"{row.sheet} {row.address}: nuovo, «{row.title}»"
    one = field(row.table, row.column)
    word = "in conflitto" if row.outcome is Outcome.CONFLICT else field_word(row.table, row.column)
    before, after = value_words(one, row.now), value_words(one, row.in_file)
    return f"{row.sheet} {row.address}: «{row.title}», {word}: «{before}» → «{after}»"
