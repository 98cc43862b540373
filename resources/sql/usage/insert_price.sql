-- Enters a price. price_picos: pico-units per unit.
-- may: move_money
-- all companies: the writing door checked the act's company
INSERT INTO prices (id, usage_type, unit, currency, company_id, model, price_picos, minimum_quantity, effective_from, list, operation_id)
VALUES (:id, :usage_type, :unit, :currency, :company_id, :model, :price_picos, :minimum_quantity, :effective_from, :list, :operation_id)
