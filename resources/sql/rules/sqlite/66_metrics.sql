-- A metric takes its organization's company. It is a fact: what was metered and when stays, and a metric that was given back counts 0 and keeps
-- what it was. Only its split moves, until it is posted.

DROP TRIGGER IF EXISTS usage_metrics_admit;
CREATE TRIGGER usage_metrics_admit BEFORE INSERT ON usage_metrics
BEGIN
  SELECT RAISE(ABORT, 'reckoner:already_exists: There is a metric with this id or event id already.')
  WHERE (NEW.seq > 0 AND EXISTS (SELECT 1 FROM usage_metrics WHERE seq = NEW.seq)) OR EXISTS (SELECT 1 FROM usage_metrics WHERE id = NEW.id)
    OR EXISTS (SELECT 1 FROM usage_metrics m JOIN organizations o ON o.company_id = m.company_id WHERE o.id = NEW.organization_id AND m.event_id = NEW.event_id);
  SELECT RAISE(ABORT, 'reckoner:not_found: There is no such organization.')
  WHERE NOT EXISTS (SELECT 1 FROM organizations WHERE id = NEW.organization_id);
  SELECT RAISE(ABORT, 'reckoner:invalid_input: The organization is another company''s.')
  FROM organizations WHERE id = NEW.organization_id AND company_id <> NEW.company_id;
END;
DROP TRIGGER IF EXISTS usage_metrics_fill;
CREATE TRIGGER usage_metrics_fill AFTER INSERT ON usage_metrics
WHEN NEW.company_id IS NULL
BEGIN
  UPDATE usage_metrics SET company_id = (SELECT company_id FROM organizations WHERE id = NEW.organization_id) WHERE seq = NEW.seq;
END;
DROP TRIGGER IF EXISTS usage_metrics_keep;
CREATE TRIGGER usage_metrics_keep BEFORE UPDATE ON usage_metrics
WHEN NEW.seq IS NOT OLD.seq OR NEW.id IS NOT OLD.id OR NEW.organization_id IS NOT OLD.organization_id OR (OLD.company_id IS NOT NULL AND NEW.company_id IS NOT OLD.company_id)
  OR NEW.metric_type IS NOT OLD.metric_type OR NEW.event_id IS NOT OLD.event_id OR NEW.occurred_at IS NOT OLD.occurred_at OR NEW.created_at IS NOT OLD.created_at
  OR ((NEW.metric_value IS NOT OLD.metric_value OR NEW.refunded_minutes IS NOT OLD.refunded_minutes)
    AND NOT (OLD.refunded_minutes IS NULL AND OLD.operation_id IS NOT NULL AND NEW.metric_value = 0 AND NEW.refunded_minutes IS OLD.metric_value))
BEGIN
  SELECT RAISE(ABORT, 'reckoner:invalid_state: What was metered and when cannot be changed.');
END;
DROP TRIGGER IF EXISTS usage_metrics_stay;
CREATE TRIGGER usage_metrics_stay BEFORE DELETE ON usage_metrics
BEGIN
  SELECT RAISE(ABORT, 'reckoner:invalid_state: Metrics cannot be deleted.');
END;
