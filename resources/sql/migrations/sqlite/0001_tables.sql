-- Tables of schema.md and Reckoner's own. Ids are BLOB(16), times integer microseconds UTC, money integer nanos with a generated
-- decimal text, unit prices integer picos. Triggers are laid from sql/rules; nothing here prices or posts. Integer keys are above zero:
-- a BEFORE INSERT trigger sees -1 where none was given, and must not take it for a key. SQLite 3.40
-- calls its JSON functions unsafe in a schema that is not trusted (trusted_schema = OFF), so JSON columns are checked for their braces only.
-- Tables that take a row per event check words by OR: for IN of three or more SQLite fills a table of its own at every row.

CREATE TABLE zone_offsets (
  timezone TEXT NOT NULL,
  from_at INTEGER NOT NULL,
  offset_seconds INTEGER NOT NULL,
  PRIMARY KEY (timezone, from_at)
) STRICT, WITHOUT ROWID;

CREATE TABLE companies (
  id BLOB NOT NULL PRIMARY KEY DEFAULT (randomblob(16)) CHECK (length(id) = 16),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 500),
  currency TEXT NOT NULL DEFAULT 'USD' CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
  timezone TEXT NOT NULL DEFAULT 'UTC',
  wallet_threshold_nanos INTEGER,
  created_at INTEGER NOT NULL DEFAULT (CAST(strftime('%s','now') AS INTEGER) * 1000000 + CAST(substr(strftime('%f','now'), 4) AS INTEGER) * 1000),
  deleted_at INTEGER
) STRICT;
CREATE INDEX companies_name ON companies (name);

CREATE TABLE profiles (
  id BLOB NOT NULL PRIMARY KEY DEFAULT (randomblob(16)) CHECK (length(id) = 16),
  company_id BLOB NOT NULL REFERENCES companies (id),
  email TEXT NOT NULL CHECK (length(email) BETWEEN 1 AND 320),
  full_name TEXT,
  role TEXT NOT NULL DEFAULT 'recruiter' CHECK (role IN ('recruiter', 'finance', 'admin', 'backend')),
  credits_remaining INTEGER NOT NULL DEFAULT 0 CHECK (credits_remaining >= 0),
  addon_credits INTEGER NOT NULL DEFAULT 0 CHECK (addon_credits >= 0),
  monthly_credits INTEGER NOT NULL DEFAULT 0 CHECK (monthly_credits >= 0),
  credits_reset_at INTEGER,
  created_at INTEGER NOT NULL DEFAULT (CAST(strftime('%s','now') AS INTEGER) * 1000000 + CAST(substr(strftime('%f','now'), 4) AS INTEGER) * 1000),
  deleted_at INTEGER,
  UNIQUE (company_id, id)
) STRICT;
CREATE INDEX profiles_email ON profiles (email);

CREATE TABLE organizations (
  id BLOB NOT NULL PRIMARY KEY DEFAULT (randomblob(16)) CHECK (length(id) = 16),
  company_id BLOB NOT NULL REFERENCES companies (id),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 500),
  base_minutes INTEGER NOT NULL DEFAULT 0 CHECK (base_minutes >= 0),
  used_minutes INTEGER NOT NULL DEFAULT 0 CHECK (used_minutes >= 0),
  overage_minutes INTEGER NOT NULL DEFAULT 0 CHECK (overage_minutes >= 0),
  overage_minutes_used INTEGER NOT NULL DEFAULT 0 CHECK (overage_minutes_used >= 0),
  anchor_day INTEGER NOT NULL DEFAULT 1 CHECK (anchor_day BETWEEN 1 AND 31),
  current_period_start INTEGER,
  current_period_end INTEGER,
  created_at INTEGER NOT NULL DEFAULT (CAST(strftime('%s','now') AS INTEGER) * 1000000 + CAST(substr(strftime('%f','now'), 4) AS INTEGER) * 1000),
  deleted_at INTEGER,
  UNIQUE (company_id, id),
  CHECK (current_period_start < current_period_end)
) STRICT;

CREATE TABLE organization_members (
  organization_id BLOB NOT NULL,
  profile_id BLOB NOT NULL,
  company_id BLOB NOT NULL,
  PRIMARY KEY (organization_id, profile_id),
  FOREIGN KEY (company_id, organization_id) REFERENCES organizations (company_id, id),
  FOREIGN KEY (company_id, profile_id) REFERENCES profiles (company_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE jobs (
  id BLOB NOT NULL PRIMARY KEY DEFAULT (randomblob(16)) CHECK (length(id) = 16),
  company_id BLOB NOT NULL REFERENCES companies (id),
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 500),
  kind TEXT NOT NULL DEFAULT 'posting' CHECK (kind IN ('posting', 'batch')),
  status TEXT NOT NULL DEFAULT 'open',
  row_count INTEGER CHECK (row_count >= 0),
  draft_job_id TEXT CHECK (length(draft_job_id) BETWEEN 1 AND 200),
  created_by BLOB,
  meta_json TEXT NOT NULL DEFAULT '{}' CHECK (trim(meta_json, ' ' || char(9, 10, 13)) GLOB '{*}'),
  created_at INTEGER NOT NULL DEFAULT (CAST(strftime('%s','now') AS INTEGER) * 1000000 + CAST(substr(strftime('%f','now'), 4) AS INTEGER) * 1000),
  deleted_at INTEGER,
  UNIQUE (company_id, id),
  FOREIGN KEY (company_id, created_by) REFERENCES profiles (company_id, id)
) STRICT;
CREATE INDEX jobs_title ON jobs (company_id, title);
CREATE INDEX jobs_id_text ON jobs (hex(id)); -- a draft text may be the id of a job
CREATE UNIQUE INDEX jobs_draft ON jobs (company_id, draft_job_id) WHERE draft_job_id IS NOT NULL;

CREATE TABLE job_applications (
  id BLOB NOT NULL PRIMARY KEY DEFAULT (randomblob(16)) CHECK (length(id) = 16),
  company_id BLOB REFERENCES companies (id),
  job_id BLOB REFERENCES jobs (id),
  candidate_id TEXT CHECK (length(candidate_id) BETWEEN 1 AND 200),
  candidate_name TEXT,
  cv_text_length INTEGER CHECK (cv_text_length >= 0),
  ai_analyzed_at INTEGER,
  created_at INTEGER NOT NULL DEFAULT (CAST(strftime('%s','now') AS INTEGER) * 1000000 + CAST(substr(strftime('%f','now'), 4) AS INTEGER) * 1000),
  deleted_at INTEGER
) STRICT;
CREATE INDEX job_applications_company ON job_applications (company_id, created_at);
CREATE INDEX job_applications_job ON job_applications (job_id) WHERE job_id IS NOT NULL;
CREATE INDEX job_applications_candidate ON job_applications (candidate_id) WHERE candidate_id IS NOT NULL;

-- Prices: append-only. unit price in picos; `list` names an imported list; usage_type 'token_log' holds provider prices.
CREATE TABLE prices (
  seq INTEGER PRIMARY KEY CHECK (seq > 0),
  id BLOB NOT NULL UNIQUE DEFAULT (randomblob(16)) CHECK (length(id) = 16),
  usage_type TEXT NOT NULL CHECK (usage_type IN ('cv_parsing', 'question_generation', 'video_interview', 'token_log')),
  unit TEXT NOT NULL CHECK (unit IN ('cv', 'token', 'prompt_token', 'completion_token', 'question', 'minute')),
  currency TEXT NOT NULL DEFAULT 'USD' CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
  company_id BLOB REFERENCES companies (id),
  model TEXT CHECK (length(model) BETWEEN 1 AND 200),
  price_picos INTEGER NOT NULL CHECK (price_picos >= 0),
  minimum_quantity INTEGER NOT NULL DEFAULT 0 CHECK (minimum_quantity >= 0),
  effective_from INTEGER NOT NULL,
  list TEXT,
  operation_id BLOB,
  created_at INTEGER NOT NULL DEFAULT (CAST(strftime('%s','now') AS INTEGER) * 1000000 + CAST(substr(strftime('%f','now'), 4) AS INTEGER) * 1000)
) STRICT;
CREATE INDEX prices_lookup ON prices (usage_type, currency, unit, model, company_id, effective_from, seq);

CREATE TABLE cv_parsing_usage (
  seq INTEGER PRIMARY KEY CHECK (seq > 0),
  id BLOB NOT NULL UNIQUE DEFAULT (randomblob(16)) CHECK (length(id) = 16),
  company_id BLOB NOT NULL REFERENCES companies (id),
  job_id BLOB CHECK (length(job_id) = 16),
  given_job_id BLOB CHECK (length(given_job_id) = 16),
  candidate_id TEXT CHECK (length(candidate_id) BETWEEN 1 AND 200),
  application_id BLOB CHECK (length(application_id) = 16),
  file_size_kb INTEGER CHECK (file_size_kb >= 0),
  parse_successful INTEGER NOT NULL DEFAULT 1 CHECK (parse_successful IN (0, 1)),
  success_rate INTEGER CHECK (success_rate BETWEEN 0 AND 100),
  cost_nanos INTEGER CHECK (cost_nanos >= 0),
  cost TEXT GENERATED ALWAYS AS (CASE WHEN cost_nanos IS NULL THEN NULL ELSE printf('%d.%09d', cost_nanos / 1000000000, cost_nanos % 1000000000) END) VIRTUAL,
  cost_source TEXT CHECK (cost_source = 'list' OR cost_source = 'given' OR cost_source = 'adopted'),
  price_id BLOB,
  source TEXT NOT NULL DEFAULT 'measured' CHECK (source = 'measured' OR source = 'estimated' OR source = 'imported' OR source = 'manual'),
  origin TEXT CHECK (length(origin) BETWEEN 1 AND 200),
  profile_id BLOB CHECK (length(profile_id) = 16),
  event_id TEXT CHECK (length(event_id) BETWEEN 1 AND 200),
  occurred_at INTEGER NOT NULL DEFAULT (CAST(strftime('%s','now') AS INTEGER) * 1000000 + CAST(substr(strftime('%f','now'), 4) AS INTEGER) * 1000)
    CHECK (occurred_at BETWEEN -2208988800000000 AND 253402300799999999), -- years 1900 to 9999
  created_at INTEGER NOT NULL DEFAULT (CAST(strftime('%s','now') AS INTEGER) * 1000000 + CAST(substr(strftime('%f','now'), 4) AS INTEGER) * 1000),
  billing_day INTEGER,
  FOREIGN KEY (company_id, job_id) REFERENCES jobs (company_id, id),
  FOREIGN KEY (company_id, profile_id) REFERENCES profiles (company_id, id)
) STRICT;
CREATE INDEX cv_parsing_usage_company ON cv_parsing_usage (company_id, occurred_at, seq, job_id);
CREATE INDEX cv_parsing_usage_time ON cv_parsing_usage (billing_day, occurred_at);

CREATE TABLE question_generation_usage (
  seq INTEGER PRIMARY KEY CHECK (seq > 0),
  id BLOB NOT NULL UNIQUE DEFAULT (randomblob(16)) CHECK (length(id) = 16),
  company_id BLOB NOT NULL REFERENCES companies (id),
  job_id BLOB CHECK (length(job_id) = 16),
  draft_job_id TEXT CHECK (length(draft_job_id) BETWEEN 1 AND 200),
  prompt_tokens INTEGER NOT NULL DEFAULT 0 CHECK (prompt_tokens >= 0),
  completion_tokens INTEGER NOT NULL DEFAULT 0 CHECK (completion_tokens >= 0),
  total_tokens INTEGER CHECK (total_tokens = prompt_tokens + completion_tokens),
  question_count INTEGER NOT NULL DEFAULT 0 CHECK (question_count >= 0),
  cost_nanos INTEGER CHECK (cost_nanos >= 0),
  cost TEXT GENERATED ALWAYS AS (CASE WHEN cost_nanos IS NULL THEN NULL ELSE printf('%d.%09d', cost_nanos / 1000000000, cost_nanos % 1000000000) END) VIRTUAL,
  cost_source TEXT CHECK (cost_source = 'list' OR cost_source = 'given' OR cost_source = 'adopted'),
  price_id BLOB,
  second_price_id BLOB,
  model_used TEXT CHECK (length(model_used) BETWEEN 1 AND 200),
  source TEXT NOT NULL DEFAULT 'measured' CHECK (source = 'measured' OR source = 'estimated' OR source = 'imported' OR source = 'manual'),
  origin TEXT CHECK (length(origin) BETWEEN 1 AND 200),
  profile_id BLOB CHECK (length(profile_id) = 16),
  event_id TEXT CHECK (length(event_id) BETWEEN 1 AND 200),
  occurred_at INTEGER NOT NULL DEFAULT (CAST(strftime('%s','now') AS INTEGER) * 1000000 + CAST(substr(strftime('%f','now'), 4) AS INTEGER) * 1000)
    CHECK (occurred_at BETWEEN -2208988800000000 AND 253402300799999999), -- years 1900 to 9999
  created_at INTEGER NOT NULL DEFAULT (CAST(strftime('%s','now') AS INTEGER) * 1000000 + CAST(substr(strftime('%f','now'), 4) AS INTEGER) * 1000),
  billing_day INTEGER,
  FOREIGN KEY (company_id, job_id) REFERENCES jobs (company_id, id),
  FOREIGN KEY (company_id, profile_id) REFERENCES profiles (company_id, id)
) STRICT;
CREATE INDEX question_generation_usage_company ON question_generation_usage (company_id, occurred_at, seq, job_id);
CREATE INDEX question_generation_usage_time ON question_generation_usage (billing_day, occurred_at);
CREATE INDEX question_generation_usage_draft ON question_generation_usage (company_id, draft_job_id) WHERE draft_job_id IS NOT NULL;

CREATE TABLE video_interview_usage (
  seq INTEGER PRIMARY KEY CHECK (seq > 0),
  id BLOB NOT NULL UNIQUE DEFAULT (randomblob(16)) CHECK (length(id) = 16),
  company_id BLOB NOT NULL REFERENCES companies (id),
  job_id BLOB CHECK (length(job_id) = 16),
  given_job_id BLOB CHECK (length(given_job_id) = 16),
  interview_id TEXT CHECK (length(interview_id) BETWEEN 1 AND 200),
  candidate_id TEXT CHECK (length(candidate_id) BETWEEN 1 AND 200),
  application_id BLOB CHECK (length(application_id) = 16),
  duration_minutes INTEGER,
  duration_seconds INTEGER,
  rejected_value TEXT,
  completed_questions INTEGER CHECK (completed_questions >= 0),
  total_questions INTEGER CHECK (total_questions >= 0),
  video_quality TEXT CHECK (length(video_quality) BETWEEN 1 AND 200),
  cost_nanos INTEGER CHECK (cost_nanos >= 0),
  cost TEXT GENERATED ALWAYS AS (CASE WHEN cost_nanos IS NULL THEN NULL ELSE printf('%d.%09d', cost_nanos / 1000000000, cost_nanos % 1000000000) END) VIRTUAL,
  cost_source TEXT CHECK (cost_source = 'list' OR cost_source = 'given' OR cost_source = 'adopted'),
  price_id BLOB,
  source TEXT NOT NULL DEFAULT 'measured' CHECK (source = 'measured' OR source = 'estimated' OR source = 'imported' OR source = 'manual'),
  origin TEXT CHECK (length(origin) BETWEEN 1 AND 200),
  profile_id BLOB CHECK (length(profile_id) = 16),
  event_id TEXT CHECK (length(event_id) BETWEEN 1 AND 200),
  occurred_at INTEGER NOT NULL DEFAULT (CAST(strftime('%s','now') AS INTEGER) * 1000000 + CAST(substr(strftime('%f','now'), 4) AS INTEGER) * 1000)
    CHECK (occurred_at BETWEEN -2208988800000000 AND 253402300799999999), -- years 1900 to 9999
  created_at INTEGER NOT NULL DEFAULT (CAST(strftime('%s','now') AS INTEGER) * 1000000 + CAST(substr(strftime('%f','now'), 4) AS INTEGER) * 1000),
  billing_day INTEGER,
  -- An unusable duration comes in and is then moved to rejected_value, before the row gets its day.
  CHECK (billing_day IS NULL OR (duration_minutes IS NULL AND duration_seconds IS NULL) OR (duration_minutes > 0 AND COALESCE(duration_seconds, 0) >= 0)),
  FOREIGN KEY (company_id, job_id) REFERENCES jobs (company_id, id),
  FOREIGN KEY (company_id, profile_id) REFERENCES profiles (company_id, id)
) STRICT;
CREATE INDEX video_interview_usage_company ON video_interview_usage (company_id, occurred_at, seq, job_id);
CREATE INDEX video_interview_usage_time ON video_interview_usage (billing_day, occurred_at);

-- Event ids, unique per company for ever over all usage types. digest: contentDigest() of what the caller gave; NULL for plain INSERTs.
CREATE TABLE event_keys (
  company_id BLOB NOT NULL,
  event_id TEXT NOT NULL,
  usage_type INTEGER NOT NULL,
  usage_id BLOB NOT NULL,
  digest BLOB,
  PRIMARY KEY (company_id, event_id)
) STRICT, WITHOUT ROWID;

-- Roll-ups, kept in the transaction of the usage. usage_type: 0 cv_parsing, 1 question_generation, 2 video_interview.
-- status: 0 UNKNOWN, 1 DRAFT, 2 RECONCILED. job_id: zeroblob(16) where there is none. quantity: CVs parsed, tokens, minutes.
-- estimated_nanos: the part of cost_nanos whose quantity was estimated. day: days since 1970-01-01 in the billing zone; month: year * 12 + month - 1.
CREATE TABLE rollup_currency_day (
  currency TEXT NOT NULL, day INTEGER NOT NULL, usage_type INTEGER NOT NULL, status INTEGER NOT NULL,
  row_count INTEGER NOT NULL, failed_count INTEGER NOT NULL, quantity INTEGER NOT NULL, questions INTEGER NOT NULL,
  cost_nanos INTEGER NOT NULL, estimated_nanos INTEGER NOT NULL, unpriced_count INTEGER NOT NULL,
  PRIMARY KEY (currency, day, usage_type, status)
) STRICT, WITHOUT ROWID;
CREATE TABLE rollup_company_day (
  company_id BLOB NOT NULL, day INTEGER NOT NULL, usage_type INTEGER NOT NULL, status INTEGER NOT NULL,
  row_count INTEGER NOT NULL, failed_count INTEGER NOT NULL, quantity INTEGER NOT NULL, questions INTEGER NOT NULL,
  cost_nanos INTEGER NOT NULL, estimated_nanos INTEGER NOT NULL, unpriced_count INTEGER NOT NULL,
  PRIMARY KEY (company_id, day, usage_type, status)
) STRICT, WITHOUT ROWID;
CREATE TABLE rollup_job_day (
  company_id BLOB NOT NULL, day INTEGER NOT NULL, job_id BLOB NOT NULL, usage_type INTEGER NOT NULL, status INTEGER NOT NULL,
  row_count INTEGER NOT NULL, failed_count INTEGER NOT NULL, quantity INTEGER NOT NULL, questions INTEGER NOT NULL,
  cost_nanos INTEGER NOT NULL, estimated_nanos INTEGER NOT NULL, unpriced_count INTEGER NOT NULL,
  PRIMARY KEY (company_id, day, job_id, usage_type, status)
) STRICT, WITHOUT ROWID;
CREATE TABLE rollup_job_month (
  company_id BLOB NOT NULL, month INTEGER NOT NULL, job_id BLOB NOT NULL, usage_type INTEGER NOT NULL, status INTEGER NOT NULL,
  row_count INTEGER NOT NULL, failed_count INTEGER NOT NULL, quantity INTEGER NOT NULL, questions INTEGER NOT NULL,
  cost_nanos INTEGER NOT NULL, estimated_nanos INTEGER NOT NULL, unpriced_count INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (company_id, month, job_id, usage_type, status)
) STRICT, WITHOUT ROWID;
CREATE INDEX rollup_job_month_job ON rollup_job_month (job_id);

-- The ledger. A charge's posting has the usage row's id as its reference and, unless an import made it, as its operation.
CREATE TABLE usage_ledger (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  company_id BLOB NOT NULL REFERENCES companies (id),
  account_type TEXT NOT NULL CHECK (account_type = 'company' OR account_type = 'profile' OR account_type = 'organization' OR account_type = 'allocation'),
  account_id BLOB NOT NULL,
  unit TEXT NOT NULL CHECK (unit = 'money' OR unit = 'credits' OR unit = 'tokens' OR unit = 'minutes'),
  bucket TEXT NOT NULL CHECK (bucket = 'wallet' OR bucket = 'monthly' OR bucket = 'addon' OR bucket = 'base' OR bucket = 'allocation'),
  amount_units INTEGER NOT NULL,
  amount TEXT GENERATED ALWAYS AS (CASE WHEN unit <> 'money' THEN CAST(amount_units AS TEXT)
    ELSE CASE WHEN amount_units < 0 THEN '-' ELSE '' END || printf('%d.%09d', abs(amount_units / 1000000000), abs(amount_units % 1000000000)) END) VIRTUAL,
  kind TEXT NOT NULL,
  reference_type TEXT,
  reference_id ANY,
  job_id BLOB,
  operation_id BLOB NOT NULL,
  actor TEXT NOT NULL,
  reason TEXT,
  note TEXT,
  balance_after INTEGER,
  occurred_at INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL DEFAULT (CAST(strftime('%s','now') AS INTEGER) * 1000000 + CAST(substr(strftime('%f','now'), 4) AS INTEGER) * 1000)
) STRICT;
CREATE INDEX usage_ledger_other ON usage_ledger (company_id, occurred_at) WHERE kind <> 'charge';
CREATE INDEX usage_ledger_operation ON usage_ledger (operation_id) WHERE kind <> 'charge';
CREATE INDEX usage_ledger_reference ON usage_ledger (reference_id) WHERE kind <> 'charge' AND reference_id IS NOT NULL;
CREATE INDEX usage_ledger_account ON usage_ledger (account_id, id) WHERE kind <> 'charge';

CREATE TABLE operations (
  seq INTEGER PRIMARY KEY CHECK (seq > 0),
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  company_id BLOB REFERENCES companies (id),
  kind TEXT NOT NULL,
  actor TEXT NOT NULL,
  login TEXT NOT NULL,
  role TEXT NOT NULL,
  key TEXT CHECK (length(key) BETWEEN 1 AND 200),
  digest BLOB,
  request TEXT NOT NULL DEFAULT '{}' CHECK (trim(request, ' ' || char(9, 10, 13)) GLOB '{*}'),
  reply TEXT NOT NULL DEFAULT '{}' CHECK (trim(reply, ' ' || char(9, 10, 13)) GLOB '{*}'),
  refused_code TEXT,
  reason TEXT,
  batch_id BLOB,
  reverses BLOB,
  reversed_by BLOB,
  business_at INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL DEFAULT (CAST(strftime('%s','now') AS INTEGER) * 1000000 + CAST(substr(strftime('%f','now'), 4) AS INTEGER) * 1000)
) STRICT;
CREATE UNIQUE INDEX operations_key ON operations (COALESCE(company_id, x''), key) WHERE key IS NOT NULL;
CREATE INDEX operations_company ON operations (company_id, seq);
CREATE INDEX operations_batch ON operations (batch_id) WHERE batch_id IS NOT NULL;

CREATE TABLE operation_changes (
  operation_id BLOB NOT NULL,
  seq INTEGER NOT NULL,
  table_name TEXT NOT NULL,
  row_key TEXT NOT NULL, -- an id, dashed, or the parts of the key joined by /
  column_name TEXT NOT NULL, -- * : the whole row, made or taken away
  before TEXT,
  after TEXT,
  PRIMARY KEY (operation_id, seq)
) STRICT, WITHOUT ROWID;

-- Which job a draft became. undone_at: the reconciliation was undone; a later one makes a new row.
CREATE TABLE draft_links (
  id BLOB NOT NULL PRIMARY KEY DEFAULT (randomblob(16)) CHECK (length(id) = 16),
  company_id BLOB NOT NULL,
  draft_job_id TEXT NOT NULL CHECK (length(draft_job_id) BETWEEN 1 AND 200),
  job_id BLOB NOT NULL,
  operation_id BLOB NOT NULL,
  created_at INTEGER NOT NULL DEFAULT (CAST(strftime('%s','now') AS INTEGER) * 1000000 + CAST(substr(strftime('%f','now'), 4) AS INTEGER) * 1000),
  undone_at INTEGER,
  FOREIGN KEY (company_id, job_id) REFERENCES jobs (company_id, id)
) STRICT;
CREATE UNIQUE INDEX draft_links_active ON draft_links (company_id, draft_job_id) WHERE undone_at IS NULL;

-- Question rows that came to a job through a link, late ones too: undo takes exactly these back.
CREATE TABLE usage_link_history (
  link_id BLOB NOT NULL,
  usage_id BLOB NOT NULL,
  company_id BLOB NOT NULL,
  moved_at INTEGER NOT NULL DEFAULT (CAST(strftime('%s','now') AS INTEGER) * 1000000 + CAST(substr(strftime('%f','now'), 4) AS INTEGER) * 1000),
  returned_at INTEGER,
  PRIMARY KEY (link_id, usage_id)
) STRICT, WITHOUT ROWID;

-- What the rules look at: moving = 1 while they themselves change finished rows; actor: who acts, set by our own program for its transaction
-- (a plain INSERT posts as 'sql'). A bulk import, which prices, posts and summarises by itself, disables triggers on its own connection.
CREATE TABLE rule_switches (
  one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
  moving INTEGER NOT NULL DEFAULT 0 CHECK (moving IN (0, 1)),
  actor TEXT CHECK (length(actor) BETWEEN 1 AND 200)
) STRICT;
INSERT INTO rule_switches (one) VALUES (1);

CREATE TABLE usage_failures (
  id BLOB NOT NULL PRIMARY KEY DEFAULT (randomblob(16)) CHECK (length(id) = 16),
  company_id BLOB,
  payload TEXT NOT NULL,
  error TEXT NOT NULL,
  created_at INTEGER NOT NULL DEFAULT (CAST(strftime('%s','now') AS INTEGER) * 1000000 + CAST(substr(strftime('%f','now'), 4) AS INTEGER) * 1000),
  resolved_at INTEGER
) STRICT;

CREATE TABLE token_purchases (
  id BLOB NOT NULL PRIMARY KEY DEFAULT (randomblob(16)) CHECK (length(id) = 16),
  company_id BLOB NOT NULL REFERENCES companies (id),
  tokens INTEGER NOT NULL CHECK (tokens > 0),
  amount_nanos INTEGER CHECK (amount_nanos >= 0),
  amount TEXT GENERATED ALWAYS AS (CASE WHEN amount_nanos IS NULL THEN NULL ELSE printf('%d.%09d', amount_nanos / 1000000000, amount_nanos % 1000000000) END) VIRTUAL,
  currency TEXT,
  reference TEXT,
  purchased_at INTEGER NOT NULL DEFAULT (CAST(strftime('%s','now') AS INTEGER) * 1000000 + CAST(substr(strftime('%f','now'), 4) AS INTEGER) * 1000),
  operation_id BLOB,
  undone_at INTEGER, -- the purchase was undone
  UNIQUE (company_id, id)
) STRICT;

CREATE TABLE company_token_allocations (
  id BLOB NOT NULL PRIMARY KEY DEFAULT (randomblob(16)) CHECK (length(id) = 16),
  company_id BLOB NOT NULL REFERENCES companies (id),
  plan TEXT NOT NULL DEFAULT 'custom',
  allocated_tokens INTEGER NOT NULL CHECK (allocated_tokens >= 0),
  used_tokens INTEGER NOT NULL DEFAULT 0 CHECK (used_tokens >= 0),
  remaining_tokens INTEGER NOT NULL CHECK (remaining_tokens >= 0),
  token_purchase_id BLOB,
  starts_at INTEGER NOT NULL DEFAULT (CAST(strftime('%s','now') AS INTEGER) * 1000000 + CAST(substr(strftime('%f','now'), 4) AS INTEGER) * 1000),
  expires_at INTEGER,
  is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1)),
  created_at INTEGER NOT NULL DEFAULT (CAST(strftime('%s','now') AS INTEGER) * 1000000 + CAST(substr(strftime('%f','now'), 4) AS INTEGER) * 1000),
  UNIQUE (company_id, id),
  CHECK (starts_at < expires_at),
  FOREIGN KEY (company_id, token_purchase_id) REFERENCES token_purchases (company_id, id)
) STRICT;

CREATE TABLE token_usage_logs (
  seq INTEGER PRIMARY KEY CHECK (seq > 0),
  id BLOB NOT NULL UNIQUE DEFAULT (randomblob(16)) CHECK (length(id) = 16),
  company_id BLOB REFERENCES companies (id),
  job_application_id BLOB,
  profile_id BLOB,
  allocation_id BLOB,
  operation_type TEXT NOT NULL,
  tokens_used INTEGER CHECK (tokens_used = input_tokens + output_tokens),
  input_tokens INTEGER NOT NULL DEFAULT 0 CHECK (input_tokens >= 0),
  output_tokens INTEGER NOT NULL DEFAULT 0 CHECK (output_tokens >= 0),
  model_used TEXT,
  cost_per_token_picos INTEGER CHECK (cost_per_token_picos >= 0),
  cost_per_token TEXT GENERATED ALWAYS AS (CASE WHEN cost_per_token_picos IS NULL THEN NULL ELSE printf('%d.%012d', cost_per_token_picos / 1000000000000, cost_per_token_picos % 1000000000000) END) VIRTUAL,
  total_cost_nanos INTEGER CHECK (total_cost_nanos >= 0),
  total_cost TEXT GENERATED ALWAYS AS (CASE WHEN total_cost_nanos IS NULL THEN NULL ELSE printf('%d.%09d', total_cost_nanos / 1000000000, total_cost_nanos % 1000000000) END) VIRTUAL,
  source TEXT NOT NULL DEFAULT 'measured' CHECK (source IN ('measured', 'estimated', 'imported', 'manual')),
  metadata TEXT NOT NULL DEFAULT '{}' CHECK (trim(metadata, ' ' || char(9, 10, 13)) GLOB '{*}'),
  event_id TEXT CHECK (length(event_id) BETWEEN 1 AND 200),
  operation_id BLOB CHECK (length(operation_id) = 16), -- what deducted it; NULL: nothing did yet
  held INTEGER NOT NULL DEFAULT 0 CHECK (held IN (0, 1)), -- waits for approval: not counted before
  occurred_at INTEGER NOT NULL DEFAULT (CAST(strftime('%s','now') AS INTEGER) * 1000000 + CAST(substr(strftime('%f','now'), 4) AS INTEGER) * 1000),
  created_at INTEGER NOT NULL DEFAULT (CAST(strftime('%s','now') AS INTEGER) * 1000000 + CAST(substr(strftime('%f','now'), 4) AS INTEGER) * 1000)
) STRICT;
CREATE INDEX token_usage_logs_company ON token_usage_logs (company_id, occurred_at);
CREATE UNIQUE INDEX token_usage_logs_event ON token_usage_logs (COALESCE(company_id, x''), event_id) WHERE event_id IS NOT NULL;
CREATE INDEX token_usage_logs_unposted ON token_usage_logs (company_id, occurred_at, seq) WHERE operation_id IS NULL;
CREATE INDEX token_usage_logs_application ON token_usage_logs (job_application_id) WHERE job_application_id IS NOT NULL;

CREATE TABLE token_draws (
  log_id BLOB NOT NULL,
  allocation_id BLOB NOT NULL,
  company_id BLOB NOT NULL,
  tokens INTEGER NOT NULL CHECK (tokens > 0),
  PRIMARY KEY (log_id, allocation_id)
) STRICT, WITHOUT ROWID;

-- What a log used beyond what there was. settled: drawn since from later allocations, as draws of the same log.
CREATE TABLE token_overdrafts (
  log_id BLOB NOT NULL PRIMARY KEY CHECK (length(log_id) = 16),
  company_id BLOB NOT NULL REFERENCES companies (id),
  tokens INTEGER NOT NULL CHECK (tokens > 0),
  settled INTEGER NOT NULL DEFAULT 0 CHECK (settled BETWEEN 0 AND tokens)
) STRICT, WITHOUT ROWID;
CREATE INDEX token_overdrafts_open ON token_overdrafts (company_id, log_id) WHERE settled < tokens;

CREATE TABLE bucket_purchases (
  id BLOB NOT NULL PRIMARY KEY DEFAULT (randomblob(16)) CHECK (length(id) = 16),
  company_id BLOB NOT NULL REFERENCES companies (id),
  account_id BLOB NOT NULL,
  unit TEXT NOT NULL CHECK (unit IN ('money', 'credits', 'tokens', 'minutes')),
  bucket TEXT NOT NULL,
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  amount_nanos INTEGER CHECK (amount_nanos >= 0),
  amount TEXT GENERATED ALWAYS AS (CASE WHEN amount_nanos IS NULL THEN NULL ELSE printf('%d.%09d', amount_nanos / 1000000000, amount_nanos % 1000000000) END) VIRTUAL,
  currency TEXT,
  reference TEXT,
  paid INTEGER NOT NULL DEFAULT 0 CHECK (paid IN (0, 1)),
  purchased_at INTEGER NOT NULL DEFAULT (CAST(strftime('%s','now') AS INTEGER) * 1000000 + CAST(substr(strftime('%f','now'), 4) AS INTEGER) * 1000),
  operation_id BLOB,
  undone_at INTEGER -- the purchase or grant was undone
) STRICT;
CREATE INDEX bucket_purchases_account ON bucket_purchases (account_id, unit, bucket);

CREATE TABLE usage_metrics (
  seq INTEGER PRIMARY KEY CHECK (seq > 0),
  id BLOB NOT NULL UNIQUE DEFAULT (randomblob(16)) CHECK (length(id) = 16),
  company_id BLOB,
  organization_id BLOB NOT NULL REFERENCES organizations (id),
  metric_type TEXT NOT NULL DEFAULT 'minutes_transcribed',
  metric_value INTEGER NOT NULL CHECK (metric_value >= 0),
  base_minutes INTEGER CHECK (base_minutes >= 0),
  addon_minutes INTEGER CHECK (addon_minutes >= 0),
  refunded_minutes INTEGER CHECK (refunded_minutes >= 0), -- what it was before it was given back; it counts no longer
  operation_id BLOB CHECK (length(operation_id) = 16), -- what posted it; NULL: nothing did yet
  source TEXT NOT NULL DEFAULT 'measured' CHECK (source IN ('measured', 'estimated', 'imported', 'manual')),
  event_id TEXT CHECK (length(event_id) BETWEEN 1 AND 200),
  occurred_at INTEGER NOT NULL DEFAULT (CAST(strftime('%s','now') AS INTEGER) * 1000000 + CAST(substr(strftime('%f','now'), 4) AS INTEGER) * 1000),
  created_at INTEGER NOT NULL DEFAULT (CAST(strftime('%s','now') AS INTEGER) * 1000000 + CAST(substr(strftime('%f','now'), 4) AS INTEGER) * 1000),
  CHECK (operation_id IS NULL OR (base_minutes IS NOT NULL AND addon_minutes IS NOT NULL AND base_minutes <= metric_value AND addon_minutes <= metric_value - base_minutes))
) STRICT;
CREATE INDEX usage_metrics_organization ON usage_metrics (organization_id, occurred_at);
CREATE UNIQUE INDEX usage_metrics_event ON usage_metrics (company_id, event_id) WHERE event_id IS NOT NULL;
CREATE INDEX usage_metrics_unposted ON usage_metrics (organization_id, occurred_at) WHERE operation_id IS NULL;

CREATE TABLE billing_periods (
  organization_id BLOB NOT NULL REFERENCES organizations (id),
  company_id BLOB NOT NULL,
  starts_at INTEGER NOT NULL,
  ends_at INTEGER NOT NULL,
  base_minutes INTEGER NOT NULL CHECK (base_minutes >= 0),
  PRIMARY KEY (organization_id, starts_at),
  CHECK (starts_at < ends_at)
) STRICT, WITHOUT ROWID;

CREATE TABLE credit_reservations (
  job_id BLOB NOT NULL PRIMARY KEY,
  company_id BLOB NOT NULL,
  profile_id BLOB NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('reserved', 'committed', 'rolled_back', 'refunded')),
  cost INTEGER NOT NULL CHECK (cost > 0),
  monthly INTEGER NOT NULL CHECK (monthly >= 0),
  addon INTEGER NOT NULL CHECK (addon >= 0),
  monthly_returned INTEGER NOT NULL DEFAULT 0 CHECK (monthly_returned BETWEEN 0 AND monthly),
  addon_returned INTEGER NOT NULL DEFAULT 0 CHECK (addon_returned BETWEEN 0 AND addon),
  rows_used INTEGER CHECK (rows_used BETWEEN 0 AND cost), -- as committed
  period_start INTEGER NOT NULL,
  reserved_at INTEGER NOT NULL DEFAULT (CAST(strftime('%s','now') AS INTEGER) * 1000000 + CAST(substr(strftime('%f','now'), 4) AS INTEGER) * 1000), -- business time
  created_at INTEGER NOT NULL DEFAULT (CAST(strftime('%s','now') AS INTEGER) * 1000000 + CAST(substr(strftime('%f','now'), 4) AS INTEGER) * 1000),
  CHECK (monthly + addon = cost),
  FOREIGN KEY (company_id, job_id) REFERENCES jobs (company_id, id),
  FOREIGN KEY (company_id, profile_id) REFERENCES profiles (company_id, id)
) STRICT;
CREATE INDEX credit_reservations_profile ON credit_reservations (profile_id, created_at);
CREATE INDEX credit_reservations_open ON credit_reservations (profile_id) WHERE state = 'reserved';

CREATE TABLE refusals (
  id BLOB NOT NULL PRIMARY KEY DEFAULT (randomblob(16)) CHECK (length(id) = 16),
  company_id BLOB NOT NULL,
  account_id BLOB NOT NULL,
  code TEXT NOT NULL,
  details TEXT NOT NULL DEFAULT '{}' CHECK (trim(details, ' ' || char(9, 10, 13)) GLOB '{*}'),
  actor TEXT NOT NULL,
  occurred_at INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL DEFAULT (CAST(strftime('%s','now') AS INTEGER) * 1000000 + CAST(substr(strftime('%f','now'), 4) AS INTEGER) * 1000)
) STRICT;

CREATE TABLE packs (
  id BLOB NOT NULL PRIMARY KEY DEFAULT (randomblob(16)) CHECK (length(id) = 16),
  unit TEXT NOT NULL CHECK (unit IN ('money', 'credits', 'tokens', 'minutes')),
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  price_nanos INTEGER NOT NULL CHECK (price_nanos >= 0),
  currency TEXT NOT NULL DEFAULT 'USD',
  name TEXT NOT NULL,
  retired_at INTEGER
) STRICT;
CREATE UNIQUE INDEX packs_one ON packs (unit, currency, name);

-- Alerts that were raised: once per period and threshold (percent, nanos for a wallet, 0 for none). What holds is derived anew by who reads.
CREATE TABLE alerts (
  company_id BLOB NOT NULL REFERENCES companies (id),
  account_id BLOB NOT NULL,
  unit TEXT NOT NULL CHECK (unit IN ('money', 'credits', 'tokens', 'minutes')),
  bucket TEXT NOT NULL CHECK (bucket IN ('wallet', 'monthly', 'addon', 'base', 'allocation')),
  kind TEXT NOT NULL CHECK (kind IN ('used', 'wallet_low', 'owed', 'runs_out')),
  threshold INTEGER NOT NULL DEFAULT 0,
  period_start INTEGER NOT NULL,
  raised_at INTEGER NOT NULL,
  told_at INTEGER,
  resolved_at INTEGER,
  PRIMARY KEY (company_id, account_id, unit, bucket, kind, threshold, period_start)
) STRICT, WITHOUT ROWID;

CREATE TABLE memberships (
  login TEXT NOT NULL,
  company_id BLOB,
  role TEXT NOT NULL CHECK (role IN ('recruiter', 'finance', 'admin', 'backend')),
  created_at INTEGER NOT NULL DEFAULT (CAST(strftime('%s','now') AS INTEGER) * 1000000 + CAST(substr(strftime('%f','now'), 4) AS INTEGER) * 1000)
) STRICT;
CREATE UNIQUE INDEX memberships_one ON memberships (login, COALESCE(company_id, x''));

-- Labels that outlive what they name. kind: company, job, candidate.
CREATE TABLE names (
  kind TEXT NOT NULL,
  thing_id TEXT NOT NULL,
  company_id BLOB,
  label TEXT,
  erased_at INTEGER,
  PRIMARY KEY (kind, thing_id)
) STRICT, WITHOUT ROWID;

-- A page with its filter under a name. owner: the login; company_id: whose members see it, NULL for everyone where it is shared.
CREATE TABLE saved_views (
  id BLOB NOT NULL PRIMARY KEY DEFAULT (randomblob(16)) CHECK (length(id) = 16),
  company_id BLOB,
  name TEXT NOT NULL,
  page TEXT NOT NULL,
  filter TEXT NOT NULL CHECK (trim(filter, ' ' || char(9, 10, 13)) GLOB '{*}'),
  owner TEXT NOT NULL,
  shared INTEGER NOT NULL DEFAULT 0 CHECK (shared IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX saved_views_shared ON saved_views (COALESCE(company_id, x'00000000000000000000000000000000'), name) WHERE shared = 1;
CREATE UNIQUE INDEX saved_views_own ON saved_views (COALESCE(company_id, x'00000000000000000000000000000000'), name, owner) WHERE shared = 0;

CREATE TABLE accepted_findings (
  finding_id TEXT NOT NULL PRIMARY KEY,
  company_id BLOB,
  rule TEXT NOT NULL,
  reason TEXT NOT NULL,
  actor TEXT NOT NULL,
  until_at INTEGER,
  accepted_at INTEGER NOT NULL DEFAULT (CAST(strftime('%s','now') AS INTEGER) * 1000000 + CAST(substr(strftime('%f','now'), 4) AS INTEGER) * 1000)
) STRICT;

-- Work that a list from outside says was done: what of it has no usage is a finding. usage_type as in the roll-ups; thing_id: the candidate of a CV, the
-- interview, the job or draft of questions; job_id: also the job that thing_id names. The rest is what a recorded row would need.
CREATE TABLE expected_work (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  company_id BLOB NOT NULL REFERENCES companies (id),
  usage_type INTEGER NOT NULL CHECK (usage_type BETWEEN 0 AND 2),
  thing_id TEXT NOT NULL CHECK (length(thing_id) BETWEEN 1 AND 200),
  job_id BLOB CHECK (length(job_id) = 16),
  occurred_at INTEGER NOT NULL CHECK (occurred_at BETWEEN -2208988800000000 AND 253402300799999999), -- years 1900 to 9999
  file_size_kb INTEGER CHECK (file_size_kb >= 0),
  duration_minutes INTEGER CHECK (duration_minutes > 0),
  duration_seconds INTEGER CHECK (duration_seconds > 0),
  question_count INTEGER CHECK (question_count >= 0),
  prompt_tokens INTEGER CHECK (prompt_tokens >= 0),
  completion_tokens INTEGER CHECK (completion_tokens >= 0),
  source_name TEXT NOT NULL,
  operation_id BLOB NOT NULL,
  created_at INTEGER NOT NULL DEFAULT (CAST(strftime('%s','now') AS INTEGER) * 1000000 + CAST(substr(strftime('%f','now'), 4) AS INTEGER) * 1000),
  UNIQUE (company_id, occurred_at, usage_type, thing_id)
) STRICT;

-- The defaults of domain.md, in force from 1970-01-01.
INSERT INTO prices (id, usage_type, unit, currency, price_picos, effective_from, list) VALUES
  (x'01900000000070008000000000000001', 'cv_parsing', 'cv', 'USD', 500000000000, 0, 'default'),
  (x'01900000000070008000000000000002', 'question_generation', 'token', 'USD', 2000000, 0, 'default'),
  (x'01900000000070008000000000000003', 'video_interview', 'minute', 'USD', 100000000000, 0, 'default');
