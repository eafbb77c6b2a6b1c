-- What an intervention's costs and sources come to, beside the index of words: it follows by the same watermark, may be
-- emptied with it, and is filled here as of now. `found_cents`: what the view `found_source` counts.
CREATE TABLE search_sums (
    key         INTEGER PRIMARY KEY,
    cost_cents  INTEGER NOT NULL,
    found_cents INTEGER NOT NULL
) STRICT;
INSERT INTO search_sums
SELECT key,
       (SELECT CAST(total(amount_cents) AS INTEGER) FROM cost_item c WHERE c.intervention = i.key AND c.deleted = 0),
       (SELECT CAST(total(amount_cents) AS INTEGER) FROM funding_source f WHERE f.intervention = i.key AND f.deleted = 0
           AND lower(trim(coalesce(f.source, ''))) NOT IN ('da reperire', 'finanziamento da reperire'))
FROM intervention i;
