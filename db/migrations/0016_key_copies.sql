-- That the office's key has a copy, and values another PC lost to an erasure that does not count.
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
