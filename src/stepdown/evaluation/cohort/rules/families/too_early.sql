-- A row is one family whose work had only just begun: it is too early to say whether it took up the support.
select family_id as unit_id from index_referrals where engagement = 'too_early'
