-- name: by_commune
-- What is here of each commune: interventions in sight, how many of them are ready, and their sums in cents.
SELECT i.commune, count(*), sum(i.is_ready),
       CAST(total((SELECT total(amount_cents) FROM cost_item c WHERE c.intervention = i.key AND c.deleted = 0)) AS INTEGER)
FROM intervention_in_sight i WHERE i.commune IS NOT NULL GROUP BY i.commune

-- name: files
-- The last return of each commune, whatever became of it, and when one was last taken or found to bring nothing new.
SELECT commune, fate, at, name, taken_at
FROM (SELECT commune, fate, at, name,
             max(at) FILTER (WHERE fate IN ('taken', 'known')) OVER (PARTITION BY commune) AS taken_at,
             row_number() OVER (PARTITION BY commune ORDER BY at DESC, rowid DESC) AS nth
      FROM inbox WHERE kind = 'return' AND commune <> '')
WHERE nth = 1

-- name: answers
-- What each commune has answered to remarks and nobody here has dealt with.
SELECT s.commune, count(*) FROM remark r JOIN journal_site s ON s.site = r.key >> 23
WHERE r.deleted = 0 AND r.is_done = 0
  AND s.signer IN (SELECT k.signer FROM trusted_key k WHERE k.commune = s.commune) GROUP BY s.commune

-- name: invited
SELECT commune, max(made_at), max(used_at) FROM invitation GROUP BY commune

-- name: ready
SELECT i.key, i.commune, i.title, i.under, i.status, i.progress_pct, i.planned_start, i.planned_end, i.actual_start, i.actual_end,
       i.implementing_body, i.implementing_body_tax_code, i.cup, i.cigs, i.summary, i.nrrp_mission, i.nrrp_component,
       i.nrrp_measure, i.savings_cents, i.is_ready
FROM intervention_in_sight i WHERE i.is_ready = 1 AND (:commune IS NULL OR i.commune = :commune) ORDER BY i.key

-- name: costs
SELECT c.key, c.intervention, c.label, c.amount_cents, c.committed_cents, c.paid_cents
FROM cost_item c JOIN intervention i ON i.key = c.intervention
WHERE c.deleted = 0 AND i.is_ready = 1 AND (:commune IS NULL OR i.commune = :commune) ORDER BY c.intervention, c.key

-- name: sources
SELECT c.key, c.intervention, c.source, c.amount_cents, c.act
FROM funding_source c JOIN intervention i ON i.key = c.intervention
WHERE c.deleted = 0 AND i.is_ready = 1 AND (:commune IS NULL OR i.commune = :commune) ORDER BY c.intervention, c.key

-- name: phases
SELECT c.key, c.intervention, c.label, c.planned_start, c.actual_start, c.planned_end, c.actual_end
FROM phase c JOIN intervention i ON i.key = c.intervention
WHERE c.deleted = 0 AND i.is_ready = 1 AND (:commune IS NULL OR i.commune = :commune) ORDER BY c.intervention, c.key

-- name: milestones
SELECT c.key, c.intervention, c.label, c.kind, c.due, c.reached
FROM milestone c JOIN intervention i ON i.key = c.intervention
WHERE c.deleted = 0 AND i.is_ready = 1 AND (:commune IS NULL OR i.commune = :commune) ORDER BY c.intervention, c.key

-- name: partners
-- Only what a rule can object to: the commune.
SELECT c.key, c.intervention, c.name, c.commune
FROM partner c JOIN intervention i ON i.key = c.intervention
WHERE c.deleted = 0 AND c.commune IS NOT NULL AND i.is_ready = 1 AND (:commune IS NULL OR i.commune = :commune)
ORDER BY c.intervention, c.key

-- name: drafts
-- Texts that could not be read, under the intervention they belong to; there are few of them in any copy.
WITH row (row) AS (SELECT DISTINCT row FROM draft_text),
owned (row, intervention) AS (
    SELECT i.key, i.key FROM row r CROSS JOIN intervention i ON i.key = r.row
    UNION ALL SELECT c.key, c.intervention FROM row r CROSS JOIN cost_item c ON c.key = r.row WHERE c.deleted = 0
    UNION ALL SELECT c.key, c.intervention FROM row r CROSS JOIN funding_source c ON c.key = r.row WHERE c.deleted = 0
    UNION ALL SELECT c.key, c.intervention FROM row r CROSS JOIN phase c ON c.key = r.row WHERE c.deleted = 0
    UNION ALL SELECT c.key, c.intervention FROM row r CROSS JOIN milestone c ON c.key = r.row WHERE c.deleted = 0
    UNION ALL SELECT c.key, c.intervention FROM row r CROSS JOIN indicator c ON c.key = r.row WHERE c.deleted = 0
    UNION ALL SELECT c.key, c.intervention FROM row r CROSS JOIN act c ON c.key = r.row WHERE c.deleted = 0
    UNION ALL SELECT c.key, c.intervention FROM row r CROSS JOIN evidence c ON c.key = r.row WHERE c.deleted = 0
    UNION ALL SELECT c.key, c.intervention FROM row r CROSS JOIN also_serves c ON c.key = r.row WHERE c.deleted = 0
    UNION ALL SELECT c.key, c.intervention FROM row r CROSS JOIN partner c ON c.key = r.row WHERE c.deleted = 0
    UNION ALL SELECT c.key, c.intervention FROM row r CROSS JOIN remark c ON c.key = r.row WHERE c.deleted = 0
    UNION ALL SELECT c.key, i.intervention FROM row r CROSS JOIN reading c ON c.key = r.row CROSS JOIN indicator i ON i.key = c.indicator
    WHERE c.deleted = 0)
SELECT o.intervention, d.row, n.col, d.text
FROM owned o CROSS JOIN draft_text d ON d.row = o.row JOIN journal_field n USING (field)

-- name: open_values
-- Fields with two values, under the intervention they belong to.
WITH row (row) AS (SELECT DISTINCT row FROM conflict),
owned (row, intervention) AS (
    SELECT i.key, i.key FROM row r CROSS JOIN intervention i ON i.key = r.row
    UNION ALL SELECT c.key, c.intervention FROM row r CROSS JOIN cost_item c ON c.key = r.row WHERE c.deleted = 0
    UNION ALL SELECT c.key, c.intervention FROM row r CROSS JOIN funding_source c ON c.key = r.row WHERE c.deleted = 0
    UNION ALL SELECT c.key, c.intervention FROM row r CROSS JOIN phase c ON c.key = r.row WHERE c.deleted = 0
    UNION ALL SELECT c.key, c.intervention FROM row r CROSS JOIN milestone c ON c.key = r.row WHERE c.deleted = 0
    UNION ALL SELECT c.key, c.intervention FROM row r CROSS JOIN indicator c ON c.key = r.row WHERE c.deleted = 0
    UNION ALL SELECT c.key, c.intervention FROM row r CROSS JOIN act c ON c.key = r.row WHERE c.deleted = 0
    UNION ALL SELECT c.key, c.intervention FROM row r CROSS JOIN evidence c ON c.key = r.row WHERE c.deleted = 0
    UNION ALL SELECT c.key, c.intervention FROM row r CROSS JOIN also_serves c ON c.key = r.row WHERE c.deleted = 0
    UNION ALL SELECT c.key, c.intervention FROM row r CROSS JOIN partner c ON c.key = r.row WHERE c.deleted = 0
    UNION ALL SELECT c.key, c.intervention FROM row r CROSS JOIN remark c ON c.key = r.row WHERE c.deleted = 0
    UNION ALL SELECT c.key, i.intervention FROM row r CROSS JOIN reading c ON c.key = r.row CROSS JOIN indicator i ON i.key = c.indicator
    WHERE c.deleted = 0)
SELECT o.intervention, x.row, n.col
FROM owned o CROSS JOIN conflict x ON x.row = o.row JOIN journal_field n USING (field)
