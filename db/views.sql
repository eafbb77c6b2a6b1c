-- Views are made again after every migration, so that no migration has to carry one.

-- Interventions in sight: not in the bin, or there but held back by a living child (R8). Emptying the bin hides nothing
-- by itself: who emptied it had not seen the edit or the child that keeps the row. `code`: where `under` counts in the
-- newest plan version; NULL: nowhere.
DROP VIEW IF EXISTS intervention_in_sight;
CREATE VIEW intervention_in_sight AS
SELECT i.*, nullif(CASE WHEN i.under IN (SELECT ref FROM plan_change)  -- mostly it holds none: asked first, once
                        THEN (SELECT p.code FROM plan_change p WHERE p.ref = i.under)
                        ELSE substr(i.under, instr(i.under, ':') + 1) END, '') AS code FROM intervention i
WHERE i.deleted = 0
   OR EXISTS (SELECT 1 FROM cost_item c WHERE c.intervention = i.key AND c.deleted = 0)
   OR EXISTS (SELECT 1 FROM funding_source c WHERE c.intervention = i.key AND c.deleted = 0)
   OR EXISTS (SELECT 1 FROM phase c WHERE c.intervention = i.key AND c.deleted = 0)
   OR EXISTS (SELECT 1 FROM milestone c WHERE c.intervention = i.key AND c.deleted = 0)
   OR EXISTS (SELECT 1 FROM indicator c WHERE c.intervention = i.key AND c.deleted = 0)
   OR EXISTS (SELECT 1 FROM act c WHERE c.intervention = i.key AND c.deleted = 0)
   OR EXISTS (SELECT 1 FROM evidence c WHERE c.intervention = i.key AND c.deleted = 0)
   OR EXISTS (SELECT 1 FROM also_serves c WHERE c.intervention = i.key AND c.deleted = 0)
   OR EXISTS (SELECT 1 FROM partner c WHERE c.intervention = i.key AND c.deleted = 0)
   OR EXISTS (SELECT 1 FROM indicator c JOIN reading r ON r.indicator = c.key WHERE c.intervention = i.key AND r.deleted = 0);

-- Sources that cover costs: not in the bin, and not the one that stands for money still to be found. Its names are those of
-- the lists of sources (seed/vocabolari.json); domain/intervention.py, TO_FIND, says the same.
DROP VIEW IF EXISTS found_source;
CREATE VIEW found_source AS
SELECT * FROM funding_source
WHERE deleted = 0 AND lower(trim(coalesce(source, ''))) NOT IN ('da reperire', 'finanziamento da reperire');

-- A line of the journal with the names of its field and the act it belongs to.
DROP VIEW IF EXISTS journal_named;
CREATE VIEW journal_named AS
SELECT l.site, l.seq, l.first, f.tbl, f.col, l.row, l.value, a.turn, a.at, a.officer, a.command, a.import_id,
       a.undoes_site, a.undoes_first,
       iif(l.digest IS NOT NULL, 'erased',                                         -- R20
           iif((SELECT s.counts < l.seq FROM journal_site s WHERE s.site = l.site), 'inert', '')) AS mute  -- R11
FROM journal_line l JOIN journal_field f USING (field) JOIN journal_act a USING (site, first);
