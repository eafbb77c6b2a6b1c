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
-- Communes with a PC that can read a receipt and something to read in it: a file no receipt has named, lines of the
-- office, or a key let in, revoked or retired since the last one; and those where a revoked key wrote: it is told.
WITH told (commune, at) AS (SELECT commune, max(prepared_at) FROM outbox WHERE kind = 'receipt' GROUP BY commune),
reader (commune, at) AS (
    SELECT k.commune, coalesce((SELECT at FROM told t WHERE t.commune = k.commune), 0) FROM trusted_key k
    WHERE k.state = 'enrolled' AND k.commune <> ''
      AND NOT EXISTS (SELECT 1 FROM retired r WHERE r.signer = k.signer AND r.commune = k.commune)
    GROUP BY k.commune)
SELECT r.commune FROM reader r
WHERE EXISTS (SELECT 1 FROM inbox i WHERE i.commune = r.commune AND i.kind IN ('return', 'evidence') AND i.told_at IS NULL)
   OR EXISTS (SELECT 1 FROM trusted_key k WHERE k.commune = r.commune AND k.state <> 'waiting' AND k.since > r.at)
   OR EXISTS (SELECT 1 FROM retired g WHERE g.commune = r.commune AND g.at > r.at)
   OR EXISTS (SELECT 1 FROM journal_site s
              WHERE s.commune = r.commune AND coalesce(s.signer NOT IN (SELECT k.signer FROM trusted_key k
                                                                        WHERE k.commune = r.commune), 1)
                AND s.known > coalesce((SELECT max(h.value) FROM outbox o JOIN json_each(o.head) h
                                        ON h.key = CAST(s.site AS TEXT)
                                        WHERE o.commune = r.commune AND o.kind = 'receipt'), 0))
UNION SELECT commune FROM inbox WHERE kind = 'return' AND fate = 'key-revoked' AND told_at IS NULL
ORDER BY 1
