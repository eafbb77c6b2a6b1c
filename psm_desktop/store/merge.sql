-- Set-based merge of what is staged (DESIGN §6); a field is a register of the values nobody who knew them has replaced.
-- CROSS JOIN fixes the order of the joins, so that no statistics are needed.

-- name: journal_lines
INSERT INTO journal_line SELECT site, seq, first, field, row, value, salt, digest FROM temp.in_line

-- name: known
UPDATE journal_site SET known = (SELECT max(seq) FROM journal_line l WHERE l.site = journal_site.site)
WHERE site IN (SELECT site FROM temp.in_line)

-- Lines beyond what counts of a revoked number lie inert (R11). Rows they speak of are made again from what counts.
-- name: with_inert
SELECT DISTINCT i.row FROM temp.in_line i
WHERE EXISTS (SELECT 1 FROM journal_line l CROSS JOIN journal_site s ON s.site = l.site AND s.counts < l.seq WHERE l.row = i.row)

-- name: set_aside
DELETE FROM temp.in_line WHERE row IN (SELECT value FROM json_each(:rows))

-- name: counting
INSERT INTO temp.in_line
SELECT l.site, l.seq, l.first, l.field, l.row, l.value, l.salt, l.digest
FROM json_each(:rows) r CROSS JOIN journal_line l ON l.row = r.value CROSS JOIN journal_site s ON s.site = l.site
WHERE s.counts IS NULL OR l.seq <= s.counts

-- name: heads_gone
DELETE FROM journal_head WHERE row IN (SELECT value FROM json_each(:rows))

-- name: conflicts_gone
DELETE FROM conflict WHERE row IN (SELECT value FROM json_each(:rows))

-- name: texts_gone
DELETE FROM draft_text WHERE row IN (SELECT value FROM json_each(:rows))

-- name: tables_of
SELECT DISTINCT f.tbl, f.field FROM json_each(:rows) r CROSS JOIN journal_line l ON l.row = r.value
CROSS JOIN journal_field f ON f.field = l.field AND f.col = ''

-- name: births
SELECT DISTINCT i.field, f.tbl FROM temp.in_line i JOIN journal_field f USING (field) WHERE f.col = ''

-- name: birth_drafts
INSERT OR IGNORE INTO draft_text
SELECT i.row, f.field, j.value ->> '$.draft'
FROM temp.in_line i CROSS JOIN journal_field b ON b.field = i.field AND b.col = ''
CROSS JOIN json_each(i.value) j CROSS JOIN journal_field f ON f.tbl = b.tbl AND f.col = j.key
WHERE j.type = 'object'

-- A key born twice (one workbook read in two states): both births count as changes of every field they name.
-- Those that a later change knew go with `superseded`: who replaced that change knew them too.
-- name: rebirths
INSERT INTO journal_head (row, field, site, seq)
SELECT l.row, f.field, l.site, max(l.seq)
FROM (SELECT DISTINCT i.row FROM temp.in_line i JOIN journal_field b ON b.field = i.field AND b.col = ''
      CROSS JOIN journal_line o ON o.row = i.row AND o.field = i.field AND (o.site <> i.site OR o.seq <> i.seq)
      CROSS JOIN journal_site z ON z.site = o.site AND (z.counts IS NULL OR o.seq <= z.counts)) twice
CROSS JOIN journal_line l ON l.row = twice.row
CROSS JOIN journal_site z ON z.site = l.site AND (z.counts IS NULL OR l.seq <= z.counts)
CROSS JOIN journal_field b ON b.field = l.field AND b.col = ''
CROSS JOIN json_each(l.value) j CROSS JOIN journal_field f ON f.tbl = b.tbl AND f.col = j.key
GROUP BY l.row, f.field, l.site
ON CONFLICT DO UPDATE SET seq = max(seq, excluded.seq)

-- One for each site, row and field: the last.
-- name: newest
INSERT INTO newest
SELECT row, field, site, seq, value FROM temp.in_line WHERE field NOT IN (SELECT field FROM journal_field WHERE col = '')
ON CONFLICT DO UPDATE SET seq = excluded.seq, value = excluded.value WHERE excluded.seq > seq

-- Staged lines lie above `known`, so a head already here is older.
-- name: heads
INSERT INTO journal_head SELECT row, field, site, seq FROM newest WHERE true
ON CONFLICT DO UPDATE SET seq = excluded.seq

-- name: touched
INSERT INTO touched SELECT DISTINCT row, field FROM newest

-- name: touched_by_rebirth
INSERT OR IGNORE INTO touched
SELECT h.row, h.field
FROM (SELECT DISTINCT i.row FROM temp.in_line i JOIN journal_field b ON b.field = i.field AND b.col = ''
      CROSS JOIN journal_line o ON o.row = i.row AND o.field = i.field AND (o.site <> i.site OR o.seq <> i.seq)
      CROSS JOIN journal_site z ON z.site = o.site AND (z.counts IS NULL OR o.seq <= z.counts)) twice
CROSS JOIN journal_head h ON h.row = twice.row

-- Every edit of a row that has a deletion makes us look at the deletion again. `+`: a row has few heads, read one after
-- another; the deletions of all tables are more.
-- name: touched_deletions
INSERT OR IGNORE INTO touched
SELECT h.row, h.field FROM (SELECT DISTINCT row FROM touched) t CROSS JOIN journal_head h ON h.row = t.row
WHERE +h.field IN (SELECT field FROM journal_field WHERE col = 'deleted')

-- name: any_deletion
SELECT 1 FROM touched WHERE field IN (SELECT field FROM journal_field WHERE col = 'deleted') LIMIT 1

-- name: crowded
INSERT INTO crowded
SELECT row, field FROM touched CROSS JOIN journal_head USING (row, field) GROUP BY row, field HAVING count(*) > 1

-- What survives: a head goes when another head's author had seen it.
-- name: superseded
DELETE FROM journal_head WHERE (row, field, site) IN (
    SELECT old.row, old.field, old.site
    FROM crowded c CROSS JOIN journal_head old ON old.row = c.row AND old.field = c.field
    CROSS JOIN journal_head new ON new.row = c.row AND new.field = c.field AND new.site <> old.site
    WHERE EXISTS (SELECT 1 FROM journal_seen s
                  WHERE s.site = new.site AND s.other = old.site AND s.since <= new.seq AND s.upto >= old.seq))

-- Where one head stands alone and its line has just come, it is that line.
-- name: shown_new
INSERT INTO shown (field, row, value)
SELECT n.field, n.row, n.value FROM newest n
WHERE NOT EXISTS (SELECT 1 FROM crowded c WHERE c.row = n.row AND c.field = n.field)

-- name: any_other
SELECT (SELECT count(*) FROM touched) > (SELECT count(*) FROM shown) + (SELECT count(*) FROM crowded)

-- A head may be a birth (born twice): its value is then one member of the JSON.
-- name: shown_alone
INSERT INTO shown (field, row, value)
SELECT t.field, t.row, iif(l.field = t.field, l.value, iif(json_type(l.value, '$.' || f.col) = 'object',
                           CAST(l.value ->> ('$.' || f.col || '.draft') AS BLOB), l.value ->> ('$.' || f.col)))
FROM touched t CROSS JOIN journal_head h ON h.row = t.row AND h.field = t.field
CROSS JOIN journal_line l ON l.site = h.site AND l.seq = h.seq
CROSS JOIN journal_field f ON f.field = t.field
WHERE NOT EXISTS (SELECT 1 FROM crowded c WHERE c.row = t.row AND c.field = t.field)
AND NOT EXISTS (SELECT 1 FROM newest n WHERE n.row = t.row AND n.field = t.field)

-- name: shown_crowded
INSERT OR REPLACE INTO shown (field, row, value)
SELECT field, row, value FROM (
    SELECT c.field, c.row,
           iif(l.field = c.field, l.value, iif(json_type(l.value, '$.' || f.col) = 'object',
               CAST(l.value ->> ('$.' || f.col || '.draft') AS BLOB), l.value ->> ('$.' || f.col))) AS value,
           row_number() OVER (PARTITION BY c.row, c.field ORDER BY a.at DESC, h.site DESC) AS place
    FROM crowded c CROSS JOIN journal_head h ON h.row = c.row AND h.field = c.field
    CROSS JOIN journal_line l ON l.site = h.site AND l.seq = h.seq
    CROSS JOIN journal_act a ON a.site = l.site AND a.first = l.first
    CROSS JOIN journal_field f ON f.field = c.field)
WHERE place = 1

-- name: settled
DELETE FROM conflict WHERE (row, field) IN (SELECT row, field FROM touched)

-- quote(), because count(DISTINCT) leaves NULL out: a cleared field against a filled one is a conflict too (R9).
-- name: different
INSERT INTO conflict
SELECT c.row, c.field
FROM crowded c CROSS JOIN journal_head h ON h.row = c.row AND h.field = c.field
CROSS JOIN journal_line l ON l.site = h.site AND l.seq = h.seq
CROSS JOIN journal_field f ON f.field = c.field
GROUP BY c.row, c.field
HAVING count(DISTINCT iif(l.field = c.field, quote(l.value), iif(json_type(l.value, '$.' || f.col) = 'object',
       quote(CAST(l.value ->> ('$.' || f.col || '.draft') AS BLOB)), quote(l.value ->> ('$.' || f.col))))) > 1

-- A deletion that no deleter made knowing of an edit elsewhere in the row: the row stays, the deletion is in doubt (R8).
-- Emptying the bin is no such edit: it goes with the deletion.
-- name: doubtful
INSERT OR IGNORE INTO conflict
SELECT d.row, d.field
FROM (SELECT DISTINCT row FROM touched) t CROSS JOIN journal_head d ON d.row = t.row
CROSS JOIN journal_line dl ON dl.site = d.site AND dl.seq = d.seq AND dl.value = 1
CROSS JOIN journal_head x ON x.row = d.row AND x.field <> d.field
WHERE d.field IN (SELECT field FROM journal_field WHERE col = 'deleted') AND dl.field = d.field
AND x.field NOT IN (SELECT field FROM journal_field WHERE col = 'purged') AND NOT EXISTS (
    SELECT 1 FROM journal_head k CROSS JOIN journal_line kl ON kl.site = k.site AND kl.seq = k.seq AND kl.value = 1
    WHERE k.row = d.row AND k.field = d.field AND (
        (k.site = x.site AND k.seq > x.seq) OR EXISTS (
            SELECT 1 FROM journal_seen s
            WHERE s.site = k.site AND s.other = x.site AND s.since <= k.seq AND s.upto >= x.seq)))

-- A deletion in doubt shows the row.
-- name: alive
UPDATE shown SET value = 0 WHERE field IN (SELECT field FROM journal_field WHERE col = 'deleted')
AND (row, field) IN (SELECT row, field FROM conflict)

-- name: drafts_gone
DELETE FROM draft_text WHERE (row, field) IN (SELECT row, field FROM shown)

-- name: drafts
INSERT INTO draft_text SELECT row, field, CAST(value AS TEXT) FROM shown WHERE typeof(value) = 'blob'

-- name: renewed
SELECT DISTINCT f.tbl, f.col, s.field FROM temp.shown s JOIN journal_field f USING (field) ORDER BY f.tbl, s.field
