-- A row is one family of the comparison group.
select family_id as unit_id from index_referrals where study_group = 'comparison'
