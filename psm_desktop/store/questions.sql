-- name: open
-- Fields with more than one open value, and rows in the bin under which something lives: its author had not seen the
-- deletion, or the deleter had not seen it (R8). Remarks keep nothing in sight, as in intervention_in_sight.
WITH doubt (tbl, col, row) AS (
    SELECT f.tbl, f.col, c.row FROM conflict c JOIN journal_field f USING (field)
    UNION SELECT 'intervention', 'deleted', key FROM intervention_in_sight WHERE deleted = 1
    UNION SELECT 'indicator', 'deleted', i.key FROM indicator i
          WHERE i.deleted = 1 AND EXISTS (SELECT 1 FROM reading r WHERE r.indicator = i.key AND r.deleted = 0))
SELECT s.commune, d.tbl, d.col, d.row FROM doubt d JOIN journal_site s ON s.site = d.row >> 23
WHERE :commune IS NULL OR s.commune = :commune

-- name: in_sight
SELECT key FROM intervention_in_sight WHERE key IN (SELECT value FROM json_each(:rows))

-- name: heads
-- The lines that hold the open values of a field; `of` 1: a change, 0: a birth.
SELECT h.site, h.seq, l.first, h.field, l.field = h.field AS of FROM journal_head h JOIN journal_field f USING (field)
JOIN journal_line l ON l.site = h.site AND l.seq = h.seq
WHERE f.tbl = :table AND f.col = :column AND h.row = :row

-- name: of_office
-- The numbers of a commune that are the office's: at the office what no key of the commune signs, elsewhere what its key does.
SELECT s.site FROM journal_site s WHERE s.commune = :commune AND
CASE (SELECT role FROM copy) WHEN 'office'
     THEN coalesce(s.signer NOT IN (SELECT signer FROM trusted_key WHERE commune = s.commune), 1)
     ELSE coalesce(s.signer IN (SELECT signer FROM trusted_key WHERE commune = ''), 0) END

-- name: unseen
-- What was written in some rows without any of the deletions named knowing of it, causes before effects.
SELECT l.site, l.seq, f.tbl, f.col, l.row, l.value, a.officer, a.at
FROM journal_line l JOIN journal_field f USING (field) JOIN journal_act a ON a.site = l.site AND a.first = l.first
WHERE l.row IN (SELECT value FROM json_each(:rows)) AND f.tbl <> 'remark' AND f.col NOT IN ('deleted', 'purged')
AND NOT EXISTS (
    SELECT 1 FROM json_each(:deletions) d
    WHERE (d.value ->> 0 = l.site AND d.value ->> 1 > l.seq) OR EXISTS (
        SELECT 1 FROM journal_seen s WHERE s.site = d.value ->> 0 AND s.other = l.site
        AND s.since <= d.value ->> 1 AND s.upto >= l.seq))
ORDER BY a.turn, l.site, l.seq

-- name: deleted_by
-- Of some rows those whose deletion now stands by one of the acts named.
SELECT DISTINCT f.tbl, h.row FROM journal_head h JOIN journal_field f USING (field)
JOIN journal_line l ON l.site = h.site AND l.seq = h.seq AND l.field = h.field
JOIN json_each(:acts) a ON a.value ->> 0 = l.site AND a.value ->> 1 = l.first
WHERE h.row IN (SELECT value FROM json_each(:rows)) AND f.col = 'deleted' AND l.value = 1 ORDER BY h.row

-- name: written
SELECT site, max(seq) FROM journal_line WHERE row IN (SELECT value FROM json_each(:rows)) GROUP BY site
