"""Which record each row of a returned sheet is: rows are known by their hidden key, and by their name where keys lie.

A key lies where a row was copied with it, where visible cells were moved to another row, or where the visible columns
were sorted without the hidden one.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from psm_desktop.domain.return_cells import digest
from psm_desktop.domain.return_form import KIND, PARENT, ReturnedRow, SheetForm, Then

Name = tuple[str, ...]
"""What people know a row by: digests of its label and intervention, and whether it is a cost or a source."""
MANY = 5
"""Rows that bear other rows' names, more than which nobody renames by hand."""


def settled(form: SheetForm, rows: Sequence[ReturnedRow], then: Then) -> tuple[ReturnedRow, ...]:
    """The rows, each with the key of the record it is; None for a new one."""
    names = [_name(form, row) for row in rows]
    held = {key: tuple(cells.get(role, "") for role in (form.label, PARENT, KIND)) for key, cells in then.items()}
    known = _Known(held, _owners({key: held[key] for key, cells in then.items() if form.label in cells}))
    keys = _without_copies(_put_right(_adopted([row.key for row in rows], names, known), names, known), names, known)
    return tuple(row if row.key == key else replace(row, key=key) for row, key in zip(rows, keys, strict=True))


@dataclass(frozen=True, slots=True)
class _Known:
    """Key -> name when the workbook was written; name -> key, where only one record bore it."""

    names: Mapping[int, Name]
    owners: Mapping[Name, int]


Keys = list[int | None]


def _name(form: SheetForm, row: ReturnedRow) -> Name:
    label = row.cells.get(form.label)
    return digest(label.raw) if label else "", digest(row.parent), row.table if len(form.tables) > 1 else ""


def _owners(names: Mapping[int, Name]) -> dict[Name, int]:
    count = Counter(names.values())
    return {name: key for key, name in names.items() if count[name] == 1}


def _adopted(keys: Keys, names: Sequence[Name], known: _Known) -> Keys:
    """A row without key that bears the name of a record no other row is: visible cells were moved there."""
    here = set(keys)

    def adopted(key: int | None, name: Name) -> int | None:
        owner = known.owners.get(name)
        return key if key in known.names or owner in here or owner is None else owner

    return [adopted(key, name) for key, name in zip(keys, names, strict=True)]


def _put_right(keys: Keys, names: Sequence[Name], known: _Known) -> Keys:
    """Rows that bear each other's names get each other's keys: the visible columns were sorted without them.

    Only where all of them change places, or where they are most of the sheet: a few may have been renamed.
    """
    at_home = {key for key, name in zip(keys, names, strict=True) if key and known.names.get(key) == name}
    strays = {
        n: known.owners[name]
        for n, (key, name) in enumerate(zip(keys, names, strict=True))
        if key in known.names and known.owners.get(name, key) != key and known.owners[name] not in at_home
    }
    left = {keys[n] for n in strays}
    given = set(strays.values())
    if left != given and not len(strays) > max(MANY, len(keys) // 2):
        return keys
    free = iter(left - given if len(left - given) == 1 else ())  # whose row was renamed as well
    return [strays[n] if n in strays else next(free, None) if key in given else key for n, key in enumerate(keys)]


def _without_copies(keys: Keys, names: Sequence[Name], known: _Known) -> Keys:
    """A row copied with its key is a new one: the key stays with the row that still bears its name, else the first."""
    holders: dict[int, int] = {}
    for n, key in enumerate(keys):
        if key is not None:
            holder, name = holders.setdefault(key, n), known.names.get(key)
            if names[n] == name and names[holder] != name:
                holders[key] = n
    return [key if key is not None and holders[key] == n else None for n, key in enumerate(keys)]
