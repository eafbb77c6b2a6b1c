-- Private notes stay on this computer (DESIGN §5): their own history, outside the journal; in no package, workbook or report.

CREATE TABLE private_note (                 -- every text an intervention's note ever had; the last one is shown
    version INTEGER PRIMARY KEY,
    row     INTEGER NOT NULL,               -- the intervention
    site    INTEGER NOT NULL,               -- this copy's number then: undo takes back what it did under it
    turn    INTEGER NOT NULL,               -- what an act would have had then: undo finds its place among acts
    at      INTEGER NOT NULL,
    officer TEXT    NOT NULL CHECK (officer <> ''),
    text    TEXT    NOT NULL,               -- '': cleared
    undoes  INTEGER REFERENCES private_note -- the version this one takes back
) STRICT;
CREATE INDEX private_note_of ON private_note (row);
CREATE INDEX private_note_undoing ON private_note (undoes) WHERE undoes IS NOT NULL;
