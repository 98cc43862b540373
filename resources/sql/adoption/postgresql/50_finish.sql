-- The appended summaries become roll-ups, and what adoption itself needed is gone.
DO $$
BEGIN
  WHILE reckoner_fold_deltas() > 0 LOOP
  END LOOP;
END $$;
SET LOCAL client_min_messages = warning;
DROP SCHEMA reckoner_model CASCADE;
DROP SCHEMA reckoner_adoption CASCADE;
