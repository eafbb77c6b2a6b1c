-- name: covered
-- Of the lines a commune wrote (whatever PC, the office left out): how many stand up to :head (site -> line), how many
-- beyond it, and when the last of the former was written.
WITH h (site, seq) AS (SELECT CAST(key AS INTEGER), value FROM json_each(:head)),
own (site, known, upto) AS (
    SELECT s.site, s.known, min(s.known, coalesce(h.seq, 0)) FROM journal_site s LEFT JOIN h USING (site)
    WHERE s.commune = :commune AND s.known > 0
      AND (s.signer IS NULL OR s.signer NOT IN (SELECT signer FROM trusted_key WHERE commune = '')))
SELECT coalesce(sum(upto), 0), coalesce(sum(known - upto), 0),
       max((SELECT a.at FROM journal_act a WHERE a.site = own.site AND a.first <= own.upto ORDER BY a.first DESC LIMIT 1))
FROM own

-- name: waiting_since
SELECT min(prepared_at) FROM outbox WHERE commune = :commune AND kind = 'return' AND confirmed_at IS NULL

-- name: to_answer
-- Communes with an enrolled key that have sent a file no receipt has named, or for which the office has written since.
SELECT DISTINCT k.commune FROM trusted_key k
WHERE k.state = 'enrolled' AND k.commune <> ''
  AND (EXISTS (SELECT 1 FROM inbox i WHERE i.commune = k.commune AND i.kind = 'return' AND i.told_at IS NULL)
       OR EXISTS (SELECT 1 FROM journal_site s
                  WHERE s.commune = k.commune AND coalesce(s.signer NOT IN (SELECT signer FROM trusted_key t
                                                                            WHERE t.commune = k.commune), 1)
                    AND s.known > coalesce((SELECT max(h.value) FROM outbox o JOIN json_each(o.head) h
                                            ON h.key = CAST(s.site AS TEXT)
                                            WHERE o.commune = k.commune AND o.kind = 'receipt'), 0)))
ORDER BY k.commune
