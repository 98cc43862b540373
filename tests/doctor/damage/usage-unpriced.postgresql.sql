-- A company in a currency without prices was used for a day; then somebody entered the price, dated back.
-- with rules
-- undo keeps
INSERT INTO companies (id, name, currency) VALUES (CAST('0d0d0d0d-0d0d-4d0d-8d0d-0d0d0d0d0d0c' AS uuid), 'Nordlicht Personal', 'NOK');
INSERT INTO jobs (id, company_id, title) VALUES (CAST('0d0d0d0d-0d0d-4d0d-8d0d-0d0d0d0d0d0d' AS uuid), CAST('0d0d0d0d-0d0d-4d0d-8d0d-0d0d0d0d0d0c' AS uuid), 'Nurse');
INSERT INTO cv_parsing_usage (company_id, job_id, candidate_id, parse_successful, occurred_at)
SELECT company_id, id, 'first', true, created_at FROM jobs WHERE title = 'Nurse' AND company_id = CAST('0d0d0d0d-0d0d-4d0d-8d0d-0d0d0d0d0d0c' AS uuid);
INSERT INTO prices (usage_type, unit, currency, price_picos, effective_from) VALUES ('cv_parsing', 'cv', 'NOK', 5000000000000, '1970-01-01Z');
