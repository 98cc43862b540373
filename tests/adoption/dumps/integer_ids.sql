-- A platform whose ids are numbers.
CREATE TABLE jobs (id serial PRIMARY KEY, company_id integer NOT NULL, title text NOT NULL);
CREATE TABLE cv_parsing_usage (id serial PRIMARY KEY, company_id integer NOT NULL, job_id integer REFERENCES jobs (id), cost numeric(10,4), created_at timestamptz NOT NULL DEFAULT now());
INSERT INTO jobs (company_id, title) VALUES (1, 'Welder');
INSERT INTO cv_parsing_usage (company_id, job_id, cost) VALUES (1, 1, 0.5);
