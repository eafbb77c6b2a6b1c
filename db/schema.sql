CREATE TABLE intervention (
    key INTEGER PRIMARY KEY,
    commune TEXT,
    title TEXT,
    under TEXT,
    status TEXT,
    progress_pct INTEGER,
    planned_start TEXT,
    planned_end TEXT,
    actual_start TEXT,
    actual_end TEXT,
    responsible_officer TEXT,
    implementing_body TEXT,
    implementing_body_tax_code TEXT,
    contact TEXT,
    cup TEXT,
    cigs TEXT,
    cup_nature TEXT,
    local_code TEXT,
    summary TEXT,
    plan_goals TEXT,
    sdg_goals TEXT,
    nrrp_mission TEXT,
    nrrp_component TEXT,
    nrrp_measure TEXT,
    savings_cents INTEGER,
    procedural_state TEXT,
    place TEXT,
    people_served INTEGER,
    issues_text TEXT,
    next_steps TEXT,
    notes TEXT,
    is_ready INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    purged INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE cost_item (
    key INTEGER PRIMARY KEY,
    intervention INTEGER NOT NULL REFERENCES intervention DEFERRABLE INITIALLY DEFERRED,
    label TEXT,
    amount_cents INTEGER,
    committed_cents INTEGER,
    paid_cents INTEGER,
    deleted INTEGER NOT NULL DEFAULT 0,
    purged INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE funding_source (
    key INTEGER PRIMARY KEY,
    intervention INTEGER NOT NULL REFERENCES intervention DEFERRABLE INITIALLY DEFERRED,
    source TEXT,
    amount_cents INTEGER,
    act TEXT,
    deleted INTEGER NOT NULL DEFAULT 0,
    purged INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE phase (
    key INTEGER PRIMARY KEY,
    intervention INTEGER NOT NULL REFERENCES intervention DEFERRABLE INITIALLY DEFERRED,
    label TEXT,
    planned_start TEXT,
    actual_start TEXT,
    planned_end TEXT,
    actual_end TEXT,
    deleted INTEGER NOT NULL DEFAULT 0,
    purged INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX phase_of ON phase (intervention);

CREATE TABLE milestone (
    key INTEGER PRIMARY KEY,
    intervention INTEGER NOT NULL REFERENCES intervention DEFERRABLE INITIALLY DEFERRED,
    label TEXT,
    kind TEXT,
    due TEXT,
    reached TEXT,
    deleted INTEGER NOT NULL DEFAULT 0,
    purged INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE indicator (
    key INTEGER PRIMARY KEY,
    intervention INTEGER NOT NULL REFERENCES intervention DEFERRABLE INITIALLY DEFERRED,
    label TEXT,
    unit TEXT,
    baseline_value INTEGER,
    target_value INTEGER,
    deleted INTEGER NOT NULL DEFAULT 0,
    purged INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX indicator_of ON indicator (intervention);

CREATE TABLE reading (
    key INTEGER PRIMARY KEY,
    indicator INTEGER NOT NULL REFERENCES indicator DEFERRABLE INITIALLY DEFERRED,
    day TEXT,
    value INTEGER,
    deleted INTEGER NOT NULL DEFAULT 0,
    purged INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX reading_of ON reading (indicator);

CREATE TABLE act (
    key INTEGER PRIMARY KEY,
    intervention INTEGER NOT NULL REFERENCES intervention DEFERRABLE INITIALLY DEFERRED,
    kind TEXT,
    organ TEXT,
    number TEXT,
    day TEXT,
    subject TEXT,
    deleted INTEGER NOT NULL DEFAULT 0,
    purged INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX act_of ON act (intervention);

CREATE TABLE evidence (
    key INTEGER PRIMARY KEY,
    intervention INTEGER NOT NULL REFERENCES intervention DEFERRABLE INITIALLY DEFERRED,
    name TEXT,
    sha256 TEXT,
    bytes INTEGER,
    media_type TEXT,
    deleted INTEGER NOT NULL DEFAULT 0,
    purged INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX evidence_of ON evidence (intervention);

CREATE TABLE also_serves (
    key INTEGER PRIMARY KEY,
    intervention INTEGER NOT NULL REFERENCES intervention DEFERRABLE INITIALLY DEFERRED,
    under TEXT,
    deleted INTEGER NOT NULL DEFAULT 0,
    purged INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX also_serves_of ON also_serves (intervention);

CREATE TABLE partner (
    key INTEGER PRIMARY KEY,
    intervention INTEGER NOT NULL REFERENCES intervention DEFERRABLE INITIALLY DEFERRED,
    name TEXT,
    commune TEXT,
    deleted INTEGER NOT NULL DEFAULT 0,
    purged INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX partner_of ON partner (intervention);

CREATE TABLE remark (
    key INTEGER PRIMARY KEY,
    intervention INTEGER NOT NULL REFERENCES intervention DEFERRABLE INITIALLY DEFERRED,
    about_row INTEGER,
    about_field TEXT,
    text TEXT,
    deleted INTEGER NOT NULL DEFAULT 0,
    purged INTEGER NOT NULL DEFAULT 0
, is_done INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE INDEX remark_of ON remark (intervention);

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

CREATE TABLE copy (                         -- what this workspace is, fixed when it is made
    only_one    INTEGER PRIMARY KEY CHECK (only_one = 1),
    identity    TEXT    NOT NULL CHECK (length(identity) = 32),    -- random; names the record in the configuration folder
    role        TEXT    NOT NULL CHECK (role IN ('commune', 'office')),
    is_training INTEGER NOT NULL CHECK (is_training IN (0, 1)),
    officer     TEXT    NOT NULL CHECK (officer <> ''),
    desk        TEXT    NOT NULL DEFAULT '',                       -- the officer's office: Segreteria, Ragioneria ...
    made_at     INTEGER NOT NULL
) STRICT;

CREATE TABLE copy_commune (                 -- the communes a workspace holds; none in the office's own
    commune TEXT PRIMARY KEY CHECK (length(commune) = 6)
) STRICT;

CREATE TABLE typing (                       -- raw text kept aside while somebody types; an act clears it
    row    INTEGER NOT NULL,
    field  INTEGER NOT NULL REFERENCES journal_field,
    text   TEXT    NOT NULL,
    showed TEXT    NOT NULL CHECK (json_valid(showed)),            -- the heads the form was shown (R7)
    PRIMARY KEY (row, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_log (                   -- returns read in here: what `undo` finds beside this copy's own acts
    import_id INTEGER PRIMARY KEY,
    commune   TEXT    NOT NULL,
    site      INTEGER NOT NULL,             -- the workbook's own number
    at        INTEGER NOT NULL,
    turn      INTEGER NOT NULL,
    name      TEXT    NOT NULL,
    sha256    TEXT    NOT NULL
) STRICT;

CREATE TABLE workbook (                     -- workbooks written out: what the copy knew then (R6)
    workbook INTEGER PRIMARY KEY,           -- 40 random bits
    commune  TEXT    NOT NULL,
    made_at  INTEGER NOT NULL,
    basis    TEXT    NOT NULL CHECK (json_valid(basis))
) STRICT;

CREATE TABLE trusted_key (                  -- whose signatures count here: the office's key, and a commune's enrolled ones
    signer     BLOB    NOT NULL CHECK (length(signer) = 32),
    commune    TEXT    NOT NULL,            -- '' for the office's own key
    state      TEXT    NOT NULL CHECK (state IN ('enrolled', 'waiting', 'revoked')),
    sealing    BLOB    NOT NULL CHECK (length(sealing) = 32),      -- the public key to seal to
    site       INTEGER,                     -- the number it last wrote under
    officer    TEXT    NOT NULL DEFAULT '',
    since      INTEGER NOT NULL,
    PRIMARY KEY (signer, commune)
) STRICT;

CREATE TABLE invitation (                   -- office: secrets given out; commune: the one it was invited with
    commune TEXT    NOT NULL,
    secret  BLOB    NOT NULL CHECK (length(secret) = 16),
    made_at INTEGER NOT NULL,
    used_at INTEGER,                        -- NULL: still open
    PRIMARY KEY (commune, secret)
) STRICT;

CREATE TABLE outbox (                       -- packages written to a file: prepared, and confirmed once a receipt covers them
    sha256       TEXT    PRIMARY KEY,       -- of the file
    commune      TEXT    NOT NULL,
    kind         TEXT    NOT NULL CHECK (kind IN ('invitation', 'plan', 'return', 'receipt', 'handover')),
    name         TEXT    NOT NULL,
    bytes        INTEGER NOT NULL,
    lines        INTEGER NOT NULL,
    head         TEXT    NOT NULL CHECK (json_valid(head)),
    prepared_at  INTEGER NOT NULL,
    confirmed_at INTEGER
, content BLOB) STRICT;

CREATE TABLE inbox (                        -- every file received and its fate; refused ones are kept whole
    sha256   TEXT    NOT NULL,
    at       INTEGER NOT NULL,
    commune  TEXT    NOT NULL DEFAULT '',
    kind     TEXT    NOT NULL DEFAULT '',
    name     TEXT    NOT NULL,
    bytes    INTEGER NOT NULL,
    fate     TEXT    NOT NULL,
    lines    INTEGER NOT NULL DEFAULT 0,    -- new ones taken from it
    facts    TEXT    NOT NULL DEFAULT '{}' CHECK (json_valid(facts)),
    told_at  INTEGER,                       -- office: named in a receipt; commune: receipt read by the officer
    content  BLOB,                          -- kept until two verified backups later (R17)
    PRIMARY KEY (sha256, at)
) STRICT;

CREATE INDEX inbox_of_commune ON inbox (commune, at);

CREATE TABLE council (                      -- meetings the report was made for: "since the last Consiglio"
    commune TEXT    NOT NULL,
    day     TEXT    NOT NULL,
    made_at INTEGER NOT NULL,
    PRIMARY KEY (commune, day)
) STRICT;

CREATE TABLE private_note (                 -- every text an intervention's note ever had; the last one is shown
    version INTEGER PRIMARY KEY,
    row     INTEGER NOT NULL,               -- the intervention
    site    INTEGER NOT NULL,               -- this copy's number then: undo takes back what it did under it
    turn    INTEGER NOT NULL,               -- what an act would have had then: undo finds its place among acts
    at      INTEGER NOT NULL,
    officer TEXT    NOT NULL CHECK (officer <> ''),
    text    TEXT    NOT NULL,               -- '': cleared
    undoes  INTEGER REFERENCES private_note -- the version this one takes back
) STRICT;

CREATE INDEX private_note_of ON private_note (row);

CREATE INDEX private_note_undoing ON private_note (undoes) WHERE undoes IS NOT NULL;

CREATE VIRTUAL TABLE search USING fts5 (    -- rowid: key of the intervention; all text folded
    title, record, sources, parts, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);

CREATE TABLE search_known (                 -- up to where the index follows each site; site 0: private notes, by version
    site INTEGER PRIMARY KEY,
    upto INTEGER NOT NULL
) STRICT;

CREATE TABLE saved_view (                   -- a search somebody comes back to; of one commune, of this copy
    commune TEXT    NOT NULL,
    name    TEXT    NOT NULL CHECK (name <> ''),
    query   TEXT    NOT NULL CHECK (json_valid(query)),
    made_at INTEGER NOT NULL,
    PRIMARY KEY (commune, name)
) STRICT;

CREATE TABLE note_typing (                  -- raw text of a private note; the next version clears it
    row  INTEGER PRIMARY KEY,               -- the intervention
    text TEXT    NOT NULL
) STRICT;

CREATE TABLE handed_over (                  -- communes a handover took away: here they are only read from then on
    commune TEXT    PRIMARY KEY CHECK (length(commune) = 6),
    at      INTEGER NOT NULL,               -- UTC second
    name    TEXT    NOT NULL                -- of the file that took it
) STRICT;

CREATE TABLE succession (                   -- an old key's word for the key that carries on in a commune
    commune    TEXT    NOT NULL,
    one_time   BLOB    NOT NULL CHECK (length(one_time) = 32),     -- public key of what travelled, good for one heir
    old        BLOB    NOT NULL CHECK (length(old) = 32),          -- the key that handed over
    signature  BLOB    NOT NULL CHECK (length(signature) = 64),    -- of the old key over the one-time key
    secret     BLOB    CHECK (length(secret) = 32),                -- the heir's copy: the one-time key; NULL at the office
    heir       BLOB    CHECK (length(heir) = 32),                  -- the office: which key came with it
    at         INTEGER NOT NULL,
    PRIMARY KEY (commune, one_time)
) STRICT;

CREATE TABLE revocation (                   -- the office's signed word: of this number, lines up to here count
    site      INTEGER PRIMARY KEY,
    commune   TEXT    NOT NULL,
    counts    INTEGER NOT NULL CHECK (counts >= 0),
    at        INTEGER NOT NULL,             -- UTC second; of two words about a number the later holds
    signature BLOB    NOT NULL CHECK (length(signature) = 64)
) STRICT;

CREATE INDEX journal_site_limited ON journal_site (site) WHERE counts IS NOT NULL;

CREATE TABLE reissued (                     -- own lines written again under another number: never a second time
    site    INTEGER NOT NULL,
    after   INTEGER NOT NULL,               -- the lines beyond this one
    number  INTEGER NOT NULL,               -- stand again under this
    commune TEXT    NOT NULL,
    at      INTEGER NOT NULL,
    PRIMARY KEY (site, after)
) STRICT;

CREATE TABLE retired (                      -- keys of PCs that fell silent: nothing is sealed to them any more
    signer  BLOB    NOT NULL CHECK (length(signer) = 32),
    commune TEXT    NOT NULL,
    at      INTEGER NOT NULL,
    PRIMARY KEY (signer, commune)
) STRICT;

CREATE INDEX journal_act_erasing ON journal_act (site, first) WHERE command = 'erase';

CREATE INDEX intervention_in_bin ON intervention (key) WHERE deleted = 1;

CREATE INDEX indicator_in_bin ON indicator (key) WHERE deleted = 1;

CREATE TABLE attachment (                   -- contents a commune's rows of evidence name, on their way to the office
    commune     TEXT    NOT NULL CHECK (length(commune) = 6),
    sha256      TEXT    NOT NULL CHECK (length(sha256) = 64),
    prepared_at INTEGER,                    -- the last part with it was written; NULL: none was
    told_at     INTEGER,                    -- made_at of the last receipt that speaks of it; NULL: none did
    is_held     INTEGER NOT NULL DEFAULT 0 CHECK (is_held IN (0, 1)),   -- what that receipt says
    PRIMARY KEY (commune, sha256)
) STRICT, WITHOUT ROWID;

CREATE TABLE document (
    kind         TEXT    NOT NULL CHECK (kind <> ''),      -- plan, zones, neighbours …, and what a newer program publishes
    version      INTEGER NOT NULL CHECK (version > 0),
    content      BLOB    NOT NULL,                         -- its bytes as they were published
    state        TEXT    NOT NULL CHECK (state IN ('included', 'draft', 'published')),  -- included: came with the program
    published_at INTEGER CHECK ((published_at IS NULL) = (state <> 'published')),       -- UTC second, as the office says
    added_at     INTEGER NOT NULL,                         -- when it came here
    PRIMARY KEY (kind, version)
) STRICT;

CREATE TRIGGER documents_stay BEFORE UPDATE ON document WHEN OLD.state <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a published document is never changed'); END;

CREATE TRIGGER documents_remain BEFORE DELETE ON document WHEN OLD.state <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a published document is never removed'); END;

CREATE TRIGGER documents_come_once BEFORE INSERT ON document
WHEN EXISTS (SELECT 1 FROM document d WHERE d.kind = NEW.kind AND d.version = NEW.version AND d.state <> 'draft')
BEGIN SELECT RAISE(ABORT, 'a published document is never replaced'); END;

CREATE TABLE plan_change (                  -- what follows from the plan versions: what became of older ones' references
    ref   TEXT PRIMARY KEY CHECK (ref <> ''),              -- version:code
    code  TEXT CHECK (code <> ''),                         -- where it counts in the newest version; NULL: nowhere
    kind  TEXT NOT NULL,                                   -- of domain/plan_changes.py
    codes TEXT NOT NULL CHECK (json_valid(codes))          -- what it became
) STRICT, WITHOUT ROWID;

CREATE TABLE attachment_part (              -- all but the files' own bytes of a part beside a package that waits for its receipt
    commune TEXT    NOT NULL CHECK (length(commune) = 6),
    package TEXT    NOT NULL CHECK (length(package) = 64),  -- SHA-256 of the package it was written beside
    n       INTEGER NOT NULL CHECK (n >= 1),                -- its number
    opening BLOB    NOT NULL,               -- the file up to its payload: header and sealed keys
    secret  BLOB    NOT NULL CHECK (length(secret) = 32),   -- the payload key in them
    cuts    TEXT    NOT NULL CHECK (json_valid(cuts)),      -- its pieces: [[SHA-256, size, offset, length] ...]
    PRIMARY KEY (package, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE attachment_wanted (            -- contents another PC of the commune said it lacks
    commune TEXT    NOT NULL CHECK (length(commune) = 6),
    signer  BLOB    NOT NULL CHECK (length(signer) = 32),   -- its key
    told_at INTEGER NOT NULL,               -- its last return that says so was made, by its clock
    lacking BLOB    NOT NULL CHECK (length(lacking) % 32 = 0),  -- SHA-256 end to end, without those written since
    PRIMARY KEY (commune, signer)
) STRICT, WITHOUT ROWID;

CREATE TABLE key_copy (                     -- office: its key was written into a file under a passphrase
    signer  BLOB    PRIMARY KEY CHECK (length(signer) = 32),    -- which key
    made_at INTEGER NOT NULL                -- UTC second of the last one
) STRICT, WITHOUT ROWID;

CREATE TABLE value_wanted (                 -- lines whose values another PC lacks, though no erasure that counts took them
    commune TEXT    NOT NULL CHECK (length(commune) = 6),
    signer  BLOB    NOT NULL CHECK (length(signer) = 32),   -- its key
    told_at INTEGER NOT NULL,               -- its last file that says so was made, by its clock
    lacking TEXT    NOT NULL CHECK (json_valid(lacking)),   -- [[site, line, column] ...]; column '' of a change
    PRIMARY KEY (commune, signer)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER journal_lines_stay BEFORE UPDATE ON journal_line
WHEN (NEW.site, NEW.seq, NEW.first, NEW.field, NEW.row) IS NOT (OLD.site, OLD.seq, OLD.first, OLD.field, OLD.row)
  OR NOT iif(NEW.digest IS OLD.digest,
      -- neighbours of an erased value under the same seed get their own salts, so that the seed can go
      NEW.value IS OLD.value AND OLD.salt IS NULL AND NEW.salt IS NOT NULL,
      iif((SELECT col FROM journal_field WHERE field = OLD.field) <> '',
          -- erasure of personal data: value and salt go, the hash stays; or the other way round
          (OLD.digest IS NULL AND NEW.value IS NULL AND NEW.salt IS NULL)
          OR (NEW.digest IS NULL AND OLD.value IS NULL AND OLD.salt IS NULL
              AND NEW.value IS NOT NULL AND length(NEW.salt) = 16),
          -- of a birth, column by column: what stays of it stays as it was, each column is a value or a hash
          NEW.value IS NOT NULL AND NEW.digest IS NOT NULL AND length(NEW.salt) <> 16
          AND NOT EXISTS (SELECT 1 FROM json_each(NEW.value) new
              WHERE json_extract(OLD.value, new.fullkey) IS NOT new.value
              AND json_type(CAST(coalesce(OLD.digest, '{}') AS TEXT), new.fullkey) IS NULL)
          AND NOT EXISTS (SELECT 1 FROM json_each(OLD.value) old
              WHERE json_type(NEW.value, old.fullkey) IS NULL
              AND json_type(CAST(NEW.digest AS TEXT), old.fullkey) IS NULL)
          AND NOT EXISTS (SELECT 1 FROM json_each(CAST(coalesce(OLD.digest, '{}') AS TEXT)) old
              WHERE json_extract(CAST(NEW.digest AS TEXT), old.fullkey) IS NOT old.value
              AND json_type(NEW.value, old.fullkey) IS NULL)))
BEGIN SELECT RAISE(ABORT, 'journal lines are never changed'); END;

CREATE INDEX cost_item_asked ON cost_item (intervention, deleted, amount_cents);

CREATE INDEX funding_source_asked ON funding_source (intervention, deleted, amount_cents, source);

CREATE INDEX milestone_asked ON milestone (intervention, deleted, reached, due);

CREATE TABLE search_sums (
    key         INTEGER PRIMARY KEY,
    cost_cents  INTEGER NOT NULL,
    found_cents INTEGER NOT NULL
) STRICT;

CREATE INDEX intervention_asked ON intervention (commune, deleted, is_ready, status, planned_end, cup, under, title);

CREATE VIEW intervention_in_sight AS
SELECT i.*, nullif(CASE WHEN i.under IN (SELECT ref FROM plan_change)  -- mostly it holds none: asked first, once
                        THEN (SELECT p.code FROM plan_change p WHERE p.ref = i.under)
                        ELSE substr(i.under, instr(i.under, ':') + 1) END, '') AS code FROM intervention i
WHERE i.deleted = 0
   OR EXISTS (SELECT 1 FROM cost_item c WHERE c.intervention = i.key AND c.deleted = 0)
   OR EXISTS (SELECT 1 FROM funding_source c WHERE c.intervention = i.key AND c.deleted = 0)
   OR EXISTS (SELECT 1 FROM phase c WHERE c.intervention = i.key AND c.deleted = 0)
   OR EXISTS (SELECT 1 FROM milestone c WHERE c.intervention = i.key AND c.deleted = 0)
   OR EXISTS (SELECT 1 FROM indicator c WHERE c.intervention = i.key AND c.deleted = 0)
   OR EXISTS (SELECT 1 FROM act c WHERE c.intervention = i.key AND c.deleted = 0)
   OR EXISTS (SELECT 1 FROM evidence c WHERE c.intervention = i.key AND c.deleted = 0)
   OR EXISTS (SELECT 1 FROM also_serves c WHERE c.intervention = i.key AND c.deleted = 0)
   OR EXISTS (SELECT 1 FROM partner c WHERE c.intervention = i.key AND c.deleted = 0)
   OR EXISTS (SELECT 1 FROM indicator c JOIN reading r ON r.indicator = c.key WHERE c.intervention = i.key AND r.deleted = 0);

CREATE VIEW found_source AS
SELECT * FROM funding_source
WHERE deleted = 0 AND lower(trim(coalesce(source, ''))) NOT IN ('da reperire', 'finanziamento da reperire');

CREATE VIEW journal_named AS
SELECT l.site, l.seq, l.first, f.tbl, f.col, l.row, l.value, a.turn, a.at, a.officer, a.command, a.import_id,
       a.undoes_site, a.undoes_first,
       iif(l.digest IS NOT NULL, 'erased',                                         -- R20
           iif((SELECT s.counts < l.seq FROM journal_site s WHERE s.site = l.site), 'inert', '')) AS mute  -- R11
FROM journal_line l JOIN journal_field f USING (field) JOIN journal_act a USING (site, first);

