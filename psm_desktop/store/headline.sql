-- name: figures
-- How many in each state; then, without one, what they cost together and what pays for it: what the Cruscotto sums.
WITH own AS MATERIALIZED (SELECT key, status FROM intervention_in_sight WHERE commune = :commune)
SELECT status, count(*), 0, 0, 0, 0 FROM own GROUP BY status
UNION ALL
SELECT NULL, 0, CAST(total(amount_cents) AS INTEGER), 0, CAST(total(committed_cents) AS INTEGER), CAST(total(paid_cents) AS INTEGER)
FROM own JOIN cost_item c ON c.intervention = own.key AND c.deleted = 0
UNION ALL
SELECT NULL, 0, 0, CAST(total(amount_cents) AS INTEGER), 0, 0 FROM own JOIN found_source f ON f.intervention = own.key

-- name: deadlines
-- How many open planned ends and milestones are past, and how many are due up to a day; as in dashboard.sql.
WITH open AS (SELECT key, planned_end FROM intervention_in_sight WHERE commune = :commune
              AND status IN (SELECT value FROM json_each(:open))),
ends (day) AS (
    SELECT planned_end FROM open
    UNION ALL
    SELECT m.due FROM milestone m JOIN open o ON o.key = m.intervention WHERE m.deleted = 0 AND m.reached IS NULL),
days (day) AS (
    SELECT CASE length(day) WHEN 7 THEN date(day || '-01', '+1 month', '-1 day') ELSE day END
    FROM ends WHERE day IS NOT NULL)
SELECT count(*) FILTER (WHERE day < :today), count(*) FILTER (WHERE day BETWEEN :today AND :upto) FROM days
