-- Functions with their owner's rights are nobody else's to call or to hang on a table of his own: triggers fire without that right. What policies and
-- our program call stays open; it answers for the login alone, or checks it. init --roles narrows this further.
DO $$
DECLARE
  function regprocedure;
BEGIN
  FOR function IN
    SELECT oid FROM pg_proc
    WHERE pronamespace = (SELECT relnamespace FROM pg_class WHERE oid = 'companies'::regclass) AND proname LIKE 'reckoner\_%' AND prosecdef
      AND proname NOT IN ('reckoner_is_member', 'reckoner_companies', 'reckoner_sees_all', 'reckoner_may_ingest', 'reckoner_operation_is_new', 'reckoner_begin_ingest', 'reckoner_fold_deltas', 'reckoner_row_price',
        'reckoner_reserve_credits', 'reckoner_commit_credits', 'reckoner_rollback_credits', 'reckoner_refund_credits', 'reckoner_fail_job', 'reckoner_complete_job', 'reckoner_deduct_tokens', 'reckoner_consume_minutes')
  LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', function);
  END LOOP;
END $$;
