-- The tables of a hiring platform from before Reckoner: fewer columns, costs of four decimals, questions that must name a job, a ledger without a breakdown,
-- token logs of nobody. Tables, columns and triggers of its own stand among them. No companies are kept here.
CREATE TABLE candidates (id uuid PRIMARY KEY, full_name text NOT NULL);
CREATE TABLE audit_log (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, table_name text NOT NULL, row_id uuid NOT NULL, at timestamptz NOT NULL DEFAULT now());
CREATE FUNCTION audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO audit_log (table_name, row_id) VALUES (TG_TABLE_NAME, NEW.id);
  RETURN NEW;
END $$;
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.updated_at := now();
  RETURN NEW;
END $$;

CREATE TABLE profiles (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL,
  email varchar(255) NOT NULL UNIQUE,
  role varchar(20) DEFAULT 'recruiter',
  credits_remaining integer NOT NULL DEFAULT 0,
  addon_credits integer NOT NULL DEFAULT 0,
  monthly_credits integer NOT NULL DEFAULT 0,
  phone text,
  created_at timestamp NOT NULL DEFAULT now()
);
CREATE TABLE organizations (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL,
  name varchar(120) NOT NULL,
  base_minutes integer NOT NULL DEFAULT 0,
  used_minutes integer NOT NULL DEFAULT 0,
  overage_minutes integer DEFAULT 0,
  overage_minutes_used integer DEFAULT 0,
  current_period_start timestamptz,
  current_period_end timestamptz,
  plan text NOT NULL DEFAULT 'team',
  created_at timestamptz DEFAULT now()
);
CREATE TABLE jobs (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL,
  title varchar(200) NOT NULL,
  status varchar(20) NOT NULL DEFAULT 'open',
  draft_job_id uuid,
  created_by uuid REFERENCES profiles (id),
  meta_json json,
  department text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz
);
CREATE TRIGGER jobs_touch BEFORE UPDATE ON jobs FOR EACH ROW EXECUTE FUNCTION touch();
CREATE TABLE job_applications (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  company_id uuid,
  job_id uuid REFERENCES jobs (id) ON DELETE CASCADE,
  candidate_id uuid REFERENCES candidates (id),
  cover_letter text,
  ai_analyzed_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE cv_parsing_usage (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL,
  job_id uuid,
  candidate_id uuid,
  file_size_kb integer,
  parse_successful boolean DEFAULT true,
  cost numeric(10,4) NOT NULL DEFAULT 0,
  parser_version text DEFAULT 'v1',
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX cv_parsing_usage_company ON cv_parsing_usage (company_id);
CREATE TRIGGER cv_parsing_usage_audit AFTER INSERT OR UPDATE ON cv_parsing_usage FOR EACH ROW EXECUTE FUNCTION audit();
CREATE TABLE question_generation_usage (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL,
  job_id uuid NOT NULL,
  prompt_tokens integer NOT NULL DEFAULT 0,
  completion_tokens integer NOT NULL DEFAULT 0,
  total_tokens integer NOT NULL DEFAULT 0,
  question_count integer NOT NULL DEFAULT 0,
  cost numeric(10,4) NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE video_interview_usage (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL,
  job_id uuid REFERENCES jobs (id),
  interview_id uuid,
  candidate_id uuid,
  duration_minutes integer,
  cost numeric(10,4),
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE token_usage_logs (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  job_application_id uuid,
  operation_type varchar(50) NOT NULL,
  tokens_used integer NOT NULL,
  input_tokens integer DEFAULT 0,
  output_tokens integer DEFAULT 0,
  model_used varchar(100),
  total_cost numeric(12,6),
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE company_token_allocations (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL,
  allocated_tokens integer NOT NULL,
  used_tokens integer NOT NULL DEFAULT 0,
  remaining_tokens integer,
  is_active boolean DEFAULT true,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE usage_metrics (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  organization_id uuid NOT NULL REFERENCES organizations (id),
  metric_type varchar(50) NOT NULL,
  metric_value integer NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE bucket_purchases (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL,
  account_id uuid NOT NULL,
  unit text NOT NULL,
  bucket text NOT NULL,
  quantity integer NOT NULL,
  purchased_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE ledger (
  id bigserial PRIMARY KEY,
  profile_id uuid NOT NULL REFERENCES profiles (id),
  job_id uuid,
  delta integer NOT NULL,
  reason text,
  ts timestamptz NOT NULL DEFAULT now()
);
