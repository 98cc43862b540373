-- A token log counts its total and gets its provider cost, whoever writes it: the price in force when the call was made, by the prices of the type
-- token_log in the company's currency (USD where the company is not known). A cost given by the writer is kept; without a price there is none.
-- It is never a charge. What was counted and drawn stays; the company of a log that was deducted too. A log that was of no company may lose the cost in
-- dollars when it gets one that bills in another currency. What a fix drew, and an estimate that it logged, is taken back by undoing it. What is used of an
-- allocation follows the draws.

-- prices.seq of the one price, or of a pair's prompt price.
DROP VIEW IF EXISTS token_log_prices;
CREATE VIEW token_log_prices AS
SELECT t.seq, t.occurred_at, t.input_tokens, t.output_tokens, (
    SELECT p.seq
    FROM price_levels l CROSS JOIN price_units u CROSS JOIN prices p
    WHERE u.type_name = 'token_log' AND (t.model_used IS NOT NULL OR NOT l.of_model) AND (t.company_id IS NOT NULL OR NOT l.of_company)
      AND p.usage_type = 'token_log' AND p.currency = COALESCE(c.currency, 'USD') AND p.unit = u.unit
      AND p.model IS CASE WHEN l.of_model THEN t.model_used END AND p.company_id IS CASE WHEN l.of_company THEN t.company_id END
      AND p.effective_from <= t.occurred_at
      AND (p.unit <> 'prompt_token' OR EXISTS (
        SELECT 1 FROM prices s
        WHERE s.usage_type = 'token_log' AND s.currency = p.currency AND s.unit = 'completion_token' AND s.model IS p.model
          AND s.company_id IS p.company_id AND s.effective_from <= t.occurred_at))
    ORDER BY l.rank, u.rank, p.effective_from DESC, p.seq DESC LIMIT 1) AS price_seq
FROM token_usage_logs t LEFT JOIN companies c ON c.id = t.company_id;

-- In nanos; the products as in the costs of usage (10_views.sql): split by 1000, one rounding, half to even, overflow told by the type of the result.
DROP VIEW IF EXISTS token_log_costs;
CREATE VIEW token_log_costs AS
SELECT seq, CASE WHEN typeof(cost) = 'real' THEN NULL ELSE cost END AS cost_nanos, typeof(cost) = 'real' AS overflow
FROM (
  SELECT seq, whole + (rest > 500 OR (rest = 500 AND whole % 2 = 1)) AS cost
  FROM (
    SELECT seq, q1 * (p1 / 1000) + q1 / 1000 * (p1 % 1000) + q2 * (p2 / 1000) + q2 / 1000 * (p2 % 1000)
        + ((q1 % 1000) * (p1 % 1000) + (q2 % 1000) * (p2 % 1000)) / 1000 AS whole,
      ((q1 % 1000) * (p1 % 1000) + (q2 % 1000) * (p2 % 1000)) % 1000 AS rest
    FROM (
      SELECT r.seq, p.price_picos AS p1, COALESCE(s.price_picos, 0) AS p2,
        CASE WHEN r.first_tokens > 0 THEN MAX(r.first_tokens, p.minimum_quantity) ELSE 0 END AS q1,
        CASE WHEN s.seq IS NOT NULL AND r.output_tokens > 0 THEN MAX(r.output_tokens, s.minimum_quantity) ELSE 0 END AS q2
      FROM (
        SELECT t.seq, t.price_seq, t.occurred_at, t.output_tokens,
          CASE WHEN (SELECT unit FROM prices WHERE seq = t.price_seq) = 'prompt_token' THEN t.input_tokens ELSE t.input_tokens + t.output_tokens END AS first_tokens
        FROM token_log_prices t) r
        JOIN prices p ON p.seq = r.price_seq
        LEFT JOIN prices s ON s.seq = (
          SELECT c.seq FROM prices c
          WHERE p.unit = 'prompt_token' AND c.usage_type = 'token_log' AND c.currency = p.currency AND c.unit = 'completion_token'
            AND c.model IS p.model AND c.company_id IS p.company_id AND c.effective_from <= r.occurred_at
          ORDER BY c.effective_from DESC, c.seq DESC LIMIT 1))));

DROP TRIGGER IF EXISTS token_usage_logs_admit;
CREATE TRIGGER token_usage_logs_admit BEFORE INSERT ON token_usage_logs
BEGIN
  SELECT RAISE(ABORT, 'reckoner:already_exists: A token log with this id is recorded; logs cannot be replaced.')
  WHERE (NEW.seq > 0 AND EXISTS (SELECT 1 FROM token_usage_logs WHERE seq = NEW.seq)) OR EXISTS (SELECT 1 FROM token_usage_logs WHERE id = NEW.id);
  SELECT RAISE(ABORT, 'reckoner:already_exists: This event id is recorded already.')
  FROM token_usage_logs WHERE NEW.event_id IS NOT NULL AND COALESCE(company_id, x'') = COALESCE(NEW.company_id, x'') AND event_id = NEW.event_id;
END;
DROP TRIGGER IF EXISTS token_usage_logs_fill;
CREATE TRIGGER token_usage_logs_fill AFTER INSERT ON token_usage_logs
BEGIN
  SELECT RAISE(ABORT, 'reckoner:overflow: The tokens of this log are more than a count can hold.')
  WHERE typeof(NEW.input_tokens + NEW.output_tokens) = 'real';
  UPDATE token_usage_logs SET tokens_used = input_tokens + output_tokens WHERE seq = NEW.seq AND NEW.tokens_used IS NULL;
  SELECT RAISE(ABORT, 'reckoner:overflow: The cost of this log is more than an amount can hold.')
  FROM token_log_costs WHERE seq = NEW.seq AND overflow AND NEW.total_cost_nanos IS NULL;
  UPDATE token_usage_logs SET total_cost_nanos = (SELECT cost_nanos FROM token_log_costs WHERE seq = NEW.seq)
  WHERE seq = NEW.seq AND NEW.total_cost_nanos IS NULL;
  -- Blended, for display: picos per token, halves up; none where it is more than a price can hold.
  UPDATE token_usage_logs SET cost_per_token_picos = (
    SELECT CASE WHEN typeof(picos) = 'integer' THEN picos END
    FROM (SELECT total_cost_nanos / tokens_used * 1000 + (2000 * (total_cost_nanos % tokens_used) + tokens_used) / (2 * tokens_used) AS picos))
  WHERE seq = NEW.seq AND NEW.cost_per_token_picos IS NULL AND total_cost_nanos IS NOT NULL AND tokens_used > 0;
END;
DROP TRIGGER IF EXISTS token_usage_logs_keep;
CREATE TRIGGER token_usage_logs_keep BEFORE UPDATE ON token_usage_logs
WHEN OLD.tokens_used IS NOT NULL AND (NEW.seq IS NOT OLD.seq OR NEW.id IS NOT OLD.id OR NEW.input_tokens IS NOT OLD.input_tokens
  OR NEW.output_tokens IS NOT OLD.output_tokens OR NEW.tokens_used IS NOT OLD.tokens_used OR NEW.occurred_at IS NOT OLD.occurred_at
  OR NEW.created_at IS NOT OLD.created_at OR (OLD.total_cost_nanos IS NOT NULL AND NEW.total_cost_nanos IS NOT OLD.total_cost_nanos
    AND NOT (OLD.company_id IS NULL AND NEW.company_id IS NOT NULL AND NEW.total_cost_nanos IS NULL))
  OR (OLD.operation_id IS NOT NULL AND NEW.operation_id IS NOT NULL AND NEW.company_id IS NOT OLD.company_id) OR (NEW.held AND NOT OLD.held))
BEGIN
  SELECT RAISE(ABORT, 'reckoner:invalid_state: The tokens, cost and time of a log cannot be changed, nor the company of one that was deducted.');
END;
DROP TRIGGER IF EXISTS token_usage_logs_stay;
CREATE TRIGGER token_usage_logs_stay BEFORE DELETE ON token_usage_logs
WHEN NOT (OLD.source = 'estimated' AND EXISTS (SELECT 1 FROM operations WHERE id = OLD.operation_id AND kind = 'fix' AND reversed_by IS NULL))
  OR EXISTS (SELECT 1 FROM token_draws WHERE log_id = OLD.id) OR EXISTS (SELECT 1 FROM token_overdrafts WHERE log_id = OLD.id)
BEGIN
  SELECT RAISE(ABORT, 'reckoner:invalid_state: Token logs cannot be deleted.');
END;
DROP TRIGGER IF EXISTS token_usage_logs_keep_deduction;
CREATE TRIGGER token_usage_logs_keep_deduction BEFORE UPDATE OF operation_id ON token_usage_logs
WHEN OLD.operation_id IS NOT NULL AND NEW.operation_id IS NOT OLD.operation_id
  AND (EXISTS (SELECT 1 FROM token_draws WHERE log_id = OLD.id) OR EXISTS (SELECT 1 FROM token_overdrafts WHERE log_id = OLD.id))
BEGIN
  SELECT RAISE(ABORT, 'reckoner:invalid_state: What deducted a log cannot be changed.');
END;

DROP TRIGGER IF EXISTS token_draws_admit;
CREATE TRIGGER token_draws_admit BEFORE INSERT ON token_draws
BEGIN
  SELECT RAISE(ABORT, 'reckoner:already_exists: What was drawn cannot be replaced.')
  FROM token_draws WHERE log_id = NEW.log_id AND allocation_id = NEW.allocation_id;
  SELECT RAISE(ABORT, 'reckoner:not_found: There is no such allocation of this company.')
  WHERE NOT EXISTS (SELECT 1 FROM company_token_allocations WHERE id = NEW.allocation_id AND company_id = NEW.company_id);
END;
DROP TRIGGER IF EXISTS token_draws_keep;
CREATE TRIGGER token_draws_keep BEFORE UPDATE ON token_draws
BEGIN
  SELECT RAISE(ABORT, 'reckoner:invalid_state: What was drawn cannot be changed.');
END;
DROP TRIGGER IF EXISTS token_draws_stay;
CREATE TRIGGER token_draws_stay BEFORE DELETE ON token_draws
WHEN NOT EXISTS (
  SELECT 1 FROM usage_ledger g JOIN operations o ON o.id = g.operation_id
  WHERE g.reference_id = OLD.log_id AND g.kind <> 'charge' AND g.account_id = OLD.allocation_id AND g.amount_units = -OLD.tokens AND o.kind = 'fix' AND o.reversed_by IS NULL)
BEGIN
  SELECT RAISE(ABORT, 'reckoner:invalid_state: What was drawn cannot be deleted.');
END;
DROP TRIGGER IF EXISTS token_draws_count;
CREATE TRIGGER token_draws_count AFTER INSERT ON token_draws
BEGIN
  UPDATE company_token_allocations SET used_tokens = used_tokens + NEW.tokens WHERE id = NEW.allocation_id;
END;
DROP TRIGGER IF EXISTS token_draws_uncount;
CREATE TRIGGER token_draws_uncount AFTER DELETE ON token_draws
BEGIN
  UPDATE company_token_allocations SET used_tokens = used_tokens - OLD.tokens WHERE id = OLD.allocation_id;
END;

DROP TRIGGER IF EXISTS token_overdrafts_admit;
CREATE TRIGGER token_overdrafts_admit BEFORE INSERT ON token_overdrafts
BEGIN
  SELECT RAISE(ABORT, 'reckoner:already_exists: An overdraft cannot be replaced.') FROM token_overdrafts WHERE log_id = NEW.log_id;
END;
DROP TRIGGER IF EXISTS token_overdrafts_keep;
CREATE TRIGGER token_overdrafts_keep BEFORE UPDATE ON token_overdrafts
WHEN NEW.log_id IS NOT OLD.log_id OR NEW.company_id IS NOT OLD.company_id OR NEW.tokens IS NOT OLD.tokens OR (NEW.settled < OLD.settled -- but where the draw was taken back
  AND NEW.tokens - NEW.settled + (SELECT COALESCE(SUM(tokens), 0) FROM token_draws WHERE log_id = NEW.log_id) <> (SELECT tokens_used FROM token_usage_logs WHERE id = NEW.log_id))
BEGIN
  SELECT RAISE(ABORT, 'reckoner:invalid_state: An overdraft can only be settled.');
END;
DROP TRIGGER IF EXISTS token_overdrafts_stay;
CREATE TRIGGER token_overdrafts_stay BEFORE DELETE ON token_overdrafts
WHEN OLD.settled > 0 OR NOT EXISTS (
  SELECT 1 FROM token_usage_logs l JOIN operations o ON o.id = l.operation_id WHERE l.id = OLD.log_id AND o.kind = 'fix' AND o.reversed_by IS NULL)
BEGIN
  SELECT RAISE(ABORT, 'reckoner:invalid_state: An overdraft cannot be deleted, only settled.');
END;
