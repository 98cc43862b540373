-- Tables of schema.md and Reckoner's own. Ids are uuid (time-ordered where we make them), times timestamptz, money numeric(19,9) with its nanos
-- generated beside it, unit prices bigint picos. Triggers are laid from sql/rules; nothing here prices or posts. Texts that are compared as keys
-- have collation "C": by bytes, as on SQLite, and quick.

-- Values that many columns hold have domains, so that each rule stands once; they are also much cheaper than CHECKs of the table, which PostgreSQL parses
-- and plans anew for every INSERT.
CREATE DOMAIN reckoner_text AS text COLLATE "C" CHECK (length(VALUE) BETWEEN 1 AND 200);
CREATE DOMAIN reckoner_count AS bigint CHECK (VALUE >= 0);
CREATE DOMAIN reckoner_amount AS numeric(19,9) CHECK (VALUE BETWEEN 0 AND 9223372036.854775807);
CREATE DOMAIN reckoner_currency AS text COLLATE "C" CHECK (VALUE ~ '^[A-Z]{3}$');
CREATE DOMAIN reckoner_source AS text COLLATE "C" CHECK (VALUE IN ('measured', 'estimated', 'imported', 'manual'));
CREATE DOMAIN reckoner_cost_source AS text COLLATE "C" CHECK (VALUE IN ('list', 'given', 'adopted'));
CREATE DOMAIN reckoner_account_type AS text COLLATE "C" CHECK (VALUE IN ('company', 'profile', 'organization', 'allocation'));
CREATE DOMAIN reckoner_unit AS text COLLATE "C" CHECK (VALUE IN ('money', 'credits', 'tokens', 'minutes'));
CREATE DOMAIN reckoner_bucket AS text COLLATE "C" CHECK (VALUE IN ('wallet', 'monthly', 'addon', 'base', 'allocation'));
CREATE DOMAIN reckoner_role AS text COLLATE "C" CHECK (VALUE IN ('recruiter', 'finance', 'admin', 'backend'));
CREATE DOMAIN reckoner_instant AS timestamptz CHECK (VALUE BETWEEN '1900-01-01 00:00:00+00' AND '9999-12-31 23:59:59.999999+00');

-- UUIDv7 (RFC 9562): 48 bits of milliseconds, then random bits. One plain expression, so that the planner inlines it into a default.
CREATE FUNCTION reckoner_new_id() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS $$
  SELECT encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
    PLACING substring(int8send(CAST(floor(date_part('epoch', clock_timestamp()) * 1000) AS bigint)) FROM 3) FROM 1 FOR 6), 52, 1), 53, 1), 'hex')::uuid
$$;

CREATE TABLE zone_offsets (
  timezone text COLLATE "C" NOT NULL,
  from_at timestamptz NOT NULL,
  offset_seconds integer NOT NULL,
  PRIMARY KEY (timezone, from_at)
);

CREATE TABLE companies (
  id uuid NOT NULL PRIMARY KEY DEFAULT reckoner_new_id(),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 500),
  currency reckoner_currency NOT NULL DEFAULT 'USD',
  timezone text COLLATE "C" NOT NULL DEFAULT 'UTC',
  wallet_threshold_nanos bigint,
  created_at timestamptz NOT NULL DEFAULT now(),
  deleted_at timestamptz
);
CREATE INDEX companies_name ON companies (name);

CREATE TABLE profiles (
  id uuid NOT NULL PRIMARY KEY DEFAULT reckoner_new_id(),
  company_id uuid NOT NULL REFERENCES companies (id),
  email text NOT NULL CHECK (length(email) BETWEEN 1 AND 320),
  full_name text,
  role reckoner_role NOT NULL DEFAULT 'recruiter',
  credits_remaining reckoner_count NOT NULL DEFAULT 0,
  addon_credits reckoner_count NOT NULL DEFAULT 0,
  monthly_credits reckoner_count NOT NULL DEFAULT 0,
  credits_reset_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  deleted_at timestamptz,
  UNIQUE (company_id, id)
);
CREATE INDEX profiles_email ON profiles (email);

CREATE TABLE organizations (
  id uuid NOT NULL PRIMARY KEY DEFAULT reckoner_new_id(),
  company_id uuid NOT NULL REFERENCES companies (id),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 500),
  base_minutes reckoner_count NOT NULL DEFAULT 0,
  used_minutes reckoner_count NOT NULL DEFAULT 0,
  overage_minutes reckoner_count NOT NULL DEFAULT 0,
  overage_minutes_used reckoner_count NOT NULL DEFAULT 0,
  anchor_day integer NOT NULL DEFAULT 1 CHECK (anchor_day BETWEEN 1 AND 31),
  current_period_start timestamptz,
  current_period_end timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  deleted_at timestamptz,
  UNIQUE (company_id, id),
  CHECK (current_period_start < current_period_end)
);

CREATE TABLE organization_members (
  organization_id uuid NOT NULL,
  profile_id uuid NOT NULL,
  company_id uuid NOT NULL,
  PRIMARY KEY (organization_id, profile_id),
  FOREIGN KEY (company_id, organization_id) REFERENCES organizations (company_id, id),
  FOREIGN KEY (company_id, profile_id) REFERENCES profiles (company_id, id)
);

CREATE TABLE jobs (
  id uuid NOT NULL PRIMARY KEY DEFAULT reckoner_new_id(),
  company_id uuid NOT NULL REFERENCES companies (id),
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 500),
  kind text NOT NULL DEFAULT 'posting' CHECK (kind IN ('posting', 'batch')),
  status text NOT NULL DEFAULT 'open',
  row_count reckoner_count,
  draft_job_id reckoner_text,
  created_by uuid,
  meta_json jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT now(),
  deleted_at timestamptz,
  UNIQUE (company_id, id),
  FOREIGN KEY (company_id, created_by) REFERENCES profiles (company_id, id)
);
CREATE INDEX jobs_title ON jobs (company_id, title);
CREATE UNIQUE INDEX jobs_draft ON jobs (company_id, draft_job_id) WHERE draft_job_id IS NOT NULL;

CREATE TABLE job_applications (
  id uuid NOT NULL PRIMARY KEY DEFAULT reckoner_new_id(),
  company_id uuid REFERENCES companies (id),
  job_id uuid REFERENCES jobs (id),
  candidate_id reckoner_text,
  candidate_name text,
  cv_text_length reckoner_count,
  ai_analyzed_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  deleted_at timestamptz
);
CREATE INDEX job_applications_company ON job_applications (company_id, created_at);
CREATE INDEX job_applications_job ON job_applications (job_id) WHERE job_id IS NOT NULL;
CREATE INDEX job_applications_candidate ON job_applications (candidate_id) WHERE candidate_id IS NOT NULL;

-- Prices: append-only. unit price in picos; `list` names an imported list; usage_type 'token_log' holds provider prices. The index has an
-- expression for "no company" and "no model", so that one scan finds every level that can apply.
CREATE TABLE prices (
  seq bigint GENERATED ALWAYS AS IDENTITY,
  id uuid NOT NULL PRIMARY KEY DEFAULT reckoner_new_id(),
  usage_type text COLLATE "C" NOT NULL CHECK (usage_type IN ('cv_parsing', 'question_generation', 'video_interview', 'token_log')),
  unit text COLLATE "C" NOT NULL CHECK (unit IN ('cv', 'token', 'prompt_token', 'completion_token', 'question', 'minute')),
  currency reckoner_currency NOT NULL DEFAULT 'USD',
  company_id uuid REFERENCES companies (id),
  model reckoner_text,
  price_picos reckoner_count NOT NULL,
  minimum_quantity reckoner_count NOT NULL DEFAULT 0,
  effective_from timestamptz NOT NULL,
  list text,
  operation_id uuid,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX prices_lookup ON prices
  (usage_type, currency, COALESCE(company_id, '00000000-0000-0000-0000-000000000000'), COALESCE(model, ''), effective_from, seq);

-- Usage. Their company is checked by the insert rule and by the job's key, and companies with usage cannot be deleted: a key of its own on companies
-- would lock the company's row for every event.
CREATE TABLE cv_parsing_usage (
  seq bigint GENERATED ALWAYS AS IDENTITY,
  id uuid NOT NULL PRIMARY KEY DEFAULT reckoner_new_id(),
  company_id uuid NOT NULL,
  job_id uuid,
  given_job_id uuid,
  candidate_id reckoner_text,
  application_id uuid,
  file_size_kb reckoner_count,
  parse_successful boolean NOT NULL DEFAULT true,
  success_rate integer CHECK (success_rate BETWEEN 0 AND 100),
  cost reckoner_amount,
  cost_nanos bigint GENERATED ALWAYS AS (CAST(cost * 1000000000 AS bigint)) STORED,
  cost_source reckoner_cost_source NOT NULL DEFAULT 'list',
  price_id uuid,
  source reckoner_source NOT NULL DEFAULT 'measured',
  origin reckoner_text,
  profile_id uuid,
  event_id reckoner_text,
  occurred_at reckoner_instant NOT NULL DEFAULT now(),
  created_at timestamptz NOT NULL DEFAULT now(),
  billing_day integer NOT NULL,
  FOREIGN KEY (company_id, job_id) REFERENCES jobs (company_id, id),
  FOREIGN KEY (company_id, profile_id) REFERENCES profiles (company_id, id)
);
CREATE INDEX cv_parsing_usage_company ON cv_parsing_usage (company_id, occurred_at, seq, job_id);
CREATE INDEX cv_parsing_usage_time ON cv_parsing_usage (billing_day, occurred_at, seq);

CREATE TABLE question_generation_usage (
  seq bigint GENERATED ALWAYS AS IDENTITY,
  id uuid NOT NULL PRIMARY KEY DEFAULT reckoner_new_id(),
  company_id uuid NOT NULL,
  job_id uuid,
  draft_job_id reckoner_text,
  prompt_tokens reckoner_count NOT NULL DEFAULT 0,
  completion_tokens reckoner_count NOT NULL DEFAULT 0,
  total_tokens bigint NOT NULL CHECK (total_tokens = prompt_tokens + completion_tokens),
  question_count reckoner_count NOT NULL DEFAULT 0,
  cost reckoner_amount,
  cost_nanos bigint GENERATED ALWAYS AS (CAST(cost * 1000000000 AS bigint)) STORED,
  cost_source reckoner_cost_source NOT NULL DEFAULT 'list',
  price_id uuid,
  second_price_id uuid,
  model_used reckoner_text,
  source reckoner_source NOT NULL DEFAULT 'measured',
  origin reckoner_text,
  profile_id uuid,
  event_id reckoner_text,
  occurred_at reckoner_instant NOT NULL DEFAULT now(),
  created_at timestamptz NOT NULL DEFAULT now(),
  billing_day integer NOT NULL,
  FOREIGN KEY (company_id, job_id) REFERENCES jobs (company_id, id),
  FOREIGN KEY (company_id, profile_id) REFERENCES profiles (company_id, id)
);
CREATE INDEX question_generation_usage_company ON question_generation_usage (company_id, occurred_at, seq, job_id);
CREATE INDEX question_generation_usage_time ON question_generation_usage (billing_day, occurred_at, seq);
CREATE INDEX question_generation_usage_draft ON question_generation_usage (company_id, draft_job_id) WHERE draft_job_id IS NOT NULL;

CREATE TABLE video_interview_usage (
  seq bigint GENERATED ALWAYS AS IDENTITY,
  id uuid NOT NULL PRIMARY KEY DEFAULT reckoner_new_id(),
  company_id uuid NOT NULL,
  job_id uuid,
  given_job_id uuid,
  interview_id reckoner_text,
  candidate_id reckoner_text,
  application_id uuid,
  duration_minutes bigint,
  duration_seconds bigint,
  rejected_value text,
  completed_questions reckoner_count,
  total_questions reckoner_count,
  video_quality reckoner_text,
  cost reckoner_amount,
  cost_nanos bigint GENERATED ALWAYS AS (CAST(cost * 1000000000 AS bigint)) STORED,
  cost_source reckoner_cost_source NOT NULL DEFAULT 'list',
  price_id uuid,
  source reckoner_source NOT NULL DEFAULT 'measured',
  origin reckoner_text,
  profile_id uuid,
  event_id reckoner_text,
  occurred_at reckoner_instant NOT NULL DEFAULT now(),
  created_at timestamptz NOT NULL DEFAULT now(),
  billing_day integer NOT NULL,
  CHECK ((duration_minutes IS NULL AND duration_seconds IS NULL) OR (duration_minutes > 0 AND COALESCE(duration_seconds, 0) >= 0)),
  FOREIGN KEY (company_id, job_id) REFERENCES jobs (company_id, id),
  FOREIGN KEY (company_id, profile_id) REFERENCES profiles (company_id, id)
);
CREATE INDEX video_interview_usage_company ON video_interview_usage (company_id, occurred_at, seq, job_id);
CREATE INDEX video_interview_usage_time ON video_interview_usage (billing_day, occurred_at, seq);

-- Event ids, unique per company for ever over all usage types. digest: contentDigest() of what the caller gave; NULL for plain INSERTs.
CREATE TABLE event_keys (
  company_id uuid NOT NULL,
  event_id text COLLATE "C" NOT NULL,
  usage_type integer NOT NULL,
  usage_id uuid NOT NULL,
  digest bytea,
  PRIMARY KEY (company_id, event_id)
);

-- Roll-ups, kept in the transaction of the usage. usage_type: 0 cv_parsing, 1 question_generation, 2 video_interview.
-- status: 0 UNKNOWN, 1 DRAFT, 2 RECONCILED. job_id: the zero uuid where there is none. quantity: CVs parsed, tokens, minutes.
-- estimated_nanos: the part of cost_nanos whose quantity was estimated. day: days since 1970-01-01 in the billing zone; month: year * 12 + month - 1.
CREATE TABLE rollup_currency_day (
  currency text COLLATE "C" NOT NULL, day integer NOT NULL, usage_type integer NOT NULL, status integer NOT NULL,
  row_count bigint NOT NULL, failed_count bigint NOT NULL, quantity bigint NOT NULL, questions bigint NOT NULL,
  cost_nanos bigint NOT NULL, estimated_nanos bigint NOT NULL, unpriced_count bigint NOT NULL,
  PRIMARY KEY (currency, day, usage_type, status)
) WITH (fillfactor = 70);
CREATE TABLE rollup_company_day (
  company_id uuid NOT NULL, day integer NOT NULL, usage_type integer NOT NULL, status integer NOT NULL,
  row_count bigint NOT NULL, failed_count bigint NOT NULL, quantity bigint NOT NULL, questions bigint NOT NULL,
  cost_nanos bigint NOT NULL, estimated_nanos bigint NOT NULL, unpriced_count bigint NOT NULL,
  PRIMARY KEY (company_id, day, usage_type, status)
) WITH (fillfactor = 90);
CREATE TABLE rollup_job_day (
  company_id uuid NOT NULL, day integer NOT NULL, job_id uuid NOT NULL, usage_type integer NOT NULL, status integer NOT NULL,
  row_count bigint NOT NULL, failed_count bigint NOT NULL, quantity bigint NOT NULL, questions bigint NOT NULL,
  cost_nanos bigint NOT NULL, estimated_nanos bigint NOT NULL, unpriced_count bigint NOT NULL,
  PRIMARY KEY (company_id, day, job_id, usage_type, status)
) WITH (fillfactor = 90);
CREATE TABLE rollup_job_month (
  company_id uuid NOT NULL, month integer NOT NULL, job_id uuid NOT NULL, usage_type integer NOT NULL, status integer NOT NULL,
  row_count bigint NOT NULL, failed_count bigint NOT NULL, quantity bigint NOT NULL, questions bigint NOT NULL,
  cost_nanos bigint NOT NULL, estimated_nanos bigint NOT NULL, unpriced_count bigint NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (company_id, month, job_id, usage_type, status)
) WITH (fillfactor = 90);
CREATE INDEX rollup_job_month_job ON rollup_job_month (job_id);

-- Differences not folded into the roll-ups yet: appended by every writer, so that none waits for another's row, and folded by one. No index: it is
-- read whole, together with the roll-ups, and kept short by folding. The currency is the company's, which is fixed by then.
CREATE TABLE usage_deltas (
  company_id uuid NOT NULL, day integer NOT NULL, month integer NOT NULL, job_id uuid NOT NULL,
  usage_type integer NOT NULL, status integer NOT NULL,
  row_count bigint NOT NULL, failed_count bigint NOT NULL, quantity bigint NOT NULL, questions bigint NOT NULL,
  cost_nanos bigint NOT NULL, estimated_nanos bigint NOT NULL, unpriced_count bigint NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now()
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 10000, autovacuum_vacuum_insert_threshold = -1,
  autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 100000);

-- The ledger. A charge's posting has the usage row's id as its reference and, unless an import made it, as its operation. Its company is the usage
-- row's; of every other posting a rule checks it, and that credits, tokens and minutes are whole. balance_after is in the units of amount_units.
-- Few indexes and no CHECK of the table: this is written once per usage row.
CREATE TABLE usage_ledger (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  company_id uuid NOT NULL,
  account_type reckoner_account_type NOT NULL,
  account_id uuid NOT NULL,
  unit reckoner_unit NOT NULL,
  bucket reckoner_bucket NOT NULL,
  amount numeric(28,9) NOT NULL,
  amount_units bigint NOT NULL GENERATED ALWAYS AS (CAST(amount * CASE unit WHEN 'money' THEN 1000000000 ELSE 1 END AS bigint)) STORED,
  kind text NOT NULL,
  reference_type text,
  reference_id reckoner_text,
  job_id uuid,
  operation_id uuid NOT NULL,
  actor reckoner_text NOT NULL,
  reason text,
  note text,
  balance_after bigint,
  occurred_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX usage_ledger_other ON usage_ledger (company_id, occurred_at) WHERE kind <> 'charge';
CREATE INDEX usage_ledger_operation ON usage_ledger (operation_id) WHERE kind <> 'charge';
CREATE INDEX usage_ledger_account ON usage_ledger (account_id, id) WHERE kind <> 'charge';

CREATE TABLE operations (
  seq bigint GENERATED ALWAYS AS IDENTITY,
  id uuid NOT NULL PRIMARY KEY DEFAULT reckoner_new_id(),
  company_id uuid REFERENCES companies (id),
  kind text NOT NULL,
  actor text NOT NULL,
  login text NOT NULL,
  role text NOT NULL,
  key reckoner_text,
  digest bytea,
  request jsonb NOT NULL DEFAULT '{}',
  reply jsonb NOT NULL DEFAULT '{}',
  refused_code text,
  reason text,
  batch_id uuid,
  reverses uuid,
  reversed_by uuid,
  business_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX operations_key ON operations (COALESCE(company_id, '00000000-0000-0000-0000-000000000000'), key) WHERE key IS NOT NULL;
CREATE INDEX operations_seq ON operations (seq);
CREATE INDEX operations_company ON operations (company_id, seq);
CREATE INDEX operations_batch ON operations (batch_id) WHERE batch_id IS NOT NULL;

CREATE TABLE operation_changes (
  operation_id uuid NOT NULL,
  seq integer NOT NULL,
  table_name text NOT NULL,
  row_key text NOT NULL, -- an id, dashed, or the parts of the key joined by /
  column_name text NOT NULL, -- * : the whole row, made or taken away
  before text,
  after text,
  PRIMARY KEY (operation_id, seq)
);

-- Which job a draft became. undone_at: the reconciliation was undone; a later one makes a new row.
CREATE TABLE draft_links (
  id uuid NOT NULL PRIMARY KEY DEFAULT reckoner_new_id(),
  company_id uuid NOT NULL,
  draft_job_id reckoner_text NOT NULL,
  job_id uuid NOT NULL,
  operation_id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  undone_at timestamptz,
  FOREIGN KEY (company_id, job_id) REFERENCES jobs (company_id, id)
);
CREATE UNIQUE INDEX draft_links_active ON draft_links (company_id, draft_job_id) WHERE undone_at IS NULL;

-- Question rows that came to a job through a link, late ones too: undo takes exactly these back.
CREATE TABLE usage_link_history (
  link_id uuid NOT NULL,
  usage_id uuid NOT NULL,
  company_id uuid NOT NULL,
  moved_at timestamptz NOT NULL DEFAULT now(),
  returned_at timestamptz,
  PRIMARY KEY (link_id, usage_id)
);

-- The transaction in which our own importer writes rows that it has linked, priced, posted and summarised itself: set by the rules' functions alone, and
-- read as the session's own value, which no login can set otherwise.
CREATE SEQUENCE reckoner_ingest;

-- When listeners were last told, as a number of half seconds since 1970 times 8 plus how often in it. A sequence, because setting one waits for no lock.
CREATE SEQUENCE reckoner_told;

CREATE TABLE usage_failures (
  id uuid NOT NULL PRIMARY KEY DEFAULT reckoner_new_id(),
  company_id uuid,
  payload text NOT NULL,
  error text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  resolved_at timestamptz
);

CREATE TABLE token_purchases (
  id uuid NOT NULL PRIMARY KEY DEFAULT reckoner_new_id(),
  company_id uuid NOT NULL REFERENCES companies (id),
  tokens bigint NOT NULL CHECK (tokens > 0),
  amount reckoner_amount,
  amount_nanos bigint GENERATED ALWAYS AS (CAST(amount * 1000000000 AS bigint)) STORED,
  currency text,
  reference text,
  purchased_at timestamptz NOT NULL DEFAULT now(),
  operation_id uuid,
  undone_at timestamptz, -- the purchase was undone
  UNIQUE (company_id, id)
);

CREATE TABLE company_token_allocations (
  id uuid NOT NULL PRIMARY KEY DEFAULT reckoner_new_id(),
  company_id uuid NOT NULL REFERENCES companies (id),
  plan text NOT NULL DEFAULT 'custom',
  allocated_tokens reckoner_count NOT NULL,
  used_tokens reckoner_count NOT NULL DEFAULT 0,
  remaining_tokens reckoner_count NOT NULL,
  token_purchase_id uuid,
  starts_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz,
  is_active boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (company_id, id),
  CHECK (starts_at < expires_at),
  FOREIGN KEY (company_id, token_purchase_id) REFERENCES token_purchases (company_id, id)
);

CREATE TABLE token_usage_logs (
  seq bigint GENERATED ALWAYS AS IDENTITY,
  id uuid NOT NULL PRIMARY KEY DEFAULT reckoner_new_id(),
  company_id uuid REFERENCES companies (id),
  job_application_id uuid,
  profile_id uuid,
  allocation_id uuid,
  operation_type text NOT NULL,
  tokens_used bigint NOT NULL CHECK (tokens_used = input_tokens + output_tokens),
  input_tokens reckoner_count NOT NULL DEFAULT 0,
  output_tokens reckoner_count NOT NULL DEFAULT 0,
  model_used text,
  cost_per_token numeric(20,12) CHECK (cost_per_token BETWEEN 0 AND 9223372.036854775807),
  cost_per_token_picos bigint GENERATED ALWAYS AS (CAST(cost_per_token * 1000000000000 AS bigint)) STORED,
  total_cost reckoner_amount,
  total_cost_nanos bigint GENERATED ALWAYS AS (CAST(total_cost * 1000000000 AS bigint)) STORED,
  source reckoner_source NOT NULL DEFAULT 'measured',
  metadata jsonb NOT NULL DEFAULT '{}',
  event_id reckoner_text,
  operation_id uuid, -- what deducted it; NULL: nothing did yet
  held boolean NOT NULL DEFAULT false, -- waits for approval: not counted before
  occurred_at timestamptz NOT NULL DEFAULT now(),
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX token_usage_logs_company ON token_usage_logs (company_id, occurred_at);
CREATE UNIQUE INDEX token_usage_logs_event ON token_usage_logs (COALESCE(company_id, '00000000-0000-0000-0000-000000000000'), event_id) WHERE event_id IS NOT NULL;
CREATE INDEX token_usage_logs_unposted ON token_usage_logs (company_id, occurred_at, seq) WHERE operation_id IS NULL;
CREATE INDEX token_usage_logs_application ON token_usage_logs (job_application_id) WHERE job_application_id IS NOT NULL;
CREATE INDEX token_usage_logs_seq ON token_usage_logs (seq);

CREATE TABLE token_draws (
  log_id uuid NOT NULL,
  allocation_id uuid NOT NULL,
  company_id uuid NOT NULL,
  tokens bigint NOT NULL CHECK (tokens > 0),
  PRIMARY KEY (log_id, allocation_id),
  FOREIGN KEY (company_id, allocation_id) REFERENCES company_token_allocations (company_id, id)
);

-- What a log used beyond what there was. settled: drawn since from later allocations, as draws of the same log.
CREATE TABLE token_overdrafts (
  log_id uuid NOT NULL PRIMARY KEY,
  company_id uuid NOT NULL REFERENCES companies (id),
  tokens bigint NOT NULL CHECK (tokens > 0),
  settled bigint NOT NULL DEFAULT 0 CHECK (settled BETWEEN 0 AND tokens)
);
CREATE INDEX token_overdrafts_open ON token_overdrafts (company_id, log_id) WHERE settled < tokens;

CREATE TABLE bucket_purchases (
  id uuid NOT NULL PRIMARY KEY DEFAULT reckoner_new_id(),
  company_id uuid NOT NULL REFERENCES companies (id),
  account_id uuid NOT NULL,
  unit reckoner_unit NOT NULL,
  bucket text NOT NULL,
  quantity bigint NOT NULL CHECK (quantity > 0),
  amount reckoner_amount,
  amount_nanos bigint GENERATED ALWAYS AS (CAST(amount * 1000000000 AS bigint)) STORED,
  currency text,
  reference text,
  paid boolean NOT NULL DEFAULT false,
  purchased_at timestamptz NOT NULL DEFAULT now(),
  operation_id uuid,
  undone_at timestamptz -- the purchase or grant was undone
);
CREATE INDEX bucket_purchases_account ON bucket_purchases (account_id, unit, bucket);

CREATE TABLE usage_metrics (
  seq bigint GENERATED ALWAYS AS IDENTITY,
  id uuid NOT NULL PRIMARY KEY DEFAULT reckoner_new_id(),
  company_id uuid NOT NULL,
  organization_id uuid NOT NULL,
  metric_type text NOT NULL DEFAULT 'minutes_transcribed',
  metric_value reckoner_count NOT NULL,
  base_minutes reckoner_count,
  addon_minutes reckoner_count,
  refunded_minutes reckoner_count, -- what it was before it was given back; it counts no longer
  operation_id uuid, -- what posted it; NULL: nothing did yet
  source reckoner_source NOT NULL DEFAULT 'measured',
  event_id reckoner_text,
  occurred_at timestamptz NOT NULL DEFAULT now(),
  created_at timestamptz NOT NULL DEFAULT now(),
  FOREIGN KEY (company_id, organization_id) REFERENCES organizations (company_id, id),
  CHECK (operation_id IS NULL OR (base_minutes IS NOT NULL AND addon_minutes IS NOT NULL AND base_minutes <= metric_value AND addon_minutes <= metric_value - base_minutes))
);
CREATE INDEX usage_metrics_organization ON usage_metrics (organization_id, occurred_at);
CREATE UNIQUE INDEX usage_metrics_event ON usage_metrics (company_id, event_id) WHERE event_id IS NOT NULL;
CREATE INDEX usage_metrics_unposted ON usage_metrics (organization_id, occurred_at) WHERE operation_id IS NULL;

CREATE TABLE billing_periods (
  organization_id uuid NOT NULL,
  company_id uuid NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  base_minutes reckoner_count NOT NULL,
  PRIMARY KEY (organization_id, starts_at),
  CHECK (starts_at < ends_at),
  FOREIGN KEY (company_id, organization_id) REFERENCES organizations (company_id, id)
);

CREATE TABLE credit_reservations (
  job_id uuid NOT NULL PRIMARY KEY,
  company_id uuid NOT NULL,
  profile_id uuid NOT NULL,
  state text NOT NULL CHECK (state IN ('reserved', 'committed', 'rolled_back', 'refunded')),
  cost bigint NOT NULL CHECK (cost > 0),
  monthly reckoner_count NOT NULL,
  addon reckoner_count NOT NULL,
  monthly_returned bigint NOT NULL DEFAULT 0 CHECK (monthly_returned BETWEEN 0 AND monthly),
  addon_returned bigint NOT NULL DEFAULT 0 CHECK (addon_returned BETWEEN 0 AND addon),
  rows_used bigint CHECK (rows_used BETWEEN 0 AND cost), -- as committed
  period_start timestamptz NOT NULL,
  reserved_at timestamptz NOT NULL DEFAULT now(), -- business time
  created_at timestamptz NOT NULL DEFAULT now(),
  CHECK (monthly + addon = cost),
  FOREIGN KEY (company_id, job_id) REFERENCES jobs (company_id, id),
  FOREIGN KEY (company_id, profile_id) REFERENCES profiles (company_id, id)
);
CREATE INDEX credit_reservations_profile ON credit_reservations (profile_id, created_at);
CREATE INDEX credit_reservations_open ON credit_reservations (profile_id) WHERE state = 'reserved';

CREATE TABLE refusals (
  id uuid NOT NULL PRIMARY KEY DEFAULT reckoner_new_id(),
  company_id uuid NOT NULL,
  account_id uuid NOT NULL,
  code text NOT NULL,
  details jsonb NOT NULL DEFAULT '{}',
  actor text NOT NULL,
  occurred_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE packs (
  id uuid NOT NULL PRIMARY KEY DEFAULT reckoner_new_id(),
  unit reckoner_unit NOT NULL,
  quantity bigint NOT NULL CHECK (quantity > 0),
  price_nanos reckoner_count NOT NULL,
  currency text NOT NULL DEFAULT 'USD',
  name text NOT NULL,
  retired_at timestamptz
);
CREATE UNIQUE INDEX packs_one ON packs (unit, currency, name);

-- Alerts that were raised: once per period and threshold (percent, nanos for a wallet, 0 for none). What holds is derived anew by who reads.
CREATE TABLE alerts (
  company_id uuid NOT NULL REFERENCES companies (id),
  account_id uuid NOT NULL,
  unit reckoner_unit NOT NULL,
  bucket text NOT NULL CHECK (bucket IN ('wallet', 'monthly', 'addon', 'base', 'allocation')),
  kind text NOT NULL CHECK (kind IN ('used', 'wallet_low', 'owed', 'runs_out')),
  threshold bigint NOT NULL DEFAULT 0,
  period_start timestamptz NOT NULL,
  raised_at timestamptz NOT NULL,
  told_at timestamptz,
  resolved_at timestamptz,
  PRIMARY KEY (company_id, account_id, unit, bucket, kind, threshold, period_start)
);

CREATE TABLE memberships (
  login text COLLATE "C" NOT NULL,
  company_id uuid REFERENCES companies (id),
  role reckoner_role NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX memberships_one ON memberships (login, COALESCE(company_id, '00000000-0000-0000-0000-000000000000'));

-- Labels that outlive what they name. kind: company, job, candidate.
CREATE TABLE names (
  kind text NOT NULL,
  thing_id text COLLATE "C" NOT NULL,
  company_id uuid,
  label text,
  erased_at timestamptz,
  PRIMARY KEY (kind, thing_id)
);

-- A page with its filter under a name. owner: the login; company_id: whose members see it, NULL for everyone where it is shared.
CREATE TABLE saved_views (
  id uuid NOT NULL PRIMARY KEY DEFAULT reckoner_new_id(),
  company_id uuid,
  name text NOT NULL,
  page text NOT NULL,
  filter jsonb NOT NULL,
  owner text NOT NULL,
  shared boolean NOT NULL DEFAULT false
);
CREATE UNIQUE INDEX saved_views_shared ON saved_views (COALESCE(company_id, '00000000-0000-0000-0000-000000000000'), name) WHERE shared;
CREATE UNIQUE INDEX saved_views_own ON saved_views (COALESCE(company_id, '00000000-0000-0000-0000-000000000000'), name, owner) WHERE NOT shared;

CREATE TABLE accepted_findings (
  finding_id text COLLATE "C" NOT NULL PRIMARY KEY,
  company_id uuid,
  rule text NOT NULL,
  reason text NOT NULL,
  actor text NOT NULL,
  until_at timestamptz,
  accepted_at timestamptz NOT NULL DEFAULT now()
);

-- Work that a list from outside says was done: what of it has no usage is a finding. usage_type as in the roll-ups; thing_id: the candidate of a CV, the
-- interview, the job or draft of questions; job_id: also the job that thing_id names. The rest is what a recorded row would need.
CREATE TABLE expected_work (
  id uuid NOT NULL PRIMARY KEY,
  company_id uuid NOT NULL REFERENCES companies (id),
  usage_type integer NOT NULL CHECK (usage_type BETWEEN 0 AND 2),
  thing_id reckoner_text NOT NULL,
  job_id uuid,
  occurred_at timestamptz NOT NULL CHECK (occurred_at >= '1900-01-01T00:00:00Z' AND occurred_at < '10000-01-01T00:00:00Z'),
  file_size_kb bigint CHECK (file_size_kb >= 0),
  duration_minutes bigint CHECK (duration_minutes > 0),
  duration_seconds bigint CHECK (duration_seconds > 0),
  question_count bigint CHECK (question_count >= 0),
  prompt_tokens bigint CHECK (prompt_tokens >= 0),
  completion_tokens bigint CHECK (completion_tokens >= 0),
  source_name text NOT NULL,
  operation_id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (company_id, occurred_at, usage_type, thing_id)
);

-- The defaults of domain.md, in force from 1970-01-01.
INSERT INTO prices (id, usage_type, unit, currency, price_picos, effective_from, list) VALUES
  ('01900000-0000-7000-8000-000000000001', 'cv_parsing', 'cv', 'USD', 500000000000, '1970-01-01 00:00:00+00', 'default'),
  ('01900000-0000-7000-8000-000000000002', 'question_generation', 'token', 'USD', 2000000, '1970-01-01 00:00:00+00', 'default'),
  ('01900000-0000-7000-8000-000000000003', 'video_interview', 'minute', 'USD', 100000000000, '1970-01-01 00:00:00+00', 'default');
