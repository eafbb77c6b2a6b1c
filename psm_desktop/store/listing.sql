-- name: by_title
SELECT key FROM intervention WHERE key IN (SELECT value FROM json_each(:keys)) ORDER BY folded(title), key

-- name: by_code
SELECT key FROM intervention WHERE key IN (SELECT value FROM json_each(:keys))
ORDER BY under IS NULL, substr(under, instr(under, ':') + 1), folded(title), key

-- name: by_status
SELECT i.key FROM intervention i LEFT JOIN json_each(:states) s ON s.value = i.status
WHERE i.key IN (SELECT value FROM json_each(:keys)) ORDER BY s.key IS NULL, s.key, folded(i.title), i.key

-- name: by_amount
SELECT i.key FROM intervention i
LEFT JOIN (SELECT intervention, CAST(total(amount_cents) AS INTEGER) AS amount FROM cost_item
           WHERE deleted = 0 AND intervention IN (SELECT value FROM json_each(:keys)) GROUP BY intervention) c
       ON c.intervention = i.key
WHERE i.key IN (SELECT value FROM json_each(:keys)) ORDER BY coalesce(c.amount, 0), folded(i.title), i.key

-- name: by_progress
SELECT key FROM intervention WHERE key IN (SELECT value FROM json_each(:keys))
ORDER BY coalesce(progress_pct, 0), folded(title), key

-- name: by_planned_end
SELECT key FROM intervention WHERE key IN (SELECT value FROM json_each(:keys))
ORDER BY planned_end IS NULL, planned_end, folded(title), key

-- name: by_missing
SELECT i.key FROM intervention i
LEFT JOIN (SELECT intervention, CAST(total(amount_cents) AS INTEGER) AS amount FROM cost_item
           WHERE deleted = 0 AND intervention IN (SELECT value FROM json_each(:keys)) GROUP BY intervention) c
       ON c.intervention = i.key
LEFT JOIN (SELECT intervention, CAST(total(amount_cents) AS INTEGER) AS amount FROM found_source
           WHERE intervention IN (SELECT value FROM json_each(:keys)) GROUP BY intervention) f
       ON f.intervention = i.key
WHERE i.key IN (SELECT value FROM json_each(:keys))
ORDER BY coalesce(c.amount, 0) - coalesce(f.amount, 0), folded(i.title), i.key

-- name: total
SELECT CAST(total(amount_cents) AS INTEGER) FROM cost_item
WHERE deleted = 0 AND intervention IN (SELECT value FROM json_each(:keys))

-- name: owners
-- Row -> the intervention it belongs to, that one's title, and what the row itself is called.
WITH some (row) AS (SELECT value FROM json_each(:rows)),
owned (row, intervention, label) AS (
    SELECT key, key, NULL FROM intervention WHERE key IN some
    UNION ALL SELECT key, intervention, label FROM cost_item WHERE key IN some
    UNION ALL SELECT key, intervention, source FROM funding_source WHERE key IN some
    UNION ALL SELECT key, intervention, label FROM milestone WHERE key IN some
    UNION ALL SELECT key, intervention, label FROM phase WHERE key IN some
    UNION ALL SELECT key, intervention, label FROM indicator WHERE key IN some
    UNION ALL SELECT r.key, i.intervention, i.label FROM reading r JOIN indicator i ON i.key = r.indicator WHERE r.key IN some
    UNION ALL SELECT key, intervention, coalesce(subject, number) FROM act WHERE key IN some
    UNION ALL SELECT key, intervention, name FROM evidence WHERE key IN some
    UNION ALL SELECT key, intervention, substr(under, instr(under, ':') + 1) FROM also_serves WHERE key IN some
    UNION ALL SELECT key, intervention, coalesce(name, commune) FROM partner WHERE key IN some
    UNION ALL SELECT key, intervention, text FROM remark WHERE key IN some)
SELECT o.row, o.intervention, i.title, o.label FROM owned o JOIN intervention i ON i.key = o.intervention
