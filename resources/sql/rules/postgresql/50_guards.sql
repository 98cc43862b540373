-- What only grows: usage, the ledger, prices, operations and their changes, event keys, links. Refused for every login, the owner and superusers too.

-- TG_ARGV: the sentence.
CREATE OR REPLACE FUNCTION reckoner_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'reckoner:invalid_state: %', TG_ARGV[0] USING ERRCODE = 'object_not_in_prerequisite_state';
END $$;

{{each usage_type}}
DROP TRIGGER IF EXISTS {{table}}_stay ON {{table}};
CREATE TRIGGER {{table}}_stay BEFORE DELETE OR TRUNCATE ON {{table}} EXECUTE FUNCTION reckoner_refuse('Usage rows cannot be deleted.');
{{end}}

DROP TRIGGER IF EXISTS usage_ledger_stay ON usage_ledger;
CREATE TRIGGER usage_ledger_stay BEFORE DELETE OR TRUNCATE ON usage_ledger EXECUTE FUNCTION reckoner_refuse('Ledger rows cannot be deleted.');
DROP TRIGGER IF EXISTS usage_ledger_keep ON usage_ledger;
CREATE TRIGGER usage_ledger_keep BEFORE UPDATE ON usage_ledger EXECUTE FUNCTION reckoner_refuse('Ledger rows cannot be changed; post the difference.');

DROP TRIGGER IF EXISTS prices_stay ON prices;
CREATE TRIGGER prices_stay BEFORE DELETE OR TRUNCATE ON prices EXECUTE FUNCTION reckoner_refuse('Prices cannot be deleted; enter a new one.');
DROP TRIGGER IF EXISTS prices_keep ON prices;
CREATE TRIGGER prices_keep BEFORE UPDATE ON prices EXECUTE FUNCTION reckoner_refuse('Prices cannot be changed; enter a new one.');

DROP TRIGGER IF EXISTS operations_stay ON operations;
CREATE TRIGGER operations_stay BEFORE DELETE OR TRUNCATE ON operations EXECUTE FUNCTION reckoner_refuse('Operations cannot be deleted.');
DROP TRIGGER IF EXISTS operation_changes_stay ON operation_changes;
CREATE TRIGGER operation_changes_stay BEFORE DELETE OR TRUNCATE ON operation_changes EXECUTE FUNCTION reckoner_refuse('The changes of an operation cannot be deleted.');
DROP TRIGGER IF EXISTS operation_changes_keep ON operation_changes;
CREATE TRIGGER operation_changes_keep BEFORE UPDATE ON operation_changes EXECUTE FUNCTION reckoner_refuse('The changes of an operation cannot be changed.');
DROP TRIGGER IF EXISTS event_keys_stay ON event_keys;
CREATE TRIGGER event_keys_stay BEFORE DELETE OR TRUNCATE ON event_keys EXECUTE FUNCTION reckoner_refuse('Event ids are kept for ever.');
DROP TRIGGER IF EXISTS draft_links_stay ON draft_links;
CREATE TRIGGER draft_links_stay BEFORE DELETE OR TRUNCATE ON draft_links EXECUTE FUNCTION reckoner_refuse('Links cannot be deleted, only undone.');
DROP TRIGGER IF EXISTS usage_link_history_stay ON usage_link_history;
CREATE TRIGGER usage_link_history_stay BEFORE DELETE OR TRUNCATE ON usage_link_history EXECUTE FUNCTION reckoner_refuse('The history of links cannot be deleted.');
-- The rules change it from inside another rule.
DROP TRIGGER IF EXISTS usage_link_history_keep ON usage_link_history;
CREATE TRIGGER usage_link_history_keep BEFORE UPDATE ON usage_link_history WHEN (pg_trigger_depth() < 1) EXECUTE FUNCTION reckoner_refuse('The history of links is written by the database.');

-- Operations are marked as reversed, once.
CREATE OR REPLACE FUNCTION reckoner_operations_keep() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  kept record := NEW;
BEGIN
  kept.reversed_by := NULL;
  IF kept IS DISTINCT FROM OLD THEN
    RAISE EXCEPTION 'reckoner:invalid_state: Operations cannot be changed, only marked as reversed, once.' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER IF EXISTS operations_keep ON operations;
CREATE TRIGGER operations_keep BEFORE UPDATE ON operations FOR EACH ROW EXECUTE FUNCTION reckoner_operations_keep();

-- An event id gets the digest of its content, once.
CREATE OR REPLACE FUNCTION reckoner_event_keys_keep() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  kept record := NEW;
BEGIN
  kept.digest := NULL;
  IF kept IS DISTINCT FROM OLD THEN
    RAISE EXCEPTION 'reckoner:invalid_state: Event ids are kept for ever as they are.' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER IF EXISTS event_keys_keep ON event_keys;
CREATE TRIGGER event_keys_keep BEFORE UPDATE ON event_keys FOR EACH ROW EXECUTE FUNCTION reckoner_event_keys_keep();
