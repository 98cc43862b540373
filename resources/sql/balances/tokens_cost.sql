-- What the provider charged for one log: NULL where there is no price. Parameter: id (uuid of the log).
-- may: see_money
-- all companies: the log was found, or written, through the scope
SELECT total_cost_nanos AS cost_nanos FROM token_usage_logs WHERE id = :id
