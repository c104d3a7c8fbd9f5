-- A row is one family with whom the team never began direct work.
select family_id as unit_id from index_referrals where not was_opened
