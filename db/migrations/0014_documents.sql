-- What the office publishes for all communes, whole and read-only: a version that is out never changes.
CREATE TABLE document (
    kind         TEXT    NOT NULL CHECK (kind <> ''),      -- plan, zones, neighbours …, and what a newer program publishes
    version      INTEGER NOT NULL CHECK (version > 0),
    content      BLOB    NOT NULL,                         -- its bytes as they were published
    state        TEXT    NOT NULL CHECK (state IN ('included', 'draft', 'published')),  -- included: came with the program
    published_at INTEGER CHECK ((published_at IS NULL) = (state <> 'published')),       -- UTC second, as the office says
    added_at     INTEGER NOT NULL,                         -- when it came here
    PRIMARY KEY (kind, version)
) STRICT;
INSERT INTO document SELECT 'plan', version, CAST(document AS BLOB), 'included', NULL, added_at FROM plan_version;
DROP TABLE plan_version;
CREATE TRIGGER documents_stay BEFORE UPDATE ON document WHEN OLD.state <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a published document is never changed'); END;
CREATE TRIGGER documents_remain BEFORE DELETE ON document WHEN OLD.state <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a published document is never removed'); END;
CREATE TRIGGER documents_come_once BEFORE INSERT ON document
WHEN EXISTS (SELECT 1 FROM document d WHERE d.kind = NEW.kind AND d.version = NEW.version AND d.state <> 'draft')
BEGIN SELECT RAISE(ABORT, 'a published document is never replaced'); END;

CREATE TABLE plan_change (                  -- what follows from the plan versions: what became of older ones' references
    ref   TEXT PRIMARY KEY CHECK (ref <> ''),              -- version:code
    code  TEXT CHECK (code <> ''),                         -- where it counts in the newest version; NULL: nowhere
    kind  TEXT NOT NULL,                                   -- of domain/plan_changes.py
    codes TEXT NOT NULL CHECK (json_valid(codes))          -- what it became
) STRICT, WITHOUT ROWID;
