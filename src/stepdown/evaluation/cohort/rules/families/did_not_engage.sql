-- A row is one family that was offered support and did not take it up.
select family_id as unit_id from index_referrals where engagement = 'did_not_engage'
