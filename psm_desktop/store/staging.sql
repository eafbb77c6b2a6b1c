-- Where acts wait for merge.settle; they belong to one connection and are emptied by every settle.
CREATE TEMP TABLE in_act (site INTEGER, first INTEGER, turn INTEGER, at INTEGER, officer TEXT, command TEXT,
                          import_id INTEGER, undoes_site INTEGER, undoes_first INTEGER);
CREATE TEMP TABLE in_seen (site INTEGER, other INTEGER, since INTEGER, upto INTEGER);
CREATE TEMP TABLE in_seed (site INTEGER, since INTEGER, seed BLOB);
CREATE TEMP TABLE in_line (site INTEGER, seq INTEGER, first INTEGER, field INTEGER, row INTEGER, value, salt BLOB, digest BLOB);
CREATE TEMP TABLE touched (row INTEGER, field INTEGER, PRIMARY KEY (row, field)) WITHOUT ROWID;
CREATE TEMP TABLE crowded (row INTEGER, field INTEGER, PRIMARY KEY (row, field)) WITHOUT ROWID;
CREATE TEMP TABLE shown (row INTEGER, field INTEGER, value, PRIMARY KEY (row, field)) WITHOUT ROWID;
