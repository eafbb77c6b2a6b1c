-- name: some
-- Remarks with who wrote them: of one intervention, or of a commune's (all communes: NULL), the oldest first. Those in
-- sight; at the office its own also where the commune has put them into the bin, with their intervention or without.
WITH kept_back (key) AS (
    SELECT r.key FROM remark r JOIN journal_site s ON s.site = r.key >> 23
    WHERE (SELECT role FROM copy) = 'office'
      AND coalesce(s.signer NOT IN (SELECT signer FROM trusted_key WHERE commune = s.commune), 1)
      AND NOT EXISTS (SELECT 1 FROM journal_head h JOIN journal_field f USING (field) JOIN journal_site d ON d.site = h.site
                      WHERE r.deleted = 1 AND h.row = r.key AND f.tbl = 'remark' AND f.col = 'deleted'
                      AND coalesce(d.signer NOT IN (SELECT signer FROM trusted_key WHERE commune = d.commune), 1)))
SELECT r.key, r.intervention, i.title, i.commune, coalesce(r.about_row, r.intervention), coalesce(r.about_field, ''),
       coalesce(r.text, (SELECT d.text FROM draft_text d JOIN journal_field f USING (field)
                         WHERE d.row = r.key AND f.tbl = 'remark' AND f.col = 'text'), ''), r.is_done,
       CASE (SELECT role FROM copy) WHEN 'office'
            THEN coalesce(s.signer NOT IN (SELECT signer FROM trusted_key WHERE commune = s.commune), 1)
            ELSE coalesce(s.signer IN (SELECT signer FROM trusted_key WHERE commune = ''), 0) END,
       a.officer, a.at, v.key IS NULL
FROM remark r JOIN intervention i ON i.key = r.intervention LEFT JOIN intervention_in_sight v ON v.key = i.key
JOIN journal_site s ON s.site = r.key >> 23
JOIN journal_line l ON l.site = s.site AND l.seq =
     (SELECT min(b.seq) FROM journal_line b JOIN journal_field f USING (field)
      WHERE b.row = r.key AND b.site = s.site AND f.tbl = 'remark' AND f.col = '')
JOIN journal_act a ON a.site = l.site AND a.first = l.first
WHERE (r.deleted = 0 AND v.key NOT NULL OR r.key IN (SELECT key FROM kept_back))
  AND (:intervention IS NULL OR r.intervention = :intervention)
  AND (:commune IS NULL OR i.commune = :commune)
ORDER BY r.intervention, a.turn, r.key

-- name: open
-- How many remarks nobody has dealt with: in the office's copy of anybody, in a commune's those of the office.
SELECT count(*), count(DISTINCT r.intervention), min(r.intervention)
FROM remark r JOIN intervention_in_sight i ON i.key = r.intervention JOIN journal_site s ON s.site = r.key >> 23
WHERE r.deleted = 0 AND r.is_done = 0 AND i.commune = :commune
  AND s.signer IN (SELECT signer FROM trusted_key WHERE commune = '')
