-- A token log counts its total and gets its provider cost, whoever writes it: the price in force when the call was made, by the prices of the type
-- token_log in the company's currency (USD where the company is not known). A cost given by the writer is kept; without a price there is none.
-- It is never a charge. What was counted and drawn stays; the company of a log that was deducted too. A log that was of no company may lose the cost in
-- dollars when it gets one that bills in another currency. What a fix drew, and an estimate that it logged, is taken back by undoing it. What is used of an
-- allocation follows the draws.

CREATE OR REPLACE FUNCTION reckoner_token_usage_logs_fill() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT SET enable_seqscan = off AS $$
DECLARE
  picos numeric;
BEGIN
  IF NEW.input_tokens > 0 AND NEW.output_tokens > 9223372036854775807 - NEW.input_tokens THEN
    RAISE EXCEPTION 'reckoner:overflow: The tokens of this log are more than a count can hold.' USING ERRCODE = 'numeric_value_out_of_range';
  END IF;
  NEW.tokens_used := COALESCE(NEW.tokens_used, NEW.input_tokens + NEW.output_tokens);
  IF NEW.total_cost IS NULL THEN
    SELECT CASE p.unit
        WHEN 'token' THEN CASE WHEN NEW.tokens_used > 0 THEN CAST(GREATEST(NEW.tokens_used, p.minimum) AS numeric) * p.picos ELSE 0 END
        ELSE CASE WHEN NEW.input_tokens > 0 THEN CAST(GREATEST(NEW.input_tokens, p.minimum) AS numeric) * p.picos ELSE 0 END
          + CASE WHEN NEW.output_tokens > 0 THEN CAST(GREATEST(NEW.output_tokens, p.second_minimum) AS numeric) * p.second_picos ELSE 0 END END
    INTO picos
    FROM reckoner_best_pair('token_log', COALESCE((SELECT currency FROM companies WHERE id = NEW.company_id), 'USD'), NEW.company_id, NEW.model_used, NEW.occurred_at) p;
    IF picos IS NOT NULL THEN
      NEW.total_cost := reckoner_cost(picos);
    END IF;
  END IF;
  -- Blended, for display: picos per token, halves up; none where it is more than a price can hold.
  IF NEW.cost_per_token IS NULL AND NEW.total_cost IS NOT NULL AND NEW.tokens_used > 0 THEN
    picos := div(NEW.total_cost * 2000000000000 + NEW.tokens_used, 2 * CAST(NEW.tokens_used AS numeric));
    IF picos <= 9223372036854775807 THEN
      NEW.cost_per_token := picos * 0.000000000001;
    END IF;
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER IF EXISTS token_usage_logs_fill ON token_usage_logs;
CREATE TRIGGER token_usage_logs_fill BEFORE INSERT ON token_usage_logs FOR EACH ROW EXECUTE FUNCTION reckoner_token_usage_logs_fill();

CREATE OR REPLACE FUNCTION reckoner_token_usage_logs_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'reckoner:invalid_state: The tokens, cost and time of a log cannot be changed, nor the company of one that was deducted.' USING ERRCODE = 'object_not_in_prerequisite_state';
END $$;
DROP TRIGGER IF EXISTS token_usage_logs_keep ON token_usage_logs;
CREATE TRIGGER token_usage_logs_keep BEFORE UPDATE ON token_usage_logs FOR EACH ROW
WHEN (NEW.seq <> OLD.seq OR NEW.id <> OLD.id OR NEW.input_tokens <> OLD.input_tokens OR NEW.output_tokens <> OLD.output_tokens OR NEW.tokens_used <> OLD.tokens_used
  OR NEW.occurred_at <> OLD.occurred_at OR NEW.created_at <> OLD.created_at OR (OLD.total_cost IS NOT NULL AND NEW.total_cost IS DISTINCT FROM OLD.total_cost
    AND NOT (OLD.company_id IS NULL AND NEW.company_id IS NOT NULL AND NEW.total_cost IS NULL))
  OR (NEW.held AND NOT OLD.held))
EXECUTE FUNCTION reckoner_token_usage_logs_keep();
DROP TRIGGER IF EXISTS token_usage_logs_stay ON token_usage_logs;
CREATE TRIGGER token_usage_logs_stay BEFORE TRUNCATE ON token_usage_logs EXECUTE FUNCTION reckoner_refuse('Token logs cannot be deleted.');

-- Whether a fix that is not undone did this.
CREATE OR REPLACE FUNCTION reckoner_is_of_fix(operation uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM operations WHERE id = operation AND kind = 'fix' AND reversed_by IS NULL)
$$;
CREATE OR REPLACE FUNCTION reckoner_is_drawn(log uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM token_draws WHERE log_id = log) OR EXISTS (SELECT 1 FROM token_overdrafts WHERE log_id = log)
$$;

CREATE OR REPLACE FUNCTION reckoner_token_usage_logs_take_back() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF OLD.source <> 'estimated' OR NOT reckoner_is_of_fix(OLD.operation_id) OR reckoner_is_drawn(OLD.id) THEN
    RAISE EXCEPTION 'reckoner:invalid_state: Token logs cannot be deleted.' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN OLD;
END $$;
DROP TRIGGER IF EXISTS token_usage_logs_take_back ON token_usage_logs;
CREATE TRIGGER token_usage_logs_take_back BEFORE DELETE ON token_usage_logs FOR EACH ROW EXECUTE FUNCTION reckoner_token_usage_logs_take_back();

CREATE OR REPLACE FUNCTION reckoner_token_usage_logs_keep_deduction() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF reckoner_is_drawn(OLD.id) THEN
    RAISE EXCEPTION 'reckoner:invalid_state: What deducted a log cannot be changed.' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER IF EXISTS token_usage_logs_keep_deduction ON token_usage_logs;
CREATE TRIGGER token_usage_logs_keep_deduction BEFORE UPDATE OF operation_id ON token_usage_logs FOR EACH ROW
WHEN (OLD.operation_id IS NOT NULL AND NEW.operation_id IS DISTINCT FROM OLD.operation_id) EXECUTE FUNCTION reckoner_token_usage_logs_keep_deduction();

-- A log of an older platform that was taken over is counted in a balance without a draw: it may still get its company.
CREATE OR REPLACE FUNCTION reckoner_token_usage_logs_keep_company() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF reckoner_is_drawn(OLD.id) OR NOT EXISTS (SELECT 1 FROM operations WHERE id = OLD.operation_id AND kind = 'adopt') THEN
    RAISE EXCEPTION 'reckoner:invalid_state: The tokens, cost and time of a log cannot be changed, nor the company of one that was deducted.' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER IF EXISTS token_usage_logs_keep_company ON token_usage_logs;
CREATE TRIGGER token_usage_logs_keep_company BEFORE UPDATE OF company_id ON token_usage_logs FOR EACH ROW
WHEN (OLD.operation_id IS NOT NULL AND NEW.operation_id IS NOT NULL AND NEW.company_id IS DISTINCT FROM OLD.company_id) EXECUTE FUNCTION reckoner_token_usage_logs_keep_company();

DROP TRIGGER IF EXISTS token_draws_keep ON token_draws;
CREATE TRIGGER token_draws_keep BEFORE UPDATE ON token_draws EXECUTE FUNCTION reckoner_refuse('What was drawn cannot be changed.');
DROP TRIGGER IF EXISTS token_draws_stay ON token_draws;
CREATE TRIGGER token_draws_stay BEFORE TRUNCATE ON token_draws EXECUTE FUNCTION reckoner_refuse('What was drawn cannot be deleted.');

CREATE OR REPLACE FUNCTION reckoner_token_draws_take_back() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM usage_ledger g WHERE g.reference_id = CAST(OLD.log_id AS text) AND g.kind <> 'charge' AND g.account_id = OLD.allocation_id
      AND g.amount_units = -OLD.tokens AND reckoner_is_of_fix(g.operation_id)) THEN
    RAISE EXCEPTION 'reckoner:invalid_state: What was drawn cannot be deleted.' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN OLD;
END $$;
DROP TRIGGER IF EXISTS token_draws_take_back ON token_draws;
CREATE TRIGGER token_draws_take_back BEFORE DELETE ON token_draws FOR EACH ROW EXECUTE FUNCTION reckoner_token_draws_take_back();

CREATE OR REPLACE FUNCTION reckoner_token_draws_count() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    UPDATE company_token_allocations SET used_tokens = used_tokens + NEW.tokens WHERE id = NEW.allocation_id;
  ELSE
    UPDATE company_token_allocations SET used_tokens = used_tokens - OLD.tokens WHERE id = OLD.allocation_id;
  END IF;
  RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS token_draws_count ON token_draws;
CREATE TRIGGER token_draws_count AFTER INSERT OR DELETE ON token_draws FOR EACH ROW EXECUTE FUNCTION reckoner_token_draws_count();

CREATE OR REPLACE FUNCTION reckoner_token_overdrafts_keep() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  -- Less is settled only where the draw that settled it was taken back.
  IF NEW.log_id = OLD.log_id AND NEW.company_id = OLD.company_id AND NEW.tokens = OLD.tokens
    AND NEW.tokens - NEW.settled + (SELECT COALESCE(SUM(d.tokens), 0) FROM token_draws d WHERE d.log_id = NEW.log_id) = (SELECT l.tokens_used FROM token_usage_logs l WHERE l.id = NEW.log_id) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'reckoner:invalid_state: An overdraft can only be settled.' USING ERRCODE = 'object_not_in_prerequisite_state';
END $$;
DROP TRIGGER IF EXISTS token_overdrafts_keep ON token_overdrafts;
CREATE TRIGGER token_overdrafts_keep BEFORE UPDATE ON token_overdrafts FOR EACH ROW
WHEN (NEW.log_id <> OLD.log_id OR NEW.company_id <> OLD.company_id OR NEW.tokens <> OLD.tokens OR NEW.settled < OLD.settled) EXECUTE FUNCTION reckoner_token_overdrafts_keep();
DROP TRIGGER IF EXISTS token_overdrafts_stay ON token_overdrafts;
CREATE TRIGGER token_overdrafts_stay BEFORE TRUNCATE ON token_overdrafts EXECUTE FUNCTION reckoner_refuse('An overdraft cannot be deleted, only settled.');

CREATE OR REPLACE FUNCTION reckoner_token_overdrafts_take_back() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF OLD.settled > 0 OR NOT EXISTS (SELECT 1 FROM token_usage_logs l WHERE l.id = OLD.log_id AND reckoner_is_of_fix(l.operation_id)) THEN
    RAISE EXCEPTION 'reckoner:invalid_state: An overdraft cannot be deleted, only settled.' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN OLD;
END $$;
DROP TRIGGER IF EXISTS token_overdrafts_take_back ON token_overdrafts;
CREATE TRIGGER token_overdrafts_take_back BEFORE DELETE ON token_overdrafts FOR EACH ROW EXECUTE FUNCTION reckoner_token_overdrafts_take_back();
