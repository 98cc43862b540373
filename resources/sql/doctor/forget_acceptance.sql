-- Takes back an earlier acceptance of a finding. Parameter: finding_id.
-- may: administer
-- all companies: the finding was found through the scope
DELETE FROM accepted_findings WHERE finding_id = :finding_id
