-- What an erasure that does not count took may be given back: value and salt return, and the hash that vouched for them goes.
DROP TRIGGER journal_lines_stay;
CREATE TRIGGER journal_lines_stay BEFORE UPDATE ON journal_line
WHEN (NEW.site, NEW.seq, NEW.first, NEW.field, NEW.row) IS NOT (OLD.site, OLD.seq, OLD.first, OLD.field, OLD.row)
  OR NOT iif(NEW.digest IS OLD.digest,
      -- neighbours of an erased value under the same seed get their own salts, so that the seed can go
      NEW.value IS OLD.value AND OLD.salt IS NULL AND NEW.salt IS NOT NULL,
      iif((SELECT col FROM journal_field WHERE field = OLD.field) <> '',
          -- erasure of personal data: value and salt go, the hash stays; or the other way round
          (OLD.digest IS NULL AND NEW.value IS NULL AND NEW.salt IS NULL)
          OR (NEW.digest IS NULL AND OLD.value IS NULL AND OLD.salt IS NULL
              AND NEW.value IS NOT NULL AND length(NEW.salt) = 16),
          -- of a birth, column by column: what stays of it stays as it was, each column is a value or a hash
          NEW.value IS NOT NULL AND NEW.digest IS NOT NULL AND length(NEW.salt) <> 16
          AND NOT EXISTS (SELECT 1 FROM json_each(NEW.value) new
              WHERE json_extract(OLD.value, new.fullkey) IS NOT new.value
              AND json_type(CAST(coalesce(OLD.digest, '{}') AS TEXT), new.fullkey) IS NULL)
          AND NOT EXISTS (SELECT 1 FROM json_each(OLD.value) old
              WHERE json_type(NEW.value, old.fullkey) IS NULL
              AND json_type(CAST(NEW.digest AS TEXT), old.fullkey) IS NULL)
          AND NOT EXISTS (SELECT 1 FROM json_each(CAST(coalesce(OLD.digest, '{}') AS TEXT)) old
              WHERE json_extract(CAST(NEW.digest AS TEXT), old.fullkey) IS NOT old.value
              AND json_type(NEW.value, old.fullkey) IS NULL)))
BEGIN SELECT RAISE(ABORT, 'journal lines are never changed'); END;
