-- name: drafts
SELECT d.row, f.col, d.text
FROM journal_site s CROSS JOIN draft_text d ON d.row BETWEEN s.site << 23 AND s.site << 23 | 8388607
JOIN journal_field f USING (field) WHERE s.commune = :commune

-- name: conflicts
SELECT c.row, f.col
FROM journal_site s CROSS JOIN conflict c ON c.row BETWEEN s.site << 23 AND s.site << 23 | 8388607
JOIN journal_field f USING (field) WHERE s.commune = :commune

-- name: heads
SELECT h.row, f.col, h.site, h.seq
FROM journal_site s CROSS JOIN journal_head h ON h.row BETWEEN s.site << 23 AND s.site << 23 | 8388607
JOIN journal_field f USING (field) WHERE s.commune = :commune

-- name: written
-- What a site's lines after one wrote; a row's birth under the column ''.
SELECT DISTINCT l.row, f.col FROM journal_line l JOIN journal_field f USING (field) WHERE l.site = :site AND l.seq > :after

-- name: births
SELECT l.site, l.first, l.value
FROM journal_line l JOIN journal_field f USING (field) JOIN journal_act a USING (site, first)
WHERE l.row = :row AND f.col = '' ORDER BY a.turn, l.site
