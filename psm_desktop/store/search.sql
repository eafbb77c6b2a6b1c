-- name: sources
-- How often each source of funding is named in a commune, the most frequent first.
SELECT f.source, count(DISTINCT f.intervention) FROM funding_source f JOIN intervention_in_sight i ON i.key = f.intervention
WHERE f.deleted = 0 AND f.source IS NOT NULL AND i.commune = :commune
GROUP BY folded(f.source) ORDER BY 2 DESC, 1 LIMIT :most
