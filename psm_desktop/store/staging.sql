-- Where lines wait for merge.settle; they belong to one connection and are emptied by every settle.
CREATE TEMP TABLE in_line (site INTEGER, seq INTEGER, first INTEGER, field INTEGER, row INTEGER, value, salt BLOB, digest BLOB);
CREATE TEMP TABLE newest (row INTEGER, field INTEGER, site INTEGER, seq INTEGER, value, PRIMARY KEY (row, field, site)) WITHOUT ROWID;
CREATE TEMP TABLE touched (row INTEGER, field INTEGER, PRIMARY KEY (row, field)) WITHOUT ROWID;
CREATE TEMP TABLE crowded (row INTEGER, field INTEGER, PRIMARY KEY (row, field)) WITHOUT ROWID;
CREATE TEMP TABLE shown (row INTEGER, field INTEGER, value, PRIMARY KEY (row, field)) WITHOUT ROWID;
