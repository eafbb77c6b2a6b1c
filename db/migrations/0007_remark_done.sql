-- A remark of the office can be marked as dealt with; the mark travels like any other change.

ALTER TABLE remark ADD COLUMN is_done INTEGER NOT NULL DEFAULT 0;
INSERT INTO journal_field (tbl, col, storage) VALUES ('remark', 'is_done', 'integer');
