-- The price that a usage row names is one of its type, of its company's currency, for its company or for all, for its model or for any, and was in force
-- when it happened. Answers rows checked and rows broken.
-- may: set_up
-- all companies: verify looks at the whole database
SELECT COUNT(*) AS checked,
  CAST(COALESCE(SUM(CASE WHEN p.usage_type <> e.type_name OR p.currency <> c.currency OR p.effective_from > e.occurred_at THEN 1
    WHEN p.company_id IS NOT NULL AND p.company_id <> e.company_id THEN 1
    WHEN p.model IS NOT NULL AND (e.model IS NULL OR p.model <> e.model) THEN 1 ELSE 0 END), 0) AS bigint) AS broken
FROM (
  SELECT 'cv_parsing' AS type_name, company_id, price_id, occurred_at, NULL AS model FROM cv_parsing_usage WHERE price_id IS NOT NULL
  UNION ALL SELECT 'question_generation', company_id, price_id, occurred_at, model_used FROM question_generation_usage WHERE price_id IS NOT NULL
  UNION ALL SELECT 'question_generation', company_id, second_price_id, occurred_at, model_used FROM question_generation_usage WHERE second_price_id IS NOT NULL
  UNION ALL SELECT 'video_interview', company_id, price_id, occurred_at, NULL FROM video_interview_usage WHERE price_id IS NOT NULL
) AS e JOIN prices p ON p.id = e.price_id JOIN companies c ON c.id = e.company_id
