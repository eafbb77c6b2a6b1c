-- Files of evidence travel in parts of their own: which were prepared, and what the office says it holds.
CREATE TABLE attachment (                   -- contents a commune's rows of evidence name, on their way to the office
    commune     TEXT    NOT NULL CHECK (length(commune) = 6),
    sha256      TEXT    NOT NULL CHECK (length(sha256) = 64),
    prepared_at INTEGER,                    -- the last part with it was written; NULL: none was
    told_at     INTEGER,                    -- made_at of the last receipt that speaks of it; NULL: none did
    is_held     INTEGER NOT NULL DEFAULT 0 CHECK (is_held IN (0, 1)),   -- what that receipt says
    PRIMARY KEY (commune, sha256)
) STRICT, WITHOUT ROWID;
