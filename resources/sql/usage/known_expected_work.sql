-- Which entries of lists of work done are there already, from one time to another. Parameters: from_at, to_at.
-- may: administer
SELECT id AS id FROM expected_work WHERE company_id IN (:companies) AND occurred_at BETWEEN :from_at AND :to_at
