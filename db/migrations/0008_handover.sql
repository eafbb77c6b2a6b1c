-- One commune passed to another officer's copy (docs/decisions/0012-handover.md).
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
