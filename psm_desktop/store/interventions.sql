-- name: listed
SELECT i.key, i.commune, i.title, i.under, i.status, i.progress_pct, i.planned_start, i.planned_end,
       coalesce(c.amount, 0), coalesce(f.amount, 0), coalesce(c.committed, 0), coalesce(c.paid, 0), i.is_ready,
       EXISTS (SELECT 1 FROM conflict x WHERE x.row = i.key)
FROM intervention i
LEFT JOIN (SELECT intervention, CAST(total(amount_cents) AS INTEGER) AS amount,
                  CAST(total(committed_cents) AS INTEGER) AS committed, CAST(total(paid_cents) AS INTEGER) AS paid
           FROM cost_item WHERE deleted = 0 AND intervention IN (SELECT value FROM json_each(:keys)) GROUP BY intervention) c
       ON c.intervention = i.key
LEFT JOIN (SELECT intervention, CAST(total(amount_cents) AS INTEGER) AS amount
           FROM found_source WHERE intervention IN (SELECT value FROM json_each(:keys)) GROUP BY intervention) f
       ON f.intervention = i.key
WHERE i.key IN (SELECT value FROM json_each(:keys))

-- name: keys
SELECT i.key FROM intervention_in_sight i
WHERE (:commune IS NULL OR i.commune = :commune)
  AND (:code IS NULL OR i.code || '.' LIKE :code || '.%')
  AND (:status IS NULL OR i.status = :status)
  AND (NOT :only_ready OR i.is_ready = 1)
ORDER BY i.code IS NULL, i.code, folded(i.title), i.key

-- name: counts
-- How many interventions in sight hang on each code of the plan, and how much they cost.
SELECT i.code, count(*),
       CAST(total((SELECT total(amount_cents) FROM cost_item c WHERE c.intervention = i.key AND c.deleted = 0)) AS INTEGER)
FROM intervention_in_sight i WHERE (:commune IS NULL OR i.commune = :commune) GROUP BY i.code

-- name: by_status
SELECT status, count(*) FROM intervention_in_sight i WHERE (:commune IS NULL OR i.commune = :commune) GROUP BY status

-- name: money
SELECT count(*),
       CAST(total((SELECT total(amount_cents) FROM cost_item c WHERE c.intervention = i.key AND c.deleted = 0)) AS INTEGER),
       CAST(total((SELECT total(amount_cents) FROM found_source c WHERE c.intervention = i.key)) AS INTEGER),
       CAST(total((SELECT total(committed_cents) FROM cost_item c WHERE c.intervention = i.key AND c.deleted = 0)) AS INTEGER),
       CAST(total((SELECT total(paid_cents) FROM cost_item c WHERE c.intervention = i.key AND c.deleted = 0)) AS INTEGER)
FROM intervention_in_sight i WHERE (:commune IS NULL OR i.commune = :commune)

-- name: drafts
SELECT d.row, f.col, d.text FROM draft_text d JOIN journal_field f USING (field) WHERE d.row IN (SELECT value FROM json_each(:keys))

-- name: conflicts
SELECT c.row, f.col FROM conflict c JOIN journal_field f USING (field) WHERE c.row IN (SELECT value FROM json_each(:keys))

-- name: due
SELECT m.key, m.intervention, m.label, m.kind, m.due, m.reached, m.deleted, m.purged
FROM milestone m JOIN intervention_in_sight i ON i.key = m.intervention
WHERE m.deleted = 0 AND m.reached IS NULL AND m.due IS NOT NULL AND (:commune IS NULL OR i.commune = :commune)
  AND i.status IS NOT 'completed' AND i.status IS NOT 'withdrawn' AND m.due <= :upto
ORDER BY m.due, m.key

-- name: changed_since
SELECT DISTINCT n.row FROM journal_named n JOIN journal_site s USING (site)
WHERE s.commune = :commune AND n.at >= :since
