-- What only grows: the ledger, prices, operations and their changes, event keys, links. Rows are looked for before an insert because INSERT OR
-- REPLACE fires no DELETE trigger where recursive triggers are off.

DROP TRIGGER IF EXISTS usage_ledger_admit;
CREATE TRIGGER usage_ledger_admit BEFORE INSERT ON usage_ledger
WHEN NEW.id > 0 AND EXISTS (SELECT 1 FROM usage_ledger WHERE id = NEW.id)
BEGIN
  SELECT RAISE(ABORT, 'reckoner:already_exists: Ledger rows cannot be replaced.');
END;
DROP TRIGGER IF EXISTS usage_ledger_keep;
CREATE TRIGGER usage_ledger_keep BEFORE UPDATE ON usage_ledger
BEGIN
  SELECT RAISE(ABORT, 'reckoner:invalid_state: Ledger rows cannot be changed; post the difference.');
END;
DROP TRIGGER IF EXISTS usage_ledger_stay;
CREATE TRIGGER usage_ledger_stay BEFORE DELETE ON usage_ledger
BEGIN
  SELECT RAISE(ABORT, 'reckoner:invalid_state: Ledger rows cannot be deleted.');
END;

DROP TRIGGER IF EXISTS prices_admit;
CREATE TRIGGER prices_admit BEFORE INSERT ON prices
WHEN (NEW.seq > 0 AND EXISTS (SELECT 1 FROM prices WHERE seq = NEW.seq)) OR EXISTS (SELECT 1 FROM prices WHERE id = NEW.id)
BEGIN
  SELECT RAISE(ABORT, 'reckoner:already_exists: Prices cannot be replaced; enter a new one.');
END;
DROP TRIGGER IF EXISTS prices_keep;
CREATE TRIGGER prices_keep BEFORE UPDATE ON prices
BEGIN
  SELECT RAISE(ABORT, 'reckoner:invalid_state: Prices cannot be changed; enter a new one.');
END;
DROP TRIGGER IF EXISTS prices_stay;
CREATE TRIGGER prices_stay BEFORE DELETE ON prices
BEGIN
  SELECT RAISE(ABORT, 'reckoner:invalid_state: Prices cannot be deleted; enter a new one.');
END;

DROP TRIGGER IF EXISTS operations_admit;
CREATE TRIGGER operations_admit BEFORE INSERT ON operations
BEGIN
  SELECT RAISE(ABORT, 'reckoner:already_exists: Operations cannot be replaced.')
  WHERE (NEW.seq > 0 AND EXISTS (SELECT 1 FROM operations WHERE seq = NEW.seq)) OR EXISTS (SELECT 1 FROM operations WHERE id = NEW.id)
    OR (NEW.key IS NOT NULL AND EXISTS (SELECT 1 FROM operations WHERE COALESCE(company_id, x'') = COALESCE(NEW.company_id, x'') AND key = NEW.key));
END;
DROP TRIGGER IF EXISTS operations_keep;
CREATE TRIGGER operations_keep BEFORE UPDATE ON operations
WHEN OLD.reversed_by IS NOT NULL OR NEW.seq IS NOT OLD.seq OR NEW.id IS NOT OLD.id OR NEW.company_id IS NOT OLD.company_id OR NEW.kind IS NOT OLD.kind
  OR NEW.actor IS NOT OLD.actor OR NEW.login IS NOT OLD.login OR NEW.role IS NOT OLD.role OR NEW.key IS NOT OLD.key OR NEW.digest IS NOT OLD.digest
  OR NEW.request IS NOT OLD.request OR NEW.reply IS NOT OLD.reply OR NEW.refused_code IS NOT OLD.refused_code OR NEW.reason IS NOT OLD.reason
  OR NEW.batch_id IS NOT OLD.batch_id OR NEW.reverses IS NOT OLD.reverses OR NEW.business_at IS NOT OLD.business_at OR NEW.recorded_at IS NOT OLD.recorded_at
BEGIN
  SELECT RAISE(ABORT, 'reckoner:invalid_state: Operations cannot be changed, only marked as reversed, once.');
END;
DROP TRIGGER IF EXISTS operations_stay;
CREATE TRIGGER operations_stay BEFORE DELETE ON operations
BEGIN
  SELECT RAISE(ABORT, 'reckoner:invalid_state: Operations cannot be deleted.');
END;

DROP TRIGGER IF EXISTS operation_changes_admit;
CREATE TRIGGER operation_changes_admit BEFORE INSERT ON operation_changes
WHEN EXISTS (SELECT 1 FROM operation_changes WHERE operation_id = NEW.operation_id AND seq = NEW.seq)
BEGIN
  SELECT RAISE(ABORT, 'reckoner:already_exists: The changes of an operation cannot be replaced.');
END;
DROP TRIGGER IF EXISTS operation_changes_keep;
CREATE TRIGGER operation_changes_keep BEFORE UPDATE ON operation_changes
BEGIN
  SELECT RAISE(ABORT, 'reckoner:invalid_state: The changes of an operation cannot be changed.');
END;
DROP TRIGGER IF EXISTS operation_changes_stay;
CREATE TRIGGER operation_changes_stay BEFORE DELETE ON operation_changes
BEGIN
  SELECT RAISE(ABORT, 'reckoner:invalid_state: The changes of an operation cannot be deleted.');
END;

DROP TRIGGER IF EXISTS event_keys_admit;
CREATE TRIGGER event_keys_admit BEFORE INSERT ON event_keys
BEGIN
  SELECT RAISE(ABORT, 'reckoner:already_exists: This event id is recorded already.')
  WHERE EXISTS (SELECT 1 FROM event_keys WHERE company_id = NEW.company_id AND event_id = NEW.event_id);
END;
DROP TRIGGER IF EXISTS event_keys_keep;
CREATE TRIGGER event_keys_keep BEFORE UPDATE ON event_keys
WHEN OLD.digest IS NOT NULL OR NEW.company_id IS NOT OLD.company_id OR NEW.event_id IS NOT OLD.event_id OR NEW.usage_type IS NOT OLD.usage_type
  OR NEW.usage_id IS NOT OLD.usage_id
BEGIN
  SELECT RAISE(ABORT, 'reckoner:invalid_state: Event ids are kept for ever as they are.');
END;
DROP TRIGGER IF EXISTS event_keys_stay;
CREATE TRIGGER event_keys_stay BEFORE DELETE ON event_keys
BEGIN
  SELECT RAISE(ABORT, 'reckoner:invalid_state: Event ids are kept for ever.');
END;

DROP TRIGGER IF EXISTS draft_links_keep;
CREATE TRIGGER draft_links_keep BEFORE UPDATE ON draft_links
WHEN OLD.undone_at IS NOT NULL OR NEW.id IS NOT OLD.id OR NEW.company_id IS NOT OLD.company_id OR NEW.draft_job_id IS NOT OLD.draft_job_id
  OR NEW.job_id IS NOT OLD.job_id OR NEW.operation_id IS NOT OLD.operation_id OR NEW.created_at IS NOT OLD.created_at
BEGIN
  SELECT RAISE(ABORT, 'reckoner:invalid_state: A link can only be undone, once.');
END;
DROP TRIGGER IF EXISTS draft_links_stay;
CREATE TRIGGER draft_links_stay BEFORE DELETE ON draft_links
BEGIN
  SELECT RAISE(ABORT, 'reckoner:invalid_state: Links cannot be deleted, only undone.');
END;

DROP TRIGGER IF EXISTS usage_link_history_admit;
CREATE TRIGGER usage_link_history_admit BEFORE INSERT ON usage_link_history
WHEN EXISTS (SELECT 1 FROM usage_link_history WHERE link_id = NEW.link_id AND usage_id = NEW.usage_id)
BEGIN
  SELECT RAISE(ABORT, 'reckoner:already_exists: The history of links cannot be replaced.');
END;
DROP TRIGGER IF EXISTS usage_link_history_keep;
CREATE TRIGGER usage_link_history_keep BEFORE UPDATE ON usage_link_history
WHEN (SELECT moving FROM rule_switches) = 0
BEGIN
  SELECT RAISE(ABORT, 'reckoner:invalid_state: The history of links is written by the database.');
END;
DROP TRIGGER IF EXISTS usage_link_history_stay;
CREATE TRIGGER usage_link_history_stay BEFORE DELETE ON usage_link_history
BEGIN
  SELECT RAISE(ABORT, 'reckoner:invalid_state: The history of links cannot be deleted.');
END;
