"""Break one rule at a time and see whether the tests notice: `make mutants`, some minutes, not in CI.

python tests/mutants.py [WORDS]      only the mutants whose name holds one of the words
"""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
STORE, SYNC = "psm_desktop/store/", "psm_desktop/sync/"
SEEN = "s.since <= new.seq AND s.upto >= old.seq"
CAUGHT, HANGS = "caught", "hangs"
MOST_S = 3600
PATIENCE = 8
"""How many times what it takes of an unchanged program a suite may take: a machine is not as quick all the time."""
Mutant = tuple[str, str, str]
"""File, a text in it, what is put in its place (everywhere in the file)."""

MUTANTS: dict[str, Mutant] = {
    # merge
    "NULL counted as no value": (STORE + "merge.sql", "quote(l.value)", "l.value"),
    "deletion not looked at again": (STORE + "merge.py", '"touched", "touched_deletions")', '"touched")'),
    "doubtful deletion ignored": (STORE + "merge.py", 'DELETIONS = ("doubtful", "alive")', 'DELETIONS = ("alive",)'),
    "doubtful deletion hides the row": (
        STORE + "merge.py",
        'DELETIONS = ("doubtful", "alive")',
        'DELETIONS = ("doubtful",)',
    ),
    "emptying the bin is an edit": (STORE + "merge.sql", "WHERE col = 'purged'", "WHERE col = ''"),
    "seen not compared": (STORE + "merge.sql", SEEN, "s.since <= new.seq"),
    "since not compared": (STORE + "merge.sql", SEEN, "s.upto >= old.seq"),
    "last writer wins": (
        STORE + "merge.sql",
        f"SELECT 1 FROM journal_seen s\n                  WHERE s.site = new.site AND s.other = old.site AND {SEEN}",
        "SELECT 1 WHERE new.seq > old.seq",
    ),
    "tie broken by number only": (
        STORE + "merge.sql",
        "ORDER BY a.at DESC, h.site DESC) AS place",
        "ORDER BY h.site DESC, a.at) AS place",
    ),
    "conflict never cleared": (STORE + "merge.py", '"settled"', '"drafts_gone"'),
    "drafts left behind": (STORE + "merge.py", 'DRAFTS = ("drafts_gone", "drafts")', "DRAFTS = ()"),
    "draft shown as the value": (STORE + "merge.py", "typeof({shown}.value) <> 'blob'", "true"),
    "second birth ignored": (STORE + "merge.py", "REBORN if reborn else REGISTERS", "REGISTERS"),
    "second birth not shown": (
        STORE + "merge.py",
        '"rebirths", "newest", "heads", "touched", "touched_by_rebirth"',
        '"rebirths", "newest", "heads", "touched"',
    ),
    # seen, cut, chain
    "workbook claims to have seen all": (STORE + "journal.py", "if basis is None else basis", "if True else basis"),
    "a site unsees": (STORE + "journal.py", "if told and any(", "if False and any("),
    "turn does not grow": (STORE + "journal.py", "return int(turn or 0) + 1", "return 1"),
    "only own lines sent": (
        STORE + "slices.py",
        "for site, upto in sorted(head.items()):",
        "for site, upto in [(s, u) for s, u in head.items() if s == sender]:",
    ),
    "seen not sent": (STORE + "slices.py", "out.seens + seens", "out.seens"),
    "fingerprint without steps": (STORE + "chain.py", "steps.get(first, NO_STEPS)", "NO_STEPS"),
    "fingerprint without headings": (STORE + "chain.py", "headings[first], steps", "steps"),
    "fingerprint without values": (STORE + "chain.py", "_bytes(value)", 'b""'),
    "hashes without salt": (STORE + "chain.py", "_hash(salt + _bytes(value)", "_hash(_bytes(value)"),
    "kinds of values not told apart": (STORE + "chain.py", 'return b"d" + (', 'return b"t" + ('),
    "seeds never renewed": (STORE + "journal.py", "(packed is not None and packed >= since)", "False"),
    # gate
    "gaps accepted": (STORE + "gate.py", "return Fate.WAITS", "pass"),
    "fingerprints not compared": (STORE + "gate.py", "return Fate.FORKED", "pass"),
    "own lines in a package not noticed": (STORE + "gate.py", "return Fate.TURNED_BACK", "pass"),
    "newer columns taken": (STORE + "gate.py", "return Fate.NEWER", "pass"),
    "slices not held to their shape": (
        STORE + "gate.py",
        "if not is_whole(piece, said, next_turn(db, piece.commune)):",
        "if False:",
    ),
    "hashes beside values": (
        STORE + "shape.py",
        "return line.digest is None or (line.value is None and len(line.digest) == SIZE)",
        "return True",
    ),
    "births in any spelling": (
        STORE + "contents.py",
        "if SPELLING.encode(found) !=",
        "if False and SPELLING.encode(found) !=",
    ),
    "texts with NUL": (STORE + "shape.py", 'return b"\\0" not in text.encode()', "return bool(text.encode() or True)"),
    "any key may sign": (STORE + "gate.py", "mark.signer in trusted and bound in (None, mark.signer)", "True"),
    "a number changes its key": (STORE + "gate.py", "and bound in (None, mark.signer)", ""),
    "numbers of other communes": (STORE + "gate.py", "commune != piece.commune for commune", "False for commune"),
    "as many numbers as a key likes": (STORE + "gate.py", "if _has_too_many(db, piece, bound):", "if False:"),
    "rows under a colleague's number": (STORE + "gate.py", "if any(keyed in hands", "if any(False"),
    "another commune named": (STORE + "fitting.py", "all(one == commune for some in born for one in some)", "True"),
    "unborn rows": (STORE + "gate.py", "if unborn(db, said, piece.commune):", "if False:"),
    "any type of value": (STORE + "gate.py", "if not all_fit(said) or", "if"),
    "days that do not exist": (STORE + "fitting.py", "if kind in DAYS and not", "if False and not"),
    "any field erased": (STORE + "gate.py", " or erases_too_much(said, piece.acts)", ""),
    "what waited is not looked at again": (STORE + "intake.py", "    while left:\n", "    for _ in (1,):\n"),
    "what waited in an earlier wave is not looked at again": (
        SYNC + "letter_box.py",
        "todo = left if len(",
        "todo = left if 0 > len(",
    ),
    "one bad package stops all": (STORE + "intake.py", "if len(batch) == 1:", "if True:"),
    # own acts
    "stale forms written": (STORE + "journal.py", "raise Stale(", "print("),
    "own acts not held to the gate": (STORE + "journal.py", "    _refuse_astray(db, act, lines, commune)\n", ""),
    "typing not cleared": (STORE + "journal.py", "    _typed_no_more(db, entries)\n", ""),
    "conflicts written over": ("psm_desktop/commands/set_fields.py", 'raise Refused("field-in-conflict")', "pass"),
    # revocation, erasure, repair, retirement
    "lines beyond the limit count": (STORE + "merge.py", "if db.execute(LIMITED).fetchone()", "if False"),
    "what was here before the limit counts": (STORE + "limits.py", "merge.make_again(db, rows)", "pass"),
    "rows of inert lines stay out of the bin": (STORE + "merge.py", ", 1, 1 FROM json_each", ", 0, 0 FROM json_each"),
    "who writes in an inert row does not bring it back": (
        STORE + "merge.py",
        'db.execute(in_sight(table), those | {"field": field})',
        "pass",
    ),
    "an inert birth is a second birth": (
        STORE + "merge.sql",
        "CROSS JOIN journal_site z ON z.site = l.site AND (z.counts IS NULL OR l.seq <= z.counts)",
        "",
    ),
    "undo brings inert values back": (STORE + "undo.sql", "AND (z.counts IS NULL OR l.seq <= z.counts) ", ""),
    "the earlier word holds": (STORE + "limits.py", "(here[0], -here[1]) >= (limit.at, -limit.counts)", "False"),
    "a limit inside an act": (STORE + "limits.py", "return max(0, int(first or 1) - 1)", "return upto"),
    "anybody's word about a number": (SYNC + "revocation.py", "and holds(word, office, is_training)", ""),
    "numbers the office never met count": (SYNC + "revocation.py", "in limits.unlimited(db, commune)", "in []"),
    "lines of a revoked key block their relay": (
        SYNC + "opening.py",
        "if key.state != trust.WAITING}",
        "if key.state == 'enrolled'}",
    ),
    "an erasure stays where it was made": (STORE + "merge.py", "erase.follow(db, to_erase)", "pass"),
    "an erasure takes what nobody saw": (STORE + "erase.py", "AND s.since <= :seq AND s.upto >= l.seq", ""),
    "the seed of an erased value stays": (STORE + "erase.py", "SET seed = NULL", "SET seed = seed"),
    "no seed after an erasure": (STORE + "journal.py", "due = not is_there or", "due = since is None or"),
    "an erasure can be undone": (STORE + "undo.sql", " AND command <> 'erase'", ""),
    "repaired rows keep their keys": (
        STORE + "reissue.py",
        "self._new_key(self.numbers[site]) if is_own else line.row",
        "line.row",
    ),
    "a repair claims to have seen all": (STORE + "reissue.py", "basis=basis,", "basis=None,"),
    "what leans on a lost branch stays": (
        STORE + "forks.py",
        "out, todo = dict(keep), list(keep)",
        "out, todo = dict(keep), []",
    ),
    "two under one number acknowledge for each other": (
        SYNC + "noting.py",
        "slices.forget_acknowledged(",
        "print(",
    ),
    "files of a retired pc": (STORE + "succession.py", "gone = retired.of(db, commune)", "gone = ()"),
    "files let go at once": ("psm_desktop/commands/safety_copy.py", "[1:2]", "[:1]"),
    # undo
    "undo writes over others": (
        STORE + "undo.py",
        "return any(act not in acts and not is_undone(db, act) for act in found)",
        "return False",
    ),
    "undo asks for the very head": (
        STORE + "undo.py",
        "return len(heads) == 1 and not _others",
        "return False and not _others",
    ),
    "children do not hold a birth": (STORE + "undo.py", " and _children_are_ours(db, table, line, acts)", ""),
    "only the newest act of an import counts as undone": (
        STORE + "undo.sql",
        "AND (b.undoes_site IS NULL) = (a.undoes_site IS NULL) AND t.commune",
        "AND 0 AND t.commune",
    ),
    "redo forgotten": (STORE + "undo.py", "if not standing_redos:", "if True:"),
    # numbers and files
    "nothing recorded outside the file": ("psm_desktop/commands/numbers.py", "record.save(self._record)", "pass"),
    "only own lines compared after a restore": (
        STORE + "record.py",
        "for site, upto in self.known.items())",
        "for site, upto in self.known.items() if site in self.sites.values())",
    ),
    "acts without a transaction": (
        STORE + "connection.py",
        "db.execute(begin)\n        yield\n        db.execute(end)",
        "yield",
    ),
    "workspace made in place": (STORE + "copies.py", 'path.with_name(path.name + ".new")', "path"),
    # attachments
    "bytes of an attachment not hashed": (
        SYNC + "evidence_in.py",
        "elif sha256(one.data).hexdigest() != one.sha256:",
        "elif False:",
    ),
    "pieces joined unhashed": (
        STORE + "coming.py",
        "self._poured(file, fresh) == file.sha256",
        "bool(self._poured(file, fresh))",
    ),
    "sizes of attachments not compared": (SYNC + "evidence_in.py", "if said and one.size not in said:", "if False:"),
    "attachments of others made whole": (
        SYNC + "evidence_in.py",
        "for row in attached.of_commune(self._db, commune):",
        "for row in [one for code in attached.communes(self._db) for one in attached.of_commune(self._db, code)]:",
    ),
    "parts of anybody taken": (
        SYNC + "opening.py",
        "elif header.kind in OF_COMMUNES:",
        "elif header.kind == returns.KIND:",
    ),
    "a look keeps pieces": (SYNC + "letter_box.py", "_is_rehearsal = True", "_is_rehearsal = False"),
    "pieces not looked at again": (SYNC + "letter_box.py", "parts.look_again(commune)", "pass"),
    "pieces without bounds": (STORE + "coming.py", "if total <= most:", "if True:"),
    "parts over the limit": (SYNC + "evidence_out.py", "(left - 64) * 256 // 257 - 16", "left + 400"),
    "spoilt attachments sent": (
        SYNC + "evidence_out.py",
        "if evidence.is_whole(place) and ",
        "if place.is_file() and ",
    ),
    "held attachments sent again": (
        SYNC + "evidence_out.py",
        'Which.WAITING: ("to-send", "prepared")',
        'Which.WAITING: ("to-send", "prepared", "confirmed")',
    ),
    "prepared attachments sent again": (
        SYNC + "evidence_out.py",
        'Which.NEW: ("to-send",)',
        'Which.NEW: ("to-send", "prepared")',
    ),
    "an older receipt heard": (STORE + "carried.py", "WHERE excluded.told_at >= coalesce(told_at, 0)", "WHERE true"),
    "lacking attachments not told": (STORE + "carried.py", "iif(excluded.is_held, prepared_at, NULL)", "prepared_at"),
    "what another PC lacks not heard": (SYNC + "noting.py", "carried.note_wanted(", "print("),
    "what another PC lacks heard twice": (SYNC + "noting.py", "        if is_news:\n", "        if True:\n"),
    "an older word of another PC heard": (STORE + "carried.py", "WHERE excluded.told_at >= told_at", "WHERE true"),
    "what another PC lacks sent for ever": (STORE + "carried.py", "if written & lacking:", "if False:"),
    "what a silent PC lacks sent": (
        SYNC + "evidence_out.py",
        "succession.readers(db, commune) if wanted",
        "succession.trust.enrolled(db, commune) if wanted",
    ),
    "another file under the same payload key": (
        SYNC + "envelope.py",
        "return _signed(opening + content, keys) if is_same else None",
        "return _signed(opening + content, keys)",
    ),
    "parts written again are others": (SYNC + "evidence_again.py", "if same is not None:", "if False:"),
    "thrown-away attachments written again": (
        SYNC + "evidence_again.py",
        "for sha256 in rows)",
        "for sha256 in wanted)",
    ),
    "parts not kept to be written again": (SYNC + "evidence_out.py", "        if package:\n", "        if False:\n"),
    "payload keys kept for ever": (STORE + "part_recipes.py", "db.execute(NO_LONGER, (commune,))", "pass"),
    "payload keys handed over": (STORE + "one_commune.py", '"succession", "attachment_part",', '"succession",'),
    "attachments cut short count as here": (
        STORE + "evidence.py",
        "return found.st_size == count if count else found.st_size > 0",
        "return True",
    ),
    "spoilt attachments never put right": (
        STORE + "coming.py",
        "self._whole[sha256] = is_whole(self._kept / sha256)",
        "self._whole[sha256] = (self._kept / sha256).is_file()",
    ),
    "spoilt attachments stay in their place": (STORE + "evidence.py", "            _set_aside(place)\n", ""),
    "cut-short evidence not carried": (STORE + "kept_files.py", "if size != there.get(name)", "if name not in there"),
    "names of devices given to copies": (
        STORE + "evidence.py",
        'f"_{plain}" if RESERVED.fullmatch(plain) else plain',
        "plain",
    ),
    "the office attaches": ("psm_desktop/commands/attach.py", "if copies.about(hand.db).is_office:", "if False:"),
    "attachments in parts written over are lost": (SYNC + "shipment.py", "also=also", "also=()"),
    "attachments in parts written over go for ever": (
        SYNC + "evidence_out.py",
        "place.name in also and waits(place.name)",
        "place.name in also",
    ),
    "a size no part is cut to told too late": (
        SYNC + "shipment.py",
        "        evidence_out.check_limit(limit)  # before anything is written",
        "        pass",
    ),
    "parts of a commune handed over": (SYNC + "evidence_out.py", "    handed_over.refuse(db, hand.commune)\n", ""),
    "pieces of another length than the rows say wait": (
        SYNC + "evidence_in.py",
        "elif (said := named[file.sha256]) and file.size not in said:",
        "elif False:",
    ),
    "a part that was refused counts as come": (
        SYNC + "attachments.py",
        "one.fate in exchange.GOOD and",
        "one.fate and",
    ),
    "parts of all senders are one sending": (
        SYNC + "attachments.py",
        'last.setdefault(str(one.facts["signer"]), [])',
        'last.setdefault("", [])',
    ),
    "pieces of named files thrown away for room": (STORE + "coming.py", "if file not in named for one", "for one"),
    "what came last thrown away for room": (
        STORE + "coming.py",
        "sorted(waiting, key=lambda place: _changed(self._piece(*place)))",
        "sorted(waiting, key=lambda place: _changed(self._piece(*place)), reverse=True)",
    ),
    "parts of a new officer refused": (
        SYNC + "evidence_out.py",
        "        heir=heirs.proof(db, hand.commune, pair, copy.is_training),\n",
        "",
    ),
    "parts of training pass for real ones": (
        SYNC + "evidence_out.py",
        "        copy.is_training,\n",
        "        False,\n",
    ),
    "spoilt attachments written again": (
        SYNC + "evidence_again.py",
        "and evidence.is_whole(place))",
        "and place.is_file())",
    ),
    "what came with the receipt that names its computer stays out": (
        SYNC + "inbox.py",
        "met = (PC_UNKNOWN,) if trust.how_many(box.db) > known else ()",
        "met = ()",
    ),
    "attachments taken off are sent": (
        STORE + "attached.py",
        "e.deleted = 0 AND i.deleted = 0 ORDER BY e.key",
        "i.deleted = 0 ORDER BY e.key",
    ),
    "interrupted parts never written": (SYNC + "again.py", "if part_recipes.of(db, one.sha256):", "if True:"),
    "a part written again strikes out wishes": (
        SYNC + "evidence_again.py",
        "carried.note_again(",
        "carried.note_prepared(",
    ),
    "parts of a clock ahead are the last for ever": (
        SYNC + "attachments.py",
        'min(int(one.facts["made_at"]), one.at)',
        'int(one.facts["made_at"])',
    ),
    "pieces of a return that waited not looked at": (
        SYNC + "inbox.py",
        "box.take_parts([*given, *waiting])",
        "box.take_parts(given)",
    ),
    "a receipt about attachments heard twice": (
        SYNC + "noting.py",
        "if content.evidence is not None and is_news:",
        "if content.evidence is not None:",
    ),
    "parts kept in the workspace": (
        SYNC + "incoming.py",
        "    def kept(self) -> bytes | None:\n        return None",
        "    def kept(self) -> bytes | None:\n        return self.read()",
    ),
    # the tests' own world: what each PC must remember
    "restored copy keeps its number": (
        "tests/store/test_laws.py",
        "if not silently or not numbered or any(here.get(s, 0) < upto for s, upto in self.records[who].items()):",
        "if not numbered:",
    ),
    # the office's key, values given back, refusals
    "a copied key for all to read": (SYNC + "key_file.py", "0o600", "0o644"),
    "another key than the heading says": (SYNC + "key_file.py", "if pair.signer != heading.signer:", "if False:"),
    "a copied key received like a package": (SYNC + "envelope.py", "if key_file.is_one(data):", "if False:"),
    "a copied key kept among the files": (SYNC + "incoming.py", " and not key_file.is_one(data)", ""),
    "the key of any office put back": (
        SYNC + "key_copy.py",
        "if inside.identity != copy.identity and journal.known_everywhere(db):",
        "if False:",
    ),
    "a key that has signed gives way": (SYNC + "key_copy.py", "if written and not replace:", "if False:"),
    "a key communes know gives way": (
        SYNC + "key_copy.py",
        "if here and trust.is_taken(db, here.signer):",
        "if False:",
    ),
    "numbers stay with the key that gave way": (SYNC + "key_copy.py", "trust.rebind(db, sites, pair.signer)", "pass"),
    "numbers go with a key that was not kept": (
        SYNC + "key_copy.py",
        "trust.rebind(db, sites, here.signer if here else None)",
        "pass",
    ),
    "numbers stay once a key is back": (SYNC + "key_copy.py", "numbers.take(commune)", "pass"),
    "the key before thrown away": (
        SYNC + "keys.py",
        "os.replace(_written(old, file.read_bytes()), old)",
        "pass",
    ),
    "what a strange key told is told": (SYNC + "key_copy.py", "exchange.tell_again(db, told_since)", "pass"),
    "nobody told of a key without a copy": (SYNC + "key_copy.py", "return last(db) is None", "return False"),
    "salts of many births as maps": (SYNC + "erased_births.py", "if len(maps) <= FEW:", "if True:"),
    "a value given back unhashed": (
        STORE + "given_back.py",
        "and chain.digest_of(one.salt, one.value) == kept",
        "and True",
    ),
    "a value given back to a field that cannot hold it": (
        STORE + "given_back.py",
        "and fit(line.table, column, [one.value])",
        "and True",
    ),
    "what an erasure that counts took given back": (
        STORE + "given_back.py",
        "SELECT 1 FROM erasing e WHERE e.row",
        "SELECT 1 FROM erasing e WHERE 0 AND e.row",
    ),
    "rows left as they were once values are back": (STORE + "given_back.py", "merge.make_again(db, rows)", "pass"),
    "an older word of what is lacking heard": (
        STORE + "given_back.py",
        "WHERE excluded.told_at >= told_at",
        "WHERE true",
    ),
    "who asks for much comes first": (STORE + "given_back.py", "ORDER BY min(nth), min(place)", "ORDER BY 1, 2, 3"),
    "a word by a clock ahead is the last": (SYNC + "revocation.py", "max(now, limits.said_at(db, site) + 1)", "now"),
    "a restored office lets thieves in again": (SYNC + "revocation.py", "limits.revoke_signer(db, word)", "pass"),
    "the first wishes again and again": (STORE + "given_back.py", "(j.key + size - :turn * share % size)", "j.key"),
    "as much given back as is asked for": (STORE + "given_back.py", "left < 0 or room < size <= ROOM", "False"),
    "a value larger than all room holds up the others": (STORE + "given_back.py", "room < size <= ROOM", "room < size"),
    "wishes of revoked keys": (STORE + "given_back.py", "AND k.state <> 'enrolled'", "AND k.state = ''"),
    "wishes of retired keys": (STORE + "given_back.py", "WHERE r.signer = w.signer AND", "WHERE 0 AND"),
    "lines of another commune given": (
        STORE + "given_back.py",
        "s.site = number AND s.commune = :commune",
        "s.site = number",
    ),
    "a clock ahead is believed": (
        SYNC + "noting.py",
        "min(content.header.made_at, self.now)",
        "content.header.made_at",
    ),
    "a file read again heard again": (SYNC + "noting.py", "is_news = not exchange", "is_news = True or exchange"),
    "more places than a file may tell": (
        SYNC + "values_back.py",
        "if len(out) + len(seqs) > given_back.MOST:",
        "if False:",
    ),
    "columns as long as books": (SYNC + "values_back.py", "any(len(one) > LONGEST_NAME for one in names)", "False"),
    "nothing given back": (SYNC + "noting.py", "values_back.take(self.db, content", "print(content"),
    "nothing said to be lacking": (SYNC + "returns.py", "told | values_back.said(db, hand.commune)", "told"),
    "an erasure that counts after all forgotten": (
        STORE + "limits.py",
        "erase.follow(db, erase.asked_anew(db, site, before, counts) if before is not None else [])",
        "pass",
    ),
    "words on numbers heard after the lines": (STORE + "intake.py", "                first(i)", "                pass"),
    "a refusal for all who are known": (
        SYNC + "refusals.py",
        "pair, [key.sealing])",
        "pair, [one.sealing for one in trust.keys_of(db, commune)])",
    ),
    "a refusal tells of other keys": (SYNC + "refusals.py", "if one.site in own]", "if True]"),
    "a refusal written for ever": (
        SYNC + "refusals.py",
        "exchange.tell(db, [one for those in pending.values() for one in those], now)",
        "pass",
    ),
    "a receipt names all that anybody sent": (STORE + "exchange.py", "(commune, MOST_NAMED)", "(commune, -1)"),
    "a receipt lists every key that knocked": (SYNC + "receipts.py", "waiting[:MOST_WAITING]", "waiting"),
    "a refusal read like a receipt": (SYNC + "noting.py", "return self._note_refusal(content)", "pass"),
    "sums that break": (STORE + "office.sql", "total(", "sum("),
    # plan files
    "a version far ahead taken": (
        SYNC + "plan_files.py",
        "if one.version > newest[one.kind] + FURTHEST:",
        "if False:",
    ),
    "two texts of a version for ever": (SYNC + "plan_files.py", " and one.kind not in is_newer", ""),
    "another text of a version passed by": (SYNC + "plan_files.py", "ours.content != one.content", "False"),
    "numbers given twice": (
        STORE + "documents.py",
        "*(one.version for one in elsewhere(db) if one.kind == kind)",
        "",
    ),
    "nobody says what he has of the office": (SYNC + "returns.py", " | documents_held.said(db)", ""),
    "any number of a commune believed": (SYNC + "documents_held.py", "newest + AHEAD", "newest + (1 << 40)"),
    "an office does not read what it signed": (
        SYNC + "opening.py",
        " and not (header.kind == plan_files.KIND and self.copy.is_office)",
        "",
    ),
    "an office reads what others signed": (
        SYNC + "opening.py",
        "if self.copy.is_office and header.signer != self.keys.signer:",
        "if False:",
    ),
    "ours does not come again": ("psm_desktop/office/publishing.py", "if not one.is_here or", "if True or"),
    "a lost version published over": ("psm_desktop/office/publishing.py", "if not one.is_here or", "if"),
    "drafts in the way of what comes back": (STORE + "plans.py", "documents.drop_inside(db, one.kind)", "pass"),
    # choices and remarks
    "a choice undone for good": (
        STORE + "undo.py",
        "if n < len(values)] for n in range(most)]",
        "if 0] for n in range(0)]",
    ),
    "a choice undone in a field left alone": (STORE + "undo.py", "if found and found[0] == shown[place]:", "if found:"),
    "a doubted deletion undone into the bin": (
        STORE + "undo.py",
        "value = 0  # the deletion",
        "value = 1  # the deletion",
    ),
    "remarks of the office rewritten": (
        STORE + "gate.py",
        " or _rewrites_remarks(db, piece, said, mine, bound)",
        "",
    ),
    "remarks of the other side deleted": (
        "psm_desktop/commands/delete_row.py",
        'if self.table == "remark" and remark_sides.of_others(hand.db, [self.row]):',
        "if False:",
    ),
    "the text of a remark is nobody's": (STORE + "remark_sides.py", '"about_field", "text")', '"about_field")'),
    "sides of remarks exchanged": (STORE + "remark_sides.py", "ELSE s.signer IN (", "ELSE s.signer NOT IN ("),
    "the office loses sight of its remarks": (STORE + "remarks.sql", "OR r.key IN (SELECT key FROM kept_back)", ""),
    "remarks the office threw away come back": (
        STORE + "remarks.sql",
        "WHERE r.deleted = 1 AND h.row = r.key",
        "WHERE 0 AND h.row = r.key",
    ),
    "a remark in the bin closed with a question": (
        "psm_desktop/commands/mark_done.py",
        'changes.append(Change("remark", "deleted", self.row, 1))',
        "pass",
    ),
    # merged communes
    "a successor more": ("psm_desktop/domain/mergers.py", "len(after) != len(self.all) or ", ""),
    "a way that leads back": ("psm_desktop/domain/mergers.py", "leads_back(after, code) or ", ""),
    "mergers hold before their day": (
        "psm_desktop/domain/mergers.py",
        "one.new for one in self.all if one.since <= today}",
        "one.new for one in self.all}",
    ),
    "keys of merged communes stay out": (STORE + "merged_keys.py", "if key.signer not in met:", "if False:"),
    "any key is let in": (STORE + "merged_keys.py", "trust.enrolled(db, heir)", "trust.all_keys(db)"),
    "keys are let in under codes nobody holds": (STORE + "merged_keys.py", "old not in copy.communes", "False"),
    "receipts begin anew for who never writes there": (
        STORE + "merged_keys.py",
        "[key for key in keys if key.site or key.signer not in by_list] or keys",
        "keys",
    ),
    "a key revoked under the new code stays under the old": (
        SYNC + "revocation.py",
        "merged_keys.before(db, key, now)",
        "[]",
    ),
    "what was refused for its key is left at the next look": (
        SYNC + "inbox.py",
        "        fates += BARRED\n",
        "        pass\n",
    ),
    "what was refused for its key is left in its own pile": (SYNC + "inbox.py", 'file.fate in ("", *now_in)', "False"),
    "a list that does not hold is taken": (
        SYNC + "plan_files.py",
        "is_sound = Mergers.from_json(one.content.decode()).is_sound",
        "is_sound = True",
    ),
    "sums of old codes are lost": ("psm_desktop/office/returns.py", "codes = (code, *parts)", "codes = (code,)"),
    "money stays under old codes": (
        "psm_desktop/office/ready.py",
        'list_.counts_as(record.commune or "", today)',
        'record.commune or ""',
    ),
    "inhabitants are counted twice": (STORE + "communes.py", " if one.code not in gone", ""),
}
QUICK = "deadline=None, phases=(__import__('hypothesis').Phase.generate,),"
SUITES = {
    "laws": ["tests/store/test_laws.py"],
    "sync": [
        f"tests/sync/test_{name}.py"
        for name in ("revocation", "repair", "read_again", "undo_received", "waves", "two_pcs")
    ]
    + [f"tests/sync/test_attachments_{name}.py" for name in ("travel", "lies", "once", "mended", "senders")],
    "people": [
        f"tests/sync/test_{name}.py"
        for name in (
            "key_copy",
            "values_back",
            "refusals",
            "remarks",
            "questions",
            "plan_versions",
            "plan_files_hostile",
            "payload",
        )
    ],
    "communes": [
        "tests/office/test_absurd_amounts.py",
        "tests/domain/test_mergers.py",
        "tests/office/test_merged_communes.py",
    ]
    + [f"tests/sync/test_{name}.py" for name in ("commune_codes", "mergers_converge")],
    "cases": ["tests/store", "tests/commands", "tests/faults", "--ignore=tests/store/test_laws.py"],
}


def main() -> int:
    """Print for each mutant which suite caught it; 1 when one was missed by all."""
    words, missed = sys.argv[1:], 0
    patience = dict[str, float]()
    for suite, tests in SUITES.items():
        start = time.monotonic()
        if (found := noticed((STORE + "merge.py", "settle", "settle"), tests, MOST_S)) != "missed":
            sys.exit(f"The tests of {suite} fail before anything is broken: {found}")
        patience[suite] = PATIENCE * (time.monotonic() - start)
    for name, mutant in MUTANTS.items():
        if not words or any(word in name for word in words):
            found = first_to_notice(mutant, patience)
            missed += not found.startswith(CAUGHT)
            print(f"{name:62} {found}", flush=True)
    return int(missed > 0)


def first_to_notice(mutant: Mutant, patience: dict[str, float]) -> str:
    """The suite that catches it first; what became of each where none does. `patience`: seconds for each suite."""
    found = {}
    for suite, tests in SUITES.items():
        found[suite] = noticed(mutant, tests, patience[suite])
        if found[suite] in (CAUGHT, HANGS):
            return f"{CAUGHT} by {suite}{', which goes on for ever' if found[suite] == HANGS else ''}"
    return f"MISSED {found}"


def noticed(mutant: Mutant, tests: list[str], seconds: float) -> str:
    """Whether a test fails in a copy of the program with one text changed, or does not end within so many seconds."""
    file, old, new = mutant
    with TemporaryDirectory(prefix="mutant-") as folder:
        Path(folder).chmod(0o755)  # some tests act as a person without rights, who must reach the program
        work = Path(folder) / "psm"
        for part in ("psm_desktop", "db", "resources", "tests"):
            shutil.copytree(ROOT / part, work / part, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(ROOT / "pyproject.toml", work)
        text = (work / file).read_text("utf-8")
        assert old in text, f"{old!r} no longer stands in {file}"
        (work / file).write_text(text.replace(old, new), "utf-8")
        laws = work / "tests/store/test_laws.py"  # that it fails is enough: no search for the shortest way to it
        laws.write_text(laws.read_text("utf-8").replace("deadline=None,", QUICK), "utf-8")
        asked = os.environ | {"PYTHONPATH": str(work), "LAWS": "4", "LIVES": "40", "KILLS": "6", "PYTHONHASHSEED": "0"}
        words = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *tests]
        try:
            run = subprocess.run(words, cwd=work, env=asked, capture_output=True, timeout=seconds)
        except subprocess.TimeoutExpired:
            return HANGS
    return {0: "missed", 1: CAUGHT}.get(run.returncode, f"error {run.returncode}")


if __name__ == "__main__":
    sys.exit(main())
