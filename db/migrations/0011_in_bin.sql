-- Rows in the bin are few among many: what is looked for among them (a living row below, R8) is found at once.
CREATE INDEX intervention_in_bin ON intervention (key) WHERE deleted = 1;
CREATE INDEX indicator_in_bin ON indicator (key) WHERE deleted = 1;
