-- name: hung
-- What hangs on each code of the plan itself: interventions in sight, their costs, their sources.
SELECT i.code, count(*),
       CAST(total((SELECT total(amount_cents) FROM cost_item c WHERE c.intervention = i.key AND c.deleted = 0)) AS INTEGER),
       CAST(total((SELECT total(amount_cents) FROM found_source f WHERE f.intervention = i.key)) AS INTEGER)
FROM intervention_in_sight i WHERE (:commune IS NULL OR i.commune = :commune) GROUP BY i.code

-- name: served
-- Each further code that an intervention in sight also serves, with what the intervention costs.
SELECT DISTINCT i.key, i.code,
       nullif(coalesce((SELECT coalesce(p.code, '') FROM plan_change p WHERE p.ref = s.under),
                       substr(s.under, instr(s.under, ':') + 1)), '') AS served,
       (SELECT CAST(total(amount_cents) AS INTEGER) FROM cost_item c WHERE c.intervention = i.key AND c.deleted = 0),
       (SELECT CAST(total(amount_cents) AS INTEGER) FROM found_source f WHERE f.intervention = i.key)
FROM also_serves s JOIN intervention_in_sight i ON i.key = s.intervention
WHERE s.deleted = 0 AND served IS NOT NULL AND i.code IS NOT NULL AND (:commune IS NULL OR i.commune = :commune)

-- name: under
-- The interventions in sight of all communes on a code of the plan and below it, "" for what hangs nowhere; the dearest first.
SELECT i.key, i.commune, i.title, i.status,
       (SELECT CAST(total(amount_cents) AS INTEGER) FROM cost_item c WHERE c.intervention = i.key AND c.deleted = 0) AS amount
FROM intervention_in_sight i
WHERE i.commune IS NOT NULL AND CASE :code WHEN '' THEN i.code IS NULL
      ELSE i.code = :code OR i.code LIKE :code || '.%' END
ORDER BY amount DESC, i.key LIMIT :most
