"""The verb `paste`: a table out of a spreadsheet, as Ctrl+V takes it in the list."""

import sys
from pathlib import Path

from psm_desktop.commands.hand import Hand, utc_now
from psm_desktop.commands.import_return import ImportReturn
from psm_desktop.commands.paste_match import as_book
from psm_desktop.commands.paste_words import headings
from psm_desktop.commands.return_preview import Outcome, Preview, PreviewRow, preview
from psm_desktop.commands.return_words import problem_reason
from psm_desktop.commands.safety_copy import safety_copy
from psm_desktop.domain.numbers import counted
from psm_desktop.errors import PsmError
from psm_desktop.verbs.context import Answer, Context
from psm_desktop.verbs.files import preview_line, preview_value

SHOWN = ("title", "under", "status", "amount_cents", "progress_pct")
"""Columns of a table without headings: those of the list."""
STDIN = "-"


def paste(context: Context) -> Answer:
    """Take in what is good in a table; what is not is named by row and column. With --check nothing is written."""
    file = context.args.file
    with context.hand() as hand:
        found = _compared(hand, text_in(file), "stdin" if file == STDIN else Path(file).name)
        value: dict[str, object] = preview_value(found)
        if context.args.check:
            return Answer(value, [_line(row) for row in found.rows if row.outcome is not Outcome.EQUAL] or [SAME])
        safety_copy(hand.db, "prima-di-importare", utc_now())
        done = ImportReturn(found).run(hand)
    value["imported"] = {name: getattr(done, name) for name in ("updated", "born", "left_out")}
    taken = counted(done.updated, "valore", "valori"), counted(done.born, "riga nuova", "righe nuove")
    said = f"Incollati: {', '.join(taken)}; da correggere: {done.left_out}."
    return Answer(value, [said, *(_line(row) for row in found.rows if row.problem is not None)])


SAME = "Nella tabella non è cambiato nulla."


def _compared(hand: Hand, text: str, name: str) -> Preview:
    from psm_desktop.readers.pasted_table import read

    table = read(text, name, hand.reading(), headings(), SHOWN)
    return preview(hand.db, hand.commune, as_book(hand.db, hand.commune, table, utc_now()))


def _line(row: PreviewRow) -> str:
    return f"{row.address}: {problem_reason(row)}" if row.problem is not None else preview_line(row)


def text_in(file: str) -> str:
    """The file in whatever alphabet programs save: UTF-8, UTF-16 with its mark, else the one of Windows.

    Raises PsmError for what is no text: a workbook or a PDF would become hundreds of rows nobody can read.
    """
    try:
        data = sys.stdin.buffer.read() if file == STDIN else Path(file).read_bytes()
    except FileNotFoundError as problem:
        raise PsmError("no-file", name=Path(file).name) from problem
    except OSError as problem:
        raise PsmError("cannot-read", name=Path(file).name) from problem
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace")
    if b"\0" in data or data.startswith(b"%PDF"):
        raise PsmError("paste-no-text", name=Path(file).name)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
