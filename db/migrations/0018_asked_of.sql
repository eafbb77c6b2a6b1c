-- What filters ask of an intervention, and sums of its costs and sources, stand in the index they are looked up by: nothing
-- of the rows themselves is read for them.
CREATE INDEX intervention_asked ON intervention (commune, deleted, is_ready, status, planned_end, cup, under);
DROP INDEX intervention_of_commune;
CREATE INDEX cost_item_asked ON cost_item (intervention, deleted, amount_cents);
DROP INDEX cost_item_of;
CREATE INDEX funding_source_asked ON funding_source (intervention, deleted, amount_cents, source);
DROP INDEX funding_source_of;
CREATE INDEX milestone_asked ON milestone (intervention, deleted, reached, due);
DROP INDEX milestone_of;
