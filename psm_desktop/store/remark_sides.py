"""Whose a remark is: only the side that wrote it, the office or the commune, changes what it says.

Either may mark it as dealt with, and it goes into the bin with the record it speaks of.
"""

import json
import sqlite3
from collections.abc import Callable, Collection

from psm_desktop.domain.keys import site_of
from psm_desktop.store.contents import Contents

SAYS = frozenset({("remark", name) for name in ("intervention", "about_row", "about_field", "text")})
"""What a remark says, and of what."""
OF_OTHERS = """
SELECT r.value FROM json_each(:rows) r JOIN journal_site s ON s.site = r.value >> 23
WHERE CASE (SELECT role FROM copy)
      WHEN 'office' THEN s.signer IN (SELECT signer FROM trusted_key WHERE commune = s.commune)
      ELSE s.signer IN (SELECT signer FROM trusted_key WHERE commune = '') END"""
OFFICE = """
SELECT signer FROM journal_site WHERE (SELECT role FROM copy) = 'office' AND signer NOT NULL
AND site IN (SELECT value FROM json_each(:mine))
UNION SELECT signer FROM trusted_key WHERE commune = '' AND (SELECT role FROM copy) <> 'office'"""


def of_others(db: sqlite3.Connection, rows: Collection[int]) -> set[int]:
    """Of some remarks (keys) those of the other side: in a commune's copy the office's, in the office's a commune's."""
    return {row for (row,) in db.execute(OF_OTHERS, {"rows": json.dumps(sorted(rows))})} if rows else set()


def is_rewritten(
    db: sqlite3.Connection, said: Contents, mine: Collection[int], signer_of: Callable[[int], bytes | None]
) -> bool:
    """Whether lines change what a remark of the office says, without being the office's own. `mine`: this copy's
    numbers; `signer_of`: the key a number is bound to, None where nobody knows."""
    lines = [line for place in SAYS for line in said.changes.get(place, ())]
    if not lines:
        return False
    office = {signer for (signer,) in db.execute(OFFICE, {"mine": json.dumps(list(mine))})}
    return any(signer_of(site_of(line.row)) in office and signer_of(line.site) not in office for line in lines)
