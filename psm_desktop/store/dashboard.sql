-- name: rows
-- Every intervention in sight with its sums: states, money, axes and missing sources are counted from these.
-- Sums are looked up record by record, through the index: a copy may hold 312 communes, and this asks about one.
SELECT i.key, i.title, i.code, i.status,
       CAST(total(c.amount_cents) AS INTEGER),
       (SELECT CAST(total(amount_cents) AS INTEGER) FROM found_source f WHERE f.intervention = i.key),
       CAST(total(c.committed_cents) AS INTEGER), CAST(total(c.paid_cents) AS INTEGER)
FROM intervention_in_sight i LEFT JOIN cost_item c ON c.intervention = i.key AND c.deleted = 0
WHERE i.commune = :commune GROUP BY i.key ORDER BY i.key

-- name: deadlines
-- Open planned ends and milestones of open interventions up to a day; a month is due on its last day.
WITH open AS (SELECT * FROM intervention_in_sight WHERE commune = :commune
              AND status IN (SELECT value FROM json_each(:open))),
all_of_them (key, title, code, label, day) AS (
    SELECT key, title, substr(under, instr(under, ':') + 1), NULL,
           CASE length(planned_end) WHEN 7 THEN date(planned_end || '-01', '+1 month', '-1 day') ELSE planned_end END
    FROM open WHERE planned_end IS NOT NULL
    UNION ALL
    SELECT o.key, o.title, substr(o.under, instr(o.under, ':') + 1), coalesce(m.label, ''),
           CASE length(m.due) WHEN 7 THEN date(m.due || '-01', '+1 month', '-1 day') ELSE m.due END
    FROM milestone m JOIN open o ON o.key = m.intervention
    WHERE m.deleted = 0 AND m.reached IS NULL AND m.due IS NOT NULL)
SELECT * FROM all_of_them WHERE day <= :upto
UNION ALL
SELECT NULL, NULL, NULL, NULL, min(day) FROM all_of_them WHERE day > :upto
ORDER BY day, key, label

-- name: changed
-- Fields changed since a moment, the last change of each first; a row born since counts once, as its birth.
WITH recent AS MATERIALIZED (
    SELECT l.row, l.field, max(a.turn) AS turn, a.at, a.officer
    FROM journal_site s
    JOIN journal_line l ON l.site = s.site
         AND l.seq >= (SELECT min(first) FROM journal_act a WHERE a.site = s.site AND a.at >= :since)
    JOIN journal_act a ON a.site = l.site AND a.first = l.first
    WHERE s.commune = :commune AND a.at >= :since
    GROUP BY l.row, l.field)
SELECT f.tbl, f.col, r.row, r.turn, r.at, r.officer FROM recent r JOIN journal_field f USING (field)
WHERE f.col = '' OR NOT EXISTS (SELECT 1 FROM recent b JOIN journal_field g USING (field) WHERE b.row = r.row AND g.col = '')
ORDER BY r.turn DESC, r.row LIMIT :most

-- name: touched
-- The rows of each field written since a moment, as JSON; of thousands of rows none is read one by one.
SELECT f.tbl, f.col, json_group_array(l.row)
FROM journal_site s
JOIN journal_line l ON l.site = s.site
     AND l.seq >= (SELECT min(first) FROM journal_act a WHERE a.site = s.site AND a.at >= :since)
JOIN journal_act a ON a.site = l.site AND a.first = l.first
JOIN journal_field f USING (field)
WHERE s.commune = :commune AND a.at >= :since AND f.col <> 'is_ready'
GROUP BY field
