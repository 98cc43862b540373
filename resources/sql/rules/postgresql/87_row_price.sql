-- The price that charged a usage row, by its id: who sees the row sees its unit price, also where the price list is not for him. Ids of prices are
-- known from rows; the list cannot be read through this.
CREATE OR REPLACE FUNCTION reckoner_row_price(of_price uuid) RETURNS SETOF prices LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT p.* FROM prices p
  WHERE p.id = of_price AND (NOT row_security_active('companies'::regclass) OR pg_has_role(session_user, current_user, 'USAGE') OR EXISTS (
    SELECT 1 FROM memberships m
    WHERE m.login = session_user AND m.role IN ('recruiter', 'finance', 'admin') AND (p.company_id IS NULL OR m.company_id IS NULL OR m.company_id = p.company_id)))
$$;
