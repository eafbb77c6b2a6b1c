"""What an officer can do in a session, each as a function of the session and of dice: all of commands/, and typing."""

import random
from collections.abc import Callable
from typing import TypeVar

from session import LATER, SECRET, Session
from session_book import returned_book

from psm_desktop.commands.add_commune import add_commune
from psm_desktop.commands.add_intervention import AddIntervention
from psm_desktop.commands.add_remark import AddRemark
from psm_desktop.commands.add_row import AddRow
from psm_desktop.commands.attach import Attach, keep_files
from psm_desktop.commands.delete_row import DeleteRow
from psm_desktop.commands.duplicate import Duplicate
from psm_desktop.commands.empty_trash import EmptyTrash
from psm_desktop.commands.erase_field import EraseField
from psm_desktop.commands.import_return import Choice, ImportReturn
from psm_desktop.commands.keep_view import forget_view, keep_view, rename_view
from psm_desktop.commands.mark_done import MarkDone
from psm_desktop.commands.mark_ready import MarkReady
from psm_desktop.commands.name_officer import NameOfficer
from psm_desktop.commands.note_council import note_council
from psm_desktop.commands.resolve import Resolve
from psm_desktop.commands.restore_row import RestoreRow
from psm_desktop.commands.restore_value import RestoreValue
from psm_desktop.commands.return_preview import Outcome, preview
from psm_desktop.commands.set_fields import SetFields
from psm_desktop.commands.set_many import SetMany
from psm_desktop.commands.undo import Undo
from psm_desktop.commands.write_note import WriteNote
from psm_desktop.domain.fields import PARENT_OF, typed_columns
from psm_desktop.store import (
    cells,
    conflicts,
    history,
    journal,
    local,
    search_index,
    seed,
    trash,
    undo,
    views,
)
from psm_desktop.store.views import SavedView

Act = Callable[[Session, random.Random], None]
ACTS: dict[str, Act] = {}
Known = TypeVar("Known", bound=Act)


def officer_does(act: Known) -> Known:
    """One more thing an officer can do."""
    ACTS[act.__name__] = act
    return act


@officer_does
def adds(session: Session, dice: random.Random) -> None:
    title = dice.choice(("Ponte nuovo", "Muretti a secco", "  Via èlle ", "👩‍🔧"))
    session.run(AddIntervention(title, session.some_values("intervention", dice) | {"title": title}))


@officer_does
def adds_a_row(session: Session, dice: random.Random) -> None:
    table = dice.choice([one for one in PARENT_OF if one != "evidence"])
    for _, parent in session.rows(dice, PARENT_OF[table])[:1]:
        session.run(AddRow(table, parent, session.some_values(table, dice)))


@officer_does
def types_into_fields(session: Session, dice: random.Random) -> None:
    """As the form does it, telling what it showed."""
    for table, key in session.rows(dice)[:1]:
        values = session.some_values(table, dice)
        showed = {column: journal.heads(session.db, table, column, key) for column in values}
        session.run(SetFields(table, key, values, showed))


@officer_does
def sets_many(session: Session, dice: random.Random) -> None:
    field = dice.choice(typed_columns("intervention"))
    cell = session.typed(field, dice)
    parts = [SetFields("intervention", key, {field.column: cell}) for key in session.keys(dice)[:3]]
    if field.column != "title":
        session.run(SetMany(parts))


@officer_does
def deletes(session: Session, dice: random.Random) -> None:
    for table, key in session.rows(dice)[:1]:
        session.run(DeleteRow(table, key))


@officer_does
def puts_back(session: Session, dice: random.Random) -> None:
    thrown = trash.thrown(session.db, session.commune)
    if thrown:
        one = dice.choice(thrown)
        session.run(RestoreRow(one.table, one.row))


@officer_does
def empties_the_bin(session: Session, _dice: random.Random) -> None:
    session.run(EmptyTrash())


@officer_does
def duplicates(session: Session, dice: random.Random) -> None:
    keys = session.keys(dice)
    if 0 < len(keys) < 8:
        session.run(Duplicate(keys[0]))


@officer_does
def marks(session: Session, dice: random.Random) -> None:
    keys = session.keys(dice)
    if keys:
        session.run(MarkReady(keys[0], dice.random() < 0.7))


@officer_does
def attaches(session: Session, dice: random.Random) -> None:
    file = session.file.with_name(f"delibera {dice.randint(1, 3)}.pdf")
    file.write_bytes(b"%PDF-1.7 " + file.name.encode())
    for key in session.keys(dice)[:1]:
        session.run(Attach(key, keep_files(session.file, [file])))


@officer_does
def restores_a_value(session: Session, dice: random.Random) -> None:
    """Out of the history: any field of any line that is there."""
    for key in session.keys(dice)[:1]:
        lines = history.of_intervention(session.db, key)
        dice.shuffle(lines)
        for past in lines:
            typed = {one.column for one in typed_columns(past.table)}
            columns = sorted(typed & ({past.column} | past.born.keys()))
            if columns and cells.shown(session.db, past.table, "deleted", past.row) == 0:
                column, line = dice.choice(columns), (past.act[0], past.seq)
                session.run(RestoreValue(past.table, column, past.row, *line))
                return


@officer_does
def resolves(session: Session, dice: random.Random) -> None:
    open_ = conflicts.places(session.db, session.commune)
    if not open_:
        return
    table, column, row = dice.choice(open_)
    found = conflicts.values(session.db, table, column, row)
    value = dice.randint(0, 1) if column == "deleted" else dice.choice(found).value
    session.run(Resolve(table, column, row, value, journal.heads(session.db, table, column, row)))


@officer_does
def imports(session: Session, dice: random.Random) -> None:
    """A workbook comes back: cells changed, one that cannot be read, a new record with a cost, conflicts or none."""
    book = returned_book(session, dice)
    for key in book.then if dice.random() < 0.4 else ():  # meanwhile
        session.run(SetFields("intervention", key, {dice.choice(("title", "place")): "Nel frattempo"}))
    found = preview(session.db, session.commune, book)
    settled = {
        row.place: dice.choice((Choice.MINE, Choice.FILE, "scritto a mano"))
        for row in found.rows
        if row.outcome is Outcome.CONFLICT and row.column in ("title", "place", "notes") and dice.random() < 0.5
    }
    session.run(ImportReturn(found, settled))


@officer_does
def writes_a_private_note(session: Session, dice: random.Random) -> None:
    for key in session.keys(dice)[:1]:
        WriteNote(key, dice.choice((f"{SECRET} {dice.randint(1, 99)}", "", f"{SECRET}\nè così"))).run(session.hand)


@officer_does
def keeps_a_view(session: Session, dice: random.Random) -> None:
    name = f"vista {dice.randint(1, 3)}"
    keep_view(session.hand, SavedView(name, text="ponte"))
    other = f"{name} bis {next(session.clock)}"
    taken = {view.name for view in views.saved(session.db, session.commune)}  # by one that was killed at this moment
    if dice.random() < 0.3 and other not in taken:
        rename_view(session.hand, name, other)
    elif dice.random() < 0.3:
        forget_view(session.hand, name)
    assert all(view.name for view in views.saved(session.db, session.commune))


@officer_does
def prints_for_the_council(session: Session, dice: random.Random) -> None:
    note_council(session.hand, f"2026-09-{dice.randint(10, 28)}")


@officer_does
def pauses_while_typing(session: Session, dice: random.Random) -> None:
    """The text is kept aside; an act on the field clears it."""
    for table, key in session.rows(dice)[:1]:
        field = dice.choice(typed_columns(table))
        showed = journal.heads(session.db, table, field.column, key)
        local.keep_typing(session.db, local.Typing(table, field.column, key, f"a metà {key}", showed))
        if dice.random() < 0.2:
            local.drop_typing(session.db, table, field.column, key)


@officer_does
def remarks(session: Session, dice: random.Random) -> None:
    for table, row in session.rows(dice)[:1]:
        column = dice.choice(["", *(field.column for field in typed_columns(table))])
        session.run(AddRemark(row, dice.choice(("Manca il CUP", "Fatto.")), column))


@officer_does
def deals_with_a_remark(session: Session, dice: random.Random) -> None:
    for _, row in session.rows(dice, "remark")[:1]:
        session.run(MarkDone(row, dice.random() < 0.7))


@officer_does
def erases_a_field(session: Session, dice: random.Random) -> None:
    """What a field held is gone for good: no undo brings it back, and no history knows it."""
    for table, row in session.rows(dice)[:1]:
        column = dice.choice(typed_columns(table)).column
        session.run(EraseField(table, column, row, dice.random() < 0.5))


@officer_does
def searches(session: Session, _dice: random.Random) -> None:
    search_index.catch_up(session.db)


@officer_does
def goes_to_another_commune(session: Session, dice: random.Random) -> None:
    session.change_commune(dice.choice(session.communes))


@officer_does
def adds_a_commune(session: Session, _dice: random.Random) -> None:
    if LATER not in session.communes:
        add_commune(session.db, seed.commune(LATER))


@officer_does
def gives_the_chair_to_a_colleague(session: Session, dice: random.Random) -> None:
    NameOfficer(dice.choice(("Rossi", "Anna Verdi", " ")), dice.choice(("Ragioneria", ""))).run(session.hand)


@officer_does
def takes_back(session: Session, _dice: random.Random) -> None:
    """The last thing this copy did here, as Ctrl+Z and `psm undo`."""
    session.take_back()


@officer_does
def does_again(session: Session, _dice: random.Random) -> None:
    session.do_again()


@officer_does
def takes_an_import_back(session: Session, dice: random.Random) -> None:
    """Any import that stands, out of its turn too: what was changed since is left alone."""
    found = "SELECT DISTINCT import_id FROM import_log WHERE commune = ? ORDER BY turn"
    ids = [one for (one,) in session.db.execute(found, (session.commune,))]
    acts = undo.of_import(session.db, session.commune, dice.choice(ids)) if ids else []
    if acts and acts == undo.last(session.db, session.commune, session.number()):
        session.take_back()
    elif acts and not undo.is_undone(session.db, acts[0]):
        session.note_left_alone()
        session.run(Undo(acts))
