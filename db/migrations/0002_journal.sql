-- The journal is the spine (DESIGN §5): every change of a travelling table is a line here, written in one transaction
-- with the change itself. History, undo, outbox, package, merge and audit come from it. Rules R1-R23 are cited by number.

CREATE TABLE journal_site (                 -- one copy's hand in ONE commune (R1); 40 random bits (R5)
    site    INTEGER PRIMARY KEY,
    commune TEXT    NOT NULL,
    known   INTEGER NOT NULL DEFAULT 0,     -- lines 1..known of this site are all here; never a gap
    signer  BLOB,                           -- the public key this number is bound to; NULL: never seen signed
    counts  INTEGER                         -- revoked: lines up to here count, later ones lie inert (R11); NULL: all
) STRICT;
CREATE INDEX journal_site_of_commune ON journal_site (commune);

CREATE TABLE journal_field (                -- the columns that travel; col '' is the birth of a row
    field   INTEGER PRIMARY KEY,
    tbl     TEXT NOT NULL,
    col     TEXT NOT NULL,
    storage TEXT NOT NULL,                  -- 'integer' or 'text' as typeof() says; 'text' (JSON) for a birth
    UNIQUE (tbl, col)
) STRICT;
INSERT INTO journal_field (tbl, col, storage)
SELECT m.name, c.col, c.storage
FROM sqlite_schema m
JOIN (SELECT s.name AS tbl, '' AS col, 'text' AS storage, -1 AS cid FROM sqlite_schema s WHERE s.type = 'table'
      UNION ALL
      SELECT s.name, p.name, lower(p.type), p.cid FROM sqlite_schema s, pragma_table_info(s.name) p
      WHERE s.type = 'table' AND p.name <> 'key') c ON c.tbl = m.name
WHERE m.type = 'table' AND m.name IN ('intervention', 'cost_item', 'funding_source', 'phase', 'milestone', 'indicator',
                                      'reading', 'act', 'evidence', 'also_serves', 'partner', 'remark')
ORDER BY m.rootpage, c.cid;

CREATE TABLE journal_act (                  -- one command: what one officer did in one go, over consecutive lines
    site         INTEGER NOT NULL,
    first        INTEGER NOT NULL,          -- seq of its first line
    turn         INTEGER NOT NULL,          -- 1 + the largest turn seen: causes stand before effects (R12)
    at           INTEGER NOT NULL,          -- the PC's own UTC second: for people, and which open value is shown
    officer      TEXT    NOT NULL,
    command      TEXT    NOT NULL,
    import_id    INTEGER,                   -- acts of one import are undone together
    undoes_site  INTEGER,                   -- the act this one takes back
    undoes_first INTEGER,
    PRIMARY KEY (site, first)
) STRICT, WITHOUT ROWID;
CREATE INDEX journal_act_undoing ON journal_act (undoes_site, undoes_first) WHERE undoes_site IS NOT NULL;
CREATE INDEX journal_act_of_import ON journal_act (import_id) WHERE import_id IS NOT NULL;

CREATE TABLE journal_line (                 -- a row's birth with its first values, or one field's new value
    site   INTEGER NOT NULL,
    seq    INTEGER NOT NULL,
    first  INTEGER NOT NULL,                -- its act
    field  INTEGER NOT NULL REFERENCES journal_field,
    row    INTEGER NOT NULL,
    value  ANY,                             -- birth: JSON object; NULL: cleared; a BLOB: draft text (UTF-8) as typed
    salt   BLOB,                            -- NULL: follows from the seed in force; of a birth erased in part: JSON, one a column
    digest BLOB,                            -- hash of salt and value where these were erased (R20); of a birth: JSON, one a column
    PRIMARY KEY (site, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX journal_line_of_row ON journal_line (row, field);
CREATE TRIGGER journal_lines_stay BEFORE UPDATE ON journal_line
WHEN (NEW.site, NEW.seq, NEW.first, NEW.field, NEW.row) IS NOT (OLD.site, OLD.seq, OLD.first, OLD.field, OLD.row)
  OR NOT iif(NEW.digest IS OLD.digest,
      -- neighbours of an erased value under the same seed get their own salts, so that the seed can go
      NEW.value IS OLD.value AND OLD.salt IS NULL AND NEW.salt IS NOT NULL,
      iif((SELECT col FROM journal_field WHERE field = OLD.field) <> '',
          -- erasure of personal data: value and salt go, the hash stays
          OLD.digest IS NULL AND NEW.value IS NULL AND NEW.salt IS NULL,
          -- of a birth, column by column: what stays of it stays as it was
          NEW.value IS NOT NULL AND length(NEW.salt) <> 16
          AND NOT EXISTS (SELECT 1 FROM json_each(NEW.value) new
              WHERE json_extract(OLD.value, new.fullkey) IS NOT new.value)
          AND NOT EXISTS (SELECT 1 FROM json_each(OLD.value) old
              WHERE json_type(NEW.value, old.fullkey) IS NULL
              AND json_type(CAST(NEW.digest AS TEXT), old.fullkey) IS NULL)
          AND NOT EXISTS (SELECT 1 FROM json_each(CAST(coalesce(OLD.digest, '{}') AS TEXT)) old
              WHERE json_extract(CAST(NEW.digest AS TEXT), old.fullkey) IS NOT old.value)))
BEGIN SELECT RAISE(ABORT, 'journal lines are never changed'); END;
CREATE TRIGGER journal_lines_remain BEFORE DELETE ON journal_line
BEGIN SELECT RAISE(ABORT, 'journal lines are never removed'); END;
CREATE TRIGGER journal_acts_stay BEFORE UPDATE ON journal_act
BEGIN SELECT RAISE(ABORT, 'journal acts are never changed'); END;
CREATE TRIGGER journal_acts_remain BEFORE DELETE ON journal_act
BEGIN SELECT RAISE(ABORT, 'journal acts are never removed'); END;

CREATE TABLE journal_seen (                 -- from its line `since` on, `site` had seen lines 1..upto of `other`
    site  INTEGER NOT NULL,
    other INTEGER NOT NULL,
    since INTEGER NOT NULL,
    upto  INTEGER NOT NULL,
    PRIMARY KEY (site, other, since)
) STRICT, WITHOUT ROWID;

CREATE TABLE journal_seed (                 -- from line `since` on, salts of `site` follow from this; a new one after each package
    site  INTEGER NOT NULL,
    since INTEGER NOT NULL,
    seed  BLOB,                             -- 16 random bytes; NULL: withdrawn, every line of the stretch has its own salt
    PRIMARY KEY (site, since)
) STRICT, WITHOUT ROWID;

CREATE TABLE journal_head (                 -- changes nobody has superseded; a field never changed since birth has none
    row   INTEGER NOT NULL,
    field INTEGER NOT NULL,
    site  INTEGER NOT NULL,
    seq   INTEGER NOT NULL,
    PRIMARY KEY (row, field, site)
) STRICT, WITHOUT ROWID;

CREATE TABLE conflict (                     -- fields whose heads differ, and deletions that had not seen an edit
    row   INTEGER NOT NULL,
    field INTEGER NOT NULL,
    PRIMARY KEY (row, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE draft_text (                   -- text as typed where the shown value is a draft; the wide column is NULL
    row   INTEGER NOT NULL,
    field INTEGER NOT NULL,
    text  TEXT    NOT NULL,
    PRIMARY KEY (row, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE journal_mark (                 -- fingerprint of lines 1..seq of a site, where a package began or ended (R4)
    site      INTEGER NOT NULL,
    seq       INTEGER NOT NULL,
    hash      BLOB    NOT NULL,
    signature BLOB,                         -- the site's own key over commune, site, seq and hash; relays pass it on
    PRIMARY KEY (site, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE journal_acknowledged (         -- what another copy said it holds
    peer INTEGER NOT NULL,
    site INTEGER NOT NULL,
    seq  INTEGER NOT NULL,
    PRIMARY KEY (peer, site)
) STRICT, WITHOUT ROWID;
