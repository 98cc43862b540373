-- What will be computed for what is there, counted before anything is changed.
CREATE FUNCTION reckoner_adoption.found_companies() RETURNS SETOF uuid LANGUAGE plpgsql AS $$
DECLARE
  t record;
BEGIN
  FOR t IN SELECT o.name FROM reckoner_adoption.older o WHERE o.id IS NOT NULL AND o.name <> 'companies' AND reckoner_adoption.has(o.name, 'company_id') LOOP
    RETURN QUERY EXECUTE format('SELECT DISTINCT company_id FROM %I WHERE company_id IS NOT NULL', t.name);
  END LOOP;
  IF to_regclass('organizations') IS NOT NULL AND NOT reckoner_adoption.has('organizations', 'company_id') THEN
    RETURN QUERY EXECUTE 'SELECT id FROM organizations';
  END IF;
END $$;

-- Rows of a usage table whose job is none of their company.
CREATE FUNCTION reckoner_adoption.jobless(of_table text) RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
  IF NOT reckoner_adoption.has(of_table, 'job_id') THEN
    RETURN 0;
  END IF;
  RETURN reckoner_adoption.counted(format('SELECT COUNT(*) FROM %I u WHERE u.job_id IS NOT NULL', of_table)
    || CASE WHEN reckoner_adoption.has('jobs', 'company_id') THEN ' AND NOT EXISTS (SELECT 1 FROM jobs j WHERE j.id = u.job_id AND j.company_id = u.company_id)' ELSE '' END);
END $$;

CREATE FUNCTION reckoner_adoption.tell() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  t record;
  amount bigint;
BEGIN
  amount := reckoner_adoption.counted('SELECT COUNT(DISTINCT f.id) FROM reckoner_adoption.found_companies() AS f (id)'
    || CASE WHEN to_regclass('companies') IS NOT NULL THEN ' WHERE NOT EXISTS (SELECT 1 FROM companies c WHERE c.id = f.id)' ELSE '' END);
  IF amount > 0 THEN
    PERFORM reckoner_adoption.step(30, 'companies', 'fill', 'companies that rows name and nobody keeps: named by their id, USD, UTC (company set mends name; currency and zone are fixed by their usage)', amount, NULL);
  END IF;
  FOR t IN SELECT o.name, o.row_count FROM reckoner_adoption.older o WHERE o.id IS NOT NULL AND o.name IN ('cv_parsing_usage', 'question_generation_usage', 'video_interview_usage') LOOP
    amount := reckoner_adoption.jobless(t.name);
    IF amount > 0 THEN
      PERFORM reckoner_adoption.step(30, t.name, 'fill', CASE t.name WHEN 'question_generation_usage' THEN 'drafts: their job_id is no job of the company and becomes draft_job_id'
        ELSE 'their job_id is no job of the company and becomes given_job_id' END, amount, NULL);
    END IF;
    PERFORM reckoner_adoption.step(30, t.name, 'fill', 'billing day, source of the cost (adopted), summaries', t.row_count, NULL);
    IF reckoner_adoption.has(t.name, 'cost') THEN
      PERFORM reckoner_adoption.step(30, 'usage_ledger', 'fill', format('charges for the costs of %I', t.name), reckoner_adoption.counted(format('SELECT COUNT(*) FROM %I WHERE cost <> 0', t.name)), NULL);
    END IF;
  END LOOP;
  FOR t IN
    SELECT o.name, o.row_count, CASE o.name WHEN 'profiles' THEN 'opening entries: monthly and add-on credits of each profile, as stored'
      WHEN 'organizations' THEN 'opening entries: add-on minutes of each organization, and base minutes where the counter agrees with the metrics'
      ELSE 'opening entries: what remains of each allocation' END AS detail
    FROM reckoner_adoption.older o WHERE o.id IS NOT NULL AND o.row_count > 0 AND o.name IN ('profiles', 'organizations', 'company_token_allocations')
  LOOP
    PERFORM reckoner_adoption.step(30, 'usage_ledger', 'fill', t.detail, t.row_count * CASE t.name WHEN 'profiles' THEN 2 ELSE 1 END, NULL);
  END LOOP;
  IF EXISTS (SELECT 1 FROM reckoner_adoption.steps s WHERE s.table_name = 'ledger' AND s.action = 'rename') AND to_regclass('jobs') IS NOT NULL THEN
    PERFORM reckoner_adoption.step(30, 'usage_ledger', 'fill', 'credits of jobs from the older ledger: taken, where the job says what each bucket gave; given back, as monthly where the line does not say else',
      reckoner_adoption.counted('SELECT COUNT(*) FROM ledger'), NULL);
  END IF;
  SELECT o.row_count INTO amount FROM reckoner_adoption.older o WHERE o.name = 'token_usage_logs' AND o.row_count > 0;
  IF FOUND THEN
    PERFORM reckoner_adoption.step(30, 'token_usage_logs', 'fill', 'what is logged is in the balances already: nothing is deducted for it again', amount, NULL);
  END IF;
END $$;
