-- What is looked for: an index that follows from the travelling tables and the private notes (it may be emptied at any
-- time and is made again at the next search), and the views people keep.

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
