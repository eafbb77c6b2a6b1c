-- name: news
-- Sites the index does not follow to their end; site 0 stands for the private notes.
SELECT s.site, s.known FROM journal_site s
WHERE s.known > coalesce((SELECT upto FROM search_known k WHERE k.site = s.site), 0)
UNION ALL
SELECT 0, n.version FROM (SELECT max(version) AS version FROM private_note) n
WHERE n.version > coalesce((SELECT upto FROM search_known k WHERE k.site = 0), 0)

-- name: behind
SELECT coalesce(sum(s.known - coalesce((SELECT upto FROM search_known k WHERE k.site = s.site), 0)), 0) FROM journal_site s

-- name: touched
-- The interventions that lines beyond the index's watermark speak of, or whose private note is newer.
WITH news (row, tbl) AS (
    SELECT DISTINCT l.row, f.tbl FROM journal_site s
    JOIN journal_line l ON l.site = s.site AND l.seq > coalesce((SELECT upto FROM search_known k WHERE k.site = s.site), 0)
    JOIN journal_field f USING (field))
SELECT row FROM news WHERE tbl = 'intervention'
UNION SELECT c.intervention FROM news n CROSS JOIN cost_item c ON c.key = n.row WHERE n.tbl = 'cost_item'
UNION SELECT c.intervention FROM news n CROSS JOIN funding_source c ON c.key = n.row WHERE n.tbl = 'funding_source'
UNION SELECT c.intervention FROM news n CROSS JOIN phase c ON c.key = n.row WHERE n.tbl = 'phase'
UNION SELECT c.intervention FROM news n CROSS JOIN milestone c ON c.key = n.row WHERE n.tbl = 'milestone'
UNION SELECT c.intervention FROM news n CROSS JOIN indicator c ON c.key = n.row WHERE n.tbl = 'indicator'
UNION SELECT c.intervention FROM news n CROSS JOIN act c ON c.key = n.row WHERE n.tbl = 'act'
UNION SELECT c.intervention FROM news n CROSS JOIN evidence c ON c.key = n.row WHERE n.tbl = 'evidence'
UNION SELECT c.intervention FROM news n CROSS JOIN also_serves c ON c.key = n.row WHERE n.tbl = 'also_serves'
UNION SELECT c.intervention FROM news n CROSS JOIN partner c ON c.key = n.row WHERE n.tbl = 'partner'
UNION SELECT row FROM private_note WHERE version > coalesce((SELECT upto FROM search_known k WHERE k.site = 0), 0)

-- name: texts
-- What the index holds of interventions, folded. A state stands as its word, a draft as typed.
SELECT i.key, folded(i.title),
       folded((SELECT group_concat(value, ' ') FROM json_each(json_array(
           i.local_code, i.cup, i.cigs, i.summary, i.place, i.responsible_officer, i.implementing_body,
           i.implementing_body_tax_code, i.contact, i.plan_goals, i.nrrp_mission, i.nrrp_component, i.nrrp_measure,
           i.procedural_state, i.issues_text, i.next_steps, i.notes, substr(i.under, instr(i.under, ':') + 1),
           (SELECT value FROM json_each(:states) WHERE key = i.status),
           (SELECT group_concat(text, ' ') FROM draft_text WHERE row = i.key),
           (SELECT text FROM private_note WHERE row = i.key ORDER BY version DESC LIMIT 1))))),
       folded((SELECT group_concat(coalesce(source, '') || ' ' || coalesce(act, ''), ' ')
               FROM funding_source WHERE intervention = i.key AND deleted = 0)),
       folded((SELECT group_concat(text, ' ') FROM (
           SELECT label AS text FROM cost_item WHERE intervention = i.key AND deleted = 0
           UNION ALL SELECT label FROM milestone WHERE intervention = i.key AND deleted = 0
           UNION ALL SELECT label FROM phase WHERE intervention = i.key AND deleted = 0
           UNION ALL SELECT label FROM indicator WHERE intervention = i.key AND deleted = 0
           UNION ALL SELECT name FROM partner WHERE intervention = i.key AND deleted = 0
           UNION ALL SELECT name FROM evidence WHERE intervention = i.key AND deleted = 0
           UNION ALL SELECT substr(under, instr(under, ':') + 1) FROM also_serves WHERE intervention = i.key AND deleted = 0
           UNION ALL SELECT coalesce(number, '') || ' ' || coalesce(organ, '') || ' ' || coalesce(subject, '')
                     FROM act WHERE intervention = i.key AND deleted = 0)))
FROM intervention i WHERE i.key IN (SELECT value FROM json_each(:keys))

-- name: sums
-- What the costs of interventions come to, and the sources that cover them.
INSERT OR REPLACE INTO search_sums
SELECT i.key,
       (SELECT CAST(total(amount_cents) AS INTEGER) FROM cost_item c WHERE c.intervention = i.key AND c.deleted = 0),
       (SELECT CAST(total(amount_cents) AS INTEGER) FROM found_source f WHERE f.intervention = i.key)
FROM intervention i WHERE i.key IN (SELECT value FROM json_each(:keys))
