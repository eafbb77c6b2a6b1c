-- Acts that erase personal data (rule R20) are found at once among all others.
CREATE INDEX journal_act_erasing ON journal_act (site, first) WHERE command = 'erase';
