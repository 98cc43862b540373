-- The refunds of failed jobs that one idempotency key has made, oldest first. Parameters: from_key, to_key (texts, from inclusive).
-- may: see_balances
SELECT company_id, request FROM operations
WHERE company_id IN (:companies) AND kind = 'refund_credits' AND key >= :from_key AND key < :to_key
ORDER BY seq
