-- Local tables: in backups and handovers, never sent.

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

CREATE TABLE plan_version (                 -- plan documents, whole and read-only; they travel as packages of their own
    version  INTEGER PRIMARY KEY CHECK (version > 0),
    document TEXT    NOT NULL CHECK (json_valid(document)),
    added_at INTEGER NOT NULL
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
) STRICT;

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
