-- What a list is put in order by stands in the index too: a change of one record need not read all of them again.
DROP INDEX intervention_asked;
CREATE INDEX intervention_asked ON intervention (commune, deleted, is_ready, status, planned_end, cup, under, title);
