BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'psm','0001_travelling','2026-11-23 10:16:06.857635+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'psm','0002_journal','2026-11-23 10:16:06.859644+00:00');
INSERT INTO "_sqlite_migrations" VALUES(3,'psm','0003_local','2026-11-23 10:16:06.860836+00:00');
INSERT INTO "_sqlite_migrations" VALUES(4,'psm','0004_private_note','2026-11-23 10:16:06.861638+00:00');
INSERT INTO "_sqlite_migrations" VALUES(5,'psm','0005_search','2026-11-23 10:16:06.862445+00:00');
INSERT INTO "_sqlite_migrations" VALUES(6,'psm','0006_note_typing','2026-11-23 10:16:06.862988+00:00');
INSERT INTO "_sqlite_migrations" VALUES(7,'psm','0007_remark_done','2026-11-23 10:16:06.863924+00:00');
INSERT INTO "_sqlite_migrations" VALUES(8,'psm','0008_handover','2026-11-23 10:16:06.864509+00:00');
INSERT INTO "_sqlite_migrations" VALUES(9,'psm','0009_revocation','2026-11-23 10:16:06.865193+00:00');
INSERT INTO "_sqlite_migrations" VALUES(10,'psm','0010_erasure','2026-11-23 10:16:06.865804+00:00');
INSERT INTO "_sqlite_migrations" VALUES(11,'psm','0011_in_bin','2026-11-23 10:16:06.866303+00:00');
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
CREATE TABLE also_serves (
    key INTEGER PRIMARY KEY,
    intervention INTEGER NOT NULL REFERENCES intervention DEFERRABLE INITIALLY DEFERRED,
    under TEXT,
    deleted INTEGER NOT NULL DEFAULT 0,
    purged INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO "also_serves" VALUES(8862361870112129037,8862361870112129032,'1:1.1.1',0,0);
INSERT INTO "also_serves" VALUES(8862361870112129041,8862361870112129038,'1:2.1.1',0,0);
INSERT INTO "also_serves" VALUES(8862361870112129049,8862361870112129044,'1:1.1.1',1,0);
CREATE TABLE conflict (                     -- fields whose heads differ, and deletions that had not seen an edit
    row   INTEGER NOT NULL,
    field INTEGER NOT NULL,
    PRIMARY KEY (row, field)
) STRICT, WITHOUT ROWID;
CREATE TABLE copy (                         -- what this workspace is, fixed when it is made
    only_one    INTEGER PRIMARY KEY CHECK (only_one = 1),
    identity    TEXT    NOT NULL CHECK (length(identity) = 32),    -- random; names the record in the configuration folder
    role        TEXT    NOT NULL CHECK (role IN ('commune', 'office')),
    is_training INTEGER NOT NULL CHECK (is_training IN (0, 1)),
    officer     TEXT    NOT NULL CHECK (officer <> ''),
    desk        TEXT    NOT NULL DEFAULT '',                       -- the officer's office: Segreteria, Ragioneria ...
    made_at     INTEGER NOT NULL
) STRICT;
INSERT INTO "copy" VALUES(1,'f580a5de344cbce25c68b2db08452a6d','commune',1,'Ufficio tecnico','Ufficio tecnico',1795428966);
CREATE TABLE copy_commune (                 -- the communes a workspace holds; none in the office's own
    commune TEXT PRIMARY KEY CHECK (length(commune) = 6)
) STRICT;
INSERT INTO "copy_commune" VALUES('001019');
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
INSERT INTO "cost_item" VALUES(8862361870112129026,8862361870112129025,'Lavori a base d''asta',6100000,6100000,3900000,0,0);
INSERT INTO "cost_item" VALUES(8862361870112129027,8862361870112129025,'Oneri per la sicurezza',300000,300000,0,0,0);
INSERT INTO "cost_item" VALUES(8862361870112129033,8862361870112129032,'Arredi e apparecchi',2800000,2800000,2800000,0,0);
INSERT INTO "cost_item" VALUES(8862361870112129034,8862361870112129032,'Adeguamento dei locali',1700000,1700000,1700000,0,0);
INSERT INTO "cost_item" VALUES(8862361870112129039,8862361870112129038,'Rilievi e cartografia',1830000,800000,500000,0,0);
INSERT INTO "cost_item" VALUES(8862361870112129045,8862361870112129044,'Arredi e apparecchi',2800000,NULL,NULL,1,0);
INSERT INTO "cost_item" VALUES(8862361870112129046,8862361870112129044,'Adeguamento dei locali',1700000,NULL,NULL,1,0);
CREATE TABLE council (                      -- meetings the report was made for: "since the last Consiglio"
    commune TEXT    NOT NULL,
    day     TEXT    NOT NULL,
    made_at INTEGER NOT NULL,
    PRIMARY KEY (commune, day)
) STRICT;
INSERT INTO "council" VALUES('001019','2026-11-23',1795428967);
CREATE TABLE draft_text (                   -- text as typed where the shown value is a draft; the wide column is NULL
    row   INTEGER NOT NULL,
    field INTEGER NOT NULL,
    text  TEXT    NOT NULL,
    PRIMARY KEY (row, field)
) STRICT, WITHOUT ROWID;
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
INSERT INTO "evidence" VALUES(8862361870112129042,8862361870112129025,'screenshot.png','9486fc970b1a952c7e4bc55c822bec4a75cfdb1d96ecc11a5551b60abca78f08',153687,'image/png',0,0);
INSERT INTO "evidence" VALUES(8862361870112129043,8862361870112129025,'delibera.txt','59aa861862b1d47bef1baad6a9e271ae21494657e19e2b1c13427cb7d9262966',17,'text/plain',0,0);
CREATE TABLE funding_source (
    key INTEGER PRIMARY KEY,
    intervention INTEGER NOT NULL REFERENCES intervention DEFERRABLE INITIALLY DEFERRED,
    source TEXT,
    amount_cents INTEGER,
    act TEXT,
    deleted INTEGER NOT NULL DEFAULT 0,
    purged INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO "funding_source" VALUES(8862361870112129028,8862361870112129025,'Stato (altro)',5000000,'D.M. 12 del 2025',0,0);
INSERT INTO "funding_source" VALUES(8862361870112129029,8862361870112129025,'Comune (fondi propri)',1400000,NULL,0,0);
INSERT INTO "funding_source" VALUES(8862361870112129035,8862361870112129032,'PNRR',4500000,'D.D. 12 del 2025',0,0);
INSERT INTO "funding_source" VALUES(8862361870112129040,8862361870112129038,'Comune (fondi propri)',1830000,NULL,0,0);
INSERT INTO "funding_source" VALUES(8862361870112129047,8862361870112129044,'PNRR',4500000,'D.D. 12 del 2025',1,0);
CREATE TABLE handed_over (                  -- communes a handover took away: here they are only read from then on
    commune TEXT    PRIMARY KEY CHECK (length(commune) = 6),
    at      INTEGER NOT NULL,               -- UTC second
    name    TEXT    NOT NULL                -- of the file that took it
) STRICT;
CREATE TABLE import_log (                   -- returns read in here: what `undo` finds beside this copy's own acts
    import_id INTEGER PRIMARY KEY,
    commune   TEXT    NOT NULL,
    site      INTEGER NOT NULL,             -- the workbook's own number
    at        INTEGER NOT NULL,
    turn      INTEGER NOT NULL,
    name      TEXT    NOT NULL,
    sha256    TEXT    NOT NULL
) STRICT;
CREATE TABLE inbox (                        -- every file received and its fate; refused ones are kept whole
    sha256   TEXT    NOT NULL,
    at       INTEGER NOT NULL,
    commune  TEXT    NOT NULL DEFAULT '',
    kind     TEXT    NOT NULL DEFAULT '',
    name     TEXT    NOT NULL,
    bytes    INTEGER NOT NULL,
    fate     TEXT    NOT NULL,
    lines    INTEGER NOT NULL DEFAULT 0,    -- new ones taken from it
    facts    TEXT    NOT NULL DEFAULT '{}' CHECK (json_valid(facts)),
    told_at  INTEGER,                       -- office: named in a receipt; commune: receipt read by the officer
    content  BLOB,                          -- kept until two verified backups later (R17)
    PRIMARY KEY (sha256, at)
) STRICT;
INSERT INTO "inbox" VALUES('9986fdd30b6de22879170c1d482441c1b7fcce118c88d5040baf1e7d73887c01',1795428966,'001019','invitation','invito-balme.psm',316,'invited',0,'{"fingerprint": "3F3B 10C9 D51D A9CB"}',NULL,X'50534D1A01000000A7AC646B696E646A696E7669746174696F6E68747261696E696E67F567636F6D6D756E6566303031303139667369676E6572582016E25595B40FD07B76900497B25E1806484ED8D9D512DCF841FFB9AEB77F4BA76261741A6B04126664706C616E016772656164657273006A64696374696F6E617279016473697A65184367636F6E74656E745068B6F15E8EFF0338A379523C1C47EDF766636F756E74738200006572616E67658028B52FFD0000190200A26673656372657450CA8FB3969ECB5C0E66A8A49620BE145E677365616C696E6758202A7FCCFF70767E55E2679DF2D35C988F9AFB4208D2CC3D5C5714B7E38984603C3A314955D076FA5213D46DD881BE02F91B33C75503594FED904CE1C38BB89158C36C5234D8608F052CD726914409087AA9F3EA1040D9098E8521B9B8ED7C6207');
INSERT INTO "inbox" VALUES('a8a7f41de19bc33b627d883e29eee921f339272a805768379bf4a9b0f94058f6',1795428967,'001019','receipt','ricevuta-balme.psm',552,'taken',0,'{"made_at": 1795428967, "confirmed": 1, "covered": [20, 0, 1795428966], "files": [{"name": "pacchetto-balme.psm", "sha256": "8403a141b9668433cee3e16007a016e6c39c156c1043e67fae269a93b6e0b4e5", "at": 1795428967, "fate": "taken", "lines": 20, "facts": {}}]}',NULL,X'50534D1A01000000B0AC646B696E64677265636569707468747261696E696E67F567636F6D6D756E6566303031303139667369676E6572582016E25595B40FD07B76900497B25E1806484ED8D9D512DCF841FFB9AEB77F4BA76261741A6B04126764706C616E016772656164657273016A64696374696F6E617279016473697A6518ED67636F6E74656E7450083184582C7DD52B1584573E390D5A7A66636F756E74738200006572616E676581831B000000F5FADE55061414E283090B779EA4F0058B5597AAB1CCA1927C2D7EBA6F05362E074DADC8447243FDC601C30824EE30C51CF46592376433DCEAF61C46D46A8576C53E5A4D059A9388231C4C5C0079ACD662A54408E956B15008A6D6835528E60090375D39F50DB209EB8A254F740D4480BE975D7B6611304186BB10E5A2F72B0031FDD6EE8967BD70E653693554D9CCD30AEC43D7E78E41776142F1B4817D9B349D5DCE2DF4CA5640815F922488E71FE70593AA2EA8FC41F48E24870D624F807CF97DD95DAB67600444AB5068AB3D061033BEE25A0C01092903DE8DA3E86518DE7B8A01EB66ABD7145C3AE12B52D3C8F08E685522DFC85205A3FE30A715DB7167F2D2813FE69BEFA3E6A68374A7C2D1E47520B254075995F2AF7F692E073478B08F24DF838AA4972E625ED87F08A10D44FD1DDB89AB1C10AAE0E2D0E5B85B96321362422AABF07599C7A695DBD42028D71CF983F277540E3A719439CA854BBB1C06EEDCAF1C19E36F0D74D59BB48D6FF24FF7FCC35D04');
INSERT INTO "inbox" VALUES('2f2580dd7ba88e5943172f5bb76a5b5062f58b07acaff7d3fb5a5d23515359ac',1795429023,'001019','receipt','ricevuta-balme-2026-11-23.psm',713,'taken',1,'{"made_at": 1795429022, "confirmed": 0, "covered": [20, 20, 1795428966], "files": [], "came": [["352416840975", 0, 1]]}',NULL,X'50534D1A01000000BDAC646B696E64677265636569707468747261696E696E67F567636F6D6D756E6566303031303139667369676E6572582016E25595B40FD07B76900497B25E1806484ED8D9D512DCF841FFB9AEB77F4BA76261741A6B04129E64706C616E016772656164657273016A64696374696F6E617279016473697A651901EB67636F6E74656E745012C20EA332C47CC3DAA8588D50BFFF2166636F756E74738201016572616E676582831B000000520DAE3D0F0001831B000000F5FADE55061414462D164D108854F0027AB6830E7CF837E546C6DCC9787F8303CF71376DC80D44F512BCB5284870428D46C053A5D503B18BA932094D96491457EE3C664A3C54CA54F0699E5F4ECD7D8A797256A244A594F721B6719E93E9132C8FDE297784C42E7C8C5C29C40F22B14ECCBA421A0565D6C47D372360E2D88726A108EFA9A697C800E95750BF886E4342BE6EEDC07396872CE4E8D64FE7E217902576C427769A2F107C99DF26219888325024F2CB636B12944DF764E3B76F5F49EC9B883D0226FE0644ED0440F363C79D725DAC19416D6453F36E88794A79958F84AADCBF97D57C332F4875726BF62DE1FF1D9AF743F0F392A8E24A11F422181A1DFB637E1F74C3C544771C435D8C22A6E8617D377CC67849D3839D7E06B7CE4B425A3EC186CB4F5F7C47EA7E510EDEDFC4FE1EB007467BAFF4FE1C691C6C855ED618315AEFAEB1DB580B6873D08240D1FEA312765662615EDAE3458A91F32C82F1B75E17048FA2FDB6F4B4CCB1D586DD8FCD872500172168A0ED4FEC3EC490A299553DFE5C1C44C92C6F20D9E30FE2EECCBE8008218C0012A365A9ACB7ED0433CA2D794992FED72596107F4E8EDE9355C29CE8BA7697C19E666FD5BB465B3EA8B5A9BBF374DBD67C60024399F7430E1F10FF3F73DC9E5D9E1B22CB821F795AEF42116990C06508196A02794A18975460D7E7B66A663E9479E59AE41F3242616830AA6B20437B4935730B');
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
INSERT INTO "indicator" VALUES(8862361870112129051,8862361870112129025,'Superficie coibentata','m2',0,400000,0,0);
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
INSERT INTO "intervention" VALUES(8862361870112129025,'001019','Rifacimento del tetto della scuola','1:4.1.2','in_progress',70,'2026-03-16','2026-11-27',NULL,NULL,NULL,'Comune di Balme',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,0,0);
INSERT INTO "intervention" VALUES(8862361870112129032,'001019','Ambulatorio con telemedicina','1:6.1.2','completed',100,'2025-10-06','2026-06-30',NULL,NULL,NULL,'Comune di Balme',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,0,0);
INSERT INTO "intervention" VALUES(8862361870112129038,'001019','Rilievo digitale dei sentieri','1:1.1.2','suspended',30,'2026-05-04','2026-09-30',NULL,NULL,NULL,'Comune di Balme',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,0,0);
INSERT INTO "intervention" VALUES(8862361870112129044,'001019','Ambulatorio con telemedicina (copia)','1:6.1.2','not_started',NULL,'2025-10-06','2026-06-30',NULL,NULL,NULL,'Comune di Balme',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,1,0);
CREATE TABLE invitation (                   -- office: secrets given out; commune: the one it was invited with
    commune TEXT    NOT NULL,
    secret  BLOB    NOT NULL CHECK (length(secret) = 16),
    made_at INTEGER NOT NULL,
    used_at INTEGER,                        -- NULL: still open
    PRIMARY KEY (commune, secret)
) STRICT;
INSERT INTO "invitation" VALUES('001019',X'CA8FB3969ECB5C0E66A8A49620BE145E',1795428966,1795429023);
CREATE TABLE journal_acknowledged (         -- what another copy said it holds
    peer INTEGER NOT NULL,
    site INTEGER NOT NULL,
    seq  INTEGER NOT NULL,
    PRIMARY KEY (peer, site)
) STRICT, WITHOUT ROWID;
INSERT INTO "journal_acknowledged" VALUES(352416840975,352416840975,1);
INSERT INTO "journal_acknowledged" VALUES(352416840975,1056475862278,20);
CREATE TABLE journal_act (                  -- one command: what one officer did in one go, over consecutive lines
    site         INTEGER NOT NULL,
    first        INTEGER NOT NULL,          -- seq of its first line
    turn         INTEGER NOT NULL,          -- 1 + the largest turn seen: causes stand before effects (R12)
    at           INTEGER NOT NULL,          -- the PC's own UTC second: for people, and which open value is shown
    officer      TEXT    NOT NULL,
    command      TEXT    NOT NULL,
    import_id    INTEGER,                   -- acts of one import are undone together
    undoes_site  INTEGER,                   -- the act this one takes back
    undoes_first INTEGER,
    PRIMARY KEY (site, first)
) STRICT, WITHOUT ROWID;
INSERT INTO "journal_act" VALUES(352416840975,1,21,1795428994,'Ufficio del Piano','add-remark',NULL,NULL,NULL);
INSERT INTO "journal_act" VALUES(1056475862278,1,1,1795428966,'Ufficio tecnico','add-intervention',NULL,NULL,NULL);
INSERT INTO "journal_act" VALUES(1056475862278,2,2,1795428966,'Ufficio tecnico','add-row',NULL,NULL,NULL);
INSERT INTO "journal_act" VALUES(1056475862278,3,3,1795428966,'Ufficio tecnico','add-row',NULL,NULL,NULL);
INSERT INTO "journal_act" VALUES(1056475862278,4,4,1795428966,'Ufficio tecnico','add-row',NULL,NULL,NULL);
INSERT INTO "journal_act" VALUES(1056475862278,5,5,1795428966,'Ufficio tecnico','add-row',NULL,NULL,NULL);
INSERT INTO "journal_act" VALUES(1056475862278,6,6,1795428966,'Ufficio tecnico','add-row',NULL,NULL,NULL);
INSERT INTO "journal_act" VALUES(1056475862278,7,7,1795428966,'Ufficio tecnico','add-row',NULL,NULL,NULL);
INSERT INTO "journal_act" VALUES(1056475862278,8,8,1795428966,'Ufficio tecnico','mark-ready',NULL,NULL,NULL);
INSERT INTO "journal_act" VALUES(1056475862278,9,9,1795428966,'Ufficio tecnico','add-intervention',NULL,NULL,NULL);
INSERT INTO "journal_act" VALUES(1056475862278,10,10,1795428966,'Ufficio tecnico','add-row',NULL,NULL,NULL);
INSERT INTO "journal_act" VALUES(1056475862278,11,11,1795428966,'Ufficio tecnico','add-row',NULL,NULL,NULL);
INSERT INTO "journal_act" VALUES(1056475862278,12,12,1795428966,'Ufficio tecnico','add-row',NULL,NULL,NULL);
INSERT INTO "journal_act" VALUES(1056475862278,13,13,1795428966,'Ufficio tecnico','add-row',NULL,NULL,NULL);
INSERT INTO "journal_act" VALUES(1056475862278,14,14,1795428966,'Ufficio tecnico','add-row',NULL,NULL,NULL);
INSERT INTO "journal_act" VALUES(1056475862278,15,15,1795428966,'Ufficio tecnico','mark-ready',NULL,NULL,NULL);
INSERT INTO "journal_act" VALUES(1056475862278,16,16,1795428966,'Ufficio tecnico','add-intervention',NULL,NULL,NULL);
INSERT INTO "journal_act" VALUES(1056475862278,17,17,1795428966,'Ufficio tecnico','add-row',NULL,NULL,NULL);
INSERT INTO "journal_act" VALUES(1056475862278,18,18,1795428966,'Ufficio tecnico','add-row',NULL,NULL,NULL);
INSERT INTO "journal_act" VALUES(1056475862278,19,19,1795428966,'Ufficio tecnico','add-row',NULL,NULL,NULL);
INSERT INTO "journal_act" VALUES(1056475862278,20,20,1795428966,'Ufficio tecnico','mark-ready',NULL,NULL,NULL);
INSERT INTO "journal_act" VALUES(1056475862278,21,21,1795428988,'Ufficio tecnico','attach',NULL,NULL,NULL);
INSERT INTO "journal_act" VALUES(1056475862278,22,22,1795428989,'Ufficio tecnico','attach',NULL,NULL,NULL);
INSERT INTO "journal_act" VALUES(1056475862278,23,23,1795428989,'Ufficio tecnico','set-fields',NULL,NULL,NULL);
INSERT INTO "journal_act" VALUES(1056475862278,24,24,1795428992,'Ufficio tecnico','duplicate',NULL,NULL,NULL);
INSERT INTO "journal_act" VALUES(1056475862278,30,25,1795428992,'Ufficio tecnico','delete',NULL,NULL,NULL);
INSERT INTO "journal_act" VALUES(1056475862278,36,26,1795428993,'Ufficio tecnico','set-fields',NULL,NULL,NULL);
INSERT INTO "journal_act" VALUES(1056475862278,37,27,1795428993,'Ufficio tecnico','undo',NULL,1056475862278,36);
INSERT INTO "journal_act" VALUES(1056475862278,38,28,1795429019,'Ufficio tecnico','erase',NULL,NULL,NULL);
INSERT INTO "journal_act" VALUES(1056475862278,39,29,1795429019,'Ufficio tecnico','add-row',NULL,NULL,NULL);
INSERT INTO "journal_act" VALUES(1056475862278,40,30,1795429020,'Ufficio tecnico','add-row',NULL,NULL,NULL);
CREATE TABLE journal_field (                -- the columns that travel; col '' is the birth of a row
    field   INTEGER PRIMARY KEY,
    tbl     TEXT NOT NULL,
    col     TEXT NOT NULL,
    storage TEXT NOT NULL,                  -- 'integer' or 'text' as typeof() says; 'text' (JSON) for a birth
    UNIQUE (tbl, col)
) STRICT;
INSERT INTO "journal_field" VALUES(1,'intervention','','text');
INSERT INTO "journal_field" VALUES(2,'intervention','commune','text');
INSERT INTO "journal_field" VALUES(3,'intervention','title','text');
INSERT INTO "journal_field" VALUES(4,'intervention','under','text');
INSERT INTO "journal_field" VALUES(5,'intervention','status','text');
INSERT INTO "journal_field" VALUES(6,'intervention','progress_pct','integer');
INSERT INTO "journal_field" VALUES(7,'intervention','planned_start','text');
INSERT INTO "journal_field" VALUES(8,'intervention','planned_end','text');
INSERT INTO "journal_field" VALUES(9,'intervention','actual_start','text');
INSERT INTO "journal_field" VALUES(10,'intervention','actual_end','text');
INSERT INTO "journal_field" VALUES(11,'intervention','responsible_officer','text');
INSERT INTO "journal_field" VALUES(12,'intervention','implementing_body','text');
INSERT INTO "journal_field" VALUES(13,'intervention','implementing_body_tax_code','text');
INSERT INTO "journal_field" VALUES(14,'intervention','contact','text');
INSERT INTO "journal_field" VALUES(15,'intervention','cup','text');
INSERT INTO "journal_field" VALUES(16,'intervention','cigs','text');
INSERT INTO "journal_field" VALUES(17,'intervention','cup_nature','text');
INSERT INTO "journal_field" VALUES(18,'intervention','local_code','text');
INSERT INTO "journal_field" VALUES(19,'intervention','summary','text');
INSERT INTO "journal_field" VALUES(20,'intervention','plan_goals','text');
INSERT INTO "journal_field" VALUES(21,'intervention','sdg_goals','text');
INSERT INTO "journal_field" VALUES(22,'intervention','nrrp_mission','text');
INSERT INTO "journal_field" VALUES(23,'intervention','nrrp_component','text');
INSERT INTO "journal_field" VALUES(24,'intervention','nrrp_measure','text');
INSERT INTO "journal_field" VALUES(25,'intervention','savings_cents','integer');
INSERT INTO "journal_field" VALUES(26,'intervention','procedural_state','text');
INSERT INTO "journal_field" VALUES(27,'intervention','place','text');
INSERT INTO "journal_field" VALUES(28,'intervention','people_served','integer');
INSERT INTO "journal_field" VALUES(29,'intervention','issues_text','text');
INSERT INTO "journal_field" VALUES(30,'intervention','next_steps','text');
INSERT INTO "journal_field" VALUES(31,'intervention','notes','text');
INSERT INTO "journal_field" VALUES(32,'intervention','is_ready','integer');
INSERT INTO "journal_field" VALUES(33,'intervention','deleted','integer');
INSERT INTO "journal_field" VALUES(34,'intervention','purged','integer');
INSERT INTO "journal_field" VALUES(35,'cost_item','','text');
INSERT INTO "journal_field" VALUES(36,'cost_item','intervention','integer');
INSERT INTO "journal_field" VALUES(37,'cost_item','label','text');
INSERT INTO "journal_field" VALUES(38,'cost_item','amount_cents','integer');
INSERT INTO "journal_field" VALUES(39,'cost_item','committed_cents','integer');
INSERT INTO "journal_field" VALUES(40,'cost_item','paid_cents','integer');
INSERT INTO "journal_field" VALUES(41,'cost_item','deleted','integer');
INSERT INTO "journal_field" VALUES(42,'cost_item','purged','integer');
INSERT INTO "journal_field" VALUES(43,'funding_source','','text');
INSERT INTO "journal_field" VALUES(44,'funding_source','intervention','integer');
INSERT INTO "journal_field" VALUES(45,'funding_source','source','text');
INSERT INTO "journal_field" VALUES(46,'funding_source','amount_cents','integer');
INSERT INTO "journal_field" VALUES(47,'funding_source','act','text');
INSERT INTO "journal_field" VALUES(48,'funding_source','deleted','integer');
INSERT INTO "journal_field" VALUES(49,'funding_source','purged','integer');
INSERT INTO "journal_field" VALUES(50,'phase','','text');
INSERT INTO "journal_field" VALUES(51,'phase','intervention','integer');
INSERT INTO "journal_field" VALUES(52,'phase','label','text');
INSERT INTO "journal_field" VALUES(53,'phase','planned_start','text');
INSERT INTO "journal_field" VALUES(54,'phase','actual_start','text');
INSERT INTO "journal_field" VALUES(55,'phase','planned_end','text');
INSERT INTO "journal_field" VALUES(56,'phase','actual_end','text');
INSERT INTO "journal_field" VALUES(57,'phase','deleted','integer');
INSERT INTO "journal_field" VALUES(58,'phase','purged','integer');
INSERT INTO "journal_field" VALUES(59,'milestone','','text');
INSERT INTO "journal_field" VALUES(60,'milestone','intervention','integer');
INSERT INTO "journal_field" VALUES(61,'milestone','label','text');
INSERT INTO "journal_field" VALUES(62,'milestone','kind','text');
INSERT INTO "journal_field" VALUES(63,'milestone','due','text');
INSERT INTO "journal_field" VALUES(64,'milestone','reached','text');
INSERT INTO "journal_field" VALUES(65,'milestone','deleted','integer');
INSERT INTO "journal_field" VALUES(66,'milestone','purged','integer');
INSERT INTO "journal_field" VALUES(67,'indicator','','text');
INSERT INTO "journal_field" VALUES(68,'indicator','intervention','integer');
INSERT INTO "journal_field" VALUES(69,'indicator','label','text');
INSERT INTO "journal_field" VALUES(70,'indicator','unit','text');
INSERT INTO "journal_field" VALUES(71,'indicator','baseline_value','integer');
INSERT INTO "journal_field" VALUES(72,'indicator','target_value','integer');
INSERT INTO "journal_field" VALUES(73,'indicator','deleted','integer');
INSERT INTO "journal_field" VALUES(74,'indicator','purged','integer');
INSERT INTO "journal_field" VALUES(75,'reading','','text');
INSERT INTO "journal_field" VALUES(76,'reading','indicator','integer');
INSERT INTO "journal_field" VALUES(77,'reading','day','text');
INSERT INTO "journal_field" VALUES(78,'reading','value','integer');
INSERT INTO "journal_field" VALUES(79,'reading','deleted','integer');
INSERT INTO "journal_field" VALUES(80,'reading','purged','integer');
INSERT INTO "journal_field" VALUES(81,'act','','text');
INSERT INTO "journal_field" VALUES(82,'act','intervention','integer');
INSERT INTO "journal_field" VALUES(83,'act','kind','text');
INSERT INTO "journal_field" VALUES(84,'act','organ','text');
INSERT INTO "journal_field" VALUES(85,'act','number','text');
INSERT INTO "journal_field" VALUES(86,'act','day','text');
INSERT INTO "journal_field" VALUES(87,'act','subject','text');
INSERT INTO "journal_field" VALUES(88,'act','deleted','integer');
INSERT INTO "journal_field" VALUES(89,'act','purged','integer');
INSERT INTO "journal_field" VALUES(90,'evidence','','text');
INSERT INTO "journal_field" VALUES(91,'evidence','intervention','integer');
INSERT INTO "journal_field" VALUES(92,'evidence','name','text');
INSERT INTO "journal_field" VALUES(93,'evidence','sha256','text');
INSERT INTO "journal_field" VALUES(94,'evidence','bytes','integer');
INSERT INTO "journal_field" VALUES(95,'evidence','media_type','text');
INSERT INTO "journal_field" VALUES(96,'evidence','deleted','integer');
INSERT INTO "journal_field" VALUES(97,'evidence','purged','integer');
INSERT INTO "journal_field" VALUES(98,'also_serves','','text');
INSERT INTO "journal_field" VALUES(99,'also_serves','intervention','integer');
INSERT INTO "journal_field" VALUES(100,'also_serves','under','text');
INSERT INTO "journal_field" VALUES(101,'also_serves','deleted','integer');
INSERT INTO "journal_field" VALUES(102,'also_serves','purged','integer');
INSERT INTO "journal_field" VALUES(103,'partner','','text');
INSERT INTO "journal_field" VALUES(104,'partner','intervention','integer');
INSERT INTO "journal_field" VALUES(105,'partner','name','text');
INSERT INTO "journal_field" VALUES(106,'partner','commune','text');
INSERT INTO "journal_field" VALUES(107,'partner','deleted','integer');
INSERT INTO "journal_field" VALUES(108,'partner','purged','integer');
INSERT INTO "journal_field" VALUES(109,'remark','','text');
INSERT INTO "journal_field" VALUES(110,'remark','intervention','integer');
INSERT INTO "journal_field" VALUES(111,'remark','about_row','integer');
INSERT INTO "journal_field" VALUES(112,'remark','about_field','text');
INSERT INTO "journal_field" VALUES(113,'remark','text','text');
INSERT INTO "journal_field" VALUES(114,'remark','deleted','integer');
INSERT INTO "journal_field" VALUES(115,'remark','purged','integer');
INSERT INTO "journal_field" VALUES(116,'remark','is_done','integer');
CREATE TABLE journal_head (                 -- changes nobody has superseded; a field never changed since birth has none
    row   INTEGER NOT NULL,
    field INTEGER NOT NULL,
    site  INTEGER NOT NULL,
    seq   INTEGER NOT NULL,
    PRIMARY KEY (row, field, site)
) STRICT, WITHOUT ROWID;
INSERT INTO "journal_head" VALUES(8862361870112129025,31,1056475862278,38);
INSERT INTO "journal_head" VALUES(8862361870112129025,32,1056475862278,8);
INSERT INTO "journal_head" VALUES(8862361870112129032,32,1056475862278,15);
INSERT INTO "journal_head" VALUES(8862361870112129038,6,1056475862278,37);
INSERT INTO "journal_head" VALUES(8862361870112129038,32,1056475862278,20);
INSERT INTO "journal_head" VALUES(8862361870112129044,33,1056475862278,30);
INSERT INTO "journal_head" VALUES(8862361870112129045,41,1056475862278,31);
INSERT INTO "journal_head" VALUES(8862361870112129046,41,1056475862278,32);
INSERT INTO "journal_head" VALUES(8862361870112129047,48,1056475862278,33);
INSERT INTO "journal_head" VALUES(8862361870112129048,65,1056475862278,34);
INSERT INTO "journal_head" VALUES(8862361870112129049,101,1056475862278,35);
CREATE TABLE journal_line (                 -- a row's birth with its first values, or one field's new value
    site   INTEGER NOT NULL,
    seq    INTEGER NOT NULL,
    first  INTEGER NOT NULL,                -- its act
    field  INTEGER NOT NULL REFERENCES journal_field,
    row    INTEGER NOT NULL,
    value  ANY,                             -- birth: JSON object; NULL: cleared; a BLOB: draft text (UTF-8) as typed
    salt   BLOB,                            -- NULL: follows from the seed in force; of a birth erased in part: JSON, one a column
    digest BLOB,                            -- hash of salt and value where these were erased (R20); of a birth: JSON, one a column
    PRIMARY KEY (site, seq)
) STRICT, WITHOUT ROWID;
INSERT INTO "journal_line" VALUES(352416840975,1,1,109,2956286731537612801,'{"about_field":"intervention.cup","about_row":8862361870112129025,"intervention":8862361870112129025,"text":"Manca il CUP"}',NULL,NULL);
INSERT INTO "journal_line" VALUES(1056475862278,1,1,1,8862361870112129025,'{"commune":"001019","implementing_body":"Comune di Balme","planned_end":"2026-11-27","planned_start":"2026-03-16","progress_pct":70,"status":"in_progress","title":"Rifacimento del tetto della scuola","under":"1:4.1.2"}',NULL,NULL);
INSERT INTO "journal_line" VALUES(1056475862278,2,2,35,8862361870112129026,'{"amount_cents":6100000,"committed_cents":6100000,"intervention":8862361870112129025,"label":"Lavori a base d''asta","paid_cents":3900000}',NULL,NULL);
INSERT INTO "journal_line" VALUES(1056475862278,3,3,35,8862361870112129027,'{"amount_cents":300000,"committed_cents":300000,"intervention":8862361870112129025,"label":"Oneri per la sicurezza","paid_cents":0}',NULL,NULL);
INSERT INTO "journal_line" VALUES(1056475862278,4,4,43,8862361870112129028,'{"act":"D.M. 12 del 2025","amount_cents":5000000,"intervention":8862361870112129025,"source":"Stato (altro)"}',NULL,NULL);
INSERT INTO "journal_line" VALUES(1056475862278,5,5,43,8862361870112129029,'{"amount_cents":1400000,"intervention":8862361870112129025,"source":"Comune (fondi propri)"}',NULL,NULL);
INSERT INTO "journal_line" VALUES(1056475862278,6,6,59,8862361870112129030,'{"due":"2026-04-07","intervention":8862361870112129025,"label":"Consegna dei lavori","reached":"2026-04-07"}',NULL,NULL);
INSERT INTO "journal_line" VALUES(1056475862278,7,7,59,8862361870112129031,'{"due":"2026-12-04","intervention":8862361870112129025,"label":"Collaudo"}',NULL,NULL);
INSERT INTO "journal_line" VALUES(1056475862278,8,8,32,8862361870112129025,1,NULL,NULL);
INSERT INTO "journal_line" VALUES(1056475862278,9,9,1,8862361870112129032,'{"commune":"001019","implementing_body":"Comune di Balme","planned_end":"2026-06-30","planned_start":"2025-10-06","progress_pct":100,"status":"completed","title":"Ambulatorio con telemedicina","under":"1:6.1.2"}',NULL,NULL);
INSERT INTO "journal_line" VALUES(1056475862278,10,10,35,8862361870112129033,'{"amount_cents":2800000,"committed_cents":2800000,"intervention":8862361870112129032,"label":"Arredi e apparecchi","paid_cents":2800000}',NULL,NULL);
INSERT INTO "journal_line" VALUES(1056475862278,11,11,35,8862361870112129034,'{"amount_cents":1700000,"committed_cents":1700000,"intervention":8862361870112129032,"label":"Adeguamento dei locali","paid_cents":1700000}',NULL,NULL);
INSERT INTO "journal_line" VALUES(1056475862278,12,12,43,8862361870112129035,'{"act":"D.D. 12 del 2025","amount_cents":4500000,"intervention":8862361870112129032,"source":"PNRR"}',NULL,NULL);
INSERT INTO "journal_line" VALUES(1056475862278,13,13,59,8862361870112129036,'{"due":"2026-06-15","intervention":8862361870112129032,"label":"Apertura al pubblico","reached":"2026-06-15"}',NULL,NULL);
INSERT INTO "journal_line" VALUES(1056475862278,14,14,98,8862361870112129037,'{"intervention":8862361870112129032,"under":"1:1.1.1"}',NULL,NULL);
INSERT INTO "journal_line" VALUES(1056475862278,15,15,32,8862361870112129032,1,NULL,NULL);
INSERT INTO "journal_line" VALUES(1056475862278,16,16,1,8862361870112129038,'{"commune":"001019","implementing_body":"Comune di Balme","planned_end":"2026-09-30","planned_start":"2026-05-04","progress_pct":30,"status":"suspended","title":"Rilievo digitale dei sentieri","under":"1:1.1.2"}',NULL,NULL);
INSERT INTO "journal_line" VALUES(1056475862278,17,17,35,8862361870112129039,'{"amount_cents":1830000,"committed_cents":800000,"intervention":8862361870112129038,"label":"Rilievi e cartografia","paid_cents":500000}',NULL,NULL);
INSERT INTO "journal_line" VALUES(1056475862278,18,18,43,8862361870112129040,'{"amount_cents":1830000,"intervention":8862361870112129038,"source":"Comune (fondi propri)"}',NULL,NULL);
INSERT INTO "journal_line" VALUES(1056475862278,19,19,98,8862361870112129041,'{"intervention":8862361870112129038,"under":"1:2.1.1"}',NULL,NULL);
INSERT INTO "journal_line" VALUES(1056475862278,20,20,32,8862361870112129038,1,NULL,NULL);
INSERT INTO "journal_line" VALUES(1056475862278,21,21,90,8862361870112129042,'{"bytes":153687,"intervention":8862361870112129025,"media_type":"image/png","name":"screenshot.png","sha256":"9486fc970b1a952c7e4bc55c822bec4a75cfdb1d96ecc11a5551b60abca78f08"}',X'868BEE75FB887BCDF09C64E8A1F7CB4E',NULL);
INSERT INTO "journal_line" VALUES(1056475862278,22,22,90,8862361870112129043,'{"bytes":17,"intervention":8862361870112129025,"media_type":"text/plain","name":"delibera.txt","sha256":"59aa861862b1d47bef1baad6a9e271ae21494657e19e2b1c13427cb7d9262966"}',X'275598973498A82C8FD39469334E441E',NULL);
INSERT INTO "journal_line" VALUES(1056475862278,23,23,31,8862361870112129025,NULL,NULL,X'D56F1B386E676756860F6EFBB07E98E3');
INSERT INTO "journal_line" VALUES(1056475862278,24,24,1,8862361870112129044,'{"commune":"001019","implementing_body":"Comune di Balme","planned_end":"2026-06-30","planned_start":"2025-10-06","status":"not_started","title":"Ambulatorio con telemedicina (copia)","under":"1:6.1.2"}',X'7EAB8B7CB04117BEAC8914EACC34D450',NULL);
INSERT INTO "journal_line" VALUES(1056475862278,25,24,35,8862361870112129045,'{"amount_cents":2800000,"intervention":8862361870112129044,"label":"Arredi e apparecchi"}',X'E48C975DC42547EA21B167F8C6E4A3A7',NULL);
INSERT INTO "journal_line" VALUES(1056475862278,26,24,35,8862361870112129046,'{"amount_cents":1700000,"intervention":8862361870112129044,"label":"Adeguamento dei locali"}',X'41D06576A936AD046EC8EEEBC8E5A500',NULL);
INSERT INTO "journal_line" VALUES(1056475862278,27,24,43,8862361870112129047,'{"act":"D.D. 12 del 2025","amount_cents":4500000,"intervention":8862361870112129044,"source":"PNRR"}',X'08AAA10DCE7F2DCC8097965927AE3C98',NULL);
INSERT INTO "journal_line" VALUES(1056475862278,28,24,59,8862361870112129048,'{"due":"2026-06-15","intervention":8862361870112129044,"label":"Apertura al pubblico"}',X'BD9C5141669208BBA4425F8384191355',NULL);
INSERT INTO "journal_line" VALUES(1056475862278,29,24,98,8862361870112129049,'{"intervention":8862361870112129044,"under":"1:1.1.1"}',X'26235C82EBB7F9654CC5239A702EE4DD',NULL);
INSERT INTO "journal_line" VALUES(1056475862278,30,30,33,8862361870112129044,1,X'840F928402B79803373F942107F720BB',NULL);
INSERT INTO "journal_line" VALUES(1056475862278,31,30,41,8862361870112129045,1,X'176C0734AE725C04022E33C062378C8C',NULL);
INSERT INTO "journal_line" VALUES(1056475862278,32,30,41,8862361870112129046,1,X'185C22717CC3DB83E700C9247817DA99',NULL);
INSERT INTO "journal_line" VALUES(1056475862278,33,30,48,8862361870112129047,1,X'D30C504FC3EEF7E1346B4DC83BC1C2F7',NULL);
INSERT INTO "journal_line" VALUES(1056475862278,34,30,65,8862361870112129048,1,X'4445E7A279A0C6178A44DE7371B7B643',NULL);
INSERT INTO "journal_line" VALUES(1056475862278,35,30,101,8862361870112129049,1,X'349AF1458D3D0213CFE862DCC6B57923',NULL);
INSERT INTO "journal_line" VALUES(1056475862278,36,36,6,8862361870112129038,40,X'1ED7B18B5BD1CB452FA4C9EED8EEE622',NULL);
INSERT INTO "journal_line" VALUES(1056475862278,37,37,6,8862361870112129038,30,X'DDA79A8AC2F16CAB31392294095369A1',NULL);
INSERT INTO "journal_line" VALUES(1056475862278,38,38,31,8862361870112129025,NULL,NULL,NULL);
INSERT INTO "journal_line" VALUES(1056475862278,39,39,50,8862361870112129050,'{"intervention":8862361870112129025,"label":"Progettazione","planned_end":"2026-04-30","planned_start":"2026-02-01"}',NULL,NULL);
INSERT INTO "journal_line" VALUES(1056475862278,40,40,67,8862361870112129051,'{"baseline_value":0,"intervention":8862361870112129025,"label":"Superficie coibentata","target_value":400000,"unit":"m2"}',NULL,NULL);
CREATE TABLE journal_mark (                 -- fingerprint of lines 1..seq of a site, where a package began or ended (R4)
    site      INTEGER NOT NULL,
    seq       INTEGER NOT NULL,
    hash      BLOB    NOT NULL,
    signature BLOB,                         -- the site's own key over commune, site, seq and hash; relays pass it on
    PRIMARY KEY (site, seq)
) STRICT, WITHOUT ROWID;
INSERT INTO "journal_mark" VALUES(352416840975,1,X'557F550A9DE47453EEBA0393BB656072',X'1B5E0882DB448C9D52B5CEF27D9D9DD7C9647B45A6AC13CBC279344253498C4CE395AA965ABCD5CDE462AC51122E37D1B4475AAEA1F0A359B0044C03ECAC1D09');
INSERT INTO "journal_mark" VALUES(1056475862278,20,X'A114A9EA18AAC6FB9B5EA28C7208CCA4',X'E4F4B6B2DE035C521995ECC047BA94B13C746C1DFCB1262BDA34FC44D1A631EDFF22934CB7B0B87FE044585284FF264EF2F3F58AABE75E1F722FAFFBFC73F60F');
INSERT INTO "journal_mark" VALUES(1056475862278,37,X'6EDAF5CD04DD6C7B1D5C64F5A4D6CE94',X'58D65142DB10DA61DBBFF1BDDBDE351A2D90EFA0184C048EAD10171E169B2D982B1748E035911C5740DFF5624028B0D14A3F93C05C4A298F3D67B02F37660C03');
CREATE TABLE journal_seed (                 -- from line `since` on, salts of `site` follow from this; a new one after each package
    site  INTEGER NOT NULL,
    since INTEGER NOT NULL,
    seed  BLOB,                             -- 16 random bytes; NULL: withdrawn, every line of the stretch has its own salt
    PRIMARY KEY (site, since)
) STRICT, WITHOUT ROWID;
INSERT INTO "journal_seed" VALUES(352416840975,1,X'80238940D9392B71A422688D4FC2BB21');
INSERT INTO "journal_seed" VALUES(1056475862278,1,X'689310E5EE36D71B5AFD7652A3C79840');
INSERT INTO "journal_seed" VALUES(1056475862278,21,NULL);
INSERT INTO "journal_seed" VALUES(1056475862278,38,X'943C381AF47AF85582A5037AD9542DB1');
CREATE TABLE journal_seen (                 -- from its line `since` on, `site` had seen lines 1..upto of `other`
    site  INTEGER NOT NULL,
    other INTEGER NOT NULL,
    since INTEGER NOT NULL,
    upto  INTEGER NOT NULL,
    PRIMARY KEY (site, other, since)
) STRICT, WITHOUT ROWID;
INSERT INTO "journal_seen" VALUES(352416840975,1056475862278,1,20);
CREATE TABLE journal_site (                 -- one copy's hand in ONE commune (R1); 40 random bits (R5)
    site    INTEGER PRIMARY KEY,
    commune TEXT    NOT NULL,
    known   INTEGER NOT NULL DEFAULT 0,     -- lines 1..known of this site are all here; never a gap
    signer  BLOB,                           -- the public key this number is bound to; NULL: never seen signed
    counts  INTEGER                         -- revoked: lines up to here count, later ones lie inert (R11); NULL: all
) STRICT;
INSERT INTO "journal_site" VALUES(352416840975,'001019',1,X'16E25595B40FD07B76900497B25E1806484ED8D9D512DCF841FFB9AEB77F4BA7',NULL);
INSERT INTO "journal_site" VALUES(1056475862278,'001019',40,X'D6082E044E64C7B666766D0043038C9ED10912E32697B6A801ABC7F6A9496A88',NULL);
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
INSERT INTO "milestone" VALUES(8862361870112129030,8862361870112129025,'Consegna dei lavori',NULL,'2026-04-07','2026-04-07',0,0);
INSERT INTO "milestone" VALUES(8862361870112129031,8862361870112129025,'Collaudo',NULL,'2026-12-04',NULL,0,0);
INSERT INTO "milestone" VALUES(8862361870112129036,8862361870112129032,'Apertura al pubblico',NULL,'2026-06-15','2026-06-15',0,0);
INSERT INTO "milestone" VALUES(8862361870112129048,8862361870112129044,'Apertura al pubblico',NULL,'2026-06-15',NULL,1,0);
CREATE TABLE note_typing (                  -- raw text of a private note; the next version clears it
    row  INTEGER PRIMARY KEY,               -- the intervention
    text TEXT    NOT NULL
) STRICT;
CREATE TABLE outbox (                       -- packages written to a file: prepared, and confirmed once a receipt covers them
    sha256       TEXT    PRIMARY KEY,       -- of the file
    commune      TEXT    NOT NULL,
    kind         TEXT    NOT NULL CHECK (kind IN ('invitation', 'plan', 'return', 'receipt', 'handover')),
    name         TEXT    NOT NULL,
    bytes        INTEGER NOT NULL,
    lines        INTEGER NOT NULL,
    head         TEXT    NOT NULL CHECK (json_valid(head)),
    prepared_at  INTEGER NOT NULL,
    confirmed_at INTEGER
) STRICT;
INSERT INTO "outbox" VALUES('8403a141b9668433cee3e16007a016e6c39c156c1043e67fae269a93b6e0b4e5','001019','return','pacchetto-balme.psm',1196,20,'{"1056475862278": 20}',1795428967,1795428967);
CREATE TABLE partner (
    key INTEGER PRIMARY KEY,
    intervention INTEGER NOT NULL REFERENCES intervention DEFERRABLE INITIALLY DEFERRED,
    name TEXT,
    commune TEXT,
    deleted INTEGER NOT NULL DEFAULT 0,
    purged INTEGER NOT NULL DEFAULT 0
) STRICT;
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
INSERT INTO "phase" VALUES(8862361870112129050,8862361870112129025,'Progettazione','2026-02-01',NULL,'2026-04-30',NULL,0,0);
CREATE TABLE plan_version (                 -- plan documents, whole and read-only; they travel as packages of their own
    version  INTEGER PRIMARY KEY CHECK (version > 0),
    document TEXT    NOT NULL CHECK (json_valid(document)),
    added_at INTEGER NOT NULL
) STRICT;
INSERT INTO "plan_version" VALUES(1,'{"version":1,"title":"Piano strategico metropolitano 2024-2026","vision":"Torino metro(poli)montana","axes":[{"code":"1","name":"Torino metropoli più produttiva e innovativa","short_name":"Innovazione","mission":"M1","strategies":[{"code":"1.1","title":"Garantire una diffusa digitalizzazione del territorio e delle sue attività","actions":[{"code":"1.1.1","title":"Garantire qualità e affidabilità della connessione digitale su tutto il territorio metropolitano, ed in particolare nelle aree montane e rurali, attraverso la realizzazione di infrastrutture digitali sicure e sostenibili","is_complete":true},{"code":"1.1.2","title":"Favorire la raccolta e la condivisione di dati e lo sviluppo di rappresentazioni digitali del territorio per garantire un''azione coordinata su temi trasversali (cybersecurity, digitalizzazione della mobilità del turismo, della gestione energetica, ecc.) anche grazie all''uso di piattaforme digitali e modelli \"digital twin\"","is_complete":true},{"code":"1.1.3","title":"Promuovere ricerca e sperimentazione sulle telecomunicazioni di nuova generazione per le aree a bassa densità di popolazione","is_complete":false}]}]},{"code":"2","name":"Torino metropoli più verde ed ecologica","short_name":"Verde","mission":"M2","strategies":[{"code":"2.1","title":"Costruire e infrastrutturare la metropoli verde","actions":[{"code":"2.1.1","title":"Incrementare la superficie delle aree legalmente protette e connettere il sistema delle aree protette montane, collinari e fluviali in una rete metropolitana delle infrastrutture verdi, interconnessa funzionalmente e fruibile in continuità, favorendo l''incremento della biodiversità e della funzionalità ecologica del territorio e promuovendo la diffusione della consapevolezza dei benefici collettivi che derivano dalla salvaguardia del capitale naturale e dei servizi ecosistemici, in coerenza con gli obiettivi nazionali e regionali di contenimento della fauna","is_complete":true},{"code":"2.1.2","title":"Definire una politica integrata e strutturale (non emergenziale) di prevenzione, tutela e difesa dell''ambiente","is_complete":false}]}]},{"code":"3","name":"Torino metropoli più mobile, accessibile e collegata","short_name":"Mobilità","mission":"M3","strategies":[{"code":"3.1","title":"Progettare la mobilità metropolitana come servizio multimodale agli utenti e ai territori (modello MaaS)","actions":[{"code":"3.1.1","title":"Implementare un sistema integrato della mobilità e l''adozione di un unico sistema di tariffazione a livello metropolitano. Uniformare l''offerta di servizi di mobilità condivisa (bike sharing, monopattini, car sharing) tra i diversi comuni, gestendo le gare di appalto per la selezione degli enti gestori a scala metropolitana o per ambiti omogenei ampi","is_complete":true},{"code":"3.1.2","title":"Promuovere la connettività reticolare multimodale del TPL","is_complete":false}]}]},{"code":"4","name":"Torino metropoli che impara di più","short_name":"Scuola","mission":"M4","strategies":[{"code":"4.1","title":"Migliorare ed innovare l''infrastruttura e l''offerta scolastica","actions":[{"code":"4.1.1","title":"Promuovere i patti educativi territoriali quali strumenti per co-programmare e co-progettare azioni stabili di miglioramento in campo educativo nelle diverse zone del territorio metropolitano e coinvolgendo la popolazione giovanile nell''aggiornamento dei curriculum e dei programmi di formazione","is_complete":true},{"code":"4.1.2","title":"Rinnovare in profondità il patrimonio scolastico esistente","is_complete":false}]}]},{"code":"5","name":"Torino metropoli più attrattiva, giusta ed eguale","short_name":"Inclusione","mission":"M5","strategies":[{"code":"5.1","title":"Rafforzare la capacità di attrarre, trattenere e valorizzare i talenti","actions":[{"code":"5.1.1","title":"Costruire un programma di trattenimento dei talenti attratti e/o formati dagli atenei metropolitani, attraverso attività di accompagnamento per l''ottenimento del permesso di soggiorno, della residenza e della cittadinanza, e di incentivi fiscali, economici ed organizzativi in supporto alla creazione di start-up o all''accesso al mercato del lavoro","is_complete":true},{"code":"5.1.2","title":"Costruire un programma nazionale e internazionale di attrazione dei talenti esterni e \"rientro dei cervelli\" basato sul marketing di Torino Metropolitana come città della qualità della vita, dei servizi, della cultura, del sistema educativo, del sistema sanitario, dell''ambiente, dalla varietà possibile di stili ed ambienti di vita e di lavoro, e sui bassi costi di insediamento (acquisto di immobili) sia per l''abitazione che per l''impresa","is_complete":true}]}]},{"code":"6","name":"Torino metropoli più sana","short_name":"Salute","mission":"M6","strategies":[{"code":"6.1","title":"Garantire maggiore equità nell''accesso alle cure e qualità dei servizi socio-sanitari su tutto il territorio metropolitano","actions":[{"code":"6.1.1","title":"Sviluppare una rete di case della comunità, integrate con gli ospedali, collocate in spazi attrezzati per la telemedicina, adeguati per le esigenze dell''utenza che dovrà poi usufruirne e facilmente accessibili con il TPL. Incentivare e sostenere le iniziative già in atto che prevedono forme di collaborazione e aggregazione tra medici di medicina generale e altre professioni sanitarie e sociali. Sostenere la collaborazione tra studi medici e farmacie e l''apertura di queste ultime al territorio","is_complete":true},{"code":"6.1.2","title":"Favorire l''erogazione delle prestazioni socio-sanitarie a domicilio","is_complete":false}]}]}],"official_counts":[6,25,113],"is_training":false}',1795428966);
CREATE TABLE private_note (                 -- every text an intervention's note ever had; the last one is shown
    version INTEGER PRIMARY KEY,
    row     INTEGER NOT NULL,               -- the intervention
    site    INTEGER NOT NULL,               -- this copy's number then: undo takes back what it did under it
    turn    INTEGER NOT NULL,               -- what an act would have had then: undo finds its place among acts
    at      INTEGER NOT NULL,
    officer TEXT    NOT NULL CHECK (officer <> ''),
    text    TEXT    NOT NULL,               -- '': cleared
    undoes  INTEGER REFERENCES private_note -- the version this one takes back
) STRICT;
INSERT INTO "private_note" VALUES(1,8862361870112129025,1056475862278,21,1795428988,'Ufficio tecnico','Da sentire il geometra prima del consiglio',NULL);
CREATE TABLE reading (
    key INTEGER PRIMARY KEY,
    indicator INTEGER NOT NULL REFERENCES indicator DEFERRABLE INITIALLY DEFERRED,
    day TEXT,
    value INTEGER,
    deleted INTEGER NOT NULL DEFAULT 0,
    purged INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE reissued (                     -- own lines written again under another number: never a second time
    site    INTEGER NOT NULL,
    after   INTEGER NOT NULL,               -- the lines beyond this one
    number  INTEGER NOT NULL,               -- stand again under this
    commune TEXT    NOT NULL,
    at      INTEGER NOT NULL,
    PRIMARY KEY (site, after)
) STRICT;
CREATE TABLE remark (
    key INTEGER PRIMARY KEY,
    intervention INTEGER NOT NULL REFERENCES intervention DEFERRABLE INITIALLY DEFERRED,
    about_row INTEGER,
    about_field TEXT,
    text TEXT,
    deleted INTEGER NOT NULL DEFAULT 0,
    purged INTEGER NOT NULL DEFAULT 0
, is_done INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO "remark" VALUES(2956286731537612801,8862361870112129025,8862361870112129025,'intervention.cup','Manca il CUP',0,0,0);
CREATE TABLE retired (                      -- keys of PCs that fell silent: nothing is sealed to them any more
    signer  BLOB    NOT NULL CHECK (length(signer) = 32),
    commune TEXT    NOT NULL,
    at      INTEGER NOT NULL,
    PRIMARY KEY (signer, commune)
) STRICT;
CREATE TABLE revocation (                   -- the office's signed word: of this number, lines up to here count
    site      INTEGER PRIMARY KEY,
    commune   TEXT    NOT NULL,
    counts    INTEGER NOT NULL CHECK (counts >= 0),
    at        INTEGER NOT NULL,             -- UTC second; of two words about a number the later holds
    signature BLOB    NOT NULL CHECK (length(signature) = 64)
) STRICT;
CREATE TABLE saved_view (                   -- a search somebody comes back to; of one commune, of this copy
    commune TEXT    NOT NULL,
    name    TEXT    NOT NULL CHECK (name <> ''),
    query   TEXT    NOT NULL CHECK (json_valid(query)),
    made_at INTEGER NOT NULL,
    PRIMARY KEY (commune, name)
) STRICT;
PRAGMA writable_schema=ON;
INSERT INTO sqlite_master(type,name,tbl_name,rootpage,sql)VALUES('table','search','search',0,'CREATE VIRTUAL TABLE search USING fts5 (    -- rowid: key of the intervention; all text folded
    title, record, sources, parts, tokenize = ''unicode61 remove_diacritics 2'', prefix = ''1 2 3''
)');
CREATE TABLE 'search_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO "search_config" VALUES('version',4);
CREATE TABLE 'search_content'(id INTEGER PRIMARY KEY, c0, c1, c2, c3);
CREATE TABLE 'search_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO "search_data" VALUES(1,X'');
INSERT INTO "search_data" VALUES(10,X'00000000000000');
CREATE TABLE 'search_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
CREATE TABLE 'search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
CREATE TABLE search_known (                 -- up to where the index follows each site; site 0: private notes, by version
    site INTEGER PRIMARY KEY,
    upto INTEGER NOT NULL
) STRICT;
CREATE TABLE succession (                   -- an old key's word for the key that carries on in a commune
    commune    TEXT    NOT NULL,
    one_time   BLOB    NOT NULL CHECK (length(one_time) = 32),     -- public key of what travelled, good for one heir
    old        BLOB    NOT NULL CHECK (length(old) = 32),          -- the key that handed over
    signature  BLOB    NOT NULL CHECK (length(signature) = 64),    -- of the old key over the one-time key
    secret     BLOB    CHECK (length(secret) = 32),                -- the heir's copy: the one-time key; NULL at the office
    heir       BLOB    CHECK (length(heir) = 32),                  -- the office: which key came with it
    at         INTEGER NOT NULL,
    PRIMARY KEY (commune, one_time)
) STRICT;
CREATE TABLE trusted_key (                  -- whose signatures count here: the office's key, and a commune's enrolled ones
    signer     BLOB    NOT NULL CHECK (length(signer) = 32),
    commune    TEXT    NOT NULL,            -- '' for the office's own key
    state      TEXT    NOT NULL CHECK (state IN ('enrolled', 'waiting', 'revoked')),
    sealing    BLOB    NOT NULL CHECK (length(sealing) = 32),      -- the public key to seal to
    site       INTEGER,                     -- the number it last wrote under
    officer    TEXT    NOT NULL DEFAULT '',
    since      INTEGER NOT NULL,
    PRIMARY KEY (signer, commune)
) STRICT;
INSERT INTO "trusted_key" VALUES(X'16E25595B40FD07B76900497B25E1806484ED8D9D512DCF841FFB9AEB77F4BA7','','enrolled',X'2A7FCCFF70767E55E2679DF2D35C988F9AFB4208D2CC3D5C5714B7E38984603C',NULL,'',1795428966);
INSERT INTO "trusted_key" VALUES(X'16E25595B40FD07B76900497B25E1806484ED8D9D512DCF841FFB9AEB77F4BA7','001019','enrolled',X'2A7FCCFF70767E55E2679DF2D35C988F9AFB4208D2CC3D5C5714B7E38984603C',352416840975,'',1795428966);
INSERT INTO "trusted_key" VALUES(X'D6082E044E64C7B666766D0043038C9ED10912E32697B6A801ABC7F6A9496A88','001019','enrolled',X'FEA2E8496AEFCBF21E246DEF5C2EE0C53070600783CD2D037D3E00FD092C9573',1056475862278,'Ufficio tecnico',1795428967);
CREATE TABLE typing (                       -- raw text kept aside while somebody types; an act clears it
    row    INTEGER NOT NULL,
    field  INTEGER NOT NULL REFERENCES journal_field,
    text   TEXT    NOT NULL,
    showed TEXT    NOT NULL CHECK (json_valid(showed)),            -- the heads the form was shown (R7)
    PRIMARY KEY (row, field)
) STRICT, WITHOUT ROWID;
CREATE TABLE workbook (                     -- workbooks written out: what the copy knew then (R6)
    workbook INTEGER PRIMARY KEY,           -- 40 random bits
    commune  TEXT    NOT NULL,
    made_at  INTEGER NOT NULL,
    basis    TEXT    NOT NULL CHECK (json_valid(basis))
) STRICT;
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX cost_item_of ON cost_item (intervention);
CREATE INDEX funding_source_of ON funding_source (intervention);
CREATE INDEX phase_of ON phase (intervention);
CREATE INDEX milestone_of ON milestone (intervention);
CREATE INDEX indicator_of ON indicator (intervention);
CREATE INDEX reading_of ON reading (indicator);
CREATE INDEX act_of ON act (intervention);
CREATE INDEX evidence_of ON evidence (intervention);
CREATE INDEX also_serves_of ON also_serves (intervention);
CREATE INDEX partner_of ON partner (intervention);
CREATE INDEX remark_of ON remark (intervention);
CREATE INDEX intervention_of_commune ON intervention (commune);
CREATE INDEX journal_site_of_commune ON journal_site (commune);
CREATE INDEX journal_act_undoing ON journal_act (undoes_site, undoes_first) WHERE undoes_site IS NOT NULL;
CREATE INDEX journal_act_of_import ON journal_act (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX journal_line_of_row ON journal_line (row, field);
CREATE TRIGGER journal_lines_stay BEFORE UPDATE ON journal_line
WHEN (NEW.site, NEW.seq, NEW.first, NEW.field, NEW.row) IS NOT (OLD.site, OLD.seq, OLD.first, OLD.field, OLD.row)
  OR NOT iif(NEW.digest IS OLD.digest,
      -- neighbours of an erased value under the same seed get their own salts, so that the seed can go
      NEW.value IS OLD.value AND OLD.salt IS NULL AND NEW.salt IS NOT NULL,
      iif((SELECT col FROM journal_field WHERE field = OLD.field) <> '',
          -- erasure of personal data: value and salt go, the hash stays
          OLD.digest IS NULL AND NEW.value IS NULL AND NEW.salt IS NULL,
          -- of a birth, column by column: what stays of it stays as it was
          NEW.value IS NOT NULL AND length(NEW.salt) <> 16
          AND NOT EXISTS (SELECT 1 FROM json_each(NEW.value) new
              WHERE json_extract(OLD.value, new.fullkey) IS NOT new.value)
          AND NOT EXISTS (SELECT 1 FROM json_each(OLD.value) old
              WHERE json_type(NEW.value, old.fullkey) IS NULL
              AND json_type(CAST(NEW.digest AS TEXT), old.fullkey) IS NULL)
          AND NOT EXISTS (SELECT 1 FROM json_each(CAST(coalesce(OLD.digest, '{}') AS TEXT)) old
              WHERE json_extract(CAST(NEW.digest AS TEXT), old.fullkey) IS NOT old.value)))
BEGIN SELECT RAISE(ABORT, 'journal lines are never changed'); END;
CREATE TRIGGER journal_lines_remain BEFORE DELETE ON journal_line
BEGIN SELECT RAISE(ABORT, 'journal lines are never removed'); END;
CREATE TRIGGER journal_acts_stay BEFORE UPDATE ON journal_act
BEGIN SELECT RAISE(ABORT, 'journal acts are never changed'); END;
CREATE TRIGGER journal_acts_remain BEFORE DELETE ON journal_act
BEGIN SELECT RAISE(ABORT, 'journal acts are never removed'); END;
CREATE INDEX inbox_of_commune ON inbox (commune, at);
CREATE INDEX private_note_of ON private_note (row);
CREATE INDEX private_note_undoing ON private_note (undoes) WHERE undoes IS NOT NULL;
CREATE INDEX journal_site_limited ON journal_site (site) WHERE counts IS NOT NULL;
CREATE INDEX journal_act_erasing ON journal_act (site, first) WHERE command = 'erase';
CREATE INDEX intervention_in_bin ON intervention (key) WHERE deleted = 1;
CREATE INDEX indicator_in_bin ON indicator (key) WHERE deleted = 1;
CREATE VIEW intervention_in_sight AS
SELECT i.* FROM intervention i
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
CREATE VIEW journal_named AS
SELECT l.site, l.seq, l.first, f.tbl, f.col, l.row, l.value, a.turn, a.at, a.officer, a.command, a.import_id,
       a.undoes_site, a.undoes_first,
       iif(l.digest IS NOT NULL, 'erased',                                         -- R20
           iif((SELECT s.counts < l.seq FROM journal_site s WHERE s.site = l.site), 'inert', '')) AS mute  -- R11
FROM journal_line l JOIN journal_field f USING (field) JOIN journal_act a USING (site, first);
PRAGMA writable_schema=OFF;
COMMIT;
PRAGMA application_id = 1347636548;
PRAGMA user_version = 3938304;
