-- Links: roll-ups follow rows, and rows follow draft_links. The row in draft_links is the one home of reconciling; a saved job and a foreign UPDATE
-- make that row through the view active_draft_links. Moves are set-based inside one trigger, so that recursive triggers make no difference.

-- What is added to the roll-ups. An INSERT into this view folds the difference into the four tiers at once; a row that falls to nothing goes.
DROP VIEW IF EXISTS usage_deltas;
CREATE VIEW usage_deltas AS
SELECT r.company_id, c.currency, r.day, r.job_id, r.usage_type, r.status, r.row_count, r.failed_count, r.quantity, r.questions, r.cost_nanos, r.estimated_nanos, r.unpriced_count
FROM rollup_job_day r JOIN companies c ON c.id = r.company_id;

DROP TRIGGER IF EXISTS usage_deltas_fold;
CREATE TRIGGER usage_deltas_fold INSTEAD OF INSERT ON usage_deltas
BEGIN
  INSERT INTO rollup_currency_day (currency, day, usage_type, status, row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count)
  VALUES (NEW.currency, NEW.day, NEW.usage_type, NEW.status, NEW.row_count, NEW.failed_count, NEW.quantity, NEW.questions, NEW.cost_nanos, NEW.estimated_nanos, NEW.unpriced_count)
  ON CONFLICT (currency, day, usage_type, status) DO UPDATE SET row_count = row_count + excluded.row_count, failed_count = failed_count + excluded.failed_count,
    quantity = quantity + excluded.quantity, questions = questions + excluded.questions, cost_nanos = cost_nanos + excluded.cost_nanos,
    estimated_nanos = estimated_nanos + excluded.estimated_nanos, unpriced_count = unpriced_count + excluded.unpriced_count;
  INSERT INTO rollup_company_day (company_id, day, usage_type, status, row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count)
  VALUES (NEW.company_id, NEW.day, NEW.usage_type, NEW.status, NEW.row_count, NEW.failed_count, NEW.quantity, NEW.questions, NEW.cost_nanos, NEW.estimated_nanos, NEW.unpriced_count)
  ON CONFLICT (company_id, day, usage_type, status) DO UPDATE SET row_count = row_count + excluded.row_count, failed_count = failed_count + excluded.failed_count,
    quantity = quantity + excluded.quantity, questions = questions + excluded.questions, cost_nanos = cost_nanos + excluded.cost_nanos,
    estimated_nanos = estimated_nanos + excluded.estimated_nanos, unpriced_count = unpriced_count + excluded.unpriced_count;
  INSERT INTO rollup_job_day (company_id, day, job_id, usage_type, status, row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count)
  VALUES (NEW.company_id, NEW.day, NEW.job_id, NEW.usage_type, NEW.status, NEW.row_count, NEW.failed_count, NEW.quantity, NEW.questions, NEW.cost_nanos, NEW.estimated_nanos,
    NEW.unpriced_count)
  ON CONFLICT (company_id, day, job_id, usage_type, status) DO UPDATE SET row_count = row_count + excluded.row_count, failed_count = failed_count + excluded.failed_count,
    quantity = quantity + excluded.quantity, questions = questions + excluded.questions, cost_nanos = cost_nanos + excluded.cost_nanos,
    estimated_nanos = estimated_nanos + excluded.estimated_nanos, unpriced_count = unpriced_count + excluded.unpriced_count;
  INSERT INTO rollup_job_month (company_id, month, job_id, usage_type, status, row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count, updated_at)
  SELECT NEW.company_id, CAST(strftime('%Y', NEW.day * 86400, 'unixepoch') AS INTEGER) * 12 + CAST(strftime('%m', NEW.day * 86400, 'unixepoch') AS INTEGER) - 1,
    NEW.job_id, NEW.usage_type, NEW.status, NEW.row_count, NEW.failed_count, NEW.quantity, NEW.questions, NEW.cost_nanos, NEW.estimated_nanos, NEW.unpriced_count, now_us
  FROM database_clock WHERE true
  ON CONFLICT (company_id, month, job_id, usage_type, status) DO UPDATE SET row_count = row_count + excluded.row_count, failed_count = failed_count + excluded.failed_count,
    quantity = quantity + excluded.quantity, questions = questions + excluded.questions, cost_nanos = cost_nanos + excluded.cost_nanos,
    estimated_nanos = estimated_nanos + excluded.estimated_nanos, unpriced_count = unpriced_count + excluded.unpriced_count, updated_at = excluded.updated_at;
  DELETE FROM rollup_currency_day
  WHERE NEW.row_count < 0 AND currency = NEW.currency AND day = NEW.day AND usage_type = NEW.usage_type AND status = NEW.status AND row_count = 0;
  DELETE FROM rollup_company_day
  WHERE NEW.row_count < 0 AND company_id = NEW.company_id AND day = NEW.day AND usage_type = NEW.usage_type AND status = NEW.status AND row_count = 0;
  DELETE FROM rollup_job_day
  WHERE NEW.row_count < 0 AND company_id = NEW.company_id AND day = NEW.day AND job_id = NEW.job_id AND usage_type = NEW.usage_type AND status = NEW.status AND row_count = 0;
  DELETE FROM rollup_job_month
  WHERE NEW.row_count < 0 AND company_id = NEW.company_id
    AND month = CAST(strftime('%Y', NEW.day * 86400, 'unixepoch') AS INTEGER) * 12 + CAST(strftime('%m', NEW.day * 86400, 'unixepoch') AS INTEGER) - 1
    AND job_id = NEW.job_id AND usage_type = NEW.usage_type AND status = NEW.status AND row_count = 0;
END;

DROP TRIGGER IF EXISTS draft_links_admit;
CREATE TRIGGER draft_links_admit BEFORE INSERT ON draft_links
BEGIN
  SELECT RAISE(ABORT, 'reckoner:already_exists: A link with this id is kept; links cannot be replaced.')
  WHERE EXISTS (SELECT 1 FROM draft_links WHERE id = NEW.id);
  SELECT RAISE(ABORT, 'reckoner:not_found: The job is not one of this company.')
  WHERE NOT EXISTS (SELECT 1 FROM jobs WHERE id = NEW.job_id AND company_id = NEW.company_id);
  SELECT RAISE(ABORT, 'reckoner:conflict: This draft is linked to a job already.')
  WHERE NEW.undone_at IS NULL
    AND EXISTS (SELECT 1 FROM draft_links WHERE company_id = NEW.company_id AND draft_job_id = NEW.draft_job_id AND undone_at IS NULL);
END;

-- All of the company's rows with the draft go to the job.
DROP TRIGGER IF EXISTS draft_links_apply;
CREATE TRIGGER draft_links_apply AFTER INSERT ON draft_links
WHEN NEW.undone_at IS NULL
BEGIN
  INSERT INTO usage_link_history (link_id, usage_id, company_id, moved_at)
  SELECT NEW.id, id, company_id, now_us
  FROM question_generation_usage, database_clock WHERE company_id = NEW.company_id AND draft_job_id = NEW.draft_job_id;
  INSERT INTO usage_deltas (company_id, currency, day, job_id, usage_type, status, row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count)
  SELECT d.company_id, d.currency, d.day, d.job_id, d.usage_type, d.status, -SUM(d.row_count), -SUM(d.failed_count), -SUM(d.quantity), -SUM(d.questions),
    -SUM(d.cost_nanos), -SUM(d.estimated_nanos), -SUM(d.unpriced_count)
  FROM usage_link_history h CROSS JOIN question_generation_deltas d ON d.id = h.usage_id
  WHERE h.link_id = NEW.id
  GROUP BY d.company_id, d.currency, d.day, d.job_id, d.usage_type, d.status;
  UPDATE rule_switches SET moving = 1;
  UPDATE question_generation_usage SET job_id = NEW.job_id, draft_job_id = NULL
  WHERE company_id = NEW.company_id AND draft_job_id = NEW.draft_job_id;
  UPDATE rule_switches SET moving = 0;
  INSERT INTO usage_deltas (company_id, currency, day, job_id, usage_type, status, row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count)
  SELECT d.company_id, d.currency, d.day, d.job_id, d.usage_type, d.status, SUM(d.row_count), SUM(d.failed_count), SUM(d.quantity), SUM(d.questions),
    SUM(d.cost_nanos), SUM(d.estimated_nanos), SUM(d.unpriced_count)
  FROM usage_link_history h CROSS JOIN question_generation_deltas d ON d.id = h.usage_id
  WHERE h.link_id = NEW.id
  GROUP BY d.company_id, d.currency, d.day, d.job_id, d.usage_type, d.status;
END;

-- The link is undone: what came through it and is still with its job returns to the draft.
DROP TRIGGER IF EXISTS draft_links_undo;
CREATE TRIGGER draft_links_undo AFTER UPDATE OF undone_at ON draft_links
WHEN OLD.undone_at IS NULL AND NEW.undone_at IS NOT NULL
BEGIN
  UPDATE rule_switches SET moving = 1;
  UPDATE usage_link_history SET returned_at = (SELECT now_us FROM database_clock)
  WHERE link_id = NEW.id AND returned_at IS NULL
    AND EXISTS (SELECT 1 FROM question_generation_usage q WHERE q.id = usage_link_history.usage_id AND q.job_id = NEW.job_id);
  INSERT INTO usage_deltas (company_id, currency, day, job_id, usage_type, status, row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count)
  SELECT d.company_id, d.currency, d.day, d.job_id, d.usage_type, d.status, -SUM(d.row_count), -SUM(d.failed_count), -SUM(d.quantity), -SUM(d.questions),
    -SUM(d.cost_nanos), -SUM(d.estimated_nanos), -SUM(d.unpriced_count)
  FROM usage_link_history h CROSS JOIN question_generation_deltas d ON d.id = h.usage_id
  WHERE h.link_id = NEW.id AND h.returned_at IS NOT NULL
  GROUP BY d.company_id, d.currency, d.day, d.job_id, d.usage_type, d.status;
  UPDATE question_generation_usage SET job_id = NULL, draft_job_id = NEW.draft_job_id
  WHERE id IN (SELECT usage_id FROM usage_link_history WHERE link_id = NEW.id AND returned_at IS NOT NULL);
  UPDATE rule_switches SET moving = 0;
  INSERT INTO usage_deltas (company_id, currency, day, job_id, usage_type, status, row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count)
  SELECT d.company_id, d.currency, d.day, d.job_id, d.usage_type, d.status, SUM(d.row_count), SUM(d.failed_count), SUM(d.quantity), SUM(d.questions),
    SUM(d.cost_nanos), SUM(d.estimated_nanos), SUM(d.unpriced_count)
  FROM usage_link_history h CROSS JOIN question_generation_deltas d ON d.id = h.usage_id
  WHERE h.link_id = NEW.id AND h.returned_at IS NOT NULL
  GROUP BY d.company_id, d.currency, d.day, d.job_id, d.usage_type, d.status;
END;

-- Linking a draft from outside our program: to the job that it is linked to already is nothing, to another a conflict, else an operation with its link.
DROP VIEW IF EXISTS active_draft_links;
CREATE VIEW active_draft_links AS SELECT company_id, draft_job_id, job_id, operation_id FROM draft_links WHERE undone_at IS NULL;

DROP TRIGGER IF EXISTS active_draft_links_make;
CREATE TRIGGER active_draft_links_make INSTEAD OF INSERT ON active_draft_links
WHEN NOT EXISTS (SELECT 1 FROM draft_links
  WHERE company_id = NEW.company_id AND draft_job_id = NEW.draft_job_id AND job_id = NEW.job_id AND undone_at IS NULL)
BEGIN
  SELECT RAISE(ABORT, 'reckoner:conflict: This draft is linked to another job already.')
  FROM draft_links WHERE company_id = NEW.company_id AND draft_job_id = NEW.draft_job_id AND undone_at IS NULL;
  INSERT INTO operations (id, company_id, kind, actor, login, role, business_at)
  SELECT NEW.operation_id, NEW.company_id, 'reconcile', COALESCE(actor, 'sql'), 'sql', 'backend', now_us FROM rule_switches, database_clock;
  INSERT INTO draft_links (company_id, draft_job_id, job_id, operation_id) VALUES (NEW.company_id, NEW.draft_job_id, NEW.job_id, NEW.operation_id);
  INSERT INTO operation_changes (operation_id, seq, table_name, row_key, column_name)
  SELECT operation_id, 1, 'draft_links', lower(substr(hex(id), 1, 8) || '-' || substr(hex(id), 9, 4) || '-' || substr(hex(id), 13, 4) || '-' || substr(hex(id), 17, 4)
    || '-' || substr(hex(id), 21)), 'undone_at'
  FROM draft_links WHERE operation_id = NEW.operation_id AND undone_at IS NULL;
END;

-- Another program moves a question row. The first row of a draft makes the link, which takes the draft's other rows along.
DROP TRIGGER IF EXISTS question_generation_usage_relink;
CREATE TRIGGER question_generation_usage_relink AFTER UPDATE OF job_id, draft_job_id ON question_generation_usage
WHEN OLD.billing_day IS NOT NULL AND (SELECT moving FROM rule_switches) = 0
  AND (OLD.job_id IS NOT NEW.job_id OR OLD.draft_job_id IS NOT NEW.draft_job_id)
BEGIN
  INSERT INTO usage_deltas (company_id, currency, day, job_id, usage_type, status, row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count)
  SELECT company_id, currency, day, COALESCE(OLD.job_id, zeroblob(16)), usage_type,
    CASE WHEN OLD.job_id IS NOT NULL THEN 2 WHEN OLD.draft_job_id IS NOT NULL THEN 1 ELSE 0 END, -row_count,
    -failed_count, -quantity, -questions, -cost_nanos, -estimated_nanos, -unpriced_count
  FROM question_generation_deltas WHERE seq = NEW.seq;
  INSERT INTO usage_link_history (link_id, usage_id, company_id, moved_at)
  SELECT l.id, NEW.id, NEW.company_id, now_us
  FROM draft_links l, database_clock
  WHERE NEW.job_id IS NULL AND l.company_id = NEW.company_id AND l.draft_job_id = NEW.draft_job_id AND l.undone_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM usage_link_history h WHERE h.link_id = l.id AND h.usage_id = NEW.id);
  UPDATE rule_switches SET moving = 1;
  UPDATE question_generation_usage SET draft_job_id = NULL WHERE seq = NEW.seq AND job_id IS NOT NULL;
  UPDATE question_generation_usage SET draft_job_id = NULL,
    job_id = (SELECT l.job_id FROM draft_links l WHERE l.company_id = NEW.company_id AND l.draft_job_id = NEW.draft_job_id AND l.undone_at IS NULL)
  WHERE seq = NEW.seq AND job_id IS NULL
    AND EXISTS (SELECT 1 FROM draft_links l WHERE l.company_id = NEW.company_id AND l.draft_job_id = NEW.draft_job_id AND l.undone_at IS NULL);
  UPDATE rule_switches SET moving = 0;
  INSERT INTO usage_deltas (company_id, currency, day, job_id, usage_type, status, row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count)
  SELECT company_id, currency, day, job_id, usage_type, status, row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count
  FROM question_generation_deltas WHERE seq = NEW.seq;
  INSERT INTO active_draft_links (company_id, draft_job_id, job_id, operation_id)
  SELECT NEW.company_id, OLD.draft_job_id, NEW.job_id, randomblob(16)
  WHERE OLD.job_id IS NULL AND OLD.draft_job_id IS NOT NULL AND NEW.job_id IS NOT NULL;
  INSERT INTO usage_link_history (link_id, usage_id, company_id, moved_at)
  SELECT l.id, NEW.id, NEW.company_id, now_us
  FROM draft_links l, database_clock
  WHERE OLD.job_id IS NULL AND NEW.job_id IS NOT NULL AND l.company_id = NEW.company_id AND l.draft_job_id = OLD.draft_job_id AND l.undone_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM usage_link_history h WHERE h.link_id = l.id AND h.usage_id = NEW.id);
END;

-- A job saved with its draft id reconciles, whoever saves it.
DROP TRIGGER IF EXISTS jobs_admit_draft;
CREATE TRIGGER jobs_admit_draft BEFORE INSERT ON jobs
WHEN NEW.draft_job_id IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'reckoner:conflict: This draft is the draft of another job already.')
  FROM jobs WHERE company_id = NEW.company_id AND draft_job_id = NEW.draft_job_id AND id <> NEW.id;
END;

DROP TRIGGER IF EXISTS jobs_admit_draft_later;
CREATE TRIGGER jobs_admit_draft_later BEFORE UPDATE OF draft_job_id ON jobs
WHEN NEW.draft_job_id IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'reckoner:conflict: This draft is the draft of another job already.')
  FROM jobs WHERE company_id = NEW.company_id AND draft_job_id = NEW.draft_job_id AND id <> NEW.id;
END;

DROP TRIGGER IF EXISTS jobs_link_draft;
CREATE TRIGGER jobs_link_draft AFTER INSERT ON jobs
WHEN NEW.draft_job_id IS NOT NULL
BEGIN
  INSERT INTO active_draft_links (company_id, draft_job_id, job_id, operation_id) VALUES (NEW.company_id, NEW.draft_job_id, NEW.id, randomblob(16));
END;

DROP TRIGGER IF EXISTS jobs_link_draft_later;
CREATE TRIGGER jobs_link_draft_later AFTER UPDATE OF draft_job_id ON jobs
WHEN NEW.draft_job_id IS NOT NULL AND NEW.draft_job_id IS NOT OLD.draft_job_id
BEGIN
  INSERT INTO active_draft_links (company_id, draft_job_id, job_id, operation_id) VALUES (NEW.company_id, NEW.draft_job_id, NEW.id, randomblob(16));
END;
