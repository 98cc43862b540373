-- From when to when imported lists name work that was done; null where there is none.
-- may: administer
SELECT {{us:MIN(occurred_at)}} AS first_us, {{us:MAX(occurred_at)}} AS last_us FROM expected_work WHERE company_id IN (:companies)
