-- Revocation, repair and retirement (rules R11, R4, R18; docs/decisions/0013-merge-rules.md).
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
