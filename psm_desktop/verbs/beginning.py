"""`psm init`: a new copy, empty, from a safety copy, a returned workbook, or a handover."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from psm_desktop.commands.hand import utc_now
from psm_desktop.commands.new_copy import begin, begin_again, commune_of
from psm_desktop.commands.open_copy import hand_in
from psm_desktop.domain.numbers import counted
from psm_desktop.store import communes, copies
from psm_desktop.verbs.context import Answer, Context, UsageError
from psm_desktop.verbs.files import brought_in


def init(context: Context) -> Answer:
    """Make a workspace for one commune or for the office, empty or with what a file holds."""
    args = context.args
    if sources := [one for one in (args.from_backup, args.from_excel, args.from_handover) if one]:
        if len(sources) > 1 or args.comune or args.office or args.training:
            raise UsageError("init-one-beginning")
    elif bool(args.office) == bool(args.comune):
        raise UsageError("init-who")
    if not (args.officer.strip() or args.from_backup):
        raise UsageError("officer-needed")
    if args.from_backup:
        return _from_backup(Path(args.file), Path(args.from_backup), args.officer.strip())
    if args.from_excel:
        return _from_excel(Path(args.file), Path(args.from_excel), args.officer.strip())
    if args.from_handover:
        return _from_handover(Path(args.file), Path(args.from_handover), args.officer.strip(), args.passphrase_file)
    return _empty(context)


def _empty(context: Context) -> Answer:
    args, file, code = context.args, Path(context.args.file), context.commune
    begin(
        file,
        utc_now(),
        officer=args.officer.strip(),
        commune=code,
        is_office=args.office,
        is_training=args.training,
    )
    return _made(file)


def _from_backup(file: Path, source: Path, officer: str) -> Answer:
    """Every page of the safety copy is looked at before; the new copy writes under numbers of its own."""
    begin_again(file, source, officer, utc_now())
    return _made(file, [f"Ripresa da «{source.name}»."])


def _from_excel(file: Path, book: Path, officer: str) -> Answer:
    """The copy of the workbook's commune, with what is good in it."""
    from psm_desktop.readers import excel_return

    said = excel_return.about(book)
    commune = commune_of(said)
    with _or_nothing(file):
        begin(file, utc_now(), officer=officer, commune=commune.code, is_training=said.is_training)
        with closing(copies.connect(file)) as db:
            done = brought_in(hand_in(db), book)
    return _made(file, [f"Da «{book.name}»:", *done.lines])


def _from_handover(file: Path, source: Path, officer: str, passphrase_file: str | None) -> Answer:
    """The copy a colleague passed on, with its evidence; from now on it is this officer's."""
    from psm_desktop.verbs import handover

    done = handover.begun(file, source, officer, passphrase_file)
    lost = [f"Allegati che nel file erano rovinati, e restano fuori: {done.lacking}."] if done.lacking else []
    return _made(file, [f"Ripresa da «{source.name}», con {counted(done.files, 'allegato', 'allegati')}.", *lost])


@contextmanager
def _or_nothing(file: Path) -> Iterator[None]:
    """A copy that was to be filled and could not be goes again; one that was there before stays."""
    was_there = file.exists()
    try:
        yield
    except BaseException:
        if not was_there:
            file.unlink(missing_ok=True)
        raise


def _made(file: Path, lines: list[str] | None = None) -> Answer:
    with closing(copies.connect(file)) as db:
        copy = copies.about(db)
        names = "l'ufficio metropolitano" if copy.is_office else communes.names(db, copy.communes)
    value = {
        "workspace": str(file),
        "commune": copy.communes[0] if len(copy.communes) == 1 else None,
        "communes": list(copy.communes),
        "is_office": copy.is_office,
        "is_training": copy.is_training,
    }
    return Answer(value, [f"Copia pronta per {names}: {file}", *(lines or [])])
