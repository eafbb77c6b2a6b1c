-- name: lines
SELECT f.tbl, f.col, l.row, l.seq, l.field FROM journal_line l JOIN journal_field f USING (field)
JOIN journal_act a USING (site, first)
WHERE a.command <> 'erase' AND l.site = :site AND l.first = :first AND l.seq >= :first AND l.seq < :first + 8388608 ORDER BY l.seq DESC

-- name: heads
SELECT h.site, h.seq, l.first FROM journal_head h JOIN journal_line l ON l.site = h.site AND l.seq = h.seq
WHERE h.row = :row AND h.field = :field

-- name: later_acts
-- Acts, other than undoing ones, that wrote in a row (in one field, or anywhere) without a line's author knowing. Lines
-- of a revoked number beyond what counts say nothing (R11).
SELECT DISTINCT a.site, a.first FROM journal_line x JOIN journal_act a USING (site, first) JOIN journal_site z USING (site)
WHERE x.row = :row AND (z.counts IS NULL OR x.seq <= z.counts) AND (:anywhere OR x.field = :field) AND a.undoes_site IS NULL
  AND NOT (x.site = :site AND (x.first = :first OR x.seq < :seq))
  AND NOT EXISTS (SELECT 1 FROM journal_seen s WHERE s.site = :site AND s.other = x.site AND s.since <= :seq AND s.upto >= x.seq)

-- name: before
-- What was open just before a line: of all its author had seen, what nothing else of it superseded, what was shown first;
-- a birth is the first.
-- Acts that are taken back together never were: of an import, what the file said and the choice that settled it.
WITH known AS (
    SELECT l.site, l.seq, l.first, l.field = :field AS is_change, l.value
    FROM journal_line l JOIN journal_site z USING (site)
    WHERE l.row = :row AND (z.counts IS NULL OR l.seq <= z.counts) AND l.field IN (:field, (SELECT field FROM journal_field WHERE tbl = :table AND col = ''))
    AND NOT EXISTS (SELECT 1 FROM json_each(:acts) a WHERE a.value ->> 0 = l.site AND a.value ->> 1 = l.first)
    AND ((l.site = :site AND l.seq < :seq)
        OR EXISTS (SELECT 1 FROM journal_seen s WHERE s.site = :site AND s.other = l.site AND s.since <= :seq AND s.upto >= l.seq))
), there AS (
    SELECT site, seq, first, iif(is_change, value, iif(json_type(value, '$.' || :column) = 'object',
           CAST(value ->> ('$.' || :column || '.draft') AS BLOB), value ->> ('$.' || :column))) AS value
    FROM known WHERE iif(is_change, 1, json_type(value, '$.' || :column) IS NOT NULL)
)
SELECT site, seq, first, value, officer, at FROM there JOIN journal_act USING (site, first) WHERE NOT EXISTS (
    SELECT 1 FROM there n WHERE (n.site = there.site AND n.seq > there.seq)
    OR EXISTS (SELECT 1 FROM journal_seen s WHERE s.site = n.site AND s.other = there.site AND s.since <= n.seq AND s.upto >= there.seq))
ORDER BY at DESC, site DESC

-- name: doubted
-- Whether the author of a line about a row's deletion had seen an edit of the row that no deletion it had seen knew of (R8).
WITH known AS (
    SELECT l.site, l.seq, f.col, l.value FROM journal_line l JOIN journal_field f USING (field)
    WHERE l.row = :row AND f.tbl = :table AND ((l.site = :site AND l.seq < :seq)
        OR EXISTS (SELECT 1 FROM journal_seen s WHERE s.site = :site AND s.other = l.site AND s.since <= :seq AND s.upto >= l.seq)))
SELECT 1 FROM known x WHERE x.col NOT IN ('deleted', 'purged') AND NOT EXISTS (
    SELECT 1 FROM known d WHERE d.col = 'deleted' AND d.value = 1 AND ((d.site = x.site AND d.seq > x.seq)
        OR EXISTS (SELECT 1 FROM journal_seen s WHERE s.site = d.site AND s.other = x.site AND s.since <= d.seq AND s.upto >= x.seq)))
LIMIT 1

-- name: undoers
-- The acts that took an act back, or one that came with it in the same import; the oldest first. So do the acts that
-- took one back together: they are undone as one.
WITH together (site, first) AS (
    SELECT :site, :first
    UNION
    SELECT b.site, b.first
    FROM journal_act a CROSS JOIN journal_act b ON b.import_id = a.import_id
    JOIN journal_site s ON s.site = a.site JOIN journal_site t ON t.site = b.site
    WHERE a.site = :site AND a.first = :first AND a.import_id IS NOT NULL AND b.import_id IS NOT NULL
      AND (b.undoes_site IS NULL) = (a.undoes_site IS NULL) AND t.commune = s.commune)
SELECT u.site, u.first
FROM together t CROSS JOIN journal_act u ON u.undoes_site = t.site AND u.undoes_first = t.first AND u.undoes_site IS NOT NULL
ORDER BY u.turn, u.site, u.first

-- name: last_acts
-- This copy's own acts in a commune that are no undo, the newest first; imports read in here among them.
-- An erasure is never taken back.
SELECT site, first, turn, import_id FROM journal_act WHERE site = :site AND undoes_site IS NULL AND command <> 'erase'
UNION
SELECT a.site, a.first, a.turn, a.import_id FROM import_log i JOIN journal_act a ON a.site = i.site AND a.import_id = i.import_id
WHERE i.commune = :commune
ORDER BY turn DESC, first DESC

-- name: of_import
SELECT a.site, a.first FROM journal_act a JOIN journal_site s USING (site)
WHERE a.import_id = :import_id AND s.commune = :commune AND a.undoes_site IS NULL ORDER BY a.turn DESC, a.first DESC

-- name: of_file
-- All acts of the imports of one workbook file, wherever it was read in: its first import has the same id on any PC.
SELECT a.site, a.first FROM journal_act a JOIN journal_site s USING (site)
WHERE s.commune = :commune AND a.undoes_site IS NULL AND a.import_id IN (
    SELECT import_id FROM import_log WHERE sha256 = :sha256
    UNION SELECT :number)
ORDER BY a.turn DESC, a.first DESC

-- name: together
-- An undo that left several values open in a field is several acts: all of them, that one first.
SELECT b.site, b.first FROM journal_act a
CROSS JOIN journal_act b ON b.import_id = a.import_id AND b.undoes_site = a.undoes_site AND b.undoes_first = a.undoes_first
JOIN journal_site s ON s.site = a.site JOIN journal_site t ON t.site = b.site AND t.commune = s.commune
WHERE a.site = :site AND a.first = :first ORDER BY b.site <> a.site, b.first <> a.first, b.site

-- name: undone_line
-- Of a line with which an undo has left several values open, the line of the field that it took back, and the value.
SELECT l.site, l.first, l.seq, u.value FROM journal_line u JOIN journal_act a USING (site, first)
JOIN journal_line l ON l.site = a.undoes_site AND l.first = a.undoes_first AND l.row = u.row AND l.field = u.field
WHERE u.site = :site AND u.seq = :seq AND a.import_id IS NOT NULL
