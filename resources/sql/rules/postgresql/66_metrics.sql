-- A metric takes its organization's company. It is a fact: what was metered and when stays, and a metric that was given back counts 0 and keeps
-- what it was. Only its split moves, until it is posted.

CREATE OR REPLACE FUNCTION reckoner_usage_metrics_admit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  company_of_organization uuid;
BEGIN
  SELECT company_id INTO company_of_organization FROM organizations WHERE id = NEW.organization_id;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'reckoner:not_found: There is no such organization.' USING ERRCODE = 'foreign_key_violation';
  ELSIF NEW.company_id <> company_of_organization THEN
    RAISE EXCEPTION 'reckoner:invalid_input: The organization is another company''s.' USING ERRCODE = 'invalid_parameter_value';
  END IF;
  NEW.company_id := company_of_organization;
  RETURN NEW;
END $$;
DROP TRIGGER IF EXISTS usage_metrics_admit ON usage_metrics;
CREATE TRIGGER usage_metrics_admit BEFORE INSERT ON usage_metrics FOR EACH ROW EXECUTE FUNCTION reckoner_usage_metrics_admit();

CREATE OR REPLACE FUNCTION reckoner_usage_metrics_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'reckoner:invalid_state: What was metered and when cannot be changed.' USING ERRCODE = 'object_not_in_prerequisite_state';
END $$;
DROP TRIGGER IF EXISTS usage_metrics_keep ON usage_metrics;
CREATE TRIGGER usage_metrics_keep BEFORE UPDATE ON usage_metrics FOR EACH ROW
WHEN (NEW.seq <> OLD.seq OR NEW.id <> OLD.id OR NEW.organization_id <> OLD.organization_id OR NEW.company_id <> OLD.company_id OR NEW.metric_type <> OLD.metric_type
  OR NEW.event_id IS DISTINCT FROM OLD.event_id OR NEW.occurred_at <> OLD.occurred_at OR NEW.created_at <> OLD.created_at
  OR ((NEW.metric_value <> OLD.metric_value OR NEW.refunded_minutes IS DISTINCT FROM OLD.refunded_minutes)
    AND NOT (OLD.refunded_minutes IS NULL AND OLD.operation_id IS NOT NULL AND NEW.metric_value = 0 AND NEW.refunded_minutes IS NOT DISTINCT FROM OLD.metric_value)))
EXECUTE FUNCTION reckoner_usage_metrics_keep();
DROP TRIGGER IF EXISTS usage_metrics_stay ON usage_metrics;
CREATE TRIGGER usage_metrics_stay BEFORE DELETE OR TRUNCATE ON usage_metrics EXECUTE FUNCTION reckoner_refuse('Metrics cannot be deleted.');
