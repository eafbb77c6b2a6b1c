-- name: told
-- Up to where each site of a commune is in a prepared package or acknowledged by the office. What the office wrote
-- itself is left out: nobody sends it back.
WITH office AS (SELECT signer FROM trusted_key WHERE commune = '' AND state = 'enrolled' ORDER BY since, signer LIMIT 1),
peer AS (SELECT k.site FROM trusted_key k JOIN office USING (signer) WHERE k.commune = :commune AND k.site <> 0)
SELECT s.site,
       max(coalesce((SELECT min(a.seq, s.known) FROM journal_acknowledged a
                     WHERE a.site = s.site AND a.peer = (SELECT site FROM peer)), 0),
           coalesce((SELECT max(h.value) FROM outbox o JOIN json_each(o.head) h ON h.key = CAST(s.site AS TEXT)
                     WHERE o.commune = s.commune AND o.kind = 'return'), 0)) AS upto
FROM journal_site s
WHERE s.commune = :commune AND s.known > 0 AND (s.signer IS NULL OR s.signer NOT IN (SELECT signer FROM office))

-- name: lines
SELECT n.tbl, n.col, n.row FROM journal_named n JOIN json_each(:after) a ON n.site = CAST(a.key AS INTEGER)
WHERE n.seq > a.value ORDER BY n.turn, n.site, n.seq

-- name: titles
SELECT key, title, is_ready, deleted FROM intervention WHERE key IN (SELECT value FROM json_each(?))

-- name: unread
SELECT count(*) FROM inbox WHERE commune = :commune AND kind = 'receipt' AND fate = 'taken' AND coalesce(told_at, 0) = 0
