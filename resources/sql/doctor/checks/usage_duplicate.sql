-- Charged rows (less what was given back) that repeat an earlier one: the same interview, or the same candidate, job and size within ten minutes.
-- first_at_us: when the earlier one happened. Order: company, type, time.
-- scan: + where every company is looked at, so that the rows are read as they lie and not by the index.
-- may: administer
WITH given_back AS (
  SELECT reference_id, SUM(amount_units) AS nanos
  FROM usage_ledger WHERE company_id IN (:companies) AND kind IN ('credit_note', 'correction') AND kind <> 'charge' GROUP BY reference_id
)
SELECT r.usage_type AS usage_type, r.id AS id, r.company_id AS company_id, r.job_id AS job_id, r.subject AS subject, r.file_size_kb AS file_size_kb, c.currency AS currency,
  j.title AS job_title, r.at_us AS occurred_at_us, r.first_at_us AS first_at_us, CAST(r.net_nanos AS bigint) AS net_nanos
FROM (
  SELECT 2 AS usage_type, u.id, u.company_id, u.job_id, u.interview_id AS subject, CAST(NULL AS bigint) AS file_size_kb, {{us:u.occurred_at}} AS at_us, u.seq,
    {{us:LAG(u.occurred_at) OVER (PARTITION BY u.company_id, u.interview_id ORDER BY u.occurred_at, u.seq)}} AS first_at_us,
    u.cost_nanos - COALESCE(b.nanos, 0) AS net_nanos
  FROM video_interview_usage u LEFT JOIN given_back b ON b.reference_id = {{reference:u.id}}
  WHERE {{scan}}u.company_id IN (:companies) AND u.interview_id IS NOT NULL AND u.cost_nanos - COALESCE(b.nanos, 0) > 0
  UNION ALL
  SELECT 0, u.id, u.company_id, u.job_id, u.candidate_id, CAST(u.file_size_kb AS bigint), {{us:u.occurred_at}}, u.seq,
    {{us:LAG(u.occurred_at) OVER (PARTITION BY u.company_id, u.candidate_id, u.job_id, u.file_size_kb ORDER BY u.occurred_at, u.seq)}},
    u.cost_nanos - COALESCE(b.nanos, 0)
  FROM cv_parsing_usage u LEFT JOIN given_back b ON b.reference_id = {{reference:u.id}}
  WHERE {{scan}}u.company_id IN (:companies) AND u.candidate_id IS NOT NULL AND u.file_size_kb IS NOT NULL AND u.cost_nanos - COALESCE(b.nanos, 0) > 0
) AS r
JOIN companies c ON c.id = r.company_id
LEFT JOIN jobs j ON j.company_id = r.company_id AND j.id = r.job_id
WHERE r.first_at_us IS NOT NULL AND (r.usage_type = 2 OR r.at_us - r.first_at_us <= 600000000)
ORDER BY r.company_id, r.usage_type, r.at_us, r.seq
