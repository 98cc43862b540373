-- Views that other programs, our queries and the rules read; those that the rules write through stand in 40_links.sql.
-- Times are microseconds UTC, money nanos with a decimal text beside it.

-- The database's clock.
DROP VIEW IF EXISTS database_clock;
CREATE VIEW database_clock AS
SELECT CAST(strftime('%s', 'now') AS INTEGER) * 1000000 + CAST(substr(strftime('%f', 'now'), 4) AS INTEGER) * 1000 AS now_us;

-- A usage table in the columns that all three share; the rules read one table through these, so that each question is one index seek.
-- priceable: a cost should be there. A column has one affinity in all three, else SQLite does not merge them in the order of an index.
DROP VIEW IF EXISTS cv_parsing_rows;
CREATE VIEW cv_parsing_rows AS
SELECT 0 AS usage_type, seq, id, company_id, job_id, CAST(NULL AS TEXT) AS draft_job_id, CASE WHEN job_id IS NOT NULL THEN 2 ELSE 0 END AS status,
  CASE WHEN parse_successful THEN 1 ELSE 0 END AS quantity, CASE WHEN parse_successful THEN 0 ELSE 1 END AS failed, CAST(0 AS INTEGER) AS questions,
  CAST(NULL AS INTEGER) AS prompt_tokens, CAST(NULL AS INTEGER) AS completion_tokens, CAST(NULL AS INTEGER) AS duration_seconds, CAST(NULL AS TEXT) AS model,
  candidate_id, CAST(NULL AS TEXT) AS interview_id, application_id, file_size_kb,
  cost_nanos, cost_source, price_id, CAST(NULL AS BLOB) AS second_price_id, source, origin, profile_id, event_id, occurred_at, created_at, billing_day, 1 AS priceable
FROM cv_parsing_usage;

DROP VIEW IF EXISTS question_generation_rows;
CREATE VIEW question_generation_rows AS
SELECT 1 AS usage_type, seq, id, company_id, job_id, draft_job_id, CASE WHEN job_id IS NOT NULL THEN 2 WHEN draft_job_id IS NOT NULL THEN 1 ELSE 0 END AS status,
  COALESCE(total_tokens, prompt_tokens + completion_tokens) AS quantity, 0 AS failed, question_count AS questions,
  prompt_tokens, completion_tokens, CAST(NULL AS INTEGER) AS duration_seconds, model_used AS model,
  CAST(NULL AS TEXT) AS candidate_id, CAST(NULL AS TEXT) AS interview_id, CAST(NULL AS BLOB) AS application_id, CAST(NULL AS INTEGER) AS file_size_kb,
  cost_nanos, cost_source, price_id, second_price_id, source, origin, profile_id, event_id, occurred_at, created_at, billing_day, 1 AS priceable
FROM question_generation_usage;

DROP VIEW IF EXISTS video_interview_rows;
CREATE VIEW video_interview_rows AS
SELECT 2 AS usage_type, seq, id, company_id, job_id, CAST(NULL AS TEXT) AS draft_job_id, CASE WHEN job_id IS NOT NULL THEN 2 ELSE 0 END AS status,
  COALESCE(duration_minutes, 0) AS quantity, 0 AS failed, CAST(0 AS INTEGER) AS questions,
  CAST(NULL AS INTEGER) AS prompt_tokens, CAST(NULL AS INTEGER) AS completion_tokens, duration_seconds, CAST(NULL AS TEXT) AS model,
  candidate_id, interview_id, application_id, CAST(NULL AS INTEGER) AS file_size_kb,
  cost_nanos, cost_source, price_id, CAST(NULL AS BLOB) AS second_price_id, source, origin, profile_id, event_id, occurred_at, created_at, billing_day,
  duration_minutes IS NOT NULL AS priceable
FROM video_interview_usage;

-- The three usage tables as one. unpriced: a cost should be there and is not.
DROP VIEW IF EXISTS usage_events;
CREATE VIEW usage_events AS
{{each usage_type UNION ALL}}
SELECT usage_type, seq, id, company_id, job_id, draft_job_id, status, quantity, failed, questions, prompt_tokens, completion_tokens, duration_seconds, model,
  candidate_id, interview_id, application_id, file_size_kb, cost_nanos, cost_source, price_id, second_price_id, source, origin, profile_id, event_id,
  occurred_at, created_at, billing_day, (cost_nanos IS NULL AND priceable) AS unpriced
FROM {{type_name}}_rows
{{end}};

-- Which units price a usage type, best first. The prompt price stands for a pair with the completion price.
DROP VIEW IF EXISTS price_units;
CREATE VIEW price_units (type_name, unit, rank) AS
VALUES ('cv_parsing', 'cv', 1),
  ('question_generation', 'prompt_token', 1), ('question_generation', 'token', 2), ('question_generation', 'question', 3),
  ('video_interview', 'minute', 1),
  ('token_log', 'prompt_token', 1), ('token_log', 'token', 2);

-- How specific a price can be, best first.
DROP VIEW IF EXISTS price_levels;
CREATE VIEW price_levels (rank, of_company, of_model) AS
VALUES (1, 1, 1), (2, 1, 0), (3, 0, 1), (4, 0, 0);

{{each usage_type}}
-- The price of a usage row by the list in force when it happened: prices.seq of the one price, or of a pair's prompt price.
DROP VIEW IF EXISTS {{type_name}}_prices;
CREATE VIEW {{type_name}}_prices AS
SELECT e.seq, e.occurred_at, e.quantity, e.questions, e.prompt_tokens, e.completion_tokens, e.failed, e.priceable, (
    SELECT p.seq
    FROM price_levels l CROSS JOIN price_units u CROSS JOIN prices p
    WHERE u.type_name = '{{type_name}}' AND (e.model IS NOT NULL OR NOT l.of_model)
      AND p.usage_type = '{{type_name}}' AND p.currency = c.currency AND p.unit = u.unit
      AND p.model IS CASE WHEN l.of_model THEN e.model END AND p.company_id IS CASE WHEN l.of_company THEN e.company_id END
      AND p.effective_from <= e.occurred_at
      AND (p.unit <> 'prompt_token' OR EXISTS (
        SELECT 1 FROM prices s
        WHERE s.usage_type = p.usage_type AND s.currency = p.currency AND s.unit = 'completion_token' AND s.model IS p.model
          AND s.company_id IS p.company_id AND s.effective_from <= e.occurred_at))
    ORDER BY l.rank, u.rank, p.effective_from DESC, p.seq DESC LIMIT 1) AS price_seq
FROM {{type_name}}_rows e JOIN companies c ON c.id = e.company_id;

-- The terms of a row's cost: billed quantity and price in picos, twice for a pair, and the prices' ids.
DROP VIEW IF EXISTS {{type_name}}_price_terms;
CREATE VIEW {{type_name}}_price_terms AS
SELECT r.seq, r.failed, r.priceable, p.id AS price_id, s.id AS second_price_id,
  CASE WHEN r.failed THEN 0 ELSE CASE p.unit WHEN 'prompt_token' THEN r.prompt_tokens WHEN 'question' THEN r.questions ELSE r.quantity END END AS quantity,
  p.minimum_quantity AS minimum, p.price_picos AS picos,
  COALESCE(CASE WHEN s.id IS NOT NULL THEN r.completion_tokens END, 0) AS second_quantity,
  COALESCE(s.minimum_quantity, 0) AS second_minimum, COALESCE(s.price_picos, 0) AS second_picos
FROM {{type_name}}_prices r
  LEFT JOIN prices p ON p.seq = r.price_seq
  LEFT JOIN prices s ON s.seq = (
    SELECT c.seq FROM prices c
    WHERE p.unit = 'prompt_token' AND c.usage_type = p.usage_type AND c.currency = p.currency AND c.unit = 'completion_token'
      AND c.model IS p.model AND c.company_id IS p.company_id AND c.effective_from <= r.occurred_at
    ORDER BY c.effective_from DESC, c.seq DESC LIMIT 1);

-- The cost of a usage row by the list, in nanos: NULL where there is no price or nothing to price. Products of quantity and picos need 128 bits;
-- here both are split by 1000, so that nanos = q*(p/1000) + (q/1000)*(p%1000) + ((q%1000)*(p%1000))/1000 and only a result beyond 64 bits overflows.
-- SQLite makes a REAL of that, and any sum with a REAL is one: overflow is told by the type of the result. One rounding, half to even.
DROP VIEW IF EXISTS {{type_name}}_list_costs;
CREATE VIEW {{type_name}}_list_costs AS
SELECT seq, CASE WHEN cost IS NOT NULL THEN price_id END AS price_id, CASE WHEN cost IS NOT NULL THEN second_price_id END AS second_price_id,
  CASE WHEN typeof(cost) = 'real' THEN NULL ELSE cost END AS cost_nanos, typeof(cost) = 'real' AS overflow
FROM (
  SELECT seq, price_id, second_price_id,
    CASE WHEN NOT priceable THEN NULL WHEN failed THEN 0 ELSE whole + (rest > 500 OR (rest = 500 AND whole % 2 = 1)) END AS cost
  FROM (
    SELECT seq, price_id, second_price_id, failed, priceable,
      q1 * (p1 / 1000) + q1 / 1000 * (p1 % 1000) + q2 * (p2 / 1000) + q2 / 1000 * (p2 % 1000)
        + ((q1 % 1000) * (p1 % 1000) + (q2 % 1000) * (p2 % 1000)) / 1000 AS whole,
      ((q1 % 1000) * (p1 % 1000) + (q2 % 1000) * (p2 % 1000)) % 1000 AS rest
    FROM (
      SELECT seq, price_id, second_price_id, failed, priceable, picos AS p1, second_picos AS p2,
        CASE WHEN quantity > 0 THEN MAX(quantity, minimum) ELSE 0 END AS q1,
        CASE WHEN second_quantity > 0 THEN MAX(second_quantity, second_minimum) ELSE 0 END AS q2
      FROM {{type_name}}_price_terms)));

-- The day of a row in its company's zone: days since 1970-01-01, also before it.
DROP VIEW IF EXISTS {{type_name}}_billing_days;
CREATE VIEW {{type_name}}_billing_days AS
SELECT e.seq,
  (e.occurred_at + 1000000 * COALESCE(
    (SELECT z.offset_seconds FROM zone_offsets z WHERE z.timezone = c.timezone AND z.from_at <= e.occurred_at ORDER BY z.from_at DESC LIMIT 1),
    (SELECT z.offset_seconds FROM zone_offsets z WHERE z.timezone = c.timezone ORDER BY z.from_at LIMIT 1)) + 86400000000 * 1000000) / 86400000000 - 1000000 AS day
FROM {{type_name}}_rows e JOIN companies c ON c.id = e.company_id;

-- What each usage row adds to the roll-ups.
DROP VIEW IF EXISTS {{type_name}}_deltas;
CREATE VIEW {{type_name}}_deltas AS
SELECT e.seq, e.id, e.company_id, c.currency, e.billing_day AS day, COALESCE(e.job_id, zeroblob(16)) AS job_id, e.usage_type, e.status, 1 AS row_count,
  e.failed AS failed_count, e.quantity, e.questions, COALESCE(e.cost_nanos, 0) AS cost_nanos,
  CASE WHEN e.source = 'estimated' THEN COALESCE(e.cost_nanos, 0) ELSE 0 END AS estimated_nanos, (e.cost_nanos IS NULL AND e.priceable) AS unpriced_count
FROM {{type_name}}_rows e JOIN companies c ON c.id = e.company_id;
{{end}}

-- On SQLite the roll-ups are always folded.
DROP VIEW IF EXISTS rollup_currency_day_live;
CREATE VIEW rollup_currency_day_live AS SELECT * FROM rollup_currency_day;
DROP VIEW IF EXISTS rollup_company_day_live;
CREATE VIEW rollup_company_day_live AS SELECT * FROM rollup_company_day;
DROP VIEW IF EXISTS rollup_job_day_live;
CREATE VIEW rollup_job_day_live AS SELECT * FROM rollup_job_day;
DROP VIEW IF EXISTS rollup_job_month_live;
CREATE VIEW rollup_job_month_live AS SELECT * FROM rollup_job_month;

DROP VIEW IF EXISTS job_usage_summary;
CREATE VIEW job_usage_summary AS
SELECT company_id, job_id, cv_count,
  printf('%d.%09d', cv_cost_nanos / 1000000000, cv_cost_nanos % 1000000000) AS cv_cost, cv_cost_nanos, question_count, question_tokens,
  printf('%d.%09d', question_cost_nanos / 1000000000, question_cost_nanos % 1000000000) AS question_cost, question_cost_nanos, video_count, video_minutes,
  printf('%d.%09d', video_cost_nanos / 1000000000, video_cost_nanos % 1000000000) AS video_cost, video_cost_nanos,
  printf('%d.%09d', total_cost_nanos / 1000000000, total_cost_nanos % 1000000000) AS total_cost, total_cost_nanos, updated_at
FROM (
  SELECT company_id, job_id,
    SUM(CASE usage_type WHEN 0 THEN quantity ELSE 0 END) AS cv_count, SUM(CASE usage_type WHEN 0 THEN cost_nanos ELSE 0 END) AS cv_cost_nanos,
    SUM(questions) AS question_count, SUM(CASE usage_type WHEN 1 THEN quantity ELSE 0 END) AS question_tokens,
    SUM(CASE usage_type WHEN 1 THEN cost_nanos ELSE 0 END) AS question_cost_nanos,
    SUM(CASE usage_type WHEN 2 THEN row_count ELSE 0 END) AS video_count, SUM(CASE usage_type WHEN 2 THEN quantity ELSE 0 END) AS video_minutes,
    SUM(CASE usage_type WHEN 2 THEN cost_nanos ELSE 0 END) AS video_cost_nanos, SUM(cost_nanos) AS total_cost_nanos, MAX(updated_at) AS updated_at
  FROM rollup_job_month_live
  WHERE job_id <> zeroblob(16)
  GROUP BY company_id, job_id);

-- Credit postings under their older names: one row for what an operation moved of both buckets.
DROP VIEW IF EXISTS ledger;
CREATE VIEW ledger AS
SELECT MIN(id) AS id, account_id AS profile_id, job_id, SUM(amount_units) AS delta,
  SUM(CASE bucket WHEN 'monthly' THEN amount_units ELSE 0 END) AS monthly_delta, SUM(CASE bucket WHEN 'addon' THEN amount_units ELSE 0 END) AS addon_delta,
  note AS reason, occurred_at AS ts
FROM usage_ledger
WHERE unit = 'credits' AND kind <> 'charge'
GROUP BY operation_id, account_id, job_id, kind, note, occurred_at;

-- The minutes counter beside the metrics of the current period, half-open.
DROP VIEW IF EXISTS minutes_balance;
CREATE VIEW minutes_balance AS
SELECT organization_id, company_id, name, used_minutes, metered_minutes, used_minutes - metered_minutes AS difference
FROM (
  SELECT o.id AS organization_id, o.company_id, o.name, o.used_minutes,
    COALESCE((SELECT SUM(m.metric_value) FROM usage_metrics m
      WHERE m.organization_id = o.id AND m.metric_type = 'minutes_transcribed'
        AND m.occurred_at >= o.current_period_start AND m.occurred_at < o.current_period_end), 0) AS metered_minutes
  FROM organizations o);

DROP VIEW IF EXISTS stale_periods;
CREATE VIEW stale_periods AS
SELECT id AS organization_id, company_id, name, current_period_start, current_period_end
FROM organizations, database_clock
WHERE deleted_at IS NULL
  AND (current_period_start IS NULL OR current_period_end IS NULL OR now_us < current_period_start OR now_us >= current_period_end);

DROP VIEW IF EXISTS question_usage_status;
CREATE VIEW question_usage_status AS
SELECT id, company_id, job_id, draft_job_id, question_count, cost, created_at,
  CASE WHEN job_id IS NOT NULL THEN 'RECONCILED' WHEN draft_job_id IS NOT NULL THEN 'DRAFT' ELSE 'UNKNOWN' END AS status
FROM question_generation_usage;
