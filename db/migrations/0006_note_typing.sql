-- A private note is kept aside while somebody types it, like the fields of the record (DESIGN §5); it never travels.

CREATE TABLE note_typing (                  -- raw text of a private note; the next version clears it
    row  INTEGER PRIMARY KEY,               -- the intervention
    text TEXT    NOT NULL
) STRICT;
