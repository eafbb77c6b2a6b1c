-- Parts that can be written again as they were, and what another PC of the commune says it lacks.
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
