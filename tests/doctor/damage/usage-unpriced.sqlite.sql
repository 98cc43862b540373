-- A company in a currency without prices was used for a day; then somebody entered the price, dated back.
-- with rules
-- undo keeps
INSERT INTO companies (id, name, currency) VALUES (x'0d0d0d0d0d0d4d0d8d0d0d0d0d0d0d0c', 'Nordlicht Personal', 'NOK');
INSERT INTO jobs (id, company_id, title) VALUES (x'0d0d0d0d0d0d4d0d8d0d0d0d0d0d0d0d', x'0d0d0d0d0d0d4d0d8d0d0d0d0d0d0d0c', 'Nurse');
INSERT INTO cv_parsing_usage (company_id, job_id, candidate_id, parse_successful, occurred_at)
SELECT company_id, id, 'first', true, created_at FROM jobs WHERE title = 'Nurse' AND company_id = x'0d0d0d0d0d0d4d0d8d0d0d0d0d0d0d0c';
INSERT INTO prices (usage_type, unit, currency, price_picos, effective_from) VALUES ('cv_parsing', 'cv', 'NOK', 5000000000000, 0);
