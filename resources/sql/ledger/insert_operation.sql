-- Keeps an operation with its request and reply.
-- may: see_balances
-- all companies: the writing door checked the act's permission and company
INSERT INTO operations (id, company_id, kind, actor, login, role, key, digest, request, reply, refused_code, reason, batch_id, reverses, business_at)
VALUES (:id, :company_id, :kind, :actor, :login, :role, :key, :digest, :request, :reply, :refused_code, :reason, :batch_id, :reverses, :business_at)
