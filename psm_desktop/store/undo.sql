-- name: lines
SELECT f.tbl, f.col, l.row, l.seq, l.field FROM journal_line l JOIN journal_field f USING (field)
WHERE l.site = :site AND l.first = :first AND l.seq >= :first AND l.seq < :first + 8388608 ORDER BY l.seq

-- name: heads
SELECT site, seq FROM journal_head WHERE row = :row AND field = :field

-- name: later_acts
-- Acts, other than undoing ones, that wrote in a row (in one field, or anywhere) without a line's author knowing.
SELECT DISTINCT a.site, a.first FROM journal_line x JOIN journal_act a USING (site, first)
WHERE x.row = :row AND (:anywhere OR x.field = :field) AND a.undoes_site IS NULL
  AND NOT (x.site = :site AND (x.first = :first OR x.seq < :seq))
  AND NOT EXISTS (SELECT 1 FROM journal_seen s WHERE s.site = :site AND s.other = x.site AND s.since <= :seq AND s.upto >= x.seq)

-- name: before
-- What was shown just before a line: of all its author had seen, what nothing else of it superseded.
WITH there AS (
    SELECT l.site, l.seq, l.first, l.value FROM journal_line l WHERE l.row = :row AND l.field = :field AND (
        (l.site = :site AND l.seq < :seq)
        OR EXISTS (SELECT 1 FROM journal_seen s WHERE s.site = :site AND s.other = l.site AND s.since <= :seq AND s.upto >= l.seq)))
SELECT value FROM there JOIN journal_act USING (site, first) WHERE NOT EXISTS (
    SELECT 1 FROM there n WHERE (n.site = there.site AND n.seq > there.seq)
    OR EXISTS (SELECT 1 FROM journal_seen s WHERE s.site = n.site AND s.other = there.site AND s.since <= n.seq AND s.upto >= there.seq))
ORDER BY at DESC, site DESC LIMIT 1

-- name: born
SELECT l.value FROM journal_line l JOIN journal_field f USING (field)
WHERE l.row = :row AND f.tbl = :table AND f.col = '' ORDER BY l.site LIMIT 1

-- name: chain
-- An act, what undoes it, what undoes that, ...; every second one stands for the act being in force.
WITH RECURSIVE back (site, first, depth) AS (
    SELECT :site, :first, 0
    UNION ALL
    SELECT a.site, a.first, b.depth + 1 FROM back b JOIN journal_act a ON a.undoes_site = b.site AND a.undoes_first = b.first)
SELECT site, first, depth FROM back ORDER BY depth DESC LIMIT 1

-- name: last_acts
-- This copy's own acts in a commune that are no undo, the newest first; imports read in here among them.
SELECT site, first, turn, import_id FROM journal_act WHERE site = :site AND undoes_site IS NULL
UNION
SELECT a.site, a.first, a.turn, a.import_id FROM import_log i JOIN journal_act a ON a.site = i.site AND a.import_id = i.import_id
WHERE i.commune = :commune
ORDER BY turn DESC, first DESC

-- name: of_import
SELECT a.site, a.first FROM journal_act a JOIN journal_site s USING (site)
WHERE a.import_id = :import_id AND s.commune = :commune AND a.undoes_site IS NULL ORDER BY a.turn DESC, a.first DESC
