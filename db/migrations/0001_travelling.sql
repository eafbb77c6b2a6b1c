-- The travelling tables (DESIGN §5): what goes from copy to copy. Keys, types and deferred foreign keys, nothing else:
-- no UNIQUE and no CHECK, because a rule that fails must be a problem shown to a person and never stop a merge (R10).
-- key: site << 23 | counter. Money in cents, days as ISO text (YYYY-MM where only the month is known), flags 0 or 1,
-- sets as sorted codes joined by ';', measures in thousandths of the indicator's unit, plan references as version:code.

CREATE TABLE intervention (
    key INTEGER PRIMARY KEY,
    commune TEXT,
    title TEXT,
    under TEXT,
    status TEXT,
    progress_pct INTEGER,
    planned_start TEXT,
    planned_end TEXT,
    actual_start TEXT,
    actual_end TEXT,
    responsible_officer TEXT,
    implementing_body TEXT,
    implementing_body_tax_code TEXT,
    contact TEXT,
    cup TEXT,
    cigs TEXT,
    cup_nature TEXT,
    local_code TEXT,
    summary TEXT,
    plan_goals TEXT,
    sdg_goals TEXT,
    nrrp_mission TEXT,
    nrrp_component TEXT,
    nrrp_measure TEXT,
    savings_cents INTEGER,
    procedural_state TEXT,
    place TEXT,
    people_served INTEGER,
    issues_text TEXT,
    next_steps TEXT,
    notes TEXT,
    is_ready INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    purged INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE cost_item (
    key INTEGER PRIMARY KEY,
    intervention INTEGER NOT NULL REFERENCES intervention DEFERRABLE INITIALLY DEFERRED,
    label TEXT,
    amount_cents INTEGER,
    committed_cents INTEGER,
    paid_cents INTEGER,
    deleted INTEGER NOT NULL DEFAULT 0,
    purged INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX cost_item_of ON cost_item (intervention);

CREATE TABLE funding_source (
    key INTEGER PRIMARY KEY,
    intervention INTEGER NOT NULL REFERENCES intervention DEFERRABLE INITIALLY DEFERRED,
    source TEXT,
    amount_cents INTEGER,
    act TEXT,
    deleted INTEGER NOT NULL DEFAULT 0,
    purged INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX funding_source_of ON funding_source (intervention);

CREATE TABLE phase (
    key INTEGER PRIMARY KEY,
    intervention INTEGER NOT NULL REFERENCES intervention DEFERRABLE INITIALLY DEFERRED,
    label TEXT,
    planned_start TEXT,
    actual_start TEXT,
    planned_end TEXT,
    actual_end TEXT,
    deleted INTEGER NOT NULL DEFAULT 0,
    purged INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX phase_of ON phase (intervention);

CREATE TABLE milestone (
    key INTEGER PRIMARY KEY,
    intervention INTEGER NOT NULL REFERENCES intervention DEFERRABLE INITIALLY DEFERRED,
    label TEXT,
    kind TEXT,
    due TEXT,
    reached TEXT,
    deleted INTEGER NOT NULL DEFAULT 0,
    purged INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX milestone_of ON milestone (intervention);

CREATE TABLE indicator (
    key INTEGER PRIMARY KEY,
    intervention INTEGER NOT NULL REFERENCES intervention DEFERRABLE INITIALLY DEFERRED,
    label TEXT,
    unit TEXT,
    baseline_value INTEGER,
    target_value INTEGER,
    deleted INTEGER NOT NULL DEFAULT 0,
    purged INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX indicator_of ON indicator (intervention);

CREATE TABLE reading (
    key INTEGER PRIMARY KEY,
    indicator INTEGER NOT NULL REFERENCES indicator DEFERRABLE INITIALLY DEFERRED,
    day TEXT,
    value INTEGER,
    deleted INTEGER NOT NULL DEFAULT 0,
    purged INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX reading_of ON reading (indicator);

CREATE TABLE act (
    key INTEGER PRIMARY KEY,
    intervention INTEGER NOT NULL REFERENCES intervention DEFERRABLE INITIALLY DEFERRED,
    kind TEXT,
    organ TEXT,
    number TEXT,
    day TEXT,
    subject TEXT,
    deleted INTEGER NOT NULL DEFAULT 0,
    purged INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX act_of ON act (intervention);

CREATE TABLE evidence (
    key INTEGER PRIMARY KEY,
    intervention INTEGER NOT NULL REFERENCES intervention DEFERRABLE INITIALLY DEFERRED,
    name TEXT,
    sha256 TEXT,
    bytes INTEGER,
    media_type TEXT,
    deleted INTEGER NOT NULL DEFAULT 0,
    purged INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX evidence_of ON evidence (intervention);

CREATE TABLE also_serves (
    key INTEGER PRIMARY KEY,
    intervention INTEGER NOT NULL REFERENCES intervention DEFERRABLE INITIALLY DEFERRED,
    under TEXT,
    deleted INTEGER NOT NULL DEFAULT 0,
    purged INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX also_serves_of ON also_serves (intervention);

CREATE TABLE partner (
    key INTEGER PRIMARY KEY,
    intervention INTEGER NOT NULL REFERENCES intervention DEFERRABLE INITIALLY DEFERRED,
    name TEXT,
    commune TEXT,
    deleted INTEGER NOT NULL DEFAULT 0,
    purged INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX partner_of ON partner (intervention);

CREATE TABLE remark (
    key INTEGER PRIMARY KEY,
    intervention INTEGER NOT NULL REFERENCES intervention DEFERRABLE INITIALLY DEFERRED,
    about_row INTEGER,
    about_field TEXT,
    text TEXT,
    deleted INTEGER NOT NULL DEFAULT 0,
    purged INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX remark_of ON remark (intervention);

CREATE INDEX intervention_of_commune ON intervention (commune);
